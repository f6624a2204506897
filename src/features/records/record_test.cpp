#include "features/records/record.hpp"

#include "base/digest.hpp"
#include "features/records/canonical_json.hpp"
#include "features/records/closed_review.hpp"
#include "features/reviews/review_sample.hpp"
#include "reflect/codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace qvr::records {
namespace {

using reflect::Json;
using reflect::parse_json;
using reviews::Review;
using testing::IsSupersetOf;

Review a_closed_review() {
    auto review = reviews::a_ready_review();
    reviews::complete_all(review);
    EXPECT_TRUE(end_review(review, reviews::a_change("2026-11-23T17:00:00Z")));
    EXPECT_TRUE(close_review(review, reviews::a_change("2026-11-24T14:00:00Z")));
    return review;
}

reviews::ReviewView a_view(Review const& review, Locale locale = Locale::Name::fr_ca) {
    reviews::ViewContext context;
    context.locale = locale;
    context.account.name = "Groupe Laurentia";
    context.facilitator_name = "Odile Marchand";
    context.may_write = context.may_run = true;
    return make_view(review, context);
}

ReviewRecord a_record(Review const& review) {
    return make_record(make_record_view(a_view(review)), reviews::at("2026-11-24T14:00:00Z")).value();
}

std::set<std::string> names_of(std::string_view text) {
    std::set<std::string> names;
    auto const json = parse_json(text).value();
    for (auto const& member : *json.object()) {
        names.insert(member.name);
    }
    return names;
}

TEST(Record, R19_the_hash_is_of_the_bytes_and_the_bytes_are_canonical) {
    auto const record = a_record(a_closed_review());
    EXPECT_EQ(record.sha256, sha256_hex(record.bytes));
    EXPECT_EQ(record.bytes, canonical_json(parse_json(record.bytes).value()));
    // The control: what the API writes of the same review is not.
    auto const written = reflect::encode(make_record_view(a_view(a_closed_review())));
    EXPECT_NE(written, canonical_json(parse_json(written).value()));
}

TEST(Record, R19_the_same_review_gives_the_same_bytes_and_one_letter_others) {
    auto review = a_closed_review();
    auto const record = a_record(review);
    EXPECT_EQ(a_record(review).sha256, record.sha256);
    review.value_expected.front().statement = "Moins d’urgence";
    EXPECT_NE(a_record(review).sha256, record.sha256);
}

TEST(Record, R19_the_record_has_every_member_but_those_that_are_no_facts_of_the_meeting) {
    auto const review = a_closed_review();
    auto expected = names_of(reflect::encode(a_view(review)));
    for (auto const* left_out :
         {"state",
          "advice",
          "may_write",
          "may_run",
          "missing_to_close",
          "next_offers",
          "closed_at",
          "closed_at_text"}) {
        EXPECT_EQ(expected.erase(left_out), 1U) << left_out;
    }
    EXPECT_EQ(names_of(a_record(review).bytes), expected);
}

TEST(Record, R19_a_member_says_what_the_review_said) {
    auto const review = a_closed_review();
    auto const answered = parse_json(reflect::encode(a_view(review))).value();
    auto const record = parse_json(a_record(review).bytes).value();
    for (auto const& member : *record.object()) {
        if (member.name != "domains") {
            EXPECT_EQ(canonical_json(member.value), canonical_json(*answered.find(member.name)))
                << member.name;
        }
    }
    auto const& domains = *record.find("domains")->array();
    ASSERT_EQ(domains.size(), 7U);
    for (auto const& domain : domains) {
        ASSERT_EQ(domain.object()->size(), 2U);
        EXPECT_TRUE(domain.find("code")->string());
        EXPECT_TRUE(domain.find("completed_at")->string());
    }
}

TEST(Record, R21_no_private_word_is_a_member) {
    auto const record = a_record(a_closed_review());
    for (auto const* word : {"preparation", "warning", "bridge", "builder", "counterpart", "cleared_with"}) {
        EXPECT_EQ(record.bytes.find(word), std::string::npos) << word;
    }
}

TEST(ClosedReview, R19_the_record_s_members_stand_in_the_answer_untouched) {
    auto const review = a_closed_review();
    auto const record = a_record(review);
    BesideRecordView beside;
    beside.closed_at = review.closed_at;
    beside.sha256 = record.sha256;
    auto const text = closed_review_json(beside, record);
    EXPECT_TRUE(text.ends_with(record.bytes.substr(1)));
    auto const names = names_of(text);  // each once, or it would not parse
    EXPECT_THAT(names, IsSupersetOf(names_of(record.bytes)));
    EXPECT_THAT(names, IsSupersetOf({"state", "sha256", "closed_at", "corrections", "acknowledgements"}));
    EXPECT_EQ(names.size(), names_of(record.bytes).size() + names_of(reflect::encode(beside)).size());
}

}  // namespace
}  // namespace qvr::records
