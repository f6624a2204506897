#include "scoring/tenths.hpp"

#include "base/error.hpp"

#include <cstdlib>

namespace qvr::scoring {

std::string tenths_text(std::int64_t tenths) {
    auto const size = std::abs(tenths);
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

std::int64_t mean(std::int64_t sum, std::int64_t count) {
    QVR_CHECK(count > 0);
    auto const doubled = 2 * sum + count;
    auto const whole = doubled / (2 * count);
    return doubled < 0 && doubled % (2 * count) != 0 ? whole - 1 : whole;
}

}  // namespace qvr::scoring
