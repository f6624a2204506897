#include "features/people/user.hpp"

#include "zone/texts.hpp"

namespace qvr::people {
namespace {

constexpr std::size_t kMinPassword = 8;
constexpr std::size_t kMaxPassword = 200;

}  // namespace

void check(NewPassword const& input, Issues& issues) {
    auto const characters = count_characters(input.password);
    if (!characters) {
        issues.push_back({IssueCode::not_a_text, "/password"});
    } else if (*characters < kMinPassword) {
        issues.push_back({IssueCode::too_short, "/password", {{"min", std::to_string(kMinPassword)}}});
    } else if (*characters > kMaxPassword) {
        issues.push_back({IssueCode::too_long, "/password", {{"max", std::to_string(kMaxPassword)}}});
    }
}

UserView view_of(User const& user, Locale reader_locale, zone::ZoneName const& zone) {
    return {
        user.id,
        user.name,
        user.email.to_text(),
        user.role,
        user.locale,
        user.disabled,
        !user.password_hash.empty(),
        user.created_at,
        zone::instant_text(user.created_at, zone, reader_locale)
    };
}

}  // namespace qvr::people
