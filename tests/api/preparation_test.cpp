// The supplier's preparation through the API: its own version, its warnings, and that it goes nowhere else.
#include "api/review_room.hpp"
#include "support/table_dump.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kNotes =
    R"({"notes":"Retards de mars","topics":[{"topic":"Le courriel oublié","approach":"En premier",)"
    R"("cleared_with":"Ines Tremblay"}]})";

class PreparationApi : public testing::Test {
  protected:
    Answer read(std::string const& cookie) {
        Caller caller{room.server, cookie};
        return caller.get(path);
    }
    Answer put(std::string const& cookie, std::string etag, std::string_view body = kNotes) {
        Caller caller{room.server, cookie};
        caller.hold(std::move(etag));
        return caller.put(path, std::string{body});
    }

    ReviewRoom room;
    std::string path = "/api/v1/reviews/" + room.review_id + "/preparation";
};

TEST_F(PreparationApi, Api_before_the_first_write_it_is_empty_with_version_0) {
    auto const empty = read(room.owner_cookie);
    EXPECT_EQ(empty.status, 200);
    EXPECT_EQ(empty.header("etag"), "\"0\"");
    EXPECT_EQ(empty.text("/notes"), "");
    EXPECT_EQ(empty.size("/topics"), 0U);
}

TEST_F(PreparationApi, Api_it_is_written_whole_against_its_own_version) {
    EXPECT_EQ(put(room.owner_cookie, "").status, 428);
    auto const written = put(room.owner_cookie, "\"0\"");
    ASSERT_EQ(written.status, 200) << written.body;
    EXPECT_EQ(written.header("etag"), "\"1\"");
    EXPECT_EQ(written.text("/topics/0/cleared_with"), "Ines Tremblay");
    EXPECT_EQ(put(room.owner_cookie, "\"0\"").status, 412);
    auto const again =
        put(room.owner_cookie, "\"1\"", R"({"notes":"","topics":[{"topic":"Autre","approach":""}]})");
    ASSERT_EQ(again.status, 200) << again.body;
    EXPECT_EQ(again.header("etag"), "\"2\"");
    EXPECT_EQ(again.size("/topics"), 1U);
    EXPECT_EQ(read(room.owner_cookie).body, again.body);
    EXPECT_EQ(put(room.owner_cookie, "\"2\"", R"({"notes":"","topics":[],"warnings":[]})").status, 422);
}

TEST_F(PreparationApi, Api_it_is_no_write_to_the_review) {
    auto owner = room.owner();
    auto const before = owner.get();
    ASSERT_EQ(put(room.owner_cookie, "\"0\"").status, 200);
    auto const after = owner.get();
    EXPECT_EQ(after.body, before.body);
    EXPECT_EQ(after.header("etag"), before.header("etag"));
}

TEST_F(PreparationApi, R21_its_words_are_kept_in_its_table_and_the_audit_log_alone) {
    ASSERT_EQ(put(room.owner_cookie, "\"0\"").status, 200);
    auto const dump = dump_tables(room.server.database());
    for (auto const& row : rows_with(dump, "courriel oubli")) {
        EXPECT_TRUE(row.starts_with("preparations: ") || row.starts_with("audit_entries: ")) << row;
    }
    EXPECT_THAT(rows_with(dump, "courriel oubli"), Not(IsEmpty()));
}

TEST_F(PreparationApi, R4_warnings_are_said_here_and_never_in_the_review) {
    auto owner = room.owner();
    room.add_attendee(owner, "supplier", "Camille Roy", false);
    room.add_attendee(owner, "client", "Basile Okoro", false);
    auto const preparation = read(room.owner_cookie);
    EXPECT_EQ(preparation.size("/warnings"), 2U) << preparation.body;
    EXPECT_EQ(preparation.text("/warnings/0/code"), "sales_missing");
    EXPECT_EQ(preparation.text("/warnings/1/code"), "delivery_missing");
    auto const review = owner.get().body;
    EXPECT_THAT(review, Not(HasSubstr("sales_missing")));
    EXPECT_THAT(review, Not(HasSubstr("warnings")));
}

TEST_F(PreparationApi, R28_leaders_read_the_team_writes_strangers_find_nothing) {
    auto const leader = room.add_person("lou", "leader", false);
    auto const stranger = room.add_person("sacha", "member", false);
    EXPECT_EQ(read(leader).status, 200);
    EXPECT_EQ(put(leader, "\"0\"").status, 403);
    EXPECT_EQ(read(stranger).status, 404);
    EXPECT_EQ(put(stranger, "\"0\"").status, 404);
    auto const member = room.add_person("claude", "member", true);
    EXPECT_EQ(put(member, "\"0\"").status, 200);
}

}  // namespace
}  // namespace qvr::test
