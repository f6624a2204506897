#include "features/heard/words.hpp"

#include "features/reviews/review_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::heard {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<WordKind> kinds(std::vector<ClientWords> const& words) {
    std::vector<WordKind> all;
    for (auto const& each : words) {
        all.push_back(each.kind);
    }
    return all;
}

TEST(Words, R27_the_clients_own_words_in_the_order_of_the_meeting) {
    auto review = reviews::a_ready_review();
    auto const client = review.attendees.back().id;
    review.better_answers.push_back({client, "", "Prévenir la veille"});
    reviews::Ratings ratings;
    ratings.attendee_id = client;
    ratings.ratings.push_back({reviews::Factor::autonomy, 2, reviews::Words{"Trop d’appels manqués"}});
    ratings.ratings.push_back({reviews::Factor::timeliness, 5, {}});
    review.ratings.push_back(ratings);
    review.value_received.push_back({reviews::Words{"Des nuits calmes"}, {}, {}, {}, client});
    auto const words = words_of(review);
    EXPECT_THAT(
        kinds(words),
        ElementsAre(
            WordKind::open_question,
            WordKind::importance,
            WordKind::value_received,
            WordKind::why,
            WordKind::value_expected,
            WordKind::should
        )
    );
    EXPECT_EQ(words[0].said_by_name, "Basile Okoro");
    EXPECT_EQ(words[0].said_by_title, "Directrice des opérations");
    EXPECT_EQ(words[3].factor, reviews::Factor::autonomy);
    EXPECT_EQ(words[3].rating, 2);
    EXPECT_EQ(words[4].measure, "Urgences par mois");
    EXPECT_EQ(words[2].measure, std::nullopt);
}

TEST(Words, Nothing_was_said_yet) {
    EXPECT_THAT(words_of(reviews::a_first_review()), IsEmpty());
}

}  // namespace
}  // namespace qvr::heard
