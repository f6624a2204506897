#include "support/tls_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <stdexcept>

namespace qvr::test {
namespace {

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Context = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;
using Session = std::unique_ptr<SSL, Freed<SSL_free>>;

constexpr long kAnHour = 3600;

void need(bool done) {
    if (!done) {
        throw std::runtime_error{"the TLS server of the test cannot be set up"};
    }
}

Certificate self_signed(std::string const& host, EVP_PKEY* key) {
    Certificate certificate{X509_new()};
    auto* const made = certificate.get();
    X509_set_version(made, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(made), 1);
    X509_gmtime_adj(X509_getm_notBefore(made), -kAnHour);
    X509_gmtime_adj(X509_getm_notAfter(made), kAnHour);
    X509_set_pubkey(made, key);
    auto* const name = X509_get_subject_name(made);
    X509_NAME_add_entry_by_txt(
        name, "CN", MBSTRING_ASC, reinterpret_cast<unsigned char const*>(host.c_str()), -1, -1, 0
    );
    X509_set_issuer_name(made, name);
    auto* const names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("DNS:" + host).c_str());
    need(names != nullptr && X509_add_ext(made, names, -1) == 1);
    X509_EXTENSION_free(names);
    need(X509_sign(made, key, EVP_sha256()) > 0);
    return certificate;
}

std::filesystem::path write_pem(X509* certificate) {
    auto pattern = (std::filesystem::temp_directory_path() / "qvr-tls-XXXXXX").string();
    int const descriptor = ::mkstemp(pattern.data());
    need(descriptor >= 0);
    auto* const file = ::fdopen(descriptor, "w");
    need(file != nullptr && PEM_write_X509(file, certificate) == 1);
    std::fclose(file);
    return pattern;
}

class Connection final : public TlsConnection {
  public:
    explicit Connection(SSL* session) : session_(session) {}

    bool read_head() {
        std::array<char, 4096> bytes;
        while (request_.find("\r\n\r\n") == std::string::npos) {
            auto const count = SSL_read(session_, bytes.data(), static_cast<int>(bytes.size()));
            if (count <= 0) {
                return false;
            }
            request_.append(bytes.data(), static_cast<std::size_t>(count));
        }
        return true;
    }
    std::string const& request() const override { return request_; }
    bool write(std::string_view bytes) override {
        return SSL_write(session_, bytes.data(), static_cast<int>(bytes.size())) > 0;
    }
    void wait_until_closed() override {
        std::array<char, 4096> bytes;
        while (SSL_read(session_, bytes.data(), static_cast<int>(bytes.size())) > 0) {
        }
    }

  private:
    SSL* session_;
    std::string request_;
};

}  // namespace

struct TlsServer::Tls {
    Context context;
};

TlsServer::TlsServer(
    std::string const& address, std::string const& host, std::function<void(TlsConnection&)> answer
)
    : answer_(std::move(answer)), tls_(std::make_unique<Tls>()) {
    // Whoever fetches may go away in the middle of an answer.
    std::signal(SIGPIPE, SIG_IGN);
    Key const key{EVP_EC_gen("P-256")};
    auto const certificate = self_signed(host, key.get());
    certificate_ = write_pem(certificate.get());
    tls_->context.reset(SSL_CTX_new(TLS_server_method()));
    need(SSL_CTX_use_certificate(tls_->context.get(), certificate.get()) == 1);
    need(SSL_CTX_use_PrivateKey(tls_->context.get(), key.get()) == 1);

    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    need(::inet_pton(AF_INET, address.c_str(), &here.sin_addr) == 1);
    socklen_t size = sizeof here;
    auto* const generic = reinterpret_cast<sockaddr*>(&here);
    need(::bind(listening_, generic, size) == 0 && ::listen(listening_, 16) == 0);
    need(::getsockname(listening_, generic, &size) == 0);
    port_ = ntohs(here.sin_port);
    thread_ = std::jthread{[this] { serve(); }};
}

TlsServer::~TlsServer() {
    ::shutdown(listening_, SHUT_RDWR);
    thread_.join();
    ::close(listening_);
    std::filesystem::remove(certificate_);
}

void TlsServer::serve() {
    for (;;) {
        int const socket = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        ++connections_;
        {
            Session const session{SSL_new(tls_->context.get())};
            SSL_set_fd(session.get(), socket);
            Connection connection{session.get()};
            if (SSL_accept(session.get()) == 1 && connection.read_head()) {
                answer_(connection);
                SSL_shutdown(session.get());
            }
        }
        ::close(socket);
    }
}

}  // namespace qvr::test
