#include "features/audit/audit_routes.hpp"

#include "features/audit/audit_store.hpp"
#include "features/audit/audit_view.hpp"

#include <charconv>
#include <limits>

namespace qvr::audit {
namespace {

using web::Call;
using web::OwnerOnly;
using web::Page;

// The cursor is the number of the last entry given.
Result<std::int64_t> seq_of(std::string const& cursor) {
    if (cursor.empty()) {
        return std::numeric_limits<std::int64_t>::max();
    }
    std::int64_t seq = 0;
    auto const [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), seq);
    if (error != std::errc{} || end != cursor.data() + cursor.size() || seq < 1) {
        return make_error(Code::invalid, IssueCode::invalid_cursor);
    }
    return seq;
}

Result<Page<AuditEntryView>> list_entries(Call& call, OwnerOnly&) {
    QVR_TRY(auto const query, call.query({"limit", "cursor"}));
    QVR_TRY(auto const request, Call::page_request(query));
    QVR_TRY(auto const before, seq_of(request.cursor));
    auto entries =
        list_entries_before(call.reader(), call.principal().organization_id, before, request.limit + 1);
    Page<AuditEntryView> page;
    if (entries.size() > static_cast<std::size_t>(request.limit)) {
        entries.pop_back();
        page.next = std::to_string(entries.back().seq);
    }
    for (auto& entry : entries) {
        page.items.push_back(
            {entry.seq,
             std::move(entry.leaf),
             std::move(entry.salt),
             entry.content ? reflect::RawJson{*std::move(entry.content)} : reflect::RawJson{}}
        );
    }
    return page;
}

}  // namespace

std::vector<web::Route> audit_routes() {
    return {
        web::get<&web::owner_only, &list_entries>("/api/v1/audit", "The audit log, newest first")
            .with_query({"limit", "cursor"}),
    };
}

}  // namespace qvr::audit
