// A file that is part of the binary: see cmake/QvrEmbed.cmake.
#pragma once

#include <string_view>

namespace qvr {

// Both views point into the binary's read-only data and last as long as the process.
struct EmbeddedFile {
    std::string_view name;  // its path below the BASE folder, with forward slashes
    std::string_view bytes;
};

}  // namespace qvr
