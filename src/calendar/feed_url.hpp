// The address of a calendar feed. It is a secret: whoever knows it reads the calendar.
#pragma once

#include "base/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::calendar {

// https on port 443 of a named host; nothing that two programs could read in two ways.
class FeedUrl {
  public:
    FeedUrl() = default;

    // "https://host/path?query" or the same behind webcal:// or webcals://, at most 2,000 characters. The
    // host is a domain name of two labels or more (IDN: as xn--), whose last one begins with a letter,
    // without a dot at its end: so it is no address in any spelling. No user name, no other port than 443, no
    // fragment, no white space, backslash, quotation mark, bracket or character beyond ASCII.
    static std::optional<FeedUrl> from_text(std::string_view text);
    // With https:// and without a port.
    std::string const& to_text() const { return text_; }
    // In lower case.
    std::string const& host() const { return host_; }
    bool operator==(FeedUrl const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::feed_address_invalid;
    static constexpr std::string_view kJsonFormat = "feed-url";

  private:
    std::string text_;
    std::string host_;
};

}  // namespace qvr::calendar
