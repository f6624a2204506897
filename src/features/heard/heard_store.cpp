#include "features/heard/heard_store.hpp"

namespace qvr::heard {
namespace {

constexpr db::Query kListHeardMarks{
    "kListHeardMarks", "SELECT {columns} FROM heard_marks WHERE review_id = :review_id ORDER BY at, user_id"
};

}  // namespace

std::vector<HeardMark> list_heard_marks(db::Reader& reader, ReviewId const& review_id) {
    return reader.list<HeardMark>(kListHeardMarks, {{"review_id", review_id}});
}

void insert_heard_mark(db::Writer& writer, HeardMark const& mark) {
    writer.insert("heard_marks", mark);
}

}  // namespace qvr::heard
