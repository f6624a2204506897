#include "http/framing.hpp"

#include "base/ascii.hpp"

#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace qvr::http {
namespace beast_http = boost::beast::http;
using boost::beast::error_code;
using boost::beast::string_view;

namespace {

constexpr std::size_t kMaxFields = 100;
constexpr std::string_view kLastChunkLine = "0\r\n";

// Whether these bytes, from the end of a chunk's data on, begin a chunk line with an extension.
bool begins_extension(std::string_view bytes) {
    if (bytes.starts_with("\r\n")) {
        bytes.remove_prefix(2);
    }
    return bytes.substr(0, bytes.find('\r')).find(';') != std::string_view::npos;
}

std::string_view view(string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

// Writes straight into a Request what Beast finds. Fields after the body are appended like the others, as in
// Beast's own containers; the framer refuses them.
class RequestFramer::Parser final : public beast_http::basic_parser<true> {
  public:
    Parser(GuardUse guard, Request& request, std::size_t header_limit) : guard_(guard), request_(request) {
        this->header_limit(static_cast<std::uint32_t>(header_limit));
        // The limit of the body depends on the request and is set once its header is known.
        this->body_limit(boost::none);
    }

    int version() const { return version_; }

  private:
    void on_request_impl(
        beast_http::verb, string_view method, string_view target, int version, error_code& ec
    ) override {
        version_ = version;
        request_.method = view(method);
        request_.target = view(target);
        auto const mark = request_.target.find('?');
        request_.path = request_.target.substr(0, mark);
        request_.query = mark == std::string::npos ? std::string{} : request_.target.substr(mark + 1);
        ec = {};
    }

    void on_field_impl(beast_http::field, string_view name, string_view value, error_code& ec) override {
        if (request_.headers.size() == kMaxFields) {
            ec = beast_http::error::header_limit;
            return;
        }
        request_.headers.push_back({to_lower(view(name)), std::string{view(value)}});
        ec = {};
    }

    void on_header_impl(error_code& ec) override { ec = {}; }

    void on_body_init_impl(boost::optional<std::uint64_t> const& length, error_code& ec) override {
        // A length that is announced but not yet sent reserves little.
        constexpr std::uint64_t kReserveAtMost = 64 * 1024;
        request_.body.reserve(static_cast<std::size_t>(std::min(length.value_or(0), kReserveAtMost)));
        ec = {};
    }

    std::size_t on_body_impl(string_view bytes, error_code& ec) override {
        request_.body.append(bytes.data(), bytes.size());
        ec = {};
        return bytes.size();
    }

    void on_chunk_header_impl(std::uint64_t, string_view extensions, error_code& ec) override {
        // Nobody sends chunk extensions; readers that end them differently have been tricked by them.
        bool const refused = guard_ == GuardUse::on && !extensions.empty();
        ec = refused ? make_error_code(beast_http::error::bad_chunk_extension) : error_code{};
    }

    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code& ec) override {
        return on_body_impl(bytes, ec);
    }

    void on_finish_impl(error_code& ec) override { ec = {}; }

    void on_response_impl(int, string_view, int, error_code& ec) override {
        ec = beast_http::error::bad_version;
    }

    GuardUse const guard_;
    Request& request_;
    int version_ = 11;
};

RequestFramer::RequestFramer(GuardUse guard, std::size_t max_header_bytes)
    : guard_(guard), max_header_bytes_(max_header_bytes) {
    begin();
}

RequestFramer::~RequestFramer() = default;

void RequestFramer::begin() {
    release(request_);
    parser_ = std::make_unique<Parser>(guard_, request_, max_header_bytes_);
    scanner_ = {};
    fields_of_head_ = 0;
    in_body_ = false;
}

Step RequestFramer::fail(Refusal reason, HeadFault fault) {
    failure_ = reason;
    fault_ = fault;
    return Step::failed;
}

// The length of the header, or 0 while its end has not arrived.
std::size_t RequestFramer::find_head_end(std::string_view bytes) {
    if (guard_ == GuardUse::off) {
        auto const end = bytes.find("\r\n\r\n");
        return end == std::string_view::npos ? 0 : end + 4;
    }
    scanner_.scan(bytes);
    return scanner_.length();
}

Step RequestFramer::read_head(std::string_view bytes, std::size_t& used) {
    used = 0;
    auto const length = find_head_end(bytes.substr(0, max_header_bytes_));
    if (scanner_.fault() != HeadFault::none) {
        return fail(Refusal::bad_request, scanner_.fault());
    }
    if (length == 0) {
        return bytes.size() >= max_header_bytes_ ? fail(Refusal::header_too_large) : Step::need_more;
    }
    error_code ec;
    used = parser_->put(boost::asio::const_buffer{bytes.data(), length}, ec);
    if (ec == beast_http::error::header_limit) {
        return fail(Refusal::header_too_large);
    }
    if (ec || !parser_->is_header_done()) {
        return fail(Refusal::bad_request);
    }
    if (guard_ == GuardUse::on) {
        auto const fault =
            check_head({request_.method, request_.target, parser_->version(), request_.headers});
        if (fault != HeadFault::none) {
            return fail(Refusal::bad_request, fault);
        }
    }
    fields_of_head_ = request_.headers.size();
    return Step::done;
}

bool RequestFramer::has_body() const {
    return !parser_->is_done();
}

bool RequestFramer::is_larger_than(std::size_t body_limit) const {
    auto const length = parser_->content_length();
    return length && *length > body_limit;
}

bool RequestFramer::is_keep_alive() const {
    return parser_->keep_alive();
}

int RequestFramer::version() const {
    return parser_->version();
}

Step RequestFramer::read_body(std::string_view bytes, std::size_t body_limit, std::size_t& used) {
    used = 0;
    if (!in_body_) {
        in_body_ = true;
        parser_->body_limit(body_limit);
        parser_->eager(true);
    }
    // Asked again after the size line of a last chunk, the parser asserts that it now has five bytes: a
    // stranger could end the process. Any other such line has four, so that one byte more is enough; this one
    // waits.
    if (bytes.empty() || (parser_->chunked() && bytes == kLastChunkLine)) {
        return Step::need_more;
    }
    error_code ec;
    used = parser_->put(boost::asio::const_buffer{bytes.data(), bytes.size()}, ec);
    if (ec == beast_http::error::body_limit) {
        return fail(Refusal::body_too_large);
    }
    if (ec && ec != beast_http::error::need_more) {
        return fail(Refusal::bad_request);
    }
    if (!parser_->is_done()) {
        // The parser looks for the end of a quoted extension beyond its line, and counts the chunk anew each
        // time it is asked.
        if (guard_ == GuardUse::on && parser_->chunked() && begins_extension(bytes.substr(used))) {
            return fail(Refusal::bad_request);
        }
        // What the parser leaves is the beginning of a chunk line or of the trailer, and must not grow for
        // ever.
        bool const too_long = bytes.size() - used >= max_header_bytes_;
        return too_long ? fail(Refusal::bad_request) : Step::need_more;
    }
    if (guard_ == GuardUse::on) {
        auto const fault = check_trailers(fields_of_head_, request_.headers.size());
        if (fault != HeadFault::none) {
            return fail(Refusal::bad_request, fault);
        }
    }
    return Step::done;
}

}  // namespace qvr::http
