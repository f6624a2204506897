#include "features/records/canonical_json.hpp"

#include "base/error.hpp"
#include "reflect/json_parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace qvr::records {
namespace {

using reflect::Json;
using reflect::parse_json;

std::string canonical(std::string_view text) {
    return canonical_json(parse_json(text).value());
}

TEST(CanonicalJson, R19_rfc_8785_example_of_sorting_and_escapes) {
    // Section 3.2.2, without its numbers that are not whole.
    EXPECT_EQ(
        canonical(
            R"({ "numbers": [333333333, 1, -0, 0],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false] })"
        ),
        "{\"literals\":[null,true,false],\"numbers\":[333333333,1,0,0],"
        "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"
    );
}

TEST(CanonicalJson, R19_rfc_8785_order_of_names_is_that_of_utf16_code_units) {
    // Section 3.2.3: the emoji is a surrogate pair and comes before U+FB33, although its code point is
    // greater.
    EXPECT_EQ(
        canonical(
            R"({"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",)"
            R"("1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"o with diaeresis"})"
        ),
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o with diaeresis\","
        "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
    );
    // The control: by code points, which is how the bytes of UTF-8 sort, it would be the other way round.
    EXPECT_LT(std::string_view{"\ufb33"}, std::string_view{"😀"});
}

TEST(CanonicalJson, R19_every_control_character_has_its_one_escape) {
    EXPECT_EQ(
        canonical(R"("\u0001\u0008\u0009\u000a\u000b\u000c\u000d\u001F\u007f")"),
        "\"\\u0001\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\""
    );
}

TEST(CanonicalJson, R19_numbers_are_whole_and_exact_for_every_reader) {
    EXPECT_EQ(canonical("[9007199254740992,-9007199254740992]"), "[9007199254740992,-9007199254740992]");
    for (auto const* number :
         {"9007199254740993", "-9007199254740993", "0.5", "1e3", "99999999999999999999"}) {
        EXPECT_DEATH(canonical(number), "") << number;
    }
}

TEST(CanonicalJson, R19_a_name_twice_is_our_own_mistake) {
    Json::Object twice;
    twice.push_back({"a", Json{true}});
    twice.push_back({"a", Json{false}});
    EXPECT_DEATH(canonical_json(Json{twice}), "");
}

std::u16string to_utf16(std::u32string const& text) {
    std::u16string units;
    for (char32_t const c : text) {
        if (c < 0x10000) {
            units += static_cast<char16_t>(c);
        } else {
            units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
            units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3ff));
        }
    }
    return units;
}

std::string to_utf8(std::u32string const& text) {
    std::string bytes;
    auto const put = [&](char32_t bits) { bytes += static_cast<char>(static_cast<unsigned char>(bits)); };
    for (char32_t const c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3f));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3f));
            put(0x80 | ((c >> 6) & 0x3f));
            put(0x80 | (c & 0x3f));
        }
    }
    return bytes;
}

// Names out of the places where the two orders meet.
rc::Gen<std::u32string> a_name() {
    return rc::gen::container<std::u32string>(rc::gen::element<char32_t>(
        U'a',
        U'b',
        U'\u0080',
        U'\u07ff',
        U'\u0800',
        U'\ud7ff',
        U'\ue000',
        U'\uffff',
        U'\U00010000',
        U'\U0010ffff'
    ));
}

RC_GTEST_PROP(CanonicalJson, R19_names_sort_as_their_utf16_does, ()) {
    auto const a = *a_name();
    auto const b = *a_name();
    RC_ASSERT(utf16_less(to_utf8(a), to_utf8(b)) == (to_utf16(a) < to_utf16(b)));
}

RC_GTEST_PROP(CanonicalJson, R19_the_order_that_members_came_in_does_not_matter, ()) {
    auto const values = *rc::gen::container<std::map<std::u32string, std::int32_t>>(
        a_name(), rc::gen::arbitrary<std::int32_t>()
    );
    Json::Object members;
    for (auto const& [name, value] : values) {
        members.push_back({to_utf8(name), Json{Json::Number{std::to_string(value)}}});
    }
    auto shuffled = members;
    std::ranges::reverse(shuffled);
    auto const text = canonical_json(Json{members});
    RC_ASSERT(text == canonical_json(Json{shuffled}));
    // Reading it back and writing it again changes nothing.
    RC_ASSERT(text == canonical_json(parse_json(text).value()));
}

}  // namespace
}  // namespace qvr::records
