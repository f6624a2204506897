// The source tree as text, and the few views of it that the rules read. No rule touches the disk itself, so
// each can be tried on a snippet.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::lint {

// A string literal: where it begins, one past where it ends in the text, and its content with escapes
// untouched.
struct Literal {
    std::size_t begin;
    std::size_t end;
    std::string content;
};

// One file. `path` is relative to the root, with slashes. All views have the length and lines of `text`:
// `comments` has all but comments blanked, `uncommented` has comments blanked, `code` has the content of
// string and character literals blanked too.
struct SourceFile {
    std::string path;
    std::string text;
    std::string comments;
    std::string uncommented;
    std::string code;
    std::vector<Literal> literals;

    bool is_header() const { return path.ends_with(".hpp"); }
    bool is_test() const { return path.ends_with("_test.cpp") || path.starts_with("tests/"); }
    bool is_under(std::string_view folder) const { return path.starts_with(folder); }
};

// Something a rule does not allow. `line` counts from 1.
struct Finding {
    std::string path;
    std::size_t line;
    std::string what;
};
using Findings = std::vector<Finding>;

// Reads C++ text: comments, literals (raw ones too) and the views of them.
SourceFile make_source_file(std::string path, std::string text);

// Every *.hpp and *.cpp under `folder` of `root`, in order of path.
std::vector<SourceFile> read_tree(std::filesystem::path const& root, std::string_view folder);

// A file's bytes. Throws std::runtime_error when it cannot be read.
std::string read_text(std::filesystem::path const& file);

// The line, from 1, that an offset stands in.
std::size_t line_of(std::string_view text, std::size_t offset);

// The offsets where `word` stands as a whole identifier (`a::b` and `<x>` may be words too).
std::vector<std::size_t> find_word(std::string_view text, std::string_view word);

// An #include line: the file named, whether in angle brackets, and its line.
struct Include {
    std::string file;
    bool angled;
    std::size_t line;
};
std::vector<Include> includes_of(SourceFile const& file);

// One line a finding, for the message of a failed test.
std::string to_text(Findings const& findings);

}  // namespace qvr::lint
