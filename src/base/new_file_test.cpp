#include "base/new_file.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <system_error>

namespace qvr {
namespace {

class NewFileTest : public testing::Test {
  protected:
    NewFileTest() {
        auto name = (std::filesystem::temp_directory_path() / "qvr-base-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        folder = name;
        path = folder / "backup.db";
    }
    ~NewFileTest() override { std::filesystem::remove_all(folder); }

    static std::string read(std::filesystem::path const& file) {
        std::ostringstream text;
        text << std::ifstream{file}.rdbuf();
        return text.str();
    }
    std::ptrdiff_t count_files() const {
        return std::distance(std::filesystem::directory_iterator{folder}, {});
    }

    std::filesystem::path folder;
    std::filesystem::path path;
};

TEST_F(NewFileTest, AppearsWholeAndForItsOwnerAlone) {
    NewFile file{path};
    std::ofstream{file.temporary()} << "whole";
    EXPECT_FALSE(std::filesystem::exists(path));
    file.publish();
    EXPECT_EQ(read(path), "whole");
    EXPECT_EQ(count_files(), 1);
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(NewFileTest, LeavesNothingUnlessItIsPublished) {
    {
        NewFile const file{path};
        EXPECT_EQ(count_files(), 1);
    }
    EXPECT_EQ(count_files(), 0);
}

TEST_F(NewFileTest, NeverTakesThePlaceOfAnother) {
    NewFile file{path};
    std::ofstream{path} << "another";
    try {
        file.publish();
        ADD_FAILURE() << "another file was replaced";
    } catch (std::system_error const& error) {
        EXPECT_EQ(error.code(), std::errc::file_exists);
    }
    EXPECT_EQ(read(path), "another");
    // Said before anything is written, too.
    EXPECT_THROW(NewFile{path}, std::system_error);
}

}  // namespace
}  // namespace qvr
