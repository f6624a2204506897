#include "db/folder_lock.hpp"

#include "db/errors.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace qvr::db {
namespace {

std::string reason(int error) {
    return std::generic_category().message(error);
}

void make_folder(std::filesystem::path const& folder) {
    std::error_code error;
    if (folder.has_parent_path()) {
        std::filesystem::create_directories(folder.parent_path(), error);
    }
    if (!error && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        error.assign(errno, std::generic_category());
    }
    if (error) {
        throw CannotOpen("the data folder " + folder.string() + " cannot be made: " + error.message());
    }
}

}  // namespace

FolderLock::FolderLock(std::filesystem::path const& folder) {
    make_folder(folder);
    auto const path = folder / "lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0) {
        throw CannotOpen("the data folder " + folder.string() + " cannot be used: " + reason(errno));
    }
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        auto const error = errno;
        ::close(file_);
        if (error == EWOULDBLOCK) {
            throw CannotOpen("another server already uses the data folder " + folder.string());
        }
        throw CannotOpen("the data folder " + folder.string() + " cannot be locked: " + reason(error));
    }
}

FolderLock::~FolderLock() {
    ::close(file_);
}

}  // namespace qvr::db
