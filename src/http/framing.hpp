// The bytes of one connection, cut into requests: Beast's parser behind the guard. Knows no socket.
#pragma once

#include "http/guard.hpp"
#include "http/handler.hpp"
#include "http/message.hpp"

#include <cstddef>
#include <memory>
#include <string_view>

namespace qvr::http {

// off is for the tests alone, which show with it that each rule of the guard is needed.
enum class GuardUse { on, off };

enum class Step {
    need_more,  // the bytes given are not enough
    done,
    failed,  // see failure(); the connection cannot be used further
};

class RequestFramer {
  public:
    RequestFramer(GuardUse guard, std::size_t max_header_bytes);
    ~RequestFramer();
    RequestFramer(RequestFramer const&) = delete;
    RequestFramer& operator=(RequestFramer const&) = delete;

    // Forgets the last request; read_head() is next.
    void begin();

    // bytes: all that have arrived and were not used. When done, request() holds everything but the body.
    // used is how many bytes the caller drops.
    Step read_head(std::string_view bytes, std::size_t& used);

    // After read_head() is done.
    bool has_body() const;
    // Whether Content-Length alone says that the body is larger.
    bool is_larger_than(std::size_t body_limit) const;
    bool is_keep_alive() const;
    int version() const;  // 10 or 11

    // While has_body(), once read_head() is done: appends to request().body, at most body_limit bytes.
    Step read_body(std::string_view bytes, std::size_t body_limit, std::size_t& used);

    Request& request() { return request_; }
    Request const& request() const { return request_; }
    Refusal failure() const { return failure_; }
    // What the guard objected to; none if it was the parser or a limit.
    HeadFault fault() const { return fault_; }

  private:
    class Parser;

    Step fail(Refusal reason, HeadFault fault = HeadFault::none);
    std::size_t find_head_end(std::string_view bytes);

    GuardUse const guard_;
    std::size_t const max_header_bytes_;
    std::unique_ptr<Parser> parser_;
    HeadScanner scanner_;
    Request request_;
    std::size_t fields_of_head_ = 0;
    bool in_body_ = false;
    Refusal failure_ = Refusal::bad_request;
    HeadFault fault_ = HeadFault::none;
};

}  // namespace qvr::http
