// One server for one data folder: an exclusive flock on its file `lock`, released by the kernel however the
// process ends.
#pragma once

#include <filesystem>

namespace qvr::db {

class FolderLock {
  public:
    // Makes the folder (mode 0700) if it is absent. Throws CannotOpen if another process holds the lock.
    explicit FolderLock(std::filesystem::path const& folder);
    ~FolderLock();
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

  private:
    int file_;
};

}  // namespace qvr::db
