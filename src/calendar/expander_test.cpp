// Calendars read in child processes: what counts as an occurrence, and what hostile calendars come to.
#include "calendar/expander.hpp"

#include "calendar/expansion.hpp"
#include "calendar/guard.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace qvr::calendar {
namespace {

using testing::AllOf;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Expander const kExpander{QVR_CALENDAR_CHILD};

Window year_in(std::string_view zone) {
    return {*Date::from_text("2026-01-01"), *Date::from_text("2026-12-31"), *zone::ZoneName::from_text(zone)};
}
Window const kToronto = year_in("America/Toronto");

std::string event(std::string const& title, std::string const& lines, std::string const& uid = "") {
    return fmt::format(
        "BEGIN:VEVENT\nUID:{}\nDTSTAMP:20260101T000000Z\nSUMMARY:{}\n{}\nEND:VEVENT\n",
        uid.empty() ? title : uid,
        title,
        lines
    );
}

std::string calendar(std::string const& parts) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//QVR//test//EN\n" + parts + "END:VCALENDAR\n";
}

// Each as "day time title [recurrence id]", what is not there left out; or the refusal and what it tells.
std::vector<std::string> texts_of(Result<std::vector<Occurrence>> const& result) {
    std::vector<std::string> texts;
    if (!result) {
        auto const issue = result.error().issues.at(0);
        texts.push_back(message(issue, Language::en));
        return texts;
    }
    for (auto const& one : *result) {
        auto text = one.on.to_text();
        if (one.starts_at) {
            text += one.starts_at->to_text().substr(10);
        }
        text += ' ' + one.title;
        text += one.recurrence_id.empty() ? "" : " [" + one.recurrence_id + ']';
        text += one.is_cancelled ? " cancelled" : "";
        texts.push_back(text);
    }
    return texts;
}
std::vector<std::string> expand(std::string const& parts, Window const& window = kToronto) {
    return texts_of(kExpander.expand(calendar(parts), window));
}

// ---- one event

TEST(Calendar, AnEventIsOnTheDayOfTheAccountsClocks) {
    auto const late = event("late", "DTSTART;TZID=America/Toronto:20261005T233000");
    EXPECT_THAT(expand(late), ElementsAre("2026-10-05T23:30 late"));
    EXPECT_THAT(expand(late, year_in("Europe/Paris")), ElementsAre("2026-10-06T05:30 late"));
    EXPECT_THAT(expand(event("utc", "DTSTART:20261005T013000Z")), ElementsAre("2026-10-04T21:30 utc"));
    EXPECT_THAT(
        expand(event("floating", "DTSTART:20261005T013000"), year_in("Asia/Tokyo")),
        ElementsAre("2026-10-05T01:30 floating")
    );
    EXPECT_THAT(
        expand(event("whole day", "DTSTART;VALUE=DATE:20261005"), year_in("Asia/Tokyo")),
        ElementsAre("2026-10-05 whole day")
    );
}

TEST(Calendar, TheWindowHoldsItsFirstAndLastDay) {
    Window const week{*Date::from_text("2026-10-05"), *Date::from_text("2026-10-11"), {}};
    EXPECT_THAT(
        expand(event("daily", "DTSTART;TZID=America/Toronto:20261001T003000\nRRULE:FREQ=DAILY"), week),
        ElementsAre(
            "2026-10-05T00:30 daily [20261005T003000]",
            "2026-10-06T00:30 daily [20261006T003000]",
            "2026-10-07T00:30 daily [20261007T003000]",
            "2026-10-08T00:30 daily [20261008T003000]",
            "2026-10-09T00:30 daily [20261009T003000]",
            "2026-10-10T00:30 daily [20261010T003000]",
            "2026-10-11T00:30 daily [20261011T003000]"
        )
    );
    EXPECT_THAT(
        expand(event("long", "DTSTART;VALUE=DATE:20261004\nDTEND;VALUE=DATE:20261008"), week), IsEmpty()
    );
}

TEST(Calendar, TakesTitleAndCategoriesAsText) {
    auto const result = kExpander.expand(
        calendar(event(
            "Atelier\\, jour 1\\nsuite",
            "DTSTART:20261005T130000Z\nCATEGORIES:Ventes\\, Nord,Formation\nCATEGORIES;LANGUAGE=fr:Été",
            "a@b"
        )),
        kToronto
    );
    ASSERT_TRUE(result);
    ASSERT_EQ(result->size(), 1U);
    EXPECT_EQ(result->at(0).uid, "a@b");
    EXPECT_EQ(result->at(0).title, "Atelier, jour 1 suite");
    EXPECT_THAT(result->at(0).categories, ElementsAre("Ventes, Nord", "Formation", "Été"));
}

TEST(Calendar, CutsATitleAfterTwoHundredCharacters) {
    std::string title;
    for (int i = 0; i < 150; ++i) {
        title += "éa";
    }
    auto const result = kExpander.expand(calendar(event(title, "DTSTART:20261005T130000Z", "u")), kToronto);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->at(0).title, title.substr(0, 300));
}

TEST(Calendar, NamesAnEventWithoutUidByStartAndTitle) {
    auto const result = kExpander.expand(
        calendar("BEGIN:VEVENT\nDTSTART:20261005T130000Z\nSUMMARY:a\nEND:VEVENT\n"), kToronto
    );
    ASSERT_TRUE(result);
    EXPECT_EQ(result->at(0).uid, "20261005T130000 a");
}

TEST(Calendar, LeavesOutWhatHasNoStart) {
    EXPECT_THAT(expand(event("none", "DESCRIPTION:x")), IsEmpty());
    EXPECT_THAT(expand(event("no such day", "DTSTART:20260230T100000Z")), IsEmpty());
    EXPECT_THAT(
        expand(event("a task", "DTSTART:20260301T100000Z") + "BEGIN:VTODO\nUID:t\nEND:VTODO\n").size(), 1
    );
}

TEST(Calendar, ReadsSeveralCalendarsOfOneText) {
    auto const text = calendar(event("one", "DTSTART:20261005T130000Z")) +
                      calendar(event("two", "DTSTART:20261006T130000Z"));
    EXPECT_THAT(
        texts_of(kExpander.expand(text, kToronto)),
        ElementsAre("2026-10-05T09:00 one", "2026-10-06T09:00 two")
    );
}

TEST(Calendar, OfTwoVersionsTheNewerHolds) {
    auto const first = event("old", "DTSTART:20261005T130000Z\nSEQUENCE:1", "u");
    auto const second = event("new", "DTSTART:20261006T130000Z\nSEQUENCE:2", "u");
    EXPECT_THAT(expand(first + second), ElementsAre("2026-10-06T09:00 new"));
    EXPECT_THAT(expand(second + first), ElementsAre("2026-10-06T09:00 new"));
}

// ---- zones

TEST(Calendar, FollowsTzdataForTheZonesItKnows) {
    // The calendar says five hours, as if the clocks were never put forward.
    std::string const wrong =
        "BEGIN:VTIMEZONE\nTZID:America/Toronto\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\n";
    EXPECT_THAT(
        expand(wrong + event("summer", "DTSTART;TZID=America/Toronto:20260701T090000"), year_in("UTC")),
        ElementsAre("2026-07-01T13:00 summer")
    );
    EXPECT_THAT(
        expand(
            event(
                "prefix", "DTSTART;TZID=\"/freeassociation.sourceforge.net/America/Toronto\":20260701T090000"
            ),
            year_in("UTC")
        ),
        ElementsAre("2026-07-01T13:00 prefix")
    );
}

TEST(Calendar, FollowsTheCalendarForZonesOfItsOwn) {
    std::string const own =
        "BEGIN:VTIMEZONE\nTZID:EST\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0530\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE\n";
    auto const at_nine = event("nine", "DTSTART;TZID=EST:20260701T090000");
    EXPECT_THAT(expand(own + at_nine, year_in("UTC")), ElementsAre("2026-07-01T03:30 nine"));
    EXPECT_THAT(expand(at_nine, year_in("UTC")), ElementsAre("2026-07-01T14:00 nine"));
    // Known to nobody: read as a floating time.
    EXPECT_THAT(
        expand(event("nowhere", "DTSTART;TZID=Nowhere:20260701T090000"), year_in("UTC")),
        ElementsAre("2026-07-01T09:00 nowhere")
    );
}

// British Columbia keeps its summer clocks from 2026 on: no change on the first of November.
TEST(Calendar, KnowsTheLawOfThisYear) {
    EXPECT_THAT(
        expand(
            event("daily", "DTSTART;TZID=America/Vancouver:20261031T090000\nRRULE:FREQ=DAILY;COUNT=3"),
            year_in("UTC")
        ),
        ElementsAre(
            "2026-10-31T16:00 daily [20261031T090000]",
            "2026-11-01T16:00 daily [20261101T090000]",
            "2026-11-02T16:00 daily [20261102T090000]"
        )
    );
}

TEST(Calendar, KeepsTheHourWhenClocksChange) {
    EXPECT_THAT(
        expand(
            event("over the gap", "DTSTART;TZID=America/Toronto:20260307T023000\nRRULE:FREQ=DAILY;COUNT=3") +
                event("back", "DTSTART;TZID=America/Toronto:20261031T013000\nRRULE:FREQ=DAILY;COUNT=3"),
            year_in("UTC")
        ),
        ElementsAre(
            "2026-03-07T07:30 over the gap [20260307T023000]",
            "2026-03-08T07:30 over the gap [20260308T023000]",
            "2026-03-09T06:30 over the gap [20260309T023000]",
            "2026-10-31T05:30 back [20261031T013000]",
            "2026-11-01T05:30 back [20261101T013000]",
            "2026-11-02T06:30 back [20261102T013000]"
        )
    );
}

// ---- recurrences; the many kinds of rules are compared with ical.js in tests/calendar

TEST(Calendar, TheStartIsAnInstanceBesideDatesAndRules) {
    EXPECT_THAT(
        expand(event("dates", "DTSTART;VALUE=DATE:20260801\nRDATE;VALUE=DATE:20260803,20260810")),
        ElementsAre(
            "2026-08-01 dates [20260801]", "2026-08-03 dates [20260803]", "2026-08-10 dates [20260810]"
        )
    );
    EXPECT_THAT(
        expand(event("off", "DTSTART;VALUE=DATE:20260801\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2")),
        ElementsAre("2026-08-01 off [20260801]", "2026-08-03 off [20260803]", "2026-08-10 off [20260810]")
    );
}

TEST(Calendar, ReadsPeriodsWeeksAndLeapDays) {
    EXPECT_THAT(
        expand(event("period", "DTSTART:20260810T120000Z\nRDATE;VALUE=PERIOD:20260811T130000Z/PT2H")),
        ElementsAre("2026-08-10T08:00 period [20260810T120000]", "2026-08-11T09:00 period [20260811T130000]")
    );
    EXPECT_THAT(
        expand(event("week 20", "DTSTART;VALUE=DATE:20200511\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO")),
        ElementsAre("2026-05-11 week 20 [20260511]")
    );
    auto const leap = event("leap", "DTSTART;VALUE=DATE:20200229\nRRULE:FREQ=YEARLY");
    EXPECT_THAT(expand(leap), IsEmpty());
    EXPECT_THAT(
        expand(leap, {*Date::from_text("2028-01-01"), *Date::from_text("2028-12-31"), {}}),
        ElementsAre("2028-02-29 leap [20280229]")
    );
}

TEST(Calendar, EndsARuleWithItsLastDayWhateverTheClocks) {
    EXPECT_THAT(
        expand(event("day", "DTSTART;TZID=America/Toronto:20260801T220000\nRRULE:FREQ=DAILY;UNTIL=20260802")),
        ElementsAre("2026-08-01T22:00 day [20260801T220000]", "2026-08-02T22:00 day [20260802T220000]")
    );
    EXPECT_THAT(
        expand(event(
            "utc", "DTSTART;TZID=America/Toronto:20260801T220000\nRRULE:FREQ=DAILY;UNTIL=20260803T020000Z"
        )),
        ElementsAre("2026-08-01T22:00 utc [20260801T220000]", "2026-08-02T22:00 utc [20260802T220000]")
    );
    EXPECT_EQ(
        expand(event("for ever", "DTSTART:20260101T120000Z\nRRULE:FREQ=DAILY;UNTIL=99991231T000000Z")).size(),
        365U
    );
}

TEST(Calendar, TakesExceptionsOut) {
    EXPECT_THAT(
        expand(
            event(
                "daily",
                "DTSTART;TZID=America/Toronto:20260801T220000\nRRULE:FREQ=DAILY;COUNT=5\n"
                "EXDATE:20260803T020000Z\nEXDATE;VALUE=DATE:20260803\nEXDATE;TZID=America/"
                "Toronto:20260804T220000"
            ) +
            event(
                "rule", "DTSTART;VALUE=DATE:20260901\nRRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2"
            )
        ),
        ElementsAre(
            "2026-08-01T22:00 daily [20260801T220000]",
            "2026-08-05T22:00 daily [20260805T220000]",
            "2026-09-02 rule [20260902]",
            "2026-09-04 rule [20260904]"
        )
    );
}

TEST(Calendar, AMovedInstanceKeepsItsName) {
    auto const series =
        event("weekly", "DTSTART;TZID=America/Toronto:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=5", "u");
    auto const into = event(
        "into",
        "RECURRENCE-ID;TZID=America/Toronto:20261229T100000\nDTSTART;TZID=America/Toronto:20261120T150000",
        "u"
    );
    auto const out = event(
        "out",
        "RECURRENCE-ID;TZID=America/Toronto:20261208T100000\nDTSTART;TZID=America/Toronto:20270108T150000",
        "u"
    );
    auto const cancelled =
        event("cancelled", "RECURRENCE-ID:20261215T150000Z\nDTSTART:20261215T150000Z\nSTATUS:CANCELLED", "u");
    auto const excluded =
        event("excluded", "RECURRENCE-ID;VALUE=DATE:20261222\nDTSTART:20261222T150000Z", "u");
    EXPECT_THAT(
        expand(out + into + series + cancelled + excluded),
        ElementsAre(
            "2026-11-20T15:00 into [20261229T100000]",
            "2026-12-01T10:00 weekly [20261201T100000]",
            "2026-12-15T10:00 cancelled [20261215T100000] cancelled",
            "2026-12-22T10:00 excluded [20261222T100000]"
        )
    );
    // An override without its series, as feeds of a few weeks have it, has the same name.
    EXPECT_THAT(expand(into), ElementsAre("2026-11-20T15:00 into [20261229T100000]"));
}

// ---- hostile calendars

TEST(HostileCalendar, ARuleBelowADayIsRefusedBeforeItRuns) {
    for (auto const* const frequency : {"SECONDLY", "MINUTELY", "HOURLY"}) {
        auto const rule = fmt::format("RRULE:FREQ={};BYMONTH=2;BYMONTHDAY=30", frequency);
        EXPECT_THAT(
            expand(event("fine", "DTSTART:20260101T000000Z\n" + rule)),
            ElementsAre("A rule of this calendar repeats more often than once a day: “fine”.")
        );
        EXPECT_THAT(
            expand(
                "BEGIN:VTIMEZONE\nTZID:Z\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n"
                "TZOFFSETTO:+0000\n" +
                rule + "\nEND:STANDARD\nEND:VTIMEZONE\n" + event("e", "DTSTART;TZID=Z:20260701T090000")
            ),
            ElementsAre("A rule of this calendar repeats more often than once a day: “”.")
        );
    }
}

TEST(HostileCalendar, ARuleThatNeverComesToPassIsAnError) {
    std::string const impossible = "A repetition in this calendar is impossible or cannot be read: “never”.";
    for (auto const* const rule : {
             "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
             "RRULE:FREQ=FORTNIGHTLY",
             "RRULE:FREQ=DAILY;COUNT=3;UNTIL=20261231T000000Z",
             "EXDATE:yesterday",
         }) {
        EXPECT_THAT(
            expand(
                event("good", "DTSTART:20260101T120000Z") +
                event("never", std::string{"DTSTART:20260101T120000Z\n"} + rule)
            ),
            ElementsAre(impossible)
        ) << rule;
    }
    // Ended before it began, as some programs cut a series off: no fault.
    EXPECT_THAT(
        expand(event("cut", "DTSTART:20260110T120000Z\nRRULE:FREQ=DAILY;UNTIL=20260105T120000Z")),
        ElementsAre("2026-01-10T07:00 cut [20260110T120000]")
    );
}

TEST(HostileCalendar, MoreInstancesThanTheLimitAreAnError) {
    std::string const too_many = "This calendar holds more than 5000 events in the period.";
    EXPECT_THAT(
        expand(event("dense", "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYMINUTE=0,10,20,30,40,50")).size(),
        365 * 6
    );
    EXPECT_THAT(
        expand(event(
            "denser",
            "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,10,20,30,40,50"
        )),
        ElementsAre(too_many)
    );
    std::string daily;
    for (int i = 0; i < 14; ++i) {
        daily += event(std::to_string(i), "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY");
    }
    EXPECT_THAT(expand(daily), ElementsAre(too_many));
}

// Each takes a while to come to nothing: the child runs out of processor time.
TEST(HostileCalendar, ManySlowRulesEndWithinTheLimits) {
    std::string slow;
    for (int i = 0; i < 500; ++i) {
        slow += event(
            std::to_string(i),
            "DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=24001231T000000Z"
        );
    }
    EXPECT_THAT(
        expand(slow), ElementsAre("This calendar could not be read within the limits of time and memory.")
    );
}

TEST(HostileCalendar, NestedComponentsDoNotReachTheChild) {
    std::string nested;
    for (int i = 0; i < 60'000; ++i) {
        nested += "BEGIN:VEVENT\n";
    }
    Expander const none{"/nonexistent"};
    EXPECT_THAT(
        texts_of(none.expand(calendar(nested), kToronto)),
        ElementsAre("This calendar exceeds 1 MB or 10000 items.")
    );
    EXPECT_THROW((void)none.expand(calendar(""), kToronto), std::system_error);
}

// ---- children that do not do as they should

class BadChild : public testing::Test {
  protected:
    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "qvr-calendar-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    // A program that does what a shell script says.
    std::filesystem::path program(std::string const& script) {
        auto const path = folder_ / "child";
        std::ofstream{path} << "#!/bin/sh\n" << script << '\n';
        ::chmod(path.c_str(), 0700);
        return path;
    }
    std::vector<std::string> ask(std::string const& script, ExpanderLimits limits = {}) {
        return texts_of(Expander{program(script), limits}.expand(calendar(""), kToronto));
    }

    std::filesystem::path folder_;
};

auto beyond_limits() {
    return ElementsAre("This calendar could not be read within the limits of time and memory.");
}

TEST_F(BadChild, ThatNeverEndsIsEnded) {
    EXPECT_THAT(
        ask("exec sleep 1000", {.time = std::chrono::milliseconds{100}, .answer = 1000}), beyond_limits()
    );
}

TEST_F(BadChild, ThatNeverStopsTalkingIsEndedAndTakesNoMemory) {
    auto const resident_kib = [] {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    auto const before = resident_kib();
    EXPECT_THAT(ask("exec cat /dev/zero"), beyond_limits());
    EXPECT_LE(resident_kib() - before, 64 * 1024);
}

TEST_F(BadChild, ThatIsKilledOrSaysSomethingElseGivesNothing) {
    std::string const occurrence =
        R"({"uid":"u","recurrence_id":"","on":"2026-10-05","starts_at":null,"title":"t","categories":[],"is_cancelled":false})";
    auto const answer = [](int count) {
        return fmt::format(R"(printf '%s\n' '{{"refusal":"","event":"","count":{}}}')", count) + '\n';
    };
    auto const line = "printf '%s\\n' '" + occurrence + "'\n";
    EXPECT_THAT(ask(answer(1) + line), ElementsAre("2026-10-05 t"));  // the control
    EXPECT_THAT(ask("kill -9 $$"), beyond_limits());
    EXPECT_THAT(ask("exit 0"), beyond_limits());
    EXPECT_THAT(ask("echo hello"), beyond_limits());
    EXPECT_THAT(ask(answer(2) + line), beyond_limits());
    EXPECT_THAT(ask(answer(1) + line + line), beyond_limits());
    EXPECT_THAT(ask(answer(1) + "echo '{}'"), beyond_limits());
    EXPECT_THAT(ask(answer(6000)), beyond_limits());
    EXPECT_THAT(ask(answer(-1)), beyond_limits());
    EXPECT_THAT(ask(R"(echo '{"refusal":"forbidden","event":"","count":0}')"), beyond_limits());
}

TEST_F(BadChild, SeesNothingOfItsParent) {
    constexpr int kOpen = 50;
    ::setenv("QVR_TEST_SECRET", "secret", 1);
    ASSERT_EQ(::dup2(STDERR_FILENO, kOpen), kOpen);  // not closed on exec by itself
    auto const seen = folder_ / "seen";
    auto const look = fmt::format("{{ env; ls /proc/$$/fd; }} > {}", seen.string());
    auto const read = [&] {
        std::ifstream file{seen};
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    };
    ask(look);
    EXPECT_THAT(read(), AllOf(HasSubstr("PWD="), HasSubstr("\n0\n1\n")));
    EXPECT_THAT(read(), Not(AnyOf(HasSubstr("secret"), HasSubstr("\n50\n"))));
    // The control: a process that is started otherwise sees both.
    ASSERT_EQ(std::system(program(look).c_str()), 0);
    EXPECT_THAT(read(), AllOf(HasSubstr("secret"), HasSubstr("\n50\n")));
    ::close(kOpen);
    ::unsetenv("QVR_TEST_SECRET");
}

}  // namespace
}  // namespace qvr::calendar
