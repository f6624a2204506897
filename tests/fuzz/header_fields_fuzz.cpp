#include "base/ascii.hpp"
#include "base/language.hpp"
#include "http/negotiation.hpp"
#include "targets.hpp"
#include "web/origin.hpp"

#include <string>

namespace qvr::fuzz {
namespace {

void check_accept_encoding(std::string_view value) {
    for (bool const has_br : {false, true}) {
        for (bool const has_gzip : {false, true}) {
            auto const coding = http::choose_coding(value, has_br, has_gzip);
            promise(coding != http::Coding::br || has_br, "only a coding that exists");
            promise(coding != http::Coding::gzip || has_gzip, "only a coding that exists");
            promise(
                coding == http::Coding::identity || value.find('*') != std::string_view::npos ||
                    to_lower(value).find(http::to_text(coding)) != std::string::npos,
                "only a coding that was named"
            );
        }
    }
}

void check_if_none_match(std::string_view value) {
    constexpr std::string_view kTag = "\"0123abcd\"";
    promise(
        !http::lists_etag(value, kTag) || value.find('*') != std::string_view::npos ||
            value.find(kTag) != std::string_view::npos,
        "only a tag that is listed"
    );
    promise(
        http::lists_etag(std::string{value} + "," + std::string{kTag}, kTag), "a tag is found in any list"
    );
}

http::Request request_of(std::string_view lines) {
    http::Request request;
    while (!lines.empty()) {
        auto const line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        auto const colon = line.find(':');
        if (colon != std::string_view::npos) {
            request.headers.push_back(
                {to_lower(line.substr(0, colon)), std::string{trim(line.substr(colon + 1))}}
            );
        }
    }
    return request;
}

void check_origin(http::Request const& request) {
    if (web::is_cross_site(request)) {
        promise(
            request.has_header("sec-fetch-site") || request.has_header("origin"),
            "a program that says nothing of where it comes from is no browser"
        );
    } else if (request.has_header("origin") && !request.has_header("sec-fetch-site")) {
        auto const origin = to_lower(request.header("origin"));
        promise(
            origin.ends_with("://" + to_lower(request.header("host"))),
            "from here means that the host is ours"
        );
    }
}

}  // namespace

void header_fields(std::string_view input) {
    auto const request = request_of(input);
    check_origin(request);
    for (auto const& [name, value] : request.headers) {
        check_accept_encoding(value);
        check_if_none_match(value);
        promise(
            Locale::from_text(locale_from_accept_language(value).to_text()).has_value(), "one of our locales"
        );
    }
}

}  // namespace qvr::fuzz
