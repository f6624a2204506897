// All SQL of imports.
#pragma once

#include "db/database.hpp"
#include "features/counting/import.hpp"

#include <optional>
#include <vector>

namespace qvr::counting {

void insert_import(db::Writer& writer, Import const& batch);
void update_import(db::Writer& writer, Import const& batch);
// A line that was inserted in this transaction, as one of the import.
void insert_import_lines(db::Writer& writer, std::span<ImportLine const> lines);
std::optional<Import> find_import(db::Reader& reader, ImportId const& id);
// Newest first; for a client those of reviews that are shared.
std::vector<Import> list_imports(db::Reader& reader, AccountId const& account_id);
std::vector<Import> list_shared_imports(db::Reader& reader, AccountId const& account_id);
// Those of the import's lines that stand.
std::vector<ObservationLine> list_standing_lines_of(db::Reader& reader, ImportId const& id);

std::optional<ImportMapping> find_mapping(db::Reader& reader, AccountId const& account_id, Side side);
void keep_mapping(db::Writer& writer, KeptMapping const& mapping);

}  // namespace qvr::counting
