#include "web/openapi.hpp"

#include "base/ascii.hpp"
#include "reflect/json_writer.hpp"
#include "web/problem.hpp"

#include <map>
#include <vector>

namespace qvr::web {
namespace {

constexpr std::string_view kServerPrefix = "/api/v1";

// "/accounts/{id}" gives "id".
std::vector<std::string_view> path_parameters(std::string_view pattern) {
    std::vector<std::string_view> names;
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        names.push_back(pattern.substr(open + 1, pattern.find('}', open) - open - 1));
    }
    return names;
}

// "GET /accounts/{id}/reviews" gives "get_accounts_id_reviews".
std::string operation_id(Route const& route) {
    auto id = to_lower(route.method);
    for (char const c : route.pattern.substr(kServerPrefix.size())) {
        if (c == '/' || c == '-') {
            id += '_';
        } else if (c != '{' && c != '}') {
            id += c;
        }
    }
    return id;
}

void write_parameter(reflect::JsonWriter& json, std::string_view name, std::string_view in, bool required) {
    json.begin_object();
    json.key("name");
    json.string(name);
    json.key("in");
    json.string(in);
    json.key("required");
    json.boolean(required);
    json.key("schema");
    json.raw(R"({"type":"string"})");
    json.end_object();
}

// One schema, or one of several.
void write_content(
    reflect::JsonWriter& json, std::string_view type, std::vector<std::string> const& schema_names
) {
    json.key("content");
    json.begin_object();
    json.key(type);
    json.begin_object();
    json.key("schema");
    json.begin_object();
    if (schema_names.size() == 1) {
        reflect::write_ref(json, schema_names.front());
    } else {
        json.key("oneOf");
        json.begin_array();
        for (auto const& name : schema_names) {
            json.begin_object();
            reflect::write_ref(json, name);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
    json.end_object();
    json.end_object();
}

// What a supplier's person is answered, and what a client's is where that is something else.
std::vector<std::string> output_schemas(Route const& route, reflect::SchemaRegistry& registry) {
    std::vector<std::string> names{route.for_supplier.output(registry)};
    if (route.for_client && route.for_client->output != nullptr) {
        auto name = route.for_client->output(registry);
        if (name != names.front()) {
            names.push_back(std::move(name));
        }
    }
    return names;
}

void write_operation(reflect::JsonWriter& json, Route const& route, reflect::SchemaRegistry& registry) {
    json.begin_object();
    json.key("operationId");
    json.string(operation_id(route));
    json.key("summary");
    json.string(route.summary);
    if (!route.needs_sign_in) {
        json.key("security");
        json.raw("[]");
    }
    json.key("parameters");
    json.begin_array();
    for (auto const name : path_parameters(route.pattern)) {
        write_parameter(json, name, "path", true);
    }
    for (auto const name : route.query) {
        write_parameter(json, name, "query", false);
    }
    if (route.if_match != IfMatch::none) {
        write_parameter(json, "If-Match", "header", route.if_match == IfMatch::required);
    }
    if (route.takes_idempotency_key()) {
        write_parameter(json, "Idempotency-Key", "header", false);
    }
    json.end_array();
    if (route.input != nullptr) {
        json.key("requestBody");
        json.begin_object();
        json.key("required");
        json.boolean(true);
        write_content(json, "application/json", {route.input(registry)});
        json.end_object();
    }
    json.key("responses");
    json.begin_object();
    json.key(std::to_string(route.success));
    json.begin_object();
    json.key("description");
    json.string(route.success == 204 ? "Done" : route.success == 201 ? "The new thing" : "The state");
    if (route.for_supplier.output != nullptr) {
        write_content(json, "application/json", output_schemas(route, registry));
    }
    json.end_object();
    json.key("default");
    json.begin_object();
    json.key("description");
    json.string("Refused; issues say why, in the caller's language");
    write_content(json, "application/problem+json", {output_schema<Problem>(registry)});
    json.end_object();
    json.end_object();
    json.end_object();
}

}  // namespace

std::string write_openapi(std::span<Route const> routes) {
    std::map<std::string_view, std::vector<Route const*>> by_path;
    for (auto const& route : routes) {
        by_path[route.pattern].push_back(&route);
    }
    reflect::SchemaRegistry registry;

    std::string text;
    reflect::JsonWriter json{text};
    json.begin_object();
    json.key("openapi");
    json.string("3.1.0");
    json.key("info");
    json.raw(R"({"title":"QVR","version":"1","description":"Quarterly Value Reviews"})");
    json.key("security");
    json.raw(R"([{"session":[]}])");
    json.key("paths");
    json.begin_object();
    for (auto const& [path, operations] : by_path) {
        json.key(path);
        json.begin_object();
        for (auto const* route : operations) {
            json.key(to_lower(route->method));
            write_operation(json, *route, registry);
        }
        json.end_object();
    }
    json.end_object();
    json.key("components");
    json.begin_object();
    json.key("securitySchemes");
    json.raw(R"({"session":{"type":"apiKey","in":"cookie","name":"__Host-qvr"}})");
    json.key("schemas");
    registry.write(json);
    json.end_object();
    json.end_object();
    return text;
}

}  // namespace qvr::web
