#include "reflect/codec.hpp"

#include "reflect/arbitrary.hpp"
#include "reflect/every_kind.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace qvr::reflect {
namespace {

using sample::EveryKind;
using sample::IdeaInput;
using sample::IdeaPatch;
using sample::Numbers;

constexpr std::string_view kId = "01890a5d-ac96-774b-bcce-b302099a8057";

// "pointer code", a line for each fault; empty when the text decodes.
template <typename T>
std::string faults(std::string_view text) {
    auto const result = decode_text<T>(text);
    std::string lines;
    if (!result) {
        EXPECT_EQ(result.error().code, Code::invalid) << text;
        for (auto const& issue : result.error().issues) {
            lines += issue.pointer + " " + std::string{to_text(issue.code)} + "\n";
        }
    }
    return lines;
}

TEST(Decode, ListsEveryFaultWithItsPointer) {
    EXPECT_EQ(
        faults<IdeaInput>(R"({
            "side": "left",
            "statment": "",
            "owner": {"attendee_id": "1", "side": null, "a/b": 1},
            "topics": [{"id": 5, "title": ""}, "x", {"title": "t", "note": "\u0007"}]
        })"),
        "/side not_one_of\n"
        "/statement required\n"
        "/owner/attendee_id invalid_id\n"
        "/owner/a~1b unknown_member\n"
        "/topics/0/id not_a_text\n"
        "/topics/0/title required\n"
        "/topics/1 not_an_object\n"
        "/topics/2/id required\n"
        "/topics/2/note control_character\n"
        "/statment unknown_member\n"
    );
}

TEST(Decode, NamesUnknownMembersAndPossibleValues) {
    auto const issues =
        decode_text<IdeaInput>(R"({"side":"left","statement":"s","topics":[],"x":1})").error().issues;
    ASSERT_EQ(issues.size(), 2U);
    EXPECT_EQ(issues[0].args, (Issue::Pairs{{"values", "supplier, client"}}));
    EXPECT_EQ(issues[1].args, (Issue::Pairs{{"name", "x"}}));
}

TEST(Decode, RefusesAnythingButAnObject) {
    EXPECT_EQ(faults<IdeaInput>("[]"), " not_an_object\n");
    EXPECT_EQ(faults<IdeaInput>("null"), " not_null\n");
    EXPECT_EQ(decode_text<IdeaInput>("{").error().code, Code::malformed);
}

TEST(Decode, TellsAbsentFromNull) {
    EXPECT_EQ(
        faults<Numbers>(R"({"weight":null,"amount":null})"),
        "/weight not_null\n/amount not_null\n/flag required\n"
    );
    EXPECT_EQ(faults<IdeaInput>(R"({"side":"client","statement":"s","topics":[]})"), "");
    EXPECT_EQ(faults<IdeaInput>(R"({"side":"client","statement":"s","topics":[],"owner":null})"), "");

    auto const absent = decode_text<IdeaPatch>("{}");
    EXPECT_FALSE(absent->statement.is_given());
    EXPECT_FALSE(absent->due_on.is_given());
    auto const cleared = decode_text<IdeaPatch>(R"({"due_on":null})");
    EXPECT_TRUE(cleared->due_on.is_given());
    EXPECT_FALSE(cleared->due_on->has_value());
    auto const set = decode_text<IdeaPatch>(R"({"statement":"s","due_on":"2026-11-23"})");
    EXPECT_EQ(set->statement->str(), "s");
    EXPECT_EQ((*set->due_on)->to_text(), "2026-11-23");
    EXPECT_EQ(faults<IdeaPatch>(R"({"statement":null})"), "/statement not_null\n");
    EXPECT_EQ(
        faults<IdeaPatch>(R"({"statement":"","due_on":"2026-02-30"})"),
        "/statement required\n/due_on invalid_date\n"
    );
}

// A number that its member takes, or the code of the refusal.
struct NumberCase {
    std::string json;
    std::string weight;
    std::string amount;
};

TEST(Decode, TakesWholeNumbersAndDecimalsAsTheyShouldBe) {
    for (auto const& [json, weight, amount] : std::vector<NumberCase>{
             {"5", "5", "5"},
             {"0", "0", "0"},
             {"100", "100", "100"},
             {"101", "out_of_range", "101"},
             {"-1", "out_of_range", "invalid_decimal"},
             {"99999999999999999999", "out_of_range", "invalid_decimal"},
             {"5.0", "not_a_whole_number", "5"},
             {"5e0", "not_a_whole_number", "invalid_decimal"},
             {"5E0", "not_a_whole_number", "invalid_decimal"},
             {"2.5", "not_a_whole_number", "2.5"},
             {"0.30000", "not_a_whole_number", "invalid_decimal"},
             {"\"5\"", "not_a_whole_number", "5"},
             {"\"2.50\"", "not_a_whole_number", "2.5"},
             {"\" 5\"", "not_a_whole_number", "invalid_decimal"},
             {"true", "not_a_whole_number", "invalid_decimal"},
             {"[]", "not_a_whole_number", "invalid_decimal"},
         }) {
        auto const with_weight = decode_text<Numbers>(R"({"amount":1,"flag":true,"weight":)" + json + "}");
        auto const with_amount = decode_text<Numbers>(R"({"weight":1,"flag":true,"amount":)" + json + "}");
        EXPECT_EQ(
            with_weight ? std::to_string(with_weight->weight)
                        : to_text(with_weight.error().issues.at(0).code),
            weight
        ) << json;
        EXPECT_EQ(
            with_amount ? with_amount->amount.to_text() : to_text(with_amount.error().issues.at(0).code),
            amount
        ) << json;
    }
    EXPECT_EQ(faults<Numbers>(R"({"weight":1,"amount":1,"flag":"true"})"), "/flag not_a_boolean\n");
    EXPECT_EQ(faults<Numbers>(R"({"weight":1,"amount":1,"flag":0})"), "/flag not_a_boolean\n");
}

TEST(Decode, AsksRulesAcrossMembersOnceTheShapeIsRight) {
    auto const idea = [](std::string const& owner) {
        return R"({"side":"client","statement":"s","topics":[],"owner":)" + owner + "}";
    };
    EXPECT_EQ(faults<IdeaInput>(idea(R"({"name":"N"})")), "/owner/side required\n");
    EXPECT_EQ(faults<IdeaInput>(idea(R"({"name":"N","side":"client"})")), "");
    EXPECT_EQ(faults<IdeaInput>(idea(R"({"attendee_id":")" + std::string{kId} + "\"}")), "");
    EXPECT_EQ(faults<IdeaInput>(idea("{}")), "/owner/attendee_id required\n");
    // The shape is wrong: the rule is not asked.
    EXPECT_EQ(faults<IdeaInput>(idea(R"({"name":5})")), "/owner/name not_a_text\n");
}

TEST(Decode, BoundsLists) {
    auto const input = [](std::size_t count) {
        std::string text = R"({"side":"client","statement":"s","topics":[)";
        for (std::size_t i = 0; i < count; ++i) {
            text += (i ? "," : "") + (R"({"id":")" + std::string{kId} + R"(","title":"t"})");
        }
        return text + "]}";
    };
    EXPECT_EQ(faults<IdeaInput>(input(500)), "");
    EXPECT_EQ(faults<IdeaInput>(input(501)), "/topics too_many_items\n");
}

TEST(Decode, BoundsTheFaultsItLists) {
    std::string body = "{\"m0\":0";
    for (std::size_t i = 1; i < 1000; ++i) {
        body += ",\"m" + std::to_string(i) + "\":0";
    }
    EXPECT_EQ(decode_text<IdeaPatch>(body + "}").error().issues.size(), kMaxFaults);
    EXPECT_EQ(decode_text<IdeaPatch>(R"({"a":0,"b":0})").error().issues.size(), 2U);
}

TEST(Encode, WritesMembersInOrderOptionalAsNullAndLeavesOutWhatIsNotGiven) {
    EXPECT_EQ(
        encode(Numbers{.weight = 7, .amount = *Decimal::from_text("2.50"), .flag = true}),
        R"({"weight":7,"amount":"2.5","flag":true})"
    );
    EXPECT_EQ(
        encode(IdeaInput{.side = sample::Side::client, .statement = "«é\"", .owner = {}, .topics = {}}),
        R"({"side":"client","statement":"«é\"","owner":null,"topics":[]})"
    );
    EXPECT_EQ(encode(IdeaPatch{}), "{}");
    EXPECT_EQ(encode(IdeaPatch{.statement = {}, .due_on = std::optional<Date>{}}), R"({"due_on":null})");
}

TEST(RoundTrip, EveryKindOfMember) {
    expect_json_round_trip<EveryKind>();
}

// The property has teeth: it sees values that differ in one member, and one that its own rules refuse.
TEST(RoundTrip, TellsValuesApart) {
    Numbers const one{.weight = 7, .amount = {}, .flag = true};
    Numbers other = one;
    EXPECT_TRUE(same_value(one, other));
    other.weight = 8;
    EXPECT_FALSE(same_value(one, other));

    EXPECT_EQ(json_round_trip_fault(one), "");
    EXPECT_NE(json_round_trip_fault(sample::Topic{}), "");
}

// Whatever happens to the bytes of a body, it is refused, or it says one thing.
TEST(ParseJson, SurvivesDamagedBodies) {
    EXPECT_TRUE(rc::check("a damaged body is refused or unambiguous", [] {
        auto body = encode(Sample<EveryKind>::pick());
        for (auto left = pick_size(1, 3); left > 0; --left) {
            // Mostly printable ASCII, which more often leaves JSON behind.
            bool const any_byte = pick_whole(0, 3) == 0;
            body[pick_size(0, body.size() - 1)] =
                static_cast<char>(any_byte ? pick_whole(-128, 127) : pick_whole(0x20, 0x7e));
        }
        auto const json = parse_json(body);
        RC_CLASSIFY(json.has_value());
        if (json) {
            std::string text;
            JsonWriter{text}.json(*json);
            RC_ASSERT(*parse_json(text) == *json);
        } else {
            RC_ASSERT(json.error().code == Code::malformed);
        }
        static_cast<void>(decode_text<EveryKind>(body));
    }));
}

}  // namespace
}  // namespace qvr::reflect
