// Included before a *_codec.cpp: each of its lines becomes a test of the property that the line promises.
// What the line makes is not made again here; the test calls what the server calls.
//   QVR_CODEC  decode(parse(encode(x))) is x
//   QVR_ROW    from_values(to_values(x)) is x
//   QVR_DIFF   x does not differ from itself, and differs from another value exactly where the two are not
//   the same
#pragma once

#include "calendar/feed_url.hpp"
#include "features/reviews/result_rules.hpp"
#include "reflect/arbitrary.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <gtest/gtest.h>

#include <array>

namespace qvr::reflect {

template <>
struct Sample<zone::ZoneName> {
    static zone::ZoneName pick() {
        constexpr std::array kNames{
            "America/Toronto", "America/St_Johns", "Europe/Paris", "US/Eastern", "UTC"
        };
        return *zone::ZoneName::from_text(kNames[pick_size(0, kNames.size() - 1)]);
    }
};
template <>
struct Sample<zone::WallClock> {
    static zone::WallClock pick() {
        return *zone::WallClock::from_parts(Sample<Date>::pick(), static_cast<int>(pick_whole(0, 1439)));
    }
};

template <>
struct Sample<calendar::FeedUrl> {
    static calendar::FeedUrl pick() {
        return *calendar::FeedUrl::from_text(
            "https://" + pick_characters(pick_size(1, 20), U"abcxyz019") + ".example/" +
            pick_characters(pick_size(0, 20), U"aZ0-._~?&=%/@")
        );
    }
};

template <>
struct Sample<reviews::AgreedValue> {
    static reviews::AgreedValue pick() {
        constexpr std::array kTexts{"0", "3", "1/3", "12345678901234567890123/2", "999999999999"};
        return *reviews::AgreedValue::from_text(kTexts[pick_size(0, kTexts.size() - 1)]);
    }
};
template <>
struct Sample<reviews::Agreed> {
    static reviews::Agreed pick() {
        if (Sample<bool>::pick()) {
            return {true, {}};
        }
        return {false, Sample<std::vector<std::optional<reviews::AgreedValue>>>::pick()};
    }
};

}  // namespace qvr::reflect

namespace qvr::codecs {

template <reflect::Described T>
void expect_differences_are_found() {
    reflect::expect_no_fault(typeid(T), "tells what changed", []() -> std::string {
        auto const one = reflect::Sample<T>::pick();
        auto const other = reflect::Sample<T>::pick();
        if (!reflect::same(one, one) || !reflect::diff(one, one).empty()) {
            return "it differs from itself";
        }
        return reflect::diff(one, other).empty() == reflect::same(one, other) ? "" : "diff and same disagree";
    });
}

class PropertyTest : public testing::Test {
  public:
    explicit PropertyTest(void (*property)()) : property_(property) {}
    void TestBody() override { property_(); }

  private:
    void (*property_)();
};

// Adds a test when the program starts, as TEST does.
inline bool add_test(char const* suite, char const* type, char const* file, int line, void (*property)()) {
    testing::RegisterTest(suite, type, nullptr, nullptr, file, line, [property]() -> PropertyTest* {
        return new PropertyTest(property);
    });
    return true;
}

}  // namespace qvr::codecs

#define QVR_PROPERTY_JOIN(Name, Number) Name##Number
#define QVR_PROPERTY_NAME(Number) QVR_PROPERTY_JOIN(kPropertyAdded, Number)
#define QVR_PROPERTY(Suite, Property, ...)                              \
    [[maybe_unused]] static bool const QVR_PROPERTY_NAME(__COUNTER__) = \
        qvr::codecs::add_test(Suite, #__VA_ARGS__, __FILE__, __LINE__, &Property<__VA_ARGS__>);

#undef QVR_CODEC
#define QVR_CODEC(...)                                \
    QVR_CODEC_FUNCTIONS(extern template, __VA_ARGS__) \
    QVR_PROPERTY("Json", qvr::reflect::expect_json_round_trip, __VA_ARGS__)
#undef QVR_ROW
#define QVR_ROW(...)                                \
    QVR_ROW_FUNCTIONS(extern template, __VA_ARGS__) \
    QVR_PROPERTY("Row", qvr::reflect::expect_row_round_trip, __VA_ARGS__)
#undef QVR_DIFF
#define QVR_DIFF(...)                                \
    QVR_DIFF_FUNCTIONS(extern template, __VA_ARGS__) \
    QVR_PROPERTY("Diff", qvr::codecs::expect_differences_are_found, __VA_ARGS__)
