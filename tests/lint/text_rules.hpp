// Rules that read the code as text: what the compiler accepts and we do not.
#pragma once

#include "lint/source_tree.hpp"

namespace qvr::lint {

// co_await, co_return and co_yield stand in src/http alone, where a reviewer can check them all by eye.
Findings check_coroutines(std::vector<SourceFile> const& files);

// Names and headers that depend on the process locale, or that g++ 12 does not have.
Findings check_banned(std::vector<SourceFile> const& files);

// SQL is one text literal: outside src/db nothing is joined to it or formatted into it.
Findings check_sql_building(std::vector<SourceFile> const& files);

// A note of work left over names its issue: TODO #12.
Findings check_todo(std::vector<SourceFile> const& files);

// Headers begin with #pragma once and hold no `using namespace`.
Findings check_headers(std::vector<SourceFile> const& files);

// Outside src/reflect, QVR_CODEC, QVR_ROW and QVR_DIFF stand in *_codec.cpp alone: compiled once, and found
// by tests/codecs, which makes a property of each.
Findings check_codecs(std::vector<SourceFile> const& files);

}  // namespace qvr::lint
