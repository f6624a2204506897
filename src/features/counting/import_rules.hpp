// From a CSV file to observations: which column is what, how cells are read, what is at fault in which row.
// Pure.
#pragma once

#include "features/counting/counted_quarter.hpp"
#include "features/counting/csv.hpp"
#include "features/counting/import.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/kpi.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace qvr::counting {

// "2027-01-31", or "31/01/2027" where it cannot be read with the month first. Error: invalid, with the
// reason.
Result<Date> date_from_cell(std::string_view cell);

// "2.5" or "2,5". "1,234" could be a thousand: it is refused. Error: invalid, with the reason.
Result<Decimal> number_from_cell(std::string_view cell);

// The mapping that was used before, if the file has its columns; else what their names suggest.
std::optional<ImportMapping> suggest_mapping(CsvTable const& table, std::optional<ImportMapping> const& kept);

struct RowFault {
    int row = 0;
    std::optional<std::string> column;
    Issue issue;
};

// What an import would record.
struct ReadImport {
    std::vector<Observation> lines;
    std::vector<int> rows;  // of each line
    std::vector<RowFault> faults;
};

// KPIs are found by their statement, without regard to accents and case, or by their id. Every rule of a
// single observation holds for each row. Errors: invalid for a mapping that names columns the file does not
// have, for rows without a KPI; forbidden for the other side; conflict while nothing is counted.
Result<ReadImport> read_import(
    CountedQuarter const& quarter,
    std::vector<reviews::Kpi> const& kpis,
    CsvTable const& table,
    ImportMapping const& mapping,
    ImportInput const& input,
    reviews::Change const& change
);

// Whether a person of `side` may undo the import: who may correct its lines.
bool may_undo(Import const& batch, Side side);

// The line that strikes one of an import that is undone.
Observation make_strike(ObservationLine const& line, reviews::Change const& change);

}  // namespace qvr::counting
