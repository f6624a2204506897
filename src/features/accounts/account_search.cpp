#include "features/accounts/account_search.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace qvr::accounts {
namespace {

// What is looked for is at most so many characters, as an account's name.
constexpr std::size_t kMaxWords = 200;

std::optional<std::string> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) {
        return std::nullopt;
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        auto const high = kDigits.find(hex[i]);
        auto const low = kDigits.find(hex[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        text += static_cast<char>(high * 16 + low);
    }
    return text;
}

}  // namespace

std::optional<std::string> search_words(std::string_view typed) {
    if (count_characters(typed).value_or(kMaxWords + 1) > kMaxWords) {
        return std::nullopt;
    }
    return fold_for_search(trim_typed(typed));
}

std::string contains_pattern(std::string_view words) {
    std::string pattern = "%";
    for (char const c : words) {
        if (c == '%' || c == '_' || c == '\\') {
            pattern += '\\';
        }
        pattern += c;
    }
    return pattern + "%";
}

std::optional<AccountCursor> AccountCursor::from_text(std::string_view text) {
    auto const plain = from_hex(text);
    auto const line = plain ? plain->rfind('\n') : std::string::npos;
    if (line == std::string::npos) {
        return std::nullopt;
    }
    auto const id = AccountId::from_text(std::string_view{*plain}.substr(line + 1));
    // A sort key is text, which holds no U+0000: a database may refuse it.
    if (!id || !count_characters(*plain) || plain->find('\0') != std::string::npos) {
        return std::nullopt;
    }
    return AccountCursor{plain->substr(0, line), *id};
}

std::string AccountCursor::to_text() const {
    std::string text;
    for (char const c : sort_key + '\n' + id.to_text()) {
        fmt::format_to(std::back_inserter(text), "{:02x}", static_cast<unsigned char>(c));
    }
    return text;
}

}  // namespace qvr::accounts
