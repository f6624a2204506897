// A row of heard_marks, and what the API answers about them.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "features/accounts/team_function.hpp"
#include "features/heard/words.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::heard {

struct HeardMark {
    ReviewId review_id;
    UserId user_id;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(HeardMark, (), (review_id, user_id, at))

struct HeardMemberView {
    UserId user_id;
    std::string name;
    accounts::TeamFunction function = accounts::TeamFunction::other;
    std::optional<Instant> heard_at;
    std::optional<std::string> heard_at_text;
};
BOOST_DESCRIBE_STRUCT(HeardMemberView, (), (user_id, name, function, heard_at, heard_at_text))

struct HeardView {
    ReviewId review_id;
    AccountId account_id;
    std::string account_name;
    Locale locale;  // of the account: the words are in its language
    int number = 1;
    std::string held_on_text;
    std::vector<ClientWords> words;
    bool may_hear = false;  // on the team, once the review is closed, and not done yet
    std::optional<Instant> heard_by_me_at;
    std::optional<std::string> heard_by_me_at_text;
    // The team, for those who lead the review, owners and leaders.
    std::optional<std::vector<HeardMemberView>> members;
};
BOOST_DESCRIBE_STRUCT(
    HeardView,
    (),
    (review_id,
     account_id,
     account_name,
     locale,
     number,
     held_on_text,
     words,
     may_hear,
     heard_by_me_at,
     heard_by_me_at_text,
     members)
)

}  // namespace qvr::heard
