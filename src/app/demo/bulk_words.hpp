// What the invented people of a large demo say and note, in both languages. Constant.
#pragma once

#include "base/language.hpp"

#include <span>
#include <string>
#include <string_view>

namespace qvr::app {

struct Said {
    std::string_view fr;
    std::string_view en;

    std::string_view in(Language language) const { return language == Language::fr ? fr : en; }
};

enum class Saying {
    industry,
    supplier_title,
    client_title,
    place,
    objective,
    what_matters,
    importance,
    value,
    value_measure,
    could,
    should,
    action,
    effect,
    obstacle,
    impact,
    impact_effect,
    impact_plan,
    impact_fallback,
    idea,
    next_step,
    why_pleased,
    why_displeased,
    reason,
    source,
};

// Never empty.
std::span<Said const> sayings(Saying saying);

// How many names there are.
inline constexpr int kMaxFirmNames = 40'000;

// An invented word: each number below 8,000 has its own.
std::string invented_word(int number);
// The name of an invented firm: each number below kMaxFirmNames has its own.
std::string firm_name(int number, Language language);

}  // namespace qvr::app
