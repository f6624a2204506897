// Cross-site request forgery: browsers say where a request comes from; what comes from elsewhere is refused.
#pragma once

#include "http/message.hpp"

namespace qvr::web {

// True if a browser says that the request was made by another site. A program that sends neither
// Sec-Fetch-Site nor Origin is no browser and passes: it holds no cookie that a page could make it send.
// Source: product contract.
bool is_cross_site(http::Request const& request);

}  // namespace qvr::web
