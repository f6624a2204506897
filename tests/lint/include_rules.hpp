// What may depend on what: the rooms of src/ from the bottom up, the features among themselves, and the one
// room each third-party library is known in. The picture is in docs/architecture.md.
#pragma once

#include "lint/source_tree.hpp"

namespace qvr::lint {

// Includes of our own files: they exist, they are named from src/, and their room may be used from here.
Findings check_rooms(std::vector<SourceFile> const& files);

// The headers by which web and the features know http reach neither Asio nor Beast, however long the way.
Findings check_http_values(std::vector<SourceFile> const& files);

// A feature sees another feature's nouns, rules and stores, never its routes or codecs; features form no
// cycle.
Findings check_features(std::vector<SourceFile> const& files);

// No file includes itself, however long the way.
Findings check_file_cycles(std::vector<SourceFile> const& files);

// SOCI and SQLite only in src/db, Asio and Beast only in src/http and src/boost_tu, libdate-tz only in
// src/zone.
Findings check_third_party(std::vector<SourceFile> const& files);

}  // namespace qvr::lint
