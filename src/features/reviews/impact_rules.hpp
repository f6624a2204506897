// Rules of impacts (R16). Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/owner_rules.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

namespace qvr::reviews {

struct ImpactInput {
    Line title;
    std::optional<Side> side;
    Sphere sphere = Sphere::client;
    Date starts_on;
    Date ends_on;
    Likelihood likelihood = Likelihood::medium;
    std::optional<Words> effect;
    std::optional<Words> action_plan;
    std::optional<Words> contingency_plan;
    std::optional<OwnerInput> owner;
};
BOOST_DESCRIBE_STRUCT(
    ImpactInput,
    (),
    (title, side, sphere, starts_on, ends_on, likelihood, effect, action_plan, contingency_plan, owner)
)

struct ImpactPatch {
    reflect::Patch<Line> title;
    reflect::Patch<std::optional<Side>> side;
    reflect::Patch<Sphere> sphere;
    reflect::Patch<Date> starts_on;
    reflect::Patch<Date> ends_on;
    reflect::Patch<Likelihood> likelihood;
    reflect::Patch<std::optional<Words>> effect;
    reflect::Patch<std::optional<Words>> action_plan;
    reflect::Patch<std::optional<Words>> contingency_plan;
    reflect::Patch<std::optional<OwnerInput>> owner;
};
BOOST_DESCRIBE_STRUCT(
    ImpactPatch,
    (),
    (title, side, sphere, starts_on, ends_on, likelihood, effect, action_plan, contingency_plan, owner)
)

// Each writes domain 5. An impact may still lack its plan when it is noted. Errors: conflict if the domain
// may not be written; not_found; invalid for a window that ends before it starts, and for an owner who does
// not attend.
Result<Impact> add_impact(Review& review, ImpactInput const& input, Change const& change);
Result<Impact> change_impact(
    Review& review, ImpactId const& id, ImpactPatch const& patch, Change const& change
);
Result<void> remove_impact(Review& review, ImpactId const& id, Change const& change);

// Adds what keeps domain 5 from being completed: an impact without a plan (R1).
void add_impacts_missing(Review const& review, Issues& issues);

// Adds what closing needs of the impacts besides: the effect in words, and an owner (R1).
void add_impacts_missing_to_close(Review const& review, Issues& issues);

// Adds what is worth saying of them: a window outside the ninety days.
void add_impacts_advice(Review const& review, Issues& issues);

}  // namespace qvr::reviews
