// The row in which idempotency.cpp keeps the answer to a POST.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "reflect/describe.hpp"

#include <cstdint>
#include <string>

namespace qvr::web {

// A row of idempotency_keys. Headers kept are those a handler sets: etag, location.
struct KeptReply {
    PersonId principal_id;
    std::string key;
    std::string request_hash;
    std::int64_t status = 0;
    std::string body;
    std::string etag;
    std::string location;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    KeptReply, (), (principal_id, key, request_hash, status, body, etag, location, created_at)
)

}  // namespace qvr::web
