// A foreseeable event of the next ninety days and what is planned for it (R16).
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "features/reviews/earlier.hpp"
#include "features/reviews/owner.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

enum class Sphere { client, industry, market, supplier, regulation, other };
BOOST_DESCRIBE_ENUM(Sphere, client, industry, market, supplier, regulation, other)

enum class Likelihood { low, medium, high };
BOOST_DESCRIBE_ENUM(Likelihood, low, medium, high)

struct Impact {
    ImpactId id;
    Line title;
    std::optional<Side> side;  // who foresees it
    Sphere sphere = Sphere::client;
    Date starts_on;
    Date ends_on;
    Likelihood likelihood = Likelihood::medium;
    std::optional<Words> effect;
    std::optional<Words> action_plan;
    std::optional<Words> contingency_plan;
    std::optional<Owner> owner;
};
BOOST_DESCRIBE_STRUCT(
    Impact,
    (),
    (id, title, side, sphere, starts_on, ends_on, likelihood, effect, action_plan, contingency_plan, owner)
)

// An impact that an earlier review foresaw, and what became of it.
struct EarlierImpact : Impact, Earlier {
    std::optional<bool> happened;
    std::optional<bool> plan_used;
    std::optional<Words> note;
};
BOOST_DESCRIBE_STRUCT(EarlierImpact, (Impact, Earlier), (happened, plan_used, note))

}  // namespace qvr::reviews
