// The supplier's organization: its name, the bands of its scores, its paper and its wording of the thirteen
// factors.
#pragma once

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/text.hpp"
#include "features/catalogue/factor.hpp"
#include "reflect/describe.hpp"
#include "reflect/members.hpp"
#include "zone/zone_name.hpp"

#include <string>
#include <vector>

namespace qvr::people {

enum class PageSize { letter, a4 };
BOOST_DESCRIBE_ENUM(PageSize, letter, a4)
enum class WordingLanguage { fr, en };
BOOST_DESCRIBE_ENUM(WordingLanguage, fr, en)

// The organization's own words for one factor in one language.
struct FactorWording {
    catalogue::Factor factor = {};
    WordingLanguage language = WordingLanguage::fr;
    Text<1, 80> name;
    Text<1, 300> definition;
};
BOOST_DESCRIBE_STRUCT(FactorWording, (), (factor, language, name, definition))

// A row of organizations, which is also what its people see of it. Bands are half-open: green from
// `green_from` percent, amber from `amber_from`, red below (R11). The time zone is that of texts which belong
// to no account.
struct Organization {
    OrganizationId id;
    Text<1, 120> name;
    reflect::Whole<1, 100> green_from = 85;
    reflect::Whole<0, 100> amber_from = 70;
    PageSize page_size = PageSize::letter;
    zone::ZoneName time_zone;
    std::vector<FactorWording> factor_wording;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    Organization, (), (id, name, green_from, amber_from, page_size, time_zone, factor_wording, created_at)
)

struct OrganizationPatch {
    reflect::Patch<Text<1, 120>> name;
    reflect::Patch<reflect::Whole<1, 100>> green_from;
    reflect::Patch<reflect::Whole<0, 100>> amber_from;
    reflect::Patch<PageSize> page_size;
    reflect::Patch<zone::ZoneName> time_zone;
    reflect::Patch<std::vector<FactorWording>> factor_wording;
};
BOOST_DESCRIBE_STRUCT(
    OrganizationPatch, (), (name, green_from, amber_from, page_size, time_zone, factor_wording)
)

// One of the thirteen factors in the organization's words, its own where it has them, ours elsewhere.
struct FactorWords {
    std::string name;
    std::string definition;
};
BOOST_DESCRIBE_STRUCT(FactorWords, (), (name, definition))
struct FactorView {
    catalogue::Factor code = {};
    int number = 1;
    FactorWords fr;
    FactorWords en;
};
BOOST_DESCRIBE_STRUCT(FactorView, (), (code, number, fr, en))

// All thirteen, in the order of the printed sheet.
std::vector<FactorView> list_factors(Organization const& organization);

// Applies a patch. Error: invalid if amber would not begin below green, or a factor is worded twice in one
// language.
Result<void> apply(OrganizationPatch const& patch, Organization& organization);

}  // namespace qvr::people
