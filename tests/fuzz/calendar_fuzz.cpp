#include "base/text.hpp"
#include "calendar/feed_url.hpp"
#include "calendar/guard.hpp"
#include "targets.hpp"

#include <algorithm>
#include <string>

namespace qvr::fuzz {
namespace {

// A second, naive reading: the lines that begin with the word, in any letter case.
std::size_t lines_with(std::string_view text, std::string_view word) {
    std::string upper{text};
    for (auto& c : upper) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    std::size_t count = upper.starts_with(word);
    auto const line = '\n' + std::string{word};
    for (auto at = upper.find(line); at != std::string::npos; at = upper.find(line, at + 1)) {
        ++count;
    }
    return count;
}

void check_text_of(std::string_view bytes) {
    auto const text = calendar::check_calendar(bytes);
    if (!text) {
        return;
    }
    promise(text->size() <= calendar::kMaxCalendarBytes + 1, "a calendar is at most a megabyte");
    promise(count_characters(*text).has_value(), "a calendar is UTF-8");
    promise(text->find('\0') == std::string::npos, "no U+0000 in a calendar");
    promise(text->find("\n ") == std::string::npos, "every line is unfolded");
    auto const begun = lines_with(*text, "BEGIN:");
    promise(begun >= 1 && begun <= calendar::kMaxComponents, "a calendar has a bounded number of components");
    promise(begun == lines_with(*text, "END:"), "every component ends");
    auto const again = calendar::check_calendar(*text);
    promise(again.has_value() && *again == *text, "checking twice is checking once");
}

void check_url(std::string_view line) {
    auto const url = calendar::FeedUrl::from_text(line);
    if (!url) {
        return;
    }
    auto const& text = url->to_text();
    auto const start = "https://" + url->host() + '/';
    promise(text.starts_with(start), "a feed is at a host, over TLS, on the usual port");
    promise(calendar::FeedUrl::from_text(text) == url, "a feed's address has one text");
    promise(
        url->host().find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos,
        "a host is a domain name"
    );
    auto const last_label = url->host().substr(url->host().rfind('.') + 1);
    promise(last_label.find_first_of("abcdefghijklmnopqrstuvwxyz") == 0, "a host is no number");
    promise(
        std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f' && c != '#'; }), "plain ASCII"
    );
}

}  // namespace

void calendar(std::string_view input) {
    check_text_of(input);
    check_url(input.substr(0, input.find('\n')));
}

}  // namespace qvr::fuzz
