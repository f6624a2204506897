// What a decode found wrong, each thing at its JSON pointer; and the readers of JSON values that need no
// template. For codecs only.
#pragma once

#include "base/error.hpp"
#include "reflect/json_value.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::reflect {

class Faults {
  public:
    // While it lives, faults are about this member or item of where they were about before.
    class At {
      public:
        At(Faults& faults, std::string_view name);
        At(Faults& faults, std::size_t index);
        ~At() { faults_.pointer_.resize(outer_size_); }
        At(At const&) = delete;
        At& operator=(At const&) = delete;

      private:
        Faults& faults_;
        std::size_t outer_size_;
    };

    // `issue` has a pointer relative to here. From kMaxFaults on only counted.
    void add(Issue issue);
    void add(IssueCode code, Issue::Pairs args = {}) { add(Issue{code, {}, std::move(args)}); }
    // Where `json` is not what was expected: not_null if it is null, otherwise `code`.
    void add_wrong(Json const& json, IssueCode code);

    std::size_t count() const { return count_; }
    Issues take() { return std::move(issues_); }

  private:
    std::string pointer_;
    std::size_t count_ = 0;
    Issues issues_;
};

// The members of a JSON object, taken one by one by name.
class ObjectReader {
  public:
    // Refuses anything but an object.
    ObjectReader(Json const& json, Faults& faults);
    explicit operator bool() const { return members_ != nullptr; }

    // The member, or nullptr; one that is required and missing is a fault.
    Json const* take(std::string_view name, bool required);
    // Refuses by name every member that was not taken.
    void refuse_others();
    Faults& faults() { return faults_; }

  private:
    Json::Object const* members_;
    Faults& faults_;
    std::vector<bool> taken_;
    std::size_t next_ = 0;
};

// Each answers the value that the JSON holds, or nothing after adding the fault.
std::optional<bool> read_boolean(Json const& json, Faults& faults);
std::optional<std::int64_t> read_whole(Json const& json, std::int64_t low, std::int64_t high, Faults& faults);
std::string const* read_text(Json const& json, Faults& faults);
// The text of a JSON number or string.
std::string const* read_number_or_text(Json const& json, IssueCode issue, Faults& faults);
// The index of the text among `names`.
std::optional<std::size_t> read_name(
    Json const& json, std::span<std::string_view const> names, Faults& faults
);
Json::Array const* read_list(Json const& json, std::size_t max, Faults& faults);

}  // namespace qvr::reflect
