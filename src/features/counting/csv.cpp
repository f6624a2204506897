#include "features/counting/csv.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace qvr::counting {
namespace {

using Record = std::vector<std::string>;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // what a reader puts where bytes are no UTF-8

Error at_fault(IssueCode code, int row = 0) {
    Issue issue{code, "/csv"};
    if (row > 0) {
        issue.args.emplace_back("row", std::to_string(row));
    }
    return make_error(Code::invalid, std::move(issue));
}

char delimiter_of(std::string_view text) {
    constexpr std::array kDelimiters{',', ';', '\t'};
    std::array<int, kDelimiters.size()> found{};
    bool is_quoted = false;
    for (char const c : text) {
        if (c == '"') {
            is_quoted = !is_quoted;
        } else if (!is_quoted && c == '\n') {
            break;
        } else if (!is_quoted) {
            for (std::size_t i = 0; i < kDelimiters.size(); ++i) {
                found[i] += c == kDelimiters[i] ? 1 : 0;
            }
        }
    }
    return kDelimiters[static_cast<std::size_t>(std::ranges::max_element(found) - found.begin())];
}

class Reader {
  public:
    Reader(std::string_view text, char delimiter, int row) : text_(text), delimiter_(delimiter), row_(row) {}

    // The next record. rest() is what follows it.
    Result<Record> read() {
        Record record;
        for (;;) {
            QVR_TRY(auto cell, read_cell());
            record.push_back(std::move(cell));
            if (text_.starts_with(delimiter_)) {
                text_.remove_prefix(1);
                continue;
            }
            text_.remove_prefix(text_.starts_with("\r\n") ? 2 : text_.empty() ? 0 : 1);
            return record;
        }
    }
    std::string_view rest() const { return text_; }

  private:
    bool is_at_end_of_cell() const {
        return text_.empty() || text_.front() == delimiter_ || text_.front() == '\n' ||
               text_.starts_with("\r\n");
    }

    Result<std::string> read_cell() {
        if (text_.starts_with('"')) {
            return read_quoted();
        }
        std::string cell;
        while (!is_at_end_of_cell()) {
            if (text_.front() == '"') {
                return at_fault(IssueCode::csv_quote_misplaced, row_);
            }
            cell += text_.front();
            text_.remove_prefix(1);
        }
        return cell;
    }

    Result<std::string> read_quoted() {
        std::string cell;
        text_.remove_prefix(1);
        for (;;) {
            auto const quote = text_.find('"');
            if (quote == std::string_view::npos) {
                return at_fault(IssueCode::csv_quote_not_closed, row_);
            }
            cell += text_.substr(0, quote);
            text_.remove_prefix(quote + 1);
            if (!text_.starts_with('"')) {
                break;
            }
            cell += '"';
            text_.remove_prefix(1);
        }
        if (!is_at_end_of_cell()) {
            return at_fault(IssueCode::csv_quote_misplaced, row_);
        }
        return cell;
    }

    std::string_view text_;
    char delimiter_;
    int row_;
};

bool is_blank(Record const& record) {
    return std::ranges::all_of(record, [](std::string const& cell) { return trim_typed(cell).empty(); });
}

}  // namespace

Result<CsvTable> read_csv(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    if (text.find(kReplacement) != std::string_view::npos) {
        return at_fault(IssueCode::csv_not_utf8);
    }
    CsvTable table;
    table.delimiter = delimiter_of(text);
    for (int row = 1; !text.empty(); ++row) {
        Reader reader{text, table.delimiter, row};
        QVR_TRY(auto record, reader.read());
        text = reader.rest();
        if (row == 1) {
            for (auto const& name : record) {
                table.columns.emplace_back(trim_typed(name));
            }
        } else if (!is_blank(record)) {
            table.rows.push_back(std::move(record));
            table.numbers.push_back(row);
        }
        if (table.rows.size() > kMaxCsvRows) {
            return make_error(
                Code::invalid,
                Issue{IssueCode::csv_too_many_rows, "/csv", {{"max", std::to_string(kMaxCsvRows)}}}
            );
        }
    }
    if (table.rows.empty()) {
        return at_fault(IssueCode::csv_without_rows);
    }
    std::set<std::string> const names{table.columns.begin(), table.columns.end()};
    if (names.size() != table.columns.size() || names.contains("")) {
        return at_fault(IssueCode::csv_columns_unclear);
    }
    return table;
}

}  // namespace qvr::counting
