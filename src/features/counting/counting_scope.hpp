// What the routes of counting have in common: the account or the KPI that the path names, within the reach of
// who asks, and for which side they count. Guards for both sides.
#pragma once

#include "features/accounts/client_account.hpp"
#include "features/counting/counted_quarter.hpp"
#include "features/counting/counting.hpp"
#include "features/reviews/kpi.hpp"
#include "web/call.hpp"

#include <optional>

namespace qvr::counting {

// An account whose counts the caller may see.
struct CountingScope {
    accounts::ClientAccountView account;
    CountingReader reader;
};

struct KpiScope : CountingScope {
    reviews::Kpi kpi;
    CountedQuarter quarter;
};

// The account, for a supplier's person who sees it, and for a client's person whose own it is. Error:
// not_found.
Result<CountingScope> counting_of(web::Call& call, AccountId const& id);
Result<CountingScope> own_counting_of(web::Call& call, AccountId const& id);
CountedQuarter make_counted_quarter(
    web::Call& call, CountingScope const& scope, reviews::CountedReview review
);

// Guards for routes with the {id} of an account or of a KPI in the path, for the supplier's people: who sees
// the account reads, its team counts (R28). Errors: not_found; forbidden if visible but not theirs to count.
Result<CountingScope> visible_counting(web::Call& call);
Result<CountingScope> countable_counting(web::Call& call);
Result<KpiScope> visible_kpi(web::Call& call);
Result<KpiScope> countable_kpi(web::Call& call);

// The same for people of a client, who all count: for their own account, what is shared of it (R21).
// Error: not_found for everything else.
Result<CountingScope> own_counting(web::Call& call);
Result<KpiScope> own_kpi(web::Call& call);

// The same for machines, of the account and the side of their token.
Result<CountingScope> counting_of_token(web::Call& call);
Result<KpiScope> kpi_of_token(web::Call& call);

// The quarter that is being counted: of the latest review that has ended and that the caller's side sees.
std::optional<CountedQuarter> find_counted_quarter(web::Call& call, CountingScope const& scope);

}  // namespace qvr::counting
