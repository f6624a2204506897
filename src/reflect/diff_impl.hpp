// The definitions behind diff.hpp. Included through codec_impl.hpp only.
#pragma once

#include "reflect/describe.hpp"
#include "reflect/diff.hpp"
#include "reflect/json_parser.hpp"
#include "reflect/patch.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace qvr::reflect {

template <typename T>
bool same_value(T const& a, T const& b);

template <typename T, template <typename...> class List, typename... D>
bool same_members(T const& a, T const& b, List<D...>) {
    return (same_value(a.*D::pointer, b.*D::pointer) && ...);
}

template <typename T>
inline constexpr bool kIsList = false;
template <typename T>
inline constexpr bool kIsList<std::vector<T>> = true;
template <typename T, std::size_t Max>
inline constexpr bool kIsList<BoundedList<T, Max>> = true;
// What may hold nothing: std::optional and Patch.
template <typename T>
inline constexpr bool kIsMaybe = false;
template <typename T>
inline constexpr bool kIsMaybe<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsMaybe<Patch<T>> = true;

template <typename T>
bool same_value(T const& a, T const& b) {
    if constexpr (Described<T>) {
        return same_members(a, b, MembersOf<T>{});
    } else if constexpr (kIsList<T>) {
        return std::ranges::equal(a, b, [](auto const& x, auto const& y) { return same_value(x, y); });
    } else if constexpr (kIsMaybe<T>) {
        return a && b ? same_value(*a, *b) : static_cast<bool>(a) == static_cast<bool>(b);
    } else {
        return a == b;
    }
}

template <typename T>
concept HasTextId = Described<T> && requires(T const& item) {
    { item.id.to_text() } -> std::convertible_to<std::string_view>;
};

using Pointers = std::vector<std::string>;

template <typename T>
void diff_value(T const& before, T const& after, std::string const& pointer, Pointers& changed);

template <typename T, template <typename...> class List, typename... D>
void diff_members(T const& before, T const& after, std::string const& pointer, Pointers& changed, List<D...>) {
    (diff_value(before.*D::pointer, after.*D::pointer, pointer + pointer_token(D::name), changed), ...);
}

template <typename List>
auto const* find_by_id(List const& items, typename List::value_type const& wanted) {
    auto const found = std::ranges::find_if(items, [&](auto const& item) { return item.id == wanted.id; });
    return found == items.end() ? nullptr : &*found;
}

template <typename List>
void diff_by_id(List const& before, List const& after, std::string const& pointer, Pointers& changed) {
    auto const item_pointer = [&](auto const& item) { return pointer + pointer_token(item.id.to_text()); };
    // Those that stay, in both orders.
    std::vector<typename List::value_type const*> stay_before;
    std::vector<typename List::value_type const*> stay_after;
    for (auto const& item : after) {
        if (auto const* was = find_by_id(before, item)) {
            stay_after.push_back(was);
        }
    }
    for (auto const& item : before) {
        if (auto const* is = find_by_id(after, item)) {
            stay_before.push_back(&item);
            diff_value(item, *is, item_pointer(item), changed);
        } else {
            changed.push_back(item_pointer(item));
        }
    }
    for (auto const& item : after) {
        if (!find_by_id(before, item)) {
            changed.push_back(item_pointer(item));
        }
    }
    if (stay_before != stay_after) {
        changed.push_back(pointer);
    }
}

template <typename T>
void diff_value(T const& before, T const& after, std::string const& pointer, Pointers& changed) {
    if constexpr (Described<T>) {
        diff_members(before, after, pointer, changed, MembersOf<T>{});
    } else {
        if constexpr (kIsList<T>) {
            if constexpr (HasTextId<typename T::value_type>) {
                diff_by_id(before, after, pointer, changed);
                return;
            }
        }
        if constexpr (kIsMaybe<T>) {
            if (before && after) {
                diff_value(*before, *after, pointer, changed);
                return;
            }
        }
        if (!same_value(before, after)) {
            changed.push_back(pointer);
        }
    }
}

template <Described T>
std::vector<std::string> diff(T const& before, T const& after) {
    Pointers changed;
    diff_value(before, after, "", changed);
    return changed;
}

template <Described T>
bool same(T const& a, T const& b) {
    return same_value(a, b);
}

}  // namespace qvr::reflect

#define QVR_DIFF(...) QVR_DIFF_FUNCTIONS(template, __VA_ARGS__)
// Template is `template`, or `extern template` where somebody else makes them.
#define QVR_DIFF_FUNCTIONS(Template, ...)                                    \
    Template std::vector<std::string>                                        \
    qvr::reflect::diff<__VA_ARGS__>(__VA_ARGS__ const&, __VA_ARGS__ const&); \
    Template bool qvr::reflect::same<__VA_ARGS__>(__VA_ARGS__ const&, __VA_ARGS__ const&);
