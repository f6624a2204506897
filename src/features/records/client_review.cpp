#include "features/records/client_review.hpp"

#include "features/records/closed_review.hpp"
#include "reflect/codec.hpp"

namespace qvr::records {

std::string client_review_json(ClientBesideView const& beside, std::string_view record_json) {
    return joined_json(reflect::encode(beside), record_json);
}

}  // namespace qvr::records
