// A hundred kills.
#include "program/kill_fixture.hpp"

namespace qvr::program_test {
namespace {

TEST_F(KillTest, NothingAcknowledgedIsLostInAHundredCycles) {
    constexpr std::size_t kCycles = 100;
    expect_nothing_lost(run_kill_cycles(plan(QVR_SERVER, kCycles)), kCycles);
}

}  // namespace
}  // namespace qvr::program_test
