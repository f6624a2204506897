// What a person of the supplier does for an account (R4: sales and delivery sit together).
#pragma once

#include "reflect/describe.hpp"

namespace qvr::accounts {

enum class TeamFunction { sales, delivery, sponsor, other };
BOOST_DESCRIBE_ENUM(TeamFunction, sales, delivery, sponsor, other)

}  // namespace qvr::accounts
