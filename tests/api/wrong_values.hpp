// Bodies that a JSON Schema of the OpenAPI document forbids, one fault each.
#pragma once

#include "reflect/json_value.hpp"

#include <string>
#include <vector>

namespace qvr::test {

struct WrongBody {
    std::string body;
    std::string pointer;  // of the member at fault
};

// For every member, however deep, under the component `name`: values of each type that it is not, values
// outside its limits, and a member that it does not know.
std::vector<WrongBody> wrong_bodies(reflect::Json const& document, std::string_view name);

}  // namespace qvr::test
