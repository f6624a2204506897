#include "features/counting/import_store.hpp"

namespace qvr::counting {
namespace {

constexpr db::Query kFindImport{"kFindImport", "SELECT {columns} FROM imports WHERE id = :id"};
constexpr db::Query kListImports{
    "kListImports", "SELECT {columns} FROM imports WHERE account_id = :account_id ORDER BY id DESC"
};
constexpr db::Query kListSharedImports{
    "kListSharedImports",
    "SELECT {i.columns} FROM imports i JOIN reviews r ON r.id = i.review_id "
    "WHERE i.account_id = :account_id AND r.shared_at IS NOT NULL ORDER BY i.id DESC"
};
constexpr db::Query kListStandingOfImport{
    "kListStandingOfImport",
    "SELECT {o.columns} FROM import_lines i JOIN observation_lines o ON o.id = i.observation_id "
    "WHERE i.import_id = :import_id AND o.quantity IS NOT NULL AND o.corrected_by IS NULL ORDER BY o.id"
};
constexpr db::Query kFindMapping{
    "kFindMapping", "SELECT {columns} FROM import_mappings WHERE account_id = :account_id AND side = :side"
};
constexpr db::Query kForgetMapping{
    "kForgetMapping", "DELETE FROM import_mappings WHERE account_id = :account_id AND side = :side"
};

}  // namespace

void insert_import(db::Writer& writer, Import const& batch) {
    writer.insert("imports", batch);
}

void update_import(db::Writer& writer, Import const& batch) {
    writer.update("imports", batch);
}

void insert_import_lines(db::Writer& writer, std::span<ImportLine const> lines) {
    writer.insert_all("import_lines", lines);
}

std::optional<Import> find_import(db::Reader& reader, ImportId const& id) {
    return reader.find<Import>(kFindImport, {{"id", id}});
}

std::vector<Import> list_imports(db::Reader& reader, AccountId const& account_id) {
    return reader.list<Import>(kListImports, {{"account_id", account_id}});
}

std::vector<Import> list_shared_imports(db::Reader& reader, AccountId const& account_id) {
    return reader.list<Import>(kListSharedImports, {{"account_id", account_id}});
}

std::vector<ObservationLine> list_standing_lines_of(db::Reader& reader, ImportId const& id) {
    return reader.list<ObservationLine>(kListStandingOfImport, {{"import_id", id}});
}

std::optional<ImportMapping> find_mapping(db::Reader& reader, AccountId const& account_id, Side side) {
    auto const kept = reader.find<KeptMapping>(kFindMapping, {{"account_id", account_id}, {"side", side}});
    return kept ? std::optional{kept->mapping} : std::nullopt;
}

void keep_mapping(db::Writer& writer, KeptMapping const& mapping) {
    writer.execute(kForgetMapping, {{"account_id", mapping.account_id}, {"side", mapping.side}});
    writer.insert("import_mappings", mapping);
}

}  // namespace qvr::counting
