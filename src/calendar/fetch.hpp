// Fetches calendar feeds from the Internet, and from nowhere else: a feed's address comes from a user, and
// must not become a way to reach what only this server can reach (SSRF). libcurl is known here alone.
#pragma once

#include "base/error.hpp"
#include "calendar/address.hpp"
#include "calendar/feed_url.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace qvr::calendar {

// How a server names what it sent, to be asked next time whether that has changed. Empty: it does not.
struct FeedVersion {
    std::string etag;
    std::string last_modified;

    bool operator==(FeedVersion const&) const = default;
};

struct Feed {
    std::string text;
    FeedVersion version;
};

// All addresses of a host, none if there are none. Blocks.
std::vector<Address> resolve_host(std::string const& host);

// The defaults are what a server uses; tests have a network of their own.
struct FetcherOptions {
    std::function<bool(Address const&)> may_reach = is_global;
    std::function<std::vector<Address>(std::string const& host)> resolve = resolve_host;
    std::uint16_t port = 443;
    // A file of trusted certificates (PEM) in the place of the system's.
    std::filesystem::path trusted = {};
    // From the first question to the last byte.
    std::chrono::milliseconds time{5'000};
};

class Fetcher {
  public:
    explicit Fetcher(FetcherOptions options = {});

    // What is at the address, at most kMaxCalendarBytes (guard.hpp); nothing if the server says that it is
    // still what `known` names. The host is looked up once; each of its addresses must be one that may be
    // reached, and only those are connected to. HTTP/1.1 over verified TLS 1.2 or newer; no redirect, no
    // proxy, no compression, no cookie. Blocks for `time` at most. Any thread.
    //
    // Code::invalid: feed_not_reachable, the same for a host without an address, one that may not be reached
    // and one that does not answer; feed_not_trusted, feed_too_slow, feed_too_large, feed_redirects,
    // feed_refused (any other status than 200).
    Result<std::optional<Feed>> fetch(FeedUrl const& url, FeedVersion const& known = {}) const;

  private:
    FetcherOptions options_;
};

}  // namespace qvr::calendar
