// Weights: of the five factors that the client side chooses together (R6), and of the KPIs inside one factor
// (R8).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace qvr::scoring {

inline constexpr std::size_t kChosenFactors = 5;
inline constexpr int kMinWeight = 1;
inline constexpr int kMaxWeight = 100;
inline constexpr int kWeightTotal = 100;

// One line of the joint sheet: the code of a factor, its weight if it has one yet.
struct Choice {
    std::string_view factor;
    std::optional<int> weight;
};

enum class ChoicesReason {
    wrong_number,         // value: how many factors are chosen
    duplicate_factor,     // index: the later of the two, value: the index of the earlier
    weight_missing,       // index
    weight_out_of_range,  // index, value: the weight
    wrong_sum,            // value: the sum of the weights that are given
};

struct ChoicesProblem {
    ChoicesReason reason;
    std::size_t index = 0;  // of the choice meant; 0 where all are
    std::int64_t value = 0;

    bool operator==(ChoicesProblem const&) const = default;
};

// Everything that keeps the joint sheet from being agreed, empty when it holds exactly five different factors
// with whole weights of 1-100 that sum to exactly 100. Whether a code is one of the thirteen is the caller's
// to check. Source: R6.
std::vector<ChoicesProblem> check_choices(std::span<Choice const> choices);

enum class KpiWeightsReason {
    some_missing,         // index: the first KPI without a weight, while others have one
    weight_out_of_range,  // index, value: the weight
    wrong_sum,            // value: the sum
};

struct KpiWeightsProblem {
    KpiWeightsReason reason;
    std::size_t index = 0;
    std::int64_t value = 0;

    bool operator==(KpiWeightsProblem const&) const = default;
};

// given: the weights of the KPIs of one factor, in order of creation. All give a whole weight of 1-100 and
// they sum to 100, or none does. Source: R8.
std::vector<KpiWeightsProblem> check_kpi_weights(std::span<std::optional<int> const> given);

// The weights that count: those given if all are, else an even split of 100 (also while only some are given,
// which check_kpi_weights refuses in the end). Source: R8.
std::vector<int> effective_kpi_weights(std::span<std::optional<int> const> given);

// total in `parts` whole parts that differ by one at most, the larger ones first: 100 in 3 is 34, 33, 33.
// total >= 0; no part for 0 parts.
std::vector<int> split_evenly(int total, std::size_t parts);

}  // namespace qvr::scoring
