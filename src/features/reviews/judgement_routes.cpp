#include "features/reviews/judgement_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/find_item.hpp"
#include "features/reviews/judged_counts.hpp"
#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/rating_rules.hpp"
#include "features/reviews/result_rules.hpp"
#include "features/reviews/review_audit.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"

#include <algorithm>
#include <iterator>

namespace qvr::reviews {
namespace {

using web::Call;

// The account's open review, where it judges what the path names.
struct JudgingReview {
    std::optional<ReviewScope> review;
    IssueCode otherwise = IssueCode::no_review_judges;  // why none does
};

template <typename AnyId>
struct JudgingScope : JudgingReview {
    AnyId id;
};

// judging: the open review, if it judges what `origin` noted. A write without If-Match is refused as such
// even where there is nothing to hold. Errors: not_found, forbidden, precondition_required,
// precondition_failed.
Result<JudgingReview> judging_review(
    Call& call, AccountId const& account_id, ReviewId const& origin, std::optional<ReviewId> const& judging
) {
    QVR_TRY(auto account, accounts::account_in_reach(call, account_id));
    if (judging) {
        auto review = find_review(call.reader(), call.principal().organization_id, *judging);
        ReviewScope scope{std::move(review).value(), std::move(account)};
        QVR_TRY_VOID(check_writable(call, scope));
        return JudgingReview{std::move(scope)};
    }
    if (!may_write(asker_of(call, account))) {
        return forbidden();
    }
    auto const held = call.check_if_match(0);
    if (!held && held.error().code == Code::precondition_required) {
        return held.error();
    }
    bool const is_own = find_open_review(call.reader(), account_id) == origin;
    return JudgingReview{{}, is_own ? IssueCode::judged_next_time : IssueCode::no_review_judges};
}

// Error: conflict where no open review judges it.
Result<void> check_is_judged(JudgingReview const& judging) {
    return judging.review ? Result<void>{} : make_error(Code::conflict, judging.otherwise);
}

// ---- results

std::optional<KpiOfReview> find_kpi_of_path(Call& call) {
    auto const id = call.path_id<KpiId>("id");
    return id ? find_kpi(call.reader(), call.principal().organization_id, *id) : std::nullopt;
}

Result<JudgingScope<KpiId>> judging_kpi(Call& call) {
    auto const found = find_kpi_of_path(call);
    if (!found) {
        return not_found();
    }
    auto const& origin = found->review;
    auto judging = find_open_review(call.reader(), origin.account_id);
    if (judging) {
        auto const header = find_review_header(call.reader(), call.principal().organization_id, *judging);
        if (header->previous_id != origin.id) {
            judging.reset();
        }
    }
    QVR_TRY(auto scope, judging_review(call, origin.account_id, origin.id, judging));
    return JudgingScope<KpiId>{std::move(scope), found->kpi.id};
}

Result<ReviewView> put_result(Call& call, JudgingScope<KpiId>& judging, ResultInput const& input) {
    QVR_TRY_VOID(check_is_judged(judging));
    auto& scope = *judging.review;
    auto const lines = list_counted_lines(call.reader(), scope.review.last_quarter->review_id);
    QVR_TRY_VOID(write_review(call, scope, "result.update", [&](Review& review, Change const& change) {
        return set_result(review, judging.id, input, lines, change);
    }));
    return answer(call, scope);
}

Result<void> client_sees_header(Call& call, std::optional<ReviewId> const& id) {
    auto const& client = call.principal().client;
    bool const sees = id && client && client->role == web::ClientRole::executive &&
                      find_shared_header(call.reader(), client->account_id, *id);
    return sees ? Result<void>{} : not_found();
}

Result<void> client_sees_kpi(Call& call) {
    auto const found = find_kpi_of_path(call);
    return client_sees_header(call, found ? std::optional{found->review.id} : std::nullopt);
}

// ---- verdicts and outcomes

// What is judged: how its routes find it, the rule that judges it, how it is answered.
template <Noted Kind, typename AnyId, auto Judge, auto MakeView>
struct Judged {
    using Scope = JudgingScope<AnyId>;

    static Result<Scope> judging(Call& call) {
        QVR_TRY(auto const id, call.path_id<AnyId>("id"));
        auto const& organization_id = call.principal().organization_id;
        auto const noted = find_noted(call.reader(), organization_id, Kind, id.to_text());
        if (!noted.origin) {
            return not_found();
        }
        auto const origin = find_review_header(call.reader(), organization_id, *noted.origin);
        QVR_TRY(auto scope, judging_review(call, origin->account_id, origin->id, noted.judging));
        return Scope{std::move(scope), id};
    }

    static Result<void> client_sees(Call& call) {
        QVR_TRY(auto const id, call.path_id<AnyId>("id"));
        auto const noted = find_noted(call.reader(), call.principal().organization_id, Kind, id.to_text());
        return client_sees_header(call, noted.origin);
    }

    template <typename Input, typename Answer>
    static Result<Answer> put(Call& call, Scope& judging, Input const& input, std::string action) {
        QVR_TRY_VOID(check_is_judged(judging));
        auto& scope = *judging.review;
        auto const write = [&](Review& review, Change const& change) {
            return Judge(review, judging.id, input, change);
        };
        QVR_TRY(auto const item, write_review(call, scope, std::move(action), write));
        return MakeView(scope.review, item, view_context_of(call, scope));
    }
};

constexpr auto kActionView = [](auto const&... of) { return make_action_view(of...); };
constexpr auto kObstacleView = [](auto const&... of) { return make_obstacle_view(of...); };
constexpr auto kImpactView = [](auto const&... of) { return make_impact_view(of...); };

using Actions = Judged<Noted::action, ActionId, &judge_action, kActionView>;
using Obstacles = Judged<Noted::obstacle, ObstacleId, &judge_obstacle, kObstacleView>;
using Impacts = Judged<Noted::impact, ImpactId, &judge_impact, kImpactView>;

Result<ActionView> put_action(Call& call, Actions::Scope& scope, ActionJudgement const& input) {
    return Actions::put<ActionJudgement, ActionView>(call, scope, input, "action.judge");
}
Result<ObstacleView> put_obstacle(Call& call, Obstacles::Scope& scope, ObstacleJudgement const& input) {
    return Obstacles::put<ObstacleJudgement, ObstacleView>(call, scope, input, "obstacle.judge");
}
Result<ImpactView> put_impact(Call& call, Impacts::Scope& scope, ImpactOutcome const& input) {
    return Impacts::put<ImpactOutcome, ImpactView>(call, scope, input, "impact.judge");
}

// ---- ratings: a person's own, with a version of their own (R12)

struct RatingsScope : ReviewScope {
    Ratings ratings;
};

Result<RatingsScope> transcribed_ratings(Call& call) {
    QVR_TRY(auto const attendee_id, call.path_id<AttendeeId>("attendee_id"));
    QVR_TRY(auto scope, visible_review(call));
    QVR_TRY(auto ratings, get_ratings(scope.review, attendee_id));
    if (!may_write(asker_of(call, scope.account))) {
        return forbidden();
    }
    return RatingsScope{std::move(scope), std::move(ratings)};
}

struct AuthorScope : SharedReviewScope {
    Ratings ratings;
};

Result<AuthorScope> authors_ratings(Call& call) {
    QVR_TRY(auto const attendee_id, call.path_id<AttendeeId>("attendee_id"));
    QVR_TRY(auto scope, shared_review(call));
    QVR_TRY(auto ratings, get_ratings(scope.review, attendee_id));
    auto const* attendee = own_attendee(scope.review, scope.account);
    if (attendee == nullptr || attendee->id != attendee_id) {
        return forbidden();
    }
    return AuthorScope{std::move(scope), std::move(ratings)};
}

// Under the ratings' own version.
template <auto Find>
auto writable(Call& call) -> decltype(Find(call)) {
    QVR_TRY(auto scope, Find(call));
    QVR_TRY_VOID(call.check_if_match(scope.ratings.version));
    return scope;
}

RatingsView view_of(Ratings const& ratings) {
    return {ratings.attendee_id, ratings.ratings};
}

template <typename Scope>
Result<RatingsView> read_ratings(Call& call, Scope& scope) {
    call.set_etag(scope.ratings.version);
    return view_of(scope.ratings);
}

template <typename Scope>
Result<RatingsView> put_ratings(Call& call, Scope& scope, RatingsInput const& input) {
    auto after = scope.review;
    QVR_TRY(auto const ratings, set_ratings(after, scope.ratings.attendee_id, input));
    update_ratings(call.writer(), scope.review, after);
    if (has_figures(after)) {
        store_figures(call, after);
    }
    auto texts = make_audit_texts(scope.review, after);
    call.record(
        "ratings.update",
        after.account_id,
        after.id.to_text(),
        std::move(texts.before),
        std::move(texts.after)
    );
    call.set_etag(ratings.version);
    return view_of(ratings);
}

}  // namespace

std::vector<web::Route> judgement_routes() {
    std::vector<web::Route> routes;
    auto const add = [&](std::vector<web::Route> more) {
        std::ranges::move(web::writes_under_if_match(std::move(more)), std::back_inserter(routes));
    };
    add(web::seen_by_clients<&client_sees_kpi>({
        web::put<&judging_kpi, &put_result>(
            "/api/v1/kpis/{id}/result", "Agree the result of a KPI of the last quarter"
        ),
    }));
    add(web::seen_by_clients<&Actions::client_sees>({
        web::put<&Actions::judging, &put_action>(
            "/api/v1/actions/{id}/judgement", "Judge an action of an earlier review"
        ),
    }));
    add(web::seen_by_clients<&Obstacles::client_sees>({
        web::put<&Obstacles::judging, &put_obstacle>(
            "/api/v1/obstacles/{id}/judgement", "Judge an obstacle of an earlier review"
        ),
    }));
    add(web::seen_by_clients<&Impacts::client_sees>({
        web::put<&Impacts::judging, &put_impact>(
            "/api/v1/impacts/{id}/outcome", "Say what became of a foreseen impact"
        ),
    }));
    add(web::seen_by_clients<&client_sees_review>({
        web::get<&transcribed_ratings, &read_ratings<RatingsScope>>(
            "/api/v1/reviews/{id}/ratings/{attendee_id}", "An executive's ratings of the last quarter"
        )
            .for_clients<&authors_ratings, &read_ratings<AuthorScope>>(),
        web::put<&writable<&transcribed_ratings>, &put_ratings<RatingsScope>>(
            "/api/v1/reviews/{id}/ratings/{attendee_id}", "Save an executive's ratings of the last quarter"
        )
            .for_clients<&writable<&authors_ratings>, &put_ratings<AuthorScope>>(),
    }));
    return routes;
}

}  // namespace qvr::reviews
