// Types for members of described structs that carry a rule and belong to no other folder.
#pragma once

#include "base/error.hpp"
#include "reflect/patch.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::reflect {

// A whole number from Low to High, both included. JSON: a number without point or exponent; text is refused.
template <int Low, int High>
class Whole {
    static_assert(Low <= High);

  public:
    static constexpr int kLow = Low;
    static constexpr int kHigh = High;

    constexpr Whole() = default;
    // Takes what is in the range; anything else is our own mistake.
    constexpr Whole(int value) : value_(value) { QVR_CHECK(value >= Low && value <= High); }
    constexpr operator int() const { return value_; }
    constexpr int value() const { return value_; }

  private:
    int value_ = Low;
};

// A std::vector<T> member may hold this many items; a BoundedList<T, Max> as many as it says. The bound is
// checked where JSON is read (too_many_items): in bodies, and in columns that hold JSON.
inline constexpr std::size_t kMaxListItems = 500;

template <typename T, std::size_t Max>
class BoundedList : public std::vector<T> {
  public:
    using std::vector<T>::vector;
    BoundedList(std::vector<T> items) : std::vector<T>(std::move(items)) {}
    static constexpr std::size_t kMax = Max;
};

// JSON text that goes out as it stands: a frozen record, a document made elsewhere. Never empty when written.
struct RawJson {
    std::string text = "null";
    bool operator==(RawJson const&) const = default;
};

}  // namespace qvr::reflect
