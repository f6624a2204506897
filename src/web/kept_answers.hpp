// Answers about an account that were given before, and are given again for as long as nothing of the account
// changed. Every accepted write leaves an entry in the audit log (R22): while an account's last entry is the
// same, so is what is read of it. Source: docs/decisions/0016-kept-answers.md.
#pragma once

#include "web/call.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace qvr::web {

// Bodies by all that they depend on, within so many bytes; those that nobody asked for longest go first.
// Thread-safe.
class KeptAnswers {
  public:
    static constexpr std::size_t kDefaultCapacity = std::size_t{8} << 20;

    // capacity: bytes of keys and bodies, all together. What is larger by itself is not kept.
    explicit KeptAnswers(std::size_t capacity = kDefaultCapacity);
    ~KeptAnswers();
    KeptAnswers(KeptAnswers const&) = delete;
    KeptAnswers& operator=(KeptAnswers const&) = delete;

    // null: not kept.
    std::shared_ptr<std::string const> find(std::string const& key);
    void keep(std::string key, std::string body);

  private:
    struct Entries;
    std::unique_ptr<Entries> const entries_;
};

// The body that make() gives for this call's path, query, locale and kind of caller, made now or before.
// `last_entry`: the number of the account's last entry in the audit log, read in the call's transaction.
// `beside`: whatever else it shows that the account's entries do not tell of, such as what the caller may do.
// Debug builds make the answer in any case and stop the program if the kept
// one differs.
std::string kept_answer(
    Call& call, std::int64_t last_entry, std::string_view beside, std::function<std::string()> const& make
);

}  // namespace qvr::web
