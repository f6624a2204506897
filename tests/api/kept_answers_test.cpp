// Answers that are kept for as long as the account's log has no new entry
// (docs/decisions/0016-kept-answers.md). That every write of the API leaves one, and that nobody is given
// what was made for another, all tests of this suite show: these builds make every answer anew and compare.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

class KeptAnswersApi : public ReviewTest {
  protected:
    // A change that no entry of the log tells of: the program makes none such.
    void change_behind_the_log(std::string const& sql) {
        auto const written = server.database().write([&](db::Writer& writer) -> Result<void> {
            writer.execute({"change_behind_the_log", sql}, {});
            return {};
        });
        ASSERT_TRUE(written);
    }
};

using KeptAnswersControl = KeptAnswersApi;

TEST_F(KeptAnswersControl, R22_a_change_without_an_entry_is_noticed) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    auto const review = "/api/v1/reviews/" + review_id;
    auto const roadmap = "/api/v1/accounts/" + account_id + "/roadmap";
    ASSERT_TRUE(has_status(facilitator.get(review), 200));
    ASSERT_TRUE(has_status(facilitator.get(roadmap), 200));
    change_behind_the_log("UPDATE accounts SET name = 'Un autre nom'");
    EXPECT_DEATH(facilitator.get(review), "kept == make");
    EXPECT_DEATH(facilitator.get(roadmap), "kept == make");
}

TEST_F(KeptAnswersApi, a_new_name_of_the_facilitator_is_seen_at_once) {
    auto const before = facilitator.get("/api/v1/reviews/" + review_id);
    Caller owner_now{server, owner.cookie()};
    ASSERT_TRUE(
        has_status(owner_now.patch("/api/v1/users/" + facilitator_id, R"({"name":"Un autre nom"})"), 200)
    );
    auto const after = facilitator.get("/api/v1/reviews/" + review_id);
    EXPECT_NE(before.text("/facilitator_name"), "Un autre nom");
    EXPECT_EQ(after.text("/facilitator_name"), "Un autre nom");
}

}  // namespace
}  // namespace qvr::test
