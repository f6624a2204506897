#include "api/api_fixture.hpp"

namespace qvr::test {

testing::AssertionResult is_problem(Answer const& answer, int status, std::string_view code) {
    auto const codes = answer.issue_codes();
    bool const is_one = answer.header("content-type") == "application/problem+json" &&
                        answer.text("/status") == std::to_string(answer.status) &&
                        !answer.text("/title").empty() && !answer.text("/type").empty();
    if (answer.status == status && is_one && !codes.empty() && codes.front() == code) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure()
           << "expected problem " << status << " " << code << ", got " << answer.status << " " << answer.body;
}

testing::AssertionResult has_status(Answer const& answer, int status) {
    if (answer.status == status) {
        return testing::AssertionSuccess();
    }
    return testing::AssertionFailure()
           << "expected " << status << ", got " << answer.status << " " << answer.body;
}

ApiTest::ApiTest() : owner(server, server.set_up()) {}

Caller ApiTest::add_person(std::string_view name, std::string_view email, std::string_view role) {
    return {server, server.add_person(owner.cookie(), name, email, role)};
}

std::string ApiTest::add_account(Caller& caller, std::string_view name) {
    auto const made = caller.post(
        "/api/v1/accounts",
        fmt::format(R"({{"name":"{}","locale":"fr-CA","time_zone":"America/Toronto"}})", name)
    );
    EXPECT_TRUE(has_status(made, 201));
    return made.text("/id");
}

std::string ApiTest::id_of(Caller& caller) {
    return caller.get("/api/v1/me").text("/id");
}

}  // namespace qvr::test
