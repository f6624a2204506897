#include "api/account_history.hpp"

#include "features/accounts/account_standing.hpp"
#include "features/reviews/review_store.hpp"

namespace qvr::test {

AccountHistory::AccountHistory(Caller& caller, std::string_view name) : server_(caller.server()) {
    auto const me = caller.get("/api/v1/me");
    organization_id_ = *OrganizationId::from_text(me.text("/organization/id"));
    user_id_ = *UserId::from_text(me.text("/id"));
    auto const made = caller.post(
        "/api/v1/accounts",
        fmt::format(R"({{"name":"{}","locale":"fr-CA","time_zone":"America/Toronto"}})", name)
    );
    EXPECT_TRUE(has_status(made, 201));
    id_ = made.text("/id");
}

template <typename AnyId>
AnyId AccountHistory::new_id() {
    return *AnyId::from_text(random_.make_uuid_v7(server_.clock().now()));
}

std::string AccountHistory::close(
    std::string_view held_on, reviews::Review review, std::optional<reviews::FiguresOfReview> figures
) {
    auto const account_id = *AccountId::from_text(id_);
    auto const now = server_.clock().now();
    review.id = new_id<ReviewId>();
    review.organization_id = organization_id_;
    review.account_id = account_id;
    review.state = reviews::ReviewState::closed;
    review.held_on = *Date::from_text(held_on);
    review.starts_at = *zone::WallClock::from_text(fmt::format("{}T10:00", held_on));
    review.facilitator_id = user_id_;
    review.created_by = user_id_;
    review.shared_at = now;
    review.closed_at = now;
    review.satisfiers_draft = false;
    for (auto& action : review.actions) {
        action.id = new_id<ActionId>();
    }
    auto const written = server_.database().write([&](db::Writer& writer) -> Result<bool> {
        if (auto const last = reviews::find_latest_closed_review(writer, organization_id_, account_id)) {
            review.previous_id = last->id;
            review.number = last->number + 1;
            review.is_first = false;
        }
        reviews::insert_review(writer, review);
        if (figures) {
            figures->review.review_id = review.id;
            figures->review.organization_id = organization_id_;
            figures->review.account_id = account_id;
            figures->review.held_on = review.held_on;
            figures->review.quarter_from = review.held_on - 90;
            figures->review.quarter_to = review.held_on;
            int position = 0;
            for (auto& factor : figures->factors) {
                factor.review_id = review.id;
                factor.position = position++;
            }
        }
        reviews::replace_figures(writer, review.id, figures);
        accounts::renew_standing(writer, account_id);
        return true;
    });
    EXPECT_TRUE(written);
    return review.id.to_text();
}

reviews::Action AccountHistory::action(std::string_view due_on) {
    reviews::Action action;
    action.statement = reviews::Words{"Prévenir la veille"};
    action.due_on = Date::from_text(due_on);
    return action;
}

reviews::Choice AccountHistory::choice(reviews::Factor factor, int weight) {
    return {factor, weight};
}

reviews::FiguresOfReview AccountHistory::figures(std::int64_t percent_tenths, scoring::Band band) {
    reviews::FiguresOfReview figures;
    figures.review.exact = "1";
    figures.review.percent_tenths = percent_tenths;
    figures.review.coverage = 100;
    figures.review.band = band;
    return figures;
}

}  // namespace qvr::test
