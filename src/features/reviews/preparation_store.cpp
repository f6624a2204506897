#include "features/reviews/preparation_store.hpp"

namespace qvr::reviews {
namespace {

constexpr db::Query kFindPreparation{
    "kFindPreparation", "SELECT {columns} FROM preparations WHERE review_id = :review_id"
};
constexpr db::Query kRemovePreparation{
    "kRemovePreparation", "DELETE FROM preparations WHERE review_id = :review_id"
};
constexpr db::Query kListLastTwoClosed{
    "kListLastTwoClosed",
    "SELECT id FROM reviews WHERE account_id = :account_id AND state = 'closed' AND held_on < :held_on "
    "ORDER BY held_on DESC LIMIT 2"
};
constexpr db::Query kListEarlierAttendees{
    "kListEarlierAttendees", "SELECT {columns} FROM attendees WHERE review_id = :review_id ORDER BY position"
};

}  // namespace

Preparation find_preparation(db::Reader& reader, ReviewId const& review_id) {
    auto found = reader.find<Preparation>(kFindPreparation, {{"review_id", review_id}});
    return found ? *std::move(found) : Preparation{review_id, 0, {}, {}, {}, {}};
}

void replace_preparation(db::Writer& writer, Preparation const& preparation) {
    writer.execute(kRemovePreparation, {{"review_id", preparation.review_id}});
    writer.insert("preparations", preparation);
}

std::vector<std::vector<Attendee>> list_earlier_attendees(db::Reader& reader, ReviewHeader const& review) {
    std::vector<std::vector<Attendee>> earlier;
    auto const ids = reader.list_text(
        kListLastTwoClosed, {{"account_id", review.account_id}, {"held_on", review.held_on}}
    );
    for (auto const& id : ids) {
        earlier.push_back(reader.list<Attendee>(kListEarlierAttendees, {{"review_id", id}}));
    }
    return earlier;
}

}  // namespace qvr::reviews
