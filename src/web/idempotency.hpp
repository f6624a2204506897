// Idempotency-Key on POST: the first answer is kept for 24 hours beside its effect, in the same transaction,
// and given again to the same person's same request. Source: product contract; meanings of
// draft-ietf-httpapi-idempotency-key.
#pragma once

#include "base/error.hpp"
#include "web/call.hpp"

#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>

namespace qvr::web {

// The key of a call, if it sent one. Error: invalid.
Result<std::optional<std::string>> idempotency_key(http::Request const& request);

// The kept answer, if this person used this key before. Error: invalid (422) if the request was another one.
Result<std::optional<Reply>> find_kept_reply(Call& call, std::string const& key);

// Keeps the call's reply, and forgets what is older than 24 hours.
void keep_reply(Call& call, std::string const& key);

// The requests under way, so that a second one with the same key is refused instead of waiting.
class InFlight {
  public:
    // True if the key was not under way, and now is.
    bool enter(std::string const& scoped_key);
    void leave(std::string const& scoped_key);

  private:
    std::mutex mutex_;
    std::unordered_set<std::string> keys_;
};

}  // namespace qvr::web
