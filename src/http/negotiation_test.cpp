#include "http/negotiation.hpp"

#include <gtest/gtest.h>

namespace qvr::http {
namespace {

TEST(Negotiation, ChoosesByQualityThenBySize) {
    struct Row {
        std::string_view field;
        Coding all;    // br and gzip exist
        Coding no_br;  // only gzip exists
    };
    for (auto const& [field, all, no_br] : {
             Row{"", Coding::identity, Coding::identity},
             Row{"gzip, deflate, br, zstd", Coding::br, Coding::gzip},
             Row{"gzip", Coding::gzip, Coding::gzip},
             Row{"BR", Coding::br, Coding::identity},
             Row{"br;q=0.5, gzip;q=0.8", Coding::gzip, Coding::gzip},
             Row{"br;q=0.8,gzip;q=0.8", Coding::br, Coding::gzip},
             Row{"br ; q=0 , gzip", Coding::gzip, Coding::gzip},
             Row{"br;q=0, gzip;q=0.000", Coding::identity, Coding::identity},
             Row{"*", Coding::br, Coding::gzip},
             Row{"*;q=0", Coding::identity, Coding::identity},
             Row{"gzip;q=0, *", Coding::br, Coding::identity},
             Row{"gzip;q=0.2, identity;q=0.9", Coding::identity, Coding::identity},
             Row{"gzip;q=0.001", Coding::gzip, Coding::gzip},
             Row{"identity;q=0, gzip;q=0.1", Coding::gzip, Coding::gzip},
             Row{"identity;q=0", Coding::identity, Coding::identity},
             Row{"br;q=2, gzip;q=x", Coding::identity, Coding::identity},
             Row{"br;q=1.001", Coding::identity, Coding::identity},
             Row{"br;level=5", Coding::identity, Coding::identity},
             Row{"brotli, xgzip", Coding::identity, Coding::identity},
             Row{",,;q=,", Coding::identity, Coding::identity},
         }) {
        EXPECT_EQ(choose_coding(field, true, true), all) << field;
        EXPECT_EQ(choose_coding(field, false, true), no_br) << field;
        EXPECT_EQ(choose_coding(field, false, false), Coding::identity) << field;
    }
}

TEST(Negotiation, FindsAnEntityTagInAList) {
    EXPECT_TRUE(lists_etag("\"a\"", "\"a\""));
    EXPECT_TRUE(lists_etag("\"b\" , W/\"a\"", "\"a\""));
    EXPECT_TRUE(lists_etag("*", "\"a\""));
    EXPECT_FALSE(lists_etag("", "\"a\""));
    EXPECT_FALSE(lists_etag("a", "\"a\""));
    EXPECT_FALSE(lists_etag("\"ab\", \"b\"", "\"a\""));
}

}  // namespace
}  // namespace qvr::http
