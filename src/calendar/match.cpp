#include "calendar/match.hpp"

#include <algorithm>

namespace qvr::calendar {
namespace {

bool holds_every_word(std::string const& title, std::string const& words) {
    auto const folded = fold_for_search(title);
    auto const wanted = fold_for_search(words);
    std::string_view rest = wanted;
    for (auto first = rest.find_first_not_of(' '); first != std::string_view::npos;
         first = rest.find_first_not_of(' ')) {
        rest.remove_prefix(first);
        auto const word = rest.substr(0, rest.find(' '));
        if (folded.find(word) == std::string::npos) {
            return false;
        }
        rest.remove_prefix(word.size());
    }
    return true;
}

bool has_category(Occurrence const& occurrence, std::string const& category) {
    auto const wanted = fold_for_search(category);
    return std::ranges::any_of(occurrence.categories, [&](auto const& one) {
        return fold_for_search(one) == wanted;
    });
}

}  // namespace

void check(Match const& match, Issues& issues) {
    if (!match.words && !match.category) {
        issues.push_back({IssueCode::required, "/words"});
    }
}

bool counts(Occurrence const& occurrence, Match const& match) {
    if (occurrence.is_cancelled) {
        return false;
    }
    return (match.words && holds_every_word(occurrence.title, *match.words)) ||
           (match.category && has_category(occurrence, *match.category));
}

}  // namespace qvr::calendar
