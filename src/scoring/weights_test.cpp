#include "scoring/weights.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>
#include <string>

namespace qvr::scoring {
namespace {

using enum ChoicesReason;

std::array<std::string, 13> const kCodes{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};

std::vector<Choice> choices_of(std::vector<std::optional<int>> const& weights) {
    std::vector<Choice> choices;
    for (auto const& weight : weights) {
        choices.push_back({kCodes[choices.size()], weight});
    }
    return choices;
}

std::vector<ChoicesProblem> check(std::vector<std::optional<int>> const& weights) {
    return check_choices(choices_of(weights));
}

TEST(Choices, R6FiveDifferentFactorsOfOneHundredAreAgreed) {
    EXPECT_TRUE(check({20, 20, 20, 20, 20}).empty());
    EXPECT_TRUE(check({1, 1, 1, 1, 96}).empty());
}

TEST(Choices, R6EveryReasonIsNamed) {
    using Problems = std::vector<ChoicesProblem>;
    EXPECT_EQ(check({}), (Problems{{wrong_number, 0, 0}, {wrong_sum, 0, 0}}));
    EXPECT_EQ(check({25, 25, 25, 25}), (Problems{{wrong_number, 0, 4}}));
    EXPECT_EQ(check({20, 20, 20, 20, 10, 10}), (Problems{{wrong_number, 0, 6}}));
    EXPECT_EQ(check({20, 20, 20, 20, 19}), (Problems{{wrong_sum, 0, 99}}));
    EXPECT_EQ(check({20, 20, 20, 20, 21}), (Problems{{wrong_sum, 0, 101}}));
    EXPECT_EQ(check({25, 25, 25, 25, 0}), (Problems{{weight_out_of_range, 4, 0}}));
    EXPECT_EQ(
        check({101, -1, 0, 0, 0}),
        (Problems{
            {weight_out_of_range, 0, 101},
            {weight_out_of_range, 1, -1},
            {weight_out_of_range, 2, 0},
            {weight_out_of_range, 3, 0},
            {weight_out_of_range, 4, 0}
        })
    );
    EXPECT_EQ(check({25, {}, 25, 25, 25}), (Problems{{weight_missing, 1}}));
    auto choices = choices_of({20, 20, 20, 20, 30});
    choices[3].factor = choices[1].factor;
    EXPECT_EQ(check_choices(choices), (Problems{{duplicate_factor, 3, 1}, {wrong_sum, 0, 110}}));
}

TEST(Choices, R6WeightsThatWouldOverflowAreOnlyOutOfRange) {
    constexpr int kHuge = 2'147'483'647;
    auto const problems = check({kHuge, kHuge, 1, 1, 1});
    ASSERT_EQ(problems.size(), 3U);
    EXPECT_EQ(problems.back(), (ChoicesProblem{wrong_sum, 0, 2LL * kHuge + 3}));
}

// Agreed exactly when the definition, written out here once more, holds.
RC_GTEST_PROP(Choices, R6AcceptedExactlyWhenFiveDifferentOfOneHundred, ()) {
    // Mostly near the edge: five weights that sum to 100, then perhaps one change.
    std::vector<int> cuts =
        *rc::gen::resize(100, rc::gen::container<std::vector<int>>(4, rc::gen::inRange(0, 101)));
    std::ranges::sort(cuts);
    cuts.insert(cuts.begin(), 0);
    cuts.push_back(100);
    std::vector<Choice> choices;
    auto const last_code = *rc::gen::inRange<std::size_t>(0, 13);
    for (std::size_t i = 0; i < 5; ++i) {
        choices.push_back({kCodes[i == 4 ? last_code : i], cuts[i + 1] - cuts[i]});
    }
    auto const change = *rc::gen::inRange(0, 6);
    if (change == 1) {
        choices.pop_back();
    } else if (change == 2) {
        choices.push_back({"another", *rc::gen::inRange(0, 2)});
    } else if (change == 3) {
        *choices[*rc::gen::inRange<std::size_t>(0, 5)].weight += *rc::gen::inRange(-2, 3);
    }
    std::set<std::string_view> different;
    int sum = 0;
    bool in_range = true;
    for (auto const& [factor, weight] : choices) {
        different.insert(factor);
        sum += *weight;
        in_range = in_range && *weight >= 1 && *weight <= 100;
    }
    bool const agreed = choices.size() == 5 && different.size() == 5 && sum == 100 && in_range;
    RC_CLASSIFY(agreed);
    RC_ASSERT(check_choices(choices).empty() == agreed);
}

using Given = std::vector<std::optional<int>>;

TEST(KpiWeights, R8AllGiveAWeightOrNone) {
    using Problems = std::vector<KpiWeightsProblem>;
    EXPECT_EQ(check_kpi_weights(Given{}), Problems{});
    EXPECT_EQ(check_kpi_weights(Given{{}, {}, {}}), Problems{});
    EXPECT_EQ(check_kpi_weights(Given{50, 30, 20}), Problems{});
    EXPECT_EQ(check_kpi_weights(Given{100}), Problems{});
    EXPECT_EQ(check_kpi_weights(Given{50, {}, 50}), (Problems{{KpiWeightsReason::some_missing, 1}}));
    EXPECT_EQ(check_kpi_weights(Given{50, 49}), (Problems{{KpiWeightsReason::wrong_sum, 0, 99}}));
    EXPECT_EQ(check_kpi_weights(Given{100, 0}), (Problems{{KpiWeightsReason::weight_out_of_range, 1, 0}}));
    EXPECT_EQ(
        check_kpi_weights(Given{101, {}}),
        (Problems{{KpiWeightsReason::some_missing, 1}, {KpiWeightsReason::weight_out_of_range, 0, 101}})
    );
}

TEST(KpiWeights, R8EqualByDefaultWithTheExtraPointsToTheEarliest) {
    EXPECT_EQ(effective_kpi_weights(Given{{}, {}, {}}), (std::vector{34, 33, 33}));
    EXPECT_EQ(effective_kpi_weights(Given(7)), (std::vector{15, 15, 14, 14, 14, 14, 14}));
    EXPECT_EQ(effective_kpi_weights(Given{{}}), (std::vector{100}));
    EXPECT_EQ(effective_kpi_weights(Given{}), std::vector<int>{});
    EXPECT_EQ(effective_kpi_weights(Given{70, 30}), (std::vector{70, 30}));
    EXPECT_EQ(effective_kpi_weights(Given{70, {}}), (std::vector{50, 50})) << "until all or none give one";
}

RC_GTEST_PROP(KpiWeights, R8AnEvenSplitLosesNothingAndIsFair, ()) {
    auto const parts = *rc::gen::inRange<std::size_t>(1, 101);
    auto const split = effective_kpi_weights(Given(parts));
    RC_ASSERT(split.size() == parts);
    RC_ASSERT(std::accumulate(split.begin(), split.end(), 0) == 100);
    RC_ASSERT(std::ranges::is_sorted(split, std::greater{}));
    RC_ASSERT(split.front() - split.back() <= 1);
}

}  // namespace
}  // namespace qvr::scoring
