#include "db/query.hpp"

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "db/generated_sql.hpp"
#include "db/id_list.hpp"
#include "db/joined.hpp"
#include "reflect/members.hpp"

#include <gtest/gtest.h>

#include <array>

namespace qvr::store_test {

enum class Side { supplier, client };
BOOST_DESCRIBE_ENUM(Side, supplier, client)

namespace {

using db::kJoined;
using db::SqlValue;
using db::to_sql_value;

SqlValue whole(std::int64_t value) {
    return SqlValue{value};
}
SqlValue text(std::string const& value) {
    return SqlValue{value};
}

TEST(ToSqlValue, FollowsTheKindsOfColumns) {
    EXPECT_EQ(to_sql_value(7), whole(7));
    EXPECT_EQ(to_sql_value(true), whole(1));
    EXPECT_EQ(to_sql_value(Instant{12}), whole(12));
    EXPECT_EQ(to_sql_value(Decimal::from_ten_thousandths(25'000)), whole(25'000));
    EXPECT_EQ(to_sql_value(reflect::Whole<1, 9>{3}), whole(3));
    EXPECT_EQ(to_sql_value("a"), text("a"));
    EXPECT_EQ(to_sql_value(std::string_view{"a"}), text("a"));
    EXPECT_EQ(to_sql_value(Text<1, 9>{"a"}), text("a"));
    EXPECT_EQ(to_sql_value(Date{}), text("1970-01-01"));
    EXPECT_EQ(to_sql_value(AccountId{}), text(AccountId{}.to_text()));
    EXPECT_EQ(to_sql_value(Side::client), text("client"));
}

TEST(ToSqlValue, TakesAnEmptyOptionalAsNull) {
    EXPECT_EQ(to_sql_value(std::optional<int>{}), SqlValue{});
    EXPECT_EQ(to_sql_value(std::nullopt), SqlValue{});
    EXPECT_EQ(to_sql_value(std::optional<Side>{Side::supplier}), text("supplier"));
}

constexpr std::array kColumns{
    db::Column{"id", db::ColumnKind::text, false}, db::Column{"name", db::ColumnKind::text, false}
};

TEST(ExpandColumns, PutsTheNamesInThePlaceOfEachMarker) {
    EXPECT_EQ(db::expand_columns("SELECT {columns} FROM a", kColumns), "SELECT id, name FROM a");
    EXPECT_EQ(
        db::expand_columns("SELECT {r.columns} FROM a r WHERE :x = {columns}", kColumns),
        "SELECT r.id, r.name FROM a r WHERE :x = id, name"
    );
    EXPECT_EQ(db::expand_columns("SELECT 1", kColumns), "SELECT 1");
}

TEST(IdList, IsJson) {
    auto const id = *AccountId::from_text("01890000-0000-7000-8000-000000000000");
    EXPECT_EQ(db::id_list(std::vector<AccountId>{}), "[]");
    EXPECT_EQ(db::id_list(std::vector{id}), "[\"" + id.to_text() + "\"]");
    EXPECT_EQ(
        db::id_list(std::vector{id, AccountId{}}),
        "[\"" + id.to_text() + "\",\"" + AccountId{}.to_text() + "\"]"
    );
}

TEST(ExpandLists, PutsTheListInThePlaceOfEachMarker) {
    db::ListSyntax const syntax{"(SELECT f(", "))"};
    EXPECT_EQ(
        db::expand_lists("SELECT {a.columns} FROM a WHERE b IN {list:ids} OR c IN {list:ids}", syntax),
        "SELECT {a.columns} FROM a WHERE b IN (SELECT f(:ids)) OR c IN (SELECT f(:ids))"
    );
    EXPECT_EQ(db::expand_lists("SELECT {columns} FROM a", syntax), "SELECT {columns} FROM a");
}

TEST(ExpandListsDeathTest, TakesNothingButAnIdentifierAsName) {
    db::ListSyntax const syntax{"(", ")"};
    EXPECT_DEATH(db::expand_lists("a IN {list:}", syntax), "broken invariant");
    EXPECT_DEATH(db::expand_lists("a IN {list:x y}", syntax), "broken invariant");
    EXPECT_DEATH(db::expand_lists("a IN {list:ids", syntax), "broken invariant");
}

constexpr std::string_view kBetween = "AND b = 1 ";
constexpr std::string_view kNothing;
constexpr std::string_view kListing = "SELECT a FROM t WHERE c = 2 ";
constexpr std::string_view kOrder = "ORDER BY a";

TEST(KJoined, PutsTheFirstBetweenTheOthers) {
    EXPECT_EQ((kJoined<kBetween, kListing, kOrder>), "SELECT a FROM t WHERE c = 2 AND b = 1 ORDER BY a");
    EXPECT_EQ((kJoined<kNothing, kListing, kOrder>), "SELECT a FROM t WHERE c = 2 ORDER BY a");
    EXPECT_EQ(
        (kJoined<kBetween, kListing, kOrder, kNothing>),
        "SELECT a FROM t WHERE c = 2 AND b = 1 ORDER BY aAND b = 1 "
    );
    EXPECT_EQ((kJoined<kBetween, kOrder>), kOrder);
}

TEST(GeneratedSql, ChangesOneRow) {
    db::GeneratedSql sql;
    EXPECT_EQ(
        sql.text(db::Verb::insert, "people", kColumns), "INSERT INTO people (id, name) VALUES (:id, :name)"
    );
    EXPECT_EQ(
        sql.text(db::Verb::update, "people", kColumns),
        "UPDATE people SET id = :id, name = :name WHERE id = :id"
    );
    EXPECT_EQ(sql.text(db::Verb::remove, "people", {}), "DELETE FROM people WHERE id = :id");
}

TEST(GeneratedSqlDeathTest, TakesNothingButAnIdentifierAsTable) {
    db::GeneratedSql sql;
    EXPECT_DEATH(sql.text(db::Verb::remove, "people; DROP TABLE people", {}), "broken invariant");
}

}  // namespace
}  // namespace qvr::store_test
