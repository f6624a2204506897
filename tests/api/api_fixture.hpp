// What every suite of the API starts from: an installation that was just set up, and its owner signed in.
#pragma once

#include "support/table_dump.hpp"
#include "support/test_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace qvr::test {

inline constexpr std::int64_t kSecondMs = 1000;
inline constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
inline constexpr std::int64_t kHourMs = 60 * kMinuteMs;
inline constexpr std::int64_t kDayMs = 24 * kHourMs;

// Whether the answer is a problem document (RFC 9457) of this status whose first issue has this code.
testing::AssertionResult is_problem(Answer const& answer, int status, std::string_view code);

// Whether the answer has this status; shows its body if not.
testing::AssertionResult has_status(Answer const& answer, int status);

class ApiTest : public testing::Test {
  protected:
    ApiTest();

    Caller add_person(std::string_view name, std::string_view email, std::string_view role);
    // An account as the caller makes it; answers its id.
    static std::string add_account(Caller& caller, std::string_view name);
    // The person's id, by their cookie.
    static std::string id_of(Caller& caller);
    TableDump dump() { return dump_tables(server.database()); }

    TestServer server;
    Caller owner;
};

}  // namespace qvr::test
