#include "http/response_head.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace qvr::http {
namespace {

// A year: a browser that has seen it asks this host in no other way.
constexpr std::string_view kStrictTransport = "max-age=31536000";

std::string_view reason_phrase(int status) {
    struct Phrase {
        int status;
        std::string_view text;
    };
    static constexpr Phrase kPhrases[] = {
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };
    auto const* const found = std::ranges::find(kPhrases, status, &Phrase::status);
    return found == std::end(kPhrases) ? std::string_view{} : found->text;
}

void append_field(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

bool is_token(std::string_view text) {
    static constexpr std::string_view kNot = "()<>@,;:\\\"/[]?={} \t";
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c > 0x20 && c < 0x7f && kNot.find(c) == std::string_view::npos;
    });
}

}  // namespace

bool is_sendable(Response const& response) {
    return std::ranges::all_of(response.headers, [](Header const& header) {
        return is_token(header.name) &&
               header.value.find_first_of(std::string_view{"\r\n\0", 3}) == std::string::npos;
    });
}

bool has_content(int status) {
    return status >= 200 && status != 204 && status != 304;
}

std::string render_head(Response const& response, ResponseFraming const& framing) {
    std::string head;
    head.reserve(512);
    head += "HTTP/1.1 ";
    head += std::to_string(response.status);
    head += ' ';
    head += reason_phrase(response.status);
    head += "\r\n";
    append_field(head, "date", framing.date);
    for (auto const& [name, value] : response.headers) {
        append_field(head, name, value);
    }
    if (has_content(response.status)) {
        append_field(head, "content-length", std::to_string(response.content().size()));
    }
    if (framing.is_secure) {
        append_field(head, "strict-transport-security", kStrictTransport);
    }
    if (framing.close) {
        append_field(head, "connection", "close");
    } else if (framing.version == 10) {
        append_field(head, "connection", "keep-alive");
    }
    head += "\r\n";
    return head;
}

std::string to_http_date(Instant instant) {
    static constexpr std::array<std::string_view, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    static constexpr std::array<std::string_view, 12> kMonths{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    constexpr std::int64_t kSecondsPerDay = 86'400;
    auto const seconds = instant.unix_ms() / 1000;
    auto const date = Date::from_days_since_1970(seconds / kSecondsPerDay);
    auto const second = seconds % kSecondsPerDay;
    return fmt::format(
        "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
        kDays.at(static_cast<std::size_t>(date.weekday() - 1)),
        date.day(),
        kMonths.at(static_cast<std::size_t>(date.month() - 1)),
        date.year(),
        second / 3600,
        second / 60 % 60,
        second % 60
    );
}

}  // namespace qvr::http
