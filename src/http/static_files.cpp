#include "http/static_files.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value_to.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace qvr::http {
namespace {

constexpr std::string_view kManifest = "manifest.json";
constexpr std::string_view kIndex = "/index.html";
constexpr std::array<std::string_view, 3> kNotTheInterface{"/api/", "/health", "/metrics"};

constexpr std::string_view kNotBuiltPage =
    "<!doctype html>\n"
    "<html lang=\"fr\">\n"
    "<meta charset=\"utf-8\">\n"
    "<title>QVR</title>\n"
    "<h1>L’interface n’a pas été construite</h1>\n"
    "<p>Le serveur fonctionne, mais il a été construit sans l’interface web. Installez Node.js, puis "
    "relancez la "
    "construction.</p>\n"
    "<h1 lang=\"en\">The interface was not built</h1>\n"
    "<p lang=\"en\">The server works, but it was built without the web interface. Install Node.js and build "
    "again.</p>\n"
    "</html>\n";

// By path, as manifest.json names them.
std::string_view bytes_of(std::span<EmbeddedFile const> files, std::string_view path) {
    auto const found = std::ranges::find(files, path.substr(1), &EmbeddedFile::name);
    return found == files.end() ? std::string_view{} : found->bytes;
}

bool is_route_of_the_interface(std::string_view path) {
    bool const is_elsewhere =
        std::ranges::any_of(kNotTheInterface, [&](auto prefix) { return path.starts_with(prefix); });
    return path.starts_with('/') && path != "/api" && !is_elsewhere &&
           path.find('.', path.rfind('/')) == std::string_view::npos;
}

Response not_built_response() {
    Response response{.status = 503, .static_body = kNotBuiltPage};
    response.headers = {{"content-type", "text/html; charset=utf-8"}, {"cache-control", "no-store"}};
    std::ranges::copy(interface_headers(), std::back_inserter(response.headers));
    return response;
}

std::string quoted_etag(std::string_view etag, Coding coding) {
    // Each coding is a representation of its own, and has a strong tag of its own.
    std::string quoted = "\"" + std::string{etag};
    if (coding != Coding::identity) {
        quoted.append("-").append(to_text(coding));
    }
    return quoted + "\"";
}

}  // namespace

std::span<Header const> interface_headers() {
    static std::array<Header, 6> const headers{{
        {"content-security-policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
         "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
         "require-trusted-types-for 'script'; trusted-types svelte-trusted-html"},
        {"x-content-type-options", "nosniff"},
        {"referrer-policy", "no-referrer"},
        {"cross-origin-opener-policy", "same-origin"},
        {"cross-origin-resource-policy", "same-origin"},
        {"permissions-policy",
         "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
    }};
    return headers;
}

StaticFiles::StaticFiles(std::span<EmbeddedFile const> files) {
    auto const manifest = std::ranges::find(files, kManifest, &EmbeddedFile::name);
    if (manifest == files.end()) {
        return;
    }
    boost::json::string_view const text{manifest->bytes.data(), manifest->bytes.size()};
    try {
        auto const list = boost::json::parse(text);
        for (auto const& listed : list.as_array()) {
            auto const path = boost::json::value_to<std::string>(listed.at("path"));
            Row row{
                .type = boost::json::value_to<std::string>(listed.at("type")),
                .etag = boost::json::value_to<std::string>(listed.at("etag")),
                .is_immutable = listed.at("immutable").as_bool(),
                .plain = bytes_of(files, path),
                .gzip = bytes_of(files, path + ".gz"),
                .br = bytes_of(files, path + ".br"),
            };
            if (row.plain.empty()) {
                throw std::runtime_error{path + " is missing"};
            }
            rows_.emplace(path, std::move(row));
        }
    } catch (std::exception const& fault) {
        throw std::runtime_error{"the manifest of the interface: " + std::string{fault.what()}};
    }
    if (!rows_.contains(kIndex)) {
        throw std::runtime_error{"the manifest of the interface: no index.html"};
    }
}

std::optional<Response> StaticFiles::find(Request const& head) const {
    if (head.route_method() != "GET") {
        return std::nullopt;
    }
    if (!has_interface()) {
        return is_route_of_the_interface(head.path) ? std::optional{not_built_response()} : std::nullopt;
    }
    auto const* const row = find_row(head.path);
    return row ? std::optional{answer(*row, head)} : std::nullopt;
}

StaticFiles::Row const* StaticFiles::find_row(std::string_view path) const {
    auto found = rows_.find(path);
    if (found == rows_.end() && is_route_of_the_interface(path)) {
        found = rows_.find(kIndex);
    }
    return found == rows_.end() ? nullptr : &found->second;
}

Response StaticFiles::answer(Row const& row, Request const& head) {
    auto const coding = choose_coding(head.header("accept-encoding"), !row.br.empty(), !row.gzip.empty());
    auto const etag = quoted_etag(row.etag, coding);
    Response response;
    auto& headers = response.headers;
    headers.reserve(interface_headers().size() + 5);
    headers = {
        {"etag", etag},
        {"cache-control", row.is_immutable ? "public, max-age=31536000, immutable" : "no-cache"},
        {"vary", "accept-encoding"},
    };
    std::ranges::copy(interface_headers(), std::back_inserter(headers));
    if (lists_etag(head.header("if-none-match"), etag)) {
        response.status = 304;
        return response;
    }
    headers.push_back({"content-type", row.type});
    if (coding != Coding::identity) {
        headers.push_back({"content-encoding", std::string{to_text(coding)}});
    }
    response.static_body = coding == Coding::br ? row.br : coding == Coding::gzip ? row.gzip : row.plain;
    return response;
}

}  // namespace qvr::http
