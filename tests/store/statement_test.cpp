#include "db/statement.hpp"

#include "store_context.hpp"

#include <gtest/gtest.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace qvr::store_test {
namespace {

void reset_nothing(soci::statement&) {}
std::vector<std::string> describe_two(soci::statement&) {
    return {"a", "b"};
}
constexpr db::StatementDriver kDriver{reset_nothing, describe_two, describe_two, true, {}};

TEST(Statement, RemembersTheKindsOfPlacesThatAreNullNowAndThen) {
    TemporaryFolder const folder;
    soci::session session{soci::sqlite3, "dbname=\"" + (folder.path() / "file").string() + "\""};
    constexpr db::Query kQuery{"kQuery", "SELECT :a, :b"};
    static constexpr std::array kColumns{
        db::Column{"", db::ColumnKind::text, true}, db::Column{"", db::ColumnKind::whole, true}
    };
    db::Params const only_whole{{"a", std::nullopt}, {"b", 1}};
    db::Params const only_text{{"a", "x"}, {"b", std::nullopt}};
    db::Statement const first{session, kQuery, only_whole, kColumns, nullptr, kDriver};
    EXPECT_TRUE(first.fits(only_whole, kColumns));
    EXPECT_FALSE(first.fits(only_text, kColumns));
    db::Statement const second{session, kQuery, only_text, kColumns, &first, kDriver};
    EXPECT_TRUE(second.fits(only_text, kColumns));
    EXPECT_TRUE(second.fits(only_whole, kColumns));
    db::Statement const without_memory{session, kQuery, only_text, kColumns, nullptr, kDriver};
    EXPECT_FALSE(without_memory.fits(only_whole, kColumns));
}

}  // namespace
}  // namespace qvr::store_test
