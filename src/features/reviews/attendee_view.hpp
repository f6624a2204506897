// An attendee as the API answers it.
#pragma once

#include "features/reviews/attendee.hpp"

#include <optional>
#include <string>

namespace qvr::reviews {

struct AttendeeView {
    AttendeeId id;
    Side side = Side::client;
    std::string name;
    std::string title;
    std::optional<Email> email;
    bool is_executive = false;
    std::optional<TeamFunction> function;
    std::optional<ContactId> contact_id;
    std::optional<UserId> user_id;
    bool name_confirmed = false;
    std::optional<Line> name_confirmed_by;
    std::optional<Instant> name_confirmed_at;
    bool title_confirmed = false;
    std::optional<Line> title_confirmed_by;
    std::optional<Instant> title_confirmed_at;
    std::optional<Attendance> attendance;
};
BOOST_DESCRIBE_STRUCT(
    AttendeeView,
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
     name_confirmed,
     name_confirmed_by,
     name_confirmed_at,
     title_confirmed,
     title_confirmed_by,
     title_confirmed_at,
     attendance)
)

AttendeeView make_attendee_view(Attendee const& attendee);

}  // namespace qvr::reviews
