#include "features/people/password.hpp"

#include <sodium/core.h>
#include <sodium/crypto_pwhash.h>

#include <array>
#include <new>

namespace qvr::people {
namespace {

using Slots = std::counting_semaphore<2>;

class Slot {
  public:
    Slot(Slots& slots, std::chrono::seconds wait) : slots_(slots), held_(slots.try_acquire_for(wait)) {}
    ~Slot() {
        if (held_) {
            slots_.release();
        }
    }
    Slot(Slot const&) = delete;
    Slot& operator=(Slot const&) = delete;
    bool is_held() const { return held_; }

  private:
    Slots& slots_;
    bool held_;
};

std::string argon2id(std::string const& password, HashCost const& cost) {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    int const outcome = crypto_pwhash_str_alg(
        text.data(),
        password.data(),
        password.size(),
        cost.operations,
        cost.memory_bytes,
        crypto_pwhash_ALG_ARGON2ID13
    );
    if (outcome != 0) {
        throw std::bad_alloc{};  // the only way it fails
    }
    return text.data();
}

}  // namespace

PasswordHasher::PasswordHasher(HashCost cost) : cost_(cost) {
    QVR_CHECK(sodium_init() >= 0);
}

Result<std::string> PasswordHasher::hash(std::string const& password) {
    Slot const slot{slots_, kWait};
    if (!slot.is_held()) {
        return make_error(Code::unavailable, IssueCode::unavailable);
    }
    return argon2id(password, cost_);
}

Result<bool> PasswordHasher::verify(std::string const& password, std::string const& hash) {
    Slot const slot{slots_, kWait};
    if (!slot.is_held()) {
        return make_error(Code::unavailable, IssueCode::unavailable);
    }
    // Where there is none, another is looked at, so that the answer takes as long. That one is made when it
    // is first needed: at every start it would cost more than the start.
    std::call_once(is_nobodys_made_, [&] { nobodys_ = argon2id("nobody's", cost_); });
    bool const is_right = crypto_pwhash_str_verify(
                              hash.empty() ? nobodys_.c_str() : hash.c_str(), password.data(), password.size()
                          ) == 0;
    return is_right && !hash.empty();
}

}  // namespace qvr::people
