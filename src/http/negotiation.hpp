// What a client asks of the form of an answer (RFC 9110): the coding it takes, the version it already has.
#pragma once

#include <string_view>

namespace qvr::http {

enum class Coding { identity, gzip, br };

// The coding of Content-Encoding and of Accept-Encoding: "br", "gzip", "identity".
std::string_view to_text(Coding coding);

// The best of the codings that exist for a thing, by the q-values of an Accept-Encoding field; br before gzip
// before identity where the client has no preference. identity if nothing else is welcome, even where that is
// not either.
Coding choose_coding(std::string_view accept_encoding, bool has_br, bool has_gzip);

// Whether an If-None-Match field is "*" or lists the entity tag, which is given with its quotes. Weak
// comparison.
bool lists_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace qvr::http
