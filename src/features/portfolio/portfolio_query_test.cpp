#include "features/portfolio/portfolio_query.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::portfolio {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Each issue as "code name pointer".
std::vector<std::string> told(Issues const& issues) {
    std::vector<std::string> told;
    for (auto const& issue : issues) {
        told.push_back(
            std::string{issue.code == IssueCode::unknown_parameter ? "unknown " : "invalid "} +
            issue.args.at(0).second + " " + issue.pointer
        );
    }
    return told;
}

TEST(Filters, AreReadFromAQuery) {
    auto const plain = read_filters({}).value();
    EXPECT_EQ(plain.sort, Sort::needs_leader);
    EXPECT_FALSE(plain.band || plain.factor || plain.overdue || plain.felt_red || plain.absent);
    EXPECT_EQ(plain.words, "");

    auto const all = read_filters({{"sort", "gap"},
                                   {"band", "none"},
                                   {"factor", "autonomy"},
                                   {"overdue", "1"},
                                   {"felt_red", "1"},
                                   {"absent", "0"},
                                   {"q", " Été "},
                                   {"limit", "3"},
                                   {"cursor", "x"}})
                         .value();
    EXPECT_EQ(all.sort, Sort::gap);
    EXPECT_EQ(all.band, BandFilter::none);
    EXPECT_EQ(all.factor, catalogue::Factor::autonomy);
    EXPECT_TRUE(all.overdue);
    EXPECT_TRUE(all.felt_red);
    EXPECT_FALSE(all.absent);
    EXPECT_EQ(all.words, "ete");
}

TEST(Filters, NameEveryValueThatIsNone) {
    auto const refused = read_filters(
        {{"sort", "weight"},
         {"band", "GREEN"},
         {"factor", ""},
         {"overdue", "yes"},
         {"felt_red", ""},
         {"absent", "11"},
         {"q", std::string(201, 'a')}}
    );
    ASSERT_FALSE(refused);
    EXPECT_THAT(
        told(refused.error().issues),
        ElementsAre(
            "invalid sort ",
            "invalid band ",
            "invalid factor ",
            "invalid overdue ",
            "invalid felt_red ",
            "invalid absent ",
            "invalid q "
        )
    );
    EXPECT_FALSE(read_filters({{"band", std::string{"red\0x", 5}}}));
    EXPECT_TRUE(read_filters({{"band", "red"}}));
}

TEST(SavedQuery, IsOneThatPortfoliosTake) {
    EXPECT_THAT(check_saved_query(""), IsEmpty());
    EXPECT_THAT(check_saved_query("sort=gap&band=red&factor=autonomy&overdue=1&q=caf%C3%A9+noir"), IsEmpty());
    EXPECT_THAT(
        told(check_saved_query("sort=gap&limit=5&cursor=aa&colour=red&band=blue&sort=name")),
        ElementsAre(
            "unknown limit /query",
            "unknown cursor /query",
            "unknown colour /query",
            "invalid sort /query",
            "invalid band /query"
        )
    );
    EXPECT_THAT(told(check_saved_query("q=%zz")), ElementsAre("invalid q=%zz /query"));
}

TEST(PortfolioCursor, IsReadAsItWasWritten) {
    auto const id = *AccountId::from_text("01890000-0000-7000-8000-000000000000");
    Cursor const cursor{Sort::overdue, -12, "2026-11-28T10:00", "atelier \u00e9t\u00e9", id};
    auto const read = Cursor::from_text(cursor.to_text(), Sort::overdue);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->place, -12);
    EXPECT_EQ(read->place_text, "2026-11-28T10:00");
    EXPECT_EQ(read->sort_key, "atelier \u00e9t\u00e9");
    EXPECT_EQ(read->id, id);
    // Of another order.
    EXPECT_FALSE(Cursor::from_text(cursor.to_text(), Sort::next));
    EXPECT_FALSE(Cursor::from_text("", Sort::overdue));
    EXPECT_FALSE(Cursor::from_text("zz", Sort::overdue));
    EXPECT_FALSE(Cursor::from_text(cursor.to_text().substr(2), Sort::overdue));
}

}  // namespace
}  // namespace qvr::portfolio
