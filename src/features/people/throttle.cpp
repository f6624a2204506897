#include "features/people/throttle.hpp"

#include "base/digest.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace qvr::people {

void Throttle::drop_old(std::deque<std::int64_t>& failures, Instant now) const {
    while (!failures.empty() && failures.front() <= now.unix_ms() - window_ms_) {
        failures.pop_front();
    }
}

std::optional<int> Throttle::take(std::string const& key, Instant now) {
    std::scoped_lock const lock{mutex_};
    auto const hash = sha256_hex(key);
    if (failures_.size() >= kMaxKeys && !failures_.contains(hash)) {
        make_room(now);
    }
    auto& failures = failures_[hash];
    drop_old(failures, now);
    if (failures.size() >= limit_) {
        return static_cast<int>((failures.front() + window_ms_ - now.unix_ms() + 999) / 1000);
    }
    failures.push_back(now.unix_ms());
    return std::nullopt;
}

void Throttle::give_back(std::string const& key) {
    std::scoped_lock const lock{mutex_};
    auto const found = failures_.find(sha256_hex(key));
    if (found == failures_.end()) {
        return;
    }
    if (!found->second.empty()) {
        found->second.pop_back();
    }
    if (found->second.empty()) {
        failures_.erase(found);
    }
}

void Throttle::make_room(Instant now) {
    std::erase_if(failures_, [&](auto const& entry) {
        return entry.second.back() <= now.unix_ms() - window_ms_;
    });
    if (failures_.size() >= kMaxKeys) {
        // A spray over many keys: whoever failed least and longest ago is forgotten. Whoever is held up stays
        // so, unless as many others are.
        failures_.erase(std::ranges::min_element(failures_, {}, [](auto const& entry) {
            return std::tuple{entry.second.size(), entry.second.back()};
        }));
    }
}

void Throttle::forget(std::string const& key) {
    std::scoped_lock const lock{mutex_};
    failures_.erase(sha256_hex(key));
}

std::string place_of(std::string const& address) {
    constexpr std::size_t kNetwork = 8;
    std::array<char, 16> bytes{};
    if (::inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) {
        return address;
    }
    return std::string{bytes.data(), kNetwork} + "/64";
}

}  // namespace qvr::people
