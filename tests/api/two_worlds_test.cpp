// What the supplier notes for itself never shows (R21): everything that a client's people can be answered is
// the same, byte for byte, whether the supplier noted anything or not, and holds nothing of it.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "api/review_room.hpp"

#include <algorithm>
#include <map>

namespace qvr::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kCanary = "CANARI-7F3A";

class TwoWorlds : public ApiTest {
  protected:
    TwoWorlds() : world(owner, "Groupe Laurentia"), review(server, owner.cookie(), world.id("reviews")) {
        review.refresh();
        counter_cookie = let_in("Basile Okoro", "counter");
    }

    // A contact of the account who came in: their cookie.
    std::string let_in(std::string_view name, std::string_view role) {
        Caller me{owner};
        auto const contact = me.post(
            account("/contacts"),
            fmt::format(R"({{"name":"{}","title":"Direction","is_executive":true}})", name)
        );
        auto const invited = me.post(
            account("/client-people"),
            fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact.text("/id"), role)
        );
        return server.come_in(invited.text("/link/path"));
    }

    std::string account(std::string_view under) {
        return fmt::format("/api/v1/accounts/{}{}", world.id("accounts"), under);
    }

    // Whatever the client's executive and counter are answered on every route, asked as it is and with a body
    // that is refused: status, headers and body.
    std::map<std::string, std::string> all_answers() {
        std::map<std::string, std::string> answers;
        for (auto const& cookie : {world.client_cookie(), counter_cookie}) {
            for (auto const& route : server.application().router().routes()) {
                // Signing out and coming in would change who asks.
                if (!route.needs_sign_in) {
                    continue;
                }
                answers[fmt::format("{} {} {}", route.method, route.pattern, cookie)] =
                    bytes_of(route.method, world.path(route.pattern), cookie);
            }
        }
        return answers;
    }

    std::string bytes_of(std::string_view method, std::string const& path, std::string const& cookie) {
        auto const answer = server.send(method, path, method == "GET" ? "" : "[]", {cookie, "*", {}});
        std::string text = std::to_string(answer.status) + '\n';
        for (auto const& header : answer.headers) {
            text += header.name + ": " + header.value + '\n';
        }
        return text + answer.body;
    }

    // Notes in every place that is the supplier's own.
    void note_privately() {
        Caller me{owner};
        me.hold("*");
        auto const put = [&](std::string const& path, std::string const& body) {
            EXPECT_TRUE(has_status(me.put(path, body), 200)) << path;
        };
        put("/api/v1/reviews/" + world.id("reviews") + "/preparation",
            fmt::format(
                R"({{"notes":"{0}","topics":[{{"topic":"{0}","approach":"{0}","cleared_with":null}}]}})",
                kCanary
            ));
        put("/api/v1/contacts/" + world.id("contacts") + "/bridge",
            fmt::format(
                R"({{"builder_user_id":"{}","steps":[{{"on":"2026-11-02","what":"{}"}}]}})",
                world.id("users"),
                kCanary
            ));
        EXPECT_TRUE(has_status(
            me.patch(
                "/api/v1/contacts/" + world.id("contacts"),
                fmt::format(
                    R"({{"counterpart_user_id":"{}","last_contact_on":"2026-11-20","phone":"{}"}})",
                    world.id("users"),
                    kCanary
                )
            ),
            200
        ));
        EXPECT_TRUE(has_status(
            me.post(account("/contacts"), fmt::format(R"({{"name":"{0}","title":"{0}"}})", kCanary)), 201
        ));
        EXPECT_TRUE(has_status(
            me.post(
                "/api/v1/accounts",
                fmt::format(R"({{"name":"{}","locale":"fr-CA","time_zone":"America/Toronto"}})", kCanary)
            ),
            201
        ));
    }

    // A draft for the next review, full of what the client is not to see yet.
    void prepare_next_in_draft() {
        Caller me{owner};
        me.hold("*");
        auto const next = me.post(account("/reviews"), "{}");
        ASSERT_TRUE(has_status(next, 201));
        auto const path = "/api/v1/reviews/" + next.text("/id");
        EXPECT_TRUE(
            has_status(me.post(path + "/actions", fmt::format(R"({{"statement":"{}"}})", kCanary)), 201)
        );
        EXPECT_TRUE(has_status(
            me.post(path + "/ideas", fmt::format(R"({{"side":"supplier","statement":"{}"}})", kCanary)), 201
        ));
    }

    void close() {
        ReviewRoom::fill_and_end(review);
        ASSERT_TRUE(has_status(review.post("/close"), 200));
    }

    // The supplier's page of day 60, full of what the client is not to see yet; answers its id.
    std::string write_draft_of_day_60() {
        Caller me{owner};
        auto const page = me.post(account("/checkpoints"), R"({"day":60})");
        EXPECT_TRUE(has_status(page, 201));
        me.hold("*");
        auto const written = me.patch(
            "/api/v1/checkpoints/" + page.text("/id"),
            fmt::format(
                R"({{"on_course":"{0}","off_course":"{0}","our_actions":"{0}","your_part":"{0}",)"
                R"("next_date":"{0}"}})",
                kCanary
            )
        );
        EXPECT_TRUE(has_status(written, 200));
        return page.text("/id");
    }

    ExampleWorld world;
    ReviewCaller review;
    std::string counter_cookie;
};

void expect_same(
    std::map<std::string, std::string> const& with, std::map<std::string, std::string> const& without
) {
    ASSERT_EQ(with.size(), without.size());
    for (auto const& [name, text] : with) {
        EXPECT_EQ(text, without.at(name)) << name;
        EXPECT_THAT(text, Not(HasSubstr(kCanary))) << name;
    }
}

TEST_F(TwoWorlds, WhatIsNotedPrivatelyChangesNoByteOfASharedReview) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const without = all_answers();
    note_privately();
    expect_same(all_answers(), without);
}

TEST_F(TwoWorlds, ADraftShowsNothingNotEvenThatItIsThere) {
    auto const without = all_answers();
    note_privately();
    EXPECT_TRUE(has_status(review.post("/actions", fmt::format(R"({{"statement":"{}"}})", kCanary)), 201));
    expect_same(all_answers(), without);
}

TEST_F(TwoWorlds, AfterClosingTheNextDraftShowsNothing) {
    close();
    auto const without = all_answers();
    note_privately();
    prepare_next_in_draft();
    expect_same(all_answers(), without);
}

// Nor does who has its address learn that it is there.
TEST_F(TwoWorlds, ADraftOfDay60ShowsNothingNotEvenThatItIsThere) {
    close();
    auto const without = all_answers();
    auto const id = write_draft_of_day_60();
    expect_same(all_answers(), without);
    for (auto const& cookie : {world.client_cookie(), counter_cookie}) {
        for (auto const& route : server.application().router().routes()) {
            if (!route.pattern.starts_with("/api/v1/checkpoints/{id}")) {
                continue;
            }
            auto const parameter = ExampleWorld::parameters(route.pattern).front();
            EXPECT_EQ(
                bytes_of(route.method, world.path(route.pattern, parameter, id), cookie),
                bytes_of(route.method, world.path(route.pattern, parameter, world.id("accounts")), cookie)
            ) << route.method
              << ' ' << route.pattern;
        }
    }
}

// What one executive answers to a page, another does not read, nor that they answered; and what the supplier
// was told by telephone is the supplier's note.
TEST_F(TwoWorlds, AnAnswerIsItsAuthorsAndTheSuppliers) {
    close();
    auto const other_cookie = let_in(fmt::format("Odile {}", kCanary), "executive");
    auto const without = all_answers();
    auto const page = "/api/v1/checkpoints/" + world.id("checkpoints");
    auto const answered = server.send(
        "POST", page + "/answers", fmt::format(R"({{"text":"{}"}})", kCanary), {other_cookie, {}, {}}
    );
    ASSERT_TRUE(has_status(answered, 201));
    auto const noted = owner.post(page + "/answers", fmt::format(R"({{"text":"{}"}})", kCanary));
    ASSERT_TRUE(has_status(noted, 201));
    expect_same(all_answers(), without);
    EXPECT_THAT(bytes_of("GET", page, other_cookie), HasSubstr(kCanary));
    EXPECT_THAT(owner.get(page).body, HasSubstr(kCanary));
}

// What an author marks on their own sheet and does not show, nobody else reads: not the supplier, not the
// audit log, not another executive (R6).
TEST_F(TwoWorlds, ASheetThatIsNotShownIsItsAuthorsAlone) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const sheet = "/api/v1/reviews/" + world.id("reviews") + "/sheets/" + world.id("attendees");
    auto const marked = server.send(
        "PUT",
        sheet,
        R"({"marks":[{"factor":"compliance","weight":42}],"shown":false})",
        {world.client_cookie(), "\"0\"", {}}
    );
    ASSERT_TRUE(has_status(marked, 200));
    EXPECT_TRUE(is_problem(owner.get(sheet), 403, "forbidden"));
    EXPECT_THAT(review.get().body, Not(HasSubstr("\"weight\":42")));
    EXPECT_THAT(owner.get("/api/v1/audit").body, Not(HasSubstr("\"weight\":42")));
    auto const own = server.send("GET", sheet, {}, {world.client_cookie(), {}, {}});
    EXPECT_EQ(own.text("/marks/0/weight"), "42");

    // Shown, it is there for all.
    ASSERT_TRUE(has_status(
        server.send(
            "PUT",
            sheet,
            R"({"marks":[{"factor":"compliance","weight":42}],"shown":true})",
            {world.client_cookie(), "\"1\"", {}}
        ),
        200
    ));
    EXPECT_TRUE(has_status(owner.get(sheet), 200));
    EXPECT_THAT(review.get().body, HasSubstr("\"weight\":42"));
}

// The controls: a word in what the client does see is found by the comparison.
TEST_F(TwoWorlds, APageThatIsSharedIsSeen) {
    close();
    auto const without = all_answers();
    auto const id = write_draft_of_day_60();
    Caller me{owner};
    me.hold("*");
    ASSERT_TRUE(has_status(me.post("/api/v1/checkpoints/" + id + "/share"), 200));
    EXPECT_NE(all_answers(), without);
    EXPECT_THAT(bytes_of("GET", "/api/v1/checkpoints/" + id, world.client_cookie()), HasSubstr(kCanary));
    EXPECT_THAT(bytes_of("GET", "/api/v1/checkpoints/" + id, counter_cookie), Not(HasSubstr(kCanary)));
}

TEST_F(TwoWorlds, WhatIsSharedIsSeen) {
    ASSERT_TRUE(has_status(review.post("/share"), 200));
    auto const without = all_answers();
    EXPECT_TRUE(has_status(review.post("/actions", fmt::format(R"({{"statement":"{}"}})", kCanary)), 201));
    auto const with = all_answers();
    EXPECT_NE(with, without);
    EXPECT_TRUE(std::ranges::any_of(with, [](auto const& answer) {
        return answer.second.find(kCanary) != std::string::npos;
    }));
}

}  // namespace
}  // namespace qvr::test
