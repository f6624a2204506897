// The rules of the joint sheet (R6) and of KPIs (R8), as outside programs meet them: what is taken, what is
// refused, and by which name.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class FactorRules : public ReviewTest {
  protected:
    FactorRules() { seat(); }

    static std::string kpi(std::string_view more) {
        return fmt::format(R"({{"factor":"autonomy","statement":"Un appel","period":"week",{}}})", more);
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

// ---- the joint sheet

struct BadSheet {
    std::string_view what;
    std::string choices;
    std::string_view code;
    std::string_view pointer;
};

std::string choice(std::string_view factor, std::string_view weight) {
    return fmt::format(R"({{"factor":"{}","weight":{}}})", factor, weight);
}

// Choices of the first factors of the list, by these weights.
std::string choices(std::vector<std::string> const& weights) {
    constexpr std::array kFactors{
        "autonomy", "timeliness", "teamwork", "foresight", "compliance", "productivity"
    };
    std::string list;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        list += (i > 0 ? "," : "") + choice(kFactors.at(i), weights[i]);
    }
    return list;
}

TEST_F(FactorRules, R6_every_wrong_joint_sheet_is_refused_by_name) {
    std::vector<BadSheet> const sheets{
        {"none", "", "wrong_number_of_factors", "/choices"},
        {"four of 100", choices({"25", "25", "25", "25"}), "wrong_number_of_factors", "/choices"},
        {"six of 100", choices({"20", "20", "20", "20", "10", "10"}), "wrong_number_of_factors", "/choices"},
        {"99", choices({"20", "20", "20", "20", "19"}), "wrong_sum_of_weights", "/choices"},
        {"101", choices({"20", "20", "20", "20", "21"}), "wrong_sum_of_weights", "/choices"},
        {"a weight of 0", choices({"40", "20", "20", "20", "0"}), "weight_out_of_range", "/choices/4/weight"},
        {"a negative weight",
         choices({"60", "20", "20", "10", "-10"}),
         "weight_out_of_range",
         "/choices/4/weight"},
        {"a weight of 101", choices({"101", "1", "1", "1", "1"}), "weight_out_of_range", "/choices/0/weight"},
        {"a weight as text",
         choices({"20", "20", "20", "20", "\"20\""}),
         "not_a_whole_number",
         "/choices/4/weight"},
        {"a fraction", choices({"20.5", "19.5", "20", "20", "20"}), "not_a_whole_number", "/choices/0/weight"
        },
        {"a point", choices({"20.0", "20", "20", "20", "20"}), "not_a_whole_number", "/choices/0/weight"},
        {"an exponent", choices({"20", "2e1", "20", "20", "20"}), "not_a_whole_number", "/choices/1/weight"},
        {"no weight", choices({"20", "20", "20", "40", "null"}), "weight_missing", "/choices/4/weight"},
        {"a factor twice",
         choices({"20", "20", "20", "20"}) + "," + choice("autonomy", "20"),
         "duplicate_factor",
         "/choices/4/factor"},
        {"a factor of no list",
         choices({"20", "20", "20", "20"}) + "," + choice("price", "20"),
         "not_one_of",
         "/choices/4/factor"},
        {"fourteen",
         choices({"1", "1", "1", "1", "1", "1"}) + "," + choices({"1", "1", "1", "1", "1", "1"}) + "," +
             choices({"1", "1"}),
         "too_many_items",
         "/choices"},
    };
    for (auto const& sheet : sheets) {
        SCOPED_TRACE(sheet.what);
        meeting.refuse(
            "PUT",
            "/satisfiers",
            fmt::format(R"({{"choices":[{}]}})", sheet.choices),
            422,
            sheet.code,
            sheet.pointer
        );
        meeting.refuse(
            "PUT",
            "/satisfiers",
            fmt::format(R"({{"draft":false,"choices":[{}]}})", sheet.choices),
            422,
            sheet.code,
            sheet.pointer
        );
    }
    EXPECT_THAT(meeting.missing(1), Contains("satisfiers_not_agreed"));
    for (auto const& weights :
         std::vector<std::vector<std::string>>{{"20", "20", "20", "20", "20"}, {"96", "1", "1", "1", "1"}}) {
        auto const agreed =
            meeting.accept("PUT", "/satisfiers", fmt::format(R"({{"choices":[{}]}})", choices(weights)));
        EXPECT_EQ(agreed.text("/satisfiers/draft"), "false");
        EXPECT_EQ(agreed.text("/satisfiers/agreed_at"), server.clock().now().to_text());
    }
    EXPECT_THAT(meeting.missing(1), Not(Contains("satisfiers_not_agreed")));
}

TEST_F(FactorRules, R6_a_draft_is_saved_at_every_stroke_and_completes_nothing) {
    auto const save = [&](std::string const& list) {
        return meeting.accept("PUT", "/satisfiers", fmt::format(R"({{"draft":true,"choices":[{}]}})", list));
    };
    for (auto const& list :
         {std::string{}, choices({"null"}), choices({"0", "100"}), choices({"20", "20", "20", "20", "20"})}) {
        auto const saved = save(list);
        EXPECT_EQ(saved.text("/satisfiers/draft"), "true");
        EXPECT_TRUE(saved.at("/satisfiers/agreed_at")->is_null());
        EXPECT_THAT(meeting.missing(1), Contains("satisfiers_not_agreed"));
    }
    save(choices({"60", "60"}));
    EXPECT_THAT(meeting.missing(1), Contains("wrong_number_of_factors"));
    auto const draft = [](std::string const& list) {
        return fmt::format(R"({{"draft":true,"choices":[{}]}})", list);
    };
    meeting.refuse(
        "PUT",
        "/satisfiers",
        draft(choices({"1", "1", "1", "1", "1", "1"})),
        422,
        "too_many_items",
        "/choices"
    );
    meeting.refuse("PUT", "/satisfiers", draft(choices({"101"})), 422, "out_of_range", "/choices/0/weight");
    meeting.refuse(
        "PUT",
        "/satisfiers",
        draft(choices({"1"}) + "," + choice("autonomy", "1")),
        422,
        "duplicate_factor",
        "/choices/1/factor"
    );
}

TEST_F(FactorRules, R6_a_transcribed_sheet_names_who_vouches_for_it) {
    auto const five = choices({"20", "20", "20", "20", "20"});
    auto const body = [&](std::string_view by, std::string_view confirmed) {
        return fmt::format(
            R"({{"choices":[{}],"transcribed_by":"{}","confirmed_by":{}}})", five, by, confirmed
        );
    };
    meeting.refuse(
        "PUT", "/satisfiers", body(account_id, "null"), 422, "unknown_attendee", "/transcribed_by"
    );
    meeting.refuse(
        "PUT",
        "/satisfiers",
        body(supplier_id, '"' + supplier_id + '"'),
        422,
        "not_a_client_attendee",
        "/confirmed_by"
    );
    meeting.accept("PUT", "/satisfiers", body(facilitator_id, "null"));
    EXPECT_THAT(advice(), Contains("joint_sheet_not_confirmed"));
    auto const saved = meeting.accept("PUT", "/satisfiers", body(supplier_id, '"' + client_id + '"'));
    EXPECT_EQ(saved.text("/satisfiers/confirmed_by"), client_id);
    EXPECT_THAT(advice(), Not(Contains("joint_sheet_not_confirmed")));
}

TEST_F(FactorRules, R6_individual_marks_are_seen_only_when_their_author_shows_them) {
    auto const path = "/api/v1/reviews/" + review_id + "/sheets/" + client_id;
    Caller author{server, facilitator.cookie()};
    author.hold("\"0\"");
    auto const hidden = R"({"marks":[{"factor":"teamwork","weight":77}],"shown":false})";
    ASSERT_TRUE(has_status(author.put(path, hidden), 200));
    EXPECT_EQ(meeting.read().size("/sheets"), 0u);
    EXPECT_THAT(meeting.read().body, Not(HasSubstr("teamwork")));
    author.hold("\"1\"");
    author.put(path, R"({"marks":[{"factor":"teamwork","weight":77}],"shown":true})");
    EXPECT_EQ(meeting.read().text("/sheets/0/marks/0/weight"), "77");
    author.hold("\"2\"");
    EXPECT_TRUE(author.put(path, R"({"marks":[{"factor":"teamwork"},{"factor":"teamwork"}],"shown":true})")
                    .has_issue("duplicate_factor", "/marks/1/factor"));
    EXPECT_TRUE(
        is_problem(author.get("/api/v1/reviews/" + review_id + "/sheets/" + supplier_id), 404, "not_found")
    );
}

// ---- KPIs

TEST_F(FactorRules, R8_each_unit_is_taken_with_what_it_needs) {
    struct Good {
        std::string_view terms;
        std::string_view combine;
    };
    std::vector<Good> const good{
        {R"("direction":"at_least","target":1,"unit":"count")", "sum"},
        {R"("direction":"at_most","target":"0","unit":"count")", "sum"},
        {R"("direction":"at_most","target":30,"zero_at":60,"unit":"minutes")", "sum"},
        {R"("direction":"at_most","target":2.5,"unit":"hours")", "sum"},
        {R"("direction":"at_least","target":5,"zero_at":1,"unit":"days")", "sum"},
        {R"("direction":"at_least","target":95,"zero_at":50,"unit":"percent")", "ratio"},
        {R"("direction":"at_most","target":1000.5,"zero_at":2000,"unit":"money","currency":"CAD")", "sum"},
        {R"("direction":"at_least","target":4,"zero_at":1,"unit":"rating","scale_max":5)", "mean"},
        {R"("direction":"between","low":2,"high":4,"unit":"count")", "sum"},
        {R"("direction":"yes_no")", "last"},
    };
    for (auto const& [terms, combine] : good) {
        auto const made = meeting.accept("POST", "/kpis", kpi(terms), 201);
        EXPECT_EQ(made.text("/combine"), combine) << terms;
        EXPECT_NE(made.text("/sentence"), "") << terms;
        EXPECT_TRUE(made.at("/accepted_by")->is_null()) << terms;
    }
}

TEST_F(FactorRules, R8_a_kpi_that_cannot_be_counted_is_refused_by_name) {
    struct Bad {
        std::string_view terms;
        std::string_view code;
        std::string_view pointer;
    };
    std::vector<Bad> const bad{
        {R"("direction":"at_least","unit":"count")", "required", "/target"},
        {R"("direction":"at_least","target":1)", "required", "/unit"},
        {R"("direction":"at_least","target":-1,"unit":"count")", "invalid_decimal", "/target"},
        {R"("direction":"at_least","target":1.00001,"unit":"count")", "invalid_decimal", "/target"},
        {R"("direction":"at_least","target":1,"low":1,"unit":"count")", "not_allowed_here", "/low"},
        {R"("direction":"at_least","target":1,"zero_at":1,"unit":"count")",
         "zero_not_below_target",
         "/zero_at"},
        {R"("direction":"at_most","target":1,"zero_at":1,"unit":"count")", "zero_not_above_target", "/zero_at"
        },
        {R"("direction":"at_least","target":90,"unit":"percent")", "required", "/zero_at"},
        {R"("direction":"at_most","target":90,"unit":"money","currency":"CAD")", "required", "/zero_at"},
        {R"("direction":"at_most","target":9,"zero_at":90,"unit":"money")", "required", "/currency"},
        {R"("direction":"at_least","target":4,"zero_at":1,"unit":"rating")", "required", "/scale_max"},
        {R"("direction":"at_least","target":1,"unit":"count","currency":"CAD")",
         "not_allowed_here",
         "/currency"},
        {R"("direction":"at_least","target":1,"unit":"count","scale_max":5)", "not_allowed_here", "/scale_max"
        },
        {R"("direction":"between","low":4,"high":4,"unit":"count")", "low_not_below_high", "/low"},
        {R"("direction":"between","high":4,"unit":"count")", "required", "/low"},
        {R"("direction":"between","low":1,"high":4,"zero_at":9,"unit":"count")",
         "not_allowed_here",
         "/zero_at"},
        {R"("direction":"yes_no","target":1)", "not_allowed_here", "/target"},
        {R"("direction":"yes_no","unit":"count")", "not_allowed_here", "/unit"},
        {R"("direction":"yes_no","combine":"sum")", "yes_no_holds_last", "/combine"},
        {R"("direction":"at_least","target":1,"unit":"euros")", "not_one_of", "/unit"},
        {R"("direction":"at_least","target":1,"unit":"count","weight":"50")", "not_a_whole_number", "/weight"
        },
    };
    for (auto const& [terms, code, pointer] : bad) {
        meeting.refuse("POST", "/kpis", kpi(terms), 422, code, pointer);
    }
    auto const by_us = fmt::format(R"("direction":"yes_no","accepted_by":"{}")", supplier_id);
    meeting.refuse("POST", "/kpis", kpi(by_us), 422, "not_a_client_attendee", "/accepted_by");
}

TEST_F(FactorRules, R8_every_factor_needs_an_accepted_kpi_and_weights_of_100) {
    satisfy();
    EXPECT_THAT(
        meeting.missing(2),
        ElementsAre("kpi_missing", "kpi_missing", "kpi_missing", "kpi_missing", "kpi_missing")
    );
    EXPECT_EQ(meeting.read().text("/domains/2/missing/0/factor"), kFive[0]);
    measure();
    EXPECT_THAT(meeting.missing(2), ElementsAre());
    auto const& id = kpi_ids[0];
    auto const path = "/kpis/" + id;
    // What is counted changes: accepted no more, unless the same write says so.
    EXPECT_TRUE(meeting.accept("PATCH", path, R"({"target":2})").at("/accepted_by")->is_null());
    EXPECT_THAT(meeting.missing(2), ElementsAre("kpi_not_accepted"));
    EXPECT_EQ(meeting.read().text("/domains/2/missing/0/kpi_id"), id);
    auto const again =
        meeting.accept("PATCH", path, fmt::format(R"({{"target":3,"accepted_by":"{}"}})", client_id));
    EXPECT_EQ(again.text("/accepted_by"), client_id);
    EXPECT_EQ(meeting.accept("PATCH", path, R"({"source":"Journal"})").text("/accepted_by"), client_id);

    auto const second = fmt::format(R"("direction":"yes_no","accepted_by":"{}")", client_id);
    auto const second_id = meeting.add("/kpis", kpi(second));
    auto const equal = meeting.read();
    EXPECT_EQ(equal.text("/kpis/0/weight"), "50");
    EXPECT_TRUE(equal.at("/kpis/0/weight_given")->is_null());
    meeting.accept("PATCH", path, R"({"weight":70})");
    EXPECT_THAT(meeting.missing(2), ElementsAre("kpi_weights_mixed"));
    meeting.accept("PATCH", "/kpis/" + second_id, R"({"weight":31})");
    EXPECT_THAT(meeting.missing(2), ElementsAre("kpi_weights_not_100"));
    meeting.accept("PATCH", "/kpis/" + second_id, R"({"weight":30})");
    EXPECT_THAT(meeting.missing(2), ElementsAre());

    for (int i = 2; i < 12; ++i) {
        meeting.add("/kpis", kpi(R"("direction":"yes_no")"));
    }
    meeting.refuse("POST", "/kpis", kpi(R"("direction":"yes_no")"), 422, "too_many_kpis", "/factor");
}

TEST_F(FactorRules, R8_kpis_of_a_factor_no_longer_chosen_are_orphans_until_moved_or_deleted) {
    satisfy();
    measure();
    meeting.accept(
        "PUT",
        "/satisfiers",
        R"({"choices":[{"factor":"autonomy","weight":20},{"factor":"timeliness","weight":20},)"
        R"({"factor":"communications","weight":20},{"factor":"foresight","weight":20},)"
        R"({"factor":"compliance","weight":20}]})"
    );
    auto const review = meeting.read();
    EXPECT_EQ(review.size("/kpis"), 5u);
    EXPECT_EQ(review.text("/kpis/4/orphan"), "true");
    EXPECT_EQ(review.text("/kpis/0/orphan"), "false");
    EXPECT_THAT(meeting.missing(2), ElementsAre("kpi_missing", "kpi_is_orphan"));
    EXPECT_EQ(
        meeting.accept("PATCH", "/kpis/" + kpi_ids[4], R"({"factor":"compliance"})").text("/orphan"), "false"
    );
    EXPECT_THAT(meeting.missing(2), testing::AnyOf(ElementsAre(), ElementsAre("kpi_not_accepted")));
}

}  // namespace
}  // namespace qvr::test
