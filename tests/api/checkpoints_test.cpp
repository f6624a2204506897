// Days 30 and 60 of a quarter through the API (R26): what is proposed, that what is shared stays as it is,
// who reads it, and what executives answer.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Checkpoints : public ReviewTest {
  protected:
    // The meeting of 23 November 2026 is closed: day 30 is 23 December, day 60 is 22 January. Today is Monday
    // 21 December, and sessions have run out.
    Checkpoints() {
        hold_meeting();
        meeting.accept("POST", "/close");
        go_to("2026-12-21T15:00:00Z");
        executive_cookie = let_in("Lise Ng", "executive");
    }

    // Both of the supplier's people sign in again.
    void go_to(std::string_view now) {
        server.clock().set(*Instant::from_text(now));
        team = Caller{server, server.sign_in("alix@boreal.test")};
        owner = Caller{server, server.sign_in("camille@boreal.test")};
    }
    // A contact of the account who came in: their cookie.
    std::string let_in(std::string_view name, std::string_view role) {
        auto const contact =
            owner.post(account("/contacts"), fmt::format(R"({{"name":"{}","title":"Direction"}})", name));
        auto const invited = owner.post(
            account("/client-people"),
            fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact.text("/id"), role)
        );
        return server.come_in(invited.text("/link/path"));
    }
    Caller executive() { return {server, executive_cookie}; }

    std::string account(std::string_view under) const {
        return fmt::format("/api/v1/accounts/{}{}", account_id, under);
    }
    static std::string page(std::string_view id, std::string_view under = {}) {
        return fmt::format("/api/v1/checkpoints/{}{}", id, under);
    }
    void count(std::string_view quantity, std::string_view on, std::string_view side) {
        EXPECT_TRUE(has_status(
            team.post(
                fmt::format("/api/v1/kpis/{}/observations", kpi_ids[0]),
                fmt::format(R"({{"quantity":{},"on":"{}","side":"{}"}})", quantity, on, side)
            ),
            201
        ));
    }
    // The page of a day; answers its id.
    std::string begun(int day = 30) {
        auto const made = team.post(account("/checkpoints"), fmt::format(R"({{"day":{}}})", day));
        EXPECT_TRUE(has_status(made, 201));
        return made.text("/id");
    }
    Answer under(std::string etag, std::string_view method, std::string const& path, std::string body = {}) {
        return server.send(method, path, std::move(body), {team.cookie(), std::move(etag), {}});
    }
    // Begun, with something in each line, and shared.
    std::string shared(int day = 30) {
        auto const id = begun(day);
        EXPECT_TRUE(
            has_status(under("\"1\"", "PATCH", page(id), R"({"our_actions":"Un quai de plus."})"), 200)
        );
        EXPECT_TRUE(has_status(under("\"2\"", "POST", page(id, "/share")), 200));
        return id;
    }
    void expect_refused(Answer const& answer, int status, std::string_view code, TableDump const& before) {
        EXPECT_TRUE(is_problem(answer, status, code));
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    }
    // The last entry of the audit log.
    std::string latest_action() { return owner.get("/api/v1/audit?limit=1").text("/items/0/entry/action"); }

    Caller team{facilitator};  // the facilitator, signed in today
    std::string executive_cookie;
};

TEST_F(Checkpoints, R26_a_quarter_has_its_days_30_and_60) {
    auto const waiting = team.get(account("/checkpoints"));
    ASSERT_TRUE(has_status(waiting, 200));
    ASSERT_EQ(waiting.size("/current"), 2U);
    EXPECT_EQ(waiting.size("/earlier"), 0U);
    EXPECT_TRUE(waiting.at("/current/0/id")->is_null());
    EXPECT_EQ(waiting.text("/current/0/day"), "30");
    EXPECT_EQ(waiting.text("/current/0/due_on"), "2026-12-23");
    EXPECT_EQ(waiting.text("/current/0/due_on_text"), "23\u00a0décembre\u00a02026");
    EXPECT_EQ(waiting.text("/current/0/state"), "upcoming");
    EXPECT_EQ(waiting.text("/current/1/day"), "60");
    EXPECT_EQ(waiting.text("/current/1/due_on"), "2027-01-22");
    // The day the counting itself calls the thirtieth.
    go_to("2026-12-23T15:00:00Z");
    EXPECT_EQ(team.get(account("/counting")).text("/quarter/day"), "30");
    EXPECT_EQ(team.get(account("/checkpoints")).text("/current/0/state"), "due");

    auto const id = begun();
    auto const drafted = team.get(account("/checkpoints"));
    EXPECT_EQ(drafted.text("/current/0/id"), id);
    EXPECT_EQ(drafted.text("/current/0/state"), "draft");
    EXPECT_EQ(drafted.text("/current/1/state"), "upcoming");
}

TEST_F(Checkpoints, R26_an_account_whose_quarter_has_not_begun_has_none) {
    auto const other = add_account(team, "Verger Anticoste");
    auto const path = fmt::format("/api/v1/accounts/{}/checkpoints", other);
    auto const list = team.get(path);
    EXPECT_EQ(list.size("/current"), 0U);
    EXPECT_EQ(list.size("/earlier"), 0U);
    auto const before = dump();
    expect_refused(team.post(path, R"({"day":30})"), 409, "counting_not_begun", before);
}

TEST_F(Checkpoints, R26_a_page_is_begun_with_what_the_counts_say) {
    for (auto const* on : {"2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16"}) {
        count("1", on, "supplier");
        count(std::string_view{on} == "2026-12-09" ? "2" : "1", on, "client");
    }
    auto const before = dump();
    auto const made = team.post(account("/checkpoints"), R"({"day":30})");
    ASSERT_TRUE(has_status(made, 201));
    EXPECT_EQ(made.header("etag"), "\"1\"");
    EXPECT_EQ(made.text("/account_id"), account_id);
    EXPECT_EQ(made.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(made.text("/review_id"), review_id);
    EXPECT_EQ(made.text("/locale"), "fr-CA");
    EXPECT_EQ(made.text("/due_on"), "2026-12-23");
    EXPECT_TRUE(made.at("/shared_at")->is_null());
    EXPECT_EQ(made.text("/readers/0/name"), "Lise Ng");
    EXPECT_EQ(*made.at("/may_write")->boolean(), true);
    EXPECT_EQ(*made.at("/may_share")->boolean(), true);
    EXPECT_THAT(made.text("/lines/off_course"), HasSubstr("relevés diffèrent"));
    EXPECT_THAT(made.text("/lines/your_part"), HasSubstr("Regarder avec nous où nos relevés diffèrent"));
    EXPECT_EQ(made.text("/lines/our_actions"), "");
    EXPECT_THAT(made.text("/lines/next_date"), HasSubstr("22\u00a0février\u00a02027"));
    EXPECT_EQ(made.text("/proposed/off_course"), made.text("/lines/off_course"));
    EXPECT_THAT(changed_tables(before, dump()), ElementsAre("audit_entries", "audit_heads", "checkpoints"));
    auto const entry = owner.get("/api/v1/audit?limit=1");
    EXPECT_EQ(entry.text("/items/0/entry/action"), "checkpoint.create");
    EXPECT_EQ(entry.text("/items/0/entry/subject_id"), made.text("/id"));
    EXPECT_EQ(entry.text("/items/0/entry/after/off_course"), made.text("/lines/off_course"));
}

TEST_F(Checkpoints, R26_the_draft_stays_as_written_and_the_proposal_follows_the_counts) {
    count("1", "2026-11-25", "supplier");
    count("2", "2026-11-25", "client");
    auto const id = begun();
    auto const written = team.get(page(id)).text("/lines/off_course");
    EXPECT_THAT(written, HasSubstr("relevés diffèrent"));
    count("1", "2026-11-26", "supplier");
    auto const now = team.get(page(id));
    EXPECT_EQ(now.text("/lines/off_course"), written);
    EXPECT_THAT(now.text("/proposed/off_course"), Not(HasSubstr("diffèrent")));
}

TEST_F(Checkpoints, R26_there_is_one_page_for_a_day) {
    begun(30);
    auto const before = dump();
    expect_refused(team.post(account("/checkpoints"), R"({"day":30})"), 409, "checkpoint_exists", before);
    expect_refused(
        team.post(account("/checkpoints"), R"({"day":45})"), 422, "checkpoint_day_unknown", before
    );
    expect_refused(team.post(account("/checkpoints"), "{}"), 422, "required", before);
    begun(60);
    EXPECT_EQ(team.get(account("/checkpoints")).text("/current/1/state"), "draft");
}

TEST_F(Checkpoints, R26_lines_change_one_by_one_under_the_version_that_was_read) {
    auto const id = begun();
    auto const proposed = team.get(page(id));
    auto const before = dump();
    std::string const patch = R"({"our_actions":"Un quai de plus.\nUn chargé d’équipe."})";
    expect_refused(team.patch(page(id), patch), 428, "precondition_required", before);
    expect_refused(under("\"2\"", "PATCH", page(id), patch), 412, "precondition_failed", before);
    auto const long_line = fmt::format(R"({{"our_actions":"{}"}})", std::string(1001, 'a'));
    expect_refused(under("\"1\"", "PATCH", page(id), long_line), 422, "too_long", before);

    auto const changed = under("\"1\"", "PATCH", page(id), patch);
    ASSERT_TRUE(has_status(changed, 200));
    EXPECT_EQ(changed.header("etag"), "\"2\"");
    EXPECT_EQ(changed.text("/version"), "2");
    EXPECT_EQ(changed.text("/lines/our_actions"), "Un quai de plus.\nUn chargé d’équipe.");
    EXPECT_EQ(changed.text("/lines/off_course"), proposed.text("/lines/off_course"));
    auto const entry = owner.get("/api/v1/audit?limit=1");
    EXPECT_EQ(entry.text("/items/0/entry/action"), "checkpoint.update");
    EXPECT_EQ(entry.text("/items/0/entry/before/our_actions"), "");
    EXPECT_EQ(entry.text("/items/0/entry/after/our_actions"), "Un quai de plus.\nUn chargé d’équipe.");
}

TEST_F(Checkpoints, R26_a_draft_is_removed_and_begun_again) {
    auto const id = begun();
    EXPECT_TRUE(has_status(team.del(page(id)), 204));
    EXPECT_TRUE(is_problem(team.get(page(id)), 404, "not_found"));
    EXPECT_EQ(latest_action(), "checkpoint.remove");
    EXPECT_NE(begun(), id);
}

TEST_F(Checkpoints, R26_each_line_says_something_before_it_is_shared) {
    auto const id = begun();
    EXPECT_TRUE(has_status(under("\"1\"", "PATCH", page(id), R"({"next_date":""})"), 200));
    auto const before = dump();
    auto const refused = under("\"2\"", "POST", page(id, "/share"));
    expect_refused(refused, 422, "required", before);
    EXPECT_TRUE(refused.has_issue("required", "/our_actions"));
    EXPECT_TRUE(refused.has_issue("required", "/next_date"));
    EXPECT_EQ(refused.size("/issues"), 2U);
}

TEST_F(Checkpoints, R26_what_is_shared_was_reread_and_never_changes) {
    auto const id = begun();
    EXPECT_TRUE(has_status(under("\"1\"", "PATCH", page(id), R"({"our_actions":"Un quai de plus."})"), 200));
    auto before = dump();
    expect_refused(team.post(page(id, "/share")), 428, "precondition_required", before);
    // Reread before somebody changed it.
    expect_refused(under("\"1\"", "POST", page(id, "/share")), 412, "precondition_failed", before);

    auto const shared = under("\"2\"", "POST", page(id, "/share"));
    ASSERT_TRUE(has_status(shared, 200));
    EXPECT_EQ(shared.text("/shared_at"), server.clock().now().to_text());
    EXPECT_EQ(shared.text("/shared_at_text"), "21\u00a0décembre\u00a02026 à\u00a010\u00a0h\u00a000");
    EXPECT_EQ(shared.text("/shared_by"), "Alix Morin");
    EXPECT_TRUE(shared.at("/proposed")->is_null());
    EXPECT_EQ(*shared.at("/may_write")->boolean(), false);
    EXPECT_EQ(*shared.at("/may_share")->boolean(), false);
    EXPECT_EQ(latest_action(), "checkpoint.share");
    EXPECT_EQ(team.get(account("/checkpoints")).text("/current/0/state"), "shared");

    before = dump();
    auto const etag = shared.header("etag");
    expect_refused(
        under(etag, "PATCH", page(id), R"({"our_actions":"Autre chose."})"),
        409,
        "checkpoint_is_shared",
        before
    );
    expect_refused(under(etag, "POST", page(id, "/share")), 409, "checkpoint_is_shared", before);
    expect_refused(team.del(page(id)), 409, "checkpoint_is_shared", before);
}

TEST_F(Checkpoints, R28_the_team_writes_and_who_runs_the_review_shares) {
    Caller mate{server, server.add_person(owner.cookie(), "Noa Roy", "noa@boreal.test", "member")};
    Caller leader{server, server.add_person(owner.cookie(), "Lou Roy", "lou@boreal.test", "leader")};
    Caller outsider{server, server.add_person(owner.cookie(), "Max Roy", "max@boreal.test", "member")};
    owner.hold("*");
    EXPECT_TRUE(has_status(
        owner.patch(
            account(""),
            fmt::format(
                R"({{"team":[{{"user_id":"{}","function":"delivery"}},{{"user_id":"{}","function":"sales"}}]}})",
                facilitator_id,
                id_of(mate)
            )
        ),
        200
    ));
    auto const made = mate.post(account("/checkpoints"), R"({"day":30})");
    ASSERT_TRUE(has_status(made, 201));
    auto const id = made.text("/id");
    EXPECT_EQ(*made.at("/may_write")->boolean(), true);
    EXPECT_EQ(*made.at("/may_share")->boolean(), false);
    mate.hold("\"1\"");
    EXPECT_TRUE(is_problem(mate.post(page(id, "/share")), 403, "forbidden"));
    EXPECT_TRUE(has_status(mate.patch(page(id), R"({"our_actions":"Un quai de plus."})"), 200));
    auto const read = leader.get(page(id));
    ASSERT_TRUE(has_status(read, 200));
    EXPECT_EQ(*read.at("/may_write")->boolean(), false);
    EXPECT_EQ(*read.at("/may_share")->boolean(), false);
    EXPECT_TRUE(is_problem(leader.post(account("/checkpoints"), R"({"day":60})"), 403, "forbidden"));
    EXPECT_TRUE(is_problem(outsider.get(page(id)), 404, "not_found"));
    owner.hold("\"2\"");
    EXPECT_TRUE(has_status(owner.post(page(id, "/share")), 200));
}

TEST_F(Checkpoints, R21_executives_read_what_is_shared_and_nothing_of_a_draft) {
    auto reader = executive();
    auto const home = account("/home");
    auto const without = reader.get(home).body;
    auto const draft = begun(60);
    auto const nothing = reader.get(page(review_id)).body;
    EXPECT_EQ(reader.get(page(draft)).body, nothing);
    EXPECT_EQ(reader.post(page(draft, "/answers"), R"({"text":"Merci."})").body, nothing);
    EXPECT_EQ(reader.get(account("/checkpoints")).size("/items"), 0U);
    EXPECT_EQ(reader.get(home).body, without);

    auto const id = shared();
    auto const list = reader.get(account("/checkpoints"));
    ASSERT_EQ(list.size("/items"), 1U);
    EXPECT_EQ(list.text("/items/0/id"), id);
    EXPECT_EQ(list.text("/items/0/day"), "30");
    EXPECT_EQ(*list.at("/items/0/is_answered")->boolean(), false);
    auto const read = reader.get(page(id));
    ASSERT_TRUE(has_status(read, 200));
    EXPECT_EQ(read.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(read.text("/organization_name"), owner.get("/api/v1/me").text("/organization/name"));
    EXPECT_EQ(read.text("/lines/our_actions"), "Un quai de plus.");
    EXPECT_EQ(read.text("/shared_by"), "Alix Morin");
    for (auto const* member :
         {"/proposed", "/readers", "/version", "/may_write", "/may_share", "/review_id"}) {
        EXPECT_EQ(read.at(member), nullptr) << member;
    }
    EXPECT_EQ(reader.get(home).text("/checkpoint/id"), id);
    EXPECT_EQ(reader.get(home).text("/checkpoint/day"), "30");
    EXPECT_EQ(*reader.get(home).at("/checkpoint/is_answered")->boolean(), false);
    EXPECT_EQ(team.get(home).body, reader.get(home).body);
    EXPECT_TRUE(is_problem(reader.get(page(draft)), 404, "not_found"));
}

TEST_F(Checkpoints, R26_the_home_shows_the_latest_page_of_the_quarter) {
    shared(30);
    auto const latest = shared(60);
    EXPECT_EQ(executive().get(account("/home")).text("/checkpoint/id"), latest);
    EXPECT_EQ(executive().get(account("/checkpoints")).text("/items/0/id"), latest);
}

TEST_F(Checkpoints, R28_counters_are_given_no_page) {
    Caller counter{server, let_in("Basile Okoro", "counter")};
    auto const id = shared();
    EXPECT_TRUE(is_problem(counter.get(page(id)), 404, "not_found"));
    EXPECT_TRUE(is_problem(counter.post(page(id, "/answers"), R"({"text":"Merci."})"), 404, "not_found"));
    EXPECT_TRUE(is_problem(counter.get(account("/checkpoints")), 403, "forbidden"));
    EXPECT_TRUE(counter.get(account("/home")).at("/checkpoint")->is_null());
}

TEST_F(Checkpoints, R26_an_executive_answers_and_the_supplier_reads_it) {
    auto const id = shared();
    auto const before = dump();
    auto const answered = executive().post(page(id, "/answers"), R"({"text":"Merci. Regardons le quai."})");
    ASSERT_TRUE(has_status(answered, 201));
    ASSERT_EQ(answered.size("/answers"), 1U);
    EXPECT_EQ(answered.text("/answers/0/text"), "Merci. Regardons le quai.");
    EXPECT_EQ(answered.text("/answers/0/by"), "Lise Ng");
    EXPECT_EQ(answered.text("/answers/0/by_side"), "client");
    EXPECT_EQ(answered.text("/answers/0/at"), server.clock().now().to_text());
    EXPECT_THAT(
        changed_tables(before, dump()), ElementsAre("audit_entries", "audit_heads", "checkpoint_answers")
    );
    EXPECT_EQ(*executive().get(account("/home")).at("/checkpoint/is_answered")->boolean(), true);
    EXPECT_EQ(*executive().get(account("/checkpoints")).at("/items/0/is_answered")->boolean(), true);
    auto const seen = team.get(page(id));
    ASSERT_EQ(seen.size("/answers"), 1U);
    EXPECT_EQ(seen.text("/answers/0/by"), "Lise Ng");
    EXPECT_EQ(team.get(account("/checkpoints")).text("/current/0/answers"), "1");
    auto const entry = owner.get("/api/v1/audit?limit=1");
    EXPECT_EQ(entry.text("/items/0/entry/action"), "checkpoint.answer");
    EXPECT_EQ(entry.text("/items/0/entry/subject_id"), id);
    EXPECT_EQ(entry.text("/items/0/entry/after/text"), "Merci. Regardons le quai.");

    // One more stands beside it, in the order in which they came.
    server.clock().advance_ms(kMinuteMs);
    EXPECT_TRUE(has_status(executive().post(page(id, "/answers"), R"({"text":"Et le mardi."})"), 201));
    auto const both = team.get(page(id));
    EXPECT_EQ(both.text("/answers/0/text"), "Merci. Regardons le quai.");
    EXPECT_EQ(both.text("/answers/1/text"), "Et le mardi.");
}

TEST_F(Checkpoints, R26_an_answer_is_not_empty_and_a_repeated_request_is_one) {
    auto const id = shared();
    auto const before = dump();
    for (auto const& text : {std::string{}, std::string{"  "}, std::string(2001, 'a')}) {
        auto const refused = executive().post(page(id, "/answers"), fmt::format(R"({{"text":"{}"}})", text));
        EXPECT_EQ(refused.status, 422) << text;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    RequestOptions const options{executive_cookie, {}, {{"idempotency-key", "k1"}}};
    auto const first = server.send("POST", page(id, "/answers"), R"({"text":"Merci."})", options);
    auto const again = server.send("POST", page(id, "/answers"), R"({"text":"Merci."})", options);
    EXPECT_TRUE(has_status(first, 201));
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(team.get(page(id)).size("/answers"), 1U);
}

TEST_F(Checkpoints, R26_pages_of_earlier_quarters_are_read_and_no_more_begun) {
    auto const id = shared(30);
    auto const planned = team.post(account("/reviews"), "{}");
    ASSERT_TRUE(has_status(planned, 201));
    Meeting judging{server, team.cookie(), planned.text("/id")};
    fill_again(judging);
    EXPECT_EQ(team.get(account("/checkpoints")).size("/current"), 2U);
    for (auto const* domain : {"attendees", "satisfiers", "scorecard"}) {
        judging.complete(domain);
    }
    auto const pages = team.get(account("/checkpoints"));
    EXPECT_EQ(pages.size("/current"), 0U);
    ASSERT_EQ(pages.size("/earlier"), 1U);
    EXPECT_EQ(pages.text("/earlier/0/id"), id);
    EXPECT_EQ(pages.text("/earlier/0/state"), "shared");
    auto const before = dump();
    expect_refused(team.post(account("/checkpoints"), R"({"day":60})"), 409, "counting_is_over", before);
    EXPECT_TRUE(has_status(executive().get(page(id)), 200));
}

// An executive who telephones instead: what they said stands beside the page, as told to the supplier.
TEST_F(Checkpoints, R26_the_team_notes_an_answer_that_was_told_to_it) {
    auto const draft = begun(60);
    auto before = dump();
    std::string const told = R"({"text":"Mme Ng au téléphone : d’accord pour le quai."})";
    expect_refused(team.post(page(draft, "/answers"), told), 409, "checkpoint_is_draft", before);
    auto const id = shared();
    auto const noted = team.post(page(id, "/answers"), told);
    ASSERT_TRUE(has_status(noted, 201));
    ASSERT_EQ(noted.size("/answers"), 1U);
    EXPECT_EQ(noted.text("/answers/0/by"), "Alix Morin");
    EXPECT_EQ(noted.text("/answers/0/by_side"), "supplier");
    EXPECT_EQ(latest_action(), "checkpoint.answer");
    EXPECT_TRUE(has_status(executive().post(page(id, "/answers"), R"({"text":"Merci."})"), 201));
    EXPECT_EQ(team.get(page(id)).text("/answers/1/by_side"), "client");
    // The executive has said nothing here, and nobody has to be told what they noted themselves.
    auto const answered = team.get("/api/v1/checkpoints");
    ASSERT_EQ(answered.size("/answered"), 1U);
    EXPECT_EQ(answered.text("/answered/0/by"), "Lise Ng");
    Caller leader{server, server.add_person(owner.cookie(), "Lou Roy", "lou@boreal.test", "leader")};
    before = dump();
    expect_refused(leader.post(page(id, "/answers"), told), 403, "forbidden", before);
}

TEST_F(Checkpoints, R26_the_team_is_told_what_is_due_within_a_week) {
    auto const due = team.get("/api/v1/checkpoints");
    ASSERT_TRUE(has_status(due, 200));
    ASSERT_EQ(due.size("/due"), 1U);
    EXPECT_TRUE(due.at("/due/0/id")->is_null());
    EXPECT_EQ(due.text("/due/0/account_id"), account_id);
    EXPECT_EQ(due.text("/due/0/account_name"), "Groupe Laurentia");
    EXPECT_EQ(due.text("/due/0/day"), "30");
    EXPECT_EQ(due.text("/due/0/due_on"), "2026-12-23");
    EXPECT_EQ(due.text("/due/0/days"), "2");

    go_to("2026-12-15T15:00:00Z");  // eight days before
    EXPECT_EQ(team.get("/api/v1/checkpoints").size("/due"), 0U);
    go_to("2026-12-16T15:00:00Z");
    EXPECT_EQ(team.get("/api/v1/checkpoints").text("/due/0/days"), "7");

    go_to("2027-01-04T15:00:00Z");
    auto const id = begun(30);
    auto const late = team.get("/api/v1/checkpoints");
    EXPECT_EQ(late.text("/due/0/id"), id);
    EXPECT_EQ(late.text("/due/0/days"), "-12");

    // Day 60 takes the place of a day 30 that nobody sent.
    go_to("2027-01-15T15:00:00Z");
    auto const later = team.get("/api/v1/checkpoints");
    ASSERT_EQ(later.size("/due"), 1U);
    EXPECT_EQ(later.text("/due/0/day"), "60");
    shared(60);
    EXPECT_EQ(team.get("/api/v1/checkpoints").size("/due"), 0U);
}

TEST_F(Checkpoints, R26_the_team_is_told_who_answered_for_two_weeks) {
    auto const id = shared();
    EXPECT_EQ(team.get("/api/v1/checkpoints").size("/due"), 0U);
    EXPECT_EQ(team.get("/api/v1/checkpoints").size("/answered"), 0U);
    EXPECT_TRUE(has_status(executive().post(page(id, "/answers"), R"({"text":"Merci."})"), 201));
    go_to("2027-01-04T15:00:00Z");
    auto const told = team.get("/api/v1/checkpoints");
    ASSERT_EQ(told.size("/answered"), 1U);
    EXPECT_EQ(told.text("/answered/0/id"), id);
    EXPECT_EQ(told.text("/answered/0/account_name"), "Groupe Laurentia");
    EXPECT_EQ(told.text("/answered/0/day"), "30");
    EXPECT_EQ(told.text("/answered/0/by"), "Lise Ng");
    EXPECT_EQ(told.text("/answered/0/text"), "Merci.");
    go_to("2027-01-05T15:00:00Z");
    EXPECT_EQ(team.get("/api/v1/checkpoints").size("/answered"), 0U);
}

TEST_F(Checkpoints, R28_only_the_team_and_owners_are_told) {
    Caller leader{server, server.add_person(owner.cookie(), "Lou Roy", "lou@boreal.test", "leader")};
    Caller outsider{server, server.add_person(owner.cookie(), "Max Roy", "max@boreal.test", "member")};
    EXPECT_EQ(owner.get("/api/v1/checkpoints").size("/due"), 1U);
    EXPECT_EQ(leader.get("/api/v1/checkpoints").size("/due"), 0U);
    EXPECT_EQ(outsider.get("/api/v1/checkpoints").size("/due"), 0U);
    auto const id = shared();
    EXPECT_TRUE(has_status(executive().post(page(id, "/answers"), R"({"text":"Merci."})"), 201));
    EXPECT_EQ(owner.get("/api/v1/checkpoints").size("/answered"), 1U);
    EXPECT_EQ(leader.get("/api/v1/checkpoints").size("/answered"), 0U);
    EXPECT_EQ(outsider.get("/api/v1/checkpoints").size("/answered"), 0U);
    // An archived account waits for nobody.
    owner.hold("*");
    EXPECT_TRUE(has_status(owner.patch(account(""), R"({"archived":true})"), 200));
    EXPECT_EQ(owner.get("/api/v1/checkpoints").size("/answered"), 0U);
}

}  // namespace
}  // namespace qvr::test
