#include "features/audit/audit_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace qvr::audit {
namespace {

// Entries that are in memory at a time; each holds at most what two request bodies hold.
constexpr int kPage = 200;

std::string about(OrganizationId const& organization_id, std::int64_t seq, std::string_view what) {
    return fmt::format("audit of organization {}, entry {}: {}", organization_id.to_text(), seq, what);
}

}  // namespace

ChainCheck::ChainCheck(AuditHead stored) : stored_(std::move(stored)) {
    computed_ = {stored_.organization_id, 0, std::string{kFirstHead}};
}

void ChainCheck::expect(AuditHead const& noted) {
    noted_.push_back(noted);
}

void ChainCheck::add(AuditEntry const& entry, OnFault const& on_fault) {
    auto const fault = [&](std::string_view what) {
        on_fault(about(entry.organization_id, entry.seq, what));
    };
    if (entry.seq <= computed_.seq) {
        fault("inserted, for entries are numbered from 1");
        return;
    }
    if (entry.seq != computed_.seq + 1) {
        miss(entry.seq - 1, on_fault);
        computed_.head.clear();
    }
    if (entry.salt.has_value() != entry.content.has_value()) {
        fault("altered, for salt and content are erased together or not at all");
    } else if (entry.salt && leaf_of(*entry.salt, *entry.content) != entry.leaf) {
        fault("altered, for its leaf is not the hash of its salt and content");
    }
    computed_.seq = entry.seq;
    if (computed_.head.empty()) {
        return;
    }
    computed_.head = next_head(computed_.head, entry.leaf);
    if (computed_.seq == stored_.seq && computed_.head != stored_.head) {
        fault("the head stored for it is not that of the entries up to it, of which one was altered");
    }
    for (auto const& noted : noted_) {
        if (computed_.seq == noted.seq && computed_.head != noted.head) {
            fault("the head noted for it is not that of the entries up to it, which were rewritten");
        }
    }
}

void ChainCheck::end(OnFault const& on_fault) const {
    auto known = stored_.seq;
    for (auto const& noted : noted_) {
        known = std::max(known, noted.seq);
    }
    // An organization's first entry is that of its set-up.
    known = std::max<std::int64_t>(known, 1);
    if (computed_.seq < known) {
        miss(known, on_fault);
    }
    if (computed_.seq > stored_.seq) {
        auto const first = stored_.seq + 1;
        on_fault(about(computed_.organization_id, first, "stands after the entry that the stored head is of")
        );
    }
}

void ChainCheck::miss(std::int64_t last, OnFault const& on_fault) const {
    auto const first = computed_.seq + 1;
    on_fault(about(
        computed_.organization_id,
        first,
        first == last ? std::string{"missing"} : fmt::format("missing, and all up to entry {}", last)
    ));
}

ChainsReport check_chains(
    db::Reader& reader,
    std::vector<AuditHead> const& noted,
    OnFault const& on_fault,
    OnChecked const& on_checked
) {
    std::map<OrganizationId, ChainCheck> chains;
    for (auto const& head : list_stored_heads(reader)) {
        chains.emplace(head.organization_id, head);
    }
    // Of an organization that is gone, too.
    auto const chain_of = [&](OrganizationId const& id) -> ChainCheck& {
        return chains.try_emplace(id, AuditHead{id, 0, {}}).first->second;
    };
    for (auto const& head : noted) {
        chain_of(head.organization_id).expect(head);
    }
    ChainsReport report;
    AuditEntry last;
    for (bool is_more = true; is_more;) {
        auto const page = list_entries_after(reader, last.organization_id, last.seq, kPage);
        for (auto const& entry : page) {
            chain_of(entry.organization_id).add(entry, on_fault);
            report.entries += 1;
            report.erased += entry.content ? 0 : 1;
        }
        on_checked(static_cast<std::int64_t>(page.size()));
        is_more = page.size() == kPage;
        if (is_more) {
            last = page.back();
        }
    }
    for (auto const& [organization_id, chain] : chains) {
        chain.end(on_fault);
        report.heads.push_back(chain.computed());
    }
    return report;
}

}  // namespace qvr::audit
