#include "scoring/weights.hpp"

#include <algorithm>

namespace qvr::scoring {
namespace {

bool is_weight(int weight) {
    return weight >= kMinWeight && weight <= kMaxWeight;
}

}  // namespace

std::vector<ChoicesProblem> check_choices(std::span<Choice const> choices) {
    std::vector<ChoicesProblem> problems;
    if (choices.size() != kChosenFactors) {
        problems.push_back({ChoicesReason::wrong_number, 0, static_cast<std::int64_t>(choices.size())});
    }
    std::int64_t sum = 0;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        auto const& choice = choices[index];
        auto const earlier = std::ranges::find(choices.first(index), choice.factor, &Choice::factor);
        if (earlier != choices.begin() + static_cast<std::ptrdiff_t>(index)) {
            problems.push_back({ChoicesReason::duplicate_factor, index, earlier - choices.begin()});
        }
        if (!choice.weight) {
            problems.push_back({ChoicesReason::weight_missing, index});
            continue;
        }
        if (!is_weight(*choice.weight)) {
            problems.push_back({ChoicesReason::weight_out_of_range, index, *choice.weight});
        }
        sum += *choice.weight;
    }
    if (sum != kWeightTotal) {
        problems.push_back({ChoicesReason::wrong_sum, 0, sum});
    }
    return problems;
}

std::vector<KpiWeightsProblem> check_kpi_weights(std::span<std::optional<int> const> given) {
    if (std::ranges::none_of(given, &std::optional<int>::has_value)) {
        return {};
    }
    auto const missing = std::ranges::find_if_not(given, &std::optional<int>::has_value);
    std::vector<KpiWeightsProblem> problems;
    if (missing != given.end()) {
        problems.push_back({KpiWeightsReason::some_missing, static_cast<std::size_t>(missing - given.begin())}
        );
    }
    std::int64_t sum = 0;
    for (std::size_t index = 0; index < given.size(); ++index) {
        if (given[index] && !is_weight(*given[index])) {
            problems.push_back({KpiWeightsReason::weight_out_of_range, index, *given[index]});
        }
        sum += given[index].value_or(0);
    }
    if (missing == given.end() && sum != kWeightTotal) {
        problems.push_back({KpiWeightsReason::wrong_sum, 0, sum});
    }
    return problems;
}

std::vector<int> effective_kpi_weights(std::span<std::optional<int> const> given) {
    if (!std::ranges::all_of(given, &std::optional<int>::has_value)) {
        return split_evenly(kWeightTotal, given.size());
    }
    std::vector<int> weights;
    for (auto const& weight : given) {
        weights.push_back(*weight);
    }
    return weights;
}

std::vector<int> split_evenly(int total, std::size_t parts) {
    std::vector<int> split;
    auto const count = static_cast<int>(parts);
    for (int index = 0; index < count; ++index) {
        split.push_back(total / count + (index < total % count ? 1 : 0));
    }
    return split;
}

}  // namespace qvr::scoring
