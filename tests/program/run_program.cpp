#include "program/run_program.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>

namespace qvr::program_test {

Ended run_program(std::string const& arguments) {
    auto const line = fmt::format("'{}' {} 2>&1", QVR_SERVER, arguments);
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

}  // namespace qvr::program_test
