#include "features/feeds/kpi_calendar.hpp"

namespace qvr::feeds {

void check(CalendarInput const& input, Issues& issues) {
    if (input.url && input.ics) {
        issues.push_back({IssueCode::not_allowed_here, "/ics"});
    }
}

}  // namespace qvr::feeds
