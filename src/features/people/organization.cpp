#include "features/people/organization.hpp"

#include "features/catalogue/factors.hpp"

#include <fmt/format.h>

#include <set>

namespace qvr::people {

std::vector<FactorView> list_factors(Organization const& organization) {
    std::vector<FactorView> views;
    for (auto const& entry : catalogue::factors()) {
        FactorView view{
            entry.code,
            entry.number,
            {std::string{entry.fr.name}, std::string{entry.fr.definition}},
            {std::string{entry.en.name}, std::string{entry.en.definition}}
        };
        for (auto const& wording : organization.factor_wording) {
            if (wording.factor == entry.code) {
                auto& words = wording.language == WordingLanguage::fr ? view.fr : view.en;
                words = {wording.name, wording.definition};
            }
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<void> apply(OrganizationPatch const& patch, Organization& organization) {
    patch.name.apply_to(organization.name);
    patch.green_from.apply_to(organization.green_from);
    patch.amber_from.apply_to(organization.amber_from);
    patch.page_size.apply_to(organization.page_size);
    patch.time_zone.apply_to(organization.time_zone);
    patch.factor_wording.apply_to(organization.factor_wording);

    Issues issues;
    if (organization.amber_from.value() >= organization.green_from.value()) {
        issues.push_back({IssueCode::bands_out_of_order, "/amber_from"});
    }
    std::set<std::pair<catalogue::Factor, WordingLanguage>> seen;
    for (std::size_t i = 0; i < organization.factor_wording.size(); ++i) {
        auto const& wording = organization.factor_wording[i];
        if (!seen.insert({wording.factor, wording.language}).second) {
            issues.push_back({IssueCode::duplicate_wording, fmt::format("/factor_wording/{}", i)});
        }
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return {};
}

}  // namespace qvr::people
