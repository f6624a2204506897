#include "base/text.hpp"

#include "base/ascii.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace qvr {
namespace {

// Calls visit(code point) for each; false if the bytes are not UTF-8 or visit says false.
template <typename Visit>
bool for_each_character(std::string_view utf8, Visit visit) {
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(utf8.data());
    auto left = static_cast<utf8proc_ssize_t>(utf8.size());
    while (left > 0) {
        utf8proc_int32_t character = 0;
        auto const used = utf8proc_iterate(bytes, left, &character);
        if (used <= 0 || !visit(character)) {
            return false;
        }
        bytes += used;
        left -= used;
    }
    return true;
}

}  // namespace

std::optional<std::size_t> count_characters(std::string_view utf8) {
    std::size_t count = 0;
    bool const valid = for_each_character(utf8, [&](utf8proc_int32_t) { return ++count > 0; });
    return valid ? std::optional{count} : std::nullopt;
}

std::string_view trim_typed(std::string_view text) {
    constexpr std::string_view kWhite = " \t\r\n";
    auto const first = text.find_first_not_of(kWhite);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kWhite) - first + 1);
}

std::optional<Issue> check_text(std::string_view text, std::size_t min, std::size_t max, bool lines) {
    text = trim_typed(text);
    std::size_t count = 0;
    bool const clean = for_each_character(text, [&](utf8proc_int32_t c) {
        ++count;
        bool const line_break = c == '\n' || c == '\r' || c == '\t';
        // C0, DEL, C1, and the two Unicode line separators, which break lines where nobody expects it.
        bool const control = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
        return !control || (line_break && lines);
    });
    if (!clean) {
        return Issue{IssueCode::control_character};
    }
    if (count < min) {
        return min == 1 ? Issue{IssueCode::required}
                        : Issue{IssueCode::too_short, {}, {{"min", std::to_string(min)}}};
    }
    if (count > max) {
        return Issue{IssueCode::too_long, {}, {{"max", std::to_string(max)}}};
    }
    return std::nullopt;
}

std::string fold_for_search(std::string_view utf8) {
    utf8proc_uint8_t* folded = nullptr;
    auto const options = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK
    );
    auto const size = utf8proc_map(
        reinterpret_cast<utf8proc_uint8_t const*>(utf8.data()),
        static_cast<utf8proc_ssize_t>(utf8.size()),
        &folded,
        options
    );
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner{folded, &std::free};
    if (size < 0) {
        return to_lower(utf8);
    }
    return {reinterpret_cast<char const*>(folded), static_cast<std::size_t>(size)};
}

std::optional<Email> Email::from_text(std::string_view text) {
    text = trim_typed(text);
    auto const at = text.find('@');
    if (text.size() > 254 || at == std::string_view::npos || at == 0 || at > 64 ||
        text.find('@', at + 1) != std::string_view::npos) {
        return std::nullopt;
    }
    bool const plain = for_each_character(text, [](utf8proc_int32_t c) {
        return c > 0x20 && c != 0x7f && (c < 0x80 || c >= 0xa1) && c != 0x2028 && c != 0x2029 &&
               std::string_view{"\"(),:;<>[\\]"}.find(static_cast<char>(c < 0x80 ? c : 'a')) ==
                   std::string_view::npos;
    });
    auto const domain = text.substr(at + 1);
    if (!plain || domain.find('.') == std::string_view::npos || domain.front() == '.' ||
        domain.back() == '.' || domain.find("..") != std::string_view::npos) {
        return std::nullopt;
    }
    Email email;
    email.text_ = text;
    return email;
}

std::string Email::key() const {
    return fold_for_search(text_);
}

std::optional<Currency> Currency::from_text(std::string_view text) {
    if (text.size() != 3 || !std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; })) {
        return std::nullopt;
    }
    Currency currency;
    currency.text_ = text;
    return currency;
}

}  // namespace qvr
