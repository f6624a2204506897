#include "features/library/built_in_examples.hpp"

#include "embed/example_files.hpp"
#include "features/library/example_rules.hpp"
#include "reflect/codec.hpp"
#include "reflect/json_parser.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace qvr::library {
namespace {

// A UUIDv7 of the first millisecond of 1970, so that no id made later is ever the same.
KpiExampleId id_of(BuiltInExample const& example) {
    auto const text = fmt::format("00000000-0000-7000-8000-{:012}", example.number.value());
    return *KpiExampleId::from_text(text);
}

std::vector<KpiExample> read_examples() {
    std::vector<KpiExample> examples;
    auto const json = reflect::parse_json(example_files().front().bytes);
    for (auto const& example : reflect::decode<BuiltInExamples>(json.value()).value().examples) {
        examples.push_back(make_example(id_of(example), example).value());
    }
    return examples;
}

}  // namespace

std::vector<KpiExample> const& built_in_examples() {
    static std::vector<KpiExample> const examples = read_examples();
    return examples;
}

KpiExample const* find_built_in_example(KpiExampleId const& id) {
    auto const& examples = built_in_examples();
    auto const found = std::ranges::find(examples, id, &KpiExample::id);
    return found == examples.end() ? nullptr : &*found;
}

}  // namespace qvr::library
