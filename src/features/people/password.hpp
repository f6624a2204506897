// Argon2id over libsodium. Each hash takes tens of megabytes and tens of milliseconds: only a few run at
// once, so that a flood of sign-ins can neither exhaust the memory nor take all workers. Never called inside
// a transaction.
#pragma once

#include "base/error.hpp"

#include <chrono>
#include <cstddef>
#include <mutex>
#include <semaphore>
#include <string>

namespace qvr::people {

// What a hash costs. The default is libsodium's interactive preset (64 MiB), above OWASP's minimum of 19 MiB.
struct HashCost {
    unsigned long long operations = 2;
    std::size_t memory_bytes = 64 * 1024 * 1024;
};

class PasswordHasher {
  public:
    explicit PasswordHasher(HashCost cost = {});

    // Error: unavailable if no slot is free within the wait.
    Result<std::string> hash(std::string const& password);
    // Whether the password is the one of `hash`. An empty hash (unknown person, no password yet) takes the
    // same time and is never right, so that an answer's delay tells nothing. Error: unavailable.
    Result<bool> verify(std::string const& password, std::string const& hash);

  private:
    static constexpr int kSlots = 2;
    static constexpr std::chrono::seconds kWait{5};

    HashCost cost_;
    std::once_flag is_nobodys_made_;
    std::string nobodys_;  // a hash that stands in where there is none
    std::counting_semaphore<kSlots> slots_{kSlots};
};

}  // namespace qvr::people
