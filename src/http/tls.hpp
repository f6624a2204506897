// What a server of TLS offers: versions, ciphers, its certificate. Internal to src/http.
#pragma once

#include "http/server.hpp"

#include <boost/asio/ssl/context.hpp>

#include <memory>

namespace qvr::http {

// TLS 1.2 and 1.3, for HTTP/1.1. Throws std::runtime_error, naming the file and the reason, when the files
// cannot be read, are no certificate and key, or do not belong together.
std::shared_ptr<boost::asio::ssl::context> make_tls_context(TlsFiles const& files);

}  // namespace qvr::http
