// A row to try the database with.
#pragma once

#include "base/clock.hpp"
#include "db/query.hpp"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace qvr::store_test {

struct Note {
    std::string id;
    std::optional<std::string> parent_id;
    std::string label;  // unique
    std::int64_t amount = 0;
    std::optional<std::int64_t> bound;
    bool is_done = false;
    Instant at;

    bool operator==(Note const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, parent_id, label, amount, bound, is_done, at))

inline constexpr db::Query kListNotes{"kListNotes", "SELECT {columns} FROM notes ORDER BY id"};
inline constexpr db::Query kFindNote{"kFindNote", "SELECT {columns} FROM notes WHERE id = :id"};
inline constexpr db::Query kCountNotes{"kCountNotes", "SELECT count(*) FROM notes"};

inline Note make_note(std::string const& id) {
    return {.id = id, .parent_id = {}, .label = "label " + id, .bound = {}, .at = Instant{1}};
}

}  // namespace qvr::store_test
