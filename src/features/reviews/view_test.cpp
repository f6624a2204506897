#include "features/reviews/view.hpp"

#include "features/reviews/review_sample.hpp"
#include "zone/texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

ViewContext a_context(Locale locale = Locale::Name::fr_ca) {
    ViewContext context;
    context.locale = locale;
    context.account.name = "Groupe Laurentia";
    context.account.objectives.push_back({any_id<ObjectiveId>(), "Ouvrir trois marchés"});
    context.facilitator_name = "Odile Marchand";
    return context;
}

TEST(View, Api_texts_are_in_the_caller_s_locale_and_the_review_s_zone) {
    auto review = a_ready_review();
    review.updated_at = at("2026-11-23T15:42:07.123Z");
    auto const fr = make_view(review, a_context());
    EXPECT_EQ(
        fr.starts_at_text, zone::date_time_zone_text(review.starts_at, review.time_zone, Locale::Name::fr_ca)
    );
    EXPECT_THAT(fr.starts_at_text, HasSubstr("novembre"));
    EXPECT_EQ(fr.updated_at_text, "10\u00a0h\u00a042");
    EXPECT_FALSE(fr.shared_at_text);
    EXPECT_TRUE(fr.opened_at_text);
    auto const en = make_view(review, a_context(Locale::Name::en_us));
    EXPECT_THAT(en.starts_at_text, HasSubstr("November"));
    EXPECT_EQ(en.locale, Locale{Locale::Name::fr_ca});
}

TEST(View, R1_every_domain_comes_with_what_it_lacks) {
    auto const view = make_view(a_first_review(), a_context(Locale::Name::en_ca));
    ASSERT_EQ(view.domains.size(), 7U);
    EXPECT_EQ(view.domains[0].code, Domain::attendees);
    EXPECT_EQ(view.domains[0].missing.front().code, "nobody_present");
    EXPECT_EQ(view.domains[0].missing.front().message, "Nobody is present on the supplier side.");
    EXPECT_THAT(view.domains[3].missing, IsEmpty());
    EXPECT_THAT(view.missing_to_close, Not(IsEmpty()));
    EXPECT_THAT(view.advice, Not(IsEmpty()));
}

TEST(View, R6_a_sheet_is_seen_when_its_author_shows_it) {
    auto review = a_ready_review();
    auto const client = review.attendees.back().id;
    SheetInput input;
    input.marks = std::vector<Mark>{{Factor::autonomy, 40}};
    ASSERT_TRUE(set_sheet(review, client, input, Side::client));
    EXPECT_THAT(make_view(review, a_context()).sheets, IsEmpty());
    input.shown = true;
    ASSERT_TRUE(set_sheet(review, client, input, Side::client));
    auto const view = make_view(review, a_context());
    ASSERT_EQ(view.sheets.size(), 1U);
    EXPECT_EQ(view.sheets.front().attendee_id, client);
}

TEST(View, R18_two_dates_are_offered_while_the_review_is_open) {
    auto review = a_ready_review();
    review.starts_at = clock_at("2026-11-24T10:00");
    auto const view = make_view(review, a_context());
    ASSERT_EQ(view.next_offers.size(), 2U);
    EXPECT_EQ(view.next_offers[0].starts_at, clock_at("2027-02-22T10:00"));
    EXPECT_EQ(view.next_offers[1].starts_at, clock_at("2027-02-23T10:00"));
    EXPECT_EQ(view.next_offers[1].reason, zone::OfferReason::same_weekday);
    ASSERT_TRUE(view.next);
    EXPECT_EQ(view.next->starts_at, clock_at("2027-02-22T10:00"));
    review.state = ReviewState::closed;
    auto const closed = make_view(review, a_context());
    EXPECT_THAT(closed.next_offers, IsEmpty());
    EXPECT_THAT(closed.missing_to_close, IsEmpty());
}

TEST(View, R3_a_confirmation_is_said_with_who_and_when) {
    auto const review = a_ready_review();
    auto const attendee = make_attendee_view(review.attendees.front());
    EXPECT_TRUE(attendee.name_confirmed);
    EXPECT_EQ(attendee.name_confirmed_by, Line{"Odile Marchand"});
    auto bare = review.attendees.front();
    bare.name_confirmed_at.reset();
    EXPECT_FALSE(make_attendee_view(bare).name_confirmed);
}

TEST(View, Api_json_has_every_member_and_leaves_out_those_of_a_closed_review) {
    auto const json = reflect::encode(make_view(a_ready_review(), a_context()));
    for (auto const* member :
         {"account_name",
          "is_first",
          "starts_at_text",
          "held_on",
          "may_run",
          "shared_at",
          "open_question",
          "value",
          "satisfiers",
          "sheets",
          "kpis",
          "better",
          "actions",
          "obstacles",
          "impacts",
          "ideas",
          "objectives",
          "next",
          "next_offers",
          "ratings",
          "evaluation",
          "domains",
          "missing_to_close",
          "advice"}) {
        EXPECT_THAT(json, HasSubstr("\"" + std::string{member} + "\":"));
    }
    EXPECT_THAT(json, HasSubstr(R"("evaluation":null)"));
    EXPECT_THAT(json, Not(HasSubstr("sha256")));
    EXPECT_THAT(json, Not(HasSubstr("preparation")));
}

}  // namespace
}  // namespace qvr::reviews
