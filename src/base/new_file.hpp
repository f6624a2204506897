// A file that appears under its name whole or not at all, and never in the place of another one.
#pragma once

#include <filesystem>

namespace qvr {

class NewFile {
  public:
    // Makes an empty file, which only its owner may read, under a name of its own beside `path`. Throws
    // std::system_error; with std::errc::file_exists if there is something at `path`.
    explicit NewFile(std::filesystem::path const& path);
    // Removes the file, unless it was published.
    ~NewFile();
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    // Where to write to until then.
    std::filesystem::path const& temporary() const { return temporary_; }
    // Gives the file its name, durably. Throws std::system_error, as above.
    void publish();

  private:
    std::filesystem::path path_;
    std::filesystem::path temporary_;
    bool is_published_ = false;
};

}  // namespace qvr
