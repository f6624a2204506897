// The only places that read the clock or draw random bytes, so that tests can replace both.
#pragma once

#include "base/error.hpp"

#include <atomic>
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

// Cryptographically strong random bytes (libsodium), and ids that keep the order in which they were made.
// Functions may be called from any thread.
class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<unsigned char> bytes);

    // A new UUIDv7 (RFC 9562, 6.2 method 1): the instant's milliseconds, twelve bits that start at random and
    // count on within a millisecond, then random bits. Each is greater than the one before, also when the
    // clock steps back.
    std::string make_uuid_v7(Instant now);

  private:
    std::atomic<std::uint64_t> last_stamp_ = 0;  // milliseconds, twelve bits
};

}  // namespace qvr
