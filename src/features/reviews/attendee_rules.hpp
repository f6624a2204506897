// Who may be added to a review, changed and removed, and how names and titles come to be confirmed (R2, R3).
// Pure.
#pragma once

#include "base/error.hpp"
#include "features/reviews/attendee.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/review.hpp"
#include "reflect/patch.hpp"

#include <vector>

namespace qvr::reviews {

// A side has at most so many attendees who are not excused or absent (R2).
inline constexpr int kMaxAttendeesPerSide = 4;
bool counts_among_four(Attendee const& attendee);

// Excused or absent.
bool is_missing(Attendee const& attendee);

// The same person among the attendees of another review, where they have another id, or nullptr.
Attendee const* find_person(std::vector<Attendee> const& attendees, Attendee const& person);

struct AttendeeInput {
    Side side = Side::client;
    Line name;
    Line title;
    std::optional<Email> email;
    std::optional<bool> is_executive;
    std::optional<TeamFunction> function;
    std::optional<bool> name_confirmed;
    std::optional<bool> title_confirmed;
    std::optional<Attendance> attendance;
    std::optional<ContactId> contact_id;
    std::optional<UserId> user_id;
};
BOOST_DESCRIBE_STRUCT(
    AttendeeInput,
    (),
    (side,
     name,
     title,
     email,
     is_executive,
     function,
     name_confirmed,
     title_confirmed,
     attendance,
     contact_id,
     user_id)
)

struct AttendeePatch {
    reflect::Patch<Side> side;
    reflect::Patch<Line> name;
    reflect::Patch<Line> title;
    reflect::Patch<std::optional<Email>> email;
    reflect::Patch<bool> is_executive;
    reflect::Patch<std::optional<TeamFunction>> function;
    reflect::Patch<bool> name_confirmed;
    reflect::Patch<bool> title_confirmed;
    reflect::Patch<std::optional<Attendance>> attendance;
    reflect::Patch<std::optional<ContactId>> contact_id;
    reflect::Patch<std::optional<UserId>> user_id;
};
BOOST_DESCRIBE_STRUCT(
    AttendeePatch,
    (),
    (side,
     name,
     title,
     email,
     is_executive,
     function,
     name_confirmed,
     title_confirmed,
     attendance,
     contact_id,
     user_id)
)

// Whom an attendee may be linked to: the account's contacts and the supplier's users.
struct LinkCandidates {
    struct Contact {
        ContactId id;
        std::optional<Email> email;
    };
    struct User {
        UserId id;
        Email email;
    };
    std::vector<Contact> contacts;
    std::vector<User> users;
};

// Adds an attendee and answers it. An e-mail equal to that of a contact (client side) or user (supplier side)
// links by itself where no link is given. Errors: conflict if domain 1 may not be written, or for an
// attendance before the opening; invalid for a fifth person of a side and for a link that is unknown or of
// the other side.
Result<Attendee> add_attendee(
    Review& review, AttendeeInput const& input, LinkCandidates const& candidates, Change const& change
);

// Changing a name or title clears its confirmation, unless the same write confirms it (R3). Errors:
// not_found; as for add_attendee; conflict if somebody who is referred to would change sides.
Result<Attendee> change_attendee(
    Review& review,
    AttendeeId const& id,
    AttendeePatch const& patch,
    LinkCandidates const& candidates,
    Change const& change
);

// Errors: not_found; conflict as above, and if something of the review refers to the attendee, saying what.
Result<void> remove_attendee(Review& review, AttendeeId const& id, Change const& change);

// Everything of the review that names this attendee, one issue each.
Issues find_references(Review const& review, Attendee const& attendee);

}  // namespace qvr::reviews
