#include "web/kept_answers.hpp"

#include <gtest/gtest.h>

namespace qvr::web {
namespace {

TEST(KeptAnswers, FindsWhatWasKept) {
    KeptAnswers kept;
    EXPECT_EQ(kept.find("a"), nullptr);
    kept.keep("a", "1");
    kept.keep("b", "2");
    ASSERT_NE(kept.find("a"), nullptr);
    EXPECT_EQ(*kept.find("a"), "1");
    EXPECT_EQ(*kept.find("b"), "2");
}

TEST(KeptAnswers, WhatNobodyAskedForLongestGoesFirst) {
    KeptAnswers kept{6};
    kept.keep("a", "1");
    kept.keep("b", "2");
    kept.keep("c", "3");
    EXPECT_NE(kept.find("a"), nullptr);
    kept.keep("d", "4");
    EXPECT_EQ(kept.find("b"), nullptr);
    for (auto const* key : {"a", "c", "d"}) {
        EXPECT_NE(kept.find(key), nullptr) << key;
    }
}

TEST(KeptAnswers, HoldsNoMoreThanItsCapacity) {
    KeptAnswers kept{6};
    kept.keep("a", "123456");
    EXPECT_EQ(kept.find("a"), nullptr);
    kept.keep("a", "1");
    kept.keep("b", "2");
    kept.keep("c", "34567");
    EXPECT_EQ(kept.find("a"), nullptr);
    EXPECT_EQ(kept.find("b"), nullptr);
    EXPECT_NE(kept.find("c"), nullptr);
}

TEST(KeptAnswers, TheSameKeyTwiceIsCountedOnce) {
    KeptAnswers kept{6};
    kept.keep("a", "1");
    kept.keep("a", "1");
    kept.keep("b", "2");
    kept.keep("c", "3");
    EXPECT_NE(kept.find("a"), nullptr);
}

TEST(KeptAnswers, WhoReadsABodyKeepsItWhenItGoes) {
    KeptAnswers kept{2};
    kept.keep("a", "1");
    auto const body = kept.find("a");
    kept.keep("b", "2");
    EXPECT_EQ(kept.find("a"), nullptr);
    EXPECT_EQ(*body, "1");
}

}  // namespace
}  // namespace qvr::web
