#include "scoring/second_arithmetic.hpp"

#include <algorithm>
#include <map>

namespace qvr::second {
namespace {

using Whole = boost::multiprecision::cpp_int;

Whole floor_of(Number const& number) {
    Whole const over = numerator(number);
    Whole const under = denominator(number);
    Whole quotient = over / under;
    if (over < 0 && quotient * under != over) {
        --quotient;
    }
    return quotient;
}

int days_of(Length length, std::int64_t all) {
    switch (length) {
        case Length::workday:
            return 1;
        case Length::week:
            return 7;
        case Length::two_weeks:
            return 14;
        case Length::month:
            return 30;
        case Length::quarter:
            break;
    }
    return static_cast<int>(all);
}

// 1 January 1970 was a Thursday.
bool is_weekend(std::int64_t day) {
    auto const since_monday = ((day + 3) % 7 + 7) % 7;
    return since_monday >= 5;
}

Maybe zero_of(Terms const& terms) {
    if (terms.zero) {
        return terms.zero;
    }
    if (terms.aim == Aim::at_least) {
        return Number{0};
    }
    if (terms.aim == Aim::at_most && *terms.target > 0) {
        return *terms.target * 2;
    }
    return std::nullopt;
}

// The end that is T in "T × r ÷ L"; nothing where none is.
Maybe moving_end(Terms const& terms) {
    if (terms.way != Way::sum) {
        return std::nullopt;
    }
    return terms.aim == Aim::at_least ? terms.target : terms.aim == Aim::between ? terms.low : std::nullopt;
}

}  // namespace

std::vector<Part> cut(
    Terms const& terms, std::int64_t from, std::int64_t to, std::vector<std::int64_t> const& closed
) {
    Part const whole{from, to, terms.target, terms.low, terms.high, zero_of(terms)};
    std::vector<Part> parts;
    auto const all = to - from + 1;
    auto const length = days_of(terms.length, all);
    // One day after the other goes into the part it belongs to.
    for (auto day = from; day <= to; ++day) {
        if (terms.length == Length::workday) {
            if (is_weekend(day) || std::ranges::find(closed, day) != closed.end()) {
                continue;
            }
            parts.push_back(whole);
            parts.back().from = day;
        } else if ((day - from) % length == 0) {
            parts.push_back(whole);
            parts.back().from = day;
        }
        parts.back().to = day;
    }
    auto const left = all % length;
    if (terms.length == Length::workday || left == 0 || parts.size() < 2) {
        return parts;
    }
    auto& last = parts.back();
    bool stays = 2 * left >= length;
    if (auto const end = moving_end(terms); stays && end) {
        Number moved = *end * left / length;
        if (terms.is_count) {
            moved = Number{floor_of(moved)};
        }
        stays = *end == 0 || moved > 0;
        (terms.aim == Aim::at_least ? last.target : last.low) = moved;
        if (last.zero) {
            last.zero = *last.zero * left / length;
        }
    }
    if (!stays) {
        auto const end = last.to;
        parts.pop_back();
        parts.back().to = end;
    }
    return parts;
}

std::vector<Maybe> values(
    Terms const& terms, std::vector<Part> const& parts, std::vector<Noted> const& noted
) {
    std::vector<Maybe> found;
    for (auto const& part : parts) {
        std::vector<Noted> here;
        for (auto const& each : noted) {
            if (part.from <= each.day && each.day <= part.to) {
                here.push_back(each);
            }
        }
        if (here.empty()) {
            found.emplace_back();
            continue;
        }
        Number sum = 0;
        Number cases = 0;
        for (auto const& each : here) {
            sum += each.quantity;
            cases += each.out_of;
        }
        switch (terms.way) {
            case Way::sum:
                found.emplace_back(sum);
                break;
            case Way::mean:
                found.emplace_back(sum / static_cast<long>(here.size()));
                break;
            case Way::last: {
                // Of the latest day the one noted last.
                auto latest = here.front();
                for (auto const& each : here) {
                    if (each.day >= latest.day) {
                        latest = each;
                    }
                }
                found.emplace_back(latest.quantity);
                break;
            }
            case Way::ratio:
                if (cases == 0) {
                    found.emplace_back();
                } else {
                    found.emplace_back(sum / cases * (terms.is_percent ? 100 : 1));
                }
                break;
        }
    }
    return found;
}

Number attained(Aim aim, Part const& part, Number const& value) {
    auto const not_below_0 = [](Number number) { return number < 0 ? Number{0} : number; };
    switch (aim) {
        case Aim::yes_no:
            return value == 0 ? 0 : 1;
        case Aim::at_least:
            if (value >= *part.target) {
                return 1;
            }
            return *part.zero >= *part.target
                       ? Number{0}
                       : not_below_0((value - *part.zero) / (*part.target - *part.zero));
        case Aim::at_most:
            if (value <= *part.target) {
                return 1;
            }
            return part.zero ? not_below_0((*part.zero - value) / (*part.zero - *part.target)) : Number{0};
        case Aim::between:
            break;
    }
    if (value >= *part.low && value <= *part.high) {
        return 1;
    }
    Number const distance = value < *part.low ? Number{*part.low - value} : Number{value - *part.high};
    return not_below_0(1 - distance / (*part.high - *part.low));
}

Outcome score(std::vector<Factor> const& factors) {
    Outcome outcome;
    Number won = 0;
    Number weights = 0;
    Number covered = 0;
    for (auto const& factor : factors) {
        Number in_factor = 0;
        Number measured = 0;
        for (auto const& kpi : factor.kpis) {
            Number sum = 0;
            long scored = 0;
            for (std::size_t i = 0; i < kpi.parts.size(); ++i) {
                if (kpi.values[i]) {
                    sum += attained(kpi.aim, kpi.parts[i], *kpi.values[i]);
                    ++scored;
                }
            }
            if (scored > 0) {
                in_factor += kpi.weight * (sum / scored);
                measured += kpi.weight;
            }
        }
        if (measured == 0) {
            outcome.factors.emplace_back();
            continue;
        }
        outcome.factors.emplace_back(in_factor / measured);
        won += factor.weight * *outcome.factors.back();
        weights += factor.weight;
        covered += factor.weight * measured;
    }
    outcome.coverage = floor_of(covered / 100 + Number{1, 2}).convert_to<int>();
    if (weights > 0) {
        outcome.score = won / weights;
        if (outcome.coverage >= 50) {
            outcome.band = *outcome.score * 100 >= 85   ? "green"
                           : *outcome.score * 100 >= 70 ? "amber"
                                                        : "red";
        }
    }
    return outcome;
}

std::string percent(Number const& number) {
    auto const tenths = floor_of(number * 1000 + Number{1, 2}).str();
    auto const padded = tenths.size() < 2 ? "0" + tenths : tenths;
    return padded.substr(0, padded.size() - 1) + "." + padded.back();
}

}  // namespace qvr::second
