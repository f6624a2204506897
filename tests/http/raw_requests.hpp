// Requests as bytes, and what must become of each: the smuggling table.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace qvr::http::test {

struct RawRequest {
    std::string name;
    std::string bytes;
    std::vector<int> statuses;      // of every answer, in order
    std::vector<std::string> seen;  // what reached the application: "METHOD target body"
    // Without the guard the application would see something else: Beast 1.81 alone lets it pass or misreads
    // it.
    bool needs_guard = false;
};

// How GoogleTest names a row.
void PrintTo(RawRequest const& row, std::ostream* out);

std::vector<RawRequest> const& raw_requests();

}  // namespace qvr::http::test
