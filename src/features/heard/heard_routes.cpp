#include "features/heard/heard_routes.hpp"

#include "features/accounts/account_store.hpp"
#include "features/heard/heard_store.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::heard {
namespace {

using reviews::ReviewHeader;
using reviews::ReviewHeaderScope;
using web::Call;

bool sees_who_heard(Call& call, ReviewHeaderScope const& scope) {
    return accounts::sees_all_accounts(call.principal()) ||
           may_run(reviews::asker_of(call, scope.account), scope.review);
}

std::optional<Instant> heard_at(std::vector<HeardMark> const& marks, UserId const& user_id) {
    auto const found = std::ranges::find(marks, user_id, &HeardMark::user_id);
    return found == marks.end() ? std::nullopt : std::optional{found->at};
}

HeardView make_view(Call& call, ReviewHeaderScope const& scope) {
    auto& reader = call.reader();
    auto const& review = scope.review;
    auto const me = call.principal().user_id;
    auto const marks = list_heard_marks(reader, review.id);
    auto const text_of = [&](std::optional<Instant> const& at) {
        return at ? std::optional{zone::instant_text(*at, review.time_zone, call.locale())} : std::nullopt;
    };
    HeardView view;
    view.review_id = review.id;
    view.account_id = review.account_id;
    view.account_name = scope.account.account.name;
    view.locale = scope.account.account.locale;
    view.number = review.number;
    view.held_on_text = zone::date_text(review.held_on, call.locale());
    view.words = words_of(reviews::get_review(reader, review));
    view.heard_by_me_at = heard_at(marks, me);
    view.heard_by_me_at_text = text_of(view.heard_by_me_at);
    view.may_hear = review.state == reviews::ReviewState::closed && !view.heard_by_me_at &&
                    accounts::is_on_team(reader, review.account_id, me);
    if (sees_who_heard(call, scope)) {
        view.members.emplace();
        for (auto const& member : accounts::list_team(reader, review.account_id)) {
            auto const at = heard_at(marks, member.user_id);
            view.members->push_back({member.user_id, member.name, member.function, at, text_of(at)});
        }
    }
    return view;
}

Result<HeardView> read(Call& call, ReviewHeaderScope& scope) {
    return make_view(call, scope);
}

// Error: forbidden to whoever is not on the account's team, were they its owner.
Result<ReviewHeaderScope> heard_by_team(Call& call) {
    QVR_TRY(auto scope, reviews::visible_review_header(call));
    if (!accounts::is_on_team(call.reader(), scope.review.account_id, call.principal().user_id)) {
        return forbidden();
    }
    return scope;
}

// Who marks once more changes nothing: the first time stands.
Result<HeardView> mark(Call& call, ReviewHeaderScope& scope) {
    auto const& review = scope.review;
    if (review.state != reviews::ReviewState::closed) {
        return make_error(Code::conflict, IssueCode::review_is_not_closed);
    }
    HeardMark const mark{review.id, call.principal().user_id, call.now()};
    if (!heard_at(list_heard_marks(call.reader(), review.id), mark.user_id)) {
        insert_heard_mark(call.writer(), mark);
        call.record("review.hear", review.account_id, review.id.to_text(), {}, {});
    }
    return make_view(call, scope);
}

}  // namespace

std::vector<web::Route> heard_routes() {
    return {
        web::get<&reviews::visible_review_header, &read>(
            "/api/v1/reviews/{id}/heard", "The client's own words, and who of the team has heard them"
        ),
        web::post<&heard_by_team, &mark>(
            "/api/v1/reviews/{id}/heard", "Mark the client's own words as heard"
        ),
    };
}

}  // namespace qvr::heard
