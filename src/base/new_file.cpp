#include "base/new_file.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace qvr {
namespace {

void check(bool is_well, std::filesystem::path const& path) {
    if (!is_well) {
        throw std::system_error(errno, std::generic_category(), path.string());
    }
}

void make_durable(std::filesystem::path const& path) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    check(descriptor >= 0, path);
    int const outcome = ::fsync(descriptor);
    int const reason = errno;
    ::close(descriptor);
    errno = reason;
    check(outcome == 0, path);
}

}  // namespace

NewFile::NewFile(std::filesystem::path const& path) : path_(std::filesystem::absolute(path)) {
    if (std::filesystem::exists(std::filesystem::symlink_status(path_))) {
        errno = EEXIST;
        check(false, path_);
    }
    auto name = path_.string() + ".part-XXXXXX";
    int const descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    check(descriptor >= 0, path_);
    ::close(descriptor);
    temporary_ = name;
}

NewFile::~NewFile() {
    if (!is_published_) {
        ::unlink(temporary_.c_str());
    }
}

void NewFile::publish() {
    make_durable(temporary_);
    // Not link() and unlink(): sticks and memory cards keep no second name of a file.
    check(::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) == 0, path_);
    is_published_ = true;
    make_durable(path_.parent_path());
}

}  // namespace qvr
