// A job that comes again and again, on a thread of its own.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <thread>

namespace qvr::work {

class Periodic {
  public:
    // Calls `job` at once and from then on: again at once when it answers true, there being more to do; else,
    // or when it throws, which is logged under `name`, after `pause`.
    Periodic(std::string name, std::chrono::milliseconds pause, std::function<bool()> job);
    // Calls it no more, and returns when the call that runs has ended.
    ~Periodic() = default;
    Periodic(Periodic const&) = delete;
    Periodic& operator=(Periodic const&) = delete;

  private:
    std::jthread thread_;
};

}  // namespace qvr::work
