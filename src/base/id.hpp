// Identifiers: UUIDv7 (RFC 9562) in lower-case text, one C++ type for each noun so that they cannot be mixed
// up.
#pragma once

#include "base/error.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace qvr {

// True for the canonical 36-character lower-case form of a UUIDv7.
bool is_uuid_v7(std::string_view text);

template <typename Tag>
class Id {
  public:
    // The nil id: no row ever has it.
    Id() : text_("00000000-0000-0000-0000-000000000000") {}

    static std::optional<Id> from_text(std::string_view text) {
        return is_uuid_v7(text) ? std::optional{Id{std::string{text}}} : std::nullopt;
    }
    std::string const& to_text() const { return text_; }
    bool is_nil() const { return text_ == Id{}.text_; }
    // The same id under another name: a user's as a person's.
    template <typename AnyId>
    AnyId as() const {
        return AnyId{text_};
    }
    auto operator<=>(Id const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_id;
    static constexpr std::string_view kJsonFormat = "uuid";

  private:
    template <typename>
    friend class Id;
    explicit Id(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

using OrganizationId = Id<struct OrganizationTag>;
using UserId = Id<struct UserTag>;
using ClientPersonId = Id<struct ClientPersonTag>;
// Whoever may be meant or ask: a user of the supplier, a client's person, an attendee, a contact, a token.
using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
using ObjectiveId = Id<struct ObjectiveTag>;
using ContactId = Id<struct ContactTag>;
using ReviewId = Id<struct ReviewTag>;
using AttendeeId = Id<struct AttendeeTag>;
using KpiId = Id<struct KpiTag>;
using ActionId = Id<struct ActionTag>;
using ObstacleId = Id<struct ObstacleTag>;
using ImpactId = Id<struct ImpactTag>;
using IdeaId = Id<struct IdeaTag>;
using ObservationId = Id<struct ObservationTag>;
using CalendarId = Id<struct CalendarTag>;
using CorrectionId = Id<struct CorrectionTag>;

}  // namespace qvr

template <typename Tag>
struct std::hash<qvr::Id<Tag>> {
    std::size_t operator()(qvr::Id<Tag> const& id) const { return std::hash<std::string>{}(id.to_text()); }
};
