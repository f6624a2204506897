#include "reflect/sql.hpp"

#include "reflect/arbitrary.hpp"
#include "reflect/every_kind.hpp"

#include <gtest/gtest.h>

namespace qvr::reflect {
namespace {

using sample::Numbers;
using sample::Values;

TEST(Columns, NamesAndKinds) {
    std::vector<Column> const expected{
        {"weight", ColumnKind::whole, false},
        {"amount", ColumnKind::whole, false},
        {"flag", ColumnKind::whole, false},
    };
    EXPECT_TRUE(std::ranges::equal(columns<Numbers>(), expected));
    EXPECT_EQ(column_list<Numbers>(), "weight, amount, flag");
    EXPECT_EQ(column_list<Numbers>("n"), "n.weight, n.amount, n.flag");

    auto const column = [](std::string_view name) {
        return *std::ranges::find(columns<Values>(), name, &Column::name);
    };
    EXPECT_EQ(column("at"), (Column{"at", ColumnKind::whole, false}));
    EXPECT_EQ(column("on"), (Column{"on", ColumnKind::text, false}));
    EXPECT_EQ(column("limit"), (Column{"limit", ColumnKind::whole, true}));
    EXPECT_EQ(column("topics"), (Column{"topics", ColumnKind::text, false}));
    EXPECT_EQ(column("second_owner"), (Column{"second_owner", ColumnKind::text, true}));
}

TEST(ToValues, WritesWholeNumbersAndTexts) {
    Numbers const numbers{.weight = 7, .amount = *Decimal::from_text("2.5"), .flag = true};
    EXPECT_EQ(
        to_values(numbers), (std::vector<SqlValue>{std::int64_t{7}, std::int64_t{25'000}, std::int64_t{1}})
    );

    Values values;
    values.at = Instant{1'700'000'000'123};
    values.on = *Date::from_text("2026-11-23");
    values.dates = {values.on};
    auto const row = to_values(values);
    auto const value = [&](std::string_view name) {
        auto const at = std::ranges::find(columns<Values>(), name, &Column::name) - columns<Values>().begin();
        return row[static_cast<std::size_t>(at)];
    };
    EXPECT_EQ(value("at"), SqlValue{std::int64_t{1'700'000'000'123}});
    EXPECT_EQ(value("on"), SqlValue{"2026-11-23"});
    EXPECT_EQ(value("side"), SqlValue{"supplier"});
    EXPECT_EQ(value("dates"), SqlValue{R"(["2026-11-23"])"});
    EXPECT_EQ(value("limit"), SqlValue{});
    EXPECT_EQ(value("second_owner"), SqlValue{});
}

TEST(FromValues, NamesTheColumnThatDoesNotParse) {
    std::vector<SqlValue> const good{std::int64_t{7}, std::int64_t{25'000}, std::int64_t{0}};
    EXPECT_EQ(from_values<Numbers>(good).weight, 7);

    std::vector<std::pair<std::size_t, SqlValue>> const broken{
        {0, std::int64_t{101}},
        {0, SqlValue{}},
        {0, "7"},
        {1, std::int64_t{-1}},
        {2, std::int64_t{2}},
    };
    for (auto const& [index, value] : broken) {
        auto row = good;
        row[index] = value;
        try {
            from_values<Numbers>(row);
            ADD_FAILURE() << "column " << index;
        } catch (std::runtime_error const& error) {
            EXPECT_NE(
                std::string_view{error.what()}.find(columns<Numbers>()[index].name), std::string_view::npos
            );
        }
    }
    EXPECT_THROW(from_values<Numbers>(std::span{good}.first(2)), std::runtime_error);

    auto row = to_values(Values{});
    auto const sides =
        std::ranges::find(columns<Values>(), "side", &Column::name) - columns<Values>().begin();
    row[static_cast<std::size_t>(sides)] = "left";
    EXPECT_THROW(from_values<Values>(row), std::runtime_error);
}

TEST(RoundTrip, EveryKindOfColumn) {
    expect_row_round_trip<Values>();
}

}  // namespace
}  // namespace qvr::reflect
