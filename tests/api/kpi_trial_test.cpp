// A KPI is tried out on an imagined quarter before it is accepted (R11, R14), and nothing is kept of it.
#include "api/meeting.hpp"

namespace qvr::test {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

class KpiTrialApi : public ReviewTest {
  protected:
    KpiTrialApi() {
        seat();
        measure();
        set_next();
        facilitator.hold("");
    }
    std::string path() const {
        return fmt::format("/api/v1/reviews/{}/kpis/{}/trial", review_id, kpi_ids[0]);
    }
    static std::string values(std::string_view first, std::string_view rest = "1", int periods = 13) {
        std::string list{first};
        for (int i = 1; i < periods; ++i) {
            list += fmt::format(",{}", rest);
        }
        return fmt::format(R"({{"values":[{}]}})", list);
    }
};

TEST_F(KpiTrialApi, R14_without_values_it_answers_the_periods_of_the_quarter_ahead) {
    auto const tried = facilitator.post(path(), "{}");
    EXPECT_TRUE(has_status(tried, 200));
    EXPECT_EQ(tried.text("/quarter/from"), "2026-11-24");
    EXPECT_EQ(tried.text("/quarter/to"), "2027-02-22");
    EXPECT_EQ(tried.size("/periods"), 13U);
    EXPECT_EQ(tried.text("/periods/0/target"), "1");
    EXPECT_EQ(tried.text("/periods/0/attained"), "null");
    EXPECT_EQ(tried.text("/percent"), "null");
}

TEST_F(KpiTrialApi, R11_an_imagined_quarter_is_scored_exactly) {
    auto const tried = facilitator.post(path(), values(R"("1/3")"));
    EXPECT_EQ(tried.text("/periods/0/attained"), "1/3");
    EXPECT_EQ(tried.text("/exact"), "37/39");
    EXPECT_EQ(tried.text("/percent"), "94.9");
    EXPECT_EQ(tried.text("/met"), "12");
    EXPECT_EQ(tried.text("/of"), "13");
    // A period that is left open is not scored.
    EXPECT_EQ(facilitator.post(path(), values("null")).text("/of"), "12");
}

TEST_F(KpiTrialApi, Nothing_is_kept) {
    auto const before = dump();
    EXPECT_TRUE(has_status(facilitator.post(path(), values("0")), 200));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    // The control: a write to the same KPI does show.
    meeting.accept("PATCH", "/kpis/" + kpi_ids[0], R"({"source":"Autre"})");
    EXPECT_THAT(changed_tables(before, dump()), Contains("kpis"));
}

TEST_F(KpiTrialApi, Values_are_refused_by_name) {
    EXPECT_TRUE(
        facilitator.post(path(), R"({"values":[1,1]})").has_issue("wrong_number_of_periods", "/values")
    );
    EXPECT_TRUE(facilitator.post(path(), values("-1")).has_issue("invalid_result_value", "/values/0"));
    auto const asked = meeting.accept(
        "PATCH", "/kpis/" + kpi_ids[0], R"({"direction":"yes_no","target":null,"unit":null,"combine":null})"
    );
    EXPECT_TRUE(facilitator.post(path(), values("2")).has_issue("impossible_result_value", "/values/0"));
    EXPECT_EQ(
        facilitator.post(fmt::format("/api/v1/reviews/{}/kpis/{}/trial", review_id, review_id), "{}").status,
        404
    );
}

}  // namespace
}  // namespace qvr::test
