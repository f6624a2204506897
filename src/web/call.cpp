#include "web/call.hpp"

#include "base/ascii.hpp"
#include "web/query_text.hpp"

#include <algorithm>
#include <charconv>

namespace qvr::web {

Call::Call(http::Request const& request, PathParameters parameters, Services& services, Locale asked_locale)
    : request_(request),
      parameters_(std::move(parameters)),
      services_(services),
      asked_locale_(asked_locale),
      now_(services.clock.now()) {}

Principal const& Call::principal() const {
    QVR_CHECK(principal_.has_value());
    return *principal_;
}

db::Reader& Call::reader() {
    QVR_CHECK(reader_ != nullptr);
    return *reader_;
}

db::Writer& Call::writer() {
    QVR_CHECK(writer_ != nullptr);
    return *writer_;
}

void Call::enter(db::Writer& writer) {
    writer_ = &writer;
    reader_ = &writer;
    reply = {};
    is_if_match_waived_ = false;
}

void Call::leave_transaction() {
    reader_ = nullptr;
    writer_ = nullptr;
}

std::string const& Call::path_text(std::string_view name) const {
    auto const found = std::ranges::find(parameters_, name, [](auto const& p) { return p.first; });
    QVR_CHECK(found != parameters_.end());
    return found->second;
}

Result<Call::Query> Call::query(std::initializer_list<std::string_view> known) const {
    Issues issues;
    auto parsed = parse_query(request_.query);
    if (!parsed) {
        return make_error(Code::invalid, Issue{IssueCode::invalid_parameter, {}, {{"name", request_.query}}});
    }
    Query query;
    for (auto& [name, value] : *parsed) {
        if (std::ranges::find(known, name) == known.end()) {
            issues.push_back({IssueCode::unknown_parameter, {}, {{"name", name}}});
        } else if (std::ranges::find(query, name, [](auto const& p) { return p.first; }) != query.end()) {
            issues.push_back({IssueCode::invalid_parameter, {}, {{"name", name}}});
        } else {
            query.emplace_back(name, value);
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return query;
}

Result<PageRequest> Call::page_request(Query const& query) {
    PageRequest page;
    for (auto const& [name, value] : query) {
        if (name == "limit") {
            auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), page.limit);
            if (error != std::errc{} || end != value.data() + value.size() || page.limit < 1 ||
                page.limit > 200) {
                return make_error(Code::invalid, Issue{IssueCode::invalid_parameter, {}, {{"name", name}}});
            }
        } else if (name == "cursor") {
            page.cursor = value;
        }
    }
    return page;
}

Result<reflect::Json> Call::body_json() const {
    auto const type = request_.header("content-type");
    if (!equal_ignoring_case(trim(type.substr(0, type.find(';'))), "application/json")) {
        return make_error(Code::unsupported_media, IssueCode::unsupported_media);
    }
    return reflect::parse_json(request_.body);
}

Result<void> Call::expect_no_body() const {
    if (request_.method == "GET" || request_.method == "HEAD" || request_.body.empty()) {
        return {};
    }
    QVR_TRY(auto const json, body_json());
    auto const* members = json.object();
    if (members == nullptr) {
        return make_error(Code::invalid, IssueCode::not_an_object);
    }
    Issues issues;
    for (auto const& member : *members) {
        issues.push_back(
            {IssueCode::unknown_member, reflect::pointer_token(member.name), {{"name", member.name}}}
        );
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return {};
}

std::optional<std::int64_t> Call::held_version() const {
    auto const value = request_.header("if-match");
    if (value.size() < 3 || value.front() != '"' || value.back() != '"') {
        return std::nullopt;
    }
    std::int64_t version = -1;
    auto const* last = value.data() + value.size() - 1;
    auto const [end, error] = std::from_chars(value.data() + 1, last, version);
    return error == std::errc{} && end == last ? std::optional{version} : std::nullopt;
}

Result<void> Call::check_if_match(std::int64_t current_version) const {
    if (is_if_match_waived_) {
        return {};
    }
    if (!request_.has_header("if-match")) {
        return make_error(Code::precondition_required, IssueCode::precondition_required);
    }
    if (request_.header("if-match") != "*" && held_version() != current_version) {
        return make_error(Code::precondition_failed, IssueCode::precondition_failed);
    }
    return {};
}

void Call::set_etag(std::int64_t version) {
    add_header("etag", '"' + std::to_string(version) + '"');
}

void Call::add_header(std::string name, std::string value) {
    reply.headers.push_back({std::move(name), std::move(value)});
}

void Call::record(
    std::string action,
    std::optional<AccountId> account_id,
    std::string subject_id,
    std::string before,
    std::string after
) {
    services_.journal.record(
        writer(),
        JournalEntry{
            principal().organization_id,
            principal().person_id,
            principal().name,
            now_,
            std::move(action),
            std::move(account_id),
            std::move(subject_id),
            std::move(before),
            std::move(after)
        }
    );
}

}  // namespace qvr::web
