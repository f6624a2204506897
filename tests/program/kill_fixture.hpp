// An empty database for a server to be killed on: a temporary folder, or beside PostgreSQL
// (tools/with_postgres) one of that.
#pragma once

#include "program/kill_cycles.hpp"
#include "support/postgres_database.hpp"
#include "support/test_server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <exception>
#include <memory>
#include <string>
#include <thread>

namespace qvr::program_test {

class KillTest : public testing::Test {
  protected:
    Plan plan(char const* program, std::size_t cycles) const {
        Plan plan{program, folder_.path() / "data", folder_.path() / "log", cycles};
        if (postgres_) {
            plan.location = postgres_->url();
            plan.crash_database = [this] { crash_postgres(); };
        }
        return plan;
    }

    static void expect_nothing_lost(Outcome const& outcome, std::size_t cycles) {
        EXPECT_EQ(outcome.cycles, cycles);
        EXPECT_GE(outcome.acknowledged, cycles);
        EXPECT_EQ(outcome.lost, 0U);
        EXPECT_THAT(outcome.faults, testing::IsEmpty());
    }

  private:
    // PostgreSQL ends all its processes when one of them was killed, and recovers as after a crash.
    void crash_postgres() const {
        auto const find_process = [this]() -> int {
            try {
                return std::stoi(
                    postgres_->run("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'")
                );
            } catch (std::exception const&) {
                return 0;  // it takes no connections, or has no checkpointer yet
            }
        };
        auto const former = find_process();
        ASSERT_GT(former, 0);
        ASSERT_EQ(::kill(former, SIGKILL), 0);
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
        for (auto now = former; now == former || now == 0; now = find_process()) {
            ASSERT_LT(std::chrono::steady_clock::now(), end) << "PostgreSQL does not recover";
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<test::PostgresDatabase> postgres_ =
        test::has_postgres() ? std::make_unique<test::PostgresDatabase>() : nullptr;
};

}  // namespace qvr::program_test
