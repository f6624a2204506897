#include "features/counting/import_rules.hpp"

#include "base/ascii.hpp"
#include "features/counting/observation_rules.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <span>

namespace qvr::counting {
namespace {

Error refused(IssueCode code, std::string pointer = {}) {
    return make_error(Code::invalid, Issue{code, std::move(pointer)});
}

// Names by which columns are known, without accents and case.
struct Names {
    std::vector<std::string_view> kpi{"indicateur cle", "indicateur", "kpi", "indicator"};
    std::vector<std::string_view> on{"date", "jour", "day", "on"};
    std::vector<std::string_view> quantity{"quantite", "nombre", "valeur", "quantity", "count", "value"};
    std::vector<std::string_view> out_of{"sur", "cas", "total", "out of", "out_of", "cases"};
    std::vector<std::string_view> note{"note", "remarque", "commentaire", "comment"};
};

std::optional<ColumnName> column_named(CsvTable const& table, std::span<std::string_view const> names) {
    for (auto const name : names) {
        for (auto const& column : table.columns) {
            if (fold_for_search(column) == name && !ColumnName::check(column)) {
                return ColumnName{column};
            }
        }
    }
    return std::nullopt;
}

bool has_column(CsvTable const& table, ColumnName const& name) {
    return std::ranges::find(table.columns, name.str()) != table.columns.end();
}

bool has_columns(CsvTable const& table, ImportMapping const& mapping) {
    auto const has = [&](std::optional<ColumnName> const& name) { return !name || has_column(table, *name); };
    return has(mapping.kpi) && has(mapping.on) && has(mapping.quantity) && has(mapping.out_of) &&
           has(mapping.note);
}

void check_column(
    CsvTable const& table, std::optional<ColumnName> const& name, std::string_view member, Issues& issues
) {
    if (name && !has_column(table, *name)) {
        issues.push_back({IssueCode::unknown_column, "/mapping/" + std::string{member}});
    }
}

// The member of an observation at fault, as the name of its column.
std::optional<std::string> column_of(std::string_view pointer, ImportMapping const& mapping) {
    auto const name = pointer == "/on"         ? std::optional{mapping.on}
                      : pointer == "/quantity" ? std::optional{mapping.quantity}
                      : pointer == "/out_of"   ? mapping.out_of
                      : pointer == "/note"     ? mapping.note
                                               : mapping.kpi;
    return name ? std::optional{name->str()} : std::nullopt;
}

class RowReader {
  public:
    RowReader(CsvTable const& table, ImportMapping const& mapping, std::vector<reviews::Kpi> const& kpis)
        : table_(table), mapping_(mapping) {
        for (auto const& kpi : kpis) {
            auto const [at, is_new] = by_name_.emplace(fold_for_search(kpi.statement.str()), &kpi);
            if (!is_new) {
                at->second = nullptr;
            }
            by_name_.emplace(kpi.id.to_text(), &kpi);
        }
    }

    // The KPI of a row. Error: invalid.
    Result<reviews::Kpi const*> kpi_of(std::vector<std::string> const& cells) const {
        auto const found = by_name_.find(fold_for_search(cell(cells, mapping_.kpi)));
        if (found == by_name_.end()) {
            return refused(IssueCode::unknown_kpi, "/kpi");
        }
        if (found->second == nullptr) {
            return refused(IssueCode::kpi_ambiguous, "/kpi");
        }
        return found->second;
    }

    Result<ObservationInput> input_of(std::vector<std::string> const& cells, Side side) const {
        ObservationInput input;
        input.side = side;
        Issues issues;
        auto const note = [&](Error error, std::string pointer) {
            for (auto& issue : error.issues) {
                issue.pointer = pointer;
                issues.push_back(std::move(issue));
            }
        };
        if (auto day = date_from_cell(cell(cells, mapping_.on))) {
            input.on = *day;
        } else {
            note(day.error(), "/on");
        }
        if (auto number = number_from_cell(cell(cells, mapping_.quantity))) {
            input.quantity = std::optional{*number};
        } else {
            note(number.error(), "/quantity");
        }
        if (auto const text = cell(cells, mapping_.out_of); !text.empty()) {
            if (auto number = number_from_cell(text)) {
                input.out_of = *number;
            } else {
                note(number.error(), "/out_of");
            }
        }
        if (auto const text = cell(cells, mapping_.note); !text.empty()) {
            if (auto issue = Note::check(text)) {
                note(make_error(Code::invalid, *std::move(issue)), "/note");
            } else {
                input.note = Note{text};
            }
        }
        if (!issues.empty()) {
            return Error{Code::invalid, std::move(issues)};
        }
        return input;
    }

  private:
    std::string_view cell(std::vector<std::string> const& cells, std::optional<ColumnName> const& name)
        const {
        if (!name) {
            return {};
        }
        auto const at = std::ranges::find(table_.columns, name->str()) - table_.columns.begin();
        return trim_typed(cells[static_cast<std::size_t>(at)]);
    }

    CsvTable const& table_;
    ImportMapping const& mapping_;
    std::map<std::string, reviews::Kpi const*, std::less<>> by_name_;
};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const is_whole = error == std::errc{} && end == text.data() + text.size();
    return is_whole && std::ranges::all_of(text, is_digit) ? std::optional{value} : std::nullopt;
}

}  // namespace

Result<Date> date_from_cell(std::string_view cell) {
    if (auto const day = Date::from_text(cell)) {
        return *day;
    }
    constexpr std::size_t kLength = sizeof("31/01/2027") - 1;
    constexpr int kMonths = 12;
    if (cell.size() != kLength || cell[2] != '/' || cell[5] != '/') {
        return refused(IssueCode::invalid_date);
    }
    auto const day = digits(cell.substr(0, 2));
    auto const month = digits(cell.substr(3, 2));
    auto const year = digits(cell.substr(6));
    auto const date = day && month && year ? Date::from_parts(*year, *month, *day) : std::nullopt;
    if (!date) {
        return refused(IssueCode::invalid_date);
    }
    if (*day <= kMonths && *day != *month) {
        return refused(IssueCode::ambiguous_date);
    }
    return *date;
}

Result<Decimal> number_from_cell(std::string_view cell) {
    constexpr std::size_t kGroup = 3;
    std::string text{cell};
    if (auto const comma = text.find(','); comma != std::string::npos) {
        auto const behind = std::string_view{text}.substr(comma + 1);
        bool const may_be_thousands = behind.size() == kGroup && std::ranges::all_of(behind, is_digit) &&
                                      comma > 0 && comma <= kGroup && text.front() != '0';
        if (may_be_thousands) {
            return refused(IssueCode::ambiguous_number);
        }
        text[comma] = '.';
    }
    auto const number = Decimal::from_text(text);
    if (!number) {
        return refused(IssueCode::invalid_decimal);
    }
    return *number;
}

std::optional<ImportMapping> suggest_mapping(
    CsvTable const& table, std::optional<ImportMapping> const& kept
) {
    if (kept && has_columns(table, *kept)) {
        return kept;
    }
    Names const names;
    auto const on = column_named(table, names.on);
    auto const quantity = column_named(table, names.quantity);
    if (!on || !quantity) {
        return std::nullopt;
    }
    return ImportMapping{
        column_named(table, names.kpi),
        *on,
        *quantity,
        column_named(table, names.out_of),
        column_named(table, names.note)
    };
}

Result<ReadImport> read_import(
    CountedQuarter const& quarter,
    std::vector<reviews::Kpi> const& kpis,
    CsvTable const& table,
    ImportMapping const& mapping,
    ImportInput const& input,
    reviews::Change const& change
) {
    if (input.side == Side::supplier && change.side == Side::client) {
        return make_error(Code::forbidden, Issue{IssueCode::other_side, "/side"});
    }
    QVR_TRY_VOID(check_is_counted(quarter));
    Issues issues;
    check_column(table, mapping.kpi, "kpi", issues);
    check_column(table, mapping.on, "on", issues);
    check_column(table, mapping.quantity, "quantity", issues);
    check_column(table, mapping.out_of, "out_of", issues);
    check_column(table, mapping.note, "note", issues);
    auto const named = input.kpi_id ? std::ranges::find(kpis, *input.kpi_id, &reviews::Kpi::id) : kpis.end();
    if (input.kpi_id && named == kpis.end()) {
        issues.push_back({IssueCode::unknown_kpi, "/kpi_id"});
    }
    if (!input.kpi_id && !mapping.kpi) {
        issues.push_back({IssueCode::required, "/kpi_id"});
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }

    RowReader const reader{table, mapping, kpis};
    ReadImport read;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        auto const& cells = table.rows[i];
        auto const note = [&](Error error) {
            for (auto& issue : error.issues) {
                auto column = column_of(issue.pointer, mapping);
                read.faults.push_back({table.numbers[i], std::move(column), std::move(issue)});
            }
        };
        if (cells.size() != table.columns.size()) {
            read.faults.push_back({table.numbers[i], std::nullopt, {IssueCode::wrong_number_of_cells}});
            continue;
        }
        auto const kpi = input.kpi_id ? Result<reviews::Kpi const*>{&*named} : reader.kpi_of(cells);
        auto const one = reader.input_of(cells, input.side.value_or(change.side));
        if (!kpi) {
            note(kpi.error());
        }
        if (!one) {
            note(one.error());
        }
        if (!kpi || !one) {
            continue;
        }
        auto line = make_observation(quarter, **kpi, *one, std::nullopt, change);
        if (!line) {
            note(line.error());
            continue;
        }
        line->source = ObservationSource::import;
        read.lines.push_back(*std::move(line));
        read.rows.push_back(table.numbers[i]);
    }
    return read;
}

bool may_undo(Import const& batch, Side side) {
    return batch.side == side || (side == Side::supplier && batch.by_side == Side::supplier);
}

Observation make_strike(ObservationLine const& line, reviews::Change const& change) {
    return {
        change.new_id<ObservationId>(),
        line.kpi_id,
        line.side,
        std::nullopt,
        std::nullopt,
        line.counted_on,
        std::nullopt,
        ObservationSource::person,
        line.id,
        line.place_id,
        change.by,
        change.by_name,
        change.side,
        change.now,
    };
}

}  // namespace qvr::counting
