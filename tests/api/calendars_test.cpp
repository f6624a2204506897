// KPIs counted from calendars through the API: what each side binds, what a reading counts, what a person
// strikes. Feeds come from the test; calendars are read by the real child process.
#include "api/meeting.hpp"
#include "calendar/expander.hpp"
#include "features/feeds/calendar_reading.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kUrl = "https://calendar.example.com/private-4f2a/basic.ics";

std::string event(
    std::string_view uid, std::string_view start, std::string_view more = "SUMMARY:Visio client"
) {
    return fmt::format(
        "BEGIN:VEVENT\r\nUID:{}\r\nDTSTART;TZID=America/Toronto:{}\r\n{}\r\nEND:VEVENT\r\n", uid, start, more
    );
}
std::string calendar_of(std::string_view events) {
    return fmt::format("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events);
}
// As a JSON text.
std::string json_text(std::string_view text) {
    std::string json;
    reflect::JsonWriter{json}.string(text);
    return json;
}

class Calendars : public ReviewTest {
  protected:
    // The meeting of 23 November is over; today is Wednesday 2 December 2026, 10:00 in Toronto.
    Calendars() : team(alix_on("2026-12-02T15:00:00Z")) {}

    std::string path(std::string_view under = "") const {
        return fmt::format("/api/v1/kpis/{}/calendar{}", kpi_ids[0], under);
    }
    std::string observations() const { return fmt::format("/api/v1/kpis/{}/observations", kpi_ids[0]); }
    void go_to(std::string_view now) { server.clock().set(*Instant::from_text(now)); }
    void bind(Caller& caller, std::string_view match = R"({"words":"visio"})") {
        auto const bound = caller.put(path(), fmt::format(R"({{"url":"{}","match":{}}})", kUrl, match));
        ASSERT_TRUE(has_status(bound, 200));
    }
    bool read_one() { return reading.read_one(); }
    // The feed is this from now on, and is read again.
    void serve(std::string events) {
        feed = calendar_of(events);
        ASSERT_TRUE(has_status(team.post(path("/refresh")), 200));
        ASSERT_TRUE(read_one());
    }
    // Each event as "day title", struck ones with the reason.
    std::vector<std::string> events(Caller& caller) {
        auto const answer = caller.get(path("/events"));
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < answer.size("/items"); ++i) {
            auto const item = fmt::format("/items/{}", i);
            auto text = answer.text(item + "/on") + ' ' + answer.text(item + "/title");
            if (*answer.at(item + "/is_struck")->boolean()) {
                text += " struck: " + answer.text(item + "/reason");
            }
            texts.push_back(text);
        }
        return texts;
    }
    Caller client_person() {
        Caller boss{server, server.sign_in("camille@boreal.test")};
        auto const account = "/api/v1/accounts/" + account_id;
        auto const contact =
            boss.post(account + "/contacts", R"({"name":"Basile Okoro","title":"Analyste"})");
        auto const invited = boss.post(
            account + "/client-people",
            fmt::format(R"({{"contact_id":"{}","role":"counter"}})", contact.text("/id"))
        );
        return {server, server.come_in(invited.text("/link/path"))};
    }

    Caller team;  // the facilitator
    std::string feed = calendar_of("");
    std::optional<Error> fault;
    bool is_unchanged = false;
    std::vector<calendar::FeedVersion> asked;
    Random random;
    calendar::Expander expander{QVR_CALENDAR_CHILD};
    feeds::CalendarReading reading{
        server.database(),
        server.clock(),
        random,
        server.journal(),
        {[this](calendar::FeedUrl const& url, calendar::FeedVersion const& known) {
             return fetch(url, known);
         },
         [this](std::string_view text, calendar::Window const& window) {
             return expander.expand(text, window);
         }}
    };

  private:
    Caller alix_on(std::string_view now) {
        hold_meeting();
        go_to(now);
        return {server, server.sign_in("alix@boreal.test")};
    }
    Result<std::optional<calendar::Feed>> fetch(
        calendar::FeedUrl const& url, calendar::FeedVersion const& known
    ) {
        EXPECT_EQ(url.to_text(), kUrl);
        asked.push_back(known);
        if (fault) {
            return *fault;
        }
        if (is_unchanged) {
            return std::optional<calendar::Feed>{};
        }
        return std::optional{calendar::Feed{feed, {"\"v1\"", ""}}};
    }
};

TEST_F(Calendars, A_matching_event_is_one_line_on_its_day) {
    Caller boss{server, server.sign_in("camille@boreal.test")};
    feed = calendar_of(
        event("a", "20261125T100000") + event("b", "20261126T100000", "SUMMARY:Dîner") +
        event("c", "20261127T100000", "SUMMARY:Jour 2\r\nCATEGORIES:Clients") +
        event("before the quarter", "20261123T100000") + event("yet to come", "20261203T100000") +
        event("d", "20261130T230000", "SUMMARY:VISIO du soir")
    );
    bind(team, R"({"words":"visio","category":"clients"})");
    EXPECT_TRUE(read_one());
    auto const lines = team.get(observations());
    ASSERT_EQ(lines.size("/items"), 3U);
    EXPECT_EQ(lines.text("/items/2/on"), "2026-11-25");
    EXPECT_EQ(lines.text("/items/2/quantity"), "1");
    EXPECT_EQ(lines.text("/items/2/side"), "supplier");
    EXPECT_EQ(lines.text("/items/2/source"), "calendar");
    EXPECT_EQ(lines.text("/items/2/note"), "Visio client");
    EXPECT_EQ(lines.text("/items/2/recorded_by"), "Alix Morin");
    EXPECT_THAT(
        events(team), ElementsAre("2026-11-30 VISIO du soir", "2026-11-27 Jour 2", "2026-11-25 Visio client")
    );
    auto const quarter = team.get("/api/v1/accounts/" + account_id + "/counting");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/supplier/value"), "3");
    auto const audit = boss.get("/api/v1/audit?limit=1");
    EXPECT_EQ(audit.text("/items/0/entry/action"), "observation.create");
    EXPECT_EQ(audit.text("/items/0/entry/actor"), "QVR");
    EXPECT_EQ(audit.text("/items/0/entry/after/source"), "calendar");
}

TEST_F(Calendars, Reading_again_changes_nothing_and_comes_every_hour) {
    feed = calendar_of(event("a", "20261125T100000", "SUMMARY:Visio\r\nRRULE:FREQ=DAILY;COUNT=3"));
    bind(team);
    EXPECT_TRUE(read_one());
    EXPECT_FALSE(read_one());
    auto const before = dump();
    server.clock().advance_ms(kHourMs - 1);
    EXPECT_FALSE(read_one());
    server.clock().advance_ms(1);
    EXPECT_TRUE(read_one());
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("kpi_calendars"));
    EXPECT_EQ(events(team).size(), 3U);
    // Now the server says that nothing has changed; a day later the next event has come all the same.
    feed = calendar_of("");
    is_unchanged = true;
    EXPECT_THAT(asked.back(), (calendar::FeedVersion{"\"v1\"", ""}));
    EXPECT_THAT(asked.front(), calendar::FeedVersion{});
    server.clock().advance_ms(kHourMs);
    EXPECT_TRUE(read_one());
    EXPECT_EQ(events(team).size(), 3U);
}

TEST_F(Calendars, An_event_is_counted_when_its_day_has_come) {
    feed = calendar_of(event("a", "20261203T100000"));
    bind(team);
    EXPECT_TRUE(read_one());
    EXPECT_THAT(events(team), IsEmpty());
    go_to("2026-12-03T04:59:00Z");  // still the 2nd in Toronto
    EXPECT_TRUE(read_one());
    EXPECT_THAT(events(team), IsEmpty());
    go_to("2026-12-03T06:00:00Z");
    EXPECT_TRUE(read_one());
    Caller later{server, server.sign_in("alix@boreal.test")};  // the session of yesterday has run out
    EXPECT_EQ(later.get(observations()).text("/items/0/on"), "2026-12-03");
}

TEST_F(Calendars, A_moved_event_corrects_its_line_and_a_cancelled_one_strikes_it) {
    bind(team);
    std::string const other = event("b", "20261127T100000");
    serve(event("a", "20261125T100000") + other);
    serve(event("a", "20261126T100000") + other);
    auto const lines = team.get(observations());
    ASSERT_EQ(lines.size("/items"), 3U);
    EXPECT_EQ(lines.text("/items/0/on"), "2026-11-26");
    EXPECT_NE(lines.text("/items/0/corrects"), "");
    EXPECT_THAT(events(team), ElementsAre("2026-11-27 Visio client", "2026-11-26 Visio client"));
    serve(event("a", "20261126T100000", "SUMMARY:Visio client\r\nSTATUS:CANCELLED") + other);
    EXPECT_THAT(
        events(team),
        ElementsAre("2026-11-27 Visio client", "2026-11-26 Visio client struck: Retiré du calendrier")
    );
    // It takes place after all.
    serve(event("a", "20261126T100000") + other);
    EXPECT_THAT(events(team), ElementsAre("2026-11-27 Visio client", "2026-11-26 Visio client"));
    serve(other);
    serve(other);
    EXPECT_EQ(
        team.get("/api/v1/accounts/" + account_id + "/counting").text("/kpis/0/periods/0/supplier/value"), "1"
    );
}

TEST_F(Calendars, What_a_person_strikes_stays_struck) {
    bind(team);
    serve(event("a", "20261125T100000"));
    auto const id = team.get(path("/events")).text("/items/0/id");
    EXPECT_EQ(*team.get(path("/events")).at("/items/0/may_strike")->boolean(), true);
    auto const strike = team.post(
        observations(),
        fmt::format(R"({{"quantity":null,"corrects":"{}","note":"Reportée par téléphone"}})", id)
    );
    ASSERT_TRUE(has_status(strike, 201));
    serve(event("a", "20261126T100000"));
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client struck: Reportée par téléphone"));
    EXPECT_EQ(*team.get(path("/events")).at("/items/0/may_strike")->boolean(), false);
}

TEST_F(Calendars, What_a_person_puts_back_after_striking_counts_again_and_stays) {
    bind(team);
    serve(event("a", "20261125T100000"));
    auto const id = team.get(path("/events")).text("/items/0/id");
    auto const strike = team.post(
        observations(), fmt::format(R"({{"quantity":null,"corrects":"{}","note":"Reportée"}})", id)
    );
    ASSERT_TRUE(has_status(strike, 201));
    auto const back = fmt::format(
        R"({{"quantity":1,"on":"2026-11-25","note":"Visio client","corrects":"{}"}})", strike.text("/id")
    );
    ASSERT_TRUE(has_status(team.post(observations(), back), 201));
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client"));
    EXPECT_EQ(*team.get(path("/events")).at("/items/0/may_strike")->boolean(), true);
    serve(event("a", "20261126T100000"));
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client"));
}

TEST_F(Calendars, A_fault_is_told_with_its_time_and_stores_nothing) {
    bind(team);
    serve(event("a", "20261125T100000"));
    auto const before = dump();
    auto const fail_with = [&](Error const& error) {
        fault = error;
        server.clock().advance_ms(kHourMs);
        EXPECT_TRUE(read_one());
    };
    fail_with(make_error(Code::invalid, Issue{IssueCode::feed_refused, {}, {{"status", "404"}}}));
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("kpi_calendars"));
    auto const told = team.get(path());
    EXPECT_EQ(told.text("/supplier/failure"), "Le serveur de ce calendrier a répondu 404.");
    EXPECT_EQ(told.text("/supplier/failed_at"), server.clock().now().to_text());
    EXPECT_NE(told.text("/supplier/read_at"), "");
    // What the child refuses is told likewise.
    fault.reset();
    feed = calendar_of(
        event("a", "20261125T100000", "SUMMARY:Visio\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")
    );
    server.clock().advance_ms(kHourMs);
    EXPECT_TRUE(read_one());
    EXPECT_THAT(team.get(path()).text("/supplier/failure"), HasSubstr("plus souvent qu’une fois par jour"));
    feed = "<html>";
    server.clock().advance_ms(kHourMs);
    EXPECT_TRUE(read_one());
    EXPECT_THAT(team.get(path()).text("/supplier/failure"), HasSubstr("iCalendar"));
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("kpi_calendars"));
    // It is well again.
    serve(event("a", "20261125T100000"));
    EXPECT_TRUE(team.get(path()).at("/supplier/failure")->is_null());
    EXPECT_TRUE(team.get(path()).at("/supplier/failed_at")->is_null());
}

TEST_F(Calendars, An_uploaded_calendar_is_checked_at_once_and_counted) {
    auto const body = [](std::string_view ics) {
        return fmt::format(R"({{"ics":{},"match":{{"words":"visio"}}}})", json_text(ics));
    };
    auto const before = dump();
    auto const refused = team.put(path(), body("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"));
    EXPECT_TRUE(is_problem(refused, 422, "not_a_calendar"));
    EXPECT_TRUE(refused.has_issue("not_a_calendar", "/ics"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    ASSERT_TRUE(has_status(team.put(path(), body(calendar_of(event("a", "20261125T100000")))), 200));
    auto const bound = team.get(path());
    EXPECT_TRUE(bound.at("/supplier/host")->is_null());
    EXPECT_EQ(*bound.at("/supplier/is_waiting")->boolean(), true);
    EXPECT_TRUE(read_one());
    EXPECT_EQ(*team.get(path()).at("/supplier/is_waiting")->boolean(), false);
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client"));
    EXPECT_THAT(asked, IsEmpty());
    // Other words for the same calendar.
    ASSERT_TRUE(has_status(team.put(path(), R"({"match":{"words":"dîner"}})"), 200));
    EXPECT_TRUE(read_one());
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client struck: Retiré du calendrier"));
}

TEST_F(Calendars, A_binding_names_one_calendar_and_what_to_look_for) {
    auto const refuse = [&](std::string_view body, std::string_view code, std::string_view pointer) {
        auto const before = dump();
        auto const answer = team.put(path(), std::string{body});
        EXPECT_TRUE(is_problem(answer, 422, code)) << body;
        EXPECT_TRUE(answer.has_issue(code, pointer)) << answer.body;
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    };
    refuse(R"({"match":{"words":"a"}})", "calendar_missing", "/url");
    refuse(R"({"url":"https://example.com/a.ics","match":{}})", "required", "/match/words");
    refuse(R"({"url":"https://example.com/a.ics"})", "required", "/match");
    refuse(R"({"url":"https://example.com/a","ics":"x","match":{"words":"a"}})", "not_allowed_here", "/ics");
    for (auto const* const url :
         {"http://example.com/", "https://127.0.0.1/", "https://localhost/", "https://a@example.com/"}) {
        refuse(fmt::format(R"({{"url":"{}","match":{{"words":"a"}}}})", url), "feed_address_invalid", "/url");
    }
    EXPECT_TRUE(is_problem(team.post(path("/refresh")), 404, "not_found"));
    EXPECT_TRUE(is_problem(team.del(path()), 404, "not_found"));
}

TEST_F(Calendars, The_address_of_a_feed_is_never_told) {
    testing::internal::CaptureStderr();
    bind(team);
    serve(event("a", "20261125T100000"));
    fault = make_error(Code::invalid, IssueCode::feed_not_reachable);
    server.clock().advance_ms(kHourMs);
    EXPECT_TRUE(read_one());
    auto const bound = team.put(path(), R"({"match":{"words":"visio"}})");
    auto const removed = team.del(path());
    auto const log = testing::internal::GetCapturedStderr();
    Caller boss{server, server.sign_in("camille@boreal.test")};
    EXPECT_EQ(bound.text("/supplier/host"), "calendar.example.com");
    for (auto const& text : {
             bound.body,
             removed.body,
             log,
             boss.get("/api/v1/audit?limit=200").body,
             team.get(path("/events")).body,
         }) {
        EXPECT_THAT(text, Not(HasSubstr("private-4f2a")));
    }
    EXPECT_THAT(boss.get("/api/v1/audit?limit=200").body, HasSubstr("calendar.bind"));
}

TEST_F(Calendars, Taken_away_and_bound_again_no_event_is_counted_twice) {
    bind(team);
    serve(event("a", "20261125T100000"));
    EXPECT_TRUE(has_status(team.del(path()), 204));
    EXPECT_TRUE(team.get(path()).at("/supplier")->is_null());
    EXPECT_FALSE(read_one());
    EXPECT_THAT(events(team), ElementsAre("2026-11-25 Visio client"));
    bind(team);
    EXPECT_TRUE(read_one());
    EXPECT_EQ(team.get(observations()).size("/items"), 1U);
}

TEST_F(Calendars, Each_side_binds_its_own_and_sees_both) {
    Meeting{server, team.cookie(), review_id}.accept("POST", "/close");
    auto client = client_person();
    bind(team);
    serve(event("a", "20261125T100000"));
    EXPECT_EQ(client.get(path()).text("/supplier/host"), "calendar.example.com");
    EXPECT_THAT(events(client), ElementsAre("2026-11-25 Visio client"));
    EXPECT_EQ(*client.get(path("/events")).at("/items/0/may_strike")->boolean(), false);
    EXPECT_TRUE(is_problem(client.post(path("/refresh")), 404, "not_found"));
    auto const ics = calendar_of(event("x", "20261126T100000", "SUMMARY:Visio fournisseur"));
    auto const bound =
        client.put(path(), fmt::format(R"({{"ics":{},"match":{{"words":"visio"}}}})", json_text(ics)));
    ASSERT_TRUE(has_status(bound, 200));
    EXPECT_TRUE(read_one());
    EXPECT_THAT(events(team), ElementsAre("2026-11-26 Visio fournisseur", "2026-11-25 Visio client"));
    auto const quarter = team.get("/api/v1/accounts/" + account_id + "/counting");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/supplier/value"), "1");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/client/value"), "1");
    EXPECT_EQ(*client.get(path("/events")).at("/items/0/may_strike")->boolean(), true);
}

}  // namespace
}  // namespace qvr::test
