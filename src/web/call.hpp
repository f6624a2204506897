// One request on its way through a handler: who asks, what they sent, the transaction it runs in, and what
// goes into the answer beside the body. Lives on one worker thread, for one request.
#pragma once

#include "base/clock.hpp"
#include "base/error.hpp"
#include "db/database.hpp"
#include "http/message.hpp"
#include "reflect/codec.hpp"
#include "web/journal.hpp"
#include "web/principal.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace qvr::web {

class KeptAnswers;

// What handlers may use of the server. All of it outlives every request.
struct Services {
    db::Database& database;
    Clock const& clock;
    Random& random;
    Authenticator& authenticator;
    Journal& journal;
    KeptAnswers& kept_answers;
};

using PathParameters = std::vector<std::pair<std::string_view, std::string>>;

// The answer under construction.
struct Reply {
    int status = 200;
    std::string body;
    std::vector<http::Header> headers;
};

// A list's page: at most `limit` items after the one that `cursor` names.
struct PageRequest {
    int limit = 50;
    std::string cursor;  // empty: from the start
};

class Call {
  public:
    Call(http::Request const& request, PathParameters parameters, Services& services, Locale asked_locale);

    http::Request const& request() const { return request_; }
    Services& services() { return services_; }
    Instant now() const { return now_; }
    // The signed-in person's locale, else what Accept-Language asks for.
    Locale locale() const { return principal_ ? principal_->locale : asked_locale_; }
    Language language() const { return locale().language(); }

    // The person; only on routes that need a sign-in.
    Principal const& principal() const;
    void set_principal(Principal principal) { principal_ = std::move(principal); }
    bool is_signed_in() const { return principal_.has_value(); }

    // The transaction of the route: reader() on reading and writing routes, writer() on writing routes only.
    db::Reader& reader();
    db::Writer& writer();
    void enter(db::Reader& reader) { reader_ = &reader; }
    // From the start: of an earlier attempt to write, nothing is left in the answer.
    void enter(db::Writer& writer);
    void leave_transaction();

    // The id in the path under {name}. Error: not_found if it is not an id at all.
    template <typename AnyId>
    Result<AnyId> path_id(std::string_view name) const {
        auto id = AnyId::from_text(path_text(name));
        if (!id) {
            return not_found();
        }
        return *std::move(id);
    }
    std::string const& path_text(std::string_view name) const;

    // The query's parameters, percent-decoded. Error: invalid for one that is not in `known`, or given twice.
    using Query = std::vector<std::pair<std::string, std::string>>;
    Result<Query> query(std::initializer_list<std::string_view> known) const;
    // `limit` (1–200, default 50) and `cursor` out of a query that query() gave. Error: invalid.
    static Result<PageRequest> page_request(Query const& query);

    // The body as T. Errors: malformed, unsupported_media, invalid with every fault.
    template <typename T>
    Result<T> decode() const {
        QVR_TRY(auto const json, body_json());
        return reflect::decode<T>(json);
    }
    // Error if there is a body other than {}.
    Result<void> expect_no_body() const;

    // If-Match against a version. Errors: precondition_required (428), precondition_failed (412).
    Result<void> check_if_match(std::int64_t current_version) const;
    // The version the caller holds, if If-Match names one.
    std::optional<std::int64_t> held_version() const;
    // From now on check_if_match() lets every version pass.
    void waive_if_match() { is_if_match_waived_ = true; }
    void set_etag(std::int64_t version);

    void add_header(std::string name, std::string value);
    void set_location(std::string path) { add_header("location", std::move(path)); }

    // Notes a change in the audit log, in this call's write transaction. `before` and `after`: JSON or empty.
    void record(
        std::string action,
        std::optional<AccountId> account_id,
        std::string subject_id,
        std::string before,
        std::string after
    );

    template <typename AnyId>
    AnyId new_id() {
        return *AnyId::from_text(services_.random.make_uuid_v7(now_));
    }

    Reply reply;

  private:
    Result<reflect::Json> body_json() const;

    http::Request const& request_;
    PathParameters parameters_;
    Services& services_;
    Locale asked_locale_;
    Instant now_;
    bool is_if_match_waived_ = false;
    std::optional<Principal> principal_;
    db::Reader* reader_ = nullptr;
    db::Writer* writer_ = nullptr;
};

}  // namespace qvr::web
