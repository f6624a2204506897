// Looking up and removing items of a review's lists by their id. Pure.
#pragma once

#include "base/error.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::reviews {

// The item, or nullptr.
template <typename Item, typename AnyId>
Item* find_item(std::vector<Item>& items, AnyId const& id) {
    auto const found = std::ranges::find(items, id, &Item::id);
    return found == items.end() ? nullptr : &*found;
}

// Error: not_found.
template <typename Item, typename AnyId>
Result<void> remove_item(std::vector<Item>& items, AnyId const& id) {
    if (std::erase_if(items, [&](Item const& item) { return item.id == id; }) == 0) {
        return not_found();
    }
    return {};
}

// What earlier reviews noted is judged, neither removed nor changed. Errors: not_found; conflict for it.
template <typename Item, typename EarlierItem, typename AnyId>
Result<void> check_is_own(
    std::vector<Item>& items, std::vector<EarlierItem>& earlier_items, AnyId const& id
) {
    if (find_item(earlier_items, id) != nullptr) {
        return make_error(Code::conflict, IssueCode::earlier_stays);
    }
    return find_item(items, id) != nullptr ? Result<void>{} : not_found();
}

// A member that a patch may not give here.
struct RefusedMember {
    bool is_given;
    std::string_view pointer;
};

// Error: invalid, with each that is given.
inline Result<void> refuse_members(std::initializer_list<RefusedMember> members) {
    Issues issues;
    for (auto const& member : members) {
        if (member.is_given) {
            issues.push_back({IssueCode::not_allowed_here, std::string{member.pointer}});
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return {};
}

}  // namespace qvr::reviews
