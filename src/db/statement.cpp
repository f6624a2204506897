#include "db/statement.hpp"

#include "db/errors.hpp"

#include <algorithm>

namespace qvr::db {
namespace {

std::optional<ColumnKind> kind_of(SqlValue const& value) {
    if (std::holds_alternative<std::int64_t>(value)) {
        return ColumnKind::whole;
    }
    if (std::holds_alternative<std::string>(value)) {
        return ColumnKind::text;
    }
    return std::nullopt;
}

// The parameter of a name; the one at `position` in most cases.
Param const* find_param(Params const& params, std::size_t position, std::string_view name) {
    if (position < params.size() && params[position].name == name) {
        return &params[position];
    }
    auto const found = std::ranges::find(params, name, &Param::name);
    return found == params.end() ? nullptr : &*found;
}

[[noreturn]] void fail(Query const& query, std::string const& what) {
    throw DatabaseError(std::string{query.name} + ": " + what);
}

// Runs something at the end of a scope.
template <typename Function>
class AtEnd {
  public:
    explicit AtEnd(Function function) : function_(std::move(function)) {}
    ~AtEnd() { function_(); }
    AtEnd(AtEnd const&) = delete;
    AtEnd& operator=(AtEnd const&) = delete;

  private:
    Function function_;
};

}  // namespace

Statement::Statement(
    soci::session& session,
    Query const& query,
    Params const& params,
    std::span<Column const> columns,
    Statement const* former,
    StatementDriver const& driver
)
    : statement_(session), driver_(driver), columns_(columns), row_(columns.size()) {
    statement_.alloc();
    statement_.prepare(expand_columns(expand_lists(query.sql, driver.list), columns));
    add_parameters(params, former);
    add_columns(query);
    statement_.define_and_bind();
}

void Statement::add_parameters(Params const& params, Statement const* former) {
    for (auto& name : driver_.parameters(statement_)) {
        parameters_.push_back({.name = std::move(name), .kind = {}, .text = {}});
    }
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        auto& place = parameters_[i];
        if (auto const* param = find_param(params, i, place.name)) {
            place.kind = kind_of(param->value);
        }
        if (!place.kind && former != nullptr) {
            // A column that is null now and then must not have its statement prepared anew each time.
            place.kind = former->parameters_[i].kind;
        }
        if (place.kind == ColumnKind::whole) {
            statement_.exchange(soci::use(place.whole, place.indicator, place.name));
        } else {
            statement_.exchange(soci::use(place.text, place.indicator, place.name));
        }
    }
}

void Statement::add_columns(Query const& query) {
    auto const names = driver_.describe(statement_);
    if (names.size() != columns_.size()) {
        fail(
            query,
            "gives " + std::to_string(names.size()) + " columns, not " + std::to_string(columns_.size())
        );
    }
    results_.resize(columns_.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const& column = columns_[i];
        if (!column.name.empty() && column.name != names[i]) {
            fail(query, "gives the column " + names[i] + " in the place of " + std::string{column.name});
        }
        auto& place = results_[i];
        place.kind = column.kind;
        if (column.kind == ColumnKind::whole) {
            statement_.exchange(soci::into(place.whole, place.indicator));
        } else {
            statement_.exchange(soci::into(place.text, place.indicator));
        }
    }
}

bool Statement::fits(Params const& params, std::span<Column const> columns) const {
    if (columns.data() != columns_.data() || columns.size() != columns_.size()) {
        return false;
    }
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        auto const* param = find_param(params, i, parameters_[i].name);
        auto const kind = param == nullptr ? std::nullopt : kind_of(param->value);
        if (kind && kind != parameters_[i].kind) {
            return false;
        }
    }
    return true;
}

void Statement::bind(Query const& query, Params const& params) {
    if (params.size() != parameters_.size()) {
        fail(
            query,
            "takes " + std::to_string(parameters_.size()) + " parameters, not " +
                std::to_string(params.size())
        );
    }
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        auto& place = parameters_[i];
        auto const* param = find_param(params, i, place.name);
        if (param == nullptr) {
            fail(query, "the parameter " + place.name + " is missing");
        }
        place.indicator = soci::i_ok;
        if (auto const* whole = std::get_if<std::int64_t>(&param->value)) {
            place.whole = *whole;
        } else if (auto const* text = std::get_if<std::string>(&param->value)) {
            place.text = *text;
        } else {
            place.indicator = soci::i_null;
        }
    }
}

void Statement::take_row() {
    for (std::size_t i = 0; i < results_.size(); ++i) {
        auto& place = results_[i];
        if (place.indicator == soci::i_null) {
            row_[i] = std::monostate{};
        } else if (place.kind == ColumnKind::whole) {
            row_[i] = std::int64_t{place.whole};
        } else if (auto* text = std::get_if<std::string>(&row_[i])) {
            // Each takes the other's memory: SOCI fills the place anew.
            text->swap(place.text);
        } else {
            row_[i] = std::move(place.text);
        }
    }
}

std::int64_t Statement::run(Query const& query, Params const& params, Reader::OnRow const& on_row) {
    if (is_running_) {
        fail(query, "runs inside itself");
    }
    bind(query, params);
    is_running_ = true;
    AtEnd const end{[this] {
        driver_.reset(statement_);
        is_running_ = false;
    }};
    for (bool has_row = statement_.execute(true); has_row; has_row = statement_.fetch()) {
        if (!results_.empty()) {
            take_row();
            on_row(row_);
        }
    }
    return statement_.get_affected_rows();
}

void Statement::recover() {
    statement_.undefine_and_bind();
    statement_.define_and_bind();
}

std::int64_t Statements::run(
    Query const& query, Params const& params, std::span<Column const> columns, Reader::OnRow const& on_row
) {
    auto& statement = prepare(query, params, columns);
    try {
        return statement.run(query, params, on_row);
    } catch (soci::soci_error const&) {
        if (driver_.survives_failure) {
            statement.recover();
        } else {
            statements_.erase(statements_.find(query.sql));
        }
        throw;
    }
}

Statement& Statements::prepare(Query const& query, Params const& params, std::span<Column const> columns) {
    auto found = statements_.find(query.sql);
    if (found != statements_.end() && found->second->fits(params, columns)) {
        return *found->second;
    }
    auto* const former = found == statements_.end() ? nullptr : found->second.get();
    auto made = std::make_unique<Statement>(session_, query, params, columns, former, driver_);
    if (former == nullptr) {
        found = statements_.emplace(std::string{query.sql}, nullptr).first;
    }
    found->second = std::move(made);
    return *found->second;
}

}  // namespace qvr::db
