#include "api/wrong_values.hpp"

#include "reflect/json_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <stdexcept>

namespace qvr::test {
namespace {

using reflect::Json;
// Puts a value where the schema at hand stands in the body.
using Wrap = std::function<std::string(std::string const&)>;

class WrongBodies {
  public:
    explicit WrongBodies(Json const& document) : document_(document) {}

    void add(Json const& schema, Wrap const& wrap, std::string const& pointer) {
        auto const alternatives = alternatives_of(schema);
        add_other_types(alternatives, wrap, pointer);
        for (auto const* alternative : alternatives) {
            add_inside(*alternative, wrap, pointer);
        }
    }
    Json const& component(std::string_view name) const {
        auto const* found = document_.find("components")->find("schemas")->find(name);
        if (found == nullptr) {
            throw std::runtime_error("no schema " + std::string{name});
        }
        return *found;
    }
    std::vector<WrongBody> take() { return std::move(bodies_); }

  private:
    // The schemas of which a value fits one, references followed.
    std::vector<Json const*> alternatives_of(Json const& schema) const {
        if (auto const* reference = schema.find("$ref")) {
            return alternatives_of(component(reference->string()->substr(reference->string()->rfind('/') + 1))
            );
        }
        auto const* any_of = schema.find("anyOf");
        if (any_of == nullptr) {
            return {&schema};
        }
        std::vector<Json const*> alternatives;
        for (auto const& each : *any_of->array()) {
            auto const inner = alternatives_of(each);
            alternatives.insert(alternatives.end(), inner.begin(), inner.end());
        }
        return alternatives;
    }

    static bool is_type(Json const& schema, std::string_view type) {
        auto const* types = schema.find("type");
        if (types == nullptr) {
            throw std::runtime_error("a schema without a type");
        }
        if (auto const* one = types->string()) {
            return *one == type;
        }
        return std::ranges::any_of(*types->array(), [&](Json const& each) { return *each.string() == type; });
    }

    void add_other_types(
        std::vector<Json const*> const& alternatives, Wrap const& wrap, std::string const& pointer
    ) {
        auto const allows = [&](std::string_view type) {
            return std::ranges::any_of(alternatives, [&](auto const* each) { return is_type(*each, type); });
        };
        constexpr std::pair<std::string_view, std::string_view> kValues[] = {
            {"null", "null"}, {"boolean", "true"}, {"array", "[]"}, {"object", "{}"}, {"string", "\"☃\""}
        };
        for (auto const& [type, value] : kValues) {
            if (!allows(type)) {
                put(wrap, std::string{value}, pointer);
            }
        }
        if (!allows("number")) {
            put(wrap, "1.5", pointer);
            if (!allows("integer")) {
                put(wrap, "7", pointer);
            }
        }
    }

    void add_inside(Json const& schema, Wrap const& wrap, std::string const& pointer) {
        if (auto const* properties = schema.find("properties")) {
            for (auto const& [name, property] : *properties->object()) {
                auto const member = [&wrap, name = name](std::string const& value) {
                    return wrap(fmt::format(R"({{"{}":{}}})", name, value));
                };
                add(property, member, pointer + '/' + name);
            }
            put(wrap, R"({"no_such_member":1})", pointer + "/no_such_member");
        }
        if (auto const* items = schema.find("items")) {
            add(*items, [&](std::string const& value) { return wrap('[' + value + ']'); }, pointer + "/0");
            std::string list = "[null";
            for (auto i = limit(schema, "maxItems"); i > 0; --i) {
                list += ",null";
            }
            put(wrap, list + ']', pointer);
        }
        if (is_type(schema, "integer")) {
            put(wrap, "99999999999999999999", pointer);
            if (schema.find("maximum") != nullptr) {
                put(wrap, std::to_string(limit(schema, "maximum") + 1), pointer);
            }
            if (schema.find("minimum") != nullptr) {
                put(wrap, std::to_string(limit(schema, "minimum") - 1), pointer);
            }
        }
        if (is_type(schema, "string")) {
            if (schema.find("enum") != nullptr || schema.find("format") != nullptr) {
                put(wrap, "\"no such value\"", pointer);
                put(wrap, "\"\"", pointer);
            }
            if (schema.find("maxLength") != nullptr) {
                auto const length = static_cast<std::size_t>(limit(schema, "maxLength") + 1);
                put(wrap, '"' + std::string(length, 'x') + '"', pointer);
                put(wrap, R"("a\u0007b")", pointer);
            }
        }
        if (is_type(schema, "number")) {
            for (auto const* value : {"-1", "1.23456", "\"1,5\"", "\"-1\"", "\"1e2\""}) {
                put(wrap, value, pointer);
            }
            if (*schema.find("format")->string() == "decimal") {
                put(wrap, "1234567890123", pointer);
            } else {
                put(wrap, "\"2/4\"", pointer);
            }
        }
    }

    static long limit(Json const& schema, std::string_view keyword) {
        auto const* found = schema.find(keyword);
        long value = 0;
        if (found != nullptr) {
            auto const& text = *found->number();
            std::from_chars(text.data(), text.data() + text.size(), value);
        }
        return value;
    }

    void put(Wrap const& wrap, std::string const& value, std::string const& pointer) {
        bodies_.push_back({wrap(value), pointer});
    }

    Json const& document_;
    std::vector<WrongBody> bodies_;
};

}  // namespace

std::vector<WrongBody> wrong_bodies(reflect::Json const& document, std::string_view name) {
    WrongBodies bodies{document};
    bodies.add(bodies.component(name), [](std::string const& value) { return value; }, "");
    return bodies.take();
}

}  // namespace qvr::test
