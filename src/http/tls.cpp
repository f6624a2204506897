#include "http/tls.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

namespace qvr::http {
namespace ssl = boost::asio::ssl;

namespace {

// Of TLS 1.2: a key of its own for each connection, authenticated encryption. Those of 1.3 are all so.
constexpr char const* kCiphers = "ECDHE+AESGCM:ECDHE+CHACHA20";
// The one protocol offered, as ALPN writes it (RFC 7301, 3.1).
constexpr std::string_view kProtocols{"\x08http/1.1"};

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

// Who asks for protocols and not for ours is refused, as RFC 7301, 3.2 has it.
int select_protocol(SSL*, unsigned char const** chosen, unsigned char* chosen_length, unsigned char const* offered, unsigned int offered_length, void*) {
    unsigned char* match = nullptr;
    auto const outcome = SSL_select_next_proto(
        &match,
        chosen_length,
        bytes_of(kProtocols),
        static_cast<unsigned>(kProtocols.size()),
        offered,
        offered_length
    );
    *chosen = match;
    return outcome == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

// In place of OpenSSL's own, which asks on the terminal.
int no_passphrase(char*, int, int, void*) {
    return 0;
}

[[noreturn]] void fail(std::string_view what, std::filesystem::path const& file, std::string_view reason) {
    throw std::runtime_error{
        "cannot use the " + std::string{what} + " " + file.string() + ": " + std::string{reason}
    };
}

// The first that OpenSSL reports is the cause of the others.
std::string reason_of_openssl() {
    auto const* const reason = ERR_reason_error_string(ERR_peek_error());
    return reason == nullptr ? "not understood" : reason;
}

// OpenSSL words this badly.
void check_readable(std::string_view what, std::filesystem::path const& file) {
    errno = 0;
    std::ifstream stream{file};
    // A folder can be opened, not read.
    if (stream.peek() == std::ifstream::traits_type::eof()) {
        fail(what, file, errno == 0 ? "it is empty" : std::generic_category().message(errno));
    }
}

void use_certificate(SSL_CTX* context, std::filesystem::path const& file) {
    check_readable("certificate", file);
    if (SSL_CTX_use_certificate_chain_file(context, file.c_str()) != 1) {
        auto const error = ERR_peek_error();
        bool const is_other =
            ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
        fail("certificate", file, is_other ? "it holds no certificate in PEM" : reason_of_openssl());
    }
}

void use_key(SSL_CTX* context, TlsFiles const& files) {
    check_readable("key", files.key);
    SSL_CTX_set_default_passwd_cb(context, &no_passphrase);
    if (SSL_CTX_use_PrivateKey_file(context, files.key.c_str(), SSL_FILETYPE_PEM) == 1) {
        return;
    }
    auto const error = ERR_peek_last_error();
    if (ERR_GET_LIB(error) == ERR_LIB_X509) {
        fail("key", files.key, "it is not that of the certificate " + files.certificate.string());
    }
    fail("key", files.key, "it holds no key in PEM without a passphrase");
}

}  // namespace

std::shared_ptr<ssl::context> make_tls_context(TlsFiles const& files) {
    auto made = std::make_shared<ssl::context>(ssl::context::tls_server);
    auto* const context = made->native_handle();
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, kCiphers);
    SSL_CTX_set_alpn_select_cb(context, &select_protocol, nullptr);
    // Sessions are not resumed: no key outlives its connection, and a connection lasts for many requests.
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_num_tickets(context, 0);
    ERR_clear_error();
    use_certificate(context, files.certificate);
    use_key(context, files);
    return made;
}

}  // namespace qvr::http
