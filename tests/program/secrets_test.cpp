// No log, no output, no list of processes and no refusal holds what is secret or private (T25): a server that
// runs is told a text like no other in each place, on the ways that end well and on those that do not.
#include "base/clock.hpp"
#include "base/log.hpp"
#include "certificate.hpp"
#include "db/database.hpp"
#include "program/visit.hpp"
#include "support/table_dump.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

namespace qvr::program_test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string content_of(std::filesystem::path const& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string after(std::string const& text, char mark) {
    return text.substr(text.find(mark) + 1);
}

// What nobody may find, by what it stands for.
class Canaries {
  public:
    // A text that is in no other.
    std::string make(std::string const& of) { return note(of, fmt::format("canari-{}-k7q9x2", of)); }
    std::string note(std::string const& of, std::string text) {
        texts_[of] = text;
        return text;
    }
    std::vector<std::string> found_in(std::string_view text) const {
        std::vector<std::string> found;
        for (auto const& [of, canary] : texts_) {
            if (text.find(canary) != std::string_view::npos) {
                found.push_back(of);
            }
        }
        return found;
    }
    // Whether this many were let fly.
    std::size_t size() const { return texts_.size(); }

  private:
    std::map<std::string, std::string> texts_;
};

class Secrets : public testing::Test {
  protected:
    // Keeps what is refused.
    test::Answer ask(Visit const& request, int expected) {
        auto answer = server.ask(request);
        EXPECT_EQ(answer.status, expected) << request.method << ' ' << request.target << ' ' << answer.body;
        if (answer.status >= 400) {
            refusals += answer.body + '\n';
        }
        return answer;
    }
    test::Answer as_owner(
        std::string_view method, std::string const& target, std::string body, int expected
    ) {
        return ask({method, target, std::move(body), {{"Cookie", server.owner_cookie()}}}, expected);
    }
    void sign_in(std::string const& email, std::string const& password, int expected) {
        ask({"POST", "/api/v1/session", fmt::format(R"({{"email":"{}","password":"{}"}})", email, password)},
            expected);
    }
    std::string planned_review() {
        return as_owner("GET", "/api/v1/accounts/" + server.planned_account() + "/reviews", {}, 200)
            .text("/items/0/id");
    }
    std::string make_contact() {
        auto const contacts = "/api/v1/accounts/" + server.counted_account() + "/contacts";
        return as_owner("POST", contacts, R"({"name":"Lise Ng","title":"Directrice"})", 201).text("/id");
    }

    // Signing in well, wrongly and too often; with a link; with cookies that are not good.
    void use_passwords_and_cookies();
    void use_links_of_people();
    void use_links_of_clients();
    void use_tokens();
    void write_privately();
    void send_malformed();
    void import_files();
    void bind_a_feed();
    // What a rule of the database refuses that no code foresaw; over TLS.
    void fail_inside();

    // Everything that others than the one who asked can read.
    std::string all_outputs() {
        auto const command = content_of(fmt::format("/proc/{}/cmdline", server.process().process()));
        server.process().stop();
        return content_of(server.log()) + server.process().rest_of_output() + command + refusals;
    }

    // The database, with the pages that it has freed; of PostgreSQL what its tables hold.
    std::string all_stored() const;
    std::unique_ptr<db::Database> open_database() const;

    DemoServer server;
    http::test::Certificate certificate;
    Canaries secrets;   // of which the database knows the hash alone
    Canaries privates;  // which are in the database
    std::string refusals;
};

void Secrets::use_passwords_and_cookies() {
    secrets.note("cookie", after(server.owner_cookie(), '='));
    auto const email = privates.make("guessed.email") + "@norlune.example";
    for (int i = 0; i < 10; ++i) {
        sign_in(email, secrets.make("wrong-password"), 401);
    }
    sign_in(email, secrets.make("throttled-password"), 429);
    auto const cookie = "__Host-qvr=" + secrets.make("wrong-cookie");
    ask({"GET", "/api/v1/me", {}, {{"Cookie", cookie}}}, 401);
    ask({"GET", "/api/v1/nothing", {}, {{"Cookie", cookie}}}, 401);
    as_owner(
        "PUT",
        "/api/v1/me/password",
        fmt::format(
            R"({{"current":"{}","password":"{}"}})",
            secrets.make("wrong-current-password"),
            secrets.make("refused-password")
        ),
        422
    );
}

void Secrets::use_links_of_people() {
    auto const invited = as_owner(
        "POST",
        "/api/v1/users",
        fmt::format(
            R"({{"name":"Alix Morin","email":"{}@norlune.example","role":"member"}})", privates.make("email")
        ),
        201
    );
    auto const token = secrets.note("password-link", after(invited.text("/link/path"), '#'));
    auto const use = [&](std::string const& with, int expected) {
        ask({"POST",
             "/api/v1/password-link",
             fmt::format(R"({{"token":"{}","password":"{}"}})", with, secrets.make("chosen-password"))},
            expected);
    };
    use(secrets.make("wrong-password-link"), 403);
    use(token, 200);
    use(token, 403);
}

void Secrets::use_links_of_clients() {
    auto const invited = as_owner(
        "POST",
        "/api/v1/accounts/" + server.counted_account() + "/client-people",
        fmt::format(R"({{"contact_id":"{}","role":"executive"}})", make_contact()),
        201
    );
    auto const link = secrets.note("client-link", after(invited.text("/link/path"), '#'));
    auto const use = [&](std::string const& way, std::string const& token, int expected) {
        return ask(
            {"POST", "/api/v1/invitations/" + way, fmt::format(R"({{"token":"{}"}})", token)}, expected
        );
    };
    use("read", secrets.make("wrong-client-link"), 403);
    use("read", link, 200);
    auto const cookie = cookie_of(use("accept", link, 201));
    secrets.note("client-cookie", after(cookie, '='));
    use("accept", link, 403);
    ask({"GET", "/api/v1/users", {}, {{"Cookie", cookie}}}, 404);
    ask({"GET", "/api/v1/me", {}, {{"Cookie", cookie + "x"}}}, 401);
    ask({"POST",
         "/api/v1/invitations/request",
         fmt::format(R"({{"email":"{}@vaudelac.example"}})", privates.make("asked.email"))},
        200);
}

void Secrets::use_tokens() {
    auto const tokens = "/api/v1/accounts/" + server.counted_account() + "/tokens";
    auto const made = as_owner("POST", tokens, R"({"name":"Centrale téléphonique"})", 201);
    auto const token = secrets.note("token", made.text("/secret"));
    auto const count = [&](std::string const& bearer, std::string const& body, int expected) {
        ask({"POST",
             "/api/v1/kpis/" + server.kpi() + "/observations",
             body,
             {{"Authorization", "Bearer " + bearer}, {"Idempotency-Key", privates.make("idempotency-key")}}},
            expected);
    };
    auto const note = privates.make("note-of-a-machine");
    count(token, fmt::format(R"({{"quantity":1,"note":"{}"}})", note), 201);
    count(token, fmt::format(R"({{"quantity":1,"note":"{}"}})", note), 201);
    count(token, fmt::format(R"({{"quantity":2,"note":"{}"}})", note), 422);
    count(secrets.make("wrong-token"), R"({"quantity":1})", 401);
    count("qvr_" + secrets.note("near-token", std::string(49, 'z')), R"({"quantity":1})", 401);
    as_owner("DELETE", "/api/v1/tokens/" + made.text("/token/id"), {}, 204);
    count(token, R"({"quantity":1})", 401);
}

void Secrets::write_privately() {
    auto const preparation = "/api/v1/reviews/" + planned_review() + "/preparation";
    auto const notes = privates.make("preparation");
    as_owner("PUT", preparation, fmt::format(R"({{"notes":"{}","topics":[]}})", notes), 200);
    as_owner("PUT", preparation, fmt::format(R"({{"notes":"{}","topics":7}})", notes), 422);
    auto const bridge = "/api/v1/contacts/" + make_contact() + "/bridge";
    auto const me = as_owner("GET", "/api/v1/me", {}, 200).text("/id");
    auto const plan = privates.make("bridge");
    for (auto const& [day, expected] : {std::pair{"2026-11-02", 200}, std::pair{"2026-13-02", 422}}) {
        as_owner(
            "PUT",
            bridge,
            fmt::format(R"({{"builder_user_id":"{}","steps":[{{"on":"{}","what":"{}"}}]}})", me, day, plan),
            expected
        );
    }
    auto const observations = "/api/v1/kpis/" + server.kpi() + "/observations";
    auto const note = privates.make("note");
    as_owner("POST", observations, fmt::format(R"({{"quantity":1,"note":"{}"}})", note), 201);
    as_owner("POST", observations, fmt::format(R"({{"quantity":-1,"note":"{}"}})", note), 422);
}

void Secrets::send_malformed() {
    auto const text = privates.make("malformed");
    as_owner("POST", "/api/v1/accounts", fmt::format(R"({{"name":"{}")", text), 400);
    as_owner("POST", "/api/v1/accounts", fmt::format(R"({{"name":"{0}","name":"{0}"}})", text), 400);
    as_owner("POST", "/api/v1/accounts", text, 400);
    as_owner("POST", "/api/v1/accounts", fmt::format(R"({{"name":"{}","locale":"{}"}})", text, text), 422);
    as_owner("GET", "/api/v1/accounts?cursor=" + privates.make("query-string"), {}, 422);
    ask({"GET", "/api/v1/state?" + privates.make("other-query-string"), {}, {{"Host", "a"}}}, 400);
}

void Secrets::import_files() {
    auto const imports = "/api/v1/accounts/" + server.counted_account() + "/imports";
    auto const cell = privates.make("csv");
    auto const body = fmt::format(
        R"({{"kpi_id":"{}","csv":"date,nombre,note\n2026-02-30,{},{}\n","mapping":{{"on":"date",)"
        R"("quantity":"nombre","note":"note"}}}})",
        server.kpi(),
        cell,
        cell
    );
    as_owner("POST", imports + "/preview", body, 200);
    as_owner("POST", imports, body, 422);
}

void Secrets::bind_a_feed() {
    auto const calendar = "/api/v1/kpis/" + server.kpi() + "/calendar";
    auto const path = privates.make("feed");
    auto const bind = [&](std::string const& url, int expected) {
        as_owner(
            "PUT", calendar, fmt::format(R"({{"url":"{}","match":{{"words":"visio"}}}})", url), expected
        );
    };
    bind("http://calendrier.invalid/" + path, 422);
    bind("https://127.0.0.1/" + path, 422);
    bind("https://calendrier.invalid/" + path, 200);
    auto const end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
    auto const failure = [&] { return as_owner("GET", calendar, {}, 200).text("/supplier/failure"); };
    while (failure() == "null" && std::chrono::steady_clock::now() < end) {
        std::this_thread::yield();
    }
    EXPECT_NE(failure(), "null");
}

std::unique_ptr<db::Database> Secrets::open_database() const {
    db::Options options;
    options.location = server.location();
    auto const migrations = db::program_migrations(db::dialect_of(options.location));
    return db::Database::open(std::move(options), migrations, Clock{});
}

std::string Secrets::all_stored() const {
    std::string stored;
    auto const location = server.location();
    if (auto const* folder = std::get_if<std::filesystem::path>(&location)) {
        for (auto const& file : std::filesystem::directory_iterator{*folder}) {
            stored += content_of(file.path());
        }
        return stored;
    }
    for (auto const& [table, rows] : test::dump_tables(*open_database())) {
        for (auto const& row : rows) {
            stored += row + '\n';
        }
    }
    return stored;
}

void Secrets::fail_inside() {
    auto const files = certificate.files();
    server.process().stop();
    {
        auto const database = open_database();
        auto const done = database->write([](db::Writer& writer) -> Result<void> {
            writer.execute(
                {"seam", "CREATE UNIQUE INDEX seam ON observations (note) WHERE note LIKE 'canari-inside%'"}
            );
            return {};
        });
        ASSERT_TRUE(done.has_value());
    }
    server.start_again(
        {"--tls-cert", files.certificate.string(), "--tls-key", files.key.string()}, http::test::Over::tls
    );
    secrets.note("second-cookie", after(server.owner_cookie(), '='));
    auto const body = fmt::format(R"({{"quantity":1,"note":"{}"}})", privates.make("inside"));
    auto const observations = "/api/v1/kpis/" + server.kpi() + "/observations";
    as_owner("POST", observations, body, 201);
    as_owner("POST", observations, body, 500);
    // No handshake: what comes is a request in clear.
    http::test::RawClient in_clear{server.process().port()};
    in_clear.send(fmt::format(
        "GET /api/v1/me HTTP/1.1\r\nHost: a\r\nCookie: __Host-qvr={}\r\n\r\n", secrets.make("cookie-in-clear")
    ));
    EXPECT_THAT(in_clear.receive_all(), IsEmpty());
}

TEST_F(Secrets, AreInNoLogNoOutputAndNoRefusal) {
    use_passwords_and_cookies();
    use_links_of_people();
    use_links_of_clients();
    use_tokens();
    write_privately();
    send_malformed();
    import_files();
    bind_a_feed();
    fail_inside();

    auto const outputs = all_outputs();
    EXPECT_THAT(secrets.found_in(outputs), IsEmpty());
    EXPECT_THAT(privates.found_in(outputs), IsEmpty());
    EXPECT_EQ(secrets.size(), 17U);
    EXPECT_EQ(privates.size(), 14U);
    // The log that was searched is the one that tells of all this.
    EXPECT_THAT(
        outputs,
        AllOf(
            HasSubstr("sign_in_failed"),
            HasSubstr("sign_in_held_up"),
            HasSubstr("current_password_wrong"),
            HasSubstr("link_refused"),
            HasSubstr("token_refused"),
            HasSubstr("\"event\":\"failed\""),
            HasSubstr("qvr")
        )
    );

    auto const stored = all_stored();
    EXPECT_THAT(secrets.found_in(stored), IsEmpty());
    // The control of the search: what the database is there to keep is found in it.
    EXPECT_THAT(privates.found_in(stored), testing::IsSupersetOf({"bridge", "feed", "note", "preparation"}));
}

// The control: a line of the log that holds one is found.
TEST(SecretsInALog, AreFound) {
    Canaries canaries;
    auto const text = canaries.make("email");
    testing::internal::CaptureStderr();
    log_info("sign_in_failed", {{"email", text + "@norlune.example"}});
    EXPECT_THAT(canaries.found_in(testing::internal::GetCapturedStderr()), ElementsAre("email"));
}

}  // namespace
}  // namespace qvr::program_test
