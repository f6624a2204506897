// Who may do what (R21, R28): every route × who asks × whose ids × how far the review is. Each route has a
// row here that says its rule; a route without a row fails.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "api/review_room.hpp"
#include "app/features.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace qvr::test {
namespace {

enum class Who {
    anonymous,
    owner,
    leader,
    facilitator,  // on the team of the first account, leads its reviews
    teammate,     // on its team
    outsider,     // on the team of the other account
    executive,
    counter,
    foreign_executive,
    removed,          // an executive whose access was taken away yesterday
    machine,          // with a token of the first account, for the supplier
    clients_machine,  // the same for the client
    foreign_machine,  // of the other account
    expired_machine,
    revoked_machine,
};
constexpr std::array kEverybody{
    Who::anonymous,
    Who::owner,
    Who::leader,
    Who::facilitator,
    Who::teammate,
    Who::outsider,
    Who::executive,
    Who::counter,
    Who::foreign_executive,
    Who::removed,
    Who::machine,
    Who::clients_machine,
    Who::foreign_machine,
    Who::expired_machine,
    Who::revoked_machine
};

// How far the review is.
enum class Stage { draft, shared, in_session, closed };
constexpr std::array kStages{Stage::draft, Stage::shared, Stage::in_session, Stage::closed};

// What the supplier's people may do with a route.
enum class Supplier {
    everybody,  // signed in
    owner,      // others 403
    keeper,     // owners and leaders; others 403
    reads,      // whoever sees the account; others 404
    writes,     // its team and owners; a leader 403
    team,       // its team alone; owners and leaders 403
    runs,       // the facilitator and owners; the rest of the team and leaders 403
    own,        // a person's own, which in the examples is the owner's; others 404
};

// What the client's people may do.
enum class Client {
    forbidden,             // 403
    nothing,               // 404
    everybody,             // executives and counters, of any account
    own_account,           // both, of theirs
    account_of_executive,  // a counter 403
    own_of_executive,      // executives, of theirs; a counter 404
    sees_account,          // 403 to those of the account
    shared_review,         // executives, once it is shared; a counter 404
    sees_review,           // 403 to the executive once it is shared
    shared_kpi,            // both, once its review is shared
    shared_checkpoint,     // executives, which that of the example is; a counter 404
    own_session,
};

// What a machine may do.
enum class Machine {
    nothing,      // 404
    own_account,  // of its token
    own_kpi,      // the same; that of the client once the review is shared
};

struct Rule {
    Supplier supplier = Supplier::everybody;
    Client client = Client::nothing;
    Machine machine = Machine::nothing;
};

using Routes = std::map<std::string, Rule, std::less<>>;

Routes const& rules() {
    static Routes const rows{
        {"GET /accounts", {Supplier::everybody, Client::everybody}},
        {"POST /accounts", {Supplier::everybody, Client::forbidden}},
        {"GET /accounts/{id}", {Supplier::reads, Client::own_account}},
        {"PATCH /accounts/{id}", {Supplier::writes, Client::sees_account}},
        {"GET /accounts/{id}/checkpoints", {Supplier::reads, Client::account_of_executive}},
        {"POST /accounts/{id}/checkpoints", {Supplier::writes, Client::nothing}},
        {"GET /checkpoints", {Supplier::everybody, Client::nothing}},
        {"GET /checkpoints/{id}", {Supplier::reads, Client::shared_checkpoint}},
        {"PATCH /checkpoints/{id}", {Supplier::writes, Client::nothing}},
        {"DELETE /checkpoints/{id}", {Supplier::writes, Client::nothing}},
        {"POST /checkpoints/{id}/answers", {Supplier::writes, Client::shared_checkpoint}},
        {"POST /checkpoints/{id}/share", {Supplier::runs, Client::nothing}},
        {"GET /accounts/{id}/client-people", {Supplier::reads, Client::nothing}},
        {"POST /accounts/{id}/client-people", {Supplier::writes, Client::nothing}},
        {"GET /accounts/{id}/contacts", {Supplier::reads, Client::nothing}},
        {"POST /accounts/{id}/contacts", {Supplier::writes, Client::nothing}},
        {"GET /accounts/{id}/counting", {Supplier::reads, Client::own_account, Machine::own_account}},
        {"GET /accounts/{id}/home", {Supplier::reads, Client::own_account}},
        {"GET /accounts/{id}/roadmap", {Supplier::reads, Client::own_of_executive}},
        {"GET /accounts/{id}/reviews", {Supplier::reads, Client::account_of_executive}},
        {"POST /accounts/{id}/reviews", {Supplier::writes, Client::sees_account}},
        {"GET /accounts/{id}/tokens", {Supplier::writes, Client::account_of_executive}},
        {"POST /accounts/{id}/tokens", {Supplier::writes, Client::account_of_executive}},
        {"GET /audit", {Supplier::owner, Client::nothing}},
        {"GET /client-people/{id}", {Supplier::reads, Client::nothing}},
        {"PATCH /client-people/{id}", {Supplier::writes, Client::nothing}},
        {"DELETE /client-people/{id}", {Supplier::writes, Client::nothing}},
        {"POST /client-people/{id}/link", {Supplier::writes, Client::nothing}},
        {"GET /client-people/{id}/sessions", {Supplier::reads, Client::nothing}},
        {"GET /contacts/{id}", {Supplier::reads, Client::nothing}},
        {"PATCH /contacts/{id}", {Supplier::writes, Client::nothing}},
        {"GET /contacts/{id}/bridge", {Supplier::reads, Client::nothing}},
        {"PUT /contacts/{id}/bridge", {Supplier::writes, Client::nothing}},
        {"GET /factors", {Supplier::everybody, Client::everybody}},
        {"GET /kpi-library", {Supplier::everybody, Client::nothing}},
        {"POST /kpi-library", {Supplier::keeper, Client::nothing}},
        {"GET /kpi-library/{id}", {Supplier::everybody, Client::nothing}},
        {"PATCH /kpi-library/{id}", {Supplier::keeper, Client::nothing}},
        {"DELETE /kpi-library/{id}", {Supplier::keeper, Client::nothing}},
        {"PUT /kpi-library/{id}/hidden", {Supplier::keeper, Client::nothing}},
        {"GET /accounts/{id}/imports", {Supplier::reads, Client::own_account}},
        {"POST /accounts/{id}/imports", {Supplier::writes, Client::own_account}},
        {"POST /accounts/{id}/imports/preview", {Supplier::writes, Client::own_account}},
        {"DELETE /imports/{id}", {Supplier::writes, Client::shared_kpi}},
        {"PUT /kpis/{id}/result", {Supplier::writes, Client::sees_review}},
        {"PUT /actions/{id}/judgement", {Supplier::writes, Client::sees_review}},
        {"PUT /obstacles/{id}/judgement", {Supplier::writes, Client::sees_review}},
        {"PUT /impacts/{id}/outcome", {Supplier::writes, Client::sees_review}},
        {"GET /kpis/{id}/differences", {Supplier::reads, Client::shared_kpi}},
        {"GET /kpis/{id}/calendar", {Supplier::reads, Client::shared_kpi}},
        {"PUT /kpis/{id}/calendar", {Supplier::writes, Client::shared_kpi}},
        {"DELETE /kpis/{id}/calendar", {Supplier::writes, Client::shared_kpi}},
        {"GET /kpis/{id}/calendar/events", {Supplier::reads, Client::shared_kpi}},
        {"POST /kpis/{id}/calendar/refresh", {Supplier::writes, Client::shared_kpi}},
        {"GET /kpis/{id}/observations", {Supplier::reads, Client::shared_kpi, Machine::own_kpi}},
        {"POST /kpis/{id}/observations", {Supplier::writes, Client::shared_kpi, Machine::own_kpi}},
        {"GET /link-requests", {Supplier::everybody, Client::nothing}},
        {"GET /me", {Supplier::everybody, Client::everybody}},
        {"PATCH /me", {Supplier::everybody, Client::everybody}},
        {"PUT /me/password", {Supplier::everybody, Client::nothing}},
        {"GET /me/sessions", {Supplier::everybody, Client::everybody}},
        {"GET /organization", {Supplier::everybody, Client::everybody}},
        {"PATCH /organization", {Supplier::owner, Client::nothing}},
        {"GET /portfolio", {Supplier::everybody, Client::nothing}},
        {"GET /portfolio.csv", {Supplier::everybody, Client::nothing}},
        {"GET /portfolio/figures", {Supplier::everybody, Client::nothing}},
        {"GET /portfolio/views", {Supplier::everybody, Client::nothing}},
        {"POST /portfolio/views", {Supplier::everybody, Client::nothing}},
        {"DELETE /portfolio/views/{id}", {Supplier::own, Client::nothing}},
        {"GET /reviews/{id}", {Supplier::reads, Client::shared_review}},
        {"PATCH /reviews/{id}", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/acknowledge", {Supplier::writes, Client::shared_review}},
        {"POST /reviews/{id}/actions", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/actions/{xid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/actions/{xid}", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/attendees", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/attendees/{aid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/attendees/{aid}", {Supplier::writes, Client::sees_review}},
        {"PUT /reviews/{id}/better", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/cancel", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/close", {Supplier::runs, Client::sees_review}},
        {"POST /reviews/{id}/corrections", {Supplier::writes, Client::shared_review}},
        {"POST /reviews/{id}/domains/{code}/complete", {Supplier::runs, Client::sees_review}},
        {"POST /reviews/{id}/domains/{code}/reopen", {Supplier::runs, Client::sees_review}},
        {"POST /reviews/{id}/end", {Supplier::runs, Client::sees_review}},
        {"POST /reviews/{id}/ideas", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/ideas/{xid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/ideas/{xid}", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/impacts", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/impacts/{xid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/impacts/{xid}", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/kpis", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/kpis/{xid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/kpis/{xid}", {Supplier::writes, Client::sees_review}},
        {"PUT /reviews/{id}/next", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/obstacles", {Supplier::writes, Client::sees_review}},
        {"PATCH /reviews/{id}/obstacles/{xid}", {Supplier::writes, Client::sees_review}},
        {"DELETE /reviews/{id}/obstacles/{xid}", {Supplier::writes, Client::sees_review}},
        {"POST /reviews/{id}/open", {Supplier::runs, Client::sees_review}},
        {"PUT /reviews/{id}/open-question", {Supplier::writes, Client::sees_review}},
        {"GET /reviews/{id}/preparation", {Supplier::reads, Client::nothing}},
        {"PUT /reviews/{id}/preparation", {Supplier::writes, Client::nothing}},
        {"GET /reviews/{id}/record", {Supplier::reads, Client::shared_review}},
        {"PUT /reviews/{id}/satisfiers", {Supplier::writes, Client::shared_review}},
        {"POST /reviews/{id}/share", {Supplier::runs, Client::sees_review}},
        {"GET /today", {Supplier::everybody, Client::nothing}},
        {"GET /reviews/{id}/heard", {Supplier::reads, Client::nothing}},
        {"POST /reviews/{id}/heard", {Supplier::team, Client::nothing}},
        {"POST /reviews/{id}/kpis/{xid}/trial", {Supplier::reads, Client::sees_review}},
        {"GET /reviews/{id}/ratings/{attendee_id}", {Supplier::writes, Client::shared_review}},
        {"PUT /reviews/{id}/ratings/{attendee_id}", {Supplier::writes, Client::shared_review}},
        {"GET /reviews/{id}/sheets/{attendee_id}", {Supplier::writes, Client::shared_review}},
        {"PUT /reviews/{id}/sheets/{attendee_id}", {Supplier::writes, Client::shared_review}},
        {"PUT /reviews/{id}/value", {Supplier::writes, Client::sees_review}},
        {"DELETE /session", {Supplier::everybody, Client::everybody}},
        {"DELETE /sessions/{id}", {Supplier::writes, Client::own_session}},
        {"DELETE /tokens/{id}", {Supplier::writes, Client::nothing}},
        {"GET /users", {Supplier::everybody, Client::nothing}},
        {"POST /users", {Supplier::owner, Client::nothing}},
        {"GET /users/{id}", {Supplier::everybody, Client::nothing}},
        {"PATCH /users/{id}", {Supplier::owner, Client::nothing}},
        {"POST /users/{id}/link", {Supplier::owner, Client::nothing}},
    };
    return rows;
}

std::string name_of(web::Route const& route) {
    return fmt::format("{} {}", route.method, route.pattern.substr(std::string_view{"/api/v1"}.size()));
}

// What the rule says: allowed (0), 401, 403 or 404. is_first: the ids are of the account of the facilitator,
// the teammate, the executive and the counter; otherwise of the outsider's and the foreign executive's.
int expected(Rule const& rule, Who who, bool is_first, Stage stage) {
    constexpr int kAllowed = 0;
    auto const supplier = [&](bool is_on_team, bool leads) {
        switch (rule.supplier) {
            case Supplier::everybody:
                return kAllowed;
            case Supplier::owner:
                return who == Who::owner ? kAllowed : 403;
            case Supplier::keeper:
                return who == Who::owner || who == Who::leader ? kAllowed : 403;
            case Supplier::reads:
                return who == Who::owner || who == Who::leader || is_on_team ? kAllowed : 404;
            case Supplier::writes:
                return who == Who::owner || is_on_team ? kAllowed : who == Who::leader ? 403 : 404;
            case Supplier::team:
                return is_on_team ? kAllowed : who == Who::owner || who == Who::leader ? 403 : 404;
            case Supplier::runs:
                return who == Who::owner || leads ? kAllowed : who == Who::leader || is_on_team ? 403 : 404;
            case Supplier::own:
                return who == Who::owner ? kAllowed : 404;
        }
        QVR_CHECK(false);
    };
    auto const client = [&](bool is_own, bool is_executive) {
        bool const sees_review = is_own && is_executive && stage != Stage::draft;
        switch (rule.client) {
            case Client::forbidden:
                return 403;
            case Client::nothing:
                return 404;
            case Client::everybody:
                return kAllowed;
            case Client::own_account:
                return is_own ? kAllowed : 404;
            case Client::account_of_executive:
                return !is_own ? 404 : is_executive ? kAllowed : 403;
            case Client::own_of_executive:
                return is_own && is_executive ? kAllowed : 404;
            case Client::sees_account:
                return is_own ? 403 : 404;
            case Client::shared_review:
                return sees_review ? kAllowed : 404;
            case Client::sees_review:
                return sees_review ? 403 : 404;
            case Client::shared_kpi:
                return is_own && stage != Stage::draft ? kAllowed : 404;
            case Client::shared_checkpoint:
            case Client::own_session:
                return is_own && is_executive ? kAllowed : 404;
        }
        QVR_CHECK(false);
    };
    auto const machine = [&](bool is_own, bool is_clients) {
        switch (rule.machine) {
            case Machine::nothing:
                return 404;
            case Machine::own_account:
                return is_own ? kAllowed : 404;
            case Machine::own_kpi:
                return is_own && !(is_clients && stage == Stage::draft) ? kAllowed : 404;
        }
        QVR_CHECK(false);
    };
    switch (who) {
        case Who::anonymous:
        case Who::removed:
        case Who::expired_machine:
        case Who::revoked_machine:
            return 401;
        case Who::machine:
            return machine(is_first, false);
        case Who::clients_machine:
            return machine(is_first, true);
        case Who::foreign_machine:
            return machine(!is_first, false);
        case Who::owner:
        case Who::leader:
            return supplier(false, false);
        case Who::facilitator:
            return supplier(is_first, is_first);
        case Who::teammate:
            return supplier(is_first, false);
        case Who::outsider:
            return supplier(!is_first, !is_first);
        case Who::executive:
            return client(is_first, true);
        case Who::counter:
            return client(is_first, false);
        case Who::foreign_executive:
            return client(!is_first, true);
    }
    QVR_CHECK(false);
}

class AccessMatrix : public ApiTest {
  protected:
    AccessMatrix()
        : facilitator(add_person("Alix Roy", "alix@boreal.test", "member")),
          teammate(add_person("Dominique Roy", "dominique@boreal.test", "member")),
          outsider(add_person("Noa Gagnon", "noa@boreal.test", "member")),
          leader(add_person("Sacha Roy", "sacha@boreal.test", "leader")),
          first(owner, "Groupe Laurentia"),
          other(owner, "Ateliers Boréal") {
        hand_over(first, id_of(facilitator), id_of(teammate));
        hand_over(other, id_of(outsider), id_of(outsider));
        auto const [removed_id, removed_cookie] = invite("executive", "Alex Ng");
        shown = {
            {Who::anonymous, {}},
            {Who::owner, by_cookie(owner.cookie())},
            {Who::leader, by_cookie(leader.cookie())},
            {Who::facilitator, by_cookie(facilitator.cookie())},
            {Who::teammate, by_cookie(teammate.cookie())},
            {Who::outsider, by_cookie(outsider.cookie())},
            {Who::executive, by_cookie(first.client_cookie())},
            {Who::counter, by_cookie(invite("counter", "Basile Okoro").second)},
            {Who::foreign_executive, by_cookie(other.client_cookie())},
            {Who::removed, by_cookie(removed_cookie)},
            {Who::machine, by_token(first.bearer())},
            {Who::clients_machine, by_token(make_token(first.client_cookie()).second)},
            {Who::foreign_machine, by_token(other.bearer())},
            {Who::expired_machine,
             by_token(make_token(owner.cookie(), R"(,"expires_on":"2026-11-23")").second)},
        };
        auto const [revoked_id, revoked] = make_token(owner.cookie());
        shown[Who::revoked_machine] = by_token(revoked);
        EXPECT_TRUE(has_status(owner.del("/api/v1/tokens/" + revoked_id), 204));
        EXPECT_TRUE(has_status(owner.del("/api/v1/client-people/" + removed_id), 204));
        // Past the midnight that ends the token; whoever comes by then is noted before anything is compared.
        for (int half = 0; half < 2; ++half) {
            server.clock().advance_ms(7 * kHourMs);
            for (auto const& [who, options] : shown) {
                server.send("GET", "/api/v1/accounts", {}, options);
            }
        }
    }

    static RequestOptions by_cookie(std::string cookie) { return {std::move(cookie), "*", {}}; }
    static RequestOptions by_token(std::string bearer) {
        return {{}, "*", {{"authorization", std::move(bearer)}}};
    }

    // A token of the first account, made by whoever has the cookie: its id and the Authorization.
    std::pair<std::string, std::string> make_token(std::string const& cookie, std::string_view more = "") {
        Caller maker{server, cookie};
        auto const made = maker.post(
            "/api/v1/accounts/" + first.id("accounts") + "/tokens",
            fmt::format(R"({{"name":"Centrale"{}}})", more)
        );
        EXPECT_TRUE(has_status(made, 201));
        return {made.text("/token/id"), "Bearer " + made.text("/secret")};
    }

    // Makes a world that of a facilitator and of a team mate, and no more the owner's who made it.
    void hand_over(ExampleWorld const& world, std::string const& leads, std::string const& mate) {
        auto const member = R"({{"user_id":"{}","function":"delivery"}})";
        auto team = fmt::format(fmt::runtime(member), leads);
        if (mate != leads) {
            team += ',' + fmt::format(fmt::runtime(member), mate);
        }
        EXPECT_TRUE(has_status(
            owner.patch("/api/v1/accounts/" + world.id("accounts"), fmt::format(R"({{"team":[{}]}})", team)),
            200
        ));
        auto review = in_review(owner, world);
        EXPECT_TRUE(has_status(review.patch("", fmt::format(R"({{"facilitator_id":"{}"}})", leads)), 200));
    }

    // A contact of the first account who came in: their id and cookie.
    std::pair<std::string, std::string> invite(std::string_view role, std::string_view name) {
        auto const account = "/api/v1/accounts/" + first.id("accounts");
        auto const contact =
            owner.post(account + "/contacts", fmt::format(R"({{"name":"{}","title":"Direction"}})", name));
        auto const invited = owner.post(
            account + "/client-people",
            fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact.text("/id"), role)
        );
        return {invited.text("/person/id"), server.come_in(invited.text("/link/path"))};
    }

    ReviewCaller in_review(Caller& caller, ExampleWorld const& world) {
        ReviewCaller in{server, caller.cookie(), world.id("reviews")};
        in.refresh();
        return in;
    }

    // Brings the review of a world to the next stage.
    void go_to(Stage stage, Caller& caller, ExampleWorld const& world) {
        auto review = in_review(caller, world);
        switch (stage) {
            case Stage::draft:
                return;
            case Stage::shared:
                EXPECT_TRUE(has_status(review.post("/share"), 200));
                return;
            case Stage::in_session:
                EXPECT_TRUE(has_status(review.post("/open"), 200));
                return;
            case Stage::closed:
                ReviewRoom::fill_and_end(review);
                EXPECT_TRUE(has_status(review.post("/close"), 200));
                return;
        }
    }

    Answer ask(web::Route const& route, std::string const& path, Who who) {
        // A body that every write refuses once it is known who may: nothing is ever changed.
        std::string const body = route.method == "GET" ? "" : "[]";
        return server.send(route.method, path, body, shown.at(who));
    }

    static int kind_of(Answer const& answer) {
        return answer.status == 401 || answer.status == 403 || answer.status == 404 ? answer.status : 0;
    }

    Caller facilitator;
    Caller teammate;
    Caller outsider;
    Caller leader;
    ExampleWorld first;
    ExampleWorld other;
    std::map<Who, RequestOptions> shown;  // what each shows with a request
};

// A record is there once the review is closed; before, its path names nothing.
int with_record(std::string const& name, int by_rule, Stage stage) {
    return name == "GET /reviews/{id}/record" && by_rule == 0 && stage != Stage::closed ? 404 : by_rule;
}

TEST_F(AccessMatrix, EveryRouteAnswersEverybodyByItsRule) {
    std::size_t cells = 0;
    auto const before_all = dump();
    for (auto const stage : kStages) {
        go_to(stage, facilitator, first);
        go_to(stage, outsider, other);
        auto const before = dump();
        for (auto const& route : server.application().router().routes()) {
            if (!route.needs_sign_in) {
                continue;
            }
            auto const name = name_of(route);
            auto const rule = rules().find(name);
            ASSERT_NE(rule, rules().end()) << name << " has no row in the access matrix";
            bool const has_ids = route.pattern.find('{') != std::string_view::npos;
            for (auto const who : kEverybody) {
                auto const cell = [&](bool is_first, std::string const& path) {
                    auto const answer = ask(route, path, who);
                    auto const by_rule = expected(rule->second, who, is_first || !has_ids, stage);
                    EXPECT_EQ(kind_of(answer), with_record(name, by_rule, stage))
                        << name << " who " << static_cast<int>(who) << " first " << is_first << " stage "
                        << static_cast<int>(stage) << '\n'
                        << answer.body;
                    ++cells;
                    return answer;
                };
                auto const of_first = cell(true, first.path(route.pattern));
                if (!has_ids) {
                    continue;
                }
                auto const of_other = cell(false, other.path(route.pattern));
                // What is not visible is what does not exist, byte for byte.
                auto const parameter = ExampleWorld::parameters(route.pattern).front();
                for (auto const* wrong : {"01890000-0000-7000-8000-000000000000", "nothing"}) {
                    auto const missing = ask(route, first.path(route.pattern, parameter, wrong), who);
                    bool const is_known = expected(rule->second, who, true, stage) != 401;
                    EXPECT_EQ(kind_of(missing), is_known ? 404 : 401)
                        << name << " who " << static_cast<int>(who);
                    for (auto const& answer : {of_first, of_other}) {
                        if (answer.status == 404) {
                            EXPECT_EQ(answer.body, missing.body) << name;
                            EXPECT_EQ(answer.headers, missing.headers) << name;
                        }
                    }
                    ++cells;
                }
            }
        }
        EXPECT_THAT(changed_tables(before, dump()), testing::IsEmpty());
    }
    EXPECT_FALSE(changed_tables(before_all, dump()).empty());
    EXPECT_GT(cells, 10'000U);
    RecordProperty("cells", static_cast<int>(cells));
}

TEST_F(AccessMatrix, HasNoRowForARouteThatIsGone) {
    auto const routes = server.application().router().routes();
    for (auto const& [name, rule] : rules()) {
        EXPECT_TRUE(std::ranges::any_of(routes, [&](auto const& route) { return name_of(route) == name; }))
            << name;
    }
}

// The control: a table that lets clients in by mistake does not answer by the rule.
TEST_F(AccessMatrix, AMistakeInATableIsFound) {
    go_to(Stage::shared, facilitator, first);
    auto routes = app::all_routes();
    auto& route = *std::ranges::find(routes, "GET /reviews/{id}/preparation", name_of);
    auto const by_rule = expected(rules().at(name_of(route)), Who::executive, true, Stage::shared);
    auto const path = first.path(route.pattern);
    EXPECT_EQ(kind_of(ask(route, path, Who::executive)), by_rule);

    auto const let_in = [](web::Call&) -> Result<void> { return {}; };
    route.for_client = web::Handling{let_in, let_in};
    auto const mistaken = route;
    server.serve(std::move(routes));
    EXPECT_NE(kind_of(ask(mistaken, path, Who::executive)), by_rule);
}

}  // namespace
}  // namespace qvr::test
