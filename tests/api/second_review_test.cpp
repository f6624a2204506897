// The second review and those after it (R7, R10-R17, R20, R25): what was counted is judged and scored, what
// was promised is judged, what is open is carried on, and what is closed never changes.
#include "api/meeting.hpp"

#include <array>
#include <map>

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SecondReview : public ReviewTest {
  protected:
    // The first review of 23 November 2026 is closed with an action, an obstacle, an impact and two ideas.
    SecondReview() {
        seat();
        meeting.accept("POST", "/open");
        attend();
        satisfy();
        measure();
        set_next();
        action_id = meeting.add(
            "/actions",
            R"({"statement":"Prévenir la veille","owner":{"name":"Alix Morin","side":"supplier"},"due_on":"2027-01-15"})"
        );
        obstacle_id = meeting.add(
            "/obstacles", R"({"statement":"Accès au site","lifted_by":"Lise Ng","due_on":"2027-01-15"})"
        );
        impact_id = meeting.add(
            "/impacts",
            R"({"title":"Déménagement","sphere":"client","starts_on":"2027-01-04","ends_on":"2027-01-08",)"
            R"("likelihood":"high","effect":"Deux jours sans accès","action_plan":"Tout livrer avant",)"
            R"("owner":{"name":"Alix Morin","side":"supplier"}})"
        );
        idea_id = meeting.add("/ideas", an_idea("exploring"));
        meeting.add("/ideas", an_idea("declined"));
        finish(meeting);
    }

    std::string an_idea(std::string_view status) {
        return fmt::format(
            R"({{"side":"client","statement":"Un portail","objective_id":"{}","status":"{}","next_step":"Une maquette"}})",
            objective_id(0),
            status
        );
    }

    static void finish(Meeting& at) {
        for (auto const* domain : kDomainCodes) {
            at.complete(domain);
        }
        at.accept("POST", "/end");
        at.accept("POST", "/close");
    }

    // Signs in anew: sessions run out over a quarter.
    void go_to(std::string_view now) {
        server.clock().set(*Instant::from_text(now));
        team = Caller{server, server.sign_in("alix@boreal.test")};
    }

    std::string plan(std::string_view body = "{}") {
        auto const planned = team.post("/api/v1/accounts/" + account_id + "/reviews", std::string{body});
        EXPECT_TRUE(has_status(planned, 201));
        return planned.text("/id");
    }

    Meeting in(std::string const& id) { return {server, team.cookie(), id}; }

    void count(
        std::string const& kpi, std::string_view side, std::string_view on, std::string_view quantity
    ) {
        auto const noted = team.post(
            "/api/v1/kpis/" + kpi + "/observations",
            fmt::format(R"({{"side":"{}","on":"{}","quantity":{}}})", side, on, quantity)
        );
        EXPECT_TRUE(has_status(noted, 201));
    }

    // The second review, planned on 22 February 2027.
    Meeting second() {
        go_to("2027-02-22T13:00:00Z");
        return in(second_id = plan());
    }

    // "1" for each of the thirteen weeks, but for the period that is told.
    static std::string values(std::size_t but = 99, std::string_view value = "0", std::size_t periods = 13) {
        std::string text;
        for (std::size_t i = 0; i < periods; ++i) {
            text += fmt::format("{}{}", i > 0 ? "," : "", i == but ? value : "1");
        }
        return text;
    }
    static std::string agreed(std::string_view list, std::string_view more = R"(,"reason":"Relu ensemble")") {
        return fmt::format(R"({{"agreed":{{"per_period":[{}]}}{}}})", list, more);
    }
    static std::string result_of(std::string const& kpi) { return "/kpis/" + kpi + "/result"; }

    Answer refuse_to(
        Meeting& at,
        std::string const& path,
        std::string body,
        int status,
        std::string_view code,
        std::string_view pointer = {}
    ) {
        auto const before = dump();
        Caller caller{server, team.cookie()};
        caller.hold(fmt::format("\"{}\"", at.version()));
        auto answer = caller.put("/api/v1" + path, std::move(body));
        EXPECT_TRUE(is_problem(answer, status, code)) << path;
        EXPECT_TRUE(answer.has_issue(code, pointer)) << answer.body;
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
        return answer;
    }

    // Compliance in the place of the quality of deliverables, and even weights.
    static void choose_compliance(Meeting& at) {
        std::string choices;
        for (auto const* factor : {"autonomy", "timeliness", "communications", "foresight", "compliance"}) {
            choices += fmt::format(R"({}{{"factor":"{}","weight":20}})", choices.empty() ? "" : ",", factor);
        }
        at.accept("PUT", "/satisfiers", fmt::format(R"({{"choices":[{}]}})", choices));
    }

    std::string attendee_of(Meeting& at, std::string_view name) {
        auto const review = at.read();
        for (std::size_t i = 0; i < review.size("/attendees"); ++i) {
            if (review.text(fmt::format("/attendees/{}/name", i)) == name) {
                return review.text(fmt::format("/attendees/{}/id", i));
            }
        }
        return {};
    }

    Answer rate(
        Meeting& at, std::string const& attendee, std::string_view body, std::string_view etag = "\"0\""
    ) {
        (void)at;
        Caller caller{server, team.cookie()};
        caller.hold(std::string{etag});
        return caller.put("/api/v1/reviews/" + second_id + "/ratings/" + attendee, std::string{body});
    }

    Caller team = facilitator;
    std::string second_id;
    std::string action_id;
    std::string obstacle_id;
    std::string impact_id;
    std::string idea_id;
};

TEST_F(SecondReview, R20_a_second_review_starts_with_what_the_last_one_left) {
    auto at = second();
    auto const review = at.read();
    EXPECT_EQ(review.text("/last_quarter/review_id"), review_id);
    EXPECT_EQ(review.text("/last_quarter/held_on_text"), "23\u00a0novembre\u00a02026");
    EXPECT_EQ(review.text("/last_quarter/value_expected/0/statement"), "Moins d’urgences");
    EXPECT_EQ(review.text("/last_quarter/value_expected/0/said_by_name"), "Lise Ng");
    EXPECT_EQ(review.text("/value/expected/0/statement"), "Moins d’urgences");
    EXPECT_EQ(review.text("/value/expected/0/said_by"), attendee_of(at, "Lise Ng"));
    EXPECT_EQ(review.size("/value/received"), 0U);
    EXPECT_EQ(review.size("/satisfiers/choices"), 5U);
    EXPECT_EQ(review.text("/satisfiers/draft"), "true");
    EXPECT_EQ(review.size("/kpis"), 5U);
    EXPECT_EQ(review.text("/kpis/0/carried_from"), kpi_ids[0]);
    EXPECT_EQ(review.text("/kpis/0/changed"), "false");
    // They keep their ids, so that they are judged under the names they were given.
    EXPECT_EQ(review.text("/actions/0/id"), action_id);
    EXPECT_EQ(review.text("/actions/0/earlier/review_id"), review_id);
    EXPECT_EQ(review.text("/actions/0/earlier/times_carried"), "0");
    EXPECT_EQ(review.text("/actions/0/judgement"), "null");
    EXPECT_EQ(review.text("/actions/0/owner/name"), "Alix Morin");
    EXPECT_EQ(review.text("/obstacles/0/id"), obstacle_id);
    EXPECT_EQ(review.text("/impacts/0/id"), impact_id);
    EXPECT_EQ(review.size("/ideas"), 1U);  // the declined one is over
    EXPECT_EQ(review.text("/ideas/0/id"), idea_id);
    EXPECT_EQ(review.text("/ideas/0/answered"), "false");
}

TEST_F(SecondReview, R1_what_is_not_judged_is_missing_by_name) {
    auto at = second();
    auto const results = at.missing(2);
    EXPECT_EQ(std::ranges::count(results, "result_missing"), 5);
    EXPECT_EQ(std::ranges::count(results, "value_received_missing"), 1);
    EXPECT_EQ(std::ranges::count(results, "satisfiers_not_agreed"), 1);
    EXPECT_THAT(at.missing(3), ElementsAre("action_to_judge", "obstacle_to_judge"));
    EXPECT_THAT(at.missing(4), ElementsAre("impact_to_judge"));
    EXPECT_THAT(at.missing(5), ElementsAre("idea_to_answer"));
    auto const review = at.read();
    EXPECT_EQ(review.text("/domains/2/missing/1/kpi_id"), kpi_ids[0]);
    EXPECT_EQ(review.text("/domains/3/missing/0/action_id"), action_id);
    EXPECT_EQ(review.text("/domains/3/missing/1/obstacle_id"), obstacle_id);
}

TEST_F(SecondReview, R10_both_counts_stand_side_by_side_with_what_is_proposed) {
    go_to("2027-02-20T15:00:00Z");
    auto const& kpi = kpi_ids[0];
    count(kpi, "supplier", "2026-11-25", "2");
    count(kpi, "client", "2026-11-26", "2");
    count(kpi, "supplier", "2026-12-02", "1");
    count(kpi, "supplier", "2026-12-09", "3");
    count(kpi, "client", "2026-12-09", "0");
    auto at = second();
    auto const review = at.read();
    auto const periods = std::string{"/evaluation/factors/0/kpis/0/periods"};
    EXPECT_EQ(review.text("/evaluation/quarter/from"), "2026-11-24");
    EXPECT_EQ(review.text("/evaluation/quarter/to"), "2027-02-22");
    EXPECT_EQ(review.size(periods), 13U);
    EXPECT_EQ(review.text(periods + "/0/from"), "2026-11-24");
    EXPECT_EQ(review.text(periods + "/0/supplier"), "2");
    EXPECT_EQ(review.text(periods + "/0/client"), "2");
    EXPECT_EQ(review.text(periods + "/0/proposal"), "both_equal");
    EXPECT_EQ(review.text(periods + "/0/proposed"), "2");
    EXPECT_EQ(review.text(periods + "/0/agreed"), "null");
    EXPECT_EQ(review.text(periods + "/1/proposal"), "supplier_only");
    EXPECT_EQ(review.text(periods + "/1/client_state"), "not_counted");
    EXPECT_EQ(review.text(periods + "/2/proposal"), "different");
    EXPECT_EQ(review.text(periods + "/2/client"), "0");
    EXPECT_EQ(review.text(periods + "/2/proposed"), "null");
    EXPECT_EQ(review.text(periods + "/3/proposal"), "not_counted");
    // Nothing is agreed, so that nothing is measured.
    EXPECT_EQ(review.text("/evaluation/score/percent"), "null");
    EXPECT_EQ(review.text("/evaluation/score/coverage"), "0");
    EXPECT_EQ(review.text("/evaluation/complete"), "false");
}

TEST_F(SecondReview, R10_a_result_that_differs_from_the_counts_has_a_reason) {
    go_to("2027-02-20T15:00:00Z");
    auto const& kpi = kpi_ids[0];
    count(kpi, "supplier", "2026-11-25", "1");
    count(kpi, "client", "2026-11-26", "1");
    count(kpi, "supplier", "2026-12-09", "3");
    count(kpi, "client", "2026-12-09", "0");
    auto at = second();
    auto const path = result_of(kpi);
    // Period 2 differs, so that any value for it says why.
    refuse_to(at, path, agreed(values(), ""), 422, "result_reason_missing", "/reason");
    refuse_to(at, path, agreed("1,1"), 422, "wrong_number_of_periods", "/agreed/per_period");
    refuse_to(at, path, agreed(values(3, R"("1/2/3")")), 422, "invalid_result_value", "/agreed/per_period/3");
    refuse_to(at, path, agreed(values(3, "-1")), 422, "invalid_result_value", "/agreed/per_period/3");
    refuse_to(at, path, R"({"agreed":"never"})", 422, "invalid_result", "/agreed");
    refuse_to(at, path, R"({"agreed":{"per_period":[1],"total":1}})", 422, "unknown_member", "/agreed/total");
    refuse_to(at, path, R"({"agreed":"not_measured"})", 422, "result_agreed_by_missing", "/agreed_by");
    refuse_to(
        at,
        path,
        fmt::format(R"({{"agreed":"not_measured","agreed_by":"{}"}})", attendee_of(at, "Alix Morin")),
        422,
        "not_a_client_attendee",
        "/agreed_by"
    );
    auto const taken = at.judge(path, agreed(values(2, R"("1/3")")));
    auto const found = std::string{"/evaluation/factors/0/kpis/0"};
    EXPECT_EQ(taken.text(found + "/result/reason"), "Relu ensemble");
    EXPECT_EQ(taken.text(found + "/periods/2/agreed"), "1/3");
    EXPECT_EQ(taken.text(found + "/periods/2/attained"), "1/3");
    EXPECT_EQ(taken.text(found + "/met"), "12");
    EXPECT_EQ(taken.text(found + "/of"), "13");
    // (12 + 1/3) / 13 = 37/39.
    EXPECT_EQ(taken.text(found + "/exact"), "37/39");
    EXPECT_EQ(taken.text(found + "/percent"), "94.9");
    EXPECT_EQ(taken.text("/evaluation/score/exact"), "37/39");
    EXPECT_EQ(taken.text("/evaluation/score/coverage"), "30");
    EXPECT_EQ(taken.text("/evaluation/score/band"), "null");
}

TEST_F(SecondReview, R10_what_both_counted_alike_is_agreed_without_a_word) {
    go_to("2027-02-20T15:00:00Z");
    auto const& kpi = kpi_ids[1];
    count(kpi, "supplier", "2026-11-25", "2");
    count(kpi, "client", "2026-11-25", "2");
    auto at = second();
    auto const path = result_of(kpi);
    refuse_to(at, path, agreed(values(), ""), 422, "result_reason_missing", "/reason");
    at.judge(path, agreed(values(0, "2"), ""));
}

TEST_F(SecondReview, R11_the_score_its_points_and_the_greatest_loss) {
    auto at = second();
    at.judge(result_of(kpi_ids[0]), agreed(values()));  // 30 %: 1
    // 25 %: missed in one of thirteen periods; 20 %: not measured; 15 % and 10 %: 1.
    at.judge(result_of(kpi_ids[1]), agreed(values(5, "0")));
    at.judge(
        result_of(kpi_ids[2]),
        fmt::format(R"({{"agreed":"not_measured","agreed_by":"{}"}})", attendee_of(at, "Lise Ng"))
    );
    at.judge(result_of(kpi_ids[3]), agreed(values()));
    auto const review = at.judge(result_of(kpi_ids[4]), agreed(values()));
    // (30 + 25 × 12/13 + 15 + 10) / 80 = 203/208.
    EXPECT_EQ(review.text("/evaluation/score/exact"), "203/208");
    EXPECT_EQ(review.text("/evaluation/score/percent"), "97.6");
    EXPECT_EQ(review.text("/evaluation/score/coverage"), "80");
    EXPECT_EQ(review.text("/evaluation/score/band"), "green");
    EXPECT_EQ(review.text("/evaluation/lost_most"), "timeliness");
    EXPECT_EQ(review.text("/evaluation/complete"), "true");
    EXPECT_EQ(review.text("/evaluation/factors/1/exact"), "12/13");
    EXPECT_EQ(review.text("/evaluation/factors/1/lost"), "2.4");
    EXPECT_EQ(review.text("/evaluation/factors/2/percent"), "null");
    EXPECT_EQ(review.text("/evaluation/factors/2/kpis/0/measured"), "false");
    EXPECT_EQ(review.text("/evaluation/factors/2/kpis/0/result/not_measured"), "true");
}

TEST_F(SecondReview, R12_ratings_are_a_persons_own_and_stand_beside_the_score) {
    auto at = second();
    auto const lise = attendee_of(at, "Lise Ng");
    auto const basile = attendee_of(at, "Basile Okoro");
    auto const version = at.version();
    Caller caller{server, team.cookie()};
    auto const path = "/api/v1/reviews/" + second_id + "/ratings/" + lise;
    auto const none = caller.get(path);
    EXPECT_EQ(none.header("etag"), "\"0\"");
    EXPECT_EQ(none.size("/ratings"), 0U);
    EXPECT_TRUE(is_problem(caller.put(path, R"({"ratings":[]})"), 428, "precondition_required"));
    auto const given = rate(
        at,
        lise,
        R"({"ratings":[{"factor":"autonomy","rating":2,"why":"Trop d’appels manqués"},{"factor":"timeliness","rating":5}]})"
    );
    EXPECT_TRUE(has_status(given, 200));
    EXPECT_EQ(given.header("etag"), "\"1\"");
    EXPECT_TRUE(is_problem(rate(at, lise, R"({"ratings":[]})"), 412, "precondition_failed"));
    EXPECT_TRUE(has_status(rate(at, basile, R"({"ratings":[{"factor":"autonomy","rating":4}]})"), 200));
    EXPECT_EQ(at.version(), version);
    auto const review = at.judge(result_of(kpi_ids[0]), agreed(values()));
    EXPECT_EQ(review.text("/ratings/0/attendee_id"), lise);
    EXPECT_EQ(review.text("/ratings/0/ratings/0/why"), "Trop d’appels manqués");
    // The lower of 2 and 4 stands at 25 %, from 25 to 75.
    EXPECT_EQ(review.text("/evaluation/factors/0/felt/mark"), "25");
    EXPECT_EQ(review.text("/evaluation/factors/0/felt/high"), "75");
    EXPECT_EQ(review.text("/evaluation/factors/0/felt/red"), "true");
    EXPECT_EQ(review.text("/evaluation/factors/0/gap"), "75.0");
    // (30 × 25 + 25 × 100) / 55.
    EXPECT_EQ(review.text("/evaluation/felt/exact"), "13/22");
    std::vector<std::string> advice;
    for (std::size_t i = 0; i < review.size("/advice"); ++i) {
        advice.push_back(review.text(fmt::format("/advice/{}/code", i)));
    }
    EXPECT_EQ(std::ranges::count(advice, "rating_to_ask"), 2);
    EXPECT_EQ(std::ranges::count(advice, "why_to_ask"), 1);  // of the 4 that is two from the 2
    EXPECT_EQ(std::ranges::count(advice, "value_expected_unchanged"), 1);
}

TEST_F(SecondReview, R12_a_rating_is_refused_by_name) {
    auto at = second();
    auto const lise = attendee_of(at, "Lise Ng");
    auto const refused = [&](std::string const& who,
                             std::string_view body,
                             int status,
                             std::string_view code,
                             std::string_view pointer) {
        auto const before = dump();
        auto const answer = rate(at, who, body);
        EXPECT_TRUE(is_problem(answer, status, code)) << body;
        EXPECT_TRUE(answer.has_issue(code, pointer)) << answer.body;
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    };
    refused(
        lise, R"({"ratings":[{"factor":"autonomy","rating":6}]})", 422, "out_of_range", "/ratings/0/rating"
    );
    refused(
        lise,
        R"({"ratings":[{"factor":"compliance","rating":3}]})",
        422,
        "factor_not_judged",
        "/ratings/0/factor"
    );
    refused(
        lise,
        R"({"ratings":[{"factor":"autonomy","rating":3},{"factor":"autonomy","rating":4}]})",
        422,
        "duplicate_factor",
        "/ratings/1/factor"
    );
    EXPECT_EQ(rate(at, attendee_of(at, "Alix Morin"), R"({"ratings":[]})").status, 404);
    at.accept("PATCH", "/attendees/" + lise, R"({"is_executive":false})");
    refused(lise, R"({"ratings":[{"factor":"autonomy","rating":3}]})", 422, "not_an_executive", "/ratings");
}

TEST_F(SecondReview, R15_R16_R17_what_was_noted_is_judged_where_it_was_noted) {
    auto at = second();
    auto const action = at.judge(
        "/actions/" + action_id + "/judgement", R"({"verdict":"carried","effect":"Une fois sur deux"})"
    );
    EXPECT_EQ(action.text("/judgement/verdict"), "carried");
    EXPECT_EQ(action.text("/earlier/times_carried"), "0");
    at.accept("PATCH", "/actions/" + action_id, R"({"due_on":"2027-04-30"})");
    at.refuse(
        "PATCH", "/actions/" + action_id, R"({"statement":"Autre"})", 422, "not_allowed_here", "/statement"
    );
    at.refuse("DELETE", "/actions/" + action_id, "", 409, "earlier_stays");
    EXPECT_EQ(
        at.judge("/obstacles/" + obstacle_id + "/judgement", R"({"verdict":"still_there"})")
            .text("/judgement/verdict"),
        "still_there"
    );
    at.refuse("PATCH", "/impacts/" + impact_id, R"({"title":"T"})", 409, "earlier_stays");
    auto const impact = at.judge(
        "/impacts/" + impact_id + "/outcome", R"({"happened":true,"plan_used":true,"note":"Un jour perdu"})"
    );
    EXPECT_EQ(impact.text("/outcome/plan_used"), "true");
    at.refuse("PATCH", "/ideas/" + idea_id, R"({"side":"supplier"})", 422, "not_allowed_here", "/side");
    EXPECT_EQ(at.accept("PATCH", "/ideas/" + idea_id, R"({"status":"exploring"})").text("/answered"), "true");
    for (int const domain : {3, 4, 5}) {
        EXPECT_THAT(at.missing(domain), IsEmpty());
    }
    refuse_to(
        at, "/actions/" + action_id + "/judgement", R"({"verdict":"maybe"})", 422, "not_one_of", "/verdict"
    );
    auto const own = at.add("/actions", R"({"statement":"Nouvelle"})");
    refuse_to(at, "/actions/" + own + "/judgement", R"({"verdict":"achieved"})", 409, "judged_next_time");
}

TEST_F(SecondReview, Api_nothing_is_judged_where_no_review_is_open) {
    go_to("2027-02-22T13:00:00Z");
    Caller caller{server, team.cookie()};
    caller.hold("\"1\"");
    for (auto const& [path, body] : std::map<std::string, std::string>{
             {result_of(kpi_ids[0]), agreed(values())},
             {"/actions/" + action_id + "/judgement", R"({"verdict":"achieved"})"},
             {"/obstacles/" + obstacle_id + "/judgement", R"({"verdict":"lifted"})"},
             {"/impacts/" + impact_id + "/outcome", R"({"happened":false})"},
         }) {
        EXPECT_TRUE(is_problem(caller.put("/api/v1" + path, body), 409, "no_review_judges")) << path;
    }
    EXPECT_EQ(caller.put("/api/v1/actions/01890000-0000-7000-8000-000000000000/judgement", "{}").status, 404);
    EXPECT_EQ(caller.put("/api/v1/actions/x/judgement", "{}").status, 404);
}

TEST_F(SecondReview, R14_a_result_of_another_quarter_does_not_count) {
    auto at = second();
    at.judge(result_of(kpi_ids[0]), agreed(values()));
    at.accept("PATCH", "", R"({"starts_at":"2027-03-01T10:00"})");
    auto const review = at.read();
    EXPECT_EQ(review.text("/evaluation/factors/0/kpis/0/outdated"), "true");
    EXPECT_EQ(review.text("/evaluation/factors/0/kpis/0/periods/0/agreed"), "null");
    EXPECT_EQ(review.text("/evaluation/score/percent"), "null");
    auto const missing = at.missing(2);
    EXPECT_EQ(std::ranges::count(missing, "result_outdated"), 1);
    EXPECT_EQ(std::ranges::count(missing, "result_missing"), 4);
}

// What lists show is stored with the scorecard, follows what is put right, and goes when it is reopened.
TEST_F(SecondReview, R24_figures_are_stored_when_they_are_agreed) {
    auto at = second();
    auto const figures = [&] { return dump().at("review_figures").size(); };
    fill_again(at);
    EXPECT_EQ(figures(), 0U);
    at.complete("attendees");
    at.complete("satisfiers");
    at.complete("scorecard");
    EXPECT_EQ(figures(), 1U);
    EXPECT_EQ(dump().at("factor_figures").size(), 5U);
    at.accept("POST", "/domains/scorecard/reopen");
    EXPECT_EQ(figures(), 0U);
    EXPECT_EQ(dump().at("factor_figures").size(), 0U);
}

// Four quarters of one account, with what a year does to it.
TEST_F(SecondReview, A_year_of_reviews) {
    std::map<std::string, std::string> frozen;
    auto const keep = [&](std::string const& id) {
        frozen[id] = team.get("/api/v1/reviews/" + id + "/record").body;
        EXPECT_NE(frozen[id], "");
    };
    auto const next_on = [](Meeting& at, std::string_view when) {
        at.accept("PUT", "/next", fmt::format(R"({{"starts_at":"{}","time_zone":"America/Toronto"}})", when));
    };
    keep(review_id);

    // February: a settled difference, a result that nobody measured, an action carried.
    go_to("2027-02-20T15:00:00Z");
    count(kpi_ids[0], "supplier", "2026-11-25", "2");
    count(kpi_ids[0], "client", "2026-11-25", "1");
    auto const differing = team.get("/api/v1/kpis/" + kpi_ids[0] + "/differences");
    EXPECT_EQ(differing.size("/items"), 1U);
    auto const line = differing.text("/items/0/pairs/0/supplier/id");
    EXPECT_TRUE(has_status(
        team.post(
            "/api/v1/kpis/" + kpi_ids[0] + "/observations",
            fmt::format(R"({{"side":"supplier","on":"2026-11-25","quantity":1,"corrects":"{}"}})", line)
        ),
        201
    ));
    EXPECT_EQ(team.get("/api/v1/kpis/" + kpi_ids[0] + "/differences").size("/items"), 0U);
    auto second_meeting = second();
    EXPECT_EQ(second_meeting.read().text("/evaluation/factors/0/kpis/0/periods/0/proposal"), "both_equal");
    fill_again(second_meeting);
    second_meeting.judge(
        result_of(kpi_ids[4]),
        fmt::format(R"({{"agreed":"not_measured","agreed_by":"{}"}})", attendee_of(second_meeting, "Lise Ng"))
    );
    second_meeting.judge("/actions/" + action_id + "/judgement", R"({"verdict":"carried"})");
    second_meeting.accept("PATCH", "/actions/" + action_id, R"({"due_on":"2027-04-30"})");
    second_meeting.judge("/obstacles/" + obstacle_id + "/judgement", R"({"verdict":"lifted"})");
    second_meeting.judge("/impacts/" + impact_id + "/outcome", R"({"happened":false})");
    second_meeting.accept("PATCH", "/ideas/" + idea_id, R"({"status":"delivered"})");
    next_on(second_meeting, "2027-05-24T10:00");
    finish(second_meeting);
    keep(second_id);
    auto const closed = team.get("/api/v1/reviews/" + second_id);
    EXPECT_EQ(closed.text("/evaluation/score/percent"), "100.0");
    EXPECT_EQ(closed.text("/evaluation/score/coverage"), "90");
    EXPECT_EQ(closed.text("/actions/0/judgement/verdict"), "carried");

    // May: other factors, other weights; the action is carried once more.
    go_to("2027-05-24T13:00:00Z");
    auto const third_id = plan();
    auto third = in(third_id);
    auto const opened = third.read();
    EXPECT_EQ(opened.size("/actions"), 1U);
    EXPECT_EQ(opened.text("/actions/0/id"), action_id);
    EXPECT_EQ(opened.text("/actions/0/earlier/review_id"), review_id);
    EXPECT_EQ(opened.text("/actions/0/earlier/times_carried"), "1");
    EXPECT_EQ(opened.text("/actions/0/due_on"), "2027-04-30");
    EXPECT_EQ(opened.size("/obstacles"), 0U);
    EXPECT_EQ(opened.size("/impacts"), 0U);
    EXPECT_EQ(opened.size("/ideas"), 0U);
    fill_again(third);
    choose_compliance(third);
    auto const missing = third.missing(2);
    EXPECT_EQ(std::ranges::count(missing, "kpi_is_orphan"), 1);
    EXPECT_EQ(std::ranges::count(missing, "kpi_missing"), 1);
    third.accept(
        "PATCH",
        "/kpis/" + opened.text("/kpis/4/id"),
        fmt::format(R"({{"factor":"compliance","accepted_by":"{}"}})", attendee_of(third, "Lise Ng"))
    );
    EXPECT_EQ(third.read().text("/kpis/4/changed"), "true");
    third.judge("/actions/" + action_id + "/judgement", R"({"verdict":"carried"})");
    third.accept("PATCH", "/actions/" + action_id, R"({"due_on":"2027-07-30"})");
    next_on(third, "2027-08-23T10:00");
    finish(third);
    keep(third_id);

    // August: carried twice, and achieved; nothing is left of it afterwards.
    go_to("2027-08-23T13:00:00Z");
    auto const fourth_id = plan();
    auto fourth = in(fourth_id);
    EXPECT_EQ(fourth.read().text("/actions/0/earlier/times_carried"), "2");
    EXPECT_EQ(fourth.read().text("/evaluation/factors/4/factor"), "compliance");
    EXPECT_EQ(fourth.read().text("/evaluation/factors/4/weight"), "20");
    fill_again(fourth);
    choose_compliance(fourth);
    fourth.judge(
        "/actions/" + action_id + "/judgement", R"({"verdict":"achieved","effect":"Plus une surprise"})"
    );
    next_on(fourth, "2027-11-22T10:00");
    finish(fourth);
    keep(fourth_id);

    go_to("2027-11-22T13:00:00Z");
    EXPECT_EQ(in(plan()).read().size("/actions"), 0U);
    for (auto const& [id, bytes] : frozen) {
        EXPECT_EQ(team.get("/api/v1/reviews/" + id + "/record").body, bytes) << id;
    }
    EXPECT_EQ(dump().at("review_figures").size(), 3U);

    // The roadmap and the portfolio show what was stored (R23, R24).
    auto const roadmap = team.get("/api/v1/accounts/" + account_id + "/roadmap");
    ASSERT_EQ(roadmap.size("/items"), 5U);
    EXPECT_TRUE(roadmap.at("/items/0/score")->is_null());
    EXPECT_EQ(roadmap.text("/items/0/promises/made"), "1");
    EXPECT_EQ(roadmap.text("/items/1/score/percent"), "100.0");
    EXPECT_EQ(roadmap.text("/items/1/score/coverage"), "90");
    EXPECT_EQ(roadmap.text("/items/1/promises/carried"), "1");
    EXPECT_EQ(roadmap.text("/items/3/review_id"), fourth_id);
    EXPECT_EQ(roadmap.text("/items/3/judged_factors/4/factor"), "compliance");
    EXPECT_EQ(roadmap.text("/items/3/promises/kept"), "1");
    EXPECT_EQ(roadmap.text("/items/4/state"), "planned");
    auto const portfolio = team.get("/api/v1/portfolio");
    ASSERT_EQ(portfolio.size("/items"), 1U);
    EXPECT_EQ(portfolio.text("/items/0/last_review/id"), fourth_id);
    EXPECT_EQ(portfolio.text("/items/0/score/percent"), roadmap.text("/items/3/score/percent"));
    EXPECT_EQ(portfolio.size("/items/0/trend"), 3U);
    EXPECT_EQ(portfolio.text("/items/0/factors/4/factor"), "compliance");
    EXPECT_EQ(portfolio.text("/items/0/next/on"), "2027-11-22");
    EXPECT_EQ(portfolio.text("/items/0/actions_overdue"), "0");
    EXPECT_EQ(portfolio.text("/items/0/promises/kept"), "1");
}

}  // namespace
}  // namespace qvr::test
