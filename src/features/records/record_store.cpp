#include "features/records/record_store.hpp"

namespace qvr::records {
namespace {

constexpr db::Query kGetRecord{
    "kGetRecord", "SELECT {columns} FROM review_records WHERE review_id = :review_id"
};
constexpr db::Query kListRecordsAfter{
    "kListRecordsAfter",
    "SELECT r.id AS review_id, r.state AS state, c.bytes AS bytes, c.sha256 AS sha256 FROM reviews r "
    "LEFT JOIN review_records c ON c.review_id = r.id "
    "WHERE r.id > :review_id AND (r.state = 'closed' OR c.review_id IS NOT NULL) ORDER BY r.id LIMIT :limit"
};
constexpr db::Query kCountKept{
    "kCountKept",
    "SELECT COUNT(*) FROM reviews r LEFT JOIN review_records c ON c.review_id = r.id "
    "WHERE r.state = 'closed' OR c.review_id IS NOT NULL"
};
constexpr db::Query kListCorrections{
    "kListCorrections", "SELECT {columns} FROM corrections WHERE review_id = :review_id ORDER BY at, id"
};
constexpr db::Query kListAcknowledgements{
    "kListAcknowledgements",
    "SELECT {columns} FROM acknowledgements WHERE review_id = :review_id ORDER BY at, id"
};

}  // namespace

ReviewRecord get_record(db::Reader& reader, ReviewId const& review_id) {
    return reader.get<ReviewRecord>(kGetRecord, {{"review_id", review_id}});
}

void insert_record(db::Writer& writer, ReviewRecord const& record) {
    writer.insert("review_records", record);
}

void insert_records(db::Writer& writer, std::span<ReviewRecord const> records) {
    writer.insert_all("review_records", records);
}

std::vector<KeptRecord> list_records_after(db::Reader& reader, ReviewId const& review_id, int limit) {
    return reader.list<KeptRecord>(kListRecordsAfter, {{"review_id", review_id}, {"limit", limit}});
}

std::int64_t count_kept(db::Reader& reader) {
    return reader.get_whole(kCountKept);
}

std::vector<Correction> list_corrections(db::Reader& reader, ReviewId const& review_id) {
    return reader.list<Correction>(kListCorrections, {{"review_id", review_id}});
}

void insert_correction(db::Writer& writer, Correction const& correction) {
    writer.insert("corrections", correction);
}

std::vector<Acknowledgement> list_acknowledgements(db::Reader& reader, ReviewId const& review_id) {
    return reader.list<Acknowledgement>(kListAcknowledgements, {{"review_id", review_id}});
}

void insert_acknowledgement(db::Writer& writer, Acknowledgement const& acknowledgement) {
    writer.insert("acknowledgements", acknowledgement);
}

}  // namespace qvr::records
