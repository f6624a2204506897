// Looking up and removing items of a review's lists by their id. Pure.
#pragma once

#include "base/error.hpp"

#include <algorithm>
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

}  // namespace qvr::reviews
