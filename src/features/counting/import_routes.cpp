#include "features/counting/import_routes.hpp"

#include "features/counting/counting_scope.hpp"
#include "features/counting/import_rules.hpp"
#include "features/counting/import_store.hpp"
#include "features/counting/observation_store.hpp"
#include "features/reviews/count_texts.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::counting {
namespace {

using web::Call;
using web::Created;
using web::NoContent;
using web::Page;

constexpr std::size_t kBodyLimit = 8 * 1024 * 1024;
constexpr std::size_t kMaxFaults = 200;
constexpr std::size_t kMaxSample = 20;

// An import, its account, and the quarter that it was counted in.
struct ImportScope : CountingScope {
    Import batch;
    CountedQuarter quarter;
};

Result<Import> import_of_path(Call& call) {
    QVR_TRY(auto const id, call.path_id<ImportId>("id"));
    auto batch = find_import(call.reader(), id);
    if (!batch) {
        return not_found();
    }
    return *std::move(batch);
}

ImportScope make_import_scope(Call& call, CountingScope scope, Import batch) {
    auto review =
        reviews::find_counted_review(call.reader(), call.principal().organization_id, batch.review_id);
    auto quarter = make_counted_quarter(call, scope, std::move(review).value());
    return {{std::move(scope)}, std::move(batch), std::move(quarter)};
}

Result<ImportScope> undoable_import(Call& call) {
    QVR_TRY(auto batch, import_of_path(call));
    QVR_TRY(auto scope, counting_of(call, batch.account_id));
    if (!scope.reader.may_record) {
        return forbidden();
    }
    return make_import_scope(call, std::move(scope), std::move(batch));
}

Result<ImportScope> own_import(Call& call) {
    QVR_TRY(auto batch, import_of_path(call));
    QVR_TRY(auto scope, own_counting_of(call, batch.account_id));
    auto found = make_import_scope(call, std::move(scope), std::move(batch));
    if (!found.quarter.review.shared_at) {
        return not_found();
    }
    return found;
}

bool is_undoable(
    Import const& batch, std::optional<CountedQuarter> const& quarter, CountingReader const& reader
) {
    return reader.may_record && !batch.undone_at && may_undo(batch, reader.side) && quarter &&
           quarter->review.id == batch.review_id && check_is_counted(*quarter).has_value();
}

ImportView view_of(
    Import const& batch, std::optional<CountedQuarter> const& quarter, CountingScope const& scope
) {
    auto const text = [&](Instant at) {
        return zone::instant_text(at, scope.account.time_zone, scope.reader.locale);
    };
    return {
        batch.id,
        batch.side,
        batch.lines,
        batch.by_name,
        batch.at,
        text(batch.at),
        batch.undone_at,
        batch.undone_at ? std::optional{text(*batch.undone_at)} : std::nullopt,
        is_undoable(batch, quarter, scope.reader)
    };
}

// A file read with all that it is judged by.
struct Prepared {
    CountedQuarter quarter;
    std::vector<reviews::Kpi> kpis;
    CsvTable table;
    std::optional<ImportMapping> mapping;
    ReadImport read;  // empty without a mapping
};

Result<Prepared> prepare(Call& call, CountingScope const& scope, ImportInput const& input) {
    auto quarter = find_counted_quarter(call, scope);
    if (!quarter) {
        return make_error(Code::conflict, IssueCode::counting_not_begun);
    }
    QVR_TRY_VOID(check_is_counted(*quarter));
    QVR_TRY(auto table, read_csv(input.csv));
    Prepared prepared{*std::move(quarter), {}, std::move(table), input.mapping, {}};
    prepared.kpis = reviews::list_kpis(call.reader(), prepared.quarter.review.id);
    if (!prepared.mapping) {
        auto const side = input.side.value_or(scope.reader.side);
        prepared.mapping =
            suggest_mapping(prepared.table, find_mapping(call.reader(), scope.account.id, side));
    }
    if (prepared.mapping) {
        QVR_TRY(
            prepared.read,
            read_import(
                prepared.quarter,
                prepared.kpis,
                prepared.table,
                *prepared.mapping,
                input,
                reviews::change_of(call)
            )
        );
    }
    return prepared;
}

ImportSampleView sample_of(Prepared const& prepared, std::size_t index, Locale locale) {
    auto const& line = prepared.read.lines[index];
    auto const& kpi = *std::ranges::find(prepared.kpis, line.kpi_id, &reviews::Kpi::id);
    return {
        prepared.read.rows[index],
        kpi.id,
        kpi.statement,
        line.counted_on,
        zone::date_text(line.counted_on, locale),
        line.quantity,
        quantity_text(kpi, line.quantity.value(), line.out_of, locale),
        line.out_of,
        line.note ? std::optional{line.note->str()} : std::nullopt
    };
}

Result<ImportPreviewView> preview(Call& call, CountingScope& scope, ImportInput const& input) {
    QVR_TRY(auto const prepared, prepare(call, scope, input));
    auto const& read = prepared.read;
    ImportPreviewView view;
    view.columns = prepared.table.columns;
    view.mapping = prepared.mapping;
    view.delimiter = std::string(1, prepared.table.delimiter);
    view.rows = static_cast<int>(prepared.table.rows.size());
    view.good = static_cast<int>(read.lines.size());
    for (std::size_t i = 0; i < std::min(read.faults.size(), kMaxFaults); ++i) {
        auto const& [row, column, issue] = read.faults[i];
        view.faults.push_back({row, column, std::string{to_text(issue.code)}, message(issue, call.language())}
        );
    }
    for (std::size_t i = 0; i < std::min(read.lines.size(), kMaxSample); ++i) {
        view.sample.push_back(sample_of(prepared, i, call.locale()));
    }
    return view;
}

Error refuse_all(std::vector<RowFault> const& faults) {
    Issues issues;
    for (std::size_t i = 0; i < std::min(faults.size(), kMaxFaults); ++i) {
        auto const& [row, column, issue] = faults[i];
        issues.push_back(
            {IssueCode::import_row_at_fault,
             "/csv",
             {{"row", std::to_string(row)},
              {"reason_fr", message(issue, Language::fr)},
              {"reason_en", message(issue, Language::en)}}}
        );
    }
    return {Code::invalid, std::move(issues)};
}

// All rows or none; one entry in the audit log.
Result<Created<ImportView>> create(Call& call, CountingScope& scope, ImportInput const& input) {
    QVR_TRY(auto const prepared, prepare(call, scope, input));
    if (!prepared.mapping) {
        return make_error(Code::invalid, Issue{IssueCode::required, "/mapping"});
    }
    if (!prepared.read.faults.empty()) {
        return refuse_all(prepared.read.faults);
    }
    auto const change = reviews::change_of(call);
    Import const batch{
        change.new_id<ImportId>(),
        scope.account.id,
        prepared.quarter.review.id,
        input.side.value_or(scope.reader.side),
        static_cast<int>(prepared.read.lines.size()),
        change.by,
        change.by_name,
        change.side,
        change.now,
        std::nullopt
    };
    insert_import(call.writer(), batch);
    insert_observations(call.writer(), prepared.read.lines);
    std::vector<ImportLine> lines;
    lines.reserve(prepared.read.lines.size());
    for (auto const& line : prepared.read.lines) {
        lines.push_back({line.id, batch.id});
    }
    insert_import_lines(call.writer(), lines);
    keep_mapping(call.writer(), {scope.account.id, batch.side, *prepared.mapping});
    auto view = view_of(batch, prepared.quarter, scope);
    call.record("import.create", scope.account.id, batch.id.to_text(), {}, reflect::encode(view));
    return Created<ImportView>{std::move(view)};
}

Result<Page<ImportView>> list(Call& call, CountingScope& scope) {
    auto const quarter = find_counted_quarter(call, scope);
    std::vector<ImportView> views;
    for (auto const& batch : scope.reader.side == Side::client
                                 ? list_shared_imports(call.reader(), scope.account.id)
                                 : list_imports(call.reader(), scope.account.id)) {
        views.push_back(view_of(batch, quarter, scope));
    }
    return web::page_of(call, std::move(views));
}

// What was corrected since stays as it was put right.
Result<NoContent> undo(Call& call, ImportScope& scope) {
    if (!may_undo(scope.batch, scope.reader.side)) {
        return make_error(Code::forbidden, IssueCode::other_side);
    }
    if (scope.batch.undone_at) {
        return make_error(Code::conflict, IssueCode::import_is_undone);
    }
    QVR_TRY_VOID(check_is_counted(scope.quarter));
    auto const before = reflect::encode(view_of(scope.batch, scope.quarter, scope));
    auto const change = reviews::change_of(call);
    std::vector<Observation> strikes;
    for (auto const& line : list_standing_lines_of(call.reader(), scope.batch.id)) {
        strikes.push_back(make_strike(line, change));
    }
    insert_observations(call.writer(), strikes);
    scope.batch.undone_at = call.now();
    update_import(call.writer(), scope.batch);
    call.record(
        "import.undo",
        scope.account.id,
        scope.batch.id.to_text(),
        before,
        reflect::encode(view_of(scope.batch, scope.quarter, scope))
    );
    return NoContent{};
}

}  // namespace

std::vector<web::Route> import_routes() {
    return {
        web::post<&countable_counting, &preview>(
            "/api/v1/accounts/{id}/imports/preview",
            "What a CSV file would record, and what is at fault in it"
        )
            .for_clients<&own_counting, &preview>()
            .reading()
            .with_body_limit(kBodyLimit),
        web::post<&countable_counting, &create>(
            "/api/v1/accounts/{id}/imports", "Record a CSV file, whole or not at all"
        )
            .for_clients<&own_counting, &create>()
            .with_body_limit(kBodyLimit),
        web::get<&visible_counting, &list>("/api/v1/accounts/{id}/imports", "The imports, newest first")
            .for_clients<&own_counting, &list>()
            .with_query({"limit", "cursor"}),
        web::del<&undoable_import, &undo>(
            "/api/v1/imports/{id}", "Strike the lines of an import that still stand"
        )
            .for_clients<&own_import, &undo>(),
    };
}

}  // namespace qvr::counting
