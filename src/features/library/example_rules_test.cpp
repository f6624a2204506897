#include "features/library/example_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace qvr::library {
namespace {

using scoring::Combine;
using scoring::Direction;
using scoring::Period;
using scoring::Unit;
using testing::ElementsAre;
using testing::Pair;

constexpr Locale kFrCa{Locale::Name::fr_ca};
constexpr Locale kEnUs{Locale::Name::en_us};

KpiExampleId an_id() {
    return *KpiExampleId::from_text("01890000-0000-7000-8000-000000000001");
}

KpiExampleInput an_input() {
    KpiExampleInput input;
    input.factor = Factor::autonomy;
    input.direction = Direction::at_least;
    input.target = Decimal::from_text("1500");
    input.unit = Unit::count;
    input.period = Period::month;
    input.fr =
        KpiExampleWords{"Étape franchie à Trois-Rivières", Noun{"étape", "étapes"}, Words{"Vue."}, {}, {}};
    return input;
}

std::vector<std::pair<std::string, IssueCode>> refusal(Result<KpiExample> const& made) {
    std::vector<std::pair<std::string, IssueCode>> found;
    if (!made) {
        EXPECT_EQ(made.error().code, Code::invalid);
        for (auto const& issue : made.error().issues) {
            found.emplace_back(issue.pointer, issue.code);
        }
    }
    return found;
}

TEST(ExampleRules, R8_an_own_example_obeys_the_rules_of_a_kpi) {
    EXPECT_THAT(refusal(make_example(an_id(), an_input())), testing::IsEmpty());
    auto input = an_input();
    input.target.reset();
    input.scale_max = ScaleMax{5};
    EXPECT_THAT(
        refusal(make_example(an_id(), input)),
        ElementsAre(Pair("/target", IssueCode::required), Pair("/scale_max", IssueCode::not_allowed_here))
    );
    input = an_input();
    input.unit = Unit::percent;
    EXPECT_THAT(refusal(make_example(an_id(), input)), ElementsAre(Pair("/zero_at", IssueCode::required)));
}

TEST(ExampleRules, R8_one_language_is_enough_and_none_is_not) {
    auto input = an_input();
    input.en = std::exchange(input.fr, std::nullopt);
    EXPECT_TRUE(make_example(an_id(), input).has_value());
    input.en.reset();
    EXPECT_THAT(
        refusal(make_example(an_id(), input)), ElementsAre(Pair("/fr", IssueCode::example_without_words))
    );
}

TEST(ExampleRules, R8_it_is_combined_as_usual_unless_it_says_otherwise) {
    auto input = an_input();
    EXPECT_EQ(make_example(an_id(), input).value().combine, Combine::sum);
    input.combine = Combine::last;
    auto example = make_example(an_id(), input).value();
    EXPECT_EQ(example.combine, Combine::last);

    KpiExamplePatch percent;
    percent.unit = std::optional{Unit::percent};
    percent.zero_at = Decimal::from_text("0");
    ASSERT_TRUE(apply(percent, example).has_value());
    EXPECT_EQ(example.combine, Combine::ratio);
    KpiExamplePatch mean;
    mean.combine = std::optional{Combine::mean};
    ASSERT_TRUE(apply(mean, example).has_value());
    EXPECT_EQ(example.combine, Combine::mean);
    KpiExamplePatch usual;
    usual.combine = std::optional<Combine>{};
    ASSERT_TRUE(apply(usual, example).has_value());
    EXPECT_EQ(example.combine, Combine::ratio);
}

TEST(ExampleRules, R8_a_change_obeys_them_too) {
    auto example = make_example(an_id(), an_input()).value();
    KpiExamplePatch patch;
    patch.direction = Direction::between;
    EXPECT_FALSE(apply(patch, example).has_value());
    example = make_example(an_id(), an_input()).value();
    KpiExamplePatch silent;
    silent.fr = std::optional<KpiExampleWords>{};
    EXPECT_FALSE(apply(silent, example).has_value());
}

TEST(ExampleRules, EachLanguageIsReadBackInItsOwnLocale) {
    auto input = an_input();
    input.en = KpiExampleWords{"Step taken", Noun{"step", "steps"}, {}, {}, {}};
    auto const view = view_of(make_example(an_id(), input).value(), false, true, kFrCa);
    EXPECT_TRUE(view.hidden);
    EXPECT_FALSE(view.built_in);
    EXPECT_EQ(
        view.fr->sentence,
        "Autonomie, «\u00a0Étape franchie à Trois-Rivières\u00a0»\u00a0: au moins 1\u00a0500\u00a0étapes "
        "chaque mois."
    );
    EXPECT_EQ(view.en->sentence, "Autonomy, “Step taken”: at least 1,500\u00a0steps every month.");
    auto const american = view_of(make_example(an_id(), an_input()).value(), false, false, kEnUs);
    EXPECT_FALSE(american.en.has_value());
    EXPECT_EQ(american.fr->sentence, view.fr->sentence);
}

TEST(ExampleRules, SearchLooksForEveryWordWithoutAccentsAndCase) {
    auto const example = make_example(an_id(), an_input()).value();
    for (auto const* found : {"", "  ", "etape", "ÉTAPES", "trois-rivieres etape", "autonomy", "vue"}) {
        EXPECT_TRUE(matches(example, found)) << found;
    }
    for (auto const* absent : {"étapx", "etape quebec", "%", "_"}) {
        EXPECT_FALSE(matches(example, absent)) << absent;
    }
}

}  // namespace
}  // namespace qvr::library
