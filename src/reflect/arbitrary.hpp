// For tests: random values of every described type, derived from its description, and the property that each
// type of the API has to hold. Drawn with RapidCheck inside a property, so that what fails is shrunk. A type
// of member that has no Sample gets a specialisation beside the test. RapidCheck itself is in arbitrary.cpp:
// compiled once, not for each type.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "reflect/codec_impl.hpp"

#include <string>
#include <string_view>
#include <typeinfo>

namespace qvr::reflect {

// Sample<T>::pick() is a random T. Only inside a property.
template <typename T>
struct Sample;

// From low to high, both included, evenly.
std::int64_t pick_whole(std::int64_t low, std::int64_t high);
std::size_t pick_size(std::size_t low, std::size_t high);
// `count` characters out of `from`, as UTF-8.
std::string pick_characters(std::size_t count, std::u32string_view from);

// Expects of a hundred draws that `fault`, which picks values of the type and tells what is wrong with them,
// finds nothing.
void expect_no_fault(std::type_info const& type, std::string_view promise, std::string (*fault)());

template <>
struct Sample<bool> {
    static bool pick() { return pick_whole(0, 1) == 1; }
};
template <>
struct Sample<int> {
    static int pick();
};
template <>
struct Sample<std::int64_t> {
    static std::int64_t pick();
};
template <int Low, int High>
struct Sample<Whole<Low, High>> {
    static Whole<Low, High> pick() { return static_cast<int>(pick_whole(Low, High)); }
};
template <>
struct Sample<Decimal> {
    static Decimal pick() {
        return Decimal::from_ten_thousandths(pick_whole(0, Decimal::kMaxTenThousandths));
    }
};
template <>
struct Sample<Instant> {
    // 1970 to 2100, to the millisecond.
    static Instant pick() { return Instant{pick_whole(0, 4'102'444'800'000)}; }
};
template <>
struct Sample<Date> {
    static Date pick() { return Date::from_days_since_1970(pick_whole(0, 80'000)); }
};
template <>
struct Sample<Locale> {
    static Locale pick() {
        return *Locale::from_text(Locale::kTexts[pick_size(0, Locale::kTexts.size() - 1)]);
    }
};
template <>
struct Sample<Email> {
    static Email pick() {
        return *Email::from_text(pick_characters(pick_size(1, 20), U"abcXYZ019_+-é") + "@courriel.example");
    }
};
template <>
struct Sample<Currency> {
    static Currency pick() { return *Currency::from_text(pick_characters(3, U"ACDEUGBPSX")); }
};
template <typename Tag>
struct Sample<Id<Tag>> {
    static Id<Tag> pick() {
        static constexpr std::u32string_view kHex = U"0123456789abcdef";
        auto const part = [](std::size_t digits) { return pick_characters(digits, kHex); };
        return *Id<Tag>::from_text(
            part(8) + "-" + part(4) + "-7" + part(3) + "-" + pick_characters(1, U"89ab") + part(3) + "-" +
            part(12)
        );
    }
};
// Whatever a JSON string can hold but U+0000.
template <>
struct Sample<std::string> {
    static std::string pick() {
        return pick_characters(
            pick_size(0, 30), U"\u0001\b\t\n\f\r\u001f \"\\/abcz\u007f\u0080é\u00a0\u2028€\ufffd😀\U0010ffff"
        );
    }
};
template <std::size_t Min, std::size_t Max, bool Lines>
struct Sample<TypedText<Min, Max, Lines>> {
    static TypedText<Min, Max, Lines> pick() {
        // White space at the ends would not come back.
        constexpr std::u32string_view kEnds = U"aZ0\"\\/{<é’«»€日😀";
        constexpr std::u32string_view kMiddle =
            Lines ? U"aZ0\"\\/{<é’«»€日😀 \u00a0\u202f\n\t" : U"aZ0\"\\/{<é’«»€日😀 \u00a0\u202f";
        auto const size = pick_size(Min, std::min(Max, Min + 20));
        auto const ends = std::min<std::size_t>(size, 2);
        return pick_characters(ends / 2, kEnds) + pick_characters(size - ends, kMiddle) +
               pick_characters(ends - ends / 2, kEnds);
    }
};
template <DescribedEnum E>
struct Sample<E> {
    static E pick() { return EnumTable<E>::kValues[pick_size(0, EnumTable<E>::kValues.size() - 1)]; }
};
template <>
struct Sample<RawJson> {
    static RawJson pick() {
        constexpr std::array kTexts{"null", "true", "\"\\\"\"", "[]", R"({"a":[1,2.50,{}],"b":-1e3})"};
        return {kTexts[pick_size(0, kTexts.size() - 1)]};
    }
};
template <typename Maybe>
    requires kIsMaybe<Maybe>
struct Sample<Maybe> {
    static Maybe pick() {
        if (!Sample<bool>::pick()) {
            return {};
        }
        return Sample<std::remove_cvref_t<decltype(*std::declval<Maybe>())>>::pick();
    }
};
template <typename List>
    requires kIsList<List>
struct Sample<List> {
    static List pick() {
        List items;
        for (auto left = pick_size(0, 3); left > 0; --left) {
            items.push_back(Sample<typename List::value_type>::pick());
        }
        return items;
    }
};

template <typename T, template <typename...> class List, typename... D>
void pick_members(T& value, List<D...>) {
    ((value.*D::pointer = Sample<std::remove_cvref_t<decltype(value.*D::pointer)>>::pick()), ...);
}

// Holds the rules across members as well; a type whose rules chance seldom meets gets a Sample of its own.
template <Described T>
struct Sample<T> {
    static T pick() {
        constexpr int kTries = 100;
        for (int i = 0; i < kTries; ++i) {
            T value{};
            pick_members(value, MembersOf<T>{});
            Issues issues;
            if constexpr (requires { check(std::as_const(value), issues); }) {
                check(std::as_const(value), issues);
            }
            if (issues.empty()) {
                return value;
            }
        }
        throw std::logic_error(
            "chance does not meet the rules of " + boost::core::demangle(typeid(T).name())
        );
    }
};

// What keeps decode(parse_json(encode(x))) from being x; empty when nothing does.
template <Described T>
std::string json_round_trip_fault(T const& value) {
    auto const text = encode(value);
    auto const back = decode_text<T>(text);
    if (back && same_value(value, *back)) {
        return {};
    }
    auto fault = "what came back differs: " + text + (back ? "\n" + encode(*back) : "");
    for (auto const& issue : back ? Issues{} : back.error().issues) {
        fault += "\n" + issue.pointer + " " + std::string{to_text(issue.code)};
    }
    return fault;
}

// That it is x for any x.
template <Described T>
void expect_json_round_trip() {
    expect_no_fault(typeid(T), "survives JSON", [] { return json_round_trip_fault(Sample<T>::pick()); });
}

// That from_values(to_values(x)) is x for any x.
template <Described T>
void expect_row_round_trip() {
    expect_no_fault(typeid(T), "survives SQL", []() -> std::string {
        auto const value = Sample<T>::pick();
        auto const values = to_values(value);
        if (values.size() != columns<T>().size()) {
            return "as many values as columns are needed";
        }
        return same_value(value, from_values<T>(values)) ? "" : "what came back differs";
    });
}

}  // namespace qvr::reflect
