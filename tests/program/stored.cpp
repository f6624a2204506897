#include "program/stored.hpp"

#include "app/verify.hpp"
#include "reflect/json_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace qvr::program_test {
namespace {

constexpr db::Query kListIds{
    "kListIds",
    "SELECT id FROM accounts UNION ALL SELECT id FROM contacts UNION ALL SELECT id FROM reviews UNION ALL "
    "SELECT id FROM attendees UNION ALL SELECT id FROM ideas UNION ALL SELECT id FROM actions"
};
// The texts that requests wrote are their keys.
constexpr db::Query kListTexts{
    "kListTexts",
    "SELECT name FROM accounts UNION ALL SELECT name FROM contacts UNION ALL SELECT name FROM attendees "
    "WHERE side = 'client' UNION ALL SELECT statement FROM ideas UNION ALL SELECT statement FROM actions"
};
constexpr db::Query kListVersions{
    "kListVersions", "SELECT id || ' ' || CAST(version AS TEXT) FROM reviews ORDER BY id"
};
// No key holds a space.
constexpr db::Query kListAnswers{"kListAnswers", "SELECT key || ' ' || body FROM idempotency_keys"};
constexpr db::Query kListContents{
    "kListContents", "SELECT content FROM audit_entries WHERE seq > :seq ORDER BY seq"
};

// What the clients do, as the audit log names it.
constexpr std::array<std::string_view, 6> kMaking{
    "account.create", "contact.create", "review.plan", "attendee.create", "idea.create", "action.create"
};

std::string text_of(reflect::Json const* value) {
    return value != nullptr && value->string() != nullptr ? *value->string() : "";
}

// Every member "id" in a document.
void collect_ids(reflect::Json const& json, std::vector<std::string>& ids) {
    if (auto const* items = json.array()) {
        for (auto const& item : *items) {
            collect_ids(item, ids);
        }
    } else if (auto const* members = json.object()) {
        for (auto const& member : *members) {
            if (member.name == "id" && member.value.string() != nullptr) {
                ids.push_back(*member.value.string());
            }
            collect_ids(member.value, ids);
        }
    }
}

std::multiset<std::string> to_set(std::vector<std::string> const& texts) {
    return {texts.begin(), texts.end()};
}

template <typename Names>
void compare(
    Names const& some, Names const& others, std::string_view what, std::vector<std::string>& faults
) {
    std::vector<std::string> only;
    std::ranges::set_difference(some, others, std::back_inserter(only));
    for (auto const& name : only) {
        faults.push_back(fmt::format("{}: {}", what, name));
    }
}

}  // namespace

Stored StoredReader::read() {
    Stored stored;
    auto const look = [this] {
        return db::Snapshot{location_, db::program_migrations(db::dialect_of(location_))};
    };
    app::check_database(
        look,
        {},
        [&](std::string const& fault) { stored.faults.push_back(fault); },
        [](app::Progress const&) {}
    );
    auto snapshot = look();
    auto reader = snapshot.reader();
    read_new_entries(reader);
    auto const keys_with_text = read_answers(reader, stored.ids_by_key);

    auto const rows = to_set(reader.list_text(kListIds));
    stored.ids = {rows.begin(), rows.end()};
    compare(rows, audited_ids_, "a row without its audit entry", stored.faults);
    compare(audited_ids_, rows, "an audit entry without its row", stored.faults);
    for (auto const& line : reader.list_text(kListVersions)) {
        auto const space = line.find(' ');
        auto const entries = entries_of_[line.substr(0, space)];
        if (line.substr(space + 1) != std::to_string(entries)) {
            stored.faults.push_back(fmt::format("review and version {}, but {} entries", line, entries));
        }
    }

    auto const texts = to_set(reader.list_text(kListTexts));
    compare(keys_with_text, texts, "a kept answer without its row", stored.faults);
    compare(texts, keys_with_text, "a row without its kept answer", stored.faults);
    for (auto const& [key, id] : stored.ids_by_key) {
        if (!stored.ids.contains(id)) {
            stored.faults.push_back(fmt::format("the answer kept under {} tells of no row", key));
        }
    }
    return stored;
}

void StoredReader::read_new_entries(db::Reader& reader) {
    for (auto const& content : reader.list_text(kListContents, {{"seq", last_seq_}})) {
        ++last_seq_;
        auto const entry = reflect::parse_json(content).value();
        auto const action = text_of(entry.find("action"));
        ++entries_of_[text_of(entry.find("subject_id"))];
        if (std::ranges::find(kMaking, action) != kMaking.end()) {
            std::vector<std::string> ids;
            collect_ids(*entry.find("after"), ids);
            audited_ids_.insert(ids.begin(), ids.end());
        }
    }
}

std::multiset<std::string> StoredReader::read_answers(
    db::Reader& reader, std::map<std::string, std::string>& ids_by_key
) {
    std::multiset<std::string> keys_with_text;
    for (auto const& line : reader.list_text(kListAnswers)) {
        auto const space = line.find(' ');
        auto& answer = answers_[line.substr(0, space)];
        if (answer.id.empty()) {
            auto const json = reflect::parse_json(std::string_view{line}.substr(space + 1)).value();
            answer = {text_of(json.find("id")), json.find("starts_at") == nullptr};
        }
        ids_by_key.emplace(line.substr(0, space), answer.id);
        if (answer.tells_text) {
            keys_with_text.insert(line.substr(0, space));
        }
    }
    return keys_with_text;
}

}  // namespace qvr::program_test
