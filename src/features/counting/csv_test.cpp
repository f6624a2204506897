#include "features/counting/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using testing::ElementsAre;

Issue refusal(std::string_view text) {
    auto const read = read_csv(text);
    return read ? Issue{IssueCode::internal_error} : read.error().issues.front();
}

TEST(Csv, IsReadAsRfc4180Says) {
    auto const table =
        read_csv("date,quantity,note\r\n2026-11-25,2,\"Une visio, \"\"longue\"\"\r\nen deux\"\r\n").value();
    EXPECT_EQ(table.delimiter, ',');
    EXPECT_THAT(table.columns, ElementsAre("date", "quantity", "note"));
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre("2026-11-25", "2", "Une visio, \"longue\"\r\nen deux")));
    EXPECT_THAT(table.numbers, ElementsAre(2));
}

TEST(Csv, TakesSemicolonsTabsAndLinesOfUnix) {
    for (auto const* text : {"a;b\n1,5;2\n", "a\tb\n1,5\t2", "\xEF\xBB\xBF a ;b\r\n1,5;2"}) {
        auto const table = read_csv(text).value();
        EXPECT_THAT(table.columns, ElementsAre("a", "b")) << text;
        EXPECT_THAT(table.rows, ElementsAre(ElementsAre("1,5", "2"))) << text;
    }
    // A delimiter inside quotes is none.
    EXPECT_THAT(read_csv("\"a;;;\",b\n1,2\n").value().columns, ElementsAre("a;;;", "b"));
}

TEST(Csv, LeavesEmptyLinesOutAndKeepsTheNumbersOfASpreadsheet) {
    auto const table = read_csv("a,b\n1,2\n\n,\n3,4\n").value();
    EXPECT_THAT(table.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
    EXPECT_THAT(table.numbers, ElementsAre(2, 5));
}

TEST(Csv, ARowMayHaveAnotherNumberOfCells) {
    EXPECT_THAT(read_csv("a,b\n1\n").value().rows, ElementsAre(ElementsAre("1")));
}

TEST(Csv, ACellThatLooksLikeAFormulaIsText) {
    EXPECT_THAT(read_csv("a\n=1+1\n").value().rows, ElementsAre(ElementsAre("=1+1")));
}

TEST(Csv, WhatIsNoCsvIsRefused) {
    EXPECT_EQ(refusal("a,b\n\"1,2\n"), (Issue{IssueCode::csv_quote_not_closed, "/csv", {{"row", "2"}}}));
    EXPECT_EQ(refusal("a,b\n1\"2,3\n"), (Issue{IssueCode::csv_quote_misplaced, "/csv", {{"row", "2"}}}));
    EXPECT_EQ(refusal("a,b\n\"1\"2,3\n"), (Issue{IssueCode::csv_quote_misplaced, "/csv", {{"row", "2"}}}));
    EXPECT_EQ(refusal("pr\xEF\xBF\xBDs\n1\n"), (Issue{IssueCode::csv_not_utf8, "/csv"}));
    EXPECT_EQ(refusal("a,b\n"), (Issue{IssueCode::csv_without_rows, "/csv"}));
    EXPECT_EQ(refusal(""), (Issue{IssueCode::csv_without_rows, "/csv"}));
    EXPECT_EQ(refusal("a,a\n1,2\n"), (Issue{IssueCode::csv_columns_unclear, "/csv"}));
    EXPECT_EQ(refusal("a,\n1,2\n"), (Issue{IssueCode::csv_columns_unclear, "/csv"}));
}

TEST(Csv, HasAtMostTwoHundredThousandRows) {
    std::string text = "a\n";
    for (std::size_t i = 0; i < kMaxCsvRows; ++i) {
        text += "1\n";
    }
    EXPECT_EQ(read_csv(text).value().rows.size(), kMaxCsvRows);
    EXPECT_EQ(refusal(text + "1\n"), (Issue{IssueCode::csv_too_many_rows, "/csv", {{"max", "200000"}}}));
}

}  // namespace
}  // namespace qvr::counting
