// An observation: what one side counted on a day, as a line that is written once and never changed (R9). A
// mistake is put right by another line that names it.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"

#include <optional>
#include <string>

namespace qvr::counting {

using reviews::Side;
using Note = Prose<1, 500>;

// How a line came in.
enum class ObservationSource { person, import, token, calendar };
BOOST_DESCRIBE_ENUM(ObservationSource, person, import, token, calendar)

// A row of observations. Ids are given in the order in which lines are recorded.
struct Observation {
    ObservationId id;
    KpiId kpi_id;
    Side side = Side::supplier;       // for which it counts
    std::optional<Decimal> quantity;  // none: strikes the line that it corrects
    std::optional<Decimal> out_of;    // exactly when a ratio is counted
    Date counted_on;
    std::optional<Note> note;
    ObservationSource source = ObservationSource::person;
    std::optional<ObservationId> corrects;
    ObservationId place_id;  // the first line of its chain of corrections, in whose place it stands
    PersonId by_id;
    std::string by_name;
    Side by_side = Side::supplier;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(
    Observation,
    (),
    (id,
     kpi_id,
     side,
     quantity,
     out_of,
     counted_on,
     note,
     source,
     corrects,
     place_id,
     by_id,
     by_name,
     by_side,
     recorded_at)
)

// A line with the one that corrects it, if there is one.
struct ObservationLine : Observation {
    std::optional<ObservationId> corrected_by;
};
BOOST_DESCRIBE_STRUCT(ObservationLine, (Observation), (corrected_by))

// Whether the line counts: nothing corrects it, and it strikes nothing.
bool stands(ObservationLine const& line);

struct ObservationInput {
    std::optional<Side> side;  // none: the caller's own
    // Must be given; null strikes the line that `corrects` names.
    reflect::Patch<std::optional<Decimal>> quantity;
    std::optional<Decimal> out_of;
    std::optional<Date>
        on;  // none: today in the account's time zone, or the day of the line that is corrected
    std::optional<Note> note;
    std::optional<ObservationId> corrects;
};
BOOST_DESCRIBE_STRUCT(ObservationInput, (), (side, quantity, out_of, on, note, corrects))

struct ObservationView {
    ObservationId id;
    KpiId kpi_id;
    Side side = Side::supplier;
    std::optional<Decimal> quantity;
    std::optional<std::string> quantity_text;
    std::optional<Decimal> out_of;
    Date on;
    std::string on_text;
    std::optional<std::string> note;
    ObservationSource source = ObservationSource::person;
    std::optional<ObservationId> corrects;
    std::optional<ObservationId> corrected_by;
    bool stands = false;
    std::string recorded_by;
    Side recorded_by_side = Side::supplier;
    Instant recorded_at;
    std::string recorded_at_text;
    bool may_correct = false;  // by who reads it
};
BOOST_DESCRIBE_STRUCT(
    ObservationView,
    (),
    (id,
     kpi_id,
     side,
     quantity,
     quantity_text,
     out_of,
     on,
     on_text,
     note,
     source,
     corrects,
     corrected_by,
     stands,
     recorded_by,
     recorded_by_side,
     recorded_at,
     recorded_at_text,
     may_correct)
)

}  // namespace qvr::counting
