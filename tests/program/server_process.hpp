// The server as a program of its own, which can be killed.
#pragma once

#include "db/location.hpp"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace qvr::program_test {

class ServerProcess {
  public:
    // Starts `program` on a free port, with these flags beside. What it logs is added to `log`.
    ServerProcess(
        std::filesystem::path const& program,
        db::Location const& location,
        std::filesystem::path const& log,
        std::vector<std::string> const& flags = {}
    );
    // Kills it, if it still runs.
    ~ServerProcess();
    ServerProcess(ServerProcess const&) = delete;
    ServerProcess& operator=(ServerProcess const&) = delete;

    // Waits until it takes requests. Throws with the end of its log if it does not.
    void wait_until_up();
    std::uint16_t port() const { return port_; }
    // The first that it says.
    std::string const& url() const { return url_; }
    pid_t process() const { return process_; }
    // What it asks for at its first start.
    std::string const& setup_code() const { return setup_code_; }
    // What it has said since it was up; for when it has ended.
    std::string rest_of_output() const;
    // SIGKILL: nothing of it runs any more when this returns.
    void kill();
    // SIGTERM; its exit code, -1 if a signal ended it.
    int stop();

  private:
    int end_with(int signal);

    std::filesystem::path log_;
    pid_t process_ = -1;
    int output_ = -1;
    std::uint16_t port_ = 0;
    std::string url_;
    std::string setup_code_;
};

}  // namespace qvr::program_test
