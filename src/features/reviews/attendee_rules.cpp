#include "features/reviews/attendee_rules.hpp"

#include "features/reviews/domains.hpp"
#include "features/reviews/review_rules.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

void check_links(Attendee const& attendee, LinkCandidates const& candidates, Issues& issues) {
    auto const check =
        [&](auto const& link, Side side, auto const& known, IssueCode unknown, char const* pointer) {
            if (!link) {
                return;
            }
            if (attendee.side != side) {
                issues.push_back({IssueCode::link_on_wrong_side, pointer});
            } else if (std::ranges::none_of(known, [&](auto const& candidate) {
                           return candidate.id == *link;
                       })) {
                issues.push_back({unknown, pointer});
            }
        };
    check(attendee.contact_id, Side::client, candidates.contacts, IssueCode::unknown_contact, "/contact_id");
    check(attendee.user_id, Side::supplier, candidates.users, IssueCode::unknown_user, "/user_id");
}

// The one candidate with the attendee's e-mail; nothing without one.
void link_by_email(Attendee& attendee, LinkCandidates const& candidates) {
    attendee.contact_id.reset();
    attendee.user_id.reset();
    if (!attendee.email) {
        return;
    }
    auto const key = attendee.email->key();
    if (attendee.side == Side::client) {
        for (auto const& contact : candidates.contacts) {
            if (contact.email && contact.email->key() == key) {
                attendee.contact_id = contact.id;
                return;
            }
        }
    } else {
        for (auto const& user : candidates.users) {
            if (user.email.key() == key) {
                attendee.user_id = user.id;
                return;
            }
        }
    }
}

void confirm(std::optional<Line>& by, std::optional<Instant>& at, Change const& change) {
    by = Line{change.by_name};
    at = change.now;
}

// Brings one confirmation up to date: an explicit answer wins, a changed text clears, confirming again keeps
// who confirmed first.
void update_confirmation(
    std::optional<bool> answer,
    bool text_changed,
    std::optional<Line>& by,
    std::optional<Instant>& at,
    Change const& change
) {
    if (text_changed || answer == false) {
        by.reset();
        at.reset();
    }
    if (answer == true && !at) {
        confirm(by, at, change);
    }
}

Result<void> check_attendance(Review const& review, std::optional<Attendance> attendance) {
    if (attendance && review.state == ReviewState::planned) {
        return make_error(Code::conflict, Issue{IssueCode::attendance_before_opening, "/attendance"});
    }
    return {};
}

void check_side_is_not_full(Review const& review, Side side, Issues& issues) {
    auto const count = std::ranges::count_if(review.attendees, [side](Attendee const& attendee) {
        return attendee.side == side && counts_among_four(attendee);
    });
    if (count > kMaxAttendeesPerSide) {
        issues.push_back(about(side, Issue{IssueCode::too_many_attendees, "/side"}));
    }
}

template <typename T>
std::optional<T> given(reflect::Patch<T> const& patch) {
    return patch ? std::optional{*patch} : std::nullopt;
}

// Attendees have a new id in each review: a person is known by their link, else by side and name.
bool is_same_person(Attendee const& a, Attendee const& b) {
    if (a.side != b.side) {
        return false;
    }
    bool const is_linked =
        (a.contact_id && a.contact_id == b.contact_id) || (a.user_id && a.user_id == b.user_id);
    return is_linked || fold_for_search(a.name.str()) == fold_for_search(b.name.str());
}

}  // namespace

bool counts_among_four(Attendee const& attendee) {
    return !is_missing(attendee);
}

bool is_missing(Attendee const& attendee) {
    return attendee.attendance == Attendance::excused || attendee.attendance == Attendance::absent;
}

Attendee const* find_person(std::vector<Attendee> const& attendees, Attendee const& person) {
    auto const found = std::ranges::find_if(attendees, [&](Attendee const& attendee) {
        return is_same_person(attendee, person);
    });
    return found == attendees.end() ? nullptr : &*found;
}

Result<Attendee> add_attendee(
    Review& review, AttendeeInput const& input, LinkCandidates const& candidates, Change const& change
) {
    QVR_TRY_VOID(check_may_write(review, Domain::attendees));
    QVR_TRY_VOID(check_attendance(review, input.attendance));
    Attendee attendee;
    attendee.id = change.new_id<AttendeeId>();
    attendee.side = input.side;
    attendee.name = input.name;
    attendee.title = input.title;
    attendee.email = input.email;
    attendee.is_executive = input.is_executive.value_or(false);
    attendee.function = input.function;
    attendee.attendance = input.attendance;
    update_confirmation(
        input.name_confirmed, false, attendee.name_confirmed_by, attendee.name_confirmed_at, change
    );
    update_confirmation(
        input.title_confirmed, false, attendee.title_confirmed_by, attendee.title_confirmed_at, change
    );
    if (input.contact_id || input.user_id) {
        attendee.contact_id = input.contact_id;
        attendee.user_id = input.user_id;
    } else {
        link_by_email(attendee, candidates);
    }

    review.attendees.push_back(attendee);
    Issues issues;
    check_links(attendee, candidates, issues);
    check_side_is_not_full(review, attendee.side, issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    QVR_TRY_VOID(finish_write(review, change));
    return attendee;
}

Result<Attendee> change_attendee(
    Review& review,
    AttendeeId const& id,
    AttendeePatch const& patch,
    LinkCandidates const& candidates,
    Change const& change
) {
    auto const found = std::ranges::find(review.attendees, id, &Attendee::id);
    if (found == review.attendees.end()) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::attendees));
    if (patch.attendance) {
        QVR_TRY_VOID(check_attendance(review, *patch.attendance));
    }
    auto const before = *found;
    auto& attendee = *found;
    if (patch.side && *patch.side != before.side) {
        auto references = find_references(review, before);
        if (!references.empty()) {
            return Error{Code::conflict, std::move(references)};
        }
    }
    patch.side.apply_to(attendee.side);
    patch.name.apply_to(attendee.name);
    patch.title.apply_to(attendee.title);
    patch.email.apply_to(attendee.email);
    patch.is_executive.apply_to(attendee.is_executive);
    patch.function.apply_to(attendee.function);
    patch.attendance.apply_to(attendee.attendance);
    update_confirmation(
        given(patch.name_confirmed),
        attendee.name != before.name,
        attendee.name_confirmed_by,
        attendee.name_confirmed_at,
        change
    );
    update_confirmation(
        given(patch.title_confirmed),
        attendee.title != before.title,
        attendee.title_confirmed_by,
        attendee.title_confirmed_at,
        change
    );
    if (patch.contact_id || patch.user_id) {
        patch.contact_id.apply_to(attendee.contact_id);
        patch.user_id.apply_to(attendee.user_id);
    } else if (attendee.email != before.email || attendee.side != before.side) {
        link_by_email(attendee, candidates);
    }

    Issues issues;
    if (attendee.contact_id != before.contact_id || attendee.user_id != before.user_id ||
        attendee.side != before.side) {
        check_links(attendee, candidates, issues);
    }
    check_side_is_not_full(review, attendee.side, issues);
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    QVR_TRY_VOID(finish_write(review, change));
    return attendee;
}

Result<void> remove_attendee(Review& review, AttendeeId const& id, Change const& change) {
    auto const* attendee = find_attendee(review, id);
    if (!attendee) {
        return not_found();
    }
    QVR_TRY_VOID(check_may_write(review, Domain::attendees));
    auto references = find_references(review, *attendee);
    if (!references.empty()) {
        return Error{Code::conflict, std::move(references)};
    }
    std::erase_if(review.attendees, [&](Attendee const& other) { return other.id == id; });
    return finish_write(review, change);
}

Issues find_references(Review const& review, Attendee const& attendee) {
    Issues issues;
    auto const add = [&](IssueCode code, std::string_view statement = {}, Issue::Pairs refs = {}) {
        refs.emplace_back("attendee_id", attendee.id.to_text());
        issues.push_back({
            code,
            {},
            {{"name", attendee.name}, {"statement", std::string{statement}}},
            std::move(refs),
        });
    };
    auto const is_about = [&](auto const& answer) { return answer.attendee_id == attendee.id; };
    auto const is_said = [&](ValueStatement const& value) { return value.said_by == attendee.id; };
    auto const is_same_person = [&](std::optional<PersonId> const& person) {
        return person && person->to_text() == attendee.id.to_text();
    };
    auto const owns = [&](std::optional<Owner> const& owner) {
        return owner && owner->attendee_id == attendee.id;
    };

    if (std::ranges::any_of(review.open_answers, is_about)) {
        add(IssueCode::attendee_has_open_answer);
    }
    if (std::ranges::any_of(review.better_answers, is_about)) {
        add(IssueCode::attendee_has_better_answer);
    }
    if (std::ranges::any_of(review.value_expected, is_said) ||
        std::ranges::any_of(review.value_received, is_said)) {
        add(IssueCode::attendee_said_value);
    }
    if (std::ranges::any_of(review.ratings, is_about)) {
        add(IssueCode::attendee_has_ratings);
    }
    for (auto const& result : review.results) {
        if (result.agreed_by == attendee.id) {
            add(IssueCode::attendee_agreed_result, {}, {{"kpi_id", result.kpi_id.to_text()}});
        }
    }
    if (std::ranges::any_of(review.sheets, is_about)) {
        add(IssueCode::attendee_has_sheet);
    }
    if (review.satisfiers_confirmed_by == attendee.id || is_same_person(review.satisfiers_transcribed_by)) {
        add(IssueCode::attendee_vouched_for_joint_sheet);
    }
    for (auto const& kpi : review.kpis) {
        Issue::Pairs const refs{{"kpi_id", kpi.id.to_text()}};
        if (kpi.accepted_by == attendee.id) {
            add(IssueCode::attendee_accepted_kpi, kpi.statement.str(), refs);
        }
        if (is_same_person(kpi.supplier_counter_id) || is_same_person(kpi.client_counter_id)) {
            add(IssueCode::attendee_counts_kpi, kpi.statement.str(), refs);
        }
    }
    for (auto const& action : review.actions) {
        if (owns(action.owner)) {
            add(IssueCode::attendee_owns_action, action.statement.str(), {{"action_id", action.id.to_text()}}
            );
        }
    }
    for (auto const& impact : review.impacts) {
        if (owns(impact.owner)) {
            add(IssueCode::attendee_owns_impact, impact.title.str(), {{"impact_id", impact.id.to_text()}});
        }
    }
    return issues;
}

}  // namespace qvr::reviews
