#include "lint/source_tree.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace qvr::lint {
namespace {

bool is_identifier(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string blank_copy(std::string text) {
    std::ranges::replace_if(text, [](char c) { return c != '\n'; }, ' ');
    return text;
}

// Walks once over the text and blanks what is not wanted in each view.
class Reader {
  public:
    explicit Reader(SourceFile& file) : file_(file), text_(file.text) {}

    void read() {
        while (at_ < text_.size()) {
            if (text_.substr(at_, 2) == "//") {
                skip_comment(text_.find('\n', at_), 0);
            } else if (text_.substr(at_, 2) == "/*") {
                skip_comment(text_.find("*/", at_ + 2), 2);
            } else if (text_.substr(at_, 2) == "R\"" && !after_identifier()) {
                read_raw();
            } else if (text_[at_] == '"') {
                read_quoted();
            } else if (text_[at_] == '\'' && !after_identifier()) {
                skip_character();
            } else {
                ++at_;
            }
        }
    }

  private:
    // A digit separator (1'000) and a name ending in R are no openings.
    bool after_identifier() const { return at_ > 0 && is_identifier(text_[at_ - 1]); }

    static void blank(std::string& view, std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            if (view[i] != '\n')
                view[i] = ' ';
        }
    }

    void skip_comment(std::size_t end, std::size_t closing) {
        end = end == std::string_view::npos ? text_.size() : end + closing;
        blank(file_.uncommented, at_, end);
        blank(file_.code, at_, end);
        file_.comments.replace(at_, end - at_, text_.substr(at_, end - at_));
        at_ = end;
    }

    // The offset of the closing quote, past escapes; the end of the text when there is none.
    std::size_t closing(char quote) const {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != quote && text_[end] != '\n') {
            end += text_[end] == '\\' ? 2 : 1;
        }
        return std::min(end, text_.size());
    }

    void read_quoted() { take(at_, at_ + 1, closing('"'), 1); }

    void read_raw() {
        auto const open = text_.find('(', at_);
        auto const mark = ")" + std::string(text_.substr(at_ + 2, open - at_ - 2)) + "\"";
        auto const close = std::min(text_.find(mark, open), text_.size());
        take(at_, open + 1, close, mark.size());
    }

    void take(std::size_t begin, std::size_t content, std::size_t close, std::size_t tail) {
        auto const end = std::min(close + tail, text_.size());
        file_.literals.push_back({begin, end, std::string(text_.substr(content, close - content))});
        blank(file_.code, content, close);
        at_ = end;
    }

    void skip_character() {
        auto const end = closing('\'');
        blank(file_.code, at_ + 1, end);
        at_ = std::min(end + 1, text_.size());
    }

    SourceFile& file_;
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

SourceFile make_source_file(std::string path, std::string text) {
    SourceFile file{std::move(path), text, blank_copy(text), text, text, {}};
    Reader(file).read();
    return file;
}

std::string read_text(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<SourceFile> read_tree(std::filesystem::path const& root, std::string_view folder) {
    std::vector<SourceFile> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        auto const extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".hpp" || extension == ".cpp")) {
            auto path = std::filesystem::relative(entry.path(), root).generic_string();
            files.push_back(make_source_file(std::move(path), read_text(entry.path())));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::size_t line_of(std::string_view text, std::size_t offset) {
    auto const before = text.substr(0, offset);
    return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

std::vector<std::size_t> find_word(std::string_view text, std::string_view word) {
    std::vector<std::size_t> found;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        auto const end = at + word.size();
        auto const joined_before = at > 0 && is_identifier(word.front()) && is_identifier(text[at - 1]);
        auto const joined_after = end < text.size() && is_identifier(word.back()) && is_identifier(text[end]);
        if (!joined_before && !joined_after)
            found.push_back(at);
    }
    return found;
}

std::vector<Include> includes_of(SourceFile const& file) {
    std::vector<Include> includes;
    std::string_view const text = file.uncommented;
    for (std::size_t begin = 0, line = 1; begin < text.size(); ++line) {
        auto const end = std::min(text.find('\n', begin), text.size());
        auto const row = text.substr(begin, end - begin);
        begin = end + 1;
        auto const open = row.find_first_of("<\"");
        if (!row.starts_with("#include") || open == std::string_view::npos)
            continue;
        auto const close = row.find_first_of(">\"", open + 1);
        includes.push_back({std::string(row.substr(open + 1, close - open - 1)), row[open] == '<', line});
    }
    return includes;
}

std::string to_text(Findings const& findings) {
    std::string text;
    for (auto const& finding : findings) {
        text += finding.path + ":" + std::to_string(finding.line) + ": " + finding.what + "\n";
    }
    return text;
}

}  // namespace qvr::lint
