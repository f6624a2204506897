#include "features/catalogue/factors.hpp"

#include <gtest/gtest.h>

#include <set>

namespace qvr::catalogue {
namespace {

TEST(Factors, Product_thirteen_in_the_order_of_the_printed_sheet) {
    int number = 0;
    for (auto const& entry : factors()) {
        EXPECT_EQ(entry.number, ++number);
        EXPECT_EQ(static_cast<int>(entry.code), number - 1);
    }
    EXPECT_EQ(number, 13);
}

TEST(Factors, Product_code_text_is_the_enumerator) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Factor>>([](auto enumerator) {
        EXPECT_EQ(to_text(enumerator.value), enumerator.name);
        EXPECT_EQ(factor_from_text(enumerator.name), enumerator.value);
    });
    EXPECT_FALSE(factor_from_text("price"));
}

TEST(Factors, Product_names_and_definitions_are_distinct_in_both_languages) {
    std::set<std::string_view> texts;
    for (auto const& entry : factors()) {
        for (auto const language : {Language::fr, Language::en}) {
            EXPECT_FALSE(entry.in(language).name.empty());
            EXPECT_GT(entry.in(language).definition.size(), entry.in(language).name.size());
            texts.insert(entry.in(language).definition);
        }
    }
    EXPECT_EQ(texts.size(), 26U);
}

}  // namespace
}  // namespace qvr::catalogue
