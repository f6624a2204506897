// The name of a time zone. What is known comes from the system's tzdata (/usr/share/zoneinfo), read once for
// each process: after an upgrade of tzdata the server is restarted. Any thread.
#pragma once

#include "base/error.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace qvr::zone {

// An IANA zone that the installed tzdata knows, under exactly the spelling it gives; its old names
// ("US/Eastern", "America/Montreal") are names too.
class ZoneName {
  public:
    // America/Toronto.
    ZoneName() : text_("America/Toronto") {}

    // Nothing for a name that tzdata does not hold: other letter case, paths, "localtime".
    // Throws std::runtime_error if no tzdata is installed.
    static std::optional<ZoneName> from_text(std::string_view text);
    std::string const& to_text() const { return text_; }
    auto operator<=>(ZoneName const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_zone;
    static constexpr std::string_view kJsonFormat = "time-zone";

  private:
    explicit ZoneName(std::string_view text) : text_(text) {}
    std::string text_;
};

}  // namespace qvr::zone
