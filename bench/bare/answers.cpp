#include "bare/answers.hpp"

#include "base/clock.hpp"
#include "base/decimal.hpp"

#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace qvr::bare {
namespace {

namespace json = boost::json;
using Source = Shape::Source;

constexpr std::string_view kReview =
    "SELECT r.*, a.name AS account_name, a.locale, u.name AS facilitator_name FROM reviews r JOIN accounts a "
    "ON a.id = r.account_id JOIN users u ON u.id = r.facilitator_id WHERE r.id = ?";
constexpr std::string_view kRecord = "SELECT bytes FROM review_records WHERE review_id = ?";

enum class Key { review, account, organization };

// Where in an answer the rows of a query stand.
struct ListQuery {
    std::string_view kind;
    std::string_view path;
    Key key;
    std::string_view sql;
};
constexpr std::array<ListQuery, 14> kLists{{
    {"review", "/attendees", Key::review, "SELECT * FROM attendees WHERE review_id = ? ORDER BY position"},
    {"review",
     "/open_question/answers",
     Key::review,
     "SELECT * FROM open_answers WHERE review_id = ? ORDER BY position"},
    {"review",
     "/value/expected",
     Key::review,
     "SELECT * FROM expected_values WHERE review_id = ? ORDER BY position"},
    {"review",
     "/value/received",
     Key::review,
     "SELECT * FROM received_values WHERE review_id = ? ORDER BY position"},
    {"review",
     "/satisfiers/choices",
     Key::review,
     "SELECT * FROM choices WHERE review_id = ? ORDER BY position"},
    {"review", "/sheets", Key::review, "SELECT * FROM sheets WHERE review_id = ? ORDER BY position"},
    {"review", "/kpis", Key::review, "SELECT * FROM kpis WHERE review_id = ? ORDER BY position"},
    {"review",
     "/better/answers",
     Key::review,
     "SELECT * FROM better_answers WHERE review_id = ? ORDER BY position"},
    {"review", "/actions", Key::review, "SELECT * FROM actions WHERE review_id = ? ORDER BY position"},
    {"review", "/obstacles", Key::review, "SELECT * FROM obstacles WHERE review_id = ? ORDER BY position"},
    {"review", "/impacts", Key::review, "SELECT * FROM impacts WHERE review_id = ? ORDER BY position"},
    {"review", "/ideas", Key::review, "SELECT * FROM ideas WHERE review_id = ? ORDER BY position"},
    {"review", "/objectives", Key::account, "SELECT * FROM objectives WHERE account_id = ? ORDER BY position"
    },
    {"accounts",
     "/items",
     Key::organization,
     "SELECT a.id, a.name, a.industry, a.locale, a.time_zone, a.archived, "
     "c.id AS current_review_id, c.number AS current_review_number, c.state AS current_review_state, "
     "c.starts_at AS current_review_starts_at, c.time_zone AS current_review_time_zone, "
     "c.held_on AS current_review_held_on, cf.name AS current_review_facilitator_name, "
     "c.shared_at AS current_review_shared_at, l.id AS last_review_id, l.number AS last_review_number, "
     "l.state AS last_review_state, l.starts_at AS last_review_starts_at, "
     "l.time_zone AS last_review_time_zone, l.held_on AS last_review_held_on, "
     "lf.name AS last_review_facilitator_name, l.shared_at AS last_review_shared_at FROM accounts a "
     "LEFT JOIN reviews c ON c.id = a.current_review_id LEFT JOIN users cf ON cf.id = c.facilitator_id "
     "LEFT JOIN reviews l ON l.id = a.last_review_id LEFT JOIN users lf ON lf.id = l.facilitator_id "
     "WHERE a.organization_id = ? AND a.archived = 0 ORDER BY a.sort_key, a.id LIMIT 50"},
}};

std::optional<std::size_t> list_at(std::string_view kind, std::string_view path) {
    for (std::size_t list = 0; list < kLists.size(); ++list) {
        if (kLists[list].kind == kind && kLists[list].path == path) {
            return list;
        }
    }
    return std::nullopt;
}

// "/next/starts_at" of a review is its column next_starts_at.
std::string column_at(std::string_view path) {
    std::string name{path.substr(1)};
    for (auto& c : name) {
        c = c == '/' ? '_' : c;
    }
    return name;
}

json::string_view view_of(std::string_view text) {
    return {text.data(), text.size()};
}

json::value read_column(Source source, Statement const& row, int column, json::storage_ptr const& storage) {
    if (row.is_null(column)) {
        return json::value(nullptr, storage);
    }
    switch (source) {
        case Source::whole:
            return json::value(row.whole(column), storage);
        case Source::flag:
            return json::value(row.whole(column) != 0, storage);
        case Source::instant:
            return json::value(view_of(Instant{row.whole(column)}.to_text()), storage);
        case Source::decimal:
            return json::value(view_of(Decimal::from_ten_thousandths(row.whole(column)).to_text()), storage);
        case Source::json:
            return json::parse(view_of(row.text(column)), storage);
        default:
            return json::value(view_of(row.text(column)), storage);
    }
}

// How the column must be read to give the value, if it does.
std::optional<Source> source_of(json::value const& value, Statement const& row, int column) {
    for (auto const source :
         {Source::whole, Source::flag, Source::instant, Source::decimal, Source::text, Source::json}) {
        // Read as JSON, most texts are none.
        if (source == Source::json && !value.is_structured()) {
            continue;
        }
        if (read_column(source, row, column, {}) == value) {
            return source;
        }
    }
    return std::nullopt;
}

std::string text_at(json::value const& value, char const* member) {
    auto const& text = value.at(member).as_string();
    return {text.data(), text.size()};
}

}  // namespace

std::vector<Captured> read_captured(std::string const& file) {
    std::ifstream in{file};
    std::string const text{std::istreambuf_iterator<char>{in}, {}};
    std::vector<Captured> all;
    auto const list = json::parse(text);
    for (auto const& one : list.as_array()) {
        all.push_back({text_at(one, "target"), text_at(one, "kind"), text_at(one, "body")});
    }
    return all;
}

Answers::Answers(std::string const& database_file, std::vector<Captured> const& captured)
    : database_{database_file, Database::Access::read},
      begin_{database_, "BEGIN"},
      commit_{database_, "COMMIT"},
      review_{database_, kReview},
      record_{database_, kRecord} {
    for (auto const& list : kLists) {
        lists_.emplace_back(database_, list.sql);
    }
    for (auto const& one : captured) {
        known_.emplace(one.target, learn(one));
    }
}

std::string Answers::answer(std::string_view target) {
    auto const found = known_.find(std::string{target});
    if (found == known_.end()) {
        return {};
    }
    begin_.step();
    auto body = make(found->second);
    commit_.step();
    return body;
}

Answers::Known Answers::learn(Captured const& captured) {
    auto const body = json::parse(captured.body);
    Known known{captured.kind};
    if (captured.kind == "accounts") {
        Statement organization{database_, "SELECT id FROM organizations"};
        organization.step();
        known.organization_id = organization.text(0);
        known.shape = learn_value(body, "", nullptr, known);
        return known;
    }
    known.review_id = text_at(body, "id");
    known.account_id = text_at(body, "account_id");
    if (captured.kind == "closed") {
        record_.bind(1, known.review_id);
        record_.step();
        // The record is an object; the product writes its own members before the record's.
        auto const record = std::string{record_.text(0)}.substr(1);
        record_.reset();
        if (!captured.body.ends_with(record)) {
            throw std::runtime_error("a closed review does not end with its record");
        }
        known.before_record = captured.body.substr(0, captured.body.size() - record.size());
        return known;
    }
    review_.bind(1, known.review_id);
    review_.step();
    known.shape = learn_value(body, "", &review_, known);
    review_.reset();
    return known;
}

// row: where columns are looked for, by the path inside the row's value; null if the value is under no row.
Shape Answers::learn_value(
    json::value const& value, std::string const& path, Statement* row, Known const& known
) {
    if (auto const list = list_at(known.kind, path); list && value.is_array()) {
        return learn_rows(value.get_array(), *list, known);
    }
    auto const column = row == nullptr || path.empty() ? -1 : row->find_column(column_at(path));
    if (column >= 0) {
        if (auto const source = source_of(value, *row, column)) {
            return {.source = *source, .column = column};
        }
    }
    if (!value.is_object()) {
        return {.fixed = value};
    }
    Shape shape{.source = Source::object};
    for (auto const& member : value.get_object()) {
        std::string const name{member.key().data(), member.key().size()};
        shape.members.emplace_back(name, learn_value(member.value(), path + '/' + name, row, known));
    }
    return shape;
}

Shape Answers::learn_rows(json::array const& items, std::size_t list, Known const& known) {
    Shape shape{.source = Source::rows, .list = list};
    auto& rows = lists_[list];
    bind_list(list, known);
    for (std::size_t i = 0; rows.step(); ++i) {
        if (i >= items.size()) {
            throw std::runtime_error("more rows than the answer shows");
        }
        shape.items.push_back(learn_value(items[i], "", &rows, known));
    }
    return shape;
}

void Answers::bind_list(std::size_t list, Known const& known) {
    switch (kLists[list].key) {
        case Key::review:
            return lists_[list].bind(1, known.review_id);
        case Key::account:
            return lists_[list].bind(1, known.account_id);
        case Key::organization:
            return lists_[list].bind(1, known.organization_id);
    }
}

std::string Answers::make(Known const& known) {
    if (known.kind == "closed") {
        record_.bind(1, known.review_id);
        record_.step();
        auto body = known.before_record;
        body.append(record_.text(0), 1);
        record_.reset();
        return body;
    }
    std::array<unsigned char, 64 * 1024> memory;
    json::monotonic_resource resource{memory.data(), memory.size()};
    Statement* row = nullptr;
    if (known.kind == "review") {
        review_.bind(1, known.review_id);
        review_.step();
        row = &review_;
    }
    auto body = json::serialize(make_value(known.shape, row, known, &resource));
    review_.reset();
    return body;
}

json::value Answers::make_value(
    Shape const& shape, Statement* row, Known const& known, json::storage_ptr const& storage
) {
    switch (shape.source) {
        case Source::fixed:
            return json::value(shape.fixed, storage);
        case Source::object: {
            json::object object(storage);
            object.reserve(shape.members.size());
            for (auto const& [name, member] : shape.members) {
                object.emplace(name, make_value(member, row, known, storage));
            }
            return object;
        }
        case Source::rows: {
            json::array array(storage);
            auto& rows = lists_[shape.list];
            bind_list(shape.list, known);
            for (std::size_t i = 0; rows.step(); ++i) {
                array.emplace_back(make_value(shape.items.at(i), &rows, known, storage));
            }
            return array;
        }
        default:
            return read_column(shape.source, *row, shape.column, storage);
    }
}

}  // namespace qvr::bare
