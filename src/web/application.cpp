#include "web/application.hpp"

#include "base/log.hpp"
#include "web/openapi.hpp"
#include "web/origin.hpp"
#include "web/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace qvr::web {
namespace {

constexpr std::string_view kOpenApiPath = "/api/v1/openapi.json";

Locale asked_locale(http::Request const& request) {
    return locale_from_accept_language(request.header("accept-language"));
}

bool is_safe(std::string_view method) {
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

bool is_api(std::string_view path) {
    return path == "/api" || path.starts_with("/api/");
}
bool is_operation(std::string_view path) {
    return path == "/metrics" || path == "/health" || path.starts_with("/health/");
}

http::Response text_response(int status, std::string body, std::string_view type) {
    http::Response response;
    response.status = status;
    response.headers = {
        {"content-type", std::string{type}},
        {"cache-control", "no-store"},
        {"x-content-type-options", "nosniff"},
    };
    response.body = std::move(body);
    return response;
}

http::Response to_response(Reply reply) {
    http::Response response;
    response.status = reply.status;
    response.headers = std::move(reply.headers);
    bool const has_type = std::ranges::any_of(response.headers, [](auto const& header) {
        return header.name == "content-type";
    });
    if (!has_type && reply.status != 204) {
        response.headers.push_back({"content-type", "application/json"});
    }
    response.headers.push_back({"cache-control", "no-store"});
    response.headers.push_back({"x-content-type-options", "nosniff"});
    response.body = std::move(reply.body);
    return response;
}

// The key under which the reply of a request is kept, if it asked for that. Error: invalid.
Result<std::optional<std::string>> kept_under(Route const& route, http::Request const& request) {
    if (!route.takes_idempotency_key()) {
        return std::optional<std::string>{};
    }
    return idempotency_key(request);
}

Result<void> run_handler(Route const& route, Call& call) {
    auto const* handling = route.handling_for(call);
    return handling == nullptr ? not_found() : handling->run(call);
}

// Leaves the in-flight set whatever happens.
class InFlightKey {
  public:
    InFlightKey(InFlight& in_flight, std::string key) : in_flight_(in_flight), key_(std::move(key)) {}
    ~InFlightKey() { in_flight_.leave(key_); }
    InFlightKey(InFlightKey const&) = delete;
    InFlightKey& operator=(InFlightKey const&) = delete;

  private:
    InFlight& in_flight_;
    std::string key_;
};

}  // namespace

Application::Application(
    std::vector<Route> routes,
    Services services,
    http::StaticFiles const& static_files,
    ApplicationOptions options
)
    : router_(std::move(routes)),
      services_(services),
      static_files_(static_files),
      options_(std::move(options)),
      openapi_(write_openapi(router_.routes())) {}

http::Plan Application::plan(http::Request const& head) {
    http::Plan plan;
    if (is_api(head.path)) {
        auto const match = router_.match(head.method, head.path);
        plan.body_limit = match.route != nullptr ? match.route->body_limit : 64 * 1024;
        if (match.route != nullptr && match.route->transaction != Transaction::read) {
            plan.workers = options_.waiting_workers;
        }
        if (head.path == kOpenApiPath && (head.method == "GET" || head.method == "HEAD")) {
            plan.response = text_response(200, openapi_, "application/json");
        }
        return plan;
    }
    if (head.path == "/health/live") {
        plan.response = text_response(200, "{\"status\":\"live\"}", "application/json");
        return plan;
    }
    if (is_operation(head.path)) {
        return plan;
    }
    plan.response = static_files_.find(head);
    return plan;
}

http::Response Application::run(http::Request request) {
    auto const locale = asked_locale(request);
    try {
        return is_api(request.path) ? run_api(request, locale) : run_operation(request);
    } catch (db::Unavailable const& error) {
        log_error("unavailable", {{"request", request.id}, {"path", request.path}, {"reason", error.what()}});
        // Of a change whose commit failed: it is stored, or it is not.
        auto const is_unknown =
            !is_safe(request.method) && (error.reason() == db::Unavailable::Reason::unknown ||
                                         error.reason() == db::Unavailable::Reason::io);
        return problem_response(
            make_error(Code::unavailable, is_unknown ? IssueCode::outcome_unknown : IssueCode::unavailable),
            locale.language(),
            request.id
        );
    } catch (std::exception const& error) {
        log_error("failed", {{"request", request.id}, {"path", request.path}, {"reason", error.what()}});
        return problem_response(
            500,
            Issue{IssueCode::internal_error, {}, {{"request_id", request.id}}},
            locale.language(),
            request.id
        );
    }
}

http::Response Application::refuse(http::Request const& head, http::Refusal reason) {
    auto const language = asked_locale(head).language();
    switch (reason) {
        case http::Refusal::bad_request:
            return problem_response(400, Issue{IssueCode::bad_request}, language, head.id);
        case http::Refusal::header_too_large:
            return problem_response(431, Issue{IssueCode::header_too_large}, language, head.id);
        case http::Refusal::body_too_large:
            return problem_response(413, Issue{IssueCode::body_too_large}, language, head.id);
        case http::Refusal::expectation_failed:
            return problem_response(417, Issue{IssueCode::bad_request}, language, head.id);
        case http::Refusal::timeout:
            return problem_response(408, Issue{IssueCode::request_timeout}, language, head.id);
        case http::Refusal::internal_error:
            return problem_response(
                500, Issue{IssueCode::internal_error, {}, {{"request_id", head.id}}}, language, head.id
            );
        case http::Refusal::queue_full:
            return problem_response(make_error(Code::unavailable, IssueCode::unavailable), language, head.id);
    }
    QVR_CHECK(false);
}

http::Response Application::run_operation(http::Request const& request) {
    auto const language = asked_locale(request).language();
    if (request.method != "GET" && request.method != "HEAD") {
        return problem_response(405, Issue{IssueCode::method_not_allowed}, language, request.id);
    }
    if (request.path == "/health/ready") {
        if (auto const reason = options_.why_not_ready()) {
            log_error("not_ready", {{"reason", *reason}});
            return text_response(503, "{\"status\":\"not_ready\"}", "application/json");
        }
        return text_response(200, "{\"status\":\"ready\"}", "application/json");
    }
    if (request.path == "/metrics" && request.is_loopback) {
        return text_response(200, options_.metrics(), "text/plain; version=0.0.4; charset=utf-8");
    }
    return problem_response(not_found(), language, request.id);
}

http::Response Application::run_api(http::Request const& request, Locale asked_locale) {
    auto match = router_.match(request.method, request.path);
    Call call{request, std::move(match.parameters), services_, asked_locale};
    auto const outcome = [&]() -> Result<void> {
        if (!is_safe(request.method) && is_cross_site(request)) {
            return make_error(Code::forbidden, IssueCode::cross_site_request);
        }
        if (match.route == nullptr) {
            // Even the absence of a path is told to people who signed in only.
            auto principal = services_.database.read([&](db::Reader& reader) {
                return services_.authenticator.authenticate(request, reader, call.now());
            });
            if (!principal) {
                return std::move(principal).error();
            }
            call.set_principal(std::move(principal).value());
            return not_found();
        }
        return run_route(*match.route, call);
    }();
    if (call.is_signed_in() && call.principal().session_is_stale) {
        services_.authenticator.note_use(call.principal(), services_.database, call.now());
    }
    if (outcome) {
        return to_response(std::move(call.reply));
    }
    auto const& error = outcome.error();
    if (match.route == nullptr && error.code == Code::not_found && !match.allowed.empty()) {
        auto response =
            problem_response(405, Issue{IssueCode::method_not_allowed}, call.language(), request.id);
        response.headers.push_back({"allow", match.allowed});
        return response;
    }
    if (!error.detail.empty()) {
        log_info(
            "refused",
            {{"request", request.id},
             {"detail", error.detail},
             {"file", error.where.file_name()},
             {"line", static_cast<std::int64_t>(error.where.line())}}
        );
    }
    return problem_response(error, call.language(), request.id);
}

Result<void> Application::authenticate(Route const& route, Call& call) {
    auto principal = services_.authenticator.authenticate(call.request(), call.reader(), call.now());
    if (principal) {
        call.set_principal(std::move(principal).value());
        return {};
    }
    if (route.needs_sign_in) {
        return std::move(principal).error();
    }
    return {};
}

Result<void> Application::run_route(Route const& route, Call& call) {
    switch (route.transaction) {
        case Transaction::none: {
            QVR_TRY_VOID(services_.database.read([&](db::Reader& reader) {
                call.enter(reader);
                return authenticate(route, call);
            }));
            call.leave_transaction();
            return run_handler(route, call);
        }
        case Transaction::read:
            return services_.database.read([&](db::Reader& reader) -> Result<void> {
                call.enter(reader);
                QVR_TRY_VOID(authenticate(route, call));
                return run_handler(route, call);
            });
        case Transaction::write: {
            auto const key = kept_under(route, call.request());
            std::unique_ptr<InFlightKey> under_way;
            if (key && *key) {
                // Scoped by what the request shows, which is not yet known to be anybody's: the person is
                // looked up inside.
                auto const scoped = fmt::format(
                    "{}\n{}\n{}",
                    call.request().header("cookie"),
                    call.request().header("authorization"),
                    **key
                );
                if (!in_flight_.enter(scoped)) {
                    return make_error(Code::conflict, IssueCode::idempotency_key_in_flight);
                }
                under_way = std::make_unique<InFlightKey>(in_flight_, scoped);
            }
            return services_.database.write([&](db::Writer& writer) -> Result<void> {
                call.enter(writer);
                return run_in_writer(route, call);
            });
        }
    }
    QVR_CHECK(false);
}

Result<void> Application::run_in_writer(Route const& route, Call& call) {
    QVR_TRY_VOID(authenticate(route, call));
    QVR_TRY(auto const key, kept_under(route, call.request()));
    if (key) {
        QVR_TRY(auto kept, find_kept_reply(call, *key));
        if (kept) {
            // Still only to whom may do this. That the first request changed the version is no fault.
            call.waive_if_match();
            auto const* handling = route.handling_for(call);
            if (handling == nullptr) {
                return not_found();
            }
            QVR_TRY_VOID(handling->guard(call));
            call.reply = *std::move(kept);
            return {};
        }
    }
    QVR_TRY_VOID(run_handler(route, call));
    if (key) {
        keep_reply(call, *key);
    }
    return {};
}

}  // namespace qvr::web
