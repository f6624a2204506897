// Percents and percent points as the database keeps them for lists: whole tenths, rounded when they were
// stored.
#pragma once

#include <cstdint>
#include <string>

namespace qvr::scoring {

// With a point and one decimal, as percent_text() and one_decimal_text() print: 875 is "87.5", -31 "-3.1".
std::string tenths_text(std::int64_t tenths);

// The mean of `count` whole numbers, half up as all that is printed; count > 0.
std::int64_t mean(std::int64_t sum, std::int64_t count);

}  // namespace qvr::scoring
