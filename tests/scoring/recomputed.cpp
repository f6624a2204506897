#include "recomputed.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <ranges>

namespace qvr::recomputed {
namespace {

using scoring::Combine;
using scoring::Direction;
using Period = scoring::Period;
using scoring::Unit;
using Whole = boost::multiprecision::cpp_int;
using Exact = boost::multiprecision::cpp_rational;
using Perhaps = std::optional<Exact>;

Exact exact(std::int64_t ten_thousandths) {
    return Exact{ten_thousandths, 10'000};
}
Perhaps exact(std::optional<std::int64_t> ten_thousandths) {
    return ten_thousandths ? Perhaps{exact(*ten_thousandths)} : Perhaps{};
}

// Of a number that is not negative.
Whole cut_off(Exact const& number) {
    return numerator(number) / denominator(number);
}

std::string text(Perhaps const& number) {
    return number ? number->str() : "-";
}

std::string percent_text(Perhaps const& part, Fault fault) {
    if (!part) {
        return "-";
    }
    Exact const thousandths = *part * 1'000;
    Whole rounded = cut_off(thousandths + Exact{1, 2});
    if (fault == Fault::half_down && thousandths + Exact{1, 2} == Exact{rounded}) {
        rounded -= 1;
    }
    Whole const whole = rounded / 10;
    Whole const tenth = rounded % 10;
    return whole.str() + "." + tenth.str();
}

// 0 is a Sunday. Source: Sakamoto.
int weekday(Day day) {
    std::array const offsets{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    int const year = day.month < 3 ? day.year - 1 : day.year;
    return (year + (year / 4) - (year / 100) + (year / 400) +
            offsets.at(static_cast<std::size_t>(day.month - 1)) + day.day) %
           7;
}

// The day of the nth Sunday of a month, or of the last one.
int sunday(int year, int month, int nth) {
    int found = 0;
    int last = 0;
    for (Day day{year, month, 1}; day.month == month; day = day_after(day)) {
        if (weekday(day) == 0) {
            last = day.day;
            if (++found == nth) {
                break;
            }
        }
    }
    return last;
}
constexpr int kLast = 9;

// In Montréal clocks go forward on the second Sunday of March at 2:00 standard time and back on the first of
// November at 2:00 daylight time; in Paris on the last Sundays of March and October at 1:00 UTC. minutes: of
// the day, UTC.
int offset_minutes(City city, Day day, int minutes) {
    auto const moment = std::pair{day, minutes};
    if (city == City::montreal) {
        bool const is_summer = moment >= std::pair{Day{day.year, 3, sunday(day.year, 3, 2)}, 7 * 60} &&
                               moment < std::pair{Day{day.year, 11, sunday(day.year, 11, 1)}, 6 * 60};
        return is_summer ? -4 * 60 : -5 * 60;
    }
    bool const is_summer = moment >= std::pair{Day{day.year, 3, sunday(day.year, 3, kLast)}, 60} &&
                           moment < std::pair{Day{day.year, 10, sunday(day.year, 10, kLast)}, 60};
    return is_summer ? 2 * 60 : 60;
}

// Days are walked one by one from 1970 (held in a table, since a million quarters ask).
Day day_number(std::int64_t number) {
    static std::vector<Day> const days = [] {
        std::vector<Day> walked;
        for (Day day{1970, 1, 1}; day.year < 2040; day = day_after(day)) {
            walked.push_back(day);
        }
        return walked;
    }();
    return days.at(static_cast<std::size_t>(number));
}

Day day_of(City city, std::int64_t minute, Fault fault) {
    constexpr std::int64_t kDay = std::int64_t{24} * 60;
    auto const offset = offset_minutes(city, day_number(minute / kDay), static_cast<int>(minute % kDay));
    return day_number((fault == Fault::day_in_utc ? minute : minute + offset) / kDay);
}

struct OnePeriod {
    std::vector<Day> days;
    Perhaps target;
    Perhaps low;
    Perhaps high;
    Perhaps zero_at;
};

OnePeriod whole_period(DrawnKpi const& kpi) {
    OnePeriod period{
        .days = {},
        .target = exact(kpi.target),
        .low = exact(kpi.low),
        .high = exact(kpi.high),
        .zero_at = exact(kpi.zero_at),
    };
    if (!period.zero_at && kpi.direction == Direction::at_least) {
        period.zero_at = Exact{0};
    }
    if (!period.zero_at && kpi.direction == Direction::at_most && *period.target > 0) {
        period.zero_at = *period.target * 2;
    }
    return period;
}

// R14.
std::vector<OnePeriod> cut(
    std::vector<Day> const& days, DrawnKpi const& kpi, DrawnQuarter const& drawn, Fault fault
) {
    std::vector<OnePeriod> periods;
    if (kpi.period == Period::workday) {
        for (auto const& day : days) {
            bool const is_closed = std::ranges::find(drawn.closed_on, day) != drawn.closed_on.end();
            if (weekday(day) != 0 && weekday(day) != 6 && (!is_closed || fault == Fault::closures_worked)) {
                periods.push_back(whole_period(kpi));
                periods.back().days.push_back(day);
            }
        }
        return periods;
    }
    auto const length = kpi.period == Period::week        ? std::size_t{7}
                        : kpi.period == Period::two_weeks ? std::size_t{14}
                        : kpi.period == Period::month     ? std::size_t{30}
                                                          : days.size();
    for (auto const& day : days) {
        if (periods.empty() || periods.back().days.size() == length) {
            periods.push_back(whole_period(kpi));
        }
        periods.back().days.push_back(day);
    }
    auto& last = periods.back();
    auto const left = last.days.size();
    if (periods.size() == 1 || left == length) {
        return periods;
    }
    bool joins = fault == Fault::half_joins ? 2 * left <= length : 2 * left < length;
    if (!joins && kpi.combine == Combine::sum) {
        Exact const part{left, length};
        bool const is_count = kpi.unit == Unit::count;
        auto const prorate = [&](Exact& full, bool rounds_down) {
            Exact const prorated = full * part;
            bool const was_above_0 = full > 0;
            full = rounds_down ? Exact{cut_off(prorated)} : prorated;
            return was_above_0 && full == 0;
        };
        bool const rounds_down = is_count && fault != Fault::target_not_rounded_down;
        if (kpi.direction == Direction::at_least) {
            joins = prorate(*last.target, rounds_down);
            prorate(*last.zero_at, is_count && fault == Fault::zero_at_rounded_down);
        } else if (kpi.direction == Direction::between) {
            joins = prorate(*last.low, rounds_down);
        } else if (kpi.direction == Direction::at_most && fault == Fault::high_end_prorated) {
            prorate(*last.target, rounds_down);
        }
        joins = joins && fault != Fault::rounded_to_0_stays;
    }
    if (joins) {
        auto& before = periods[periods.size() - 2];
        before.days.insert(before.days.end(), last.days.begin(), last.days.end());
        periods.pop_back();
    }
    return periods;
}

struct Counted {
    std::string state = "not_counted";
    Perhaps value;

    bool operator==(Counted const&) const = default;
};

// R8's `combine`.
Counted count(DrawnKpi const& kpi, OnePeriod const& period, bool is_client, Fault fault) {
    std::vector<Line> lines;
    for (auto const& day : period.days) {
        for (auto const& line : kpi.lines) {
            if (line.is_client == is_client && line.on == day) {
                lines.push_back(line);
            }
        }
    }
    if (lines.empty()) {
        return {};
    }
    Exact quantity = 0;
    Exact out_of = 0;
    for (auto const& line : lines) {
        quantity += exact(line.quantity);
        out_of += exact(line.out_of.value_or(0));
    }
    switch (kpi.combine) {
        case Combine::sum:
            return {.state = "counted", .value = quantity};
        case Combine::mean:
            return {.state = "counted", .value = quantity / Exact{lines.size()}};
        case Combine::last: {
            auto const of_last_day = std::ranges::find(lines, lines.back().on, &Line::on);
            auto const& holds = fault == Fault::first_of_a_day_holds ? *of_last_day : lines.back();
            return {.state = "counted", .value = exact(holds.quantity)};
        }
        case Combine::ratio:
            break;
    }
    if (out_of == 0) {
        return fault == Fault::no_case_is_0 ? Counted{.state = "counted", .value = Exact{0}}
                                            : Counted{.state = "no_case", .value = {}};
    }
    return {.state = "counted", .value = quantity / out_of * (kpi.unit == Unit::percent ? 100 : 1)};
}

// R11, a period with value x.
Exact attained(DrawnKpi const& kpi, OnePeriod const& period, Exact const& x) {
    Exact const none = 0;
    Exact const all = 1;
    switch (kpi.direction) {
        case Direction::at_least: {
            if (x >= *period.target) {
                return all;
            }
            if (*period.zero_at >= *period.target) {
                return none;
            }
            Exact const part = (x - *period.zero_at) / (*period.target - *period.zero_at);
            return std::max(none, part);
        }
        case Direction::at_most: {
            if (x <= *period.target) {
                return all;
            }
            if (!period.zero_at) {
                return none;
            }
            Exact const part = (*period.zero_at - x) / (*period.zero_at - *period.target);
            return std::max(none, part);
        }
        case Direction::between: {
            if (x >= *period.low && x <= *period.high) {
                return all;
            }
            Exact const distance = x < *period.low ? Exact{*period.low - x} : Exact{x - *period.high};
            Exact const part = all - distance / (*period.high - *period.low);
            return std::max(none, part);
        }
        case Direction::yes_no:
            break;
    }
    return x == 0 ? none : all;
}

// One KPI, its lines appended.
Perhaps score(
    DrawnKpi const& kpi,
    std::vector<Day> const& days,
    DrawnQuarter const& drawn,
    Fault fault,
    std::string& lines
) {
    Exact sum = 0;
    int scored = 0;
    int met = 0;
    std::size_t said = 0;
    for (auto const& period : cut(days, kpi, drawn, fault)) {
        auto const supplier = count(kpi, period, false, fault);
        auto const client = count(kpi, period, true, fault);
        std::string proposal = "different";
        Perhaps agreed;
        bool const supplier_counted = supplier.state != "not_counted";
        bool const client_counted = client.state != "not_counted";
        if (supplier_counted != client_counted) {
            proposal = supplier_counted ? "supplier_only" : "client_only";
            agreed = supplier_counted ? supplier.value : client.value;
        } else if (!supplier_counted) {
            proposal = "not_counted";
        } else if (supplier == client) {
            proposal = "both_equal";
            agreed = supplier.value;
        }
        auto const& words = kpi.said[said++ % kpi.said.size()];
        if (proposal == "different" && fault == Fault::both_are_averaged && supplier.value && client.value) {
            agreed = Exact{(*supplier.value + *client.value) / 2};
        } else if ((proposal == "different" || proposal == "not_counted") && words) {
            agreed = Exact{words->first, words->second};
        }
        Perhaps const part = agreed ? Perhaps{attained(kpi, period, *agreed)} : Perhaps{};
        if (part) {
            sum += *part;
            ++scored;
            met += *part == 1 ? 1 : 0;
        }
        lines += recomputed::text(period.days.front()) + " " + recomputed::text(period.days.back());
        for (auto const& number : {period.target, period.low, period.high, period.zero_at}) {
            lines += " " + text(number);
        }
        lines += " " + supplier.state + " " + text(supplier.value) + " " + client.state + " " +
                 text(client.value) + " " + proposal + " " + text(agreed) + " " + text(part) + "\n";
    }
    Perhaps const mean = scored > 0 ? Perhaps{sum / scored} : Perhaps{};
    lines += "kpi " + std::to_string(met) + "/" + std::to_string(scored) + " " + text(mean) + " " +
             percent_text(mean, fault) + "\n";
    return mean;
}

}  // namespace

std::string recompute(DrawnQuarter const& drawn, Fault fault) {
    auto const held = day_of(drawn.city, drawn.held_at, fault);
    auto const next = day_of(drawn.city, drawn.next_at, fault);
    std::vector<Day> days;
    for (auto day = fault == Fault::held_day_counts ? held : day_after(held); day <= next;
         day = day_after(day)) {
        days.push_back(day);
    }
    std::string lines = recomputed::text(days.front()) + " " + recomputed::text(days.back()) + "\n";

    std::vector<Perhaps> factors;
    Exact total = 0;
    int weights = 0;
    Exact coverage = 0;
    for (auto const& factor : drawn.factors) {
        Exact sum = 0;
        int measured = 0;
        for (auto const& kpi : factor.kpis) {
            auto const mean = score(kpi, days, drawn, fault, lines);
            if (mean || fault == Fault::unmeasured_is_0) {
                sum += mean.value_or(Exact{0}) * kpi.weight;
                measured += kpi.weight;
            }
        }
        auto& of_factor = factors.emplace_back();
        if (measured > 0) {
            of_factor = Exact{sum / measured};
            total += *of_factor * factor.weight;
            weights += factor.weight;
        }
        coverage += Exact{factor.weight * measured, 100};
    }

    std::size_t lost_most = factors.size();
    Exact most = 0;
    for (std::size_t f = 0; f < factors.size(); ++f) {
        Perhaps won;
        Perhaps lost;
        if (factors[f]) {
            Exact const points{drawn.factors[f].weight * 100, weights};
            won = Exact{points * *factors[f]};
            lost = Exact{points - *won};
            if (*lost > most) {
                most = *lost;
                lost_most = f;
            }
        }
        lines += "factor " + text(factors[f]) + " " + percent_text(factors[f], fault) + " " + text(won) +
                 " " + text(lost) + "\n";
    }

    Perhaps const review = weights > 0 ? Perhaps{total / weights} : Perhaps{};
    Whole const printed_coverage =
        cut_off(fault == Fault::coverage_cut ? coverage : Exact{coverage + Exact{1, 2}});
    bool const is_enough = fault == Fault::too_little_from_exact ? coverage >= 50 : printed_coverage >= 50;
    std::string band = "-";
    if (review && is_enough) {
        Exact const percent = fault == Fault::band_as_printed
                                  ? Exact{Exact{cut_off(*review * 1'000 + Exact{1, 2})} / 10}
                                  : Exact{*review * 100};
        band = percent >= exact(drawn.green_from)   ? "green"
               : percent >= exact(drawn.amber_from) ? "amber"
                                                    : "red";
    }
    lines += "review " + text(review) + " " + percent_text(review, fault) + " " + printed_coverage.str() +
             " " + band + " " + (lost_most < factors.size() ? std::to_string(lost_most) : "-") + "\n";
    return lines;
}

}  // namespace qvr::recomputed
