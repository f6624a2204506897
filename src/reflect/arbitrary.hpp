// For tests: RapidCheck generators of every described type, derived from its description, and the property
// that each type of the API has to hold. A type of member that has no Sample gets a specialisation beside the
// test.
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "reflect/codec_impl.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace qvr::reflect {

template <typename T>
struct Sample;

// One value of T. Only inside a property or another generator.
template <typename T>
T pick() {
    return *Sample<T>::gen();
}

inline std::string utf8(char32_t c) {
    auto const byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        return {byte(c)};
    }
    if (c < 0x800) {
        return {byte(0xc0 | (c >> 6)), byte(0x80 | (c & 0x3f))};
    }
    if (c < 0x10000) {
        return {byte(0xe0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3f)), byte(0x80 | (c & 0x3f))};
    }
    return {
        byte(0xf0 | (c >> 18)),
        byte(0x80 | ((c >> 12) & 0x3f)),
        byte(0x80 | ((c >> 6) & 0x3f)),
        byte(0x80 | (c & 0x3f))
    };
}

inline std::string pick_characters(std::size_t count, std::u32string const& from) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += utf8(*rc::gen::elementOf(from));
    }
    return text;
}

template <>
struct Sample<bool> {
    static rc::Gen<bool> gen() { return rc::gen::arbitrary<bool>(); }
};
template <>
struct Sample<int> {
    static rc::Gen<int> gen() { return rc::gen::arbitrary<int>(); }
};
template <>
struct Sample<std::int64_t> {
    static rc::Gen<std::int64_t> gen() { return rc::gen::arbitrary<std::int64_t>(); }
};
template <int Low, int High>
struct Sample<Whole<Low, High>> {
    static rc::Gen<Whole<Low, High>> gen() {
        return rc::gen::map(
            rc::gen::inRange<std::int64_t>(Low, std::int64_t{High} + 1),
            [](std::int64_t value) { return Whole<Low, High>{static_cast<int>(value)}; }
        );
    }
};
template <>
struct Sample<Decimal> {
    static rc::Gen<Decimal> gen() {
        return rc::gen::map(
            rc::gen::inRange<std::int64_t>(0, Decimal::kMaxTenThousandths + 1), Decimal::from_ten_thousandths
        );
    }
};
template <>
struct Sample<Instant> {
    // 1970 to 2100, to the millisecond.
    static rc::Gen<Instant> gen() {
        return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 4'102'444'800'000), [](std::int64_t unix_ms) {
            return Instant{unix_ms};
        });
    }
};
template <>
struct Sample<Date> {
    static rc::Gen<Date> gen() {
        return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 80'000), Date::from_days_since_1970);
    }
};
template <>
struct Sample<Locale> {
    static rc::Gen<Locale> gen() {
        return rc::gen::map(rc::gen::elementOf(Locale::kTexts), [](std::string_view text) {
            return *Locale::from_text(text);
        });
    }
};
template <>
struct Sample<Email> {
    static rc::Gen<Email> gen() {
        return rc::gen::exec([] {
            auto const name = pick_characters(*rc::gen::inRange<std::size_t>(1, 20), U"abcXYZ019._+-é");
            return *Email::from_text(name + "@courriel.example");
        });
    }
};
template <>
struct Sample<Currency> {
    static rc::Gen<Currency> gen() {
        return rc::gen::exec([] { return *Currency::from_text(pick_characters(3, U"ACDEUGBPSX")); });
    }
};
template <typename Tag>
struct Sample<Id<Tag>> {
    static rc::Gen<Id<Tag>> gen() {
        return rc::gen::exec([] {
            std::u32string const hex = U"0123456789abcdef";
            return *Id<Tag>::from_text(
                pick_characters(8, hex) + "-" + pick_characters(4, hex) + "-7" + pick_characters(3, hex) +
                "-" + pick_characters(1, U"89ab") + pick_characters(3, hex) + "-" + pick_characters(12, hex)
            );
        });
    }
};
// Whatever a JSON string can hold but U+0000.
template <>
struct Sample<std::string> {
    static rc::Gen<std::string> gen() {
        return rc::gen::exec([] {
            std::u32string const any =
                U"\u0001\b\t\n\f\r\u001f \"\\/abcz\u007f\u0080é\u00a0\u2028€\ufffd😀\U0010ffff";
            return pick_characters(*rc::gen::inRange<std::size_t>(0, 30), any);
        });
    }
};
template <std::size_t Min, std::size_t Max, bool Lines>
struct Sample<TypedText<Min, Max, Lines>> {
    static rc::Gen<TypedText<Min, Max, Lines>> gen() {
        return rc::gen::exec([] {
            std::u32string const ends = U"aZ0\"\\/{<é’«»€日😀";
            auto const size = *rc::gen::inRange<std::size_t>(Min, std::min(Max, Min + 20) + 1);
            if (size < 2) {
                return TypedText<Min, Max, Lines>{pick_characters(size, ends)};
            }
            // White space at the ends would not come back.
            auto const middle = ends + (Lines ? U" \u00a0\u202f\n\t" : U" \u00a0\u202f");
            return TypedText<Min, Max, Lines>{
                pick_characters(1, ends) + pick_characters(size - 2, middle) + pick_characters(1, ends)
            };
        });
    }
};
template <DescribedEnum E>
struct Sample<E> {
    static rc::Gen<E> gen() { return rc::gen::elementOf(EnumTable<E>::kValues); }
};
template <>
struct Sample<RawJson> {
    static rc::Gen<RawJson> gen() {
        return rc::gen::map(
            rc::gen::element<std::string>("null", "true", "\"\\\"\"", "[]", R"({"a":[1,2.50,{}],"b":-1e3})"),
            [](std::string text) { return RawJson{std::move(text)}; }
        );
    }
};
template <typename T>
struct Sample<std::optional<T>> {
    static rc::Gen<std::optional<T>> gen() {
        return rc::gen::exec([] { return pick<bool>() ? std::optional<T>{pick<T>()} : std::nullopt; });
    }
};
template <typename T>
struct Sample<Patch<T>> {
    static rc::Gen<Patch<T>> gen() {
        return rc::gen::exec([] { return pick<bool>() ? Patch<T>{pick<T>()} : Patch<T>{}; });
    }
};
template <typename List>
    requires kIsList<List>
struct Sample<List> {
    static rc::Gen<List> gen() {
        return rc::gen::exec([] {
            List items;
            auto const size = *rc::gen::inRange<std::size_t>(0, 4);
            while (items.size() < size) {
                items.push_back(pick<typename List::value_type>());
            }
            return items;
        });
    }
};

template <typename T, template <typename...> class List, typename... D>
void pick_members(T& value, List<D...>) {
    ((value.*D::pointer = pick<std::remove_cvref_t<decltype(value.*D::pointer)>>()), ...);
}

// Holds the rules across members as well; a type whose rules chance seldom meets gets a Sample of its own.
template <Described T>
struct Sample<T> {
    static rc::Gen<T> gen() {
        auto any = rc::gen::exec([] {
            T value{};
            pick_members(value, MembersOf<T>{});
            return value;
        });
        if constexpr (requires(T const& value, Issues& issues) { check(value, issues); }) {
            return rc::gen::suchThat(std::move(any), [](T const& value) {
                Issues issues;
                check(value, issues);
                return issues.empty();
            });
        } else {
            return any;
        }
    }
};

// decode(parse_json(encode(x))) is x, for any x.
template <Described T>
void expect_json_round_trip() {
    EXPECT_TRUE(rc::check(boost::core::demangle(typeid(T).name()) + " survives JSON", [] {
        auto const value = pick<T>();
        auto const text = encode(value);
        RC_LOG() << text << '\n';
        auto const back = decode_text<T>(text);
        if (!back) {
            for (auto const& issue : back.error().issues) {
                RC_LOG() << issue.pointer << ' ' << to_text(issue.code) << '\n';
            }
        }
        RC_ASSERT(back.has_value());
        RC_ASSERT(same_value(value, *back));
    }));
}

// from_values(to_values(x)) is x, for any x.
template <Described T>
void expect_row_round_trip() {
    EXPECT_TRUE(rc::check(boost::core::demangle(typeid(T).name()) + " survives SQL", [] {
        auto const value = pick<T>();
        auto const values = to_values(value);
        RC_ASSERT(values.size() == columns<T>().size());
        RC_ASSERT(same_value(value, from_values<T>(values)));
    }));
}

}  // namespace qvr::reflect
