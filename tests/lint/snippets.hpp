// What the control tests are made of: a tree of one or more snippets, and the real tree beside it.
#pragma once

#include "lint/source_tree.hpp"

#include <initializer_list>
#include <utility>

namespace qvr::lint {

// A tree of snippets: (path, text) each.
inline std::vector<SourceFile> tree(std::initializer_list<std::pair<char const*, char const*>> snippets) {
    std::vector<SourceFile> files;
    for (auto const& [path, text] : snippets)
        files.push_back(make_source_file(path, text));
    return files;
}

// The project's own src/, read once.
inline std::vector<SourceFile> const& our_sources() {
    static auto const files = read_tree(QVR_ROOT, "src");
    return files;
}

// src/, tests/ and bench/, for the rules that hold for all.
inline std::vector<SourceFile> our_code() {
    auto files = our_sources();
    for (auto const* folder : {"tests", "bench"}) {
        for (auto& file : read_tree(QVR_ROOT, folder))
            files.push_back(std::move(file));
    }
    return files;
}

}  // namespace qvr::lint
