#include "reflect/schema.hpp"

#include "reflect/every_kind.hpp"
#include "reflect/json_parser.hpp"

#include <gtest/gtest.h>

namespace qvr::reflect {
namespace {

std::string components(SchemaRegistry const& registry) {
    std::string text;
    JsonWriter writer{text};
    registry.write(writer);
    return text;
}

TEST(Schema, OfAnInput) {
    SchemaRegistry registry;
    EXPECT_EQ(registry.add<sample::IdeaInput>(Direction::input), "IdeaInput");
    EXPECT_EQ(
        components(registry),
        R"({"IdeaInput":{"type":"object","properties":{)"
        R"("side":{"type":"string","enum":["supplier","client"]},)"
        R"("statement":{"type":"string","minLength":1,"maxLength":20,)"
        R"("description":"As it was said","examples":["Une seule facture"]},)"
        R"("owner":{"anyOf":[{"$ref":"#/components/schemas/OwnerInput"},{"type":"null"}]},)"
        R"("topics":{"type":"array","maxItems":500,"items":{"$ref":"#/components/schemas/TopicInput"}}},)"
        R"("required":["side","statement","topics"],"additionalProperties":false},)"
        R"("OwnerInput":{"type":"object","properties":{)"
        R"("attendee_id":{"anyOf":[{"type":"string","format":"uuid"},{"type":"null"}]},)"
        R"("name":{"anyOf":[{"type":"string","minLength":1,"maxLength":100},{"type":"null"}]},)"
        R"("side":{"anyOf":[{"type":"string","enum":["supplier","client"]},{"type":"null"}]}},)"
        R"("required":[],"additionalProperties":false},)"
        R"("TopicInput":{"type":"object","properties":{)"
        R"("id":{"type":"string","format":"uuid"},)"
        R"("title":{"type":"string","minLength":1,"maxLength":40},)"
        R"("note":{"anyOf":[{"type":"string","maxLength":100},{"type":"null"}]}},)"
        R"("required":["id","title"],"additionalProperties":false}})"
    );
}

TEST(Schema, OfAnOutput) {
    SchemaRegistry registry;
    EXPECT_EQ(registry.add<sample::Page<sample::Topic>>(Direction::output), "TopicPage");
    EXPECT_EQ(registry.add<sample::Topic>(Direction::output), "Topic");
    EXPECT_EQ(registry.add<sample::Numbers>(Direction::output), "Numbers");
    EXPECT_EQ(
        components(registry),
        R"({"Numbers":{"type":"object","properties":{)"
        R"("weight":{"type":"integer","minimum":0,"maximum":100},)"
        R"("amount":{"type":"string","format":"decimal"},)"
        R"("flag":{"type":"boolean"}},"required":["weight","amount","flag"]},)"
        R"("Topic":{"type":"object","properties":{)"
        R"("id":{"type":"string","format":"uuid"},)"
        R"("title":{"type":"string","minLength":1,"maxLength":40},)"
        R"("note":{"anyOf":[{"type":"string","maxLength":100},{"type":"null"}]}},)"
        R"("required":["id","title","note"]},)"
        R"("TopicPage":{"type":"object","properties":{)"
        R"("items":{"type":"array","items":{"$ref":"#/components/schemas/Topic"}},)"
        R"("next":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["items","next"]}})"
    );
}

TEST(Schema, OfAPatchRequiresNothing) {
    SchemaRegistry registry;
    EXPECT_EQ(registry.add<sample::IdeaPatch>(Direction::input), "IdeaPatch");
    EXPECT_EQ(
        components(registry),
        R"({"IdeaPatch":{"type":"object","properties":{)"
        R"("statement":{"type":"string","minLength":1,"maxLength":20},)"
        R"("due_on":{"anyOf":[{"type":"string","format":"date"},{"type":"null"}]}},)"
        R"("required":[],"additionalProperties":false}})"
    );
}

TEST(Schema, OfEveryKindIsJson) {
    SchemaRegistry registry;
    registry.add<sample::EveryKind>(Direction::input);
    registry.add<sample::EveryKind>(Direction::output);
    EXPECT_TRUE(parse_json(components(registry)));
}

TEST(Schema, NamesComponents) {
    EXPECT_EQ(component_name("qvr::accounts::Account", Direction::output), "Account");
    EXPECT_EQ(component_name("qvr::accounts::Account", Direction::input), "AccountInput");
    EXPECT_EQ(component_name("qvr::accounts::AccountPatch", Direction::input), "AccountPatch");
    EXPECT_EQ(component_name("qvr::web::List<qvr::accounts::Account>", Direction::output), "AccountList");
    EXPECT_EQ(component_name("a::Pair<b::One<c::Two>, d::Three>", Direction::output), "TwoOneThreePair");
}

TEST(Schema, RefusesTwoTypesUnderOneName) {
    SchemaRegistry registry;
    EXPECT_TRUE(registry.reserve("Value", "a::Value"));
    EXPECT_FALSE(registry.reserve("Value", "a::Value"));
    EXPECT_THROW(registry.reserve("Value", "b::Value"), std::logic_error);
}

}  // namespace
}  // namespace qvr::reflect
