// Where a request comes from and by which way: another site's doing is refused (cross-site request forgery),
// and no session begins where its cookie could be read or would be dropped.
#pragma once

#include "http/message.hpp"

namespace qvr::web {

// True if a browser says that the request was made by another site. A program that sends neither
// Sec-Fetch-Site nor Origin is no browser and passes: it holds no cookie that a page could make it send.
// Source: product contract.
bool is_cross_site(http::Request const& request);

// True if the request came neither by TLS nor from this very machine. Browsers drop the session's cookie
// there, and a password would travel in clear. Source: product contract.
bool needs_https(http::Request const& request);

}  // namespace qvr::web
