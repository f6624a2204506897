#include "lint/text_rules.hpp"

#include "lint/snippets.hpp"

#include <gtest/gtest.h>

namespace qvr::lint {
namespace {

TEST(SourceTree, TheViewsBlankWhatTheySay) {
    auto const file = make_source_file("a.cpp", "f(\"a//b\"); // \"c\"\nx = '\"'; R\"q(\n\"//)q\" 1'000");
    EXPECT_EQ(file.uncommented, "f(\"a//b\");       \nx = '\"'; R\"q(\n\"//)q\" 1'000");
    EXPECT_EQ(file.code, "f(\"    \");       \nx = ' '; R\"q(\n   )q\" 1'000");
    EXPECT_EQ(file.comments, "           // \"c\"\n             \n            ");
    ASSERT_EQ(file.literals.size(), 2U);
    EXPECT_EQ(file.literals[0].content, "a//b");
    EXPECT_EQ(file.literals[1].content, "\n\"//");
}

TEST(SourceTree, AWordIsWhole) {
    EXPECT_EQ(find_word("co_await a; my_co_await; co_awaits;", "co_await").size(), 1U);
}

TEST(TextRules, OurCoroutinesStandInHttp) {
    auto const findings = check_coroutines(our_code());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, OurCodeUsesNothingBanned) {
    auto const findings = check_banned(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, OurSqlIsWhole) {
    auto const findings = check_sql_building(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, OurNotesNameTheirIssue) {
    auto const findings = check_todo(our_code());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, OurHeadersAreSound) {
    auto const findings = check_headers(our_code());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, OurCodecsStandInCodecFiles) {
    auto const findings = check_codecs(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, ACoroutineElsewhereIsFound) {
    auto const findings = check_coroutines(tree({
        {"src/http/session.cpp", "co_await read();\n"},
        {"src/web/call.cpp", "// co_await\nauto text = \"co_await\";\nco_await read();\nco_return;\n"},
    }));
    ASSERT_EQ(findings.size(), 2U) << to_text(findings);
    EXPECT_EQ(findings[0].line, 3U);
}

TEST(TextRules, EveryBannedNameIsFound) {
    auto const findings = check_banned(tree({
        {"src/base/a.cpp",
         "#include <cctype>\nstd::regex r;\nauto x = std::stod(text);\nstrtod(text, nullptr);\n"
         "std::setlocale(LC_ALL, \"\");\nauto fine = std::string(\"std::regex\");\n"},
    }));
    EXPECT_EQ(findings.size(), 5U) << to_text(findings);
}

TEST(TextRules, SqlJoinedWithPlusIsFound) {
    auto const findings = check_sql_building(tree({
        {"src/features/a/a_store.cpp",
         "auto a = \"SELECT id FROM users WHERE name = \" + name;\n"
         "auto b = prefix + \"DELETE FROM users\";\n"
         "auto c = std::string(\"SELECT id \" \"FROM users\") + tail;\n"
         "auto d = R\"sql(SELECT id FROM )sql\" + table;\n"},
    }));
    // The third is closed by a parenthesis before the plus: the pieces of one text may stand apart, so it is
    // not seen.
    EXPECT_EQ(findings.size(), 3U) << to_text(findings);
}

TEST(TextRules, SqlFormattedIsFound) {
    auto const findings = check_sql_building(tree({
        {"src/features/a/a_store.cpp",
         "auto a = fmt::format(\"UPDATE users SET name = '{}'\", name);\n"
         "out << \"SELECT id FROM users\";\n"
         "text.append(\" WHERE id = 1\");\n"},
    }));
    EXPECT_EQ(findings.size(), 3U) << to_text(findings);
}

TEST(TextRules, SqlAsOneTextIsFine) {
    auto const findings = check_sql_building(tree({
        {"src/features/a/a_store.cpp",
         "constexpr Query kFindUser{\"kFindUser\", \"SELECT {columns} FROM users \"\n    \"WHERE id = "
         ":id\"};\n"
         "auto n = a + b;\nauto label = fmt::format(\"Select {}\", n);\n"},
        {"src/db/columns.cpp", "auto a = \"SELECT \" + columns;\n"},
    }));
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(TextRules, ANoteWithoutAnIssueIsFound) {
    auto const findings = check_todo(tree({
        {"src/base/a.cpp", "// TODO later\n// TODO #12: later\n/* FIXME # */\nauto kind = \"TODO\";\n"},
    }));
    ASSERT_EQ(findings.size(), 2U) << to_text(findings);
    EXPECT_EQ(findings[1].line, 3U);
}

TEST(TextRules, ACodecElsewhereIsFound) {
    auto const findings = check_codecs(tree({
        {"src/features/a/a_codec.cpp", "QVR_CODEC(qvr::a::A)\n"},
        {"src/features/a/a_store.cpp", "// QVR_ROW\nQVR_ROW(qvr::a::Row)\n"},
    }));
    ASSERT_EQ(findings.size(), 1U) << to_text(findings);
    EXPECT_EQ(findings[0].line, 2U);
}

TEST(TextRules, AnUnsoundHeaderIsFound) {
    auto const findings = check_headers(tree({
        {"src/base/a.hpp", "// About a.\n#pragma once\nint a();\n"},
        {"src/base/b.hpp", "int b();\n"},
        {"src/base/c.hpp", "#include <string>\n#pragma once\n"},
        {"src/base/d.hpp", "#pragma once\nusing namespace std;\n"},
    }));
    EXPECT_EQ(findings.size(), 3U) << to_text(findings);
}

}  // namespace
}  // namespace qvr::lint
