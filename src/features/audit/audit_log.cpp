#include "features/audit/audit_log.hpp"

#include "base/digest.hpp"
#include "features/audit/audit_store.hpp"
#include "reflect/json_writer.hpp"

namespace qvr::audit {
namespace {

constexpr std::size_t kSaltBytes = 16;

void write_text_or_null(
    reflect::JsonWriter& json, std::string_view name, std::optional<std::string> const& text
) {
    json.key(name);
    if (text) {
        json.string(*text);
    } else {
        json.null();
    }
}

void write_json_or_null(reflect::JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    if (text.empty()) {
        json.null();
    } else {
        json.raw(text);
    }
}

template <typename AnyId>
std::optional<std::string> text_of(std::optional<AnyId> const& id) {
    return id ? std::optional{id->to_text()} : std::nullopt;
}

// Brings the heads up to the last entries: the work of one group of writes.
void write_heads(db::Writer& writer) {
    for (auto& head : list_stored_heads(writer)) {
        auto const leaves = list_leaves_after(writer, head.organization_id, head.seq);
        if (leaves.empty()) {
            continue;
        }
        if (head.seq == 0) {
            head.head = kFirstHead;
        }
        for (auto const& leaf : leaves) {
            head.head = next_head(head.head, leaf);
        }
        head.seq += static_cast<std::int64_t>(leaves.size());
        set_head(writer, head);
    }
}

}  // namespace

std::string leaf_of(std::string_view salt, std::string_view content) {
    return sha256_hex(std::string{salt} + std::string{content});
}

std::string next_head(std::string_view head, std::string_view leaf) {
    return sha256_hex(std::string{head} + std::string{leaf});
}

std::string content_of(web::JournalEntry const& entry) {
    std::string text;
    reflect::JsonWriter json{text};
    json.begin_object();
    json.key("at");
    json.string(entry.at.to_text());
    write_text_or_null(json, "actor_id", text_of(entry.actor_id));
    json.key("actor");
    json.string(entry.actor_name);
    json.key("action");
    json.string(entry.action);
    write_text_or_null(json, "account_id", text_of(entry.account_id));
    json.key("subject_id");
    json.string(entry.subject_id);
    write_json_or_null(json, "before", entry.before);
    write_json_or_null(json, "after", entry.after);
    json.end_object();
    return text;
}

AuditLog::AuditLog(db::Database& database, Random& random) : random_(random) {
    database.before_commit(&write_heads);
}

void AuditLog::record(db::Writer& writer, web::JournalEntry entry) {
    auto salt = random_hex(random_, kSaltBytes);
    auto content = content_of(entry);
    auto leaf = leaf_of(salt, content);
    append_entry(
        writer,
        {entry.organization_id, 0, std::move(leaf), std::move(salt), std::move(content), entry.account_id}
    );
}

}  // namespace qvr::audit
