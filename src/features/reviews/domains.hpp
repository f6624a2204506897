// The names of the seven domains and of the two sides, for messages and paths.
#pragma once

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/language.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::reviews {

// The code of a domain, as it stands in paths and JSON; nothing for a text that is none of the seven.
std::string_view to_text(Domain domain);
std::optional<Domain> domain_from_text(std::string_view code);
// 1-7.
constexpr int number_of(Domain domain) {
    return static_cast<int>(domain) + 1;
}
std::string_view name_of(Domain domain, Language language);

// An issue whose message names a domain ({number}, {domain_fr}, {domain_en}), a side ({side_fr}, {side_en})
// or a day ({date_fr}, {date_en}).
Issue about(Domain domain, Issue issue);
Issue about(Side side, Issue issue);
Issue about(Date date, Issue issue);

}  // namespace qvr::reviews
