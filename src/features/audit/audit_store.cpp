#include "features/audit/audit_store.hpp"

namespace qvr::audit {
namespace {

constexpr db::Query kAppendEntry{
    "kAppendEntry",
    "INSERT INTO audit_entries (organization_id, seq, leaf, salt, content, account_id) "
    "SELECT :organization_id, COALESCE(MAX(seq), 0) + 1, :leaf, :salt, :content, :account_id "
    "FROM audit_entries WHERE organization_id = :organization_id"
};
constexpr db::Query kListAuditHeads{"kListAuditHeads", "SELECT {columns} FROM audit_heads"};
constexpr db::Query kListStoredHeads{
    "kListStoredHeads",
    "SELECT o.id AS organization_id, COALESCE(h.seq, 0) AS seq, COALESCE(h.head, '') AS head "
    "FROM organizations o LEFT JOIN audit_heads h ON h.organization_id = o.id ORDER BY o.id"
};
constexpr db::Query kFindAuditHead{
    "kFindAuditHead", "SELECT {columns} FROM audit_heads WHERE organization_id = :organization_id"
};
constexpr db::Query kSetAuditHead{
    "kSetAuditHead",
    "UPDATE audit_heads SET seq = :seq, head = :head WHERE organization_id = :organization_id"
};
constexpr db::Query kListLeavesAfter{
    "kListLeavesAfter",
    "SELECT leaf FROM audit_entries WHERE organization_id = :organization_id AND seq > :seq ORDER BY seq"
};
constexpr db::Query kListEntriesAfter{
    "kListEntriesAfter",
    "SELECT {columns} FROM audit_entries WHERE (organization_id, seq) > (:organization_id, :seq) "
    "ORDER BY organization_id, seq LIMIT :limit"
};
constexpr db::Query kListEntriesBefore{
    "kListEntriesBefore",
    "SELECT {columns} FROM audit_entries WHERE organization_id = :organization_id AND seq < :seq "
    "ORDER BY seq DESC LIMIT :limit"
};

}  // namespace

void append_entry(db::Writer& writer, AuditEntry const& entry) {
    writer.execute(
        kAppendEntry,
        {{"organization_id", entry.organization_id},
         {"leaf", entry.leaf},
         {"salt", entry.salt},
         {"content", entry.content},
         {"account_id", entry.account_id}}
    );
}

std::vector<AuditHead> list_heads(db::Reader& reader) {
    return reader.list<AuditHead>(kListAuditHeads);
}

std::vector<AuditHead> list_stored_heads(db::Reader& reader) {
    return reader.list<AuditHead>(kListStoredHeads);
}

std::optional<AuditHead> find_head(db::Reader& reader, OrganizationId const& organization_id) {
    return reader.find<AuditHead>(kFindAuditHead, {{"organization_id", organization_id}});
}

void set_head(db::Writer& writer, AuditHead const& head) {
    auto const changed = writer.execute(
        kSetAuditHead, {{"seq", head.seq}, {"head", head.head}, {"organization_id", head.organization_id}}
    );
    if (changed == 0) {
        writer.insert("audit_heads", head);
    }
}

std::vector<std::string> list_leaves_after(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq
) {
    return reader.list_text(kListLeavesAfter, {{"organization_id", organization_id}, {"seq", seq}});
}

std::vector<AuditEntry> list_entries_after(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq, int limit
) {
    return reader.list<AuditEntry>(
        kListEntriesAfter, {{"organization_id", organization_id}, {"seq", seq}, {"limit", limit}}
    );
}

std::vector<AuditEntry> list_entries_before(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq, int limit
) {
    return reader.list<AuditEntry>(
        kListEntriesBefore, {{"organization_id", organization_id}, {"seq", seq}, {"limit", limit}}
    );
}

}  // namespace qvr::audit
