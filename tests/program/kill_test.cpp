// What was acknowledged is there after kill -9, and each request is there whole or not at all: a few cycles.
// The hundred are in kill_long_test.cpp.
#include "program/kill_fixture.hpp"

namespace qvr::program_test {
namespace {

TEST_F(KillTest, NothingAcknowledgedIsLost) {
    constexpr std::size_t kCycles = 8;
    expect_nothing_lost(run_kill_cycles(plan(QVR_SERVER, kCycles)), kCycles);
}

// The control: the same cycles find a server that answers before it commits.
TEST_F(KillTest, AServerThatAnswersTooEarlyIsCaught) {
    auto hurried = plan(QVR_HURRIED_SERVER, 20);
    hurried.stops_at_loss = true;
    EXPECT_GT(run_kill_cycles(hurried).lost, 0U);
}

}  // namespace
}  // namespace qvr::program_test
