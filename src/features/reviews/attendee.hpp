// Who sits at the table: name and title as confirmed, function, attendance (R2, R3).
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"

#include <optional>

namespace qvr::reviews {

struct Attendee {
    AttendeeId id;
    Side side = Side::client;
    Line name;
    Line title;
    std::optional<Email> email;
    bool is_executive = false;
    std::optional<TeamFunction> function;  // of the supplier's people
    std::optional<ContactId> contact_id;
    std::optional<UserId> user_id;
    std::optional<Line> name_confirmed_by;  // the name of who confirmed
    std::optional<Instant> name_confirmed_at;
    std::optional<Line> title_confirmed_by;
    std::optional<Instant> title_confirmed_at;
    std::optional<Attendance> attendance;  // from the opening on
};
BOOST_DESCRIBE_STRUCT(
    Attendee,
    (),
    (id,
     side,
     name,
     title,
     email,
     is_executive,
     function,
     contact_id,
     user_id,
     name_confirmed_by,
     name_confirmed_at,
     title_confirmed_by,
     title_confirmed_at,
     attendance)
)

}  // namespace qvr::reviews
