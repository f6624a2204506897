// The thirteen satisfaction factors of the printed sheet, in its order. Codes are stable; names and
// definitions are in factors.hpp and may be reworded by an organization.
#pragma once

#include "reflect/describe.hpp"

#include <array>
#include <string_view>

namespace qvr::catalogue {

enum class Factor {
    business_understanding,
    deliverable_quality,
    timeliness,
    expense_control,
    communications,
    responsiveness,
    foresight,
    knowledge_transfer,
    professionalism,
    teamwork,
    autonomy,
    productivity,
    compliance,
};
BOOST_DESCRIBE_ENUM(
    Factor,
    business_understanding,
    deliverable_quality,
    timeliness,
    expense_control,
    communications,
    responsiveness,
    foresight,
    knowledge_transfer,
    professionalism,
    teamwork,
    autonomy,
    productivity,
    compliance
)

inline constexpr std::size_t kFactorCount = 13;

// The code, as it stands in JSON and SQL.
std::string_view to_text(Factor factor);

}  // namespace qvr::catalogue
