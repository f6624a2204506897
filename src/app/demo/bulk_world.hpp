// The organization of a large demo, invented: its people, and of each account everything that years of
// reviews leave behind. The reviews follow one another by the product's own rules (carry_over), and scores
// and records are worked out by the product from the counts. Pure: the same plan gives the same organization.
#pragma once

#include "features/accounts/account_store.hpp"
#include "features/counting/observation.hpp"
#include "features/people/organization.hpp"
#include "features/people/user.hpp"
#include "features/records/record.hpp"
#include "features/reviews/figures.hpp"
#include "features/reviews/review.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace qvr::app {

struct BulkPlan {
    int accounts = 0;
    int quarters = 0;  // closed reviews of an account that was met all along
    std::uint64_t seed = 1;
    Instant now;
};

struct BulkPeople {
    people::Organization organization;
    std::vector<people::User> users;  // the owner, the leaders, then the members
};

// password_hash: everybody's.
BulkPeople make_people(BulkPlan const& plan, std::string const& password_hash);

struct BulkAccount {
    accounts::NewAccount account;
    std::vector<reviews::Review> reviews;  // oldest first; the last one may be planned or in session
    std::vector<reviews::FiguresOfReview> figures;
    std::vector<counting::Observation> observations;
    std::vector<records::ReviewRecord> records;  // of each closed review
};

// number: from 0 on, below plan.accounts.
BulkAccount make_account(BulkPlan const& plan, BulkPeople const& people, int number);

// How many rows an account takes in the database.
std::int64_t count_rows(BulkAccount const& made);

}  // namespace qvr::app
