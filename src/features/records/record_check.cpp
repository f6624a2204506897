#include "features/records/record_check.hpp"

#include "base/digest.hpp"
#include "features/records/record_store.hpp"

#include <fmt/format.h>

namespace qvr::records {
namespace {

// Records that are in memory at a time; one takes about what the answer of its review takes.
constexpr int kPage = 50;

}  // namespace

std::optional<std::string> find_record_fault(KeptRecord const& kept) {
    auto const fault = [&](std::string_view what) {
        return fmt::format("record of review {}: {}", kept.review_id.to_text(), what);
    };
    if (!kept.bytes) {
        return fault("missing");
    }
    if (sha256_hex(*kept.bytes) != kept.sha256) {
        return fault("altered, for its SHA-256 is not the stored one");
    }
    if (kept.state != reviews::ReviewState::closed) {
        return fault("its review is no longer closed");
    }
    return std::nullopt;
}

std::int64_t check_records(
    db::Reader& reader,
    std::function<void(std::string const&)> const& on_fault,
    std::function<void(std::int64_t)> const& on_checked
) {
    std::int64_t records = 0;
    ReviewId last;
    for (bool is_more = true; is_more;) {
        auto const page = list_records_after(reader, last, kPage);
        for (auto const& kept : page) {
            records += kept.bytes ? 1 : 0;
            if (auto const fault = find_record_fault(kept)) {
                on_fault(*fault);
            }
        }
        on_checked(static_cast<std::int64_t>(page.size()));
        is_more = page.size() == kPage;
        if (is_more) {
            last = page.back().review_id;
        }
    }
    return records;
}

}  // namespace qvr::records
