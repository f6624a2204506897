// The kept inputs of every fuzz target, run without libFuzzer; and what shows that a failure would be seen.
#include "replay.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <ostream>

namespace qvr::fuzz {

void PrintTo(NamedTarget const& target, std::ostream* out) {
    *out << target.name;
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t kMutations = 100;
std::filesystem::path const kCorpus = QVR_FUZZ_CORPUS;

class FuzzReplay : public testing::TestWithParam<NamedTarget> {};

TEST_P(FuzzReplay, EveryKeptInputKeepsThePromises) {
    auto const result = replay(GetParam().run, kCorpus / GetParam().name, kMutations);
    EXPECT_GE(result.inputs, 10U);
    EXPECT_THAT(result.failures, IsEmpty());
    RecordProperty("inputs", static_cast<int>(result.inputs));
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzReplay, testing::ValuesIn(kTargets), [](auto const& target) {
    return std::string{target.param.name};
});

TEST(FuzzReplayTargets, HaveAFolderEachAndNoOtherIsThere) {
    std::vector<std::string> folders;
    for (auto const& entry : std::filesystem::directory_iterator{kCorpus}) {
        folders.push_back(entry.path().filename().string());
    }
    std::vector<std::string> names;
    for (auto const& target : kTargets) {
        names.emplace_back(target.name);
    }
    EXPECT_THAT(folders, testing::UnorderedElementsAreArray(names));
}

// The control: a planted target, and inputs that break it in every way there is.
void planted(std::string_view input) {
    promise(input != "broken", "planted");
    if (input == "aborts") {
        std::abort();
    }
    if (input == "throws") {
        throw 1;
    }
    // What only a mutation finds.
    promise(!input.starts_with("seed") || input.size() == 4, "planted");
}

class PlantedCrash : public testing::Test {
  protected:
    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "qvr-fuzz-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    void keep(std::string const& input) { std::ofstream{folder_ / input} << input; }

    std::filesystem::path folder_;
};

TEST_F(PlantedCrash, IsReportedWithItsFile) {
    for (auto const* const input : {"aborts", "broken", "good", "throws"}) {
        keep(input);
    }
    auto const result = replay(planted, folder_, 0);
    EXPECT_EQ(result.inputs, 4U);
    EXPECT_THAT(result.failures, ElementsAre("aborts", "broken", "throws"));
}

TEST_F(PlantedCrash, IsReportedWhenAMutationFindsIt) {
    keep("seed");
    EXPECT_THAT(replay(planted, folder_, 0).failures, IsEmpty());
    EXPECT_THAT(replay(planted, folder_, kMutations).failures, ElementsAre("seed"));
}

TEST_F(PlantedCrash, IsNotFoundWhereNothingIsKept) {
    EXPECT_EQ(replay(planted, folder_, 0).inputs, 0U);
    EXPECT_THROW(replay(planted, folder_ / "none", 0), std::runtime_error);
}

// The promises of the connection are the guard's: the parser alone breaks them.
TEST(FuzzReplayTargets, FindWhatTheParserAloneLetsPass) {
    auto const unguarded = [](std::string_view input) { read_connection(input, http::GuardUse::off); };
    EXPECT_GE(replay(unguarded, kCorpus / "request_guard", 0).failures.size(), 5U);
}

}  // namespace
}  // namespace qvr::fuzz
