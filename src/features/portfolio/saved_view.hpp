// The filters and the order of a portfolio that a person keeps under a name. Their own: nobody else sees it.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "reflect/describe.hpp"

#include <string>

namespace qvr::portfolio {

using SavedViewId = Id<struct SavedViewTag>;
using ViewName = Text<1, 100>;
using ViewQuery = Text<0, 2'000>;

inline constexpr std::size_t kMaxViews = 50;  // of a person

// A row of portfolio_views.
struct SavedView {
    SavedViewId id;
    UserId user_id;
    ViewName name;
    ViewQuery query;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, user_id, name, query, created_at))

struct SavedViewInput {
    ViewName name;
    ViewQuery query;  // as it stands behind the ? of GET /portfolio, without limit and cursor
};
BOOST_DESCRIBE_STRUCT(SavedViewInput, (), (name, query))

struct SavedViewView {
    SavedViewId id;
    ViewName name;
    ViewQuery query;
};
BOOST_DESCRIBE_STRUCT(SavedViewView, (), (id, name, query))

}  // namespace qvr::portfolio
