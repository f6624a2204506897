#include "features/people/throttle.hpp"

#include "base/digest.hpp"

#include <algorithm>

namespace qvr::people {

void Throttle::drop_old(std::deque<std::int64_t>& failures, Instant now) const {
    while (!failures.empty() && failures.front() <= now.unix_ms() - window_ms_) {
        failures.pop_front();
    }
}

std::optional<int> Throttle::seconds_to_wait(std::string const& key, Instant now) {
    std::scoped_lock const lock{mutex_};
    auto const found = failures_.find(sha256_hex(key));
    if (found == failures_.end()) {
        return std::nullopt;
    }
    drop_old(found->second, now);
    if (found->second.size() < limit_) {
        return std::nullopt;
    }
    auto const free_at = found->second[found->second.size() - limit_] + window_ms_;
    return static_cast<int>((free_at - now.unix_ms() + 999) / 1000);
}

void Throttle::note_failure(std::string const& key, Instant now) {
    std::scoped_lock const lock{mutex_};
    auto const hash = sha256_hex(key);
    if (failures_.size() >= kMaxKeys && !failures_.contains(hash)) {
        make_room(now);
    }
    auto& failures = failures_[hash];
    failures.push_back(now.unix_ms());
    if (failures.size() > limit_) {
        failures.pop_front();
    }
}

void Throttle::make_room(Instant now) {
    // An entry that seconds_to_wait() found to be over is empty.
    auto const last_failure = [](auto const& entry) {
        return entry.second.empty() ? std::int64_t{0} : entry.second.back();
    };
    std::erase_if(failures_, [&](auto const& entry) {
        return last_failure(entry) <= now.unix_ms() - window_ms_;
    });
    if (failures_.size() >= kMaxKeys) {
        // A spray over many keys: whoever failed longest ago is forgotten, the others stay held up.
        failures_.erase(std::ranges::min_element(failures_, {}, last_failure));
    }
}

void Throttle::forget(std::string const& key) {
    std::scoped_lock const lock{mutex_};
    failures_.erase(sha256_hex(key));
}

}  // namespace qvr::people
