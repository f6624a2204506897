#include "calendar/fetch.hpp"

#include "calendar/guard.hpp"

#include <curl/curl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstring>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

namespace qvr::calendar {
namespace {

using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t kMaxVersion = 200;
constexpr long kOk = 200;
constexpr long kNotModified = 304;

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

void append(List& list, std::string const& line) {
    auto* longer = curl_slist_append(list.get(), line.c_str());
    if (!longer) {
        throw std::bad_alloc{};
    }
    list.release();
    list.reset(longer);
}

Error refused(IssueCode code) {
    return make_error(Code::invalid, code);
}

std::optional<Address> address_of(sockaddr const* socket_address) {
    Address address;
    if (socket_address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, socket_address, sizeof v4);
        std::memcpy(address.bytes.data(), &v4.sin_addr, sizeof v4.sin_addr);
        return address;
    }
    if (socket_address->sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, socket_address, sizeof v6);
        std::memcpy(address.bytes.data(), &v6.sin6_addr, sizeof v6.sin6_addr);
        address.is_v6 = true;
        return address;
    }
    return std::nullopt;
}

// What one transfer leaves behind.
struct Transfer {
    FetcherOptions const& options;
    std::string text;
    bool is_too_large = false;
};

// The last check stands where the connection is made: whatever led here, this is the address that is reached.
curl_socket_t open_checked(void* data, curlsocktype, curl_sockaddr* target) {
    auto const& options = static_cast<Transfer*>(data)->options;
    auto const address = address_of(&target->addr);
    if (!address || !options.may_reach(*address)) {
        return CURL_SOCKET_BAD;
    }
    // Both kinds keep the port in the same place.
    static_assert(offsetof(sockaddr_in, sin_port) == offsetof(sockaddr_in6, sin6_port));
    auto const port = htons(options.port);
    std::memcpy(reinterpret_cast<char*>(&target->addr) + offsetof(sockaddr_in, sin_port), &port, sizeof port);
    return ::socket(target->family, target->socktype | SOCK_CLOEXEC, target->protocol);
}

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* data) {
    auto& transfer = *static_cast<Transfer*>(data);
    if (transfer.text.size() + count > kMaxCalendarBytes) {
        transfer.is_too_large = true;
        return 0;
    }
    transfer.text.append(bytes, count);
    return count;
}

template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
    if (curl_easy_setopt(handle, option, value) != CURLE_OK) {
        throw std::runtime_error{"libcurl refuses option " + std::to_string(option)};
    }
}

std::string header(CURL* handle, char const* name) {
    curl_header* found = nullptr;
    if (curl_easy_header(handle, name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK) {
        return {};
    }
    std::string value = found->value;
    return value.size() <= kMaxVersion ? value : std::string{};
}

// The resolver of the system heeds no deadline: it answers on a thread of its own, or is left to itself.
std::vector<Address> resolve_within(FetcherOptions const& options, std::string const& host) {
    std::packaged_task<std::vector<Address>()> task{[resolve = options.resolve, host] {
        return resolve(host);
    }};
    auto addresses = task.get_future();
    std::thread{std::move(task)}.detach();
    if (addresses.wait_for(options.time) != std::future_status::ready) {
        return {};
    }
    return addresses.get();
}

// For CURLOPT_RESOLVE: where the host is, so that libcurl does not ask again.
std::string pinned(std::string const& host, std::vector<Address> const& addresses) {
    auto line = host + ":443:";
    for (auto const& address : addresses) {
        line += line.ends_with(':') ? "" : ",";
        line += address.is_v6 ? '[' + address.to_text() + ']' : address.to_text();
    }
    return line;
}

void set_up(CURL* handle, FeedUrl const& url, Transfer& transfer, milliseconds left) {
    auto const& trusted = transfer.options.trusted;
    set(handle, CURLOPT_URL, url.to_text().c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, "https");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_PROXY, "");  // none, whatever the environment says
    set(handle, CURLOPT_HTTP_VERSION, long{CURL_HTTP_VERSION_1_1});
    set(handle, CURLOPT_HTTP_CONTENT_DECODING, 0L);
    set(handle, CURLOPT_SSLVERSION, long{CURL_SSLVERSION_TLSv1_2});
    set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!trusted.empty()) {
        set(handle, CURLOPT_CAINFO, trusted.c_str());
        set(handle, CURLOPT_CAPATH, nullptr);
    }
    set(handle, CURLOPT_USERAGENT, "QVR");
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
    set(handle, CURLOPT_OPENSOCKETFUNCTION, &open_checked);
    set(handle, CURLOPT_OPENSOCKETDATA, &transfer);
    set(handle, CURLOPT_WRITEFUNCTION, &take_body);
    set(handle, CURLOPT_WRITEDATA, &transfer);
}

std::optional<Error> failure_of(CURLcode outcome, Transfer const& transfer) {
    switch (outcome) {
        case CURLE_OK:
            return std::nullopt;
        case CURLE_PEER_FAILED_VERIFICATION:
            return refused(IssueCode::feed_not_trusted);
        case CURLE_OPERATION_TIMEDOUT: {
            auto const seconds = std::chrono::ceil<std::chrono::seconds>(transfer.options.time).count();
            return make_error(
                Code::invalid, Issue{IssueCode::feed_too_slow, {}, {{"seconds", std::to_string(seconds)}}}
            );
        }
        default:
            return refused(transfer.is_too_large ? IssueCode::feed_too_large : IssueCode::feed_not_reachable);
    }
}

void start_libcurl() {
    static CURLcode const outcome = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (outcome != CURLE_OK) {
        throw std::runtime_error{"libcurl cannot start"};
    }
}

}  // namespace

std::vector<Address> resolve_host(std::string const& host) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), nullptr, &hints, &found) != 0) {
        return {};
    }
    std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> const owner{found, &::freeaddrinfo};
    std::vector<Address> addresses;
    for (auto const* one = found; one; one = one->ai_next) {
        if (auto const address = address_of(one->ai_addr)) {
            addresses.push_back(*address);
        }
    }
    return addresses;
}

Fetcher::Fetcher(FetcherOptions options) : options_(std::move(options)) {
    start_libcurl();
}

Result<std::optional<Feed>> Fetcher::fetch(FeedUrl const& url, FeedVersion const& known) const {
    auto const end = Steady::now() + options_.time;
    auto const addresses = resolve_within(options_, url.host());
    if (addresses.empty() || !std::ranges::all_of(addresses, options_.may_reach)) {
        return refused(IssueCode::feed_not_reachable);
    }
    std::unique_ptr<CURL, FreeHandle> const handle{curl_easy_init()};
    if (!handle) {
        throw std::bad_alloc{};
    }
    Transfer transfer{options_, {}};
    auto const left = std::chrono::ceil<milliseconds>(end - Steady::now());
    set_up(handle.get(), url, transfer, std::max(left, milliseconds{1}));
    List hosts;
    append(hosts, pinned(url.host(), addresses));
    set(handle.get(), CURLOPT_RESOLVE, hosts.get());
    List headers;
    append(headers, "Accept: text/calendar");
    if (!known.etag.empty()) {
        append(headers, "If-None-Match: " + known.etag);
    }
    if (!known.last_modified.empty()) {
        append(headers, "If-Modified-Since: " + known.last_modified);
    }
    set(handle.get(), CURLOPT_HTTPHEADER, headers.get());

    if (auto failure = failure_of(curl_easy_perform(handle.get()), transfer)) {
        return *std::move(failure);
    }
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status == kNotModified && known != FeedVersion{}) {
        return std::optional<Feed>{};
    }
    if (status >= 300 && status < 400) {
        return refused(IssueCode::feed_redirects);
    }
    if (status != kOk) {
        return make_error(
            Code::invalid, Issue{IssueCode::feed_refused, {}, {{"status", std::to_string(status)}}}
        );
    }
    FeedVersion version{header(handle.get(), "ETag"), header(handle.get(), "Last-Modified")};
    return std::optional{Feed{std::move(transfer.text), std::move(version)}};
}

}  // namespace qvr::calendar
