// The rules of a first review as outside programs meet them: what is taken, what is refused, and by which
// name.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class RoomRules : public ReviewTest {
  protected:
    RoomRules() { seat(); }

    static std::string attendee(std::string_view side, std::string_view more = {}) {
        return fmt::format(R"({{"side":"{}","name":"Noa Gagnon","title":"Direction"{}}})", side, more);
    }
    // Answers of domain 2 or 4 by these people; `texts` are the two members.
    static std::string answers(std::vector<std::string> const& people, std::string_view texts) {
        std::string list;
        for (auto const& id : people) {
            list += fmt::format(R"({}{{"attendee_id":"{}",{}}})", list.empty() ? "" : ",", id, texts);
        }
        return fmt::format(R"({{"answers":[{}]}})", list);
    }
    std::vector<std::string> advice() {
        auto const review = meeting.read();
        std::vector<std::string> codes;
        for (std::size_t i = 0; i < review.size("/advice"); ++i) {
            codes.push_back(review.text(fmt::format("/advice/{}/code", i)));
        }
        return codes;
    }
};

// ---- attendees

TEST_F(RoomRules, R2_four_a_side_not_counting_the_excused_and_absent) {
    meeting.add("/attendees", attendee("client"));
    auto const fourth = meeting.add("/attendees", attendee("client"));
    meeting.refuse("POST", "/attendees", attendee("client"), 422, "too_many_attendees", "/side");
    meeting.refuse("PATCH", "/attendees/" + supplier_id, R"({"side":"client"})", 422, "too_many_attendees");
    meeting.add("/attendees", attendee("supplier"));
    meeting.accept("POST", "/open");
    for (auto const* away : {"excused", "absent"}) {
        meeting.accept("PATCH", "/attendees/" + fourth, fmt::format(R"({{"attendance":"{}"}})", away));
        auto const fifth = meeting.add("/attendees", attendee("client", R"(,"attendance":"present")"));
        meeting.refuse(
            "PATCH", "/attendees/" + fourth, R"({"attendance":"present"})", 422, "too_many_attendees", "/side"
        );
        meeting.accept("DELETE", "/attendees/" + fifth, "", 204);
    }
}

TEST_F(RoomRules, R2_the_facilitator_is_normally_an_attendee) {
    EXPECT_THAT(advice(), Not(Contains("facilitator_not_attendee")));
    meeting.accept("DELETE", "/attendees/" + supplier_id, "", 204);
    EXPECT_THAT(advice(), Contains("facilitator_not_attendee"));
}

TEST_F(RoomRules, R3_names_and_titles_are_confirmed_by_somebody_at_some_time) {
    auto const id = meeting.add("/attendees", attendee("client"));
    auto const path = "/attendees/" + id;
    auto confirmed = meeting.accept("PATCH", path, R"({"name_confirmed":true,"title_confirmed":true})");
    for (auto const* what : {"name", "title"}) {
        EXPECT_EQ(confirmed.text(fmt::format("/{}_confirmed", what)), "true");
        EXPECT_EQ(confirmed.text(fmt::format("/{}_confirmed_by", what)), "Alix Morin");
        EXPECT_EQ(confirmed.text(fmt::format("/{}_confirmed_at", what)), server.clock().now().to_text());
    }
    auto const changed = meeting.accept("PATCH", path, R"({"title":"Présidente"})");
    EXPECT_EQ(changed.text("/title_confirmed"), "false");
    EXPECT_EQ(changed.text("/name_confirmed"), "true");
    EXPECT_TRUE(changed.at("/title_confirmed_by")->is_null());
    auto const both = meeting.accept("PATCH", path, R"({"title":"PDG","title_confirmed":true})");
    EXPECT_EQ(both.text("/title_confirmed"), "true");
    EXPECT_EQ(meeting.accept("PATCH", path, R"({"title":"PDG"})").text("/title_confirmed"), "true");
    EXPECT_EQ(meeting.accept("PATCH", path, R"({"name_confirmed":false})").text("/name_confirmed"), "false");

    EXPECT_THAT(advice(), Contains("name_not_confirmed"));
    meeting.accept("POST", "/open");
    attend();
    EXPECT_THAT(meeting.missing(0), ElementsAre());  // only who is present is to be confirmed
    meeting.accept("PATCH", path, R"({"attendance":"present"})");
    EXPECT_THAT(meeting.missing(0), ElementsAre("name_not_confirmed"));
    auto const refused = meeting.refuse("POST", "/domains/attendees/complete", "", 422, "name_not_confirmed");
    EXPECT_EQ(refused.text("/issues/0/attendee_id"), id);
    EXPECT_THAT(refused.text("/issues/0/message"), HasSubstr("Noa Gagnon"));
}

TEST_F(RoomRules, R3_who_is_referred_to_is_not_removed) {
    satisfy();
    measure();
    meeting.accept("PUT", "/better", answers({client_id}, R"("could":"C","should":"S")"));
    meeting.add("/actions", fmt::format(R"({{"statement":"A","owner":{{"attendee_id":"{}"}}}})", client_id));
    auto const refused =
        meeting.refuse("DELETE", "/attendees/" + client_id, "", 409, "attendee_has_open_answer");
    for (auto const* code :
         {"attendee_has_better_answer", "attendee_said_value", "attendee_accepted_kpi", "attendee_owns_action"
         }) {
        EXPECT_TRUE(refused.has_issue(code)) << code;
    }
    meeting.accept("DELETE", "/attendees/" + other_id, "", 204);
}

// ---- the open question and the value expected

TEST_F(RoomRules, R5_the_open_question_is_answered_by_client_attendees_once_each) {
    constexpr std::string_view kTexts = R"("what_matters":"La franchise","importance":"")";
    EXPECT_THAT(meeting.missing(1), Contains("open_question_unanswered"));
    meeting.refuse(
        "PUT",
        "/open-question",
        answers({supplier_id}, kTexts),
        422,
        "not_a_client_attendee",
        "/answers/0/attendee_id"
    );
    meeting.refuse(
        "PUT",
        "/open-question",
        answers({account_id}, kTexts),
        422,
        "unknown_attendee",
        "/answers/0/attendee_id"
    );
    meeting.refuse(
        "PUT",
        "/open-question",
        answers({client_id, client_id}, kTexts),
        422,
        "attendee_answered_twice",
        "/answers/1/attendee_id"
    );
    meeting.refuse(
        "PUT",
        "/open-question",
        answers({client_id}, R"("what_matters":" ","importance":"")"),
        422,
        "required",
        "/answers/0/what_matters"
    );
    auto const saved = meeting.accept("PUT", "/open-question", answers({client_id}, kTexts));
    EXPECT_EQ(saved.text("/open_question/answers/0/what_matters"), "La franchise");
    EXPECT_THAT(meeting.missing(1), Not(Contains("open_question_unanswered")));
    // One answer is enough to go on; who has not answered is advice.
    EXPECT_THAT(advice(), Contains("open_question_to_ask"));
    meeting.accept("PUT", "/open-question", answers({client_id, other_id}, kTexts));
    EXPECT_THAT(advice(), Not(Contains("open_question_to_ask")));
}

TEST_F(RoomRules, R25_the_value_expected_is_said_by_the_client) {
    auto const value = [](std::string_view said_by, std::string_view more = {}) {
        return fmt::format(
            R"({{"statement":"Moins d’urgences","measure":"Par mois","said_by":"{}"{}}})", said_by, more
        );
    };
    auto const expected = [](std::string const& list) { return fmt::format(R"({{"expected":[{}]}})", list); };
    EXPECT_THAT(meeting.missing(1), Contains("value_expected_missing"));
    meeting.refuse(
        "PUT", "/value", expected(value(supplier_id)), 422, "not_a_client_attendee", "/expected/0/said_by"
    );
    meeting.refuse(
        "PUT", "/value", expected(value(account_id)), 422, "unknown_attendee", "/expected/0/said_by"
    );
    meeting.refuse(
        "PUT",
        "/value",
        expected(value(client_id) + "," + value(client_id, R"(,"amount":5)")),
        422,
        "amount_needs_currency",
        "/expected/1/currency"
    );
    meeting.refuse(
        "PUT",
        "/value",
        expected(value(client_id, R"(,"amount":5,"currency":"dollars")")),
        422,
        "invalid_currency",
        "/expected/0/currency"
    );
    meeting.refuse(
        "PUT",
        "/value",
        fmt::format(R"({{"expected":[{0}],"received":[{0}]}})", value(client_id)),
        422,
        "received_in_first_review",
        "/received"
    );
    auto const saved = meeting.accept(
        "PUT",
        "/value",
        expected(value(client_id) + "," + value(other_id, R"(,"amount":"120000.50","currency":"CAD")"))
    );
    EXPECT_TRUE(saved.at("/value/expected/0/amount")->is_null());
    EXPECT_EQ(saved.text("/value/expected/1/amount"), "120000.5");
    EXPECT_EQ(saved.text("/value/expected/1/said_by"), other_id);
    EXPECT_THAT(meeting.missing(1), Not(Contains("value_expected_missing")));
}

// ---- improvement, impacts, innovation

TEST_F(RoomRules, R15_both_questions_are_noted_per_person_and_none_today_is_an_answer) {
    EXPECT_THAT(meeting.missing(3), ElementsAre());
    EXPECT_THAT(advice(), Contains("better_to_ask"));
    meeting.refuse(
        "PUT",
        "/better",
        answers({supplier_id}, R"("could":"C","should":"S")"),
        422,
        "not_a_client_attendee",
        "/answers/0/attendee_id"
    );
    meeting.refuse(
        "PUT",
        "/better",
        answers({client_id, client_id}, R"("could":"C","should":"S")"),
        422,
        "attendee_answered_twice"
    );
    auto const saved =
        meeting.accept("PUT", "/better", answers({client_id, other_id}, R"("could":"","should":"S")"));
    EXPECT_EQ(saved.text("/better/answers/1/should"), "S");
    EXPECT_THAT(advice(), Not(Contains("better_to_ask")));
}

TEST_F(RoomRules, R15_actions_have_an_owner_of_either_side_and_a_due_date) {
    auto const action = [](std::string_view owner) {
        return fmt::format(R"({{"statement":"Prévenir la veille","owner":{}}})", owner);
    };
    meeting.refuse("POST", "/actions", action("{}"), 422, "required", "/owner/name");
    meeting.refuse("POST", "/actions", action(R"({"name":"Lise Ng"})"), 422, "required", "/owner/side");
    meeting.refuse(
        "POST",
        "/actions",
        action(fmt::format(R"({{"attendee_id":"{}"}})", account_id)),
        422,
        "unknown_attendee",
        "/owner/attendee_id"
    );
    auto const id = meeting.add("/actions", action(fmt::format(R"({{"attendee_id":"{}"}})", client_id)));
    auto const review = meeting.read();
    EXPECT_EQ(review.text("/actions/0/owner/name"), "Lise Ng");
    EXPECT_EQ(review.text("/actions/0/owner/side"), "client");
    auto const changed = meeting.accept(
        "PATCH",
        "/actions/" + id,
        R"({"owner":{"name":"Ines Roy","side":"supplier"},"due_on":"2027-01-15","factor":"autonomy"})"
    );
    EXPECT_TRUE(changed.at("/owner/attendee_id")->is_null());
    EXPECT_THAT(changed.text("/due_on_text"), HasSubstr("janvier"));
    EXPECT_THAT(advice(), Not(Contains("action_due_far")));
    meeting.accept("PATCH", "/actions/" + id, R"({"due_on":"2028-01-15"})");
    EXPECT_THAT(advice(), Contains("action_due_far"));
    EXPECT_TRUE(meeting.accept("PATCH", "/actions/" + id, R"({"owner":null})").at("/owner")->is_null());
    meeting.accept("DELETE", "/actions/" + id, "", 204);
    EXPECT_EQ(meeting.read().size("/actions"), 0u);
}

TEST_F(RoomRules, R16_an_impact_needs_a_window_and_a_plan) {
    auto const impact = [](std::string_view starts, std::string_view ends, std::string_view more = {}) {
        return fmt::format(
            R"({{"title":"Déménagement","sphere":"client","starts_on":"{}","ends_on":"{}","likelihood":"high"{}}})",
            starts,
            ends,
            more
        );
    };
    meeting.refuse(
        "POST",
        "/impacts",
        impact("2027-01-05", "2027-01-04"),
        422,
        "window_ends_before_it_starts",
        "/ends_on"
    );
    meeting.refuse(
        "POST",
        "/impacts",
        impact("2027-01-05", "2027-01-05", R"(,"plan":"P")"),
        422,
        "unknown_member",
        "/plan"
    );
    auto const id = meeting.add("/impacts", impact("2027-01-05", "2027-01-05"));
    EXPECT_THAT(meeting.missing(4), ElementsAre("impact_plan_missing"));
    EXPECT_EQ(meeting.read().text("/domains/4/missing/0/impact_id"), id);
    meeting.accept("PATCH", "/impacts/" + id, R"({"contingency_plan":"Un plan d’urgence"})");
    EXPECT_THAT(meeting.missing(4), ElementsAre());
    meeting.accept("PATCH", "/impacts/" + id, R"({"contingency_plan":null,"action_plan":"Un plan"})");
    EXPECT_THAT(meeting.missing(4), ElementsAre());
    meeting.refuse(
        "PATCH",
        "/impacts/" + id,
        R"({"ends_on":"2027-01-04"})",
        422,
        "window_ends_before_it_starts",
        "/ends_on"
    );
    meeting.accept("PATCH", "/impacts/" + id, R"({"starts_on":"2028-01-04","ends_on":"2028-01-05"})");
    EXPECT_THAT(advice(), Contains("impact_window_far"));
}

TEST_F(RoomRules, R17_an_idea_is_caught_in_one_line_and_tied_to_an_objective) {
    EXPECT_EQ(meeting.read().text("/objectives/0/statement"), "Doubler la capacité");
    EXPECT_EQ(meeting.read().text("/objectives/1/statement"), "Ouvrir à l’est");
    auto const id = meeting.add("/ideas", R"({"side":"client","statement":"Un portail commun"})");
    EXPECT_EQ(meeting.read().text("/ideas/0/status"), "proposed");
    EXPECT_THAT(meeting.missing(5), ElementsAre());
    meeting.refuse(
        "PATCH",
        "/ideas/" + id,
        fmt::format(R"({{"objective_id":"{}"}})", account_id),
        422,
        "unknown_objective",
        "/objective_id"
    );
    meeting.refuse("PATCH", "/ideas/" + id, R"({"status":"rejected"})", 422, "not_one_of", "/status");
    auto const changed = meeting.accept(
        "PATCH",
        "/ideas/" + id,
        fmt::format(
            R"({{"objective_id":"{}","next_step":"Un croquis","status":"exploring"}})", objective_id(0)
        )
    );
    EXPECT_EQ(changed.text("/status"), "exploring");
}

// ---- the next review

TEST_F(RoomRules, R18_the_next_review_has_a_date_a_time_and_a_zone) {
    EXPECT_THAT(meeting.missing(6), ElementsAre("next_missing"));
    auto const next = [](std::string_view starts_at, std::string_view zone = "America/Toronto") {
        return fmt::format(R"({{"starts_at":"{}","time_zone":"{}"}})", starts_at, zone);
    };
    for (auto const* early : {"2026-11-23T18:00", "2026-11-22T10:00"}) {
        meeting.refuse("PUT", "/next", next(early), 422, "next_not_after_review", "/starts_at");
    }
    meeting.refuse("PUT", "/next", next("2027-03-14T02:30"), 422, "local_time_does_not_exist", "/starts_at");
    meeting.refuse("PUT", "/next", next("2027-02-30T10:00"), 422, "invalid_wall_clock", "/starts_at");
    meeting.refuse("PUT", "/next", next("2027-02-22T10:00", "EST5"), 422, "invalid_zone", "/time_zone");
    meeting.refuse("PUT", "/next", R"({"starts_at":"2027-02-22T10:00"})", 422, "required", "/time_zone");

    auto const offers = meeting.read();
    ASSERT_GE(offers.size("/next_offers"), 1u);
    for (std::size_t i = 0; i < offers.size("/next_offers"); ++i) {
        auto const starts_at = offers.text(fmt::format("/next_offers/{}/starts_at", i));
        auto const set = meeting.accept("PUT", "/next", next(starts_at));
        EXPECT_EQ(set.text("/next/starts_at"), starts_at);
        EXPECT_TRUE(set.at("/next/place")->is_null());
        EXPECT_NE(set.text("/next/starts_at_text"), "");
        EXPECT_THAT(advice(), Not(Contains("next_far_from_quarter")));
        EXPECT_THAT(advice(), Not(Contains("next_on_day_off")));
    }
    EXPECT_THAT(meeting.missing(6), ElementsAre());
    meeting.accept("PUT", "/next", next("2027-01-01T10:00"));  // a holiday of the account, and far
    EXPECT_THAT(advice(), Contains("next_far_from_quarter"));
    EXPECT_THAT(advice(), Contains("next_on_day_off"));
    EXPECT_THAT(meeting.missing(6), ElementsAre());
}

}  // namespace
}  // namespace qvr::test
