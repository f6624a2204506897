#include "app/metrics.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace qvr::app {
namespace {

template <typename Number>
void metric(
    std::string& text, std::string_view name, std::string_view type, std::string_view help, Number value
) {
    fmt::format_to(
        std::back_inserter(text), "# HELP {0} {1}\n# TYPE {0} {2}\n{0} {3}\n", name, help, type, value
    );
}

// One line for each kind of workers.
template <typename NumberOf>
void worker_metric(
    std::string& text,
    std::string_view name,
    std::string_view type,
    std::string_view help,
    WorkerStats const& workers,
    NumberOf const& number_of
) {
    fmt::format_to(
        std::back_inserter(text),
        "# HELP {0} {2}\n# TYPE {0} {1}\n{0}{{workers=\"reading\"}} {3}\n{0}{{workers=\"waiting\"}} {4}\n",
        name,
        type,
        help,
        number_of(workers.reading),
        number_of(workers.waiting)
    );
}

}  // namespace

std::string write_metrics(
    http::ServerStats const& server, WorkerStats const& workers, db::WriteStats const& writes
) {
    std::string text;
    metric(text, "qvr_connections_open", "gauge", "Connections open now.", server.connections_open);
    metric(text, "qvr_connections_total", "counter", "Connections accepted.", server.connections);
    metric(
        text,
        "qvr_handshakes_failed_total",
        "counter",
        "Connections that came to no TLS handshake.",
        server.handshakes_failed
    );
    metric(text, "qvr_requests_total", "counter", "Requests received.", server.requests);
    text += "# HELP qvr_responses_total Answers by class of status.\n# TYPE qvr_responses_total counter\n";
    for (std::size_t status = 1; status < server.responses.size(); ++status) {
        fmt::format_to(
            std::back_inserter(text),
            "qvr_responses_total{{class=\"{}xx\"}} {}\n",
            status,
            server.responses[status]
        );
    }
    worker_metric(
        text,
        "qvr_jobs_queued",
        "gauge",
        "Requests waiting for a worker.",
        workers,
        [](auto& pool) { return pool.queued; }
    );
    worker_metric(text, "qvr_jobs_running", "gauge", "Requests on a worker now.", workers, [](auto& pool) {
        return pool.running;
    });
    worker_metric(
        text,
        "qvr_jobs_refused_total",
        "counter",
        "Requests answered 503, the queue being full.",
        workers,
        [](auto& pool) { return pool.refused; }
    );
    worker_metric(
        text,
        "qvr_job_wait_seconds_total",
        "counter",
        "Time that jobs waited for a worker, all together.",
        workers,
        [](auto& pool) { return std::chrono::duration<double>(pool.waited).count(); }
    );
    metric(text, "qvr_commits_total", "counter", "Durable commits.", writes.groups);
    metric(text, "qvr_writes_total", "counter", "Writes that took effect.", writes.jobs);
    metric(text, "qvr_writes_refused_total", "counter", "Writes that were refused.", writes.refused_jobs);
    metric(text, "qvr_largest_commit", "gauge", "Most writes in one commit.", writes.largest_group);
    metric(text, "qvr_writes_queued", "gauge", "Writes waiting for the writer.", writes.queue_length);
    return text;
}

}  // namespace qvr::app
