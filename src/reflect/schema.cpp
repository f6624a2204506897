#include "reflect/schema.hpp"

#include "reflect/schema_keywords.hpp"

#include <limits>
#include <stdexcept>
#include <vector>

namespace qvr::reflect {
namespace {

std::int64_t whole(std::size_t value) {
    return static_cast<std::int64_t>(value);
}

// The arguments between the outermost brackets of "List<a::B, c::D<e>>".
std::vector<std::string_view> template_arguments(std::string_view type) {
    std::vector<std::string_view> arguments;
    auto const open = type.find('<');
    int depth = 0;
    std::size_t start = open + 1;
    for (std::size_t i = start; i < type.size(); ++i) {
        bool const last = type[i] == '>' && depth == 0;
        if (last || (type[i] == ',' && depth == 0)) {
            arguments.push_back(type.substr(start, i - start));
            start = i + 1;
        }
        depth += (type[i] == '<') - (type[i] == '>');
    }
    return arguments;
}

std::string short_name(std::string_view type) {
    std::string name;
    auto const open = type.find('<');
    if (open != std::string_view::npos) {
        for (auto const argument : template_arguments(type)) {
            name += short_name(argument);
        }
        type = type.substr(0, open);
    }
    auto const colon = type.rfind(':');
    type = colon == std::string_view::npos ? type : type.substr(colon + 1);
    name += type.substr(type.find_first_not_of(' '));
    return name;
}

}  // namespace

std::string component_name(std::string_view full_type_name, Direction direction) {
    auto name = short_name(full_type_name);
    if (direction == Direction::input && !name.ends_with("Input") && !name.ends_with("Patch")) {
        name += "Input";
    }
    return name;
}

bool SchemaRegistry::reserve(std::string const& name, std::string_view full_type_name) {
    auto const [component, is_new] =
        components_.try_emplace(name, Component{std::string{full_type_name}, {}});
    if (component->second.type != full_type_name) {
        throw std::logic_error(
            "two types share the schema name " + name + ": " + component->second.type + " and " +
            std::string{full_type_name}
        );
    }
    return is_new;
}

void SchemaRegistry::set(std::string const& name, std::string text) {
    components_.at(name).text = std::move(text);
}

void SchemaRegistry::write(JsonWriter& writer) const {
    writer.begin_object();
    for (auto const& [name, component] : components_) {
        writer.key(name);
        writer.raw(component.text);
    }
    writer.end_object();
}

void write_ref(JsonWriter& writer, std::string_view name) {
    writer.key("$ref");
    writer.string("#/components/schemas/" + std::string{name});
}

void write_type(JsonWriter& writer, std::string_view type) {
    writer.key("type");
    writer.string(type);
}

void write_whole_keywords(JsonWriter& writer, std::int64_t low, std::int64_t high) {
    write_type(writer, "integer");
    // The limits of the C++ type itself say nothing of the member.
    if (low > std::numeric_limits<int>::min()) {
        writer.key("minimum");
        writer.whole(low);
    }
    if (high < std::numeric_limits<int>::max()) {
        writer.key("maximum");
        writer.whole(high);
    }
}

void write_number_or_text_keywords(JsonWriter& writer, std::string_view format, Direction direction) {
    if (direction == Direction::input) {
        writer.key("type");
        writer.begin_array();
        writer.string("number");
        writer.string("string");
        writer.end_array();
    } else {
        write_type(writer, "string");
    }
    writer.key("format");
    writer.string(format);
}

void write_text_keywords(JsonWriter& writer, std::size_t min, std::size_t max) {
    write_type(writer, "string");
    if (min > 0) {
        writer.key("minLength");
        writer.whole(whole(min));
    }
    writer.key("maxLength");
    writer.whole(whole(max));
}

void write_format_keywords(JsonWriter& writer, std::string_view format) {
    write_type(writer, "string");
    writer.key("format");
    writer.string(format);
}

void write_enum(JsonWriter& writer, std::span<std::string_view const> values) {
    writer.key("enum");
    writer.begin_array();
    for (auto const value : values) {
        writer.string(value);
    }
    writer.end_array();
}

void write_list_keywords(JsonWriter& writer, std::size_t max, Direction direction) {
    write_type(writer, "array");
    if (direction == Direction::input) {
        writer.key("maxItems");
        writer.whole(whole(max));
    }
}

void write_doc(JsonWriter& writer, Doc const& doc) {
    if (!doc.text.empty()) {
        writer.key("description");
        writer.string(doc.text);
    }
    if (!doc.example.empty()) {
        writer.key("examples");
        writer.begin_array();
        writer.string(doc.example);
        writer.end_array();
    }
}

}  // namespace qvr::reflect
