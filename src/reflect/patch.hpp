// Members that may be left out. std::optional = absent or null, written as null; Patch = absent stays apart.
#pragma once

#include <optional>
#include <utility>

namespace qvr::reflect {

// A member of a PATCH body. Patch<T>: absent or a value, null is refused (not_null). Patch<std::optional<T>>:
// absent, null or a value. Written only when given.
template <typename T>
class Patch {
  public:
    using Value = T;

    Patch() = default;
    Patch(T value) : given_(std::move(value)) {}

    bool is_given() const { return given_.has_value(); }
    explicit operator bool() const { return is_given(); }
    // Only when given.
    T const& operator*() const { return *given_; }
    T const* operator->() const { return &*given_; }

    // Leaves target as it is when absent.
    template <typename Target>
    void apply_to(Target& target) const {
        if (given_) {
            target = *given_;
        }
    }
    // What the member will be: the given value, or `current`.
    T value_or(T const& current) const { return given_ ? *given_ : current; }

    bool operator==(Patch const&) const = default;

  private:
    std::optional<T> given_;
};

// An output member that is left out, rather than null, when it has no value.
template <typename T>
using Omit = Patch<T>;

}  // namespace qvr::reflect
