#include "program/run_program.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>

namespace qvr::program_test {
namespace {

Ended run(std::string const& line) {
    auto* const pipe = ::popen(line.c_str(), "r");
    Ended ended;
    std::array<char, 4096> bytes;
    while (auto const count = std::fread(bytes.data(), 1, bytes.size(), pipe)) {
        ended.output.append(bytes.data(), count);
    }
    auto const status = ::pclose(pipe);
    ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

}  // namespace

Ended run_program(std::string const& arguments) {
    return run(fmt::format("'{}' {} 2>&1", QVR_SERVER, arguments));
}

Ended run_program_on_a_terminal(std::string const& arguments) {
    return run(fmt::format(
        "script --quiet --return --command \"'{}' {}\" /dev/null </dev/null", QVR_SERVER, arguments
    ));
}

}  // namespace qvr::program_test
