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
    "ON a.id = r.account_id JOIN users u ON u.id = r.facilitator_id WHERE r.id = $1";
constexpr std::string_view kRecord = "SELECT bytes FROM review_records WHERE review_id = $1";
constexpr std::string_view kAccount =
    "SELECT id AS account_id, name AS account_name, locale FROM accounts WHERE id = $1";

// What the score of a review is worked out from. The program works nothing out, but it reads this.
constexpr std::array<std::string_view, 5> kRead{
    "SELECT * FROM kpi_results WHERE review_id = $1 ORDER BY position",
    "SELECT x.* FROM reviews r JOIN choices x ON x.review_id = r.previous_id WHERE r.id = $1",
    "SELECT k.* FROM reviews r JOIN kpis k ON k.review_id = r.previous_id WHERE r.id = $1",
    "SELECT x.* FROM reviews r JOIN attendees x ON x.review_id = r.previous_id WHERE r.id = $1",
    "SELECT o.kpi_id, o.side, o.quantity, o.out_of, o.counted_on FROM reviews r "
    "JOIN kpis k ON k.review_id = r.previous_id JOIN observations o ON o.kpi_id = k.id "
    "LEFT JOIN observations c ON c.corrects = o.id WHERE r.id = $1 AND o.quantity IS NOT NULL AND c.id IS "
    "NULL",
};

// Of all accounts, from where each stands.
constexpr std::string_view kSums =
    "SELECT COUNT(*) AS accounts, COUNT(s.coverage) AS judged, "
    "COUNT(CASE WHEN s.band = 'green' THEN 1 END) AS bands_green, "
    "COUNT(CASE WHEN s.band = 'amber' THEN 1 END) AS bands_amber, "
    "COUNT(CASE WHEN s.band = 'red' THEN 1 END) AS bands_red, "
    "CAST(SUM(CASE WHEN s.band IS NOT NULL THEN s.percent_tenths END) AS BIGINT) AS percents, "
    "COUNT(CASE WHEN s.next_starts_at < CAST(CURRENT_DATE AS TEXT) THEN 1 END) AS overdue, "
    "CAST(SUM(s.executives_missing_twice) AS BIGINT) AS executives_missing_twice, "
    "COUNT(CASE WHEN s.is_green_but_red = 1 THEN 1 END) AS green_but_red, "
    "CAST(SUM(s.promises_judged) AS BIGINT) AS promises_judged, "
    "CAST(SUM(s.promises_kept) AS BIGINT) AS promises_kept, "
    "(SELECT CAST(SUM(x.actions) AS BIGINT) FROM account_actions x WHERE x.organization_id = $1 "
    "AND x.due_on < CAST(CURRENT_DATE AS TEXT)) AS actions_overdue "
    "FROM account_standings s WHERE s.organization_id = $1";

constexpr std::string_view kIds = "{ids}";

enum class Key { review, account, organization, account_ids, review_ids };

// Where in an answer the rows of a query stand. Under the rows of another list, the path of that list comes
// first; the rows of all its items come in the order of the items. {ids} stands for the key's list as rows.
struct ListQuery {
    std::string_view kind;
    std::string_view path;
    Key key;
    std::string_view sql;
};
constexpr std::array kLists{
    ListQuery{
        "review", "/attendees", Key::review, "SELECT * FROM attendees WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review",
        "/open_question/answers",
        Key::review,
        "SELECT * FROM open_answers WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review",
        "/value/expected",
        Key::review,
        "SELECT * FROM expected_values WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review",
        "/value/received",
        Key::review,
        "SELECT * FROM received_values WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review",
        "/satisfiers/choices",
        Key::review,
        "SELECT * FROM choices WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review", "/sheets", Key::review, "SELECT * FROM sheets WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review", "/ratings", Key::review, "SELECT * FROM ratings WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{"review", "/kpis", Key::review, "SELECT * FROM kpis WHERE review_id = $1 ORDER BY position"},
    ListQuery{
        "review",
        "/better/answers",
        Key::review,
        "SELECT * FROM better_answers WHERE review_id = $1 ORDER BY position"
    },
    ListQuery{
        "review",
        "/actions",
        Key::review,
        "SELECT 0 AS part, position, id, statement, owner, due_on, factor, verdict, effect FROM "
        "earlier_actions "
        "WHERE review_id = $1 UNION ALL SELECT 1, position, id, statement, owner, due_on, factor, NULL, NULL "
        "FROM actions "
        "WHERE review_id = $1 ORDER BY 1, 2"
    },
    ListQuery{
        "review",
        "/obstacles",
        Key::review,
        "SELECT 0 AS part, position, id, statement, lifted_by, due_on, verdict FROM earlier_obstacles WHERE "
        "review_id = $1 "
        "UNION ALL SELECT 1, position, id, statement, lifted_by, due_on, NULL FROM obstacles WHERE review_id "
        "= $1 "
        "ORDER BY 1, 2"
    },
    ListQuery{
        "review",
        "/impacts",
        Key::review,
        "SELECT 0 AS part, position, id, title, side, sphere, starts_on, ends_on, likelihood, effect, "
        "action_plan, "
        "contingency_plan, owner, happened, plan_used, note FROM earlier_impacts WHERE review_id = $1 UNION "
        "ALL "
        "SELECT 1, position, id, title, side, sphere, starts_on, ends_on, likelihood, effect, action_plan, "
        "contingency_plan, owner, NULL, NULL, NULL FROM impacts WHERE review_id = $1 ORDER BY 1, 2"
    },
    ListQuery{
        "review",
        "/ideas",
        Key::review,
        "SELECT 0 AS part, position, id, side, statement, objective_id, status, next_step, answered FROM "
        "earlier_ideas "
        "WHERE review_id = $1 UNION ALL SELECT 1, position, id, side, statement, objective_id, status, "
        "next_step, NULL "
        "FROM ideas WHERE review_id = $1 ORDER BY 1, 2"
    },
    ListQuery{
        "review",
        "/objectives",
        Key::account,
        "SELECT * FROM objectives WHERE account_id = $1 ORDER BY position"
    },
    ListQuery{
        "accounts",
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
        "WHERE a.organization_id = $1 AND a.archived = 0 ORDER BY a.sort_key, a.id LIMIT 50"
    },
    ListQuery{
        "portfolio",
        "/items",
        Key::organization,
        "SELECT a.id AS account_id, a.name AS account_name, a.industry, s.review_id AS last_review_id, "
        "s.number AS last_review_number, s.held_on AS last_review_held_on, s.percent_tenths AS "
        "score_percent, "
        "s.coverage AS score_coverage, s.band AS score_band, s.change_tenths AS change, s.felt_tenths AS "
        "felt_percent, "
        "s.gap_tenths AS gap, s.lost_most, s.is_green_but_red AS green_but_red, s.executives_missing_twice, "
        "s.promises_judged, s.promises_kept, (SELECT CAST(SUM(x.actions) AS BIGINT) FROM account_actions x "
        "WHERE x.account_id = a.id AND x.due_on < CAST(CURRENT_DATE AS TEXT)) AS actions_overdue "
        "FROM (SELECT account_id, CASE WHEN next_starts_at < CAST(CURRENT_DATE AS TEXT) THEN 4 ELSE 0 END "
        "+ CASE WHEN is_green_but_red = 1 THEN 4 WHEN is_felt_red = 1 THEN 2 ELSE 0 END "
        "+ CASE WHEN executives_missing_twice > 0 THEN 3 ELSE 0 END + CASE WHEN band = 'red' THEN 3 ELSE 0 "
        "END + CASE WHEN change_tenths <= -100 THEN 2 ELSE 0 END "
        "+ CASE WHEN first_action_due_on < CAST(CURRENT_DATE AS TEXT) THEN 1 ELSE 0 END AS points "
        "FROM account_standings WHERE organization_id = $1 ORDER BY points DESC, sort_key, account_id LIMIT "
        "50) k JOIN account_standings s ON s.account_id = k.account_id JOIN accounts a ON a.id = "
        "k.account_id "
        "ORDER BY k.points DESC, s.sort_key, s.account_id"
    },
    ListQuery{
        "portfolio",
        "/items/trend",
        Key::account_ids,
        "SELECT f.account_id, f.held_on, f.percent_tenths AS percent, f.felt_tenths AS felt, f.coverage "
        "FROM {ids} i JOIN review_figures f ON f.account_id = i.value AND f.held_on >= COALESCE((SELECT "
        "n.held_on FROM review_figures n WHERE n.account_id = i.value ORDER BY n.held_on DESC LIMIT 1 OFFSET "
        "7), '') ORDER BY i.key, f.held_on"
    },
    ListQuery{
        "portfolio",
        "/items/factors",
        Key::review_ids,
        "SELECT f.factor, f.weight, f.percent_tenths AS percent, f.felt_mark, f.gap_tenths AS gap FROM {ids} "
        "i "
        "JOIN factor_figures f ON f.review_id = i.value ORDER BY i.key, f.position"
    },
    ListQuery{
        "figures",
        "/factors",
        Key::organization,
        "SELECT factor, COUNT(weight) AS chosen, CAST(SUM(weight) AS BIGINT) AS weights, COUNT(drift) AS "
        "drifts, "
        "CAST(SUM(drift) AS BIGINT) AS drift, COUNT(percent_tenths) AS measured, "
        "CAST(SUM(percent_tenths) AS BIGINT) AS percents, COUNT(felt_mark) AS felt, "
        "CAST(SUM(felt_mark) AS BIGINT) AS felt_marks, COUNT(CASE WHEN felt_low <= 25 THEN 1 END) AS "
        "felt_red "
        "FROM account_factors WHERE organization_id = $1 GROUP BY factor ORDER BY factor"
    },
    ListQuery{
        "roadmap",
        "/items",
        Key::account,
        "SELECT r.id AS review_id, r.number, r.held_on, r.state, f.percent_tenths AS score_percent, f.exact "
        "AS score_exact, "
        "f.coverage AS score_coverage, f.band AS score_band, f.felt_tenths AS felt_percent, f.gap_tenths AS "
        "gap, "
        "(SELECT COUNT(*) FROM actions x WHERE x.review_id = r.id) AS promises_made, "
        "f.promises_judged, f.promises_kept, f.promises_partly, f.promises_dropped, f.promises_carried, "
        "f.executives_missing_twice FROM reviews r LEFT JOIN review_figures f ON f.review_id = r.id "
        "WHERE r.account_id = $1 AND r.state <> 'cancelled' ORDER BY r.held_on"
    },
    ListQuery{
        "roadmap",
        "/items/judged_factors",
        Key::review_ids,
        "SELECT f.factor, f.weight, f.percent_tenths AS percent, f.lost_tenths AS lost, f.felt_mark, "
        "f.felt_low, "
        "f.felt_high, f.gap_tenths AS gap FROM {ids} i JOIN factor_figures f ON f.review_id = i.value "
        "ORDER BY i.key, f.position"
    },
    ListQuery{
        "roadmap",
        "/items/factors",
        Key::review_ids,
        "SELECT x.factor, x.weight FROM {ids} i JOIN choices x ON x.review_id = i.value ORDER BY i.key, "
        "x.position"
    },
    ListQuery{
        "roadmap",
        "/items/value_received",
        Key::review_ids,
        "SELECT v.statement, v.measure, v.amount, v.currency, p.name AS said_by_name FROM {ids} i "
        "JOIN received_values v ON v.review_id = i.value LEFT JOIN attendees p ON p.id = v.said_by "
        "ORDER BY i.key, v.position"
    },
    ListQuery{
        "roadmap",
        "/items/value_expected",
        Key::review_ids,
        "SELECT v.statement, v.measure, v.amount, v.currency, p.name AS said_by_name FROM {ids} i "
        "JOIN expected_values v ON v.review_id = i.value LEFT JOIN attendees p ON p.id = v.said_by "
        "ORDER BY i.key, v.position"
    },
};

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

// "87.5" of 875, as the product prints tenths.
std::string tenths_text(std::int64_t tenths) {
    auto const size = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + '.' + std::to_string(size % 10);
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
        case Source::tenths:
            return json::value(view_of(tenths_text(row.whole(column))), storage);
        case Source::json:
            return json::parse(view_of(row.text(column)), storage);
        default:
            return json::value(view_of(row.text(column)), storage);
    }
}

// How the column must be read to give the value, if it does.
std::optional<Source> source_of(json::value const& value, Statement const& row, int column) {
    for (auto const source :
         {Source::whole,
          Source::flag,
          Source::instant,
          Source::decimal,
          Source::tenths,
          Source::text,
          Source::json}) {
        // Read as JSON, most texts are none, and a negative number is no quantity.
        if ((source == Source::json && !value.is_structured()) ||
            (source == Source::decimal && row.whole(column) < 0)) {
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

Answers::Answers(std::string const& database, std::vector<Captured> const& captured)
    : database_{open_database(database, Database::Access::read)},
      begin_{database_->prepare("BEGIN")},
      commit_{database_->prepare("COMMIT")},
      review_{database_->prepare(kReview)},
      record_{database_->prepare(kRecord)},
      account_{database_->prepare(kAccount)},
      sums_{database_->prepare(kSums)} {
    for (auto const& list : kLists) {
        std::string sql{list.sql};
        if (auto const ids = sql.find(kIds); ids != std::string::npos) {
            sql.replace(ids, kIds.size(), database_->rows_of_list());
        }
        lists_.push_back(database_->prepare(sql));
    }
    for (auto const& sql : kRead) {
        read_.push_back(database_->prepare(sql));
    }
    for (auto const& one : captured) {
        known_.emplace(one.target, learn(one));
    }
}

std::string Answers::answer(std::string_view target) {
    // What bench/wrk/get_first.lua adds tells nothing.
    auto const found = known_.find(std::string{target.substr(0, target.find("?n="))});
    if (found == known_.end()) {
        return {};
    }
    begin_->step();
    auto body = make(found->second);
    commit_->step();
    return body;
}

Answers::Known Answers::learn(Captured const& captured) {
    auto const body = json::parse(captured.body);
    Known known{captured.kind};
    auto const organization = database_->prepare("SELECT id FROM organizations");
    organization->step();
    known.organization_id = organization->text(0);
    organization->reset();
    if (captured.kind == "figures") {
        sums_->bind(1, known.organization_id);
        sums_->step();
        known.shape = learn_value(body, "", sums_.get(), known);
        sums_->reset();
        return known;
    }
    if (captured.kind == "accounts" || captured.kind == "portfolio") {
        known.shape = learn_value(body, "", nullptr, known);
        return known;
    }
    known.account_id = text_at(body, "account_id");
    if (captured.kind == "roadmap") {
        account_->bind(1, known.account_id);
        account_->step();
        known.shape = learn_value(body, "", account_.get(), known);
        account_->reset();
        return known;
    }
    known.review_id = text_at(body, "id");
    if (captured.kind == "closed") {
        record_->bind(1, known.review_id);
        record_->step();
        // The record is an object; the product writes its own members before the record's.
        auto const record = std::string{record_->text(0)}.substr(1);
        record_->reset();
        if (!captured.body.ends_with(record)) {
            throw std::runtime_error("a closed review does not end with its record");
        }
        known.before_record = captured.body.substr(0, captured.body.size() - record.size());
        return known;
    }
    review_->bind(1, known.review_id);
    review_->step();
    known.shape = learn_value(body, "", review_.get(), known);
    review_->reset();
    return known;
}

// row: where columns are looked for, by the path inside the row's value; null if the value is under no row.
// list_path: of the list whose item the value is part of.
Shape Answers::learn_value(
    json::value const& value,
    std::string const& path,
    Statement* row,
    Known const& known,
    std::string const& list_path
) {
    if (auto const list = list_at(known.kind, list_path + path); list && value.is_array()) {
        return list_path.empty() ? learn_rows(value.get_array(), *list, known)
                                 : Shape{.source = Source::rows_of_item, .list = *list};
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
        shape.members.emplace_back(
            name, learn_value(member.value(), path + '/' + name, row, known, list_path)
        );
    }
    return shape;
}

Shape Answers::learn_rows(json::array const& items, std::size_t list, Known const& known) {
    Shape shape{.source = Source::rows, .list = list};
    auto& rows = *lists_[list];
    bind_list(list, known);
    account_ids_ = review_ids_ = "";
    for (std::size_t i = 0; rows.step(); ++i) {
        if (i >= items.size()) {
            throw std::runtime_error("more rows than the answer shows");
        }
        note_ids(list, rows);
        shape.items.push_back(learn_value(items[i], "", &rows, known, std::string{kLists[list].path}));
    }
    learn_rows_of_items(shape, items, known);
    return shape;
}

// The ids of a list's rows are what the lists under it are asked for.
void Answers::note_ids(std::size_t list, Statement const& row) {
    if (kLists[list].kind == "portfolio" || kLists[list].kind == "roadmap") {
        for (auto const& [name, ids] :
             {std::pair{"account_id", &account_ids_},
              {"last_review_id", &review_ids_},
              {"review_id", &review_ids_}}) {
            if (auto const column = row.find_column(name); column >= 0) {
                *ids += (ids->empty() ? "[\"" : ",\"") + std::string{row.text(column)} + '"';
            }
        }
    }
}

// The rows under the items, one query for all of them.
void Answers::learn_rows_of_items(Shape& shape, json::array const& items, Known const& known) {
    for (std::size_t m = 0; !shape.items.empty() && m < shape.items.front().members.size(); ++m) {
        if (shape.items.front().members[m].second.source != Source::rows_of_item) {
            continue;
        }
        auto const list = shape.items.front().members[m].second.list;
        auto& rows = *lists_[list];
        bind_list(list, known);
        for (std::size_t i = 0; i < shape.items.size(); ++i) {
            auto& [name, under] = shape.items[i].members[m];
            for (auto const& value : items[i].at(name).as_array()) {
                if (!rows.step()) {
                    throw std::runtime_error("fewer rows than the answer shows");
                }
                under.items.push_back(learn_value(value, "", &rows, known));
            }
        }
        if (rows.step()) {
            throw std::runtime_error("more rows than the answer shows");
        }
    }
}

void Answers::bind_list(std::size_t list, Known const& known) {
    switch (kLists[list].key) {
        case Key::review:
            return lists_[list]->bind(1, known.review_id);
        case Key::account:
            return lists_[list]->bind(1, known.account_id);
        case Key::organization:
            return lists_[list]->bind(1, known.organization_id);
        case Key::account_ids:
            account_ids_ += account_ids_.ends_with(']') ? "" : "]";
            return lists_[list]->bind(1, account_ids_);
        case Key::review_ids:
            review_ids_ += review_ids_.ends_with(']') ? "" : "]";
            return lists_[list]->bind(1, review_ids_);
    }
}

std::string Answers::make(Known const& known) {
    if (known.kind == "closed") {
        record_->bind(1, known.review_id);
        record_->step();
        auto body = known.before_record;
        body.append(record_->text(0), 1);
        record_->reset();
        return body;
    }
    std::array<unsigned char, 64 * 1024> memory;
    json::monotonic_resource resource{memory.data(), memory.size()};
    Statement* row = nullptr;
    if (known.kind == "review") {
        for (auto const& statement : read_) {
            statement->bind(1, known.review_id);
            while (statement->step()) {
            }
        }
        row = review_.get();
        row->bind(1, known.review_id);
    } else if (known.kind == "roadmap") {
        row = account_.get();
        row->bind(1, known.account_id);
    } else if (known.kind == "figures") {
        row = sums_.get();
        row->bind(1, known.organization_id);
    }
    if (row != nullptr) {
        row->step();
    }
    auto body = json::serialize(make_value(known.shape, row, known, &resource));
    if (row != nullptr) {
        row->reset();
    }
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
        case Source::rows:
            return make_rows(shape, known, storage);
        case Source::rows_of_item:
            return json::array(storage);  // filled once all items are there
        default:
            return read_column(shape.source, *row, shape.column, storage);
    }
}

json::value Answers::make_rows(Shape const& shape, Known const& known, json::storage_ptr const& storage) {
    json::array array(storage);
    auto& rows = *lists_[shape.list];
    bind_list(shape.list, known);
    account_ids_ = review_ids_ = "";
    for (std::size_t i = 0; rows.step(); ++i) {
        note_ids(shape.list, rows);
        array.emplace_back(make_value(shape.items.at(i), &rows, known, storage));
    }
    make_rows_of_items(shape, array, known, storage);
    return array;
}

void Answers::make_rows_of_items(
    Shape const& shape, json::array& items, Known const& known, json::storage_ptr const& storage
) {
    for (std::size_t m = 0; !shape.items.empty() && m < shape.items.front().members.size(); ++m) {
        auto const& first = shape.items.front().members[m];
        if (first.second.source != Source::rows_of_item) {
            continue;
        }
        auto& rows = *lists_[first.second.list];
        bind_list(first.second.list, known);
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto& under = items[i].as_object().at(first.first).as_array();
            for (auto const& one : shape.items.at(i).members[m].second.items) {
                rows.step();
                under.emplace_back(make_value(one, &rows, known, storage));
            }
        }
        rows.reset();
    }
}

}  // namespace qvr::bare
