#include "features/checkpoints/proposal.hpp"

#include <gmock/gmock.h>

namespace qvr::checkpoints {
namespace {

using counting::CountingKpiView;
using counting::CountingPeriodView;
using scoring::ProposalKind;
using testing::HasSubstr;
using testing::Not;

Date day(char const* text) {
    return Date::from_text(text).value();
}

// A KPI whose weeks before today ended with these; attained is "1" where the target was met.
struct Week {
    ProposalKind proposal;
    char const* attained;
};
constexpr Week kMetWeek{ProposalKind::both_equal, "1"};
constexpr Week kMissedWeek{ProposalKind::both_equal, "1/2"};
constexpr Week kNotCounted{ProposalKind::not_counted, nullptr};
constexpr Week kDiffers{ProposalKind::different, nullptr};
constexpr Week kNoCase{ProposalKind::both_equal, nullptr};
constexpr Week kMetByOurs{ProposalKind::supplier_only, "1"};

CountingKpiView kpi(std::string statement, std::vector<Week> const& weeks) {
    CountingKpiView view;
    view.statement = std::move(statement);
    auto from = day("2026-10-01");
    for (auto const& week : weeks) {
        CountingPeriodView period;
        period.from = from;
        period.to = from + 6;
        period.proposal = week.proposal;
        if (week.attained != nullptr) {
            period.attained = week.attained;
        }
        view.periods.push_back(period);
        from = from + 7;
    }
    return view;
}

reviews::Action action(std::string_view statement, reviews::Side side, char const* due_on) {
    reviews::Action made;
    made.statement = reviews::Words{statement};
    made.owner = reviews::Owner{{}, reviews::Line{"Camille Roy"}, side};
    if (due_on != nullptr) {
        made.due_on = day(due_on);
    }
    return made;
}

ProposalFacts facts(char const* locale = "fr-CA") {
    ProposalFacts made;
    made.today = day("2026-11-02");
    made.locale = Locale::from_text(locale).value();
    return made;
}

TEST(Proposal, SaysInHowManyPeriodsTheTargetWasMet) {
    auto given = facts();
    given.kpis = {kpi("Livraisons à l’heure", {kMetWeek, kMetWeek}), kpi("Retards", {kMetWeek, kMissedWeek})};
    auto const lines = propose(given);
    EXPECT_EQ(lines.on_course.str(), "Livraisons à l’heure\u00a0: cible atteinte 2 fois sur 2.");
    EXPECT_EQ(lines.off_course.str(), "Retards\u00a0: cible atteinte 1 fois sur 2.");
}

TEST(Proposal, RestsOnPeriodsThatWereCountedAndSaysWhichWereNot) {
    auto given = facts();
    given.kpis = {kpi("A", {kMetWeek, kNotCounted}), kpi("B", {kMetWeek, kNoCase}), kpi("C", {kNoCase})};
    auto const lines = propose(given);
    EXPECT_EQ(
        lines.on_course.str(),
        "A\u00a0: cible atteinte 1 fois sur 1 (1 période reste à compter).\nB\u00a0: cible atteinte 1 fois "
        "sur 1."
    );
    EXPECT_EQ(lines.off_course.str(), "Rien, à ce jour.");
}

TEST(Proposal, SaysWhatOneSideAloneCounted) {
    auto given = facts();
    given.kpis = {
        kpi("A", {kMetByOurs, kMetWeek}), kpi("B", {kMetByOurs, kMetByOurs, kMissedWeek, kNotCounted})
    };
    auto lines = propose(given);
    EXPECT_EQ(
        lines.on_course.str(), "A\u00a0: cible atteinte 2 fois sur 2 (1 période comptée d’un seul côté)."
    );
    EXPECT_EQ(
        lines.off_course.str(),
        "B\u00a0: cible atteinte 2 fois sur 3 (2 périodes comptées d’un seul côté, 1 période reste à "
        "compter)."
    );
    given.locale = Locale::from_text("en-CA").value();
    lines = propose(given);
    EXPECT_EQ(lines.on_course.str(), "A: target met 2 times of 2 (1 period counted by one side alone).");
}

// R10: a target that was met in all other periods is not on course while the two differ in one.
TEST(Proposal, HasNothingOnCourseThatDiffers) {
    auto given = facts();
    given.kpis = {kpi("A", {kMetWeek, kDiffers})};
    auto const lines = propose(given);
    EXPECT_THAT(lines.on_course.str(), Not(HasSubstr("A\u00a0:")));
    EXPECT_EQ(lines.off_course.str(), "Nos relevés diffèrent\u00a0: A.");
}

TEST(Proposal, SpeaksTheLanguageOfTheAccount) {
    auto given = facts("en-CA");
    given.kpis = {kpi("On time", {kMetWeek}), kpi("Delays", {kNotCounted})};
    given.review.actions = {action("A notice the day before", reviews::Side::supplier, "2026-12-15")};
    auto const lines = propose(given);
    EXPECT_EQ(lines.on_course.str(), "On time: target met 1 time of 1.");
    EXPECT_EQ(lines.off_course.str(), "Not counted yet: Delays.");
    EXPECT_EQ(lines.our_actions.str(), "A notice the day before (Camille Roy, December 15, 2026).");
    EXPECT_EQ(lines.your_part.str(), "Nothing for now.");
}

// R10: where the two differ, neither is taken and nothing is averaged.
TEST(Proposal, CallsADifferenceADifference) {
    auto given = facts();
    given.kpis = {kpi("Retards", {kDiffers})};
    given.kpis[0].differing = {0};
    auto const lines = propose(given);
    EXPECT_EQ(lines.off_course.str(), "Nos relevés diffèrent\u00a0: Retards.");
    EXPECT_THAT(
        lines.your_part.str(), HasSubstr("Regarder avec nous où nos relevés diffèrent\u00a0: Retards.")
    );
    EXPECT_THAT(lines.on_course.str(), Not(HasSubstr("Retards")));
}

TEST(Proposal, NamesWhatNobodyCountedInOneSentence) {
    auto given = facts();
    given.kpis = {kpi("A", {kNotCounted}), kpi("B", {kNotCounted}), kpi("C", {kNotCounted})};
    given.kpis[0].owed.client = {0};
    given.kpis[2].owed.client = {0};
    auto const lines = propose(given);
    EXPECT_EQ(lines.off_course.str(), "Pas encore compté\u00a0: A, B et\u00a0C.");
    EXPECT_EQ(lines.your_part.str(), "Noter vos relevés\u00a0: A et\u00a0C.");
}

TEST(Proposal, LeavesOutThePeriodThatIsNotOver) {
    auto given = facts();
    given.today = day("2026-10-08");
    given.kpis = {kpi("Retards", {kMetWeek, kMissedWeek})};
    EXPECT_EQ(propose(given).on_course.str(), "Retards\u00a0: cible atteinte 1 fois sur 1.");
}

TEST(Proposal, TellsWhoPromisedWhatByWhen) {
    auto given = facts();
    given.review.actions = {
        action("Un numéro unique.", reviews::Side::supplier, nullptr),
        action("Un avis la veille", reviews::Side::supplier, "2026-10-20"),
        action("Ouvrir le quai 4", reviews::Side::client, "2026-12-01"),
    };
    reviews::Obstacle obstacle;
    obstacle.statement = reviews::Words{"Accès au quai"};
    obstacle.lifted_by = reviews::Line{"Lise Ng"};
    given.review.obstacles = {obstacle};
    auto const lines = propose(given);
    EXPECT_EQ(
        lines.our_actions.str(),
        "Un avis la veille (Camille Roy, 20\u00a0octobre\u00a02026).\nUn numéro unique (Camille Roy)."
    );
    EXPECT_EQ(lines.off_course.str(), "Promis pour le 20\u00a0octobre\u00a02026\u00a0: Un avis la veille.");
    EXPECT_EQ(
        lines.your_part.str(),
        "Lever cet obstacle\u00a0: Accès au quai (Lise Ng).\n"
        "Ouvrir le quai 4 (Camille Roy, 1er\u00a0décembre\u00a02026)."
    );
}

// What nobody promised is for people to write; sharing asks for it.
TEST(Proposal, InventsNoAction) {
    auto const lines = propose(facts());
    EXPECT_EQ(lines.our_actions.str(), "");
    EXPECT_EQ(lines.next_date.str(), "");
    auto const missing = missing_lines(lines);
    ASSERT_EQ(missing.size(), 2U);
    EXPECT_EQ(missing[0].pointer, "/our_actions");
    EXPECT_EQ(missing[1].pointer, "/next_date");
}

TEST(Proposal, IsNeverLongerThanALineMayBe) {
    auto given = facts();
    for (int i = 0; i < 40; ++i) {
        given.kpis.push_back(kpi(std::string(280, 'a'), {kMissedWeek}));
    }
    auto const text = propose(given).off_course.str();
    EXPECT_FALSE(Line::check(text).has_value());
    EXPECT_THAT(text, HasSubstr("de plus."));
}

TEST(NewCheckpoint, IsOfDay30Or60) {
    for (int const good : kDays) {
        EXPECT_TRUE(check_day({good}).has_value());
    }
    auto const refused = check_day({45});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().issues.at(0).code, IssueCode::checkpoint_day_unknown);
    EXPECT_EQ(refused.error().issues.at(0).pointer, "/day");
}

}  // namespace
}  // namespace qvr::checkpoints
