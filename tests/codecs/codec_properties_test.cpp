// That the lines of the *_codec.cpp files did become tests, and that a property can fail.
#include "codecs/codec_properties.hpp"

#include <gtest/gtest-spi.h>

#include <set>

namespace qvr::codecs {

// A text that is cut where it is read: what goes out does not come back.
struct Cut {
    std::string text;
    bool operator==(Cut const&) const = default;
};

struct Message {
    Cut cut;
};
BOOST_DESCRIBE_STRUCT(Message, (), (cut))

}  // namespace qvr::codecs

namespace qvr::reflect {

template <>
struct Kind<codecs::Cut> : Kind<std::string> {
    static void read(Json const& json, codecs::Cut& value, Faults& faults) {
        Kind<std::string>::read(json, value.text, faults);
        value.text.resize(std::min<std::size_t>(value.text.size(), 3));
    }
    static void write(JsonWriter& writer, codecs::Cut const& value) { writer.string(value.text); }
};

}  // namespace qvr::reflect

namespace qvr::codecs {
namespace {

std::set<std::string> names_of_tests() {
    std::set<std::string> names;
    auto const& all = *testing::UnitTest::GetInstance();
    for (int i = 0; i < all.total_test_suite_count(); ++i) {
        auto const& suite = *all.GetTestSuite(i);
        for (int j = 0; j < suite.total_test_count(); ++j) {
            names.insert(std::string{suite.name()} + " " + suite.GetTestInfo(j)->name());
        }
    }
    return names;
}

TEST(CodecProperties, EachLineOfACodecFileIsATest) {
    auto const names = names_of_tests();
    EXPECT_TRUE(names.contains("Json qvr::web::Page<qvr::people::UserView>"));
    EXPECT_TRUE(names.contains("Row qvr::reviews::Under<qvr::reviews::Kpi>"));
    EXPECT_TRUE(names.contains("Diff qvr::reviews::Review"));
}

TEST(CodecProperties, WhatDoesNotComeBackIsFound) {
    EXPECT_EQ(reflect::json_round_trip_fault(Message{{"abc"}}), "");
    EXPECT_NE(reflect::json_round_trip_fault(Message{{"abcd"}}), "");
}

TEST(CodecProperties, AFaultFailsTheTest) {
    EXPECT_NONFATAL_FAILURE(
        reflect::expect_no_fault(typeid(Cut), "fails", [] { return std::string{"a fault"}; }), ""
    );
}

}  // namespace
}  // namespace qvr::codecs
