#include "features/accounts/account_routes.hpp"

#include "features/accounts/account_access.hpp"
#include "features/accounts/account_store.hpp"
#include "features/accounts/client_account.hpp"
#include "features/people/people_store.hpp"
#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace qvr::accounts {
namespace {

using web::Call;
using web::Created;
using web::Page;
using web::SignedIn;

std::optional<ReviewSummary> summary_of(std::optional<ReviewRow> const& row, Locale locale) {
    return row ? std::optional{accounts::summary_of(*row, locale)} : std::nullopt;
}

template <typename T>
std::optional<std::string> plain(std::optional<T> const& text) {
    return text ? std::optional{text->str()} : std::nullopt;
}

AccountView view_of(Call& call, AccountScope const& scope) {
    auto const& account = scope.account;
    auto& reader = call.reader();
    return {
        account.id,
        account.name,
        plain(account.industry),
        account.locale,
        account.time_zone,
        plain(account.region),
        account.closed_on,
        account.archived,
        list_team(reader, account.id),
        list_objectives(reader, account.id),
        scope.may_write,
        account.version,
        account.created_at,
        zone::instant_text(account.created_at, account.time_zone, call.locale()),
        summary_of(find_review_row(reader, account.current_review_id), call.locale()),
        summary_of(find_review_row(reader, account.last_review_id), call.locale())
    };
}

// Everybody named is a person of the organization, and named once. Adds an issue for each who is not.
void check_team(Call& call, std::vector<TeamMemberInput> const& team, Issues& issues) {
    std::unordered_set<UserId> known;
    for (auto const& user : people::list_users(call.reader(), call.principal().organization_id)) {
        known.insert(user.id);
    }
    std::unordered_set<UserId> seen;
    for (std::size_t i = 0; i < team.size(); ++i) {
        auto const pointer = fmt::format("/team/{}/user_id", i);
        if (!known.contains(team[i].user_id)) {
            issues.push_back({IssueCode::unknown_person, pointer});
        } else if (!seen.insert(team[i].user_id).second) {
            issues.push_back({IssueCode::person_twice, pointer});
        }
    }
}

// The list as it will be: items with an id keep it, others get a new one. An id must be one the account has,
// once.
std::vector<Objective> resolve_objectives(
    Call& call,
    std::vector<Objective> const& current,
    std::vector<ObjectiveInput> const& input,
    Issues& issues
) {
    std::unordered_set<ObjectiveId> known;
    for (auto const& objective : current) {
        known.insert(objective.id);
    }
    std::vector<Objective> resolved;
    for (std::size_t i = 0; i < input.size(); ++i) {
        if (input[i].id && known.erase(*input[i].id) == 0) {
            issues.push_back({IssueCode::unknown_objective, fmt::format("/objectives/{}/id", i)});
            continue;
        }
        resolved.push_back({input[i].id.value_or(call.new_id<ObjectiveId>()), input[i].statement});
    }
    return resolved;
}

Result<Page<AccountSummary>> list(Call& call, SignedIn&) {
    QVR_TRY(auto const query, call.query({"q", "archived", "limit", "cursor"}));
    QVR_TRY(auto const page_request, Call::page_request(query));
    AccountListRequest request;
    request.organization_id = call.principal().organization_id;
    if (!sees_all_accounts(call.principal())) {
        request.only_team_of = call.principal().user_id;
    }
    for (auto const& [name, value] : query) {
        if (name == "q") {
            auto words = search_words(value);
            if (!words) {
                return make_error(Code::invalid, Issue{IssueCode::invalid_parameter, {}, {{"name", name}}});
            }
            request.words = *std::move(words);
        } else if (name == "archived") {
            if (value != "true" && value != "false") {
                return make_error(Code::invalid, Issue{IssueCode::invalid_parameter, {}, {{"name", name}}});
            }
            request.archived = value == "true";
        }
    }
    if (!page_request.cursor.empty()) {
        auto cursor = AccountCursor::from_text(page_request.cursor);
        if (!cursor) {
            return make_error(Code::invalid, IssueCode::invalid_cursor);
        }
        request.after = *std::move(cursor);
    }
    request.limit = page_request.limit + 1;
    auto rows = list_accounts(call.reader(), request);
    Page<AccountSummary> page;
    if (rows.size() > static_cast<std::size_t>(page_request.limit)) {
        rows.pop_back();
        page.next = AccountCursor{rows.back().sort_key, rows.back().id}.to_text();
    }
    for (auto& row : rows) {
        page.items.push_back(
            {row.id,
             std::move(row.name),
             std::move(row.industry),
             row.locale,
             row.time_zone,
             row.archived,
             summary_of(row.current_review, call.locale()),
             summary_of(row.last_review, call.locale())}
        );
    }
    return page;
}

// A client's person has one account.
Result<Page<ClientAccountView>> list_own(Call& call, SignedIn&) {
    QVR_TRY_VOID(call.query({"limit", "cursor"}));
    QVR_TRY(auto const own, own_account_in_reach(call, call.principal().client->account_id));
    return Page<ClientAccountView>{{own.account}, {}};
}

Result<ClientAccountView> read_own(Call&, ClientAccountScope& scope) {
    return scope.account;
}

// Leaders read all accounts and write as team members only: making one puts them on its team.
Result<Created<AccountView>> create(Call& call, SignedIn&, AccountInput const& input) {
    auto const& principal = call.principal();
    Issues issues;
    auto team = input.team.value_or(std::vector<TeamMemberInput>{});
    check_team(call, team, issues);
    auto const objectives =
        resolve_objectives(call, {}, input.objectives.value_or(std::vector<ObjectiveInput>{}), issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    bool const is_named = std::ranges::find(team, principal.user_id, &TeamMemberInput::user_id) != team.end();
    if (!is_named) {
        team.push_back({principal.user_id, TeamFunction::other});
    }

    Account account;
    account.id = call.new_id<AccountId>();
    account.organization_id = principal.organization_id;
    set_name(account, input.name, input.industry);
    account.locale = input.locale;
    account.time_zone = input.time_zone;
    account.region = input.region;
    auto const today = zone::today(call.now(), account.time_zone);
    set_closed_on(account, input.closed_on.value_or(usual_closed_days(input.region, today)));
    account.created_at = call.now();
    account.updated_at = call.now();
    insert_account(call.writer(), account);
    replace_team(call.writer(), account.id, team);
    replace_objectives(call.writer(), account.id, objectives);

    auto view = view_of(call, {account, true});
    call.record("account.create", account.id, account.id.to_text(), {}, reflect::encode(view));
    call.set_location("/api/v1/accounts/" + account.id.to_text());
    call.set_etag(account.version);
    return Created<AccountView>{std::move(view)};
}

Result<AccountView> read(Call& call, AccountScope& scope) {
    call.set_etag(scope.account.version);
    return view_of(call, scope);
}

// Guard of PATCH: If-Match is optional on accounts, but kept where it is sent.
Result<AccountScope> unchanged_account(Call& call) {
    QVR_TRY(auto scope, writable_account(call));
    if (call.request().has_header("if-match")) {
        QVR_TRY_VOID(call.check_if_match(scope.account.version));
    }
    return scope;
}

Result<AccountView> change(Call& call, AccountScope& scope, AccountPatch const& input) {
    auto& account = scope.account;
    auto const before = reflect::encode(view_of(call, scope));
    Issues issues;
    if (input.team) {
        check_team(call, *input.team, issues);
    }
    std::vector<Objective> objectives;
    if (input.objectives) {
        objectives =
            resolve_objectives(call, list_objectives(call.reader(), account.id), *input.objectives, issues);
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    set_name(account, input.name.value_or(account.name), input.industry.value_or(account.industry));
    input.locale.apply_to(account.locale);
    input.time_zone.apply_to(account.time_zone);
    input.region.apply_to(account.region);
    input.archived.apply_to(account.archived);
    if (input.closed_on) {
        set_closed_on(account, *input.closed_on);
    }
    account.version += 1;
    account.updated_at = call.now();
    update_account(call.writer(), account);
    if (input.team) {
        replace_team(call.writer(), account.id, *input.team);
        scope.may_write = may_write_account(call, account.id);
    }
    if (input.objectives) {
        replace_objectives(call.writer(), account.id, objectives);
    }
    auto view = view_of(call, scope);
    call.record("account.update", account.id, account.id.to_text(), before, reflect::encode(view));
    call.set_etag(account.version);
    return view;
}

}  // namespace

std::vector<web::Route> account_routes() {
    return web::seen_by_clients<&client_sees_account>({
        web::get<&web::signed_in, &list>("/api/v1/accounts", "The accounts in reach, by name")
            .for_clients<&web::signed_in, &list_own>()
            .with_query({"q", "archived", "limit", "cursor"}),
        web::post<&web::signed_in, &create>("/api/v1/accounts", "Create an account"),
        web::get<&visible_account, &read>("/api/v1/accounts/{id}", "An account")
            .for_clients<&own_account, &read_own>(),
        web::patch<&unchanged_account, &change>("/api/v1/accounts/{id}", "Change or archive an account")
            .under_if_match(web::IfMatch::optional),
    });
}

}  // namespace qvr::accounts
