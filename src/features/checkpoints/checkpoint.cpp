#include "features/checkpoints/checkpoint.hpp"

#include <algorithm>

namespace qvr::checkpoints {

Result<void> check_day(NewCheckpoint const& input) {
    if (std::ranges::find(kDays, input.day.value()) == kDays.end()) {
        return make_error(Code::invalid, Issue{IssueCode::checkpoint_day_unknown, "/day"});
    }
    return {};
}

void apply(LinesPatch const& patch, Lines& lines) {
    patch.on_course.apply_to(lines.on_course);
    patch.off_course.apply_to(lines.off_course);
    patch.our_actions.apply_to(lines.our_actions);
    patch.your_part.apply_to(lines.your_part);
    patch.next_date.apply_to(lines.next_date);
}

Issues missing_lines(Lines const& lines) {
    Issues issues;
    auto const need = [&](Line const& line, std::string pointer) {
        if (line.empty()) {
            issues.push_back({IssueCode::required, std::move(pointer)});
        }
    };
    need(lines.on_course, "/on_course");
    need(lines.off_course, "/off_course");
    need(lines.our_actions, "/our_actions");
    need(lines.your_part, "/your_part");
    need(lines.next_date, "/next_date");
    return issues;
}

}  // namespace qvr::checkpoints
