// All SQL of records and what stands beside them. Rows are inserted and read, never changed.
#pragma once

#include "db/database.hpp"
#include "features/records/addition.hpp"
#include "features/records/record.hpp"
#include "features/records/record_check.hpp"

#include <span>
#include <vector>

namespace qvr::records {

// The record of a closed review: there is always one. Throws DatabaseError if not.
ReviewRecord get_record(db::Reader& reader, ReviewId const& review_id);
void insert_record(db::Writer& writer, ReviewRecord const& record);
void insert_records(db::Writer& writer, std::span<ReviewRecord const> records);

// The reviews that are closed or have a record, in the order of their ids, after this one. The nil id comes
// before all.
std::vector<KeptRecord> list_records_after(db::Reader& reader, ReviewId const& review_id, int limit);
// How many reviews those are in all.
std::int64_t count_kept(db::Reader& reader);

// In the order in which they were added.
std::vector<Correction> list_corrections(db::Reader& reader, ReviewId const& review_id);
void insert_correction(db::Writer& writer, Correction const& correction);

std::vector<Acknowledgement> list_acknowledgements(db::Reader& reader, ReviewId const& review_id);
void insert_acknowledgement(db::Writer& writer, Acknowledgement const& acknowledgement);

}  // namespace qvr::records
