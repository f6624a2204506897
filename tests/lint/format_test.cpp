// The layout of the code is clang-format's; tools/format is how it is checked here and mended by hand.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace qvr::lint {
namespace {

namespace fs = std::filesystem;

int check_format(fs::path const& folder) {
    auto const command = std::string(QVR_ROOT "/tools/format --check '") + folder.string() + "'";
    return std::system(command.c_str());
}

// A folder with one C++ file, gone afterwards.
class Snippet {
  public:
    explicit Snippet(char const* text) : folder_(fs::temp_directory_path() / ("qvr-format-" + unique())) {
        fs::create_directory(folder_);
        std::ofstream(folder_ / "snippet.cpp") << text;
    }
    ~Snippet() { fs::remove_all(folder_); }
    Snippet(Snippet const&) = delete;
    Snippet& operator=(Snippet const&) = delete;

    fs::path const& folder() const { return folder_; }

  private:
    static std::string unique() {
        return std::to_string(std::hash<std::string>{}(testing::TempDir())) + name();
    }
    static std::string name() { return testing::UnitTest::GetInstance()->current_test_info()->name(); }

    fs::path folder_;
};

TEST(Format, OurCodeIsFormatted) {
    EXPECT_EQ(check_format(QVR_ROOT "/src"), 0) << "run tools/format";
    EXPECT_EQ(check_format(QVR_ROOT "/tests"), 0) << "run tools/format";
    EXPECT_EQ(check_format(QVR_ROOT "/bench"), 0) << "run tools/format";
}

TEST(Format, AFormattedSnippetPasses) {
    EXPECT_EQ(check_format(Snippet("int one() {\n    return 1;\n}\n").folder()), 0);
}

TEST(Format, AnUnformattedSnippetIsFound) {
    EXPECT_NE(check_format(Snippet("int  one( ){return 1;}\n").folder()), 0);
}

}  // namespace
}  // namespace qvr::lint
