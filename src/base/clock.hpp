// The only places that read the clock or draw random bytes, so that tests can replace both.
#pragma once

#include "base/error.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace qvr {

// An instant in UTC, in whole milliseconds since 1970. JSON: RFC 3339 "2026-11-23T15:42:07.123Z".
class Instant {
  public:
    constexpr Instant() = default;
    constexpr explicit Instant(std::int64_t unix_ms) : unix_ms_(unix_ms) {}
    static std::optional<Instant> from_text(std::string_view text);
    std::string to_text() const;
    constexpr std::int64_t unix_ms() const { return unix_ms_; }
    constexpr Instant plus_ms(std::int64_t ms) const { return Instant{unix_ms_ + ms}; }
    auto operator<=>(Instant const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_instant;
    static constexpr std::string_view kJsonFormat = "date-time";

  private:
    std::int64_t unix_ms_ = 0;
};

class Clock {
  public:
    virtual ~Clock() = default;
    // Reads CLOCK_REALTIME through clock_gettime, so that the server runs under libfaketime.
    virtual Instant now() const;
};

// Cryptographically strong random bytes (libsodium).
class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> bytes);
};

// A new UUIDv7: the instant's milliseconds, then random bits; ids made in one millisecond keep no order.
template <typename AnyId>
AnyId make_id(Clock const& clock, Random& random);
std::string make_uuid_v7(Instant now, Random& random);

template <typename AnyId>
AnyId make_id(Clock const& clock, Random& random) {
    return *AnyId::from_text(make_uuid_v7(clock.now(), random));
}

}  // namespace qvr
