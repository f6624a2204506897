#include "features/feeds/calendar_steps.hpp"

#include "features/counting/counting_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::feeds {
namespace {

using counting::ObservationSource;
using reviews::day;
using testing::ElementsAre;
using testing::IsEmpty;

calendar::Occurrence an_occurrence(std::string uid, std::string_view on, std::string recurrence_id = "") {
    return {std::move(uid), std::move(recurrence_id), day(on), {}, "Formation", {}, false};
}

// Counted from the calendar, as it says now or with another day.
CountedEvent counted(calendar::Occurrence const& occurrence, std::string_view on) {
    CountedEvent event;
    static_cast<counting::Observation&>(event) = counting::a_line(Side::supplier, on, "1");
    event.source = ObservationSource::calendar;
    event.event_key = key_of(occurrence);
    event.title = occurrence.title;
    return event;
}

CountedEvent struck(CountedEvent event, ObservationSource by) {
    event.corrects = event.id;
    event.id = reviews::any_id<ObservationId>();
    event.quantity = std::nullopt;
    event.source = by;
    return event;
}

std::vector<CalendarStep> steps(
    std::vector<CountedEvent> const& known, std::vector<calendar::Occurrence> const& occurrences
) {
    return steps_of(known, occurrences);
}

TEST(CalendarSteps, ANewEventIsCountedAndOneThatIsCountedAlreadyIsNot) {
    auto const one = an_occurrence("a", "2026-11-25");
    auto const two = an_occurrence("a", "2026-12-02", "20261202");
    EXPECT_THAT(
        steps({}, {one, two}),
        ElementsAre(
            CalendarStep{key_of(one), "Formation", {}, day("2026-11-25")},
            CalendarStep{key_of(two), "Formation", {}, day("2026-12-02")}
        )
    );
    EXPECT_THAT(
        steps({counted(one, "2026-11-25")}, {one, two}),
        ElementsAre(CalendarStep{key_of(two), "Formation", {}, day("2026-12-02")})
    );
    EXPECT_THAT(steps({counted(one, "2026-11-25"), counted(two, "2026-12-02")}, {one, two}), IsEmpty());
    EXPECT_NE(key_of(one), key_of(two));
}

TEST(CalendarSteps, AMovedEventCorrectsItsLine) {
    auto const moved = an_occurrence("a", "2026-11-26");
    auto const event = counted(moved, "2026-11-25");
    EXPECT_THAT(
        steps({event}, {moved}),
        ElementsAre(
            CalendarStep{key_of(moved), "Formation", counting::ObservationLine{event, {}}, day("2026-11-26")}
        )
    );
}

TEST(CalendarSteps, AnEventThatIsGoneIsStruckOnceAndComesBackWithACorrection) {
    auto const one = an_occurrence("a", "2026-11-25");
    auto const event = counted(one, "2026-11-25");
    EXPECT_THAT(
        steps({event}, {}),
        ElementsAre(CalendarStep{key_of(one), "Formation", counting::ObservationLine{event, {}}, std::nullopt}
        )
    );
    auto const gone = struck(event, ObservationSource::calendar);
    EXPECT_THAT(steps({gone}, {}), IsEmpty());
    EXPECT_THAT(
        steps({gone}, {one}),
        ElementsAre(
            CalendarStep{key_of(one), "Formation", counting::ObservationLine{gone, {}}, day("2026-11-25")}
        )
    );
}

TEST(CalendarSteps, WhatAPersonDecidedStays) {
    auto const one = an_occurrence("a", "2026-11-25");
    auto const event = struck(counted(one, "2026-11-25"), ObservationSource::person);
    EXPECT_THAT(steps({event}, {one}), IsEmpty());
    EXPECT_THAT(steps({event}, {an_occurrence("a", "2026-11-27")}), IsEmpty());
    EXPECT_THAT(steps({event}, {}), IsEmpty());
    auto corrected = counted(one, "2026-11-24");
    corrected.source = ObservationSource::person;
    EXPECT_THAT(steps({corrected}, {one}), IsEmpty());
    EXPECT_THAT(steps({corrected}, {}), IsEmpty());
}

}  // namespace
}  // namespace qvr::feeds
