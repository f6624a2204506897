// Slows down guessing: so many failed guesses a minute at one name, so many from one place. In memory,
// bounded.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace qvr::people {

class Throttle {
  public:
    // `limit` failures in `window_ms` are allowed for one key.
    Throttle(std::size_t limit, std::int64_t window_ms) : limit_(limit), window_ms_(window_ms) {}

    // Counts a guess before it is made, so that guesses side by side are not more than the limit. Seconds
    // until one may be made again; nothing if this one may.
    std::optional<int> take(std::string const& key, Instant now);
    // The latest guess was right, or was not made after all.
    void give_back(std::string const& key);
    void forget(std::string const& key);

    // As many keys are remembered at most.
    static constexpr std::size_t kMaxKeys = 10'000;

  private:
    void drop_old(std::deque<std::int64_t>& failures, Instant now) const;
    void make_room(Instant now);

    std::size_t limit_;  // at least one
    std::int64_t window_ms_;
    std::mutex mutex_;
    // By the hash of the key: what is typed for a name may be of any length, and is nobody's business here.
    std::unordered_map<std::string, std::deque<std::int64_t>> failures_;
};

// The key of an address: an IPv4 address itself, the /64 of an IPv6 one, for of these a single subscriber has
// 2^64.
std::string place_of(std::string const& address);

}  // namespace qvr::people
