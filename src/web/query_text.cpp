#include "web/query_text.hpp"

#include "base/ascii.hpp"
#include "base/text.hpp"

namespace qvr::web {
namespace {

int hex_value(char c) {
    if (is_digit(c)) {
        return c - '0';
    }
    c = to_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<std::string> decode(std::string_view encoded) {
    std::string text;
    for (std::size_t i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            text += encoded[i] == '+' ? ' ' : encoded[i];
            continue;
        }
        if (i + 2 >= encoded.size()) {
            return std::nullopt;
        }
        int const high = hex_value(encoded[i + 1]);
        int const low = hex_value(encoded[i + 2]);
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        text += static_cast<char>(high * 16 + low);
        i += 2;
    }
    if (!count_characters(text) || text.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    return text;
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> parse_query(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!query.empty()) {
        auto const pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        if (pair.empty()) {
            continue;
        }
        auto const equals = pair.find('=');
        auto name = decode(pair.substr(0, equals));
        auto value = equals == std::string_view::npos ? std::string{} : decode(pair.substr(equals + 1));
        if (!name || !value) {
            return std::nullopt;
        }
        pairs.emplace_back(*std::move(name), *std::move(value));
    }
    return pairs;
}

}  // namespace qvr::web
