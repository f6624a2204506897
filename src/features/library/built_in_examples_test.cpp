#include "features/library/built_in_examples.hpp"

#include "features/catalogue/factors.hpp"
#include "features/library/example_rules.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_sentence.hpp"
#include "features/reviews/review_sample.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace qvr::library {
namespace {

using testing::HasSubstr;
using testing::Not;

// What keeps a set of examples from being the library that R8 asks for, one line a fault.
std::vector<std::string> gaps_in(std::vector<KpiExample> const& examples) {
    std::map<Factor, int> count;
    std::map<Factor, int> ratios;
    for (auto const& example : examples) {
        count[example.factor] += 1;
        ratios[example.factor] += example.combine == scoring::Combine::ratio ? 1 : 0;
    }
    std::vector<std::string> gaps;
    for (auto const& factor : catalogue::factors()) {
        if (count[factor.code] < 4) {
            gaps.push_back(fmt::format("{}: {} examples", factor.text, count[factor.code]));
        }
        bool const needs_ratio = (factor.number >= 2 && factor.number <= 6) || factor.number >= 12;
        if (needs_ratio && ratios[factor.code] == 0) {
            gaps.push_back(fmt::format("{}: no ratio", factor.text));
        }
    }
    return gaps;
}

// The same for one example.
std::vector<std::string> gaps_in(KpiExample const& example) {
    std::vector<std::string> gaps;
    auto const expect = [&](bool is_there, std::string_view what) {
        if (!is_there) {
            gaps.emplace_back(what);
        }
    };
    for (auto const language : {Language::fr, Language::en}) {
        auto const& words = example.in(language);
        expect(words.has_value(), "words in both languages");
        if (words) {
            expect(words->noun.has_value(), "noun");
            expect(words->counts_when.has_value(), "counts_when");
            expect(words->how_supplier_counts.has_value(), "how_supplier_counts");
            expect(words->how_client_counts.has_value(), "how_client_counts");
        }
    }
    return gaps;
}

// An input that adds the example to a review, as the interface sends it.
reviews::KpiInput input_from(KpiExample const& example, KpiExampleWords const& words) {
    reviews::KpiInput input;
    input.factor = example.factor;
    input.statement = words.statement;
    input.noun = words.noun;
    input.counts_when = words.counts_when;
    input.direction = example.direction;
    input.target = example.target;
    input.low = example.low;
    input.high = example.high;
    input.zero_at = example.zero_at;
    input.unit = example.unit;
    input.currency = example.currency;
    input.scale_max = example.scale_max;
    input.period = example.period;
    input.combine = example.combine;
    return input;
}

TEST(BuiltInExamples, R8_four_for_each_factor_and_ratios_where_they_are_asked_for) {
    EXPECT_THAT(gaps_in(built_in_examples()), testing::IsEmpty());
    auto fewer = built_in_examples();
    std::erase_if(fewer, [](KpiExample const& example) {
        return example.factor == Factor::timeliness && example.combine == scoring::Combine::ratio;
    });
    EXPECT_THAT(gaps_in(fewer), testing::ElementsAre("timeliness: 2 examples", "timeliness: no ratio"));
}

TEST(BuiltInExamples, R8_each_says_in_both_languages_what_counts_and_how_each_side_counts) {
    for (auto const& example : built_in_examples()) {
        EXPECT_THAT(gaps_in(example), testing::IsEmpty()) << example.id.to_text();
    }
    auto bare = built_in_examples().front();
    bare.fr->noun.reset();
    bare.en.reset();
    EXPECT_THAT(gaps_in(bare), testing::ElementsAre("noun", "words in both languages"));
}

TEST(BuiltInExamples, R8_every_way_to_count_has_an_example) {
    std::set<scoring::Direction> directions;
    std::set<scoring::Combine> combines;
    std::set<scoring::Period> periods;
    for (auto const& example : built_in_examples()) {
        directions.insert(example.direction);
        combines.insert(example.combine);
        periods.insert(example.period);
    }
    EXPECT_EQ(directions.size(), 4U);
    EXPECT_EQ(combines.size(), 4U);
    EXPECT_EQ(periods.size(), 5U);
}

TEST(BuiltInExamples, R8_R11_each_is_a_kpi_that_a_review_takes_in_either_language) {
    for (auto const& example : built_in_examples()) {
        for (auto const language : {Language::fr, Language::en}) {
            auto review = reviews::a_ready_review();
            auto const added =
                reviews::add_kpi(review, input_from(example, *example.in(language)), reviews::a_change());
            EXPECT_TRUE(added.has_value()) << example.id.to_text();
        }
    }
    auto unsound = built_in_examples().front();
    unsound.target.reset();
    auto review = reviews::a_ready_review();
    EXPECT_FALSE(reviews::add_kpi(review, input_from(unsound, *unsound.fr), reviews::a_change()).has_value());
}

TEST(BuiltInExamples, R8_each_is_read_back_as_a_sentence_without_gaps) {
    std::set<std::string> sentences;
    for (auto const& example : built_in_examples()) {
        for (auto const name :
             {Locale::Name::fr_ca, Locale::Name::fr_fr, Locale::Name::en_ca, Locale::Name::en_us}) {
            Locale const locale{name};
            auto const& words = *example.in(locale.language());
            auto const sentence = reviews::kpi_sentence(kpi_from(example, words), locale);
            EXPECT_THAT(sentence, HasSubstr(words.statement.str()));
            for (auto const* gap : {"  ", " .", " ,", "«\u00a0\u00a0", "“”", "..", "{", "null"}) {
                EXPECT_THAT(sentence, Not(HasSubstr(gap)));
            }
            if (example.unit == scoring::Unit::count || example.unit == scoring::Unit::percent) {
                EXPECT_TRUE(
                    sentence.find(words.noun->one.str()) != std::string::npos ||
                    sentence.find(words.noun->other.str()) != std::string::npos
                ) << sentence;
            }
            if (locale == Locale{}) {
                EXPECT_TRUE(sentences.insert(sentence).second) << "twice: " << sentence;
            }
        }
    }
}

TEST(BuiltInExamples, TheirNumbersTellTheirFactorsAndAreInOrder) {
    std::string last;
    for (auto const& example : built_in_examples()) {
        auto const text = example.id.to_text();
        EXPECT_LT(last, text);
        last = text;
        auto const number = catalogue::factor(example.factor).number;
        EXPECT_EQ(
            text.substr(0, text.size() - 2), fmt::format("00000000-0000-7000-8000-00000000{:02}", number)
        );
        EXPECT_EQ(find_built_in_example(example.id), &example);
    }
    EXPECT_EQ(find_built_in_example(KpiExampleId{}), nullptr);
}

TEST(BuiltInExamples, StatementsAreShortEnoughToBeReadOnAWall) {
    for (auto const& example : built_in_examples()) {
        for (auto const language : {Language::fr, Language::en}) {
            auto const& words = *example.in(language);
            EXPECT_LE(*count_characters(words.statement.str()), 60U) << words.statement.str();
            EXPECT_LE(*count_characters(words.counts_when->str()), 180U) << words.counts_when->str();
            EXPECT_FALSE(words.statement.str().ends_with('.')) << words.statement.str();
            EXPECT_TRUE(words.counts_when->str().ends_with('.')) << words.counts_when->str();
        }
    }
}

}  // namespace
}  // namespace qvr::library
