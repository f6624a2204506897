// JSON Schema 2020-12 of described structs, collected as components for the OpenAPI document. The templates
// are made per type by QVR_CODEC(Type) in the feature's _codec.cpp (codec_impl.hpp).
#pragma once

#include "reflect/describe.hpp"
#include "reflect/json_writer.hpp"

#include <map>
#include <string>
#include <string_view>

namespace qvr::reflect {

// Input: a member is required unless std::optional or Patch, and members not named are refused. Output: every
// member is there except Omit.
enum class Direction { input, output };

class SchemaRegistry {
  public:
    // Adds T and what it holds; answers the component's name. It is the type's name without namespace, after
    // the names of its template arguments ("AccountList" for List<Account>); "Input" is added to the name of
    // an input that ends in neither "Input" nor "Patch". Two types under one name are our own mistake:
    // std::logic_error.
    template <Described T>
    std::string add(Direction direction);

    // {"AccountInput": {…}, …} in the order of the names: the value of components/schemas.
    void write(JsonWriter& writer) const;

    // True if the component is new and its text is to be set.
    bool reserve(std::string const& name, std::string_view full_type_name);
    void set(std::string const& name, std::string text);

  private:
    struct Component {
        std::string type;
        std::string text;
    };
    std::map<std::string, Component> components_;
};

// The member "$ref": "#/components/schemas/<name>" of the object being written.
void write_ref(JsonWriter& writer, std::string_view name);

// The component name of a type written in full, as above.
std::string component_name(std::string_view full_type_name, Direction direction);

}  // namespace qvr::reflect
