#include "features/checkpoints/checkpoint_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/accounts/client_account.hpp"
#include "features/checkpoints/checkpoint_store.hpp"
#include "features/checkpoints/checkpoint_view.hpp"
#include "features/checkpoints/due.hpp"
#include "features/checkpoints/proposal.hpp"
#include "features/counting/counting_scope.hpp"
#include "features/counting/observation_store.hpp"
#include "features/people/client_store.hpp"
#include "features/reviews/review_access.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"
#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <algorithm>
#include <unordered_map>

namespace qvr::checkpoints {
namespace {

using accounts::AccountScope;
using accounts::ClientAccountScope;
using counting::CountedQuarter;
using reviews::Review;
using web::Call;
using web::Created;
using web::NoContent;
using web::Page;
using web::SignedIn;

constexpr int kRecentDays = 14;
constexpr std::int64_t kDayMs = 86'400'000;

void keep_answer(
    Call& call,
    CheckpointId const& id,
    AccountId const& account_id,
    reviews::Side by_side,
    AnswerInput const& input
) {
    Answer const made{
        call.new_id<AnswerId>(),
        id,
        call.principal().person_id,
        call.principal().name,
        by_side,
        input.text,
        call.now()
    };
    insert_answer(call.writer(), made);
    call.record("checkpoint.answer", account_id, id.to_text(), {}, reflect::encode(made));
}

// ---- For the supplier -------------------------------------------------------------------------------------

// A checkpoint with its account.
struct CheckpointScope {
    Checkpoint checkpoint;
    AccountScope account;
    bool may_share = false;
};

bool may_share(Call& call, AccountScope const& account, ReviewId const& review_id) {
    auto const review =
        reviews::find_review_header(call.reader(), call.principal().organization_id, review_id);
    return review && reviews::may_run(reviews::asker_of(call, account), *review);
}

Result<CheckpointScope> visible_checkpoint(Call& call) {
    QVR_TRY(auto const id, call.path_id<CheckpointId>("id"));
    auto checkpoint = find_checkpoint(call.reader(), call.principal().organization_id, id);
    if (!checkpoint) {
        return not_found();
    }
    QVR_TRY(auto account, accounts::account_in_reach(call, checkpoint->account_id));
    bool const shares = may_share(call, account, checkpoint->review_id);
    return CheckpointScope{*std::move(checkpoint), std::move(account), shares};
}

Result<CheckpointScope> writable_checkpoint(Call& call) {
    QVR_TRY(auto scope, visible_checkpoint(call));
    if (!scope.account.may_write) {
        return forbidden();
    }
    return scope;
}

// A page is shared as it was reread: under its version.
Result<CheckpointScope> shareable_checkpoint(Call& call) {
    QVR_TRY(auto scope, visible_checkpoint(call));
    if (!scope.may_share) {
        return forbidden();
    }
    QVR_TRY_VOID(call.check_if_match(scope.checkpoint.version));
    return scope;
}

Result<CheckpointScope> editable_checkpoint(Call& call) {
    QVR_TRY(auto scope, writable_checkpoint(call));
    QVR_TRY_VOID(call.check_if_match(scope.checkpoint.version));
    return scope;
}

Result<void> check_is_draft(Checkpoint const& checkpoint) {
    if (checkpoint.shared_at) {
        return make_error(Code::conflict, IssueCode::checkpoint_is_shared);
    }
    return {};
}

counting::CountingScope counting_scope_of(AccountScope const& scope) {
    auto const& account = scope.account;
    // The lines are in the account's language, and so is what they are made of.
    return {
        {account.id, account.name, account.locale, account.time_zone, account.closed_on},
        {reviews::Side::supplier, scope.may_write, account.locale}
    };
}

std::string meeting_text(
    zone::WallClock const& starts_at,
    zone::ZoneName const& zone,
    std::optional<reviews::Line> const& place,
    Locale locale
) {
    auto text = zone::date_time_zone_text(starts_at, zone, locale);
    return place ? text + ", " + place->str() : text;
}

// The review that is planned, else the date that the last one agreed on.
std::optional<std::string> next_of(Call& call, AccountScope const& scope, Review const& last) {
    auto const locale = scope.account.locale;
    auto const open_id = reviews::find_open_review(call.reader(), scope.account.id);
    auto const open =
        open_id ? reviews::find_review_header(call.reader(), last.organization_id, *open_id) : std::nullopt;
    if (open && open->state == reviews::ReviewState::planned) {
        return meeting_text(open->starts_at, open->time_zone, open->place, locale);
    }
    if (!last.next_starts_at) {
        return std::nullopt;
    }
    auto const& zone = last.next_time_zone ? *last.next_time_zone : last.time_zone;
    return meeting_text(*last.next_starts_at, zone, last.next_place, locale);
}

Lines proposal_of(Call& call, AccountScope const& scope, CountedQuarter const& quarter) {
    auto const counted = counting_scope_of(scope);
    std::unordered_map<KpiId, std::vector<reviews::CountedLine>> lines;
    for (auto& line : reviews::list_counted_lines(call.reader(), quarter.review.id)) {
        lines[line.kpi_id].push_back(std::move(line));
    }
    auto review =
        reviews::find_review(call.reader(), scope.account.organization_id, quarter.review.id).value();
    ProposalFacts facts{{}, {}, next_of(call, scope, review), quarter.today, scope.account.locale};
    for (auto const& kpi : review.kpis) {
        facts.kpis.push_back(
            counting::make_kpi_view(quarter, kpi, lines[kpi.id], scope.account.locale, counted.reader)
        );
    }
    facts.review = std::move(review);
    return propose(facts);
}

// The quarter of a checkpoint, whether it is the present one or not.
Lines proposal_of(Call& call, CheckpointScope const& scope) {
    auto review = reviews::find_counted_review(
        call.reader(), scope.checkpoint.organization_id, scope.checkpoint.review_id
    );
    auto const counted = counting_scope_of(scope.account);
    return proposal_of(
        call, scope.account, counting::make_counted_quarter(call, counted, std::move(review).value())
    );
}

AnswerView view_of(Answer const& answer, zone::ZoneName const& zone, Locale locale) {
    return {
        answer.id,
        answer.by_name,
        answer.by_side,
        answer.text,
        answer.at,
        zone::instant_text(answer.at, zone, locale)
    };
}

CheckpointView view_of(Call& call, CheckpointScope const& scope) {
    auto const& checkpoint = scope.checkpoint;
    auto const& account = scope.account.account;
    CheckpointView view;
    view.id = checkpoint.id;
    view.account_id = account.id;
    view.account_name = account.name;
    view.locale = account.locale;
    view.review_id = checkpoint.review_id;
    view.day = checkpoint.day;
    view.due_on = checkpoint.due_on;
    view.due_on_text = zone::date_text(checkpoint.due_on, call.locale());
    view.version = checkpoint.version;
    view.lines = checkpoint;
    view.shared_at = checkpoint.shared_at;
    if (checkpoint.shared_at) {
        view.shared_at_text = zone::instant_text(*checkpoint.shared_at, account.time_zone, call.locale());
    } else {
        view.proposed = proposal_of(call, scope);
    }
    view.shared_by = checkpoint.shared_by_name;
    for (auto const& person : people::list_client_people(call.reader(), account.id, call.now())) {
        if (person.role == web::ClientRole::executive) {
            view.readers.push_back({person.name, person.title});
        }
    }
    for (auto const& answer : list_answers(call.reader(), checkpoint.id)) {
        view.answers.push_back(view_of(answer, account.time_zone, call.locale()));
    }
    bool const is_draft = !checkpoint.shared_at;
    view.may_write = is_draft && scope.account.may_write;
    view.may_share = is_draft && scope.may_share;
    call.set_etag(checkpoint.version);
    return view;
}

CheckpointSummaryView summary_of(
    CountedCheckpoint const& checkpoint, zone::ZoneName const& zone, Locale locale
) {
    return {
        checkpoint.id,
        checkpoint.day,
        checkpoint.due_on,
        zone::date_text(checkpoint.due_on, locale),
        checkpoint.shared_at ? CheckpointState::shared : CheckpointState::draft,
        checkpoint.shared_at ? std::optional{zone::instant_text(*checkpoint.shared_at, zone, locale)}
                             : std::nullopt,
        checkpoint.answers
    };
}

// The n-th day of the quarter.
Date due_day(CountedQuarter const& quarter, int day) {
    return counting::days_of(quarter).from + (day - 1);
}

Result<AccountCheckpointsView> list(Call& call, AccountScope& scope) {
    auto const& account = scope.account;
    auto const checkpoints = list_checkpoints(call.reader(), account.id);
    AccountCheckpointsView view;
    auto const quarter = counting::find_counted_quarter(call, counting_scope_of(scope));
    if (quarter && !counting::is_over(*quarter)) {
        for (int const day : kDays) {
            auto const found = std::ranges::find_if(checkpoints, [&](Checkpoint const& checkpoint) {
                return checkpoint.review_id == quarter->review.id && checkpoint.day == day;
            });
            if (found != checkpoints.end()) {
                view.current.push_back(summary_of(*found, account.time_zone, call.locale()));
                continue;
            }
            auto const due_on = due_day(*quarter, day);
            CheckpointSummaryView waiting;
            waiting.day = day;
            waiting.due_on = due_on;
            waiting.due_on_text = zone::date_text(due_on, call.locale());
            waiting.state = due_on <= quarter->today ? CheckpointState::due : CheckpointState::upcoming;
            view.current.push_back(std::move(waiting));
        }
    }
    for (auto const& checkpoint : checkpoints) {
        if (!quarter || counting::is_over(*quarter) || checkpoint.review_id != quarter->review.id) {
            view.earlier.push_back(summary_of(checkpoint, account.time_zone, call.locale()));
        }
    }
    return view;
}

void record(
    Call& call, CheckpointScope const& scope, std::string action, std::string before, std::string after
) {
    call.record(
        std::move(action),
        scope.checkpoint.account_id,
        scope.checkpoint.id.to_text(),
        std::move(before),
        std::move(after)
    );
}

std::string lines_json(Checkpoint const& checkpoint) {
    return reflect::encode<Lines>(checkpoint);
}

Result<Created<CheckpointView>> create(Call& call, AccountScope& account, NewCheckpoint const& input) {
    QVR_TRY_VOID(check_day(input));
    auto const quarter = counting::find_counted_quarter(call, counting_scope_of(account));
    if (!quarter) {
        return make_error(Code::conflict, IssueCode::counting_not_begun);
    }
    QVR_TRY_VOID(counting::check_is_counted(*quarter));
    int const day = input.day.value();
    auto const checkpoints = list_checkpoints(call.reader(), account.account.id);
    if (std::ranges::any_of(checkpoints, [&](Checkpoint const& checkpoint) {
            return checkpoint.review_id == quarter->review.id && checkpoint.day == day;
        })) {
        return make_error(Code::conflict, Issue{IssueCode::checkpoint_exists, "/day"});
    }
    Checkpoint checkpoint;
    static_cast<Lines&>(checkpoint) = proposal_of(call, account, *quarter);
    checkpoint.id = call.new_id<CheckpointId>();
    checkpoint.organization_id = account.account.organization_id;
    checkpoint.account_id = account.account.id;
    checkpoint.review_id = quarter->review.id;
    checkpoint.day = day;
    checkpoint.due_on = due_day(*quarter, day);
    insert_checkpoint(call.writer(), checkpoint);
    bool const shares = may_share(call, account, checkpoint.review_id);
    CheckpointScope const scope{std::move(checkpoint), std::move(account), shares};
    record(call, scope, "checkpoint.create", {}, lines_json(scope.checkpoint));
    return Created<CheckpointView>{view_of(call, scope)};
}

Result<CheckpointView> read(Call& call, CheckpointScope& scope) {
    return view_of(call, scope);
}

Result<CheckpointView> change(Call& call, CheckpointScope& scope, LinesPatch const& input) {
    QVR_TRY_VOID(check_is_draft(scope.checkpoint));
    auto const before = lines_json(scope.checkpoint);
    apply(input, scope.checkpoint);
    scope.checkpoint.version += 1;
    update_checkpoint(call.writer(), scope.checkpoint);
    record(call, scope, "checkpoint.update", before, lines_json(scope.checkpoint));
    return view_of(call, scope);
}

Result<CheckpointView> share(Call& call, CheckpointScope& scope) {
    QVR_TRY_VOID(check_is_draft(scope.checkpoint));
    if (auto issues = missing_lines(scope.checkpoint); !issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    scope.checkpoint.version += 1;
    scope.checkpoint.shared_at = call.now();
    scope.checkpoint.shared_by_name = call.principal().name;
    update_checkpoint(call.writer(), scope.checkpoint);
    record(call, scope, "checkpoint.share", {}, lines_json(scope.checkpoint));
    return view_of(call, scope);
}

Result<NoContent> remove(Call& call, CheckpointScope& scope) {
    QVR_TRY_VOID(check_is_draft(scope.checkpoint));
    remove_checkpoint(call.writer(), scope.checkpoint.id);
    record(call, scope, "checkpoint.remove", lines_json(scope.checkpoint), {});
    return NoContent{};
}

Result<TeamCheckpointsView> list_of_team(Call& call, SignedIn&) {
    auto const& principal = call.principal();
    TeamScope scope{principal.organization_id, std::nullopt};
    if (principal.role != web::Role::owner) {
        scope.only_team_of = principal.user_id;
    }
    TeamCheckpointsView view;
    view.due = list_due(call.reader(), scope, call.now(), call.locale());
    for (auto const& row :
         list_answers_since(call.reader(), scope, call.now().plus_ms(-kRecentDays * kDayMs))) {
        view.answered.push_back(
            {row.checkpoint_id,
             row.account_id,
             row.account_name,
             row.day,
             row.by_name,
             row.text,
             zone::instant_text(row.at, row.time_zone, call.locale())}
        );
    }
    return view;
}

// What somebody of the team was told by telephone or by mail.
Result<Created<CheckpointView>> note_answer(Call& call, CheckpointScope& scope, AnswerInput const& input) {
    if (!scope.checkpoint.shared_at) {
        return make_error(Code::conflict, IssueCode::checkpoint_is_draft);
    }
    keep_answer(call, scope.checkpoint.id, scope.checkpoint.account_id, reviews::Side::supplier, input);
    return Created<CheckpointView>{view_of(call, scope)};
}

// ---- For a client's executive -----------------------------------------------------------------------------

struct SharedScope {
    SharedCheckpoint checkpoint;
    ClientAccountScope account;
};

Result<SharedScope> shared_checkpoint(Call& call) {
    QVR_TRY(auto const id, call.path_id<CheckpointId>("id"));
    auto const& principal = call.principal();
    auto checkpoint =
        find_shared_checkpoint(call.reader(), principal.organization_id, id, principal.person_id);
    if (!checkpoint) {
        return not_found();
    }
    QVR_TRY(auto account, accounts::own_account_in_reach(call, checkpoint->account_id));
    if (account.role != web::ClientRole::executive) {
        return not_found();
    }
    return SharedScope{*std::move(checkpoint), std::move(account)};
}

SharedCheckpointView view_of(Call& call, SharedScope const& scope) {
    auto const& [checkpoint, account] = scope;
    auto const& zone = account.account.time_zone;
    SharedCheckpointView view;
    view.id = checkpoint.id;
    view.account_name = account.account.name;
    view.organization_name =
        people::get_client_organization(call.reader(), call.principal().organization_id).name;
    view.locale = account.account.locale;
    view.day = checkpoint.day;
    view.lines = checkpoint;
    view.shared_at_text = zone::instant_text(checkpoint.shared_at, zone, call.locale());
    view.shared_by = checkpoint.shared_by_name;
    for (auto const& answer : list_own_answers(call.reader(), checkpoint.id, call.principal().person_id)) {
        view.answers.push_back(view_of(answer, zone, call.locale()));
    }
    return view;
}

Result<SharedCheckpointView> read_shared(Call& call, SharedScope& scope) {
    return view_of(call, scope);
}

Result<Page<SharedCheckpointSummaryView>> list_shared(Call& call, ClientAccountScope& scope) {
    std::vector<SharedCheckpointSummaryView> views;
    for (auto const& checkpoint :
         list_shared_checkpoints(call.reader(), scope.account.id, call.principal().person_id)) {
        views.push_back(
            {checkpoint.id,
             checkpoint.day,
             zone::instant_text(checkpoint.shared_at, scope.account.time_zone, call.locale()),
             checkpoint.is_answered}
        );
    }
    return web::page_of(call, std::move(views));
}

Result<Created<SharedCheckpointView>> answer(Call& call, SharedScope& scope, AnswerInput const& input) {
    keep_answer(call, scope.checkpoint.id, scope.account.account.id, reviews::Side::client, input);
    return Created<SharedCheckpointView>{view_of(call, scope)};
}

}  // namespace

std::vector<web::Route> checkpoint_routes() {
    return {
        web::get<&web::signed_in, &list_of_team>(
            "/api/v1/checkpoints",
            "The checkpoints to be sent on accounts of one's teams, and answers that came"
        ),
        web::get<&accounts::visible_account, &list>(
            "/api/v1/accounts/{id}/checkpoints", "Days 30 and 60 of the quarters of an account"
        )
            .for_clients<&accounts::own_account_of_executive, &list_shared>()
            .with_query({"limit", "cursor"}),
        web::post<&accounts::writable_account, &create>(
            "/api/v1/accounts/{id}/checkpoints", "Begin the page of a day, with the five lines proposed"
        ),
        web::get<&visible_checkpoint, &read>(
            "/api/v1/checkpoints/{id}", "A checkpoint, with what is proposed"
        )
            .for_clients<&shared_checkpoint, &read_shared>(),
        web::patch<&editable_checkpoint, &change>("/api/v1/checkpoints/{id}", "Change lines of a draft")
            .under_if_match(),
        web::del<&writable_checkpoint, &remove>("/api/v1/checkpoints/{id}", "Remove a draft"),
        web::post<&shareable_checkpoint, &share>(
            "/api/v1/checkpoints/{id}/share", "Share the page with the client's executives, for good"
        )
            .under_if_match(),
        web::post<&writable_checkpoint, &note_answer>(
            "/api/v1/checkpoints/{id}/answers", "Answer a page, or note an answer that came by telephone"
        )
            .for_clients<&shared_checkpoint, &answer>(),
    };
}

}  // namespace qvr::checkpoints
