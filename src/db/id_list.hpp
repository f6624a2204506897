// Many ids in one query: `"… WHERE review_id IN {list:ids}"`, or `"… FROM {list:ids} i JOIN … ON review_id =
// i.value"`, with the parameter `{"ids", id_list(ids)}`. The database makes rows of the list, so that the
// query is prepared once, however many there are.
#pragma once

#include <string>
#include <vector>

namespace qvr::db {

// As JSON, in the order of `ids`: no id holds a character that would have to be escaped.
template <typename AnyId>
std::string id_list(std::vector<AnyId> const& ids) {
    std::string list = "[";
    for (auto const& id : ids) {
        list.append(list.size() == 1 ? "\"" : ",\"").append(id.to_text()).append("\"");
    }
    return list + "]";
}

}  // namespace qvr::db
