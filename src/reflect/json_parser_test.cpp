#include "reflect/json_parser.hpp"

#include "reflect/json_writer.hpp"

#include <gtest/gtest.h>

namespace qvr::reflect {
namespace {

using namespace std::string_literals;

std::string written(Json const& json) {
    std::string text;
    JsonWriter{text}.json(json);
    return text;
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}
std::string zeros(std::size_t count) {
    std::string text = "[0";
    for (std::size_t i = 1; i < count; ++i) {
        text += ",0";
    }
    return text + "]";
}

// What is refused, and its nearest neighbour that is not: a parser that refused too much would fail as well.
struct Refusal {
    std::string what;
    std::string refused;
    IssueCode code;
    std::string pointer;
    std::string neighbour;
};

std::vector<Refusal> refusals() {
    auto const bad = IssueCode::malformed_json;
    return {
        {"empty", "", bad, "", "0"},
        {"white space only", " \n", bad, "", " 0\n"},
        {"cut short", R"({"a":1)", bad, "", R"({"a":1})"},
        {"trailing bytes", "{} x", bad, "", "{} "},
        {"a second value", "1 2", bad, "", "1"},
        {"a NUL byte after", "{}\0"s, bad, "", "{}"},
        {"byte order mark", "\xef\xbb\xbf{}", bad, "", "{}"},
        {"byte order mark of UTF-16", "\xff\xfe{\0}\0"s, bad, "", "{}"},
        {"trailing comma in a list", "[1,]", bad, "", "[1]"},
        {"trailing comma in an object", R"({"a":1,})", bad, "", R"({"a":1})"},
        {"comment", "[1/* one */]", bad, "", "[1]"},
        {"single quotes", "['a']", bad, "", R"(["a"])"},
        {"bare name", "{a:1}", bad, "", R"({"a":1})"},
        {"capital literal", "True", bad, "", "true"},
        {"NaN", "NaN", bad, "", "null"},
        {"Infinity", "[Infinity]", bad, "", "[null]"},
        {"leading zero", "01", bad, "", "10"},
        {"plus sign", "+1", bad, "", "1"},
        {"bare point", "1.", bad, "", "1.0"},
        {"point first", ".5", bad, "", "0.5"},
        {"hexadecimal", "0x10", bad, "", "16"},
        {"minus alone", "-", bad, "", "-1"},
        {"exponent without digits", "1e", bad, "", "1e2"},
        {"raw line break in a string", "\"a\nb\"", bad, "", R"("a\nb")"},
        {"unknown escape", R"("\x41")", bad, "", R"("\u0041")"},
        {"vertical tab as white space", "\v1", bad, "", "\t1"},
        {"no-break space as white space", "\xc2\xa0[]", bad, "", " []"},
        {"lone continuation byte", "\"\x80\"", bad, "", "\"\xc2\x80\""},
        {"overlong form", "\"\xc0\xaf\"", bad, "", "\"/\""},
        {"surrogate in UTF-8", "\"\xed\xa0\x80\"", bad, "", "\"\xed\x9f\xbf\""},
        {"above U+10FFFF", "\"\xf4\x90\x80\x80\"", bad, "", "\"\xf4\x8f\xbf\xbf\""},
        {"cut UTF-8", "\"\xe2\x82\"", bad, "", "\"\xe2\x82\xac\""},
        {"invalid UTF-8 in a name", "{\"\xff\":1}", bad, "", "{\"\xc3\xbf\":1}"},
        {"lone high surrogate", R"("\ud83d")", bad, "", R"("\ud83d\ude00")"},
        {"lone low surrogate", R"("\ude00")", bad, "", R"("\ud83d\ude00")"},
        {"surrogates the wrong way round", R"("\ude00\ud83d")", bad, "", R"("\ud83d\ude00")"},
        {"high surrogate, then a letter", R"("\ud83da")", bad, "", R"("\ud83d\ude00a")"},
        {"raw U+0000", "\"a\0b\""s, bad, "", "\"ab\""},
        {"escaped U+0000",
         R"({"a":["x","\u0000"]})",
         IssueCode::nul_character,
         "/a/1",
         R"({"a":["x","\u0001"]})"},
        {"escaped U+0000 among others", R"("ab\u0000cd")", IssueCode::nul_character, "", R"("ab\u0020cd")"},
        {"U+0000 in a name", R"({"b":{"a\u0000":1}})", IssueCode::nul_character, "/b", R"({"b":{"a0":1}})"},
        {"a name twice", R"({"a":1,"b":2,"a":1})", IssueCode::duplicate_member, "/a", R"({"a":1,"b":2,"A":1})"
        },
        {"a name twice, once escaped",
         R"({"a":1,"\u0061":2})",
         IssueCode::duplicate_member,
         "/a",
         R"({"a":1,"b":2})"},
        {"a name twice inside",
         R"({"x":[{},{"c":{"a/~":1,"a/~":2}}]})",
         IssueCode::duplicate_member,
         "/x/1/c/a~1~0",
         R"({"x":[{"a":1},{"a":{"a":1}}],"a":1})"},
        {"1e400", R"({"n":[0,1e400]})", IssueCode::number_too_large, "/n/1", R"({"n":[0,1e300]})"},
        {"-1e400", "-1e400", IssueCode::number_too_large, "", "-1e300"},
        {"400 digits", std::string(400, '9'), IssueCode::number_too_large, "", std::string(300, '9')},
        {"an exponent beyond int",
         R"({"n":1e99999999999})",
         IssueCode::number_too_large,
         "/n",
         R"({"n":1e-400})"},
        {"33 levels", nested(33), IssueCode::too_deep, "", nested(32)},
        {"100,000 levels", std::string(100'000, '['), IssueCode::too_deep, "", nested(1)},
        {"too many values", zeros(kMaxJsonValues), IssueCode::too_many_values, "", zeros(kMaxJsonValues - 1)},
    };
}

TEST(ParseJson, RefusesWhatCouldBeReadInTwoWays) {
    for (auto const& [what, refused, code, pointer, neighbour] : refusals()) {
        auto const result = parse_json(refused);
        ASSERT_FALSE(result) << what;
        EXPECT_EQ(result.error().code, Code::malformed) << what;
        ASSERT_EQ(result.error().issues.size(), 1U) << what;
        EXPECT_EQ(to_text(result.error().issues[0].code), to_text(code)) << what;
        EXPECT_EQ(result.error().issues[0].pointer, pointer) << what;
        EXPECT_TRUE(parse_json(neighbour)) << what;
    }
}

TEST(ParseJson, NamesThePlaceOfASyntaxFault) {
    EXPECT_EQ(parse_json(R"({"a":1,})").error().issues[0].args, (Issue::Pairs{{"reason", "position 7"}}));
    EXPECT_EQ(parse_json("{} x").error().issues[0].args, (Issue::Pairs{{"reason", "position 3"}}));
    EXPECT_EQ(parse_json(R"({"a":1,"a":2})").error().issues[0].args, (Issue::Pairs{{"name", "a"}}));
}

TEST(ParseJson, KeepsTheTextOfNumbers) {
    for (std::string const text :
         {"0",
          "-0",
          "123456789.123456789",
          "2.50",
          "1e5",
          "-1.5E-3",
          "5.0",
          "9223372036854775807",
          "9223372036854775808",
          "18446744073709551616",
          "0.10000000000000000000000000000000000001",
          "1e-400"}) {
        EXPECT_EQ(*parse_json(text)->number(), text);
        EXPECT_EQ(*parse_json("[" + text + "]")->array()->front().number(), text);
        EXPECT_EQ(*parse_json("{\"n\":" + text + " }")->find("n")->number(), text);
    }
}

TEST(ParseJson, UnescapesStrings) {
    EXPECT_EQ(*parse_json(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")")->string(), "\"\\/\b\f\n\r\té😀");
    EXPECT_EQ(*parse_json("\"a\x7f\"")->string(), "a\x7f");
    EXPECT_EQ(parse_json(R"({"\u00e9\n":1})")->object()->front().name, "é\n");
}

TEST(ParseJson, KeepsTheOrderAndShapeOfADocument) {
    std::string const text = R"({"z":null,"a":[true,false,[],{}],"":{"b":"x"},"n":-1.50})";
    EXPECT_EQ(written(*parse_json(text)), text);
    EXPECT_EQ(written(*parse_json(" { \"z\" : null , \"a\" : [ 1 ] } ")), R"({"z":null,"a":[1]})");
}

TEST(JsonWriter, EscapesWhatMustBeAndNothingElse) {
    std::string text;
    JsonWriter{text}.string("\x01\x0f\x10\x1f \"\\/\b\f\n\r\t\x7f\u00e9\u2028😀");
    EXPECT_EQ(text, "\"\\u0001\\u000f\\u0010\\u001f \\\"\\\\/\\b\\f\\n\\r\\t\x7f\u00e9\u2028😀\"");
}

// It looks at eight characters together.
TEST(JsonWriter, EscapesWhereverItStands) {
    for (auto const& [character, escaped] :
         {std::pair{'"', "\\\""}, {'\\', "\\\\"}, {'\n', "\\n"}, {'\x1f', "\\u001f"}, {'\0', "\\u0000"}}) {
        for (std::string_view const around : {" !#[]\x7f", "é", "z"}) {
            for (std::size_t size = 0; size < 20; ++size) {
                std::string plain;
                while (plain.size() < size) {
                    plain += around;
                }
                std::string text;
                JsonWriter{text}.string(plain + character + plain);
                EXPECT_EQ(text, '"' + plain + escaped + plain + '"');
            }
        }
    }
}

TEST(JsonWriter, PutsCommasBetweenValuesOnly) {
    std::string text = "data: ";
    JsonWriter writer{text};
    writer.begin_array();
    writer.string("[");
    writer.string(":");
    writer.begin_object();
    writer.key("{");
    writer.whole(-9'223'372'036'854'775'807 - 1);
    writer.key("b");
    writer.begin_array();
    writer.end_array();
    writer.end_object();
    writer.boolean(true);
    writer.raw("{}");
    writer.null();
    writer.end_array();
    EXPECT_EQ(text, R"(data: ["[",":",{"{":-9223372036854775808,"b":[]},true,{},null])");
}

TEST(PointerToken, EscapesTildeAndSlash) {
    EXPECT_EQ(pointer_token("a/b~c"), "/a~1b~0c");
    EXPECT_EQ(pointer_token(""), "/");
}

}  // namespace
}  // namespace qvr::reflect
