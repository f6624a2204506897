// The program run once, to its end.
#pragma once

#include <string>

namespace qvr::program_test {

struct Ended {
    int code = -1;
    std::string output;  // standard output and standard error
};

// `arguments` as a shell takes them.
Ended run_program(std::string const& arguments);
// Where the program sees a person look on.
Ended run_program_on_a_terminal(std::string const& arguments);

}  // namespace qvr::program_test
