#include "lint/include_rules.hpp"

#include "lint/snippets.hpp"

#include <gtest/gtest.h>

namespace qvr::lint {
namespace {

TEST(IncludeRules, OurTreeIsRead) {
    EXPECT_GT(our_sources().size(), 50U);
}

TEST(IncludeRules, OurRoomsUseOnlyWhatLiesBelow) {
    auto const findings = check_rooms(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(IncludeRules, OurHttpValuesAreFreeOfAsio) {
    auto const findings = check_http_values(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(IncludeRules, OurFeaturesFormNoCycle) {
    auto const findings = check_features(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(IncludeRules, OurFilesFormNoCycle) {
    auto const findings = check_file_cycles(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(IncludeRules, OurThirdPartiesStayInTheirRooms) {
    auto const findings = check_third_party(our_sources());
    EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(IncludeRules, ARoomThatReachesUpIsFound) {
    auto const findings = check_rooms(tree({
        {"src/base/id.hpp", ""},
        {"src/web/call.hpp", ""},
        {"src/base/text.cpp", "#include \"base/id.hpp\"\n#include \"web/call.hpp\"\n"},
    }));
    ASSERT_EQ(findings.size(), 1U) << to_text(findings);
    EXPECT_EQ(findings[0].path, "src/base/text.cpp");
    EXPECT_EQ(findings[0].line, 2U);
    EXPECT_EQ(findings[0].what, "base may not include web/call.hpp");
}

TEST(IncludeRules, WebAndFeaturesSeeHttpByItsValuesAlone) {
    auto const findings = check_rooms(tree({
        {"src/http/message.hpp", ""},
        {"src/http/session.hpp", ""},
        {"src/web/call.cpp", "#include \"http/message.hpp\"\n"},
        {"src/features/people/user.cpp", "#include \"http/session.hpp\"\n"},
        {"src/db/query.cpp", "#include \"http/message.hpp\"\n"},
        {"src/app/main.cpp", "#include \"http/session.hpp\"\n"},
    }));
    ASSERT_EQ(findings.size(), 2U) << to_text(findings);
    EXPECT_EQ(findings[0].path, "src/features/people/user.cpp");
    EXPECT_EQ(findings[1].path, "src/db/query.cpp");
}

TEST(IncludeRules, AnHttpValueThatReachesAsioIsFound) {
    auto const findings = check_http_values(tree({
        {"src/http/message.hpp", "#include \"http/buffer.hpp\"\n"},
        {"src/http/buffer.hpp", "#include <string>\n#include <boost/asio/buffer.hpp>\n"},
        {"src/http/session.hpp", "#include <boost/asio/ip/tcp.hpp>\n"},
    }));
    ASSERT_EQ(findings.size(), 1U) << to_text(findings);
    EXPECT_EQ(findings[0].path, "src/http/buffer.hpp");
    EXPECT_EQ(findings[0].line, 2U);
}

TEST(IncludeRules, AnUnknownRoomOrFileIsFound) {
    auto const findings = check_rooms(tree({
        {"src/misc/things.hpp", ""},
        {"src/base/id.cpp", "#include \"id.hpp\"\n"},
    }));
    ASSERT_EQ(findings.size(), 2U) << to_text(findings);
    EXPECT_EQ(findings[0].what, "no room of src/ is called misc");
    EXPECT_EQ(findings[1].what, "not a file of src/: id.hpp");
}

TEST(IncludeRules, AnIncludeInACommentIsNone) {
    EXPECT_TRUE(
        check_rooms(tree({{"src/base/id.cpp", "// see\n/*\n#include \"web/call.hpp\"\n*/\n"}})).empty()
    );
}

TEST(IncludeRules, FeaturesThatIncludeOneAnotherAreFound) {
    auto const findings = check_features(tree({
        {"src/features/a/a.cpp", "#include \"features/b/b.hpp\"\n"},
        {"src/features/b/b.cpp", "#include \"features/c/c_store.hpp\"\n"},
        {"src/features/c/c.cpp", "#include \"features/a/a.hpp\"\n"},
        {"src/features/d/d.cpp", "#include \"features/a/a.hpp\"\n"},
    }));
    ASSERT_EQ(findings.size(), 3U) << to_text(findings);
    EXPECT_EQ(
        findings[0].what,
        "features include one another: src/features/a → src/features/b → src/features/c → src/features/a"
    );
}

TEST(IncludeRules, AnotherFeaturesRoutesAreItsInside) {
    auto const findings = check_features(tree({
        {"src/features/a/a.cpp",
         "#include \"features/a/a_routes.hpp\"\n#include \"features/b/b_routes.hpp\"\n"},
    }));
    ASSERT_EQ(findings.size(), 1U) << to_text(findings);
    EXPECT_EQ(findings[0].line, 2U);
}

TEST(IncludeRules, FilesThatIncludeOneAnotherAreFound) {
    auto const findings = check_file_cycles(tree({
        {"src/base/a.hpp", "#include \"base/b.hpp\"\n"},
        {"src/base/b.hpp", "#include \"base/a.hpp\"\n"},
        {"src/base/c.hpp", "#include \"base/a.hpp\"\n"},
    }));
    EXPECT_EQ(findings.size(), 2U) << to_text(findings);
}

TEST(IncludeRules, AThirdPartyOutsideItsRoomIsFound) {
    auto const findings = check_third_party(tree({
        {"src/db/sqlite.cpp", "#include <soci/soci.h>\n#include <sqlite3.h>\n"},
        {"src/http/session.cpp", "#include <boost/beast/core.hpp>\n"},
        {"src/web/call.cpp", "#include <boost/beast/http.hpp>\n"},
        {"src/features/people/user_store.cpp", "#include <fmt/format.h>\n#include <soci/soci.h>\n"},
        {"src/work/worker_pool.cpp", "#include <boost/asio/post.hpp>\n"},
        {"src/http/tls.cpp", "#include <openssl/ssl.h>\n"},
        {"src/features/audit/audit.cpp", "#include <openssl/sha.h>\n"},
        {"src/calendar/fetch.cpp", "#include <curl/curl.h>\n#include <libical/ical.h>\n"},
        {"src/zone/local_time.cpp", "#include <libical/ical.h>\n#include <curl/curl.h>\n"},
    }));
    ASSERT_EQ(findings.size(), 6U) << to_text(findings);
    EXPECT_EQ(findings[0].path, "src/web/call.cpp");
    EXPECT_EQ(findings[1].line, 2U);
    EXPECT_EQ(findings[2].path, "src/work/worker_pool.cpp");
    EXPECT_EQ(findings[3].path, "src/features/audit/audit.cpp");
}

}  // namespace
}  // namespace qvr::lint
