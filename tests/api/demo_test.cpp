// `--demo`: what it makes, that it stays as it was left, and that it touches nobody else's organization.
#include "app/demo/demo.hpp"

#include "api/api_fixture.hpp"
#include "app/config.hpp"
#include "base/date.hpp"
#include "base/digest.hpp"
#include "support/table_dump.hpp"

#include <map>
#include <set>

namespace qvr::test {
namespace {

using testing::HasSubstr;

class Demo : public testing::Test {
  protected:
    void open() { app::open_demo(server.database(), random, server.journal(), kCheap, server.clock().now()); }
    Caller sign_in(std::string_view role) {
        for (auto const& person : story.people) {
            if (person.role == role && !person.log_in.empty()) {
                return {server, server.sign_in(person.email, story.password)};
            }
        }
        throw std::runtime_error("nobody signs in as " + std::string{role});
    }
    // Why the demo does not open; empty if it does.
    std::string refusal() {
        try {
            open();
        } catch (std::runtime_error const& error) {
            return error.what();
        }
        return {};
    }

    TestServer server;
    Random random;
    app::Story story = app::demo_story();
};

TEST_F(Demo, HoldsAClosedReviewAndOneInPreparation) {
    open();
    auto member = sign_in("member");
    auto const accounts = member.get("/api/v1/accounts");
    ASSERT_EQ(accounts.size("/items"), 2u) << accounts.body;
    std::map<std::string, std::string> ids;  // of the reviews by their state
    for (int i = 0; i < 2; ++i) {
        for (auto const* which : {"current_review", "last_review"}) {
            auto const at = fmt::format("/items/{}/{}/", i, which);
            ids[accounts.text(at + "state")] = accounts.text(at + "id");
        }
    }

    auto const closed = member.get("/api/v1/reviews/" + ids["closed"]);
    ASSERT_TRUE(has_status(closed, 200));
    EXPECT_EQ(closed.size("/attendees"), 6u);
    EXPECT_EQ(closed.size("/open_question/answers"), 3u);
    EXPECT_EQ(closed.size("/value/expected"), 2u);
    EXPECT_EQ(closed.size("/sheets"), 2u);
    EXPECT_EQ(closed.size("/satisfiers/choices"), 5u);
    EXPECT_GE(closed.size("/kpis"), 5u);
    for (std::size_t i = 0; i < closed.size("/kpis"); ++i) {
        EXPECT_NE(closed.text(fmt::format("/kpis/{}/accepted_by", i)), "null");
    }
    for (auto const* list : {"/actions", "/obstacles", "/impacts", "/ideas"}) {
        EXPECT_GE(closed.size(list), 2u) << list;
    }
    EXPECT_EQ(closed.size("/corrections"), 1u);
    EXPECT_EQ(closed.size("/acknowledgements"), 2u);
    auto const record = member.get("/api/v1/reviews/" + ids["closed"] + "/record");
    EXPECT_EQ(sha256_hex(record.body), closed.text("/sha256"));

    auto const planned = member.get("/api/v1/reviews/" + ids["planned"]);
    ASSERT_TRUE(has_status(planned, 200));
    EXPECT_EQ(planned.size("/attendees"), 5u);
    EXPECT_EQ(planned.size("/actions"), 1u);
    auto const preparation = member.get("/api/v1/reviews/" + ids["planned"] + "/preparation");
    EXPECT_NE(preparation.text("/notes"), "");
    EXPECT_EQ(preparation.size("/topics"), 2u);
}

TEST_F(Demo, HoldsCountsOfBothSidesAndAPageOfDay30ThatWasAnswered) {
    open();
    auto member = sign_in("member");
    auto const answered = member.get("/api/v1/checkpoints");
    ASSERT_EQ(answered.size("/answered"), 1u) << answered.body;
    auto const account = "/api/v1/accounts/" + answered.text("/answered/0/account_id");
    auto const pages = member.get(account + "/checkpoints");
    EXPECT_EQ(pages.text("/current/0/state"), "shared");
    EXPECT_EQ(pages.text("/current/1/state"), "upcoming");
    auto const page = member.get("/api/v1/checkpoints/" + answered.text("/answered/0/id"));
    EXPECT_EQ(page.text("/readers/0/name"), answered.text("/answered/0/by"));
    auto const quarter = member.get(account + "/counting");
    EXPECT_EQ(quarter.text("/state"), "open");
    std::set<std::string> proposals;
    for (std::size_t i = 0; i < quarter.size("/kpis"); ++i) {
        proposals.insert(quarter.text(fmt::format("/kpis/{}/periods/0/proposal", i)));
    }
    EXPECT_THAT(proposals, testing::IsSupersetOf({"both_equal", "supplier_only"}));
}

TEST_F(Demo, EverybodyWhoIsNamedSignsIn) {
    open();
    auto const greeting = app::demo_greeting(std::filesystem::path{"data-demo"});
    EXPECT_THAT(greeting, HasSubstr(story.password));
    EXPECT_THAT(greeting, HasSubstr("/data-demo"));
    for (auto const* role : {"owner", "leader", "member"}) {
        auto const me = sign_in(role).get("/api/v1/me");
        EXPECT_EQ(me.text("/role"), role);
        EXPECT_THAT(greeting, HasSubstr(me.text("/email") + " "));
    }
}

// Over four years, on all weekdays: the one review was held some weeks ago, the other is a few days ahead.
TEST_F(Demo, IsToldOnAnyDay) {
    std::set<std::string> held;
    for (int day = 0; day < 4 * 365; day += 97) {
        TestServer other;
        auto const now = other.clock().now().plus_ms(day * kDayMs);
        other.clock().set(now);
        app::open_demo(other.database(), random, other.journal(), kCheap, now);
        Caller member{other, other.sign_in(story.people.front().email, story.password)};
        auto const accounts = member.get("/api/v1/accounts");
        for (int i = 0; i < 2; ++i) {
            auto const closed = accounts.text(fmt::format("/items/{}/last_review/held_on", i));
            auto const planned = accounts.text(fmt::format("/items/{}/current_review/held_on", i));
            auto const today = *Date::from_text(now.to_text().substr(0, 10));
            if (auto const date = Date::from_text(closed)) {
                held.insert(closed);
                EXPECT_GE(today - *date, 42) << closed;
                EXPECT_LE(today - *date, 62) << closed;
            }
            if (auto const date = Date::from_text(planned)) {
                EXPECT_GE(*date - today, 2) << planned;
                EXPECT_LE(*date - today, 13) << planned;
            }
        }
    }
    EXPECT_EQ(held.size(), 16u);
}

TEST_F(Demo, AnExistingDemoStaysAsItWasLeft) {
    open();
    auto member = sign_in("member");
    member.post("/api/v1/accounts", R"({"name":"Un autre","locale":"fr-CA","time_zone":"America/Toronto"})");
    auto const before = dump_tables(server.database());
    server.clock().advance_ms(100 * kDayMs);
    EXPECT_EQ(refusal(), "");
    EXPECT_THAT(changed_tables(before, dump_tables(server.database())), testing::IsEmpty());
}

TEST_F(Demo, AnotherOrganizationIsRefusedAndLeftAlone) {
    server.set_up();
    auto const before = dump_tables(server.database());
    EXPECT_THAT(refusal(), HasSubstr("an organization of its own"));
    EXPECT_THAT(refusal(), testing::Not(HasSubstr("\n")));
    EXPECT_THAT(changed_tables(before, dump_tables(server.database())), testing::IsEmpty());
}

TEST_F(Demo, OneThatWasNeverFinishedIsRefused) {
    auto unfinished = story;
    unfinished.steps.push_back(*reflect::parse_json(R"({"as":"member","send":"GET /nowhere"})"));
    EXPECT_THROW(
        app::tell_story(
            unfinished, server.database(), random, server.journal(), kCheap, server.clock().now()
        ),
        std::runtime_error
    );
    EXPECT_THAT(refusal(), HasSubstr("never finished"));
}

TEST_F(Demo, HasAFolderOfItsOwnUnlessOneIsGiven) {
    auto const folder = [](std::vector<char const*> arguments) {
        arguments.insert(arguments.begin(), "qvr");
        auto const command = app::parse_command_line(static_cast<int>(arguments.size()), arguments.data());
        auto const& location = std::get<app::ServeCommand>(command).database;
        return std::get<std::filesystem::path>(location).string();
    };
    EXPECT_EQ(folder({}), "data");
    EXPECT_EQ(folder({"--demo"}), "data-demo");
    EXPECT_EQ(folder({"--demo", "--data", "x"}), "x");
}

}  // namespace
}  // namespace qvr::test
