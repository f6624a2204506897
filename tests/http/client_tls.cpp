#include "client_tls.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <stdexcept>

namespace qvr::http::test {

struct ClientTls::Parts {
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    SSL* ssl = nullptr;
    BIO* in = BIO_new(BIO_s_mem());   // owned by ssl
    BIO* out = BIO_new(BIO_s_mem());  // owned by ssl
};

ClientTls::ClientTls(TlsOffer const& offer) : parts_(std::make_unique<Parts>()) {
    auto& [context, ssl, in, out] = *parts_;
    // Debian's own settings refuse what a server of ours is to refuse.
    SSL_CTX_set_security_level(context, 0);
    SSL_CTX_set_min_proto_version(context, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context, offer.newest_version);
    auto const* const protocols = reinterpret_cast<unsigned char const*>(offer.protocols.data());
    SSL_CTX_set_alpn_protos(context, protocols, static_cast<unsigned>(offer.protocols.size()));
    ssl = SSL_new(context);
    // What SSL_set_tlsext_host_name is a macro for, with a cast of C.
    std::string name = "localhost";
    SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    SSL_set_bio(ssl, in, out);
    SSL_set_connect_state(ssl);
}

ClientTls::~ClientTls() {
    SSL_free(parts_->ssl);
    SSL_CTX_free(parts_->context);
}

bool ClientTls::shake_hands() {
    ERR_clear_error();
    auto const result = SSL_do_handshake(parts_->ssl);
    if (result == 1) {
        return true;
    }
    if (SSL_get_error(parts_->ssl, result) != SSL_ERROR_WANT_READ) {
        auto const* const reason = ERR_reason_error_string(ERR_get_error());
        throw std::runtime_error{std::string{"no handshake: "} + (reason == nullptr ? "?" : reason)};
    }
    return false;
}

std::string ClientTls::take_output() {
    std::string bytes(BIO_ctrl_pending(parts_->out), '\0');
    if (!bytes.empty()) {
        BIO_read(parts_->out, bytes.data(), static_cast<int>(bytes.size()));
    }
    return bytes;
}

void ClientTls::give_input(std::string_view bytes) {
    BIO_write(parts_->in, bytes.data(), static_cast<int>(bytes.size()));
}

void ClientTls::encrypt(std::string_view bytes) {
    if (!bytes.empty()) {
        SSL_write(parts_->ssl, bytes.data(), static_cast<int>(bytes.size()));
    }
}

std::string ClientTls::decrypt() {
    std::string text;
    std::array<char, 16384> bytes;
    ERR_clear_error();
    for (;;) {
        auto const count = SSL_read(parts_->ssl, bytes.data(), static_cast<int>(bytes.size()));
        if (count <= 0) {
            return text;
        }
        text.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

void ClientTls::close() {
    SSL_shutdown(parts_->ssl);
}

bool ClientTls::is_closed_by_peer() const {
    return (SSL_get_shutdown(parts_->ssl) & SSL_RECEIVED_SHUTDOWN) != 0;
}

std::string ClientTls::version() const {
    return SSL_get_version(parts_->ssl);
}

std::string ClientTls::protocol() const {
    unsigned char const* name = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(parts_->ssl, &name, &length);
    return {reinterpret_cast<char const*>(name), length};
}

std::string ClientTls::name_of_server() const {
    auto* const certificate = SSL_get0_peer_certificate(parts_->ssl);
    std::array<char, 256> name{};
    X509_NAME_get_text_by_NID(
        X509_get_subject_name(certificate), NID_commonName, name.data(), static_cast<int>(name.size())
    );
    return name.data();
}

bool ClientTls::offers_to_resume() const {
    return SSL_SESSION_is_resumable(SSL_get0_session(parts_->ssl)) == 1;
}

}  // namespace qvr::http::test
