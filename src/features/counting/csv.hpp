// Reading a table out of CSV (RFC 4180), strictly. Pure.
#pragma once

#include "base/error.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::counting {

inline constexpr std::size_t kMaxCsvRows = 200'000;

struct CsvTable {
    char delimiter = ',';
    std::vector<std::string> columns;  // the first record, without white space at the ends
    std::vector<std::vector<std::string>>
        rows;                  // the records after it, as they stand; empty lines are left out
    std::vector<int> numbers;  // of each row: 2 for the record after the first, as a spreadsheet counts
};

// Commas, semicolons or tabs, whichever the first record has most of outside quotes. Cells may be quoted,
// doubled quotes inside; lines end with CRLF or LF. A byte order mark at the beginning is dropped. Errors:
// invalid for a text that was not UTF-8 (it holds U+FFFD), for a quotation that never ends or goes on behind
// its end, without a row, with more than kMaxCsvRows, with a column that has no name or the name of another.
Result<CsvTable> read_csv(std::string_view text);

}  // namespace qvr::counting
