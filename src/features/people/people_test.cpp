#include "base/ascii.hpp"
#include "features/people/organization.hpp"
#include "features/people/password.hpp"
#include "features/people/people_service.hpp"
#include "features/people/throttle.hpp"
#include "features/people/user.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>
#include <vector>

namespace qvr::people {
namespace {

// As cheap as libsodium allows: what is tested is not the cost.
constexpr HashCost kCheap{1, 8192};

TEST(PasswordHasherTest, KnowsItsOwnHashes) {
    PasswordHasher hasher{kCheap};
    auto const hash = hasher.hash("correct horse").value();
    EXPECT_TRUE(hasher.verify("correct horse", hash).value());
    EXPECT_FALSE(hasher.verify("correct horsE", hash).value());
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
}

TEST(PasswordHasherTest, NobodyHasTheEmptyHash) {
    PasswordHasher hasher{kCheap};
    EXPECT_FALSE(hasher.verify("", "").value());
    EXPECT_FALSE(hasher.verify("anything", "").value());
}

TEST(ThrottleTest, RefusesAfterTheLimitUntilTheWindowHasPassed) {
    Throttle throttle{3, 60'000};
    Instant const start{1'000'000};
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(throttle.take("a", start.plus_ms(i * 1000)));
    }
    EXPECT_EQ(throttle.take("a", start.plus_ms(2000)), 58);
    EXPECT_FALSE(throttle.take("b", start.plus_ms(2000)));
    EXPECT_FALSE(throttle.take("a", start.plus_ms(60'000)));
    EXPECT_EQ(throttle.take("a", start.plus_ms(60'000)), 1);
}

TEST(ThrottleTest, GuessesSideBySideAreNoMoreThanTheLimit) {
    constexpr std::size_t kLimit = 10;
    Throttle throttle{kLimit, 60'000};
    std::atomic<std::size_t> taken = 0;
    {
        std::vector<std::jthread> guessers;
        for (int i = 0; i < 8; ++i) {
            guessers.emplace_back([&] {
                for (int guess = 0; guess < 100; ++guess) {
                    taken += throttle.take("a", Instant{1'000}) ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(taken, kLimit);
}

TEST(ThrottleTest, SuccessForgetsFailures) {
    Throttle throttle{1, 60'000};
    throttle.take("a", Instant{0});
    ASSERT_TRUE(throttle.take("a", Instant{1}));
    throttle.forget("a");
    EXPECT_FALSE(throttle.take("a", Instant{1}));
}

TEST(ThrottleTest, AGuessGivenBackMayBeMadeAgainAndNoOther) {
    Throttle throttle{2, 60'000};
    throttle.take("a", Instant{0});
    throttle.take("a", Instant{1});
    throttle.give_back("a");
    throttle.give_back("nobody");
    EXPECT_FALSE(throttle.take("a", Instant{2}));
    EXPECT_TRUE(throttle.take("a", Instant{3}));
}

TEST(ThrottleTest, ASprayOverManyKeysForgetsWhoFailedLeastAndLongestAgo) {
    Throttle throttle{2, 60'000};
    throttle.take("held up", Instant{1'000});
    throttle.take("held up", Instant{1'000});
    throttle.take("oldest", Instant{1'001});
    throttle.take("later", Instant{1'002});
    throttle.take("later", Instant{1'002});
    for (std::size_t i = 0; i < Throttle::kMaxKeys + 50; ++i) {
        throttle.take("spray " + std::to_string(i), Instant{1'003});
    }
    EXPECT_TRUE(throttle.take("held up", Instant{1'004}));
    EXPECT_TRUE(throttle.take("later", Instant{1'004}));
    // The control: what the spray did push out has two guesses again.
    EXPECT_FALSE(throttle.take("oldest", Instant{1'004}));
    EXPECT_FALSE(throttle.take("oldest", Instant{1'004}));
    EXPECT_TRUE(throttle.take("oldest", Instant{1'004}));
}

TEST(ThrottleTest, ASubscribersIpv6AddressesAreOnePlace) {
    EXPECT_EQ(place_of("2001:db8:0:7::1"), place_of("2001:db8:0:7:ffff:1:2:3"));
    EXPECT_NE(place_of("2001:db8:0:7::1"), place_of("2001:db8:0:8::1"));
    EXPECT_NE(place_of("192.0.2.7"), place_of("192.0.2.8"));
    EXPECT_NE(place_of("192.0.2.7"), place_of("::"));
}

TEST(SetupCodeTest, HasItsPrintedFormAndIsTakenWithoutDashesOrCase) {
    Random random;
    auto const code = make_setup_code(random);
    ASSERT_EQ(code.size(), 14U);
    EXPECT_EQ(code[4], '-');
    EXPECT_EQ(code[9], '-');
    PeopleService const people{kCheap, code};
    EXPECT_TRUE(people.is_setup_code(code));
    EXPECT_TRUE(people.is_setup_code(' ' + to_lower(code)));
    EXPECT_FALSE(people.is_setup_code(""));
    EXPECT_FALSE(people.is_setup_code(code.substr(1)));
}

TEST(SetupCodeTest, IsAnotherEachTime) {
    Random random;
    std::set<std::string> codes;
    for (int i = 0; i < 100; ++i) {
        codes.insert(make_setup_code(random));
    }
    EXPECT_EQ(codes.size(), 100U);
}

// What is wrong with a password that is to be set; nothing if it may be.
std::optional<IssueCode> fault_of(std::string password) {
    Issues issues;
    check(NewPassword{std::move(password)}, issues);
    return issues.empty() ? std::nullopt : std::optional{issues.front().code};
}

TEST(NewPasswordTest, OnlyItsLengthIsJudged) {
    EXPECT_EQ(fault_of("1234567"), IssueCode::too_short);
    EXPECT_FALSE(fault_of("12345678"));
    EXPECT_FALSE(fault_of("mot de passe é"));
    EXPECT_FALSE(fault_of(std::string(200, 'x')));
    EXPECT_EQ(fault_of(std::string(201, 'x')), IssueCode::too_long);
    EXPECT_EQ(fault_of("\xff\xff\xff\xff\xff\xff\xff\xff"), IssueCode::not_a_text);
}

TEST(OrganizationTest, R11_AmberBeginsBelowGreen) {
    Organization organization;
    OrganizationPatch patch;
    patch.amber_from = reflect::Whole<0, 100>{85};
    auto const refused = apply(patch, organization);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues.front().code, IssueCode::bands_out_of_order);
    patch.green_from = reflect::Whole<1, 100>{86};
    EXPECT_TRUE(apply(patch, organization));
}

TEST(OrganizationTest, ItsWordsStandInPlaceOfOurs) {
    Organization organization;
    OrganizationPatch patch;
    FactorWording const wording{
        catalogue::Factor::autonomy, WordingLanguage::fr, "Indépendance", "Vous nous voyez peu."
    };
    patch.factor_wording = std::vector{wording};
    ASSERT_TRUE(apply(patch, organization));
    auto const factors = list_factors(organization);
    ASSERT_EQ(factors.size(), 13U);
    EXPECT_EQ(factors[10].fr.name, "Indépendance");
    EXPECT_EQ(factors[10].en.name, "Autonomy");
    EXPECT_EQ(factors[9].fr.name, "Travail d’équipe");

    patch.factor_wording = std::vector{wording, wording};
    auto const refused = apply(patch, organization);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().issues.front().code, IssueCode::duplicate_wording);
}

}  // namespace
}  // namespace qvr::people
