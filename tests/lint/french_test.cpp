#include "lint/french.hpp"

#include "lint/snippets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace qvr::lint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<IssueRow> our_issues() {
    std::filesystem::path const root = QVR_ROOT;
    return read_issues(make_source_file("src/base/issues.def", read_text(root / "src/base/issues.def")));
}

std::vector<IssueRow> issues(char const* text) {
    return read_issues(make_source_file("issues.def", text));
}

TEST(French, OurMessagesHaveBothTexts) {
    auto const rows = our_issues();
    ASSERT_GT(rows.size(), 40U);
    auto const findings = check_issue_rows(rows);
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(French, OurMessagesAreAllUsed) {
    auto const findings = check_issue_use(our_issues(), our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(French, OurMessagesFollowTheTypographyOfQuebec) {
    auto const findings = check_issue_french(our_issues());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

// People's own words are shown as they are typed: the no-break spaces stand in the story itself.
TEST(French, TheStoryOfTheDemoFollowsTheTypographyOfQuebec) {
    auto const story = read_text(std::filesystem::path{QVR_ROOT} / "src/app/demo/story.json");
    auto const literals = typescript_literals(story);
    EXPECT_GT(literals.size(), 500U);
    for (auto const& literal : literals) {
        EXPECT_THAT(french_faults(literal.content), IsEmpty()) << literal.content;
    }
}

TEST(French, OurInterfaceFollowsTheTypographyOfQuebec) {
    std::filesystem::path const root = QVR_ROOT;
    Findings findings;
    std::size_t catalogues = 0;
    for (auto const& entry : std::filesystem::directory_iterator(root / "ui/src/i18n")) {
        auto const path = std::filesystem::relative(entry.path(), root).generic_string();
        if (!path.ends_with(".fr.ts"))
            continue;
        ++catalogues;
        std::ranges::move(
            check_interface_french(path, read_text(entry.path())), std::back_inserter(findings)
        );
    }
    EXPECT_GT(catalogues, 0U);
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(French, OurExamplesFollowTheTypographyOfQuebec) {
    std::string const path = "src/features/library/examples.json";
    auto const text = read_text(std::filesystem::path{QVR_ROOT} / path);
    auto const findings = check_examples_french(path, text);
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(French, AFaultInAnExampleIsFound) {
    auto const findings = check_examples_french(
        "a.json", R"({"examples":[{"fr":{"a":"Oui ?","b":{"c":"l'un : deux"}},"en":{"a":"Why ?"}}]})"
    );
    EXPECT_EQ(findings.size(), 3U) << to_text(findings);
    EXPECT_EQ(check_examples_french("a.json", "{").size(), 1U);
}

TEST(French, GoodTextHasNoFault) {
    for (auto const* text : {
             "Est-ce prêt? Oui; allez-y!",
             "Motif\u00A0: trop tard",
             "De 0 à 70\u00A0% en {weeks} semaines",
             "Le membre «\u00A0{name}\u00A0» est inconnu.",
             "À 10:30, voir https://exemple.ca/aide?x=1",
             "L’objectif vaut {amount}\u00A0$",
             "?",
         }) {
        EXPECT_THAT(french_faults(text), IsEmpty()) << text;
    }
}

TEST(French, EachFaultIsFound) {
    EXPECT_THAT(french_faults("Prêt ?"), ElementsAre("space before ?"));
    EXPECT_THAT(french_faults("Oui\u00A0!"), ElementsAre("space before !"));
    EXPECT_THAT(french_faults("Oui\u202F; non"), ElementsAre("space before ;"));
    EXPECT_THAT(french_faults("Motif : tard"), ElementsAre("no no-break space before :"));
    EXPECT_THAT(french_faults("Motif: tard"), ElementsAre("no no-break space before :"));
    EXPECT_THAT(french_faults("70 %"), ElementsAre("no no-break space before %"));
    EXPECT_THAT(french_faults("{value}%"), ElementsAre("no no-break space before %"));
    EXPECT_THAT(french_faults("5 $ de plus"), ElementsAre("plain space before $"));
    EXPECT_THAT(french_faults("l'objectif"), ElementsAre("' in place of ’"));
    EXPECT_THAT(
        french_faults("« membre »"), ElementsAre("no no-break space after «", "no no-break space before »")
    );
}

TEST(French, WhereTheTextIsTypesetLaterAnySpaceWillDo) {
    EXPECT_THAT(french_faults("« {name} » : 70 % ou 5 $", Space::any), IsEmpty());
    EXPECT_THAT(french_faults("«{name}»: 70% ?", Space::any), testing::SizeIs(5));
}

TEST(French, TypeScriptIsReadByItsLiterals) {
    auto const literals = typescript_literals(
        "// 'no' \nexport const fr = { a: 'l\\'un', b: (n: number) => `${n > 1 ? `les ${n}` : \"un\"} {x}` };"
    );
    std::vector<std::string> contents;
    for (auto const& literal : literals)
        contents.push_back(literal.content);
    EXPECT_THAT(contents, ElementsAre("l\\'un", "les \uFFFC", "un", "\uFFFC {x}"));
}

TEST(French, TheSyntaxOfTypeScriptIsNoFault) {
    auto const text = "export const fr = {\n  a: (n: number) => (n > 1 ? `${n}\\u00A0%` : 'un'),\n};\n";
    EXPECT_TRUE(check_interface_french("a.fr.ts", text).empty());
}

TEST(French, AFaultInACatalogueIsFoundWithItsLine) {
    auto const text = "export const fr = {\n  a: (n) => `${n}%`,\n  b: 'Qui ?',\n};\n";
    auto const findings = check_interface_french("a.fr.ts", text);
    ASSERT_EQ(findings.size(), 2U) << to_text(findings);
    EXPECT_EQ(findings[0].line, 2U);
    EXPECT_EQ(findings[1].line, 3U);
}

TEST(French, AMessageIsReadOverSeveralLines) {
    auto const rows =
        issues("QVR_ISSUE(a, \"Un \"\n  \"deux\", \"One, two\")\n// QVR_ISSUE(b, \"\", \"\")\n");
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].code, "a");
    EXPECT_EQ(rows[0].french, "Un deux");
    EXPECT_EQ(rows[0].english, "One, two");
}

TEST(French, AnUnsoundMessageIsFound) {
    auto const rows = issues(
        "QVR_ISSUE(a, \"Un\", \"\")\nQVR_ISSUE(a, \"\", \"One\")\nQVR_ISSUE(c, \"{x}\", \"{y}\")\n"
        "QVR_ISSUE(d, \"Quoi ?\", \"What?\")\n"
    );
    EXPECT_EQ(check_issue_rows(rows).size(), 4U) << to_text(check_issue_rows(rows));
    EXPECT_EQ(check_issue_french(rows).size(), 1U);
}

TEST(French, APlaceholderMayBeNamedByItsLanguage) {
    EXPECT_TRUE(check_issue_rows(issues("QVR_ISSUE(a, \"{side_fr}\", \"{side_en}\")\n")).empty());
    EXPECT_EQ(check_issue_rows(issues("QVR_ISSUE(a, \"{side_fr}\", \"{name_en}\")\n")).size(), 1U);
}

TEST(French, AnUnusedMessageIsFound) {
    auto const rows = issues("QVR_ISSUE(used, \"Un\", \"One\")\nQVR_ISSUE(unused, \"Deux\", \"Two\")\n");
    auto const findings = check_issue_use(
        rows,
        tree({
            {"src/web/a.cpp", "return IssueCode::used; // IssueCode::unused\n"},
            {"src/web/a_test.cpp", "IssueCode::unused;\n"},
        })
    );
    ASSERT_EQ(findings.size(), 1U) << to_text(findings);
    EXPECT_EQ(findings[0].line, 2U);
}

}  // namespace
}  // namespace qvr::lint
