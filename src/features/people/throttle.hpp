// Slows down guessing: so many failed attempts a minute for one name, so many for one address. In memory,
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

    // Seconds until the key may be tried again; nothing if it may be now.
    std::optional<int> seconds_to_wait(std::string const& key, Instant now);
    void note_failure(std::string const& key, Instant now);
    void forget(std::string const& key);

    // As many keys are remembered at most.
    static constexpr std::size_t kMaxKeys = 10'000;

  private:
    void drop_old(std::deque<std::int64_t>& failures, Instant now) const;
    void make_room(Instant now);

    std::size_t limit_;
    std::int64_t window_ms_;
    std::mutex mutex_;
    // By the hash of the key: what is typed for a name may be of any length, and is nobody's business here.
    std::unordered_map<std::string, std::deque<std::int64_t>> failures_;
};

}  // namespace qvr::people
