#include "http/handler.hpp"

#include "base/error.hpp"

namespace qvr::http {

int status_of(Refusal reason) {
    switch (reason) {
        case Refusal::bad_request:
            return 400;
        case Refusal::timeout:
            return 408;
        case Refusal::body_too_large:
            return 413;
        case Refusal::expectation_failed:
            return 417;
        case Refusal::header_too_large:
            return 431;
        case Refusal::internal_error:
            return 500;
        case Refusal::queue_full:
            return 503;
    }
    fail_check("a known refusal", __FILE__, __LINE__);
}

}  // namespace qvr::http
