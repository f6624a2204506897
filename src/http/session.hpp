// One connection: requests read, answered and written in order. Internal to src/http.
#pragma once

#include "http/core.hpp"

#include <boost/asio/ip/tcp.hpp>

namespace qvr::http {

// Serves the connection until it ends; core outlives it. On the I/O thread.
void open_session(Core& core, boost::asio::ip::tcp::socket socket);

}  // namespace qvr::http
