// All SQL of the audit log.
#pragma once

#include "base/id.hpp"
#include "db/database.hpp"
#include "reflect/describe.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace qvr::audit {

// A row of audit_entries. Salt and content are null together, once erased.
struct AuditEntry {
    OrganizationId organization_id;
    std::int64_t seq = 0;
    std::string leaf;
    std::optional<std::string> salt;
    std::optional<std::string> content;
    std::optional<AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(AuditEntry, (), (organization_id, seq, leaf, salt, content, account_id))

// A row of audit_heads: the chain's end after entry `seq`.
struct AuditHead {
    OrganizationId organization_id;
    std::int64_t seq = 0;
    std::string head;
};
BOOST_DESCRIBE_STRUCT(AuditHead, (), (organization_id, seq, head))

// After the organization's last entry; the number is made here, and entry.seq not read.
void append_entry(db::Writer& writer, AuditEntry const& entry);
std::vector<AuditHead> list_heads(db::Reader& reader);
// The head of every organization; of one that has none, entry 0.
std::vector<AuditHead> list_stored_heads(db::Reader& reader);
std::optional<AuditHead> find_head(db::Reader& reader, OrganizationId const& organization_id);
void set_head(db::Writer& writer, AuditHead const& head);
// The leaves after entry `seq`, in order.
std::vector<std::string> list_leaves_after(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq
);
// The entries of all organizations in order, after entry `seq` of this one. The nil id comes before all.
std::vector<AuditEntry> list_entries_after(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq, int limit
);
// The newest entries before `seq`, newest first.
std::vector<AuditEntry> list_entries_before(
    db::Reader& reader, OrganizationId const& organization_id, std::int64_t seq, int limit
);

}  // namespace qvr::audit
