#include "features/people/user.hpp"

#include "zone/texts.hpp"

namespace qvr::people {
namespace {

constexpr std::size_t kMinPassword = 8;
constexpr std::size_t kMaxPassword = 200;

}  // namespace

std::optional<Issue> check_new_password(std::string const& password, std::string pointer) {
    auto const characters = count_characters(password);
    if (!characters) {
        return Issue{IssueCode::not_a_text, std::move(pointer)};
    }
    if (*characters < kMinPassword) {
        return Issue{IssueCode::too_short, std::move(pointer), {{"min", std::to_string(kMinPassword)}}};
    }
    if (*characters > kMaxPassword) {
        return Issue{IssueCode::too_long, std::move(pointer), {{"max", std::to_string(kMaxPassword)}}};
    }
    return std::nullopt;
}

void check(SetupInput const& input, Issues& issues) {
    if (auto issue = check_new_password(input.password, "/password")) {
        issues.push_back(*std::move(issue));
    }
}

void check(PasswordInput const& input, Issues& issues) {
    if (auto issue = check_new_password(input.password, "/password")) {
        issues.push_back(*std::move(issue));
    }
}

void check(PasswordLinkInput const& input, Issues& issues) {
    if (auto issue = check_new_password(input.password, "/password")) {
        issues.push_back(*std::move(issue));
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
