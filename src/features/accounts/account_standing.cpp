#include "features/accounts/account_standing.hpp"

#include <array>

namespace qvr::accounts {
namespace {

// The views' columns are in the order of the tables'. A standing reads the days of its account's actions.
constexpr std::array kRenewStanding{
    db::Query{"kRemoveActions", "DELETE FROM account_actions WHERE account_id = :account_id"},
    db::Query{"kRemoveFactors", "DELETE FROM account_factors WHERE account_id = :account_id"},
    db::Query{"kRemoveStanding", "DELETE FROM account_standings WHERE account_id = :account_id"},
    db::Query{
        "kAddActions",
        "INSERT INTO account_actions SELECT account_id, due_on, organization_id, COUNT(*) "
        "FROM actions_of_reviews WHERE account_id = :account_id GROUP BY account_id, due_on, organization_id"
    },
    db::Query{
        "kAddFactors",
        "INSERT INTO account_factors SELECT * FROM factors_of_reviews WHERE account_id = :account_id"
    },
    db::Query{
        "kAddStanding",
        "INSERT INTO account_standings SELECT * FROM standings_of_reviews WHERE account_id = :account_id"
    },
};
constexpr std::array kRenewStandings{
    db::Query{"kRemoveAllActions", "DELETE FROM account_actions"},
    db::Query{"kRemoveAllFactors", "DELETE FROM account_factors"},
    db::Query{"kRemoveAllStandings", "DELETE FROM account_standings"},
    db::Query{
        "kAddAllActions",
        "INSERT INTO account_actions SELECT account_id, due_on, organization_id, COUNT(*) "
        "FROM actions_of_reviews GROUP BY account_id, due_on, organization_id"
    },
    db::Query{"kAddAllFactors", "INSERT INTO account_factors SELECT * FROM factors_of_reviews"},
    db::Query{"kAddAllStandings", "INSERT INTO account_standings SELECT * FROM standings_of_reviews"},
};

}  // namespace

void renew_standing(db::Writer& writer, AccountId const& account_id) {
    for (auto const& query : kRenewStanding) {
        writer.execute(query, {{"account_id", account_id}});
    }
}

void renew_standings(db::Writer& writer) {
    for (auto const& query : kRenewStandings) {
        writer.execute(query);
    }
}

}  // namespace qvr::accounts
