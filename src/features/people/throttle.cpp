#include "features/people/throttle.hpp"

#include "base/digest.hpp"

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
    if (failures_.size() >= kMaxKeys) {
        for (auto each = failures_.begin(); each != failures_.end();) {
            drop_old(each->second, now);
            each = each->second.empty() ? failures_.erase(each) : std::next(each);
        }
        if (failures_.size() >= kMaxKeys) {
            // A spray over ten thousand names within a minute: the limit for each address still holds.
            failures_.clear();
        }
    }
    auto& failures = failures_[sha256_hex(key)];
    failures.push_back(now.unix_ms());
    if (failures.size() > limit_) {
        failures.pop_front();
    }
}

void Throttle::forget(std::string const& key) {
    std::scoped_lock const lock{mutex_};
    failures_.erase(sha256_hex(key));
}

}  // namespace qvr::people
