// Counting through the API: lines that are only ever added, who may note them and when, the quarter made of
// them.
#include "api/meeting.hpp"
#include "db/errors.hpp"
#include "features/counting/observation_store.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class CountingApi : public ReviewTest {
  protected:
    // The meeting of 23 November is over; today is Wednesday 2 December 2026. Sessions have run out by then.
    CountingApi() : team(alix_on("2026-12-02T15:00:00Z")) {}

    void go_to(std::string_view now) { server.clock().set(*Instant::from_text(now)); }
    static std::string observations(std::string_view kpi_id) {
        return fmt::format("/api/v1/kpis/{}/observations", kpi_id);
    }
    std::string counting() const { return "/api/v1/accounts/" + account_id + "/counting"; }
    Answer note(std::string body) { return team.post(observations(kpi_ids[0]), std::move(body)); }
    std::string noted(std::string body) {
        auto const answer = note(std::move(body));
        EXPECT_TRUE(has_status(answer, 201));
        return answer.text("/id");
    }
    void refuse(std::string body, int status, std::string_view code, std::string_view pointer = {}) {
        auto const before = dump();
        auto const answer = note(body);
        EXPECT_TRUE(is_problem(answer, status, code)) << body;
        EXPECT_TRUE(answer.has_issue(code, pointer)) << answer.body;
        EXPECT_THAT(changed_tables(before, dump()), testing::IsEmpty());
    }
    Meeting meeting_now() { return {server, team.cookie(), review_id}; }

    Caller team;  // the facilitator

  private:
    Caller alix_on(std::string_view now) {
        hold_meeting();
        go_to(now);
        return {server, server.sign_in("alix@boreal.test")};
    }
};

TEST_F(CountingApi, R9_a_line_is_recorded_and_the_review_is_not_written) {
    auto const before = dump();
    auto const version = meeting_now().version();
    auto const line = note(R"({"quantity":"2.50","on":"2026-11-25","note":"Deux visios"})");
    EXPECT_TRUE(has_status(line, 201));
    EXPECT_EQ(line.text("/kpi_id"), kpi_ids[0]);
    EXPECT_EQ(line.text("/side"), "supplier");
    EXPECT_EQ(line.text("/quantity"), "2.5");
    EXPECT_EQ(line.text("/quantity_text"), "2,5");
    EXPECT_EQ(line.text("/on"), "2026-11-25");
    EXPECT_EQ(line.text("/on_text"), "25\u00a0novembre\u00a02026");
    EXPECT_EQ(line.text("/note"), "Deux visios");
    EXPECT_EQ(line.text("/source"), "person");
    EXPECT_EQ(line.text("/recorded_by"), "Alix Morin");
    EXPECT_EQ(line.text("/recorded_by_side"), "supplier");
    EXPECT_EQ(line.text("/recorded_at"), server.clock().now().to_text());
    EXPECT_EQ(line.text("/recorded_at_text"), "2\u00a0décembre\u00a02026 à\u00a010\u00a0h\u00a000");
    EXPECT_EQ(*line.at("/stands")->boolean(), true);
    EXPECT_EQ(*line.at("/may_correct")->boolean(), true);
    EXPECT_EQ(meeting_now().version(), version);
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("audit_entries", "audit_heads", "observations"));
    auto const audit = Caller{server, server.sign_in("camille@boreal.test")}.get("/api/v1/audit?limit=2");
    EXPECT_EQ(audit.text("/items/1/entry/action"), "observation.create");
    EXPECT_EQ(audit.text("/items/1/entry/subject_id"), line.text("/id"));
    EXPECT_EQ(audit.text("/items/1/entry/after/quantity"), "2.5");
    EXPECT_EQ(audit.text("/items/1/entry/before/quantity"), "");
}

TEST_F(CountingApi, R9_today_and_the_own_side_are_what_is_not_said) {
    go_to("2026-12-03T02:00:00Z");  // still the 2nd in Toronto
    auto const line = note(R"({"quantity":0})");
    EXPECT_TRUE(has_status(line, 201));
    EXPECT_EQ(line.text("/on"), "2026-12-02");
    EXPECT_EQ(line.text("/side"), "supplier");
    EXPECT_EQ(line.text("/quantity"), "0");
    refuse(R"({"quantity":1,"on":"2026-12-03"})", 422, "day_to_come", "/on");
}

TEST_F(CountingApi, Api_quantities_are_decimals_of_twelve_digits_and_four_decimals) {
    for (auto const* good : {"3", R"("3")", R"("999999999999.9999")", "0.0001"}) {
        EXPECT_TRUE(has_status(note(fmt::format(R"({{"quantity":{}}})", good)), 201)) << good;
    }
    for (auto const* bad : {R"("-1")", "-1", R"("1e3")", R"("0.00001")", R"("1000000000000")", R"("3,5")"}) {
        refuse(fmt::format(R"({{"quantity":{}}})", bad), 422, "invalid_decimal", "/quantity");
    }
    refuse(R"({"quantity":1,"out_of":2})", 422, "out_of_not_allowed", "/out_of");
    refuse("{}", 422, "required", "/quantity");
    refuse(R"({"quantity":null})", 422, "required", "/quantity");
}

TEST_F(CountingApi, R9_lines_are_listed_newest_first_page_by_page) {
    for (auto const* quantity : {"1", "2", "3"}) {
        noted(fmt::format(R"({{"quantity":{}}})", quantity));
    }
    auto const first = team.get(observations(kpi_ids[0]) + "?limit=2");
    ASSERT_EQ(first.size("/items"), 2U);
    EXPECT_EQ(first.text("/items/0/quantity"), "3");
    EXPECT_EQ(first.text("/items/1/quantity"), "2");
    auto const rest = team.get(observations(kpi_ids[0]) + "?limit=2&cursor=" + first.text("/next"));
    ASSERT_EQ(rest.size("/items"), 1U);
    EXPECT_EQ(rest.text("/items/0/quantity"), "1");
    EXPECT_TRUE(rest.at("/next")->is_null());
    EXPECT_TRUE(is_problem(team.get(observations(kpi_ids[0]) + "?cursor=x"), 422, "invalid_cursor"));
    EXPECT_EQ(team.get(observations(kpi_ids[1])).size("/items"), 0U);
}

TEST_F(CountingApi, R9_a_correction_replaces_the_line_it_names_and_leaves_it_readable) {
    auto const wrong = noted(R"({"quantity":20,"on":"2026-11-25"})");
    auto const right = noted(fmt::format(R"({{"quantity":2,"corrects":"{}"}})", wrong));
    auto const lines = team.get(observations(kpi_ids[0]));
    ASSERT_EQ(lines.size("/items"), 2U);
    EXPECT_EQ(lines.text("/items/0/corrects"), wrong);
    EXPECT_EQ(lines.text("/items/0/on"), "2026-11-25");
    EXPECT_EQ(*lines.at("/items/0/stands")->boolean(), true);
    EXPECT_EQ(lines.text("/items/1/quantity"), "20");
    EXPECT_EQ(lines.text("/items/1/corrected_by"), right);
    EXPECT_EQ(*lines.at("/items/1/stands")->boolean(), false);
    EXPECT_EQ(*lines.at("/items/1/may_correct")->boolean(), false);
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/0/supplier/value"), "2");
    refuse(
        fmt::format(R"({{"quantity":3,"corrects":"{}"}})", wrong),
        409,
        "observation_is_corrected",
        "/corrects"
    );
    // A correction may itself be wrong.
    noted(fmt::format(R"({{"quantity":4,"corrects":"{}"}})", right));
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/0/supplier/value"), "4");
}

TEST_F(CountingApi, R9_a_struck_line_is_as_if_never_noted_and_comes_back_by_undoing) {
    auto const line = noted(R"({"quantity":2,"on":"2026-11-25"})");
    auto const strike = note(fmt::format(R"({{"quantity":null,"corrects":"{}"}})", line));
    EXPECT_TRUE(has_status(strike, 201));
    EXPECT_TRUE(strike.at("/quantity")->is_null());
    EXPECT_EQ(*strike.at("/stands")->boolean(), false);
    EXPECT_EQ(strike.text("/on"), "2026-11-25");
    auto const state = "/kpis/0/periods/0/supplier/state";
    EXPECT_EQ(team.get(counting()).text(state), "not_counted");
    noted(fmt::format(R"({{"quantity":2,"corrects":"{}"}})", strike.text("/id")));
    EXPECT_EQ(team.get(counting()).text(state), "counted");
}

TEST_F(CountingApi, R9_a_line_of_another_kpi_is_not_corrected) {
    auto const other = team.post(observations(kpi_ids[1]), R"({"quantity":2})");
    ASSERT_TRUE(has_status(other, 201));
    refuse(
        fmt::format(R"({{"quantity":3,"corrects":"{}"}})", other.text("/id")),
        422,
        "unknown_observation",
        "/corrects"
    );
}

TEST_F(CountingApi, R9_the_database_itself_takes_one_correction_of_a_line) {
    auto const line = noted(R"({"quantity":2})");
    auto const insert = [&] {
        return server.database().write([&](db::Writer& writer) -> Result<int> {
            auto const kpi_id = *KpiId::from_text(kpi_ids[0]);
            auto again = *counting::find_line(writer, kpi_id, *ObservationId::from_text(line));
            again.corrects = again.id;
            Random random;
            again.id = *ObservationId::from_text(random.make_uuid_v7(server.clock().now()));
            counting::insert_observation(writer, again);
            return 0;
        });
    };
    EXPECT_TRUE(insert());
    EXPECT_THROW(insert(), db::ConstraintViolation);
}

TEST_F(CountingApi, R9_the_supplier_writes_down_what_the_client_counted) {
    auto const line = note(R"({"quantity":2,"side":"client"})");
    EXPECT_TRUE(has_status(line, 201));
    EXPECT_EQ(line.text("/side"), "client");
    EXPECT_EQ(line.text("/recorded_by_side"), "supplier");
    EXPECT_EQ(*line.at("/may_correct")->boolean(), true);
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/1/client/value"), "2");
    noted(fmt::format(R"({{"quantity":3,"corrects":"{}"}})", line.text("/id")));
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/1/client/value"), "3");
}

TEST_F(CountingApi, R14_days_outside_the_quarter_are_refused_with_the_quarter) {
    refuse(R"({"quantity":1,"on":"2026-11-23"})", 422, "day_outside_quarter", "/on");
    EXPECT_THAT(
        note(R"({"quantity":1,"on":"2026-11-23"})").text("/issues/0/message"),
        HasSubstr("du\u00a024\u00a0novembre\u00a02026 au\u00a022\u00a0février\u00a02027")
    );
    noted(R"({"quantity":1,"on":"2026-11-24"})");
}

TEST_F(CountingApi, R9_a_repeated_request_is_one_line) {
    RequestOptions const options{team.cookie(), {}, {{"idempotency-key", "k1"}}};
    auto const target = observations(kpi_ids[0]);
    auto const first = server.send("POST", target, R"({"quantity":1})", options);
    auto const again = server.send("POST", target, R"({"quantity":1})", options);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(team.get(target).size("/items"), 1U);
}

TEST_F(CountingApi, R28_who_sees_the_account_reads_and_its_team_counts) {
    auto const cookie = server.sign_in("camille@boreal.test");
    Caller leader{server, server.add_person(cookie, "Lou Roy", "lou@boreal.test", "leader")};
    Caller outsider{server, server.add_person(cookie, "Noa Roy", "noa@boreal.test", "member")};
    auto const target = observations(kpi_ids[0]);
    auto const line = noted(R"({"quantity":1})");
    EXPECT_TRUE(has_status(leader.get(target), 200));
    EXPECT_EQ(*leader.get(target).at("/items/0/may_correct")->boolean(), false);
    EXPECT_EQ(*leader.get(counting()).at("/may_record")->boolean(), false);
    EXPECT_EQ(*team.get(counting()).at("/may_record")->boolean(), true);
    EXPECT_TRUE(is_problem(leader.post(target, R"({"quantity":1})"), 403, "forbidden"));
    EXPECT_TRUE(is_problem(leader.post(target, "["), 403, "forbidden"));
    EXPECT_TRUE(is_problem(outsider.get(target), 404, "not_found"));
    EXPECT_TRUE(is_problem(outsider.get(counting()), 404, "not_found"));
    EXPECT_TRUE(is_problem(outsider.post(target, R"({"quantity":1})"), 404, "not_found"));
    EXPECT_TRUE(has_status(Caller(server, cookie).post(target, R"({"quantity":1})"), 201));
}

TEST_F(CountingApi, R10_the_quarter_shows_what_each_side_counted) {
    noted(R"({"quantity":1,"on":"2026-11-25"})");
    noted(R"({"quantity":2,"on":"2026-11-26","side":"client"})");
    auto const quarter = team.get(counting());
    EXPECT_TRUE(has_status(quarter, 200));
    EXPECT_EQ(quarter.text("/account_id"), account_id);
    EXPECT_EQ(quarter.text("/review_id"), review_id);
    EXPECT_EQ(quarter.text("/state"), "open");
    EXPECT_EQ(quarter.text("/side"), "supplier");
    EXPECT_EQ(quarter.text("/today"), "2026-12-02");
    EXPECT_EQ(quarter.text("/today_text"), "2\u00a0décembre\u00a02026");
    EXPECT_EQ(quarter.text("/quarter/from"), "2026-11-24");
    EXPECT_EQ(quarter.text("/quarter/to"), "2027-02-22");
    EXPECT_EQ(quarter.text("/quarter/day"), "9");
    EXPECT_EQ(quarter.text("/quarter/of"), "91");
    ASSERT_EQ(quarter.size("/kpis"), 5U);
    EXPECT_EQ(quarter.text("/kpis/0/id"), kpi_ids[0]);
    EXPECT_THAT(quarter.text("/kpis/0/sentence"), HasSubstr("chaque semaine"));
    EXPECT_EQ(quarter.size("/kpis/0/periods"), 13U);
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/text"), "24–30\u00a0nov.");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/target_text"), "au moins 1");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/proposal"), "different");
    EXPECT_EQ(quarter.text("/kpis/0/current"), "1");
    EXPECT_EQ(quarter.text("/kpis/0/differing/0"), "0");
    EXPECT_EQ(quarter.size("/kpis/0/owed/supplier"), 0U);
    EXPECT_EQ(quarter.text("/kpis/1/owed/client/0"), "0");
}

TEST_F(CountingApi, R10_differences_are_paired_and_settled_line_by_line) {
    noted(R"({"quantity":1,"on":"2026-11-25"})");
    auto const extra = noted(R"({"quantity":1,"on":"2026-11-26"})");
    noted(R"({"quantity":1,"on":"2026-11-25","side":"client"})");
    auto const target = fmt::format("/api/v1/kpis/{}/differences", kpi_ids[0]);
    auto const differences = team.get(target);
    ASSERT_EQ(differences.size("/items"), 1U);
    EXPECT_EQ(differences.text("/items/0/period/from"), "2026-11-24");
    EXPECT_EQ(differences.text("/items/0/period/text"), "24–30\u00a0nov.");
    EXPECT_EQ(differences.text("/items/0/supplier/value"), "2");
    EXPECT_EQ(differences.text("/items/0/client/text"), "1");
    ASSERT_EQ(differences.size("/items/0/pairs"), 2U);
    EXPECT_EQ(*differences.at("/items/0/pairs/0/same")->boolean(), true);
    EXPECT_EQ(differences.text("/items/0/pairs/1/supplier/id"), extra);
    EXPECT_TRUE(differences.at("/items/0/pairs/1/client")->is_null());
    noted(fmt::format(R"({{"quantity":null,"corrects":"{}"}})", extra));
    EXPECT_EQ(team.get(target).size("/items"), 0U);
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/0/proposal"), "both_equal");
}

TEST_F(CountingApi, R9_a_counted_kpi_keeps_its_meaning) {
    auto const kpi = "/kpis/" + kpi_ids[0];
    auto now = meeting_now();
    for (auto const* unit : {"hours", "count"}) {
        now.accept("PATCH", kpi, fmt::format(R"({{"unit":"{}","accepted_by":"{}"}})", unit, client_id));
    }
    auto const line = noted(R"({"quantity":1})");
    now.refuse("DELETE", kpi, {}, 409, "kpi_is_counted");
    now.refuse("PATCH", kpi, R"({"unit":"hours"})", 409, "kpi_is_counted");
    now.refuse("PATCH", kpi, R"({"combine":"mean"})", 409, "kpi_is_counted");
    now.refuse("PATCH", kpi, R"({"period":"month"})", 409, "kpi_is_counted");
    now.accept("PATCH", kpi, R"({"source":"Agenda commun","period":"week"})");
    // A line that was struck is still there to be read.
    noted(fmt::format(R"({{"quantity":null,"corrects":"{}"}})", line));
    now.refuse("DELETE", kpi, {}, 409, "kpi_is_counted");
}

TEST_F(CountingApi, R1_a_kpi_that_was_not_counted_is_removed_as_before) {
    auto now = meeting_now();
    auto const spare = now.add(
        "/kpis",
        fmt::format(
            R"({{"factor":"autonomy","statement":"S","direction":"yes_no","period":"week","accepted_by":"{}"}})",
            client_id
        )
    );
    now.accept("DELETE", "/kpis/" + spare, {}, 204);
}

TEST_F(CountingApi, R9_counting_ends_with_the_scorecard_of_the_review_after_and_opens_again_with_it) {
    meeting_now().accept("POST", "/close");
    noted(R"({"quantity":1})");
    auto const planned = team.post("/api/v1/accounts/" + account_id + "/reviews", "{}");
    ASSERT_TRUE(has_status(planned, 201));
    EXPECT_EQ(team.get(counting()).text("/quarter/to"), "2027-02-22");
    Meeting judging{server, team.cookie(), planned.text("/id")};
    judging.accept("PATCH", "", R"({"starts_at":"2027-03-01T10:00"})");
    EXPECT_EQ(team.get(counting()).text("/quarter/to"), "2027-03-01");
    EXPECT_EQ(team.get(counting()).text("/review_id"), review_id);
    fill_again(judging);
    noted(R"({"quantity":1})");
    for (auto const* domain : {"attendees", "satisfiers", "scorecard"}) {
        judging.complete(domain);
    }
    refuse(R"({"quantity":1})", 409, "counting_is_over");
    EXPECT_EQ(team.get(counting()).text("/state"), "over");
    EXPECT_EQ(*team.get(observations(kpi_ids[0])).at("/items/0/may_correct")->boolean(), false);
    judging.accept("POST", "/domains/scorecard/reopen");
    noted(R"({"quantity":1})");
    EXPECT_EQ(team.get(counting()).text("/state"), "open");
    // Its own KPIs are agreed, and not yet counted.
    auto const early = team.post(observations(judging.read().text("/kpis/0/id")), R"({"quantity":1})");
    EXPECT_TRUE(is_problem(early, 409, "counting_not_begun"));
}

class Imports : public CountingApi {
  protected:
    std::string imports(std::string_view under = {}) {
        return fmt::format("/api/v1/accounts/{}/imports{}", account_id, under);
    }
    // A file of lines about the first KPI.
    std::string body(std::string_view lines, std::string_view more = {}) {
        return fmt::format(R"({{"kpi_id":"{}","csv":"date;quantité;note\n{}"{}}})", kpi_ids[0], lines, more);
    }
    std::string value() { return team.get(counting()).text("/kpis/0/periods/0/supplier/value"); }
};

TEST_F(Imports, R9_a_file_is_shown_before_it_is_recorded) {
    auto const before = dump();
    auto const shown =
        team.post(imports("/preview"), body(R"(2026-11-25;1,5;=A1\n26/11/2026;2;\n2026-11-20;x;\n)"));
    ASSERT_TRUE(has_status(shown, 200));
    EXPECT_EQ(shown.text("/columns/1"), "quantité");
    EXPECT_EQ(shown.text("/mapping/quantity"), "quantité");
    EXPECT_EQ(shown.text("/delimiter"), ";");
    EXPECT_EQ(shown.text("/rows"), "3");
    EXPECT_EQ(shown.text("/good"), "2");
    ASSERT_EQ(shown.size("/sample"), 2U);
    EXPECT_EQ(shown.text("/sample/0/quantity"), "1.5");
    EXPECT_EQ(shown.text("/sample/0/note"), "=A1");
    EXPECT_EQ(shown.text("/sample/1/on"), "2026-11-26");
    ASSERT_EQ(shown.size("/faults"), 1U);
    EXPECT_EQ(shown.text("/faults/0/row"), "4");
    EXPECT_EQ(shown.text("/faults/0/column"), "quantité");
    EXPECT_EQ(shown.text("/faults/0/code"), "invalid_decimal");
    EXPECT_NE(shown.text("/faults/0/message"), "");
    EXPECT_THAT(changed_tables(before, dump()), testing::IsEmpty());
}

TEST_F(Imports, R9_a_file_without_names_that_tell_is_mapped_by_hand_and_that_is_remembered) {
    auto const file = fmt::format(R"("kpi_id":"{}","csv":"a,b\n2026-11-25,2\n")", kpi_ids[0]);
    auto const shown = team.post(imports("/preview"), fmt::format("{{{}}}", file));
    ASSERT_TRUE(has_status(shown, 200));
    EXPECT_TRUE(shown.at("/mapping")->is_null());
    EXPECT_EQ(shown.text("/good"), "0");
    EXPECT_TRUE(is_problem(team.post(imports(), fmt::format("{{{}}}", file)), 422, "required"));
    auto const mapping = R"("mapping":{"on":"a","quantity":"b"})";
    EXPECT_TRUE(has_status(team.post(imports(), fmt::format("{{{},{}}}", file, mapping)), 201));
    EXPECT_EQ(team.post(imports("/preview"), fmt::format("{{{}}}", file)).text("/mapping/quantity"), "b");
}

TEST_F(Imports, R9_a_file_is_recorded_whole_with_one_audit_entry) {
    auto const entries = dump()["audit_entries"].size();
    auto const made = team.post(imports(), body(R"(2026-11-25;1;\n2026-11-26;2;\n)"));
    ASSERT_TRUE(has_status(made, 201));
    EXPECT_EQ(made.text("/rows"), "2");
    EXPECT_EQ(made.text("/by"), "Alix Morin");
    EXPECT_EQ(*made.at("/may_undo")->boolean(), true);
    EXPECT_EQ(dump()["audit_entries"].size(), entries + 1);
    EXPECT_EQ(value(), "3");
    EXPECT_EQ(team.get(observations(kpi_ids[0])).text("/items/0/source"), "import");
    EXPECT_EQ(team.get(imports()).text("/items/0/id"), made.text("/id"));
}

TEST_F(Imports, R9_one_row_at_fault_keeps_all_of_them_out) {
    auto const before = dump();
    auto const refused = team.post(imports(), body(R"(2026-11-25;1;\n2026-11-20;2;\n)"));
    EXPECT_TRUE(is_problem(refused, 422, "import_row_at_fault"));
    EXPECT_THAT(refused.text("/issues/0/message"), HasSubstr("Ligne 3"));
    EXPECT_THAT(changed_tables(before, dump()), testing::IsEmpty());
}

TEST_F(Imports, R9_undoing_strikes_what_still_stands) {
    auto const made = team.post(imports(), body(R"(2026-11-25;1;\n2026-11-26;2;\n)"));
    auto const lines = team.get(observations(kpi_ids[0]));
    noted(fmt::format(R"({{"quantity":5,"corrects":"{}"}})", lines.text("/items/0/id")));
    EXPECT_EQ(value(), "6");
    auto const entries = dump()["audit_entries"].size();
    auto const target = "/api/v1/imports/" + made.text("/id");
    EXPECT_TRUE(has_status(team.del(target), 204));
    EXPECT_EQ(value(), "5");
    EXPECT_EQ(dump()["audit_entries"].size(), entries + 1);
    EXPECT_NE(team.get(imports()).text("/items/0/undone_at_text"), "");
    EXPECT_EQ(*team.get(imports()).at("/items/0/may_undo")->boolean(), false);
    EXPECT_TRUE(is_problem(team.del(target), 409, "import_is_undone"));
}

// A counter and an executive of the client; the review is not shared yet.
class ClientCounting : public CountingApi {
  protected:
    ClientCounting()
        : counter(invite(account_id, "Basile Okoro", "counter")),
          executive(invite(account_id, "Lise Ng", "executive")) {}

    Caller invite(std::string const& account, std::string_view name, std::string_view role) {
        auto const path = "/api/v1/accounts/" + account;
        auto const contact =
            team.post(path + "/contacts", fmt::format(R"({{"name":"{}","title":"Direction"}})", name));
        auto const invited = team.post(
            path + "/client-people",
            fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact.text("/id"), role)
        );
        EXPECT_TRUE(has_status(invited, 201));
        return {server, server.come_in(invited.text("/link/path"))};
    }
    void share() { meeting_now().accept("POST", "/share"); }

    std::string const target = observations(kpi_ids[0]);
    Caller counter;
    Caller executive;
};

TEST_F(ClientCounting, R28_people_of_the_client_count_for_their_side) {
    share();
    for (auto* caller : {&counter, &executive}) {
        auto const line = caller->post(target, R"({"quantity":2,"on":"2026-11-25"})");
        ASSERT_TRUE(has_status(line, 201));
        EXPECT_EQ(line.text("/side"), "client");
        EXPECT_EQ(line.text("/recorded_by_side"), "client");
        EXPECT_EQ(*line.at("/may_correct")->boolean(), true);
        EXPECT_EQ(team.get(target).text("/items/0/recorded_by"), line.text("/recorded_by"));
    }
    EXPECT_EQ(counter.get(target).text("/items/1/recorded_by"), "Basile Okoro");
    auto const quarter = counter.get(counting());
    EXPECT_EQ(quarter.text("/side"), "client");
    EXPECT_EQ(*quarter.at("/may_record")->boolean(), true);
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/client/value"), "4");
    EXPECT_EQ(quarter.text("/kpis/0/periods/0/proposal"), "client_only");
    auto const differences = fmt::format("/api/v1/kpis/{}/differences", kpi_ids[0]);
    EXPECT_TRUE(has_status(counter.get(differences), 200));
    auto const other = counter.post(target, R"({"quantity":2,"side":"supplier"})");
    EXPECT_TRUE(is_problem(other, 403, "other_side"));
}

TEST_F(ClientCounting, R9_each_side_corrects_its_own_lines_and_the_client_what_was_written_down_for_it) {
    share();
    auto const correction = [](Answer const& line) {
        EXPECT_TRUE(has_status(line, 201));
        return fmt::format(R"({{"quantity":1,"corrects":"{}"}})", line.text("/id"));
    };
    auto const ours = correction(note(R"({"quantity":2})"));
    auto const written_down = correction(note(R"({"quantity":2,"side":"client"})"));
    auto const theirs = correction(counter.post(target, R"({"quantity":2})"));
    // The newest first: what the client noted itself.
    EXPECT_EQ(*team.get(target).at("/items/0/may_correct")->boolean(), false);
    EXPECT_EQ(*team.get(target).at("/items/1/may_correct")->boolean(), true);
    EXPECT_EQ(*counter.get(target).at("/items/1/may_correct")->boolean(), true);
    EXPECT_EQ(*counter.get(target).at("/items/2/may_correct")->boolean(), false);
    refuse(theirs, 403, "other_side", "/corrects");
    EXPECT_TRUE(is_problem(counter.post(target, ours), 403, "other_side"));
    auto const right = counter.post(target, written_down);
    EXPECT_TRUE(has_status(right, 201));
    // Now it is the client's own word.
    refuse(correction(right), 403, "other_side", "/corrects");
    EXPECT_TRUE(has_status(counter.post(target, theirs), 201));
    EXPECT_TRUE(has_status(note(ours), 201));
}

TEST_F(ClientCounting, R21_a_client_sees_no_kpi_of_a_draft) {
    auto const missing = counter.get(observations("01890000-0000-7000-8000-000000000000"));
    ASSERT_TRUE(is_problem(missing, 404, "not_found"));
    for (auto* caller : {&counter, &executive}) {
        EXPECT_EQ(caller->get(target).body, missing.body);
        EXPECT_EQ(caller->post(target, R"({"quantity":2})").body, missing.body);
        EXPECT_EQ(caller->get(fmt::format("/api/v1/kpis/{}/differences", kpi_ids[0])).body, missing.body);
        EXPECT_EQ(caller->get(counting()).text("/state"), "nothing_to_count");
        EXPECT_EQ(caller->get(counting()).size("/kpis"), 0U);
    }
    // Control: it is there, for the supplier, and for the client once it is shared.
    EXPECT_TRUE(has_status(team.get(target), 200));
    EXPECT_EQ(team.get(counting()).size("/kpis"), 5U);
    share();
    EXPECT_TRUE(has_status(counter.get(target), 200));
    EXPECT_EQ(counter.get(counting()).text("/state"), "open");
    EXPECT_EQ(counter.get(counting()).size("/kpis"), 5U);
}

TEST_F(ClientCounting, R28_people_of_the_client_import_and_undo_for_their_side) {
    auto const imports = "/api/v1/accounts/" + account_id + "/imports";
    auto const file = [&](std::string_view more) {
        return fmt::format(R"({{"kpi_id":"{}","csv":"date,quantity\n2026-11-25,2\n"{}}})", kpi_ids[0], more);
    };
    // Nothing of a draft is counted by the client.
    EXPECT_TRUE(is_problem(counter.post(imports, file("")), 409, "counting_not_begun"));
    auto const ours = team.post(imports, file(""));
    EXPECT_EQ(counter.get(imports).size("/items"), 0U);
    share();
    EXPECT_EQ(counter.get(imports).size("/items"), 1U);
    EXPECT_TRUE(is_problem(counter.post(imports, file(R"(,"side":"supplier")")), 403, "other_side"));
    auto const theirs = counter.post(imports, file(""));
    ASSERT_TRUE(has_status(theirs, 201));
    EXPECT_EQ(theirs.text("/side"), "client");
    EXPECT_TRUE(is_problem(counter.del("/api/v1/imports/" + ours.text("/id")), 403, "other_side"));
    EXPECT_TRUE(is_problem(team.del("/api/v1/imports/" + theirs.text("/id")), 403, "other_side"));
    EXPECT_TRUE(has_status(counter.del("/api/v1/imports/" + theirs.text("/id")), 204));
    EXPECT_EQ(team.get(counting()).text("/kpis/0/periods/0/proposal"), "supplier_only");
}

TEST_F(ClientCounting, R21_another_client_sees_nothing) {
    share();
    auto stranger = invite(add_account(team, "Ateliers Boréal"), "Noa Gagnon", "executive");
    auto const missing = stranger.get(observations("01890000-0000-7000-8000-000000000000"));
    ASSERT_TRUE(is_problem(missing, 404, "not_found"));
    EXPECT_EQ(stranger.get(target).body, missing.body);
    EXPECT_EQ(stranger.post(target, R"({"quantity":2})").body, missing.body);
    EXPECT_EQ(stranger.get(counting()).body, missing.body);
    EXPECT_TRUE(has_status(executive.get(target), 200));
}

class BeforeCounting : public ReviewTest {};

TEST_F(BeforeCounting, R9_nothing_is_counted_before_the_meeting_has_ended) {
    auto const counting = "/api/v1/accounts/" + account_id + "/counting";
    auto const empty = facilitator.get(counting);
    EXPECT_EQ(empty.text("/state"), "nothing_to_count");
    EXPECT_TRUE(empty.at("/quarter")->is_null());
    EXPECT_TRUE(empty.at("/review_id")->is_null());
    EXPECT_EQ(empty.size("/kpis"), 0U);
    seat();
    meeting.accept("POST", "/open");
    measure();
    auto const refused =
        facilitator.post("/api/v1/kpis/" + kpi_ids[0] + "/observations", R"({"quantity":1})");
    EXPECT_TRUE(is_problem(refused, 409, "counting_not_begun"));
    EXPECT_EQ(facilitator.get(counting).text("/state"), "nothing_to_count");
}

TEST_F(BeforeCounting, R14_the_quarter_begins_on_the_day_after) {
    hold_meeting();
    auto const counting = "/api/v1/accounts/" + account_id + "/counting";
    EXPECT_EQ(facilitator.get(counting).text("/state"), "not_yet");
    auto const refused =
        facilitator.post("/api/v1/kpis/" + kpi_ids[0] + "/observations", R"({"quantity":1})");
    EXPECT_TRUE(is_problem(refused, 422, "day_outside_quarter"));
}

}  // namespace
}  // namespace qvr::test
