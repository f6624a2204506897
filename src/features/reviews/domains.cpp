#include "features/reviews/domains.hpp"

#include "zone/texts.hpp"

#include <array>

namespace qvr::reviews {
namespace {

struct DomainNames {
    std::string_view code;
    std::string_view fr;
    std::string_view en;
};

constexpr std::array<DomainNames, kDomains.size()> kNames{{
    {"attendees", "Participants", "Attendees"},
    {"satisfiers", "Facteurs de satisfaction du client", "Satisfaction factors"},
    {"scorecard", "Tableau de bord du service", "Service scorecard"},
    {"improvement", "Amélioration du service", "Service improvement"},
    {"impacts", "Impacts", "Impacts"},
    {"innovation", "Innovation stratégique", "Strategic innovation"},
    {"next", "Préparer la prochaine réévaluation", "Prepare the next review"},
}};

DomainNames const& names(Domain domain) {
    return kNames.at(static_cast<std::size_t>(domain));
}

}  // namespace

std::string_view to_text(Domain domain) {
    return names(domain).code;
}

std::optional<Domain> domain_from_text(std::string_view code) {
    for (auto const domain : kDomains) {
        if (to_text(domain) == code) {
            return domain;
        }
    }
    return std::nullopt;
}

std::string_view name_of(Domain domain, Language language) {
    return language == Language::fr ? names(domain).fr : names(domain).en;
}

Issue about(Domain domain, Issue issue) {
    issue.args.emplace_back("number", std::to_string(number_of(domain)));
    issue.args.emplace_back("domain_fr", names(domain).fr);
    issue.args.emplace_back("domain_en", names(domain).en);
    return issue;
}

Issue about(Side side, Issue issue) {
    issue.args.emplace_back("side_fr", side == Side::client ? "client" : "fournisseur");
    issue.args.emplace_back("side_en", side == Side::client ? "client" : "supplier");
    return issue;
}

Issue about(Date date, Issue issue) {
    issue.args.emplace_back("date_fr", zone::date_text(date, Locale::Name::fr_ca));
    issue.args.emplace_back("date_en", zone::date_text(date, Locale::Name::en_ca));
    return issue;
}

}  // namespace qvr::reviews
