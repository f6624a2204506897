// Rules of the library: what makes an example sound, and which ones a search finds. Pure.
#pragma once

#include "base/error.hpp"
#include "features/library/example.hpp"

#include <string_view>
#include <vector>

namespace qvr::library {

// An example of the organization. Errors: invalid with every reason: terms that are not sound for a KPI of a
// review (R8, R11), words in neither language.
Result<KpiExample> make_example(KpiExampleId const& id, KpiExampleInput const& input);
// Error: as above; `example` is then half changed.
Result<void> apply(KpiExamplePatch const& patch, KpiExample& example);

// The KPI that a review gets when it starts from the example in these words; nobody counts it yet.
reviews::Kpi kpi_from(KpiExample const& example, KpiExampleWords const& words);

// In a locale of the language of the words: the caller's own where it is one.
KpiExampleView view_of(KpiExample const& example, bool is_built_in, bool is_hidden, Locale locale);

// Whether each of the words stands somewhere in the example, in either language, its factor's name included;
// accents and case do not matter. No words: always.
bool matches(KpiExample const& example, std::string_view words);

}  // namespace qvr::library
