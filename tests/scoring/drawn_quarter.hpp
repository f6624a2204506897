// A quarter drawn at random, in plain values that belong to neither implementation.
#pragma once

#include "scoring/kpi_terms.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace qvr::recomputed {

// A day of the calendar.
struct Day {
    int year = 2026;
    int month = 1;
    int day = 1;

    auto operator<=>(Day const&) const = default;
};

std::string text(Day day);
Day day_after(Day day);

enum class City { montreal, paris };

// What a side noted; quantities in ten-thousandths.
struct Line {
    bool is_client = false;
    Day on;
    std::int64_t quantity = 0;
    std::optional<std::int64_t> out_of = {};
};

// Numbers in ten-thousandths.
struct DrawnKpi {
    scoring::Direction direction = scoring::Direction::at_least;
    std::optional<scoring::Unit> unit = {};
    scoring::Period period = scoring::Period::week;
    scoring::Combine combine = scoring::Combine::sum;
    std::optional<std::int64_t> target = {};
    std::optional<std::int64_t> low = {};
    std::optional<std::int64_t> high = {};
    std::optional<std::int64_t> zero_at = {};
    int weight = 100;
    std::vector<Line> lines = {};
    // What the room says where nothing is proposed, period by period and then from the start: a fraction, or
    // nothing.
    std::vector<std::optional<std::pair<int, int>>> said = {};
};

struct DrawnFactor {
    int weight = 20;
    std::vector<DrawnKpi> kpis = {};
};

// Both reviews by their instants, in minutes since 1970 (UTC).
struct DrawnQuarter {
    City city = City::montreal;
    std::int64_t held_at = 0;
    std::int64_t next_at = 0;
    std::vector<Day> closed_on = {};
    std::int64_t green_from = 850'000;
    std::int64_t amber_from = 700'000;
    std::vector<DrawnFactor> factors = {};
};

// The same quarter for the same number, everywhere and always. The first six end or begin on the days on
// which the clocks change in 2026 and 2027 and on the 29th of February 2028, in each city.
DrawnQuarter draw_quarter(std::uint64_t number);

}  // namespace qvr::recomputed
