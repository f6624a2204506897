#include "features/reviews/preparation_routes.hpp"

#include "features/accounts/account_store.hpp"
#include "features/reviews/preparation_rules.hpp"
#include "features/reviews/preparation_store.hpp"
#include "features/reviews/review_scope.hpp"
#include "reflect/codec.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

using web::Call;

struct PreparationScope : ReviewScope {
    Preparation preparation;
};

// visible_review refuses whoever is not of the supplier, in the words of what does not exist (R21).
Result<PreparationScope> visible_preparation(Call& call) {
    QVR_TRY(auto scope, visible_review(call));
    auto preparation = find_preparation(call.reader(), scope.review.id);
    return PreparationScope{std::move(scope), std::move(preparation)};
}

Result<PreparationScope> writable_preparation(Call& call) {
    QVR_TRY(auto scope, visible_preparation(call));
    if (!may_write(asker_of(call, scope.account))) {
        return forbidden();
    }
    QVR_TRY_VOID(call.check_if_match(scope.preparation.version));
    return scope;
}

WarningFacts warning_facts_of(Call& call, Review const& review) {
    WarningFacts facts;
    auto const team = accounts::list_team(call.reader(), review.account_id);
    auto const facilitator = std::ranges::find(team, review.facilitator_id, &accounts::TeamMember::user_id);
    if (facilitator != team.end()) {
        facts.facilitator_function = facilitator->function;
    }
    facts.earlier_attendees = list_earlier_attendees(call.reader(), review);
    return facts;
}

PreparationView answer(Call& call, PreparationScope const& scope) {
    call.set_etag(scope.preparation.version);
    return {
        scope.preparation.notes,
        scope.preparation.topics,
        web::view_of(warnings(scope.review, warning_facts_of(call, scope.review)), call.language()),
    };
}

Result<PreparationView> read(Call& call, PreparationScope& scope) {
    return answer(call, scope);
}

Result<PreparationView> put(Call& call, PreparationScope& scope, PreparationInput const& input) {
    auto& preparation = scope.preparation;
    auto const before = reflect::encode(PreparationInput{preparation.notes, preparation.topics});
    preparation.version += 1;
    preparation.notes = input.notes;
    preparation.topics = input.topics;
    preparation.updated_by = call.principal().user_id;
    preparation.updated_at = call.now();
    replace_preparation(call.writer(), preparation);
    call.record(
        "preparation.update",
        scope.review.account_id,
        scope.review.id.to_text(),
        before,
        reflect::encode(input)
    );
    return answer(call, scope);
}

}  // namespace

std::vector<web::Route> preparation_routes() {
    return web::writes_under_if_match({
        web::get<&visible_preparation, &read>(
            "/api/v1/reviews/{id}/preparation", "The supplier's preparation, with warnings"
        ),
        web::put<&writable_preparation, &put>(
            "/api/v1/reviews/{id}/preparation", "Write the supplier's preparation"
        )
            .with_body_limit(512 * 1024),
    });
}

}  // namespace qvr::reviews
