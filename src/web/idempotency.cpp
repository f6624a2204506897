#include "web/idempotency.hpp"

#include "base/digest.hpp"
#include "web/kept_reply.hpp"

#include <algorithm>

namespace qvr::web {

namespace {

constexpr std::int64_t kKeptMs = 24LL * 3600 * 1000;

constexpr db::Query kFindKeptReply{
    "kFindKeptReply",
    "SELECT {columns} FROM idempotency_keys WHERE principal_id = :principal_id AND key = :key "
    "AND created_at > :oldest"
};
constexpr db::Query kForgetKeptReplies{
    "kForgetKeptReplies", "DELETE FROM idempotency_keys WHERE created_at <= :oldest"
};

std::string request_hash(http::Request const& request) {
    return sha256_hex(request.method + '\n' + request.target + '\n' + request.body);
}

std::string header_of(Reply const& reply, std::string_view name) {
    auto const found = std::ranges::find(reply.headers, name, [](auto const& h) { return h.name; });
    return found == reply.headers.end() ? std::string{} : found->value;
}

}  // namespace

Result<std::optional<std::string>> idempotency_key(http::Request const& request) {
    if (!request.has_header("idempotency-key")) {
        return std::optional<std::string>{};
    }
    auto const value = request.header("idempotency-key");
    bool const visible = std::ranges::all_of(value, [](char c) { return c > 0x20 && c < 0x7f; });
    if (value.empty() || value.size() > 200 || !visible) {
        return make_error(Code::invalid, IssueCode::idempotency_key_invalid);
    }
    return std::optional{std::string{value}};
}

Result<std::optional<Reply>> find_kept_reply(Call& call, std::string const& key) {
    auto const kept = call.reader().find<KeptReply>(
        kFindKeptReply,
        {{"principal_id", call.principal().person_id.to_text()},
         {"key", key},
         {"oldest", call.now().unix_ms() - kKeptMs}}
    );
    if (!kept) {
        return std::optional<Reply>{};
    }
    if (kept->request_hash != request_hash(call.request())) {
        return make_error(Code::invalid, IssueCode::idempotency_key_reused);
    }
    Reply reply{static_cast<int>(kept->status), kept->body, {}};
    if (!kept->etag.empty()) {
        reply.headers.push_back({"etag", kept->etag});
    }
    if (!kept->location.empty()) {
        reply.headers.push_back({"location", kept->location});
    }
    return std::optional{std::move(reply)};
}

void keep_reply(Call& call, std::string const& key) {
    call.writer().execute(kForgetKeptReplies, {{"oldest", call.now().unix_ms() - kKeptMs}});
    call.writer().insert(
        "idempotency_keys",
        KeptReply{
            call.principal().person_id,
            key,
            request_hash(call.request()),
            call.reply.status,
            call.reply.body,
            header_of(call.reply, "etag"),
            header_of(call.reply, "location"),
            call.now()
        }
    );
}

bool InFlight::enter(std::string const& scoped_key) {
    std::scoped_lock const lock{mutex_};
    return keys_.insert(scoped_key).second;
}

void InFlight::leave(std::string const& scoped_key) {
    std::scoped_lock const lock{mutex_};
    keys_.erase(scoped_key);
}

}  // namespace qvr::web
