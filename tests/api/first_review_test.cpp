// The first review of an account through the API alone, from set-up to the closed record with the thirteen
// factors, every step also tried too early or wrongly.
#include "api/meeting.hpp"
#include "base/digest.hpp"

#include <algorithm>
#include <map>

namespace qvr::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

constexpr std::array kThirteen{
    "business_understanding",
    "deliverable_quality",
    "timeliness",
    "expense_control",
    "communications",
    "responsiveness",
    "foresight",
    "knowledge_transfer",
    "professionalism",
    "teamwork",
    "autonomy",
    "productivity",
    "compliance",
};
// Notes of the supplier alone: never to be seen in anything that is the review's (R21).
constexpr std::string_view kPrivate = "canari-de-la-préparation";

// The value with the members of its objects by name, as canonical JSON has them.
reflect::Json in_order(reflect::Json json) {
    if (auto* items = json.array()) {
        for (auto& item : *items) {
            item = in_order(std::move(item));
        }
    }
    if (auto* members = json.object()) {
        for (auto& member : *members) {
            member.value = in_order(std::move(member.value));
        }
        std::ranges::sort(*members, {}, &reflect::Json::Member::name);
    }
    return json;
}

class FirstReview : public ReviewTest {
  protected:
    // Every step of the meeting but `allowed` is refused in this state.
    void refuse_steps_but(std::vector<std::string> const& allowed, std::string_view state) {
        struct Step {
            std::string_view under;
            std::map<std::string, std::string_view> why;  // by state
        };
        std::vector<Step> const steps{
            {"/open",
             {{"in_session", "review_is_not_planned"},
              {"ended", "review_is_not_planned"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/cancel",
             {{"in_session", "review_is_not_planned"},
              {"ended", "review_is_not_planned"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/end",
             {{"planned", "review_is_not_in_session"},
              {"ended", "review_is_not_in_session"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/close",
             {{"planned", "review_is_not_ended"},
              {"in_session", "review_is_not_ended"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/domains/attendees/complete",
             {{"planned", "review_is_not_open"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/domains/attendees/reopen",
             {{"planned", "review_is_not_open"},
              {"closed", "review_is_closed"},
              {"cancelled", "review_is_cancelled"}}},
            {"/share", {{"closed", "review_is_closed"}, {"cancelled", "review_is_cancelled"}}},
        };
        std::vector<std::string> not_refused;
        for (auto const& [under, why] : steps) {
            auto const reason = why.find(std::string{state});
            if (reason == why.end()) {
                not_refused.emplace_back(under);
            } else {
                meeting.refuse("POST", under, "", 409, reason->second);
            }
        }
        EXPECT_EQ(not_refused, allowed) << state;
        EXPECT_EQ(meeting.read().text("/state"), state);
    }

    void note_everything_before_the_meeting();
    void complete_one_by_one();
    std::string sheet(std::string_view heavy);
};

// Anything may be noted from `planned` on, in any domain; attendance alone waits for the opening.
void FirstReview::note_everything_before_the_meeting() {
    seat();
    meeting.refuse(
        "PATCH", "/attendees/" + client_id, R"({"attendance":"present"})", 409, "attendance_before_opening"
    );
    satisfy();
    measure();
    meeting.accept(
        "PUT",
        "/better",
        fmt::format(
            R"({{"answers":[{{"attendee_id":"{}","could":"","should":"Prévenir la veille"}}]}})", client_id
        )
    );
    meeting.add(
        "/obstacles", R"({"statement":"L’accès au site","lifted_by":"Lise Ng","due_on":"2026-12-15"})"
    );
    set_next();
}

// A sheet with all thirteen factors, one of them marked.
std::string FirstReview::sheet(std::string_view heavy) {
    std::string marks;
    for (auto const* factor : kThirteen) {
        marks += fmt::format(
            R"({}{{"factor":"{}"{}}})",
            marks.empty() ? "" : ",",
            factor,
            factor == heavy ? R"(,"weight":40)" : ""
        );
    }
    return fmt::format(R"({{"marks":[{}],"shown":true}})", marks);
}

void FirstReview::complete_one_by_one() {
    for (std::size_t i = 0; i < kDomainCodes.size(); ++i) {
        for (std::size_t later = i + 1; later < kDomainCodes.size(); ++later) {  // R1: in order
            auto const refused = meeting.refuse(
                "POST",
                fmt::format("/domains/{}/complete", kDomainCodes[later]),
                "",
                409,
                "domain_comes_first"
            );
            EXPECT_THAT(refused.text("/title"), HasSubstr(std::to_string(i + 1)));
        }
        EXPECT_THAT(meeting.missing(static_cast<int>(i)), IsEmpty()) << kDomainCodes[i];
        meeting.complete(kDomainCodes[i]);
        meeting.refuse(
            "POST", fmt::format("/domains/{}/complete", kDomainCodes[i]), "", 409, "domain_is_completed"
        );
    }
}

TEST_F(FirstReview, FromSetUpToTheClosedRecord) {
    EXPECT_EQ(facilitator.get("/api/v1/factors").size("/items"), kThirteen.size());
    refuse_steps_but({"/open", "/cancel", "/share"}, "planned");

    Caller preparing{server, facilitator.cookie()};
    preparing.hold("\"0\"");
    ASSERT_TRUE(has_status(
        preparing.put(
            "/api/v1/reviews/" + review_id + "/preparation",
            fmt::format(
                R"({{"notes":"{0}","topics":[{{"topic":"{0}","approach":"{0}","cleared_with":null}}]}})",
                kPrivate
            )
        ),
        200
    ));
    note_everything_before_the_meeting();
    refuse_steps_but({"/open", "/cancel", "/share"}, "planned");

    // The room (R1, R3).
    auto const opened = meeting.accept("POST", "/open");
    EXPECT_EQ(opened.text("/opened_at"), server.clock().now().to_text());
    EXPECT_NE(opened.text("/opened_at_text"), "");
    refuse_steps_but(
        {"/end", "/domains/attendees/complete", "/domains/attendees/reopen", "/share"}, "in_session"
    );
    EXPECT_THAT(meeting.missing(0), ElementsAre("nobody_present", "nobody_present"));
    auto const empty_room =
        meeting.refuse("POST", "/domains/attendees/complete", "{}", 422, "nobody_present");
    EXPECT_THAT(empty_room.body, HasSubstr("côté client"));
    EXPECT_THAT(empty_room.body, HasSubstr("côté fournisseur"));
    attend();

    // The thirteen factors: a sheet each, the client's own (R6).
    for (auto const& [id, heavy] : {std::pair{client_id, "autonomy"}, std::pair{other_id, "compliance"}}) {
        Caller author{server, facilitator.cookie()};
        author.hold("\"0\"");
        auto const saved = author.put("/api/v1/reviews/" + review_id + "/sheets/" + id, sheet(heavy));
        ASSERT_TRUE(has_status(saved, 200));
        EXPECT_EQ(saved.size("/marks"), kThirteen.size());
    }
    EXPECT_EQ(meeting.read().size("/sheets"), 2u);

    complete_one_by_one();
    server.clock().advance_ms(90 * kMinuteMs);
    auto const ended = meeting.accept("POST", "/end");
    EXPECT_EQ(ended.text("/ended_at"), server.clock().now().to_text());
    refuse_steps_but(
        {"/close", "/domains/attendees/complete", "/domains/attendees/reopen", "/share"}, "ended"
    );
    EXPECT_EQ(ended.size("/missing_to_close"), 0u);

    // The record (R19).
    auto const last_open = meeting.read();
    server.clock().advance_ms(kHourMs);
    auto const closed = meeting.accept("POST", "/close");
    EXPECT_EQ(closed.text("/state"), "closed");
    EXPECT_EQ(closed.text("/closed_at"), server.clock().now().to_text());
    EXPECT_NE(closed.text("/shared_at"), "null");  // closing shares
    refuse_steps_but({}, "closed");
    auto const record = meeting.read("/record");
    ASSERT_TRUE(has_status(record, 200));
    EXPECT_EQ(sha256_hex(record.body), closed.text("/sha256"));
    EXPECT_THAT(closed.text("/sha256"), testing::MatchesRegex("[0-9a-f]{64}"));
    for (auto const* member :
         {"/attendees",
          "/open_question",
          "/value",
          "/satisfiers",
          "/sheets",
          "/kpis",
          "/better",
          "/obstacles",
          "/next"}) {
        ASSERT_NE(record.at(member), nullptr) << member;
        EXPECT_TRUE(in_order(*record.at(member)) == in_order(*last_open.at(member))) << member;
    }
    for (auto const& factor : kThirteen) {
        EXPECT_THAT(record.body, HasSubstr(factor));
    }
    for (auto const* member : {"state", "advice", "sha256", "corrections", "acknowledgements", "warnings"}) {
        EXPECT_EQ(record.json.find(member), nullptr) << member;
    }
    // What was noted for ourselves is where we noted it, and nowhere in the review or its record (R21).
    EXPECT_THAT(meeting.read("/preparation").body, HasSubstr(kPrivate));
    EXPECT_THAT(last_open.body, Not(HasSubstr(kPrivate)));
    EXPECT_THAT(closed.body, Not(HasSubstr(kPrivate)));
    EXPECT_THAT(record.body, Not(HasSubstr(kPrivate)));

    // Beside the record.
    Caller signer{server, facilitator.cookie()};
    auto const corrections = "/api/v1/reviews/" + review_id + "/corrections";
    auto const corrected = signer.post(corrections, R"({"text":"Le titre de Lise Ng est présidente."})");
    ASSERT_TRUE(has_status(corrected, 201));
    EXPECT_EQ(corrected.text("/by"), "Alix Morin");
    EXPECT_EQ(corrected.text("/side"), "supplier");
    EXPECT_EQ(meeting.read().text("/corrections/0/id"), corrected.text("/id"));
    EXPECT_EQ(meeting.read("/record").body, record.body);

    auto const account = facilitator.get("/api/v1/accounts/" + account_id);
    EXPECT_EQ(account.text("/last_review/id"), review_id);
    EXPECT_EQ(account.text("/last_review/state"), "closed");
    EXPECT_TRUE(account.at("/current_review")->is_null());
    auto const listed = facilitator.get("/api/v1/accounts?q=laurentia");
    EXPECT_EQ(listed.text("/items/0/last_review/id"), review_id);
}

// ---- the order of the meeting (R1)

TEST_F(FirstReview, ReopeningMakesTheLaterDomainsIncompleteAndKeepsTheirContent) {
    seat();
    meeting.accept("POST", "/open");
    attend();
    satisfy();
    measure();
    set_next();
    for (auto const* domain : kDomainCodes) {
        meeting.complete(domain);
    }
    auto const before = meeting.read();
    meeting.refuse("PUT", "/open-question", R"({"answers":[]})", 409, "domain_is_completed");
    meeting.refuse("DELETE", "/kpis/" + kpi_ids[0], "", 409, "domain_is_completed");
    meeting.refuse("POST", "/actions", R"({"statement":"A"})", 409, "domain_is_completed");
    meeting.refuse(
        "PUT",
        "/next",
        R"({"starts_at":"2027-03-01T10:00","time_zone":"America/Toronto"})",
        409,
        "domain_is_completed"
    );

    auto const reopened = meeting.accept("POST", "/domains/scorecard/reopen");
    for (int i = 0; i < 7; ++i) {
        EXPECT_EQ(reopened.text(fmt::format("/domains/{}/completed_at", i)) == "null", i >= 2) << i;
    }
    for (auto const* member : {"/attendees", "/value", "/satisfiers", "/kpis", "/next"}) {
        EXPECT_TRUE(*reopened.at(member) == *before.at(member)) << member;
    }
    meeting.refuse("POST", "/domains/scorecard/reopen", "", 409, "domain_is_not_completed");
    meeting.refuse("PUT", "/open-question", R"({"answers":[]})", 409, "domain_is_completed");
    meeting.accept("PATCH", "/kpis/" + kpi_ids[0], R"({"source":"Journal"})");
}

TEST_F(FirstReview, TheMeetingMayEndBeforeItsDomainsAndClosingNeedsThemAll) {
    seat();
    meeting.accept("POST", "/open");
    meeting.accept("POST", "/end");
    attend();
    auto refused = meeting.refuse("POST", "/close", "", 422, "domain_is_not_completed");
    EXPECT_EQ(refused.size("/issues"), 7u);
    satisfy();
    measure();
    set_next();
    meeting.refuse("POST", "/domains/satisfiers/complete", "", 409, "domain_comes_first");
    for (auto const* domain : kDomainCodes) {
        meeting.complete(domain);
    }
    meeting.accept("POST", "/close");
}

TEST_F(FirstReview, AnEndedReviewIsPutRightAsLongAsItsConditionsHold) {
    hold_meeting();
    meeting.accept("PATCH", "/kpis/" + kpi_ids[0], R"({"source":"Journal"})");
    meeting.accept("PATCH", "/attendees/" + client_id, R"({"title":"Présidente","title_confirmed":true})");
    meeting.refuse("PUT", "/open-question", R"({"answers":[]})", 422, "open_question_unanswered");
    meeting.refuse("PUT", "/value", R"({"expected":[]})", 422, "value_expected_missing");
    meeting.refuse("PUT", "/satisfiers", R"({"draft":true,"choices":[]})", 422, "satisfiers_not_agreed");
    meeting.refuse("DELETE", "/kpis/" + kpi_ids[0], "", 422, "kpi_missing");
    meeting.refuse("PATCH", "/kpis/" + kpi_ids[0], R"({"target":2})", 422, "kpi_not_accepted");
    meeting.refuse("PATCH", "/attendees/" + supplier_id, R"({"attendance":"absent"})", 422, "nobody_present");
    meeting.refuse("PATCH", "/attendees/" + client_id, R"({"name":"Lise N."})", 422, "name_not_confirmed");
    meeting.refuse(
        "POST",
        "/impacts",
        R"({"title":"T","sphere":"client","starts_on":"2027-01-01","ends_on":"2027-01-02","likelihood":"low"})",
        422,
        "impact_plan_missing"
    );
    // Reopened, the same is taken; the domain is then completed anew.
    meeting.accept("POST", "/domains/attendees/reopen");
    meeting.accept("PUT", "/open-question", R"({"answers":[]})");
    EXPECT_THAT(meeting.missing(1), ElementsAre("open_question_unanswered"));
}

TEST_F(FirstReview, WhatMayBeLeftOpenInTheRoomIsNeededToClose) {
    hold_meeting();
    auto const action = meeting.add("/actions", R"({"statement":"A"})");
    auto const obstacle = meeting.add("/obstacles", R"({"statement":"O"})");
    auto const impact = meeting.add(
        "/impacts",
        R"({"title":"I","sphere":"market","starts_on":"2027-01-01","ends_on":"2027-01-02","likelihood":"high",)"
        R"("contingency_plan":"P"})"
    );
    auto const idea = meeting.add("/ideas", R"({"side":"supplier","statement":"S"})");
    meeting.accept(
        "PATCH", "/kpis/" + kpi_ids[2], R"({"source":null,"supplier_counter":null,"client_counter":null})"
    );
    auto const refused = meeting.refuse("POST", "/close", "", 422, "action_owner_missing");
    EXPECT_THAT(
        refused.issue_codes(),
        UnorderedElementsAre(
            "kpi_supplier_counter_missing",
            "kpi_client_counter_missing",
            "kpi_source_missing",
            "action_owner_missing",
            "action_due_missing",
            "obstacle_lifter_missing",
            "obstacle_due_missing",
            "impact_effect_missing",
            "impact_owner_missing",
            "idea_objective_missing",
            "idea_next_step_missing"
        )
    );
    EXPECT_TRUE(*refused.at("/issues") == *meeting.read().at("/missing_to_close"));
    EXPECT_EQ(refused.text("/issues/0/kpi_id"), kpi_ids[2]);

    meeting.accept(
        "PATCH",
        "/kpis/" + kpi_ids[2],
        R"({"source":"Agenda","supplier_counter":"Alix Morin","client_counter":"Lise Ng"})"
    );
    meeting.accept(
        "PATCH",
        "/actions/" + action,
        fmt::format(R"({{"owner":{{"attendee_id":"{}"}},"due_on":"2027-01-15"}})", supplier_id)
    );
    meeting.accept("PATCH", "/obstacles/" + obstacle, R"({"lifted_by":"Lise Ng","due_on":"2027-01-15"})");
    meeting.accept(
        "PATCH", "/impacts/" + impact, R"({"effect":"E","owner":{"name":"Basile Okoro","side":"client"}})"
    );
    meeting.refuse("POST", "/close", "", 422, "idea_objective_missing");
    meeting.accept(
        "PATCH", "/ideas/" + idea, fmt::format(R"({{"objective_id":"{}","next_step":"N"}})", objective_id(1))
    );
    EXPECT_EQ(meeting.read().size("/missing_to_close"), 0u);
    meeting.accept("POST", "/close");
}

// ---- versions, drafts, planning

TEST_F(FirstReview, AStaleWriterIsToldWhatChanged) {
    auto const stale = meeting.read().header("etag");
    server.clock().advance_ms(kMinuteMs);
    meeting.accept("PATCH", "", R"({"place":"Ailleurs"})");
    set_next();
    meeting.hold("");
    meeting.refuse("PATCH", "", R"({"length_minutes":90})", 428, "precondition_required");
    meeting.hold(stale);
    auto const refused = meeting.refuse("PATCH", "", R"({"length_minutes":90})", 412, "precondition_failed");
    std::vector<std::string> pointers;
    for (std::size_t i = 0; i < refused.size("/changed"); ++i) {
        pointers.push_back(refused.text(fmt::format("/changed/{}/pointer", i)));
    }
    EXPECT_THAT(pointers, Contains("/place"));
    EXPECT_THAT(pointers, Contains(testing::StartsWith("/next")));
    EXPECT_THAT(pointers, Not(Contains("/length_minutes")));
    EXPECT_EQ(refused.text("/changed/0/by"), "Alix Morin");
    EXPECT_EQ(refused.text("/changed/0/at"), server.clock().now().to_text());
    EXPECT_NE(refused.text("/changed/0/at_text"), "");
    // 404 and 403 come before 428 and 412, those before the body.
    meeting.hold("");
    meeting.refuse("PATCH", "/kpis/01890000-0000-7000-8000-000000000000", "[", 404, "not_found");
    meeting.hold("");
    meeting.refuse("PATCH", "", "[", 428, "precondition_required");
    meeting.hold(stale);
    meeting.refuse("PATCH", "", "[", 412, "precondition_failed");
    meeting.refuse("PATCH", "", "[", 400, "malformed_json");
}

TEST_F(FirstReview, SharingIsDoneOnceAndNoWriteUndoesIt) {
    EXPECT_TRUE(meeting.read().at("/shared_at")->is_null());
    auto const shared = meeting.accept("POST", "/share");
    EXPECT_EQ(shared.text("/shared_at"), server.clock().now().to_text());
    server.clock().advance_ms(kHourMs);
    EXPECT_EQ(meeting.accept("POST", "/share").text("/shared_at"), shared.text("/shared_at"));
    EXPECT_EQ(meeting.accept("POST", "/open").text("/shared_at"), shared.text("/shared_at"));
}

TEST_F(FirstReview, APlannedReviewIsMovedAndHandedOver) {
    auto noa = add_person("Noa Gagnon", "noa@boreal.test", "member");
    auto const moved = meeting.accept(
        "PATCH",
        "",
        R"({"starts_at":"2026-11-30T14:00","time_zone":"Europe/Paris","place":null,"length_minutes":75})"
    );
    EXPECT_EQ(moved.text("/held_on"), "2026-11-30");
    EXPECT_EQ(moved.text("/length_minutes"), "75");
    EXPECT_TRUE(moved.at("/place")->is_null());
    meeting.refuse(
        "PATCH", "", R"({"starts_at":"2026-03-29T02:30"})", 422, "local_time_does_not_exist", "/starts_at"
    );
    meeting.refuse(
        "PATCH",
        "",
        fmt::format(R"({{"facilitator_id":"{}"}})", account_id),
        422,
        "unknown_user",
        "/facilitator_id"
    );
    EXPECT_EQ(moved.text("/may_run"), "true");
    auto const handed = meeting.accept("PATCH", "", fmt::format(R"({{"facilitator_id":"{}"}})", id_of(noa)));
    EXPECT_EQ(handed.text("/facilitator_name"), "Noa Gagnon");
    EXPECT_EQ(handed.text("/may_run"), "false");
    EXPECT_EQ(handed.text("/may_write"), "true");
    for (auto const* step : {"/open", "/share"}) {
        meeting.refuse("POST", step, "", 403, "forbidden");
    }
    meeting.accept("POST", "/cancel");
}

}  // namespace
}  // namespace qvr::test
