#include "certificate.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace qvr::http::test {
namespace {

constexpr long kDay = 24 * 60 * 60;

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* owned) const {
        Free(owned);
    }
};
using Key = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Signed = std::unique_ptr<X509, FreeWith<X509_free>>;
using File = std::unique_ptr<std::FILE, FreeWith<std::fclose>>;

void require(bool is_done) {
    if (!is_done) {
        throw std::runtime_error{"no certificate for the test"};
    }
}

Signed sign(EVP_PKEY* key, std::string const& name) {
    Signed certificate{X509_new()};
    auto* const x509 = certificate.get();
    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(x509), kDay);
    X509_set_pubkey(x509, key);
    auto* const subject = X509_get_subject_name(x509);
    auto const* const text = reinterpret_cast<unsigned char const*>(name.c_str());
    require(X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, text, -1, -1, 0) == 1);
    X509_set_issuer_name(x509, subject);
    auto* const names =
        X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    require(names != nullptr && X509_add_ext(x509, names, -1) == 1);
    X509_EXTENSION_free(names);
    require(X509_sign(x509, key, EVP_sha256()) > 0);
    return certificate;
}

File open_new(std::filesystem::path const& path) {
    File file{std::fopen(path.c_str(), "wxe")};
    require(file != nullptr);
    return file;
}

}  // namespace

Certificate::Certificate(std::string const& name) {
    auto pattern = (std::filesystem::temp_directory_path() / "qvr-certificate-XXXXXX").string();
    require(::mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    Key const key{EVP_EC_gen("P-256")};
    require(key != nullptr);
    auto const certificate = sign(key.get(), name);
    require(PEM_write_X509(open_new(files().certificate).get(), certificate.get()) == 1);
    require(
        PEM_write_PrivateKey(open_new(files().key).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
        1
    );
    unsigned char passphrase[] = {'p', 'a', 's', 's'};
    require(
        PEM_write_PrivateKey(
            open_new(locked_key()).get(),
            key.get(),
            EVP_aes_128_cbc(),
            passphrase,
            sizeof passphrase,
            nullptr,
            nullptr
        ) == 1
    );
}

Certificate::~Certificate() {
    std::filesystem::remove_all(folder_);
}

Certificate const& any_certificate() {
    static Certificate const certificate;
    return certificate;
}

}  // namespace qvr::http::test
