// Many observations out of one CSV file: shown beforehand, taken whole or not at all, undone as a whole.
#pragma once

#include "features/counting/observation.hpp"
#include "reflect/members.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::counting {

using ImportId = Id<struct ImportTag>;
using ColumnName = Text<1, 200>;

// Which column holds what. Without `kpi` all rows are of the KPI that the input names.
struct ImportMapping {
    std::optional<ColumnName> kpi;
    ColumnName on;
    ColumnName quantity;
    std::optional<ColumnName> out_of;
    std::optional<ColumnName> note;
};
BOOST_DESCRIBE_STRUCT(ImportMapping, (), (kpi, on, quantity, out_of, note))

struct ImportInput {
    std::optional<Side> side;  // none: the caller's own
    std::string csv;
    std::optional<ImportMapping> mapping;  // none: the one of the last time, or what the names suggest
    std::optional<KpiId> kpi_id;           // of all rows
};
BOOST_DESCRIBE_STRUCT(ImportInput, (), (side, csv, mapping, kpi_id))

// A row of import_mappings: what was last used for an account, by side.
struct KeptMapping {
    AccountId account_id;
    Side side = Side::supplier;
    ImportMapping mapping;
};
BOOST_DESCRIBE_STRUCT(KeptMapping, (), (account_id, side, mapping))

// A row of imports.
struct Import {
    ImportId id;
    AccountId account_id;
    ReviewId review_id;  // whose KPIs were counted
    Side side = Side::supplier;
    int lines = 0;
    PersonId by_id;
    std::string by_name;
    Side by_side = Side::supplier;
    Instant at;
    std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(
    Import, (), (id, account_id, review_id, side, lines, by_id, by_name, by_side, at, undone_at)
)

// A row of import_lines.
struct ImportLine {
    ObservationId observation_id;
    ImportId import_id;
};
BOOST_DESCRIBE_STRUCT(ImportLine, (), (observation_id, import_id))

struct ImportFaultView {
    int row = 0;  // as a spreadsheet counts: the names of the columns are row 1
    std::optional<std::string> column;
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(ImportFaultView, (), (row, column, code, message))

// A row as it would be recorded.
struct ImportSampleView {
    int row = 0;
    KpiId kpi_id;
    std::string statement;
    Date on;
    std::string on_text;
    std::optional<Decimal> quantity;
    std::string quantity_text;
    std::optional<Decimal> out_of;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(
    ImportSampleView, (), (row, kpi_id, statement, on, on_text, quantity, quantity_text, out_of, note)
)

struct ImportPreviewView {
    std::vector<std::string> columns;
    std::optional<ImportMapping> mapping;  // none where the names suggest nothing: it is to be chosen
    std::string delimiter;
    int rows = 0;
    int good = 0;
    std::vector<ImportFaultView> faults;   // the first 200
    std::vector<ImportSampleView> sample;  // the first 20
};
BOOST_DESCRIBE_STRUCT(ImportPreviewView, (), (columns, mapping, delimiter, rows, good, faults, sample))

struct ImportView {
    ImportId id;
    Side side = Side::supplier;
    int rows = 0;
    std::string by;
    Instant at;
    std::string at_text;
    std::optional<Instant> undone_at;
    std::optional<std::string> undone_at_text;
    bool may_undo = false;
};
BOOST_DESCRIBE_STRUCT(ImportView, (), (id, side, rows, by, at, at_text, undone_at, undone_at_text, may_undo))

}  // namespace qvr::counting
