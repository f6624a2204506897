// An account with closed reviews that are written as they are stored, without the meetings behind them: the
// quick way to years of history.
#pragma once

#include "api/api_fixture.hpp"
#include "features/reviews/figures.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::test {

class AccountHistory {
  public:
    // Makes the account as the caller, who is on its team then.
    AccountHistory(Caller& caller, std::string_view name);

    std::string const& id() const { return id_; }

    // Closes a review of that day, which judges its quarter if there are figures; answers its id. What the
    // review says is the caller's; ids, numbers and state are filled in.
    std::string close(
        std::string_view held_on,
        reviews::Review review = {},
        std::optional<reviews::FiguresOfReview> figures = std::nullopt
    );

    // An action that is due on that day.
    static reviews::Action action(std::string_view due_on);
    static reviews::Choice choice(reviews::Factor factor, int weight);
    // With nothing felt and everything measured.
    static reviews::FiguresOfReview figures(std::int64_t percent_tenths, scoring::Band band);

  private:
    template <typename AnyId>
    AnyId new_id();

    TestServer& server_;
    Random random_;
    OrganizationId organization_id_;
    UserId user_id_;
    std::string id_;
};

}  // namespace qvr::test
