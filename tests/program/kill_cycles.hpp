// The server is killed again and again while clients write.
#pragma once

#include "db/location.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace qvr::program_test {

struct Plan {
    std::filesystem::path program;
    db::Location location;  // empty at first
    std::filesystem::path log;
    std::size_t cycles = 0;
    // Kills the database's own processes, too, and returns when it has recovered; called in every fifth
    // cycle, right after the server was killed. Empty: SQLite has none.
    std::function<void()> crash_database = {};
    // Ends when something was lost: for a server that is expected to.
    bool stops_at_loss = false;
};

struct Outcome {
    std::size_t cycles = 0;
    std::size_t crashes = 0;  // of the database, in them
    std::size_t acknowledged = 0;
    std::size_t lost = 0;      // acknowledged, and not there after the next start
    std::size_t again = 0;     // requests without an answer, sent again
    std::size_t replayed = 0;  // of them: had taken effect before
    std::vector<std::string> faults;
};

// Kills at moments drawn from a seed (QVR_KILL_SEED, or a new one), which is printed with the figures. In
// every eighth cycle the server is killed while it starts. After each start, and after a stop by SIGTERM at
// the end, the database is read as StoredReader does.
Outcome run_kill_cycles(Plan const& plan);

}  // namespace qvr::program_test
