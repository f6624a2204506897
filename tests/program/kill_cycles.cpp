#include "program/kill_cycles.hpp"

#include "program/server_process.hpp"
#include "program/stored.hpp"
#include "program/writers.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <optional>
#include <random>
#include <set>
#include <thread>

namespace qvr::program_test {
namespace {

constexpr std::size_t kClients = 8;
// A cycle ends after one to so many answers, and then up to so much time.
constexpr int kMostAnswers = 60;
constexpr int kMostMicroseconds = 4000;
constexpr int kMostStartMicroseconds = 60'000;
constexpr std::chrono::seconds kPatience{120};

std::uint64_t choose_seed() {
    auto const* const given = std::getenv("QVR_KILL_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

class Cycles {
  public:
    explicit Cycles(Plan const& plan)
        : plan_(plan), seed_(choose_seed()), draws_(seed_), reader_(plan.location) {}

    Outcome run() {
        start();
        auto const cookie = set_up(server_->port(), server_->setup_code());
        for (std::size_t i = 0; i < kClients; ++i) {
            clients_.emplace_back(fmt::format("client-{}", i), cookie, answered_);
        }
        while (outcome_.cycles < plan_.cycles && !(plan_.stops_at_loss && outcome_.lost > 0)) {
            if (outcome_.cycles % 8 == 7) {
                server_.emplace(plan_.program, plan_.location, plan_.log);
                wait_up_to(kMostStartMicroseconds);
                server_->kill();
            } else {
                write_and_kill();
            }
            ++outcome_.cycles;
            if (plan_.crash_database && outcome_.cycles % 5 == 0) {
                plan_.crash_database();
                ++outcome_.crashes;
            }
            start();
            check();
        }
        if (server_->stop() != 0) {
            outcome_.faults.emplace_back("the server did not end well when asked to");
        }
        check();
        print();
        return outcome_;
    }

  private:
    void start() {
        server_.emplace(plan_.program, plan_.location, plan_.log);
        server_->wait_until_up();
    }

    // The moment of the kill, which nothing waits for.
    void wait_up_to(int microseconds) {
        std::this_thread::sleep_for(
            std::chrono::microseconds{std::uniform_int_distribution<int>{0, microseconds}(draws_)}
        );
    }

    void write_and_kill() {
        std::vector<std::jthread> threads;
        threads.reserve(clients_.size());
        for (auto& client : clients_) {
            threads.emplace_back([this, &client, port = server_->port()] {
                client.write(port);
                // Who ends before the kill has a complaint: nothing is left to wait for.
                answered_.release(kMostAnswers);
            });
        }
        auto const answers = std::uniform_int_distribution<int>{1, kMostAnswers}(draws_);
        for (int i = 0; i < answers; ++i) {
            if (!answered_.try_acquire_for(kPatience)) {
                outcome_.faults.emplace_back("the server does not answer");
                break;
            }
        }
        wait_up_to(kMostMicroseconds);
        server_->kill();
        threads.clear();
        while (answered_.try_acquire()) {
        }
    }

    void check() {
        auto const stored = reader_.read();
        outcome_.faults.insert(outcome_.faults.end(), stored.faults.begin(), stored.faults.end());
        outcome_.acknowledged = 0;
        outcome_.again = 0;
        for (auto const& client : clients_) {
            outcome_.acknowledged += client.acknowledged().size();
            outcome_.again += client.sent_again();
            for (auto const& [key, id] : client.acknowledged()) {
                auto const kept = stored.ids_by_key.find(key);
                bool const is_there = kept != stored.ids_by_key.end() && kept->second == id;
                if (!(is_there && stored.ids.contains(id)) && lost_.insert(key).second) {
                    ++outcome_.lost;
                }
            }
            auto const open = client.open_key();
            if (open && stored.ids_by_key.contains(*open) && unanswered_.insert(*open).second) {
                ++outcome_.replayed;
            }
            if (!client.complaint().empty()) {
                outcome_.faults.push_back(client.complaint());
            }
        }
    }

    void print() const {
        std::printf(
            "%s: %zu cycles (%zu with the database), %zu writes acknowledged, %zu lost, %zu faults; "
            "%zu sent again, of which %zu had taken effect (seed %llu)\n",
            plan_.program.filename().c_str(),
            outcome_.cycles,
            outcome_.crashes,
            outcome_.acknowledged,
            outcome_.lost,
            outcome_.faults.size(),
            outcome_.again,
            outcome_.replayed,
            static_cast<unsigned long long>(seed_)
        );
        std::fflush(stdout);
    }

    Plan plan_;
    std::uint64_t seed_;
    std::mt19937_64 draws_;
    StoredReader reader_;
    std::counting_semaphore<> answered_{0};
    std::deque<Client> clients_;
    std::optional<ServerProcess> server_;
    std::set<std::string> lost_;
    std::set<std::string> unanswered_;
    Outcome outcome_;
};

}  // namespace

Outcome run_kill_cycles(Plan const& plan) {
    return Cycles{plan}.run();
}

}  // namespace qvr::program_test
