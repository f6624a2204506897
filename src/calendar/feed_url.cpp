#include "calendar/feed_url.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace qvr::calendar {
namespace {

constexpr std::size_t kMaxUrl = 2'000;
constexpr std::size_t kMaxHost = 253;
constexpr std::size_t kMaxLabel = 63;
constexpr std::array<std::string_view, 3> kSchemes{"https://", "webcal://", "webcals://"};

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= kMaxLabel && label.front() != '-' && label.back() != '-' &&
           std::ranges::all_of(label, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_host(std::string_view host) {
    if (host.size() > kMaxHost) {
        return false;
    }
    int labels = 0;
    for (std::size_t begin = 0; begin <= host.size(); ++labels) {
        auto const end = std::min(host.find('.', begin), host.size());
        if (!is_label(host.substr(begin, end - begin))) {
            return false;
        }
        begin = end + 1;
    }
    return labels >= 2 && is_letter(host[host.rfind('.') + 1]);
}

// What RFC 3986 lets stand in a path or a query as it is.
bool is_plain(char c) {
    constexpr std::string_view kMarks = "-._~!$&'()*+,;=:@/?%";
    return is_letter(to_lower(c)) || is_digit(c) || kMarks.find(c) != std::string_view::npos;
}

std::optional<std::string_view> after_scheme(std::string_view text) {
    for (auto const scheme : kSchemes) {
        if (equal_ignoring_case(text.substr(0, scheme.size()), scheme)) {
            return text.substr(scheme.size());
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<FeedUrl> FeedUrl::from_text(std::string_view text) {
    constexpr std::string_view kPort = ":443";
    auto const rest = text.size() <= kMaxUrl ? after_scheme(text) : std::nullopt;
    if (!rest) {
        return std::nullopt;
    }
    auto const end = std::min(rest->find_first_of("/?"), rest->size());
    auto authority = rest->substr(0, end);
    if (authority.ends_with(kPort)) {
        authority.remove_suffix(kPort.size());
    }
    auto const path = rest->substr(end);
    FeedUrl url;
    url.host_ = to_lower(authority);
    if (!is_host(url.host_) || !std::ranges::all_of(path, is_plain)) {
        return std::nullopt;
    }
    url.text_ = "https://" + url.host_ + (path.starts_with('/') ? "" : "/") + std::string{path};
    return url;
}

}  // namespace qvr::calendar
