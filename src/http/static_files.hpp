// The web interface, from a table made of the files in the binary. A request can only ever name a row of that
// table: no path is built, no file is opened. Answers are ready in memory and are given on the I/O thread.
#pragma once

#include "base/embedded_file.hpp"
#include "http/message.hpp"
#include "http/negotiation.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace qvr::http {

class StaticFiles {
  public:
    // files: what `vite build` and ui/scripts/pack.mjs leave, manifest.json among them; it lists
    // [{path, type, etag, immutable, …}], and <path>.br and <path>.gz stand beside a file that compresses.
    // Without a manifest there is one plain page, which says that the interface was not built. Throws
    // std::runtime_error when the manifest is not to be understood or names a file that is not there. The
    // bytes outlive this object.
    explicit StaticFiles(std::span<EmbeddedFile const> files);

    // The answer to GET or HEAD of a file, or of a path that the interface itself routes: one without a dot
    // in its last segment, outside /api/, /health and /metrics. Nothing for everything else. Any thread.
    std::optional<Response> find(Request const& head) const;

    bool has_interface() const { return !rows_.empty(); }

  private:
    struct Row {
        std::string type;
        std::string etag;  // without quotes
        bool is_immutable = false;
        std::string_view plain;
        std::string_view gzip;  // empty: there is none
        std::string_view br;
    };
    using Rows = std::map<std::string, Row, std::less<>>;

    Row const* find_row(std::string_view path) const;
    static Response answer(Row const& row, Request const& head);

    Rows rows_;
};

// The fields that every page and file of the interface carries, Content-Security-Policy first among them.
std::span<Header const> interface_headers();

}  // namespace qvr::http
