#include "base/text.hpp"
#include "features/accounts/account_search.hpp"
#include "targets.hpp"
#include "web/call.hpp"
#include "web/query_text.hpp"

#include <fmt/format.h>

#include <string>

namespace qvr::fuzz {
namespace {

std::string escape_all(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        fmt::format_to(std::back_inserter(escaped), "%{:02X}", static_cast<unsigned char>(c));
    }
    return escaped;
}

void check_pairs(web::Call::Query const& pairs) {
    std::string text;
    for (auto const& [name, value] : pairs) {
        promise(count_characters(name) && count_characters(value), "pairs are UTF-8");
        promise((name + value).find('\0') == std::string::npos, "no U+0000 in pairs");
        text += escape_all(name) + '=' + escape_all(value) + '&';
    }
    promise(web::parse_query(text) == pairs, "pairs can be written and read again");
    if (auto const page = web::Call::page_request(pairs)) {
        promise(page->limit >= 1 && page->limit <= 200, "a page has a bounded number of lines");
    }
}

void check_cursor(std::string_view text) {
    if (auto const cursor = accounts::AccountCursor::from_text(text)) {
        promise(cursor->to_text() == text, "a cursor has one text");
        promise(count_characters(cursor->sort_key).has_value(), "a sort key is UTF-8");
        promise(cursor->sort_key.find('\0') == std::string::npos, "no U+0000 in a sort key");
    }
}

// What LIKE would look for: the pattern without its outer wildcards and its escapes.
std::string literal_of(std::string_view pattern) {
    promise(pattern.size() >= 2 && pattern.front() == '%' && pattern.back() == '%', "anywhere in the key");
    pattern = pattern.substr(1, pattern.size() - 2);
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        promise(pattern[i] != '%' && pattern[i] != '_', "wildcards are taken literally");
        if (pattern[i] == '\\') {
            promise(++i < pattern.size(), "an escape escapes something");
        }
        text += pattern[i];
    }
    return text;
}

void check_words(std::string_view typed) {
    if (auto const words = accounts::search_words(typed)) {
        promise(count_characters(*words).has_value(), "folded words are UTF-8");
        promise(literal_of(accounts::contains_pattern(*words)) == *words, "the words are what is looked for");
    }
}

void check_typed_text(std::string_view text) {
    promise(trim_typed(trim_typed(text)) == trim_typed(text), "trimming twice is trimming once");
    for (bool const lines : {false, true}) {
        if (!check_text(text, 0, text.size(), lines)) {
            promise(count_characters(text).has_value(), "an accepted text is UTF-8");
            promise(text.find('\0') == std::string_view::npos, "no U+0000 in an accepted text");
        }
    }
    if (auto const email = Email::from_text(text)) {
        auto const again = Email::from_text(email->to_text());
        promise(again.has_value() && *again == *email, "an address has one text");
        promise(
            email->to_text().find_first_of("\r\n \t<>") == std::string::npos, "nothing to break a header"
        );
    }
}

}  // namespace

void query(std::string_view input) {
    if (auto const pairs = web::parse_query(input)) {
        check_pairs(*pairs);
        for (auto const& [name, value] : *pairs) {
            check_cursor(value);
            check_words(value);
            check_typed_text(value);
        }
    }
    check_cursor(input);
    check_words(input);
    check_typed_text(input);
}

}  // namespace qvr::fuzz
