// After closing, the account team hears the client's own words (R27).
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class HeardApi : public ReviewTest {
  protected:
    HeardApi() : mate(add_person("Dominique Roy", "dominique@boreal.test", "member")) {
        Caller owner_now{server, owner.cookie()};
        EXPECT_TRUE(has_status(
            owner_now.patch(
                "/api/v1/accounts/" + account_id,
                fmt::format(
                    R"({{"team":[{{"user_id":"{}","function":"delivery"}},{{"user_id":"{}","function":"sales"}}]}})",
                    facilitator_id,
                    id_of(mate)
                )
            ),
            200
        ));
        hold_meeting();
    }

    std::string path() const { return "/api/v1/reviews/" + review_id + "/heard"; }

    Caller mate;  // on the team, not in the room
};

TEST_F(HeardApi, R27_a_member_who_was_not_in_the_room_hears_and_the_facilitator_sees_who_has_not) {
    facilitator.hold("");
    EXPECT_TRUE(is_problem(mate.post(path()), 409, "review_is_not_closed"));
    meeting.accept("POST", "/close");
    auto const words = mate.get(path());
    ASSERT_EQ(words.size("/words"), 3U);
    EXPECT_EQ(words.text("/words/0/kind"), "open_question");
    EXPECT_EQ(words.text("/words/0/text"), "La franchise");
    EXPECT_EQ(words.text("/words/0/said_by_name"), "Lise Ng");
    EXPECT_EQ(words.text("/words/2/measure"), "Par mois");
    EXPECT_EQ(words.text("/may_hear"), "true");
    EXPECT_EQ(words.text("/members"), "null");  // who has not heard is the facilitator's to see
    auto const before = dump();
    auto const heard = mate.post(path());
    EXPECT_TRUE(has_status(heard, 200));
    EXPECT_EQ(heard.text("/may_hear"), "false");
    EXPECT_NE(heard.text("/heard_by_me_at_text"), "null");
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("audit_entries", "audit_heads", "heard_marks"));

    auto const seen = facilitator.get(path());
    ASSERT_EQ(seen.size("/members"), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        auto const member = fmt::format("/members/{}", i);
        bool const is_mate = seen.text(member + "/name") == "Dominique Roy";
        EXPECT_EQ(seen.text(member + "/heard_at") == "null", !is_mate);
    }
}

TEST_F(HeardApi, R27_a_mark_is_made_once_and_by_the_team_alone) {
    meeting.accept("POST", "/close");
    auto const first = mate.post(path());
    server.clock().advance_ms(60'000);
    auto const before = dump();
    auto const again = mate.post(path());
    EXPECT_EQ(again.text("/heard_by_me_at"), first.text("/heard_by_me_at"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    EXPECT_TRUE(is_problem(owner.post(path()), 403, "forbidden"));
    EXPECT_EQ(owner.get(path()).text("/may_hear"), "false");
    EXPECT_EQ(owner.get(path()).size("/members"), 2U);
    EXPECT_TRUE(is_problem(mate.post(path(), R"({"now":1})"), 422, "unknown_member"));
}

}  // namespace
}  // namespace qvr::test
