// Runs a fuzz target on inputs that are kept in files. Each file has a process of its own: one that crashes
// or hangs is named, and the others still run.
#pragma once

#include "targets.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace qvr::fuzz {

struct Replay {
    std::size_t inputs = 0;
    std::vector<std::string> failures;  // names of files, sorted
};

// Every file of the folder as it is, and then that many mutations of it: the same ones each time.
// Throws std::runtime_error when there is no such folder.
Replay replay(Target target, std::filesystem::path const& folder, std::size_t mutations);

}  // namespace qvr::fuzz
