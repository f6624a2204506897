#include "features/people/password.hpp"

#include "base/digest.hpp"

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
    Random random;
    decoy_ = argon2id(make_token(random), cost_);
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
    auto const& against = hash.empty() ? decoy_ : hash;
    bool const is_right = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
    return is_right && !hash.empty();
}

}  // namespace qvr::people
