// GET /metrics: the counters of the server's parts in the Prometheus text format.
#pragma once

#include "db/database.hpp"
#include "http/server.hpp"
#include "work/worker_pool.hpp"

#include <string>

namespace qvr::app {

struct WorkerStats {
    work::WorkerPoolStats reading;
    work::WorkerPoolStats waiting;
};

std::string write_metrics(
    http::ServerStats const& server, WorkerStats const& workers, db::WriteStats const& writes
);

}  // namespace qvr::app
