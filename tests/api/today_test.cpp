// What needs a person, by date, across the accounts of their team.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class TodayApi : public ReviewTest {
  protected:
    static std::vector<std::string> kinds(Answer const& answer) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < answer.size("/items"); ++i) {
            all.push_back(answer.text(fmt::format("/items/{}/kind", i)));
        }
        return all;
    }
    Answer today_on(std::string_view now) {
        server.clock().set(*Instant::from_text(now));
        Caller caller{server, server.sign_in("alix@boreal.test")};
        auto answer = caller.get("/api/v1/today");
        EXPECT_TRUE(has_status(answer, 200));
        return answer;
    }
};

TEST_F(TodayApi, R26_R27_a_quarter_of_one_account_day_by_day) {
    facilitator.hold("");
    auto const planned = facilitator.get("/api/v1/today");
    EXPECT_EQ(planned.text("/date"), "2026-11-23");
    EXPECT_THAT(kinds(planned), ElementsAre("review_today"));
    EXPECT_EQ(planned.text("/items/0/review_id"), review_id);
    seat();
    meeting.accept("POST", "/open");
    attend();
    satisfy();
    measure();
    set_next();
    auto const action = meeting.add(
        "/actions",
        fmt::format(
            R"({{"statement":"Prévenir la veille","owner":{{"attendee_id":"{}"}},"due_on":"2026-12-15"}})",
            supplier_id
        )
    );
    for (auto const* domain : kDomainCodes) {
        meeting.complete(domain);
    }
    meeting.accept("POST", "/end");
    EXPECT_THAT(kinds(facilitator.get("/api/v1/today")), ElementsAre("review_to_close"));
    meeting.accept("POST", "/close");
    EXPECT_THAT(kinds(facilitator.get("/api/v1/today")), ElementsAre("words_to_hear"));
    EXPECT_TRUE(has_status(facilitator.post("/api/v1/reviews/" + review_id + "/heard"), 200));

    // The first week is owed once it is over; the action is due within a week.
    auto const december = today_on("2026-12-09T15:00:00Z");
    EXPECT_THAT(kinds(december), ElementsAre("action_due", "counts_owed"));
    EXPECT_EQ(december.text("/items/0/action_id"), action);
    EXPECT_EQ(december.text("/items/0/days"), "6");
    EXPECT_EQ(december.text("/items/0/text"), "Prévenir la veille");
    EXPECT_EQ(december.text("/items/1/count"), "10");  // two weeks of five indicators
    EXPECT_EQ(december.text("/items/1/on"), "null");

    auto const february = today_on("2027-02-08T15:00:00Z");
    auto const found = kinds(february);
    EXPECT_THAT(
        found, testing::IsSupersetOf({"action_due", "checkpoint_due", "review_to_plan", "counts_owed"})
    );
    EXPECT_EQ(february.text("/left_out"), "0");
}

TEST_F(TodayApi, R28_it_is_of_the_persons_own_teams) {
    EXPECT_THAT(kinds(owner.get("/api/v1/today")), IsEmpty());
}

}  // namespace
}  // namespace qvr::test
