// The OpenAPI document: complete, sound, and the same as docs/openapi.json, which outside programs are
// written against. QVR_UPDATE_GOLDEN=1 writes that file anew.
#include "api/api_fixture.hpp"
#include "api/example_world.hpp"
#include "base/ascii.hpp"

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

namespace qvr::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

// What fits stands on one line; else one member or item a line, so that a change of the document reads well.
void write_pretty(reflect::Json const& json, std::string const& indent, std::string& out) {
    constexpr std::size_t kWidth = 100;
    std::string compact;
    reflect::JsonWriter{compact}.json(json);
    auto const* items = json.array();
    auto const* members = json.object();
    if (compact.size() + indent.size() <= kWidth || (items == nullptr && members == nullptr)) {
        out += compact;
        return;
    }
    auto const deeper = indent + "  ";
    auto const* separator = "\n";
    out += items != nullptr ? '[' : '{';
    for (std::size_t i = 0; i < (items != nullptr ? items->size() : members->size()); ++i) {
        out += separator + deeper;
        separator = ",\n";
        if (items != nullptr) {
            write_pretty((*items)[i], deeper, out);
        } else {
            std::string name;
            reflect::JsonWriter{name}.string((*members)[i].name);
            out += name + ": ";
            write_pretty((*members)[i].value, deeper, out);
        }
    }
    out += '\n' + indent + (items != nullptr ? ']' : '}');
}

std::string pretty(reflect::Json const& json) {
    std::string text;
    write_pretty(json, "", text);
    return text + '\n';
}

// The value of every "$ref" below a value.
void collect_references(reflect::Json const& json, std::set<std::string>& references) {
    if (auto const* items = json.array()) {
        for (auto const& item : *items) {
            collect_references(item, references);
        }
    }
    if (auto const* members = json.object()) {
        for (auto const& [name, value] : *members) {
            if (name == "$ref" && value.string() != nullptr) {
                references.insert(*value.string());
            }
            collect_references(value, references);
        }
    }
}

class OpenApi : public ApiTest {
  protected:
    Answer document = server.send("GET", "/api/v1/openapi.json", {});
    reflect::Json const* member(std::initializer_list<std::string_view> path) {
        auto const* value = &document.json;
        for (auto const name : path) {
            value = value == nullptr ? nullptr : value->find(name);
        }
        return value;
    }
};

TEST_F(OpenApi, HoldsEveryRoute) {
    EXPECT_EQ(document.header("content-type"), "application/json");
    ASSERT_TRUE(reflect::parse_json(document.body).has_value());
    EXPECT_EQ(document.text("/openapi"), "3.1.0");
    std::set<std::string> operation_ids;
    auto const routes = server.application().router().routes();
    ASSERT_FALSE(routes.empty());
    for (auto const& route : routes) {
        SCOPED_TRACE(fmt::format("{} {}", route.method, route.pattern));
        auto const method = to_lower(route.method);
        auto const* operation = member({"paths", route.pattern, method});
        ASSERT_NE(operation, nullptr);
        EXPECT_TRUE(operation_ids.insert(*operation->find("operationId")->string()).second);
        EXPECT_FALSE(operation->find("summary")->string()->empty());
        EXPECT_EQ(operation->find("requestBody") != nullptr, route.input != nullptr);
        EXPECT_EQ(operation->find("security") != nullptr, !route.needs_sign_in);
        auto const* responses = operation->find("responses");
        ASSERT_NE(responses, nullptr);
        EXPECT_NE(responses->find(std::to_string(route.success)), nullptr);
        EXPECT_NE(responses->find("default"), nullptr);
    }
    std::size_t operations = 0;
    for (auto const& path : *member({"paths"})->object()) {
        operations += path.value.object()->size();
    }
    EXPECT_EQ(operations, routes.size());
}

// The names of an operation's headers; those it needs end with '!'.
std::set<std::string> headers_of(reflect::Json const& operation) {
    std::set<std::string> names;
    for (auto const& parameter : *operation.find("parameters")->array()) {
        if (*parameter.find("in")->string() == "header") {
            names.insert(
                *parameter.find("name")->string() + (*parameter.find("required")->boolean() ? "!" : "")
            );
        }
    }
    return names;
}

TEST_F(OpenApi, SaysWhichRoutesAskForIfMatch) {
    ExampleWorld const world{owner, "Groupe Laurentia"};
    int under_if_match = 0;
    for (auto const& route : server.application().router().routes()) {
        if (!route.needs_sign_in || route.method == "GET" || route.pattern == "/api/v1/session") {
            continue;
        }
        SCOPED_TRACE(fmt::format("{} {}", route.method, route.pattern));
        auto const headers = headers_of(*member({"paths", route.pattern, to_lower(route.method)}));
        bool const is_asked = owner.send(route.method, world.path(route.pattern), {}).status == 428;
        EXPECT_EQ(headers.contains("If-Match!"), is_asked);
        under_if_match += is_asked ? 1 : 0;
    }
    EXPECT_GT(under_if_match, 20);
    EXPECT_EQ(
        headers_of(*member({"paths", "/api/v1/accounts/{id}", "patch"})), std::set<std::string>{"If-Match"}
    );
    EXPECT_EQ(
        headers_of(*member({"paths", "/api/v1/accounts", "post"})), std::set<std::string>{"Idempotency-Key"}
    );
    EXPECT_EQ(headers_of(*member({"paths", "/api/v1/users", "post"})), std::set<std::string>{});
}

TEST_F(OpenApi, ResolvesEveryReferenceAndUsesEverySchema) {
    ASSERT_NE(member({"components", "schemas"}), nullptr);
    std::set<std::string> references;
    collect_references(document.json, references);
    std::set<std::string> schemas;
    for (auto const& schema : *member({"components", "schemas"})->object()) {
        schemas.insert("#/components/schemas/" + schema.name);
    }
    EXPECT_FALSE(schemas.empty());
    EXPECT_EQ(references, schemas);
}

TEST_F(OpenApi, IsTheOneInDocs) {
    auto const text = pretty(document.json);
    if (std::getenv("QVR_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{QVR_OPENAPI, std::ios::binary} << text;
    }
    std::ifstream file{QVR_OPENAPI, std::ios::binary};
    std::ostringstream golden;
    golden << file.rdbuf();
    auto const parsed = reflect::parse_json(golden.str());
    ASSERT_TRUE(parsed.has_value());
    EXPECT_TRUE(
        *parsed == document.json && golden.str() == text
    ) << "docs/openapi.json is not what the server answers: run this test with QVR_UPDATE_GOLDEN=1, and read "
         "the difference";
}

}  // namespace
}  // namespace qvr::test
