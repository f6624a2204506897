// T14: what a spreadsheet would take for a formula is text, and numbers stay numbers.
#include "features/portfolio/portfolio_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace qvr::portfolio {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(TextCell, T14_begins_with_an_apostrophe_where_it_would_be_a_formula) {
    EXPECT_EQ(text_cell("=1+1", ';'), "'=1+1");
    EXPECT_EQ(text_cell("+1", ';'), "'+1");
    EXPECT_EQ(text_cell("-1", ';'), "'-1");
    EXPECT_EQ(text_cell("@SUM(A1)", ';'), "'@SUM(A1)");
    EXPECT_EQ(text_cell("\t=1", ';'), "'\t=1");
    EXPECT_EQ(text_cell("\r=1", ';'), "\"'\r=1\"");
    EXPECT_EQ(text_cell("=\"a\";b", ';'), "\"'=\"\"a\"\";b\"");
    // The controls: harmless beginnings, and the same characters further on.
    for (auto const* harmless : {"", "Atelier", "1=1", "a+b", "é-1", " @", "'=1"}) {
        EXPECT_EQ(text_cell(harmless, ';'), harmless);
    }
}

TEST(TextCell, IsQuotedWhereTheTableWouldBreak) {
    EXPECT_EQ(text_cell("a;b", ';'), "\"a;b\"");
    EXPECT_EQ(text_cell("a;b", ','), "a;b");
    EXPECT_EQ(text_cell("a,b", ','), "\"a,b\"");
    EXPECT_EQ(text_cell("say \"no\"", ';'), "\"say \"\"no\"\"\"");
    EXPECT_EQ(text_cell("a\nb", ';'), "\"a\nb\"");
}

class Csv : public testing::Test {
  protected:
    Csv() {
        item.account_name = "=cmd|' /C calc'!A0";
        item.industry = "Bois, papier; carton";
        item.last_review = PortfolioReview{ReviewId{}, 4, *Date::from_text("2026-08-30"), "30 août 2026"};
        item.score = PortfolioScore{"87.5", 90, scoring::Band::green};
        item.change = "-3.1";
        item.felt_percent = "100.0";
        item.gap = "-12.5";
        item.lost_most = catalogue::Factor::timeliness;
        item.green_but_red = true;
        item.next = PortfolioNext{"", *Date::from_text("2026-11-20"), -8};
        item.days_overdue = 8;
        item.executives_missing_twice = 1;
        item.actions_overdue = 2;
        item.promises = {5, 3};
        item.factors = {{catalogue::Factor::autonomy, 30, "66.7", 25, "41.7"}};
    }
    std::string csv(Language language) const { return make_csv({item, {}}, factors, language); }

    PortfolioItem item;
    std::vector<people::FactorView> factors{
        {catalogue::Factor::autonomy, 11, {"Autonomie", ""}, {"Autonomy", ""}},
        {catalogue::Factor::timeliness, 3, {"-Respect des délais", ""}, {"Timeliness", ""}}
    };
};

TEST_F(Csv, InFrenchHasSemicolonsAndDecimalCommas) {
    auto const text = csv(Language::fr);
    EXPECT_THAT(
        text,
        StartsWith("\xEF\xBB\xBF"
                   "Client;Secteur;")
    );
    EXPECT_THAT(text, HasSubstr(";Promesses tenues;Autonomie;'-Respect des délais\r\n"));
    EXPECT_THAT(
        text,
        HasSubstr(
            "\r\n'=cmd|' /C calc'!A0;\"Bois, papier; carton\";2026-08-30;4;87,5;-3,1;90;vert;100,0;-12,5;"
            "'-Respect des délais;oui;2026-11-20;8;1;2;5;3;66,7;\r\n"
        )
    );
    // An account without a review.
    EXPECT_THAT(text, EndsWith("\r\n;;;;;;;;;;;;;;0;0;0;0;;\r\n"));
    EXPECT_THAT(text, Not(HasSubstr("\n=")));
}

TEST_F(Csv, InEnglishHasCommasAndDecimalPoints) {
    auto const text = csv(Language::en);
    EXPECT_THAT(
        text,
        StartsWith("\xEF\xBB\xBF"
                   "Account,Industry,")
    );
    EXPECT_THAT(
        text,
        HasSubstr(
            "\r\n'=cmd|' /C calc'!A0,\"Bois, papier; carton\",2026-08-30,4,87.5,-3.1,90,green,100.0,-12.5,"
            "Timeliness,yes,2026-11-20,8,1,2,5,3,66.7,\r\n"
        )
    );
}

TEST_F(Csv, EveryLineHasACellForEachColumn) {
    item.account_name = "Atelier";
    item.industry.reset();
    for (auto const language : {Language::fr, Language::en}) {
        auto const separator = language == Language::fr ? ';' : ',';
        std::vector<std::ptrdiff_t> cells;
        auto const text = csv(language);
        std::string_view rest = text;
        while (!rest.empty()) {
            auto const line = rest.substr(0, rest.find("\r\n"));
            cells.push_back(std::ranges::count(line, separator));
            rest.remove_prefix(line.size() + 2);
        }
        EXPECT_THAT(cells, testing::ElementsAre(19, 19, 19));
    }
}

}  // namespace
}  // namespace qvr::portfolio
