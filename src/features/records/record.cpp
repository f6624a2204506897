#include "features/records/record.hpp"

#include "base/digest.hpp"
#include "features/records/canonical_json.hpp"
#include "reflect/codec.hpp"

#include <utility>

namespace qvr::records {

RecordView make_record_view(reviews::ReviewView view) {
    std::vector<RecordDomainView> domains;
    domains.reserve(view.domains.size());
    for (auto const& domain : view.domains) {
        domains.push_back({domain.code, domain.completed_at});
    }
    return {
        view.id,
        view.account_id,
        std::move(view.account_name),
        view.number,
        view.is_first,
        view.version,
        view.locale,
        view.starts_at,
        view.time_zone,
        std::move(view.starts_at_text),
        view.held_on,
        std::move(view.held_on_text),
        std::move(view.place),
        view.length_minutes,
        view.facilitator_id,
        std::move(view.facilitator_name),
        view.shared_at,
        std::move(view.shared_at_text),
        view.opened_at,
        std::move(view.opened_at_text),
        view.ended_at,
        std::move(view.ended_at_text),
        view.cancelled_at,
        std::move(view.cancelled_at_text),
        view.updated_at,
        std::move(view.updated_at_text),
        std::move(view.attendees),
        std::move(view.open_question),
        std::move(view.value),
        std::move(view.satisfiers),
        std::move(view.sheets),
        std::move(view.kpis),
        std::move(view.better),
        std::move(view.actions),
        std::move(view.obstacles),
        std::move(view.impacts),
        std::move(view.ideas),
        std::move(view.objectives),
        std::move(view.next),
        std::move(view.last_quarter),
        std::move(view.ratings),
        std::move(view.evaluation),
        std::move(domains),
    };
}

Result<ReviewRecord> make_record(RecordView const& view, Instant now) {
    auto const json = reflect::parse_json(reflect::encode(view), kMaxRecordValues);
    if (!json) {
        return make_error(Code::invalid, IssueCode::record_too_large);
    }
    auto bytes = canonical_json(*json);
    auto sha256 = sha256_hex(bytes);
    return ReviewRecord{view.id, std::move(bytes), std::move(sha256), now};
}

}  // namespace qvr::records
