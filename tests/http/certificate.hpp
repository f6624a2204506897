// A certificate made up for a test, signed by itself, and its key: files that go with it.
#pragma once

#include "http/server.hpp"

#include <filesystem>
#include <string>

namespace qvr::http::test {

class Certificate {
  public:
    // For localhost and 127.0.0.1; `name` is its common name.
    explicit Certificate(std::string const& name = "localhost");
    ~Certificate();
    Certificate(Certificate const&) = delete;
    Certificate& operator=(Certificate const&) = delete;

    TlsFiles files() const { return {folder_ / "certificate.pem", folder_ / "key.pem"}; }
    // The same key under a passphrase.
    std::filesystem::path locked_key() const { return folder_ / "locked.pem"; }

  private:
    std::filesystem::path folder_;
};

// One for all tests that only want one.
Certificate const& any_certificate();

}  // namespace qvr::http::test
