// After closing and cancelling nothing of a review is written any more (R1, R19), by any route that there is.
#include "api/meeting.hpp"

#include <map>

namespace qvr::test {
namespace {

class FrozenReview : public ReviewTest {
  protected:
    // A write that would be good in an open review, for each route under a review.
    std::map<std::string, std::string> good_bodies() {
        return {
            {"PATCH ", R"({"place":"Ailleurs"})"},
            {"POST /attendees", R"({"side":"client","name":"N","title":"T"})"},
            {"PATCH /attendees/{aid}", R"({"title":"Présidente"})"},
            {"DELETE /attendees/{aid}", ""},
            {"PUT /open-question", R"({"answers":[]})"},
            {"PUT /better", R"({"answers":[]})"},
            {"PUT /value", R"({"expected":[]})"},
            {"PUT /satisfiers", R"({"draft":true,"choices":[]})"},
            {"PUT /sheets/{attendee_id}", R"({"marks":[],"shown":false})"},
            {"PUT /ratings/{attendee_id}", R"({"ratings":[]})"},
            {"PUT /next", R"({"starts_at":"2027-03-01T10:00","time_zone":"America/Toronto"})"},
            {"POST /kpis", R"({"factor":"autonomy","statement":"S","direction":"yes_no","period":"week"})"},
            {"PATCH /kpis/{xid}", R"({"source":"Autre"})"},
            {"DELETE /kpis/{xid}", ""},
            {"POST /actions", R"({"statement":"S"})"},
            {"PATCH /actions/{xid}", R"({"statement":"S"})"},
            {"DELETE /actions/{xid}", ""},
            {"POST /obstacles", R"({"statement":"S"})"},
            {"PATCH /obstacles/{xid}", R"({"statement":"S"})"},
            {"DELETE /obstacles/{xid}", ""},
            {"POST /impacts",
             R"({"title":"T","sphere":"client","starts_on":"2027-01-01","ends_on":"2027-01-02","likelihood":"low"})"
            },
            {"PATCH /impacts/{xid}", R"({"title":"T"})"},
            {"DELETE /impacts/{xid}", ""},
            {"POST /ideas", R"({"side":"client","statement":"S"})"},
            {"PATCH /ideas/{xid}", R"({"statement":"S"})"},
            {"DELETE /ideas/{xid}", ""},
            {"POST /open", ""},
            {"POST /cancel", ""},
            {"POST /end", ""},
            {"POST /close", ""},
            {"POST /share", ""},
            {"POST /domains/{code}/complete", ""},
            {"POST /domains/{code}/reopen", ""},
        };
    }
    // One of each kind, so that their routes find something.
    std::map<std::string, std::string> add_things() {
        auto const owner_body = R"("owner":{"name":"Lise Ng","side":"client"})";
        return {
            {"actions",
             meeting.add(
                 "/actions", fmt::format(R"({{"statement":"A","due_on":"2027-01-15",{}}})", owner_body)
             )},
            {"obstacles",
             meeting.add("/obstacles", R"({"statement":"O","lifted_by":"Lise Ng","due_on":"2027-01-15"})")},
            {"impacts",
             meeting.add(
                 "/impacts",
                 fmt::format(
                     R"({{"title":"I","sphere":"client","starts_on":"2027-01-01","ends_on":"2027-01-02",)"
                     R"("likelihood":"low","effect":"E","action_plan":"P",{}}})",
                     owner_body
                 )
             )},
            {"ideas",
             meeting.add(
                 "/ideas",
                 fmt::format(
                     R"({{"side":"client","statement":"S","objective_id":"{}","next_step":"N"}})",
                     objective_id(0)
                 )
             )},
        };
    }
    // Sends every write there is; `code` is why each is refused.
    void expect_frozen(std::map<std::string, std::string> things, std::string_view code) {
        things["attendees"] = client_id;
        things["sheets"] = client_id;
        things["ratings"] = client_id;
        things["kpis"] = kpi_ids.empty() ? std::string{} : kpi_ids.front();
        things["domains"] = "next";
        constexpr std::string_view kPrefix = "/api/v1/reviews/{id}";
        auto const bodies = good_bodies();
        for (auto const& route : server.application().router().routes()) {
            if (!route.pattern.starts_with(kPrefix) || route.transaction == web::Transaction::read) {
                continue;
            }
            auto under = std::string{route.pattern.substr(kPrefix.size())};
            if (under == "/corrections" || under == "/acknowledge" || under == "/preparation" ||
                under == "/heard") {
                continue;  // stand beside the review
            }
            auto const body = bodies.find(fmt::format("{} {}", route.method, under));
            ASSERT_NE(body, bodies.end())
                << "no example of a good write for " << route.method << " " << under;
            if (auto const open = under.find('{'); open != std::string::npos) {
                auto const noun = under.substr(1, under.find('/', 1) - 1);
                ASSERT_NE(things[noun], "") << noun;
                under.replace(open, under.find('}') - open + 1, things[noun]);
            }
            meeting.hold("*");
            meeting.refuse(route.method, under, body->second, 409, code);
        }
    }
};

TEST_F(FrozenReview, NothingOfAClosedReviewChanges) {
    auto const things = add_things();
    hold_meeting();
    meeting.accept("POST", "/close");
    auto const before = meeting.read();
    expect_frozen(things, "review_is_closed");
    EXPECT_EQ(meeting.read().body, before.body);
}

TEST_F(FrozenReview, NothingOfACancelledReviewChangesAndAnotherIsPlanned) {
    auto const things = add_things();
    seat();
    measure();
    facilitator.hold("");
    auto const plan = [&] {
        return facilitator.post(
            "/api/v1/accounts/" + account_id + "/reviews",
            R"({"starts_at":"2026-12-01T10:00","time_zone":"America/Toronto"})"
        );
    };
    EXPECT_TRUE(is_problem(plan(), 409, "another_review_is_open"));
    auto const cancelled = meeting.accept("POST", "/cancel");
    EXPECT_EQ(cancelled.text("/state"), "cancelled");
    expect_frozen(things, "review_is_cancelled");
    auto const next = plan();
    ASSERT_TRUE(has_status(next, 201));
    EXPECT_EQ(next.text("/number"), "1");  // cancelled ones are not counted
    EXPECT_EQ(next.text("/is_first"), "true");
}

TEST_F(FrozenReview, TheGoodWritesAreGoodWhileTheReviewIsOpen) {
    // The control of the two above: each of these bodies is taken in a planned review.
    auto const bodies = good_bodies();
    for (auto const* write :
         {"PATCH ", "PUT /better", "PUT /open-question", "PUT /value", "PUT /satisfiers", "PUT /next"}) {
        auto const space = std::string_view{write}.find(' ');
        meeting.accept(
            std::string_view{write}.substr(0, space),
            std::string_view{write}.substr(space + 1),
            bodies.at(write)
        );
    }
    for (auto const* under : {"/attendees", "/kpis", "/actions", "/obstacles", "/impacts", "/ideas"}) {
        auto const id = meeting.add(under, bodies.at(fmt::format("POST {}", under)));
        auto const name = std::string_view{under} == "/attendees" ? "{aid}" : "{xid}";
        auto const path = fmt::format("{}/{}", under, id);
        meeting.accept("PATCH", path, bodies.at(fmt::format("PATCH {}/{}", under, name)));
        EXPECT_EQ(meeting.accept("DELETE", path, "", 204).body, "");
    }
}

}  // namespace
}  // namespace qvr::test
