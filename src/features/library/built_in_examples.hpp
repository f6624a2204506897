// The examples that come with the program, in both languages: at least four for each factor (R8). They stand
// in examples.json, which is part of the program; read once, then constant.
#pragma once

#include "features/library/example.hpp"

#include <vector>

namespace qvr::library {

// An item of examples.json. Its number is its factor's, then its own in two digits (1103 is the third of
// autonomy). Organizations hide an example by it: a number is never given to another example.
struct BuiltInExample : KpiExampleInput {
    reflect::Whole<101, 1399> number;
};
BOOST_DESCRIBE_STRUCT(BuiltInExample, (KpiExampleInput), (number))

struct BuiltInExamples {
    std::vector<BuiltInExample> examples;
};
BOOST_DESCRIBE_STRUCT(BuiltInExamples, (), (examples))

// In the order of the factors on the printed sheet.
std::vector<KpiExample> const& built_in_examples();

// The one with this id, or nothing.
KpiExample const* find_built_in_example(KpiExampleId const& id);

}  // namespace qvr::library
