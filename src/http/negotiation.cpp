#include "http/negotiation.hpp"

#include "base/ascii.hpp"

#include <array>
#include <optional>

namespace qvr::http {
namespace {

// Calls visit(element) for each element of a comma-separated list.
template <typename Visit>
void for_each_element(std::string_view list, Visit visit) {
    while (!list.empty()) {
        auto const comma = list.find(',');
        visit(trim(list.substr(0, comma)));
        list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    }
}

// A q-value in thousandths: "0.5" is 500. What is none counts as 0.
int parse_quality(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') ||
        (text.size() > 1 && text[1] != '.')) {
        return 0;
    }
    int thousandths = (text[0] - '0') * 1000;
    int unit = 100;
    for (char const c : text.substr(text.size() > 1 ? 2 : 1)) {
        if (!is_digit(c)) {
            return 0;
        }
        thousandths += (c - '0') * unit;
        unit /= 10;
    }
    return thousandths <= 1000 ? thousandths : 0;
}

struct Weighted {
    std::string_view name;
    int quality = 1000;
};

Weighted parse_weighted(std::string_view element) {
    auto const semicolon = element.find(';');
    if (semicolon == std::string_view::npos) {
        return {element};
    }
    auto const parameter = trim(element.substr(semicolon + 1));
    bool const is_quality = parameter.size() > 2 && to_lower(parameter[0]) == 'q' && parameter[1] == '=';
    return {trim(element.substr(0, semicolon)), is_quality ? parse_quality(parameter.substr(2)) : 0};
}

}  // namespace

std::string_view to_text(Coding coding) {
    constexpr std::array<std::string_view, 3> kTexts{"identity", "gzip", "br"};
    return kTexts[static_cast<std::size_t>(coding)];
}

Coding choose_coding(std::string_view accept_encoding, bool has_br, bool has_gzip) {
    std::array<std::optional<int>, 3> qualities;
    std::optional<int> others;
    for_each_element(accept_encoding, [&](std::string_view element) {
        auto const [name, quality] = parse_weighted(element);
        for (auto const coding : {Coding::identity, Coding::gzip, Coding::br}) {
            if (equal_ignoring_case(name, to_text(coding))) {
                qualities[static_cast<std::size_t>(coding)] = quality;
            }
        }
        if (name == "*") {
            others = quality;
        }
    });
    auto const quality_of = [&](Coding coding) {
        return qualities[static_cast<std::size_t>(coding)].value_or(others.value_or(0));
    };
    auto best = Coding::identity;
    // Without a word about identity, everything that is named is welcome before it.
    int best_quality = quality_of(Coding::identity);
    for (auto const coding : {Coding::gzip, Coding::br}) {
        bool const exists = coding == Coding::br ? has_br : has_gzip;
        auto const quality = quality_of(coding);
        if (exists && quality > 0 && quality >= best_quality) {
            best = coding;
            best_quality = quality;
        }
    }
    return best;
}

bool lists_etag(std::string_view if_none_match, std::string_view etag) {
    bool is_listed = false;
    for_each_element(if_none_match, [&](std::string_view element) {
        if (element.starts_with("W/")) {
            element.remove_prefix(2);
        }
        is_listed = is_listed || element == etag || element == "*";
    });
    return is_listed;
}

}  // namespace qvr::http
