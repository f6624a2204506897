// How a list of accounts is searched and continued, out of the texts of a query string. Pure functions.
#pragma once

#include "base/error.hpp"
#include "base/id.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::accounts {

// The words of `q` in the form of search_key; nothing if they are longer than any account's name, or no text.
std::optional<std::string> search_words(std::string_view typed);

// A LIKE pattern (ESCAPE '\') that finds the words anywhere, their own wildcards taken literally.
std::string contains_pattern(std::string_view words);

// Where the next page begins: after this account.
struct AccountCursor {
    std::string sort_key;
    AccountId id;

    // What to_text() gave; nothing for anything else.
    static std::optional<AccountCursor> from_text(std::string_view text);
    // "sort key, line break, id" in hex: opaque to the caller, and nothing in it is secret.
    std::string to_text() const;
};

}  // namespace qvr::accounts
