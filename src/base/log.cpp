#include "base/log.hpp"

#include "base/clock.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iterator>
#include <string>

namespace qvr {
namespace {

void append_quoted(std::string& line, std::string_view text) {
    line += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            fmt::format_to(std::back_inserter(line), "\\u{:04x}", byte);
        } else {
            line += c;
        }
    }
    line += '"';
}

struct AppendValue {
    std::string& line;
    void operator()(std::string_view text) const { append_quoted(line, text); }
    void operator()(std::int64_t number) const { line += std::to_string(number); }
    void operator()(double number) const { fmt::format_to(std::back_inserter(line), "{:.3f}", number); }
    void operator()(bool flag) const { line += flag ? "true" : "false"; }
};

void write_line(std::string_view level, std::string_view event, LogFields fields) {
    std::string line = "{\"at\":\"" + Clock{}.now().to_text() + "\",\"level\":\"";
    line += level;
    line += "\",\"event\":";
    append_quoted(line, event);
    for (auto const& [name, value] : fields) {
        line += ',';
        append_quoted(line, name);
        line += ':';
        std::visit(AppendValue{line}, value);
    }
    line += "}\n";
    // One write a line, so that lines of several threads never mix.
    std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void log_info(std::string_view event, LogFields fields) {
    write_line("info", event, fields);
}
void log_error(std::string_view event, LogFields fields) {
    write_line("error", event, fields);
}

}  // namespace qvr
