// The arithmetic of a review a second time, written from R8, R11 and R14 alone: day by day and with fractions
// of its own kind, to be compared with src/scoring. It takes plain values and nothing of that folder.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qvr::second {

using Number = boost::multiprecision::cpp_rational;
using Maybe = std::optional<Number>;

enum class Aim { at_least, at_most, between, yes_no };
enum class Length { workday, week, two_weeks, month, quarter };
enum class Way { sum, mean, last, ratio };

struct Terms {
    Aim aim = Aim::at_least;
    Maybe target, low, high, zero;
    bool is_count = false;    // of things: prorated targets are whole
    bool is_percent = false;  // a ratio is times 100
    Length length = Length::week;
    Way way = Way::sum;
};

// A day is a number of days since 1970-01-01.
struct Noted {
    std::int64_t day;
    Number quantity;
    Number out_of;  // of a ratio
};

struct Part {
    std::int64_t from;
    std::int64_t to;
    Maybe target, low, high, zero;
};

std::vector<Part> cut(
    Terms const& terms, std::int64_t from, std::int64_t to, std::vector<std::int64_t> const& closed
);

// What was counted in each part; nothing where nothing was noted or a ratio had no case.
std::vector<Maybe> values(
    Terms const& terms, std::vector<Part> const& parts, std::vector<Noted> const& noted
);

Number attained(Aim aim, Part const& part, Number const& value);

struct Kpi {
    int weight;
    Aim aim;
    std::vector<Part> parts;
    std::vector<Maybe> values;
};
struct Factor {
    int weight;
    std::vector<Kpi> kpis;
};
struct Outcome {
    Maybe score;
    int coverage = 0;
    std::string band;  // "" where too little is measured
    std::vector<Maybe> factors;
};
Outcome score(std::vector<Factor> const& factors);

// number × 100 to one decimal, half up.
std::string percent(Number const& number);

}  // namespace qvr::second
