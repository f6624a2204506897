// The HTTP application: what the server's I/O thread asks for each request, and the one pipeline that every
// API request goes through on a worker (docs/architecture.md, "The way of one request").
#pragma once

#include "http/handler.hpp"
#include "http/static_files.hpp"
#include "web/idempotency.hpp"
#include "web/router.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace qvr::web {

struct ApplicationOptions {
    // Answers /health/ready: nothing if the server can serve, else the reason, for operators.
    std::function<std::optional<std::string>()> why_not_ready;
    // The Prometheus text of /metrics.
    std::function<std::string()> metrics;
    // For requests that do not only read: they wait for commits and hash passwords, many at a time, and keep
    // no reading one from its turn. Null: all are of the server's own workers.
    work::WorkerPool* waiting_workers = nullptr;
};

class Application : public http::Handler {
  public:
    Application(
        std::vector<Route> routes,
        Services services,
        http::StaticFiles const& static_files,
        ApplicationOptions options
    );

    http::Plan plan(http::Request const& head) override;
    http::Response run(http::Request request) override;
    http::Response refuse(http::Request const& head, http::Refusal reason) override;

    // The OpenAPI 3.1 document of every route.
    std::string const& openapi() const { return openapi_; }
    Router const& router() const { return router_; }

  private:
    http::Response run_operation(http::Request const& request);
    http::Response run_api(http::Request const& request, Locale asked_locale);
    Result<void> run_route(Route const& route, Call& call);
    Result<void> run_in_writer(Route const& route, Call& call);
    Result<void> authenticate(Route const& route, Call& call);

    Router router_;
    Services services_;
    http::StaticFiles const& static_files_;
    ApplicationOptions options_;
    std::string openapi_;
    InFlight in_flight_;
};

}  // namespace qvr::web
