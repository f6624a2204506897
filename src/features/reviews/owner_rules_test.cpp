#include "features/reviews/owner_rules.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::reviews {
namespace {

using testing::IsEmpty;

Issues problems(OwnerInput const& input) {
    Issues issues;
    check(input, issues);
    return issues;
}

TEST(Owner, R15_who_is_no_attendee_has_a_name_and_a_side) {
    EXPECT_THAT(problems({any_id<AttendeeId>(), std::nullopt, std::nullopt}), IsEmpty());
    EXPECT_THAT(problems({std::nullopt, Line{"Ines Tremblay"}, Side::client}), IsEmpty());
    EXPECT_EQ(
        problems({std::nullopt, Line{"Ines Tremblay"}, std::nullopt}),
        (Issues{{IssueCode::required, "/side"}})
    );
    EXPECT_EQ(problems({}), (Issues{{IssueCode::required, "/name"}, {IssueCode::required, "/side"}}));
}

TEST(Owner, R15_of_an_attendee_name_and_side_are_theirs_whatever_is_sent) {
    auto const review = a_ready_review();
    auto const& client = review.attendees.back();
    OwnerInput const input{client.id, Line{"Somebody else"}, Side::supplier};
    auto const owner = resolve_owner(review, input, "/owner").value();
    EXPECT_EQ(owner->name, client.name);
    EXPECT_EQ(owner->side, Side::client);
    EXPECT_FALSE(resolve_owner(review, std::nullopt, "/owner").value());
}

TEST(Owner, R3_a_name_put_right_later_is_the_owner_s_too) {
    auto review = a_ready_review();
    auto& client = review.attendees.back();
    auto const owner = resolve_owner(review, OwnerInput{client.id, {}, {}}, "/owner").value();
    client.name = "Basile Okoro-Roy";
    EXPECT_EQ(view_of(review, owner)->name, Line{"Basile Okoro-Roy"});
    // A named person stays as written.
    std::optional const named{Owner{std::nullopt, "Ines Tremblay", Side::client}};
    EXPECT_EQ(view_of(review, named)->name, Line{"Ines Tremblay"});
    EXPECT_FALSE(view_of(review, std::nullopt));
}

}  // namespace
}  // namespace qvr::reviews
