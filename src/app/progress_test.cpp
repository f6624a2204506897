#include "app/progress.hpp"

#include <gtest/gtest.h>

namespace qvr::app {
namespace {

using std::chrono::milliseconds;

TEST(Progress, SaysTheShareTheRowsAndTheTimeLeft) {
    EXPECT_EQ(
        progress_text({42, 100, 1'234'567, "rows", milliseconds{42'000}}), " 42 %  1,234,567 rows  58 s left"
    );
    EXPECT_EQ(progress_text({1, 4, 999, "rows", milliseconds{41'000}}), " 25 %  999 rows  2 min 3 s left");
    EXPECT_EQ(progress_text({4, 4, 1'000, "rows", milliseconds{61'001}}), "100 %  1,000 rows  1 min 2 s");
}

TEST(Progress, PromisesNoTimeThatNothingTells) {
    EXPECT_EQ(progress_text({0, 4, 0, "rows", milliseconds{900}}), "  0 %  0 rows  time left not known yet");
    EXPECT_EQ(
        progress_text({3, 4, 30, "rows", milliseconds{900}, false}), " 75 %  30 rows  time left not known yet"
    );
}

TEST(Progress, TheBarIsAsLongAtTheStartAsAtTheEnd) {
    auto const start = progress_bar({0, 4, 0, "rows", milliseconds{0}});
    auto const half = progress_bar({2, 4, 0, "rows", milliseconds{0}});
    auto const end = progress_bar({4, 4, 0, "rows", milliseconds{0}});
    EXPECT_EQ(start.find(']'), end.find(']'));
    EXPECT_EQ(start.find('#'), std::string::npos);
    EXPECT_EQ(half.substr(0, 32), "[###############...............]");
    EXPECT_EQ(end.find('.'), std::string::npos);
}

}  // namespace
}  // namespace qvr::app
