#include "features/reviews/satisfiers_rules.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::Pair;

class JointSheet : public testing::Test {
  protected:
    JointSheet() {
        supplier = add(review, an_attendee(Side::supplier, "Odile Marchand"), false);
        client = add(review, an_attendee(Side::client, "Basile Okoro", true), false);
    }
    Result<void> save(SatisfiersInput const& input) {
        auto copy = review;
        auto const saved = set_satisfiers(copy, input, users, a_change());
        if (saved) {
            review = copy;
        }
        return saved;
    }

    Review review = a_first_review();
    Attendee supplier;
    Attendee client;
    std::vector<UserId> users{any_id<UserId>()};
};

TEST_F(JointSheet, R6_five_different_factors_of_100_are_agreed) {
    ASSERT_TRUE(save(a_joint_sheet()));
    EXPECT_FALSE(review.satisfiers_draft);
    EXPECT_TRUE(review.satisfiers_agreed_at);
    EXPECT_EQ(review.choices.size(), 5U);
}

TEST_F(JointSheet, R6_agreeing_lists_every_reason_at_its_place) {
    SatisfiersInput input;
    input.choices = std::vector<Choice>{
        {Factor::timeliness, 30},
        {Factor::timeliness, 0},
        {Factor::autonomy, 101},
        {Factor::foresight, {}},
    };
    auto const refused = save(input);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::invalid);
    std::vector<std::pair<IssueCode, std::string>> reasons;
    for (auto const& issue : refused.error().issues) {
        reasons.emplace_back(issue.code, issue.pointer);
    }
    EXPECT_THAT(
        reasons,
        testing::UnorderedElementsAre(
            Pair(IssueCode::wrong_number_of_factors, "/choices"),
            Pair(IssueCode::duplicate_factor, "/choices/1/factor"),
            Pair(IssueCode::weight_out_of_range, "/choices/1/weight"),
            Pair(IssueCode::weight_out_of_range, "/choices/2/weight"),
            Pair(IssueCode::weight_missing, "/choices/3/weight"),
            Pair(IssueCode::wrong_sum_of_weights, "/choices")
        )
    );
    EXPECT_TRUE(review.choices.empty());
}

TEST_F(JointSheet, R6_a_draft_is_saved_at_every_stroke) {
    SatisfiersInput input;
    input.draft = true;
    ASSERT_TRUE(save(input));
    for (auto const& choice : five_choices()) {
        input.choices.push_back({choice.factor, {}});
        ASSERT_TRUE(save(input));
        input.choices.back().weight = 0;
        ASSERT_TRUE(save(input));
    }
    EXPECT_TRUE(review.satisfiers_draft);
    EXPECT_FALSE(review.satisfiers_agreed_at);
    EXPECT_EQ(review.choices.size(), 5U);
}

TEST_F(JointSheet, R6_a_draft_has_five_different_factors_at_most) {
    auto input = a_joint_sheet();
    input.draft = true;
    input.choices.push_back({Factor::teamwork, {}});
    EXPECT_THAT(codes(save(input).error().issues), ElementsAre(IssueCode::too_many_items));
    input.choices.resize(2);
    input.choices[1] = {Factor::timeliness, 101};
    EXPECT_THAT(
        codes(save(input).error().issues), ElementsAre(IssueCode::duplicate_factor, IssueCode::out_of_range)
    );
}

TEST_F(JointSheet, R6_a_draft_after_agreeing_is_no_longer_agreed) {
    ASSERT_TRUE(save(a_joint_sheet()));
    auto input = a_joint_sheet();
    input.draft = true;
    ASSERT_TRUE(save(input));
    EXPECT_TRUE(review.satisfiers_draft);
    EXPECT_FALSE(review.satisfiers_agreed_at);
}

TEST_F(JointSheet, R6_who_transcribes_and_who_confirms_are_people_of_the_review) {
    auto input = a_joint_sheet();
    input.transcribed_by = PersonId::from_text(any_id<UserId>().to_text());
    input.confirmed_by = supplier.id;
    EXPECT_THAT(
        codes(save(input).error().issues),
        ElementsAre(IssueCode::unknown_attendee, IssueCode::not_a_client_attendee)
    );
    input.confirmed_by = client.id;
    for (auto const& person : {users.front().to_text(), supplier.id.to_text()}) {
        input.transcribed_by = PersonId::from_text(person);
        EXPECT_TRUE(save(input));
    }
    EXPECT_EQ(review.satisfiers_confirmed_by, client.id);
}

RC_GTEST_FIXTURE_PROP(JointSheet, R6_agreed_exactly_when_five_different_sum_to_100, ()) {
    auto const size = *rc::gen::weightedElement<std::size_t>({{1, 4}, {8, 5}, {1, 6}});
    SatisfiersInput input;
    int left = 100;
    for (std::size_t i = 0; i < size; ++i) {
        bool const last = i + 1 == size;
        auto const weight = last && *rc::gen::inRange(0, 4) > 0 ? left : *rc::gen::inRange(0, 30);
        left -= weight;
        // Most often another factor than those before.
        auto const repeats = *rc::gen::weightedElement<bool>({{9, false}, {1, true}});
        input.choices.push_back({static_cast<Factor>(repeats ? 0 : i), weight});
    }
    std::set<Factor> factors;
    bool in_range = true;
    int sum = 0;
    for (auto const& choice : input.choices) {
        factors.insert(choice.factor);
        in_range = in_range && *choice.weight >= 1 && *choice.weight <= 100;
        sum += *choice.weight;
    }
    bool const sound = size == 5 && factors.size() == 5 && in_range && sum == 100;
    RC_CLASSIFY(sound, "sound");
    RC_ASSERT(save(input).has_value() == sound);
}

TEST_F(JointSheet, R6_a_sheet_is_empty_with_version_0_before_the_first_write) {
    auto const sheet = get_sheet(review, client.id).value();
    EXPECT_EQ(sheet.version, 0);
    EXPECT_TRUE(sheet.marks.empty());
    EXPECT_FALSE(sheet.shown);
    EXPECT_EQ(get_sheet(review, supplier.id).error().code, Code::not_found);
    EXPECT_EQ(get_sheet(review, any_id<AttendeeId>()).error().code, Code::not_found);
}

TEST_F(JointSheet, R6_a_sheet_counts_its_own_versions_and_not_the_review_s) {
    auto const version = review.version;
    SheetInput input;
    input.marks = std::vector<Mark>{{Factor::autonomy, 40}, {Factor::teamwork, {}}};
    input.shown = true;
    ASSERT_TRUE(set_sheet(review, client.id, input, Side::client));
    auto const sheet = set_sheet(review, client.id, input, Side::client).value();
    EXPECT_EQ(sheet.version, 2);
    EXPECT_EQ(review.sheets.size(), 1U);
    EXPECT_EQ(review.version, version);
}

TEST_F(JointSheet, R6_a_sheet_marks_a_factor_once) {
    SheetInput input;
    input.marks = std::vector<Mark>{{Factor::autonomy, 40}, {Factor::autonomy, {}}};
    auto const refused = set_sheet(review, client.id, input, Side::client);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues.front().pointer, "/marks/1/factor");
}

}  // namespace
}  // namespace qvr::reviews
