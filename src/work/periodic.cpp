#include "work/periodic.hpp"

#include "base/log.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <string_view>

namespace qvr::work {
namespace {

bool has_more(std::string const& name, std::function<bool()> const& job) {
    try {
        return job();
    } catch (std::exception const& error) {
        log_error("job_failed", {{"job", std::string_view{name}}, {"error", std::string_view{error.what()}}});
        return false;
    }
}

}  // namespace

Periodic::Periodic(std::string name, std::chrono::milliseconds pause, std::function<bool()> job)
    : thread_([name = std::move(name), pause, job = std::move(job)](std::stop_token const& stop) {
          std::mutex mutex;
          std::condition_variable_any stopped;
          while (!stop.stop_requested()) {
              if (!has_more(name, job)) {
                  std::unique_lock lock{mutex};
                  stopped.wait_for(lock, stop, pause, [] { return false; });
              }
          }
      }) {}

}  // namespace qvr::work
