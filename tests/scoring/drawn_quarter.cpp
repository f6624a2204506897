#include "drawn_quarter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace qvr::recomputed {
namespace {

using scoring::Combine;
using scoring::Direction;
using scoring::Period;
using scoring::Unit;

int days_in_month(int year, int month) {
    std::array const days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap ? 1 : 0);
}

// The distributions of the standard library differ from one library to the next; this one does not.
class Draw {
  public:
    explicit Draw(std::uint64_t number) : source_(number) {}

    // low to high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(source_() % static_cast<std::uint64_t>(high - low + 1));
    }
    bool one_in(int chances) { return between(1, chances) == 1; }
    template <typename Value>
    Value one_of(std::vector<Value> const& values) {
        return values[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(values.size()) - 1))];
    }

  private:
    std::mt19937_64 source_;
};

// Often whole and small, so that both sides come to the same and targets are met exactly.
std::int64_t draw_quantity(Draw& draw) {
    return draw.one_in(3) ? draw.between(0, 120'000) : draw.between(0, 12) * 10'000;
}

std::vector<int> draw_weights(Draw& draw, std::size_t parts) {
    std::vector<int> weights(parts, 1);
    for (int left = 100 - static_cast<int>(parts); left > 0;) {
        auto const more = static_cast<int>(std::min<std::int64_t>(left, draw.between(1, 40)));
        weights[static_cast<std::size_t>(draw.between(0, static_cast<std::int64_t>(parts) - 1))] += more;
        left -= more;
    }
    return weights;
}

DrawnKpi draw_terms(Draw& draw) {
    DrawnKpi kpi;
    kpi.direction = draw.one_of<Direction>(
        {Direction::at_least, Direction::at_least, Direction::at_most, Direction::between, Direction::yes_no}
    );
    kpi.period = draw.one_of<Period>(
        {Period::week, Period::week, Period::two_weeks, Period::month, Period::quarter, Period::workday}
    );
    if (kpi.direction == Direction::yes_no) {
        kpi.combine = Combine::last;
        return kpi;
    }
    kpi.unit = draw.one_of<Unit>(
        {Unit::count, Unit::count, Unit::hours, Unit::percent, Unit::rating, Unit::money, Unit::days}
    );
    kpi.combine =
        *kpi.unit == Unit::percent ? Combine::ratio
        : *kpi.unit == Unit::rating
            ? Combine::mean
            : draw.one_of<Combine>(
                  {Combine::sum, Combine::sum, Combine::sum, Combine::mean, Combine::last, Combine::ratio}
              );
    std::int64_t const scale = *kpi.unit == Unit::percent ? 10 : 1;
    auto const first = draw_quantity(draw) * scale;
    auto const second =
        first + (draw.one_in(3) ? draw.between(1, 50'000) : draw.between(1, 5) * 10'000) * scale;
    bool const is_asked = *kpi.unit == Unit::percent || *kpi.unit == Unit::rating || *kpi.unit == Unit::money;
    bool const has_zero_at = is_asked || draw.one_in(3);
    switch (kpi.direction) {
        case Direction::at_least:
            kpi.target = has_zero_at || !draw.one_in(8) ? second : 0;
            if (has_zero_at) {
                kpi.zero_at = first;
            }
            break;
        case Direction::at_most:
            kpi.target = first;
            if (has_zero_at) {
                kpi.zero_at = second;
            }
            break;
        default:
            kpi.low = first;
            kpi.high = second;
    }
    return kpi;
}

std::int64_t draw_counted(Draw& draw, DrawnKpi const& kpi) {
    if (kpi.direction == Direction::yes_no) {
        return draw.between(0, 1) * 10'000;
    }
    return kpi.unit == Unit::rating ? draw.between(0, 10) * 10'000 : draw_quantity(draw);
}

void draw_lines(Draw& draw, DrawnKpi& kpi, std::vector<Day> const& days) {
    auto const last = static_cast<std::int64_t>(days.size()) - 1;
    auto const lines = draw.one_in(3) ? 0 : draw.between(1, kpi.period == Period::quarter ? 4 : 18);
    for (std::int64_t n = 0; n < lines; ++n) {
        Line line{.is_client = draw.one_in(2), .on = days[static_cast<std::size_t>(draw.between(0, last))]};
        line.quantity = draw_counted(draw, kpi);
        if (kpi.combine == Combine::ratio) {
            line.out_of = draw.one_in(6) ? 0 : draw_quantity(draw);
        }
        kpi.lines.push_back(line);
        if (draw.one_in(2)) {
            line.is_client = !line.is_client;
            kpi.lines.push_back(line);
        }
    }
}

void draw_said(Draw& draw, DrawnKpi& kpi) {
    bool const is_measured = !draw.one_in(4);
    for (int n = 0; n < 7; ++n) {
        auto& said = kpi.said.emplace_back();
        if (!is_measured || draw.one_in(3)) {
            continue;
        }
        said = kpi.direction == Direction::yes_no
                   ? std::pair{static_cast<int>(draw.between(0, 1)), 1}
                   : std::pair{static_cast<int>(draw.between(0, 60)), static_cast<int>(draw.between(1, 9))};
    }
}

std::int64_t days_before(Day day) {
    std::int64_t days = 0;
    for (int year = 1970; year < day.year; ++year) {
        days += days_in_month(year, 2) + 337;
    }
    for (int month = 1; month < day.month; ++month) {
        days += days_in_month(day.year, month);
    }
    return days + day.day - 1;
}

struct Edge {
    City city;
    Day held;
    Day next;
};

std::array<Edge, 6> const kEdges{{
    {City::montreal, {2026, 8, 3}, {2026, 11, 1}},
    {City::montreal, {2026, 12, 14}, {2027, 3, 14}},
    {City::paris, {2026, 12, 28}, {2027, 3, 28}},
    {City::paris, {2027, 8, 2}, {2027, 10, 31}},
    {City::montreal, {2027, 12, 1}, {2028, 2, 29}},
    {City::paris, {2027, 12, 1}, {2028, 2, 29}},
}};

}  // namespace

std::string text(Day day) {
    return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

Day day_after(Day day) {
    if (++day.day > days_in_month(day.year, day.month)) {
        day.day = 1;
        if (++day.month > 12) {
            day.month = 1;
            ++day.year;
        }
    }
    return day;
}

DrawnQuarter draw_quarter(std::uint64_t number) {
    Draw draw{number};
    DrawnQuarter drawn;
    Day first{2026, 1, 1};
    // Each sixth quarter is one of the edges, at any minute of both its days.
    if (number % 6 == 0) {
        auto const& edge = kEdges.at(number / 6 % kEdges.size());
        drawn.city = edge.city;
        drawn.held_at = (days_before(edge.held) * 24 * 60) + draw.between(0, 30 * 60);
        drawn.next_at = (days_before(edge.next) * 24 * 60) + draw.between(0, 30 * 60);
        first = edge.held;
    } else {
        drawn.city = draw.one_in(2) ? City::montreal : City::paris;
        first = {static_cast<int>(draw.between(2026, 2036)), static_cast<int>(draw.between(1, 12)), 1};
        first.day = static_cast<int>(draw.between(1, days_in_month(first.year, first.month)));
        drawn.held_at = (days_before(first) * 24 * 60) + draw.between(0, (24 * 60) - 1);
        auto const days = draw.one_in(2) ? draw.between(84, 98) : draw.between(3, 130);
        drawn.next_at = (((drawn.held_at / (24 * 60)) + days) * 24 * 60) + draw.between(0, (24 * 60) - 1);
    }
    // Days to note on and to close: from the day before the review to a few days after the next.
    std::vector<Day> days;
    for (auto day = first;
         static_cast<std::int64_t>(days.size()) < (drawn.next_at - drawn.held_at) / (24 * 60) + 4;
         day = day_after(day)) {
        days.push_back(day);
    }
    for (auto closed = draw.between(0, 6); closed > 0; --closed) {
        drawn.closed_on.push_back(draw.one_of(days));
    }
    if (draw.one_in(5)) {
        drawn.amber_from = draw.between(100'000, 600'000);
        drawn.green_from = drawn.amber_from + draw.between(1, 400'000);
    }
    for (int const weight : draw_weights(draw, 5)) {
        DrawnFactor factor{.weight = weight};
        for (int const kpi_weight : draw_weights(draw, static_cast<std::size_t>(draw.between(1, 2)))) {
            auto kpi = draw_terms(draw);
            kpi.weight = kpi_weight;
            draw_lines(draw, kpi, days);
            draw_said(draw, kpi);
            factor.kpis.push_back(std::move(kpi));
        }
        drawn.factors.push_back(std::move(factor));
    }
    return drawn;
}

}  // namespace qvr::recomputed
