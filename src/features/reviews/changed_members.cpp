#include "features/reviews/changed_members.hpp"

#include "reflect/diff.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace qvr::reviews {
namespace {

struct Renamed {
    std::string_view stored;  // a pointer, or the start of one
    std::string_view answered;
};

// Where the API nests what is stored flat.
constexpr std::array kRenamed{
    Renamed{"/open_answers", "/open_question/answers"},
    Renamed{"/better_answers", "/better/answers"},
    Renamed{"/value_expected", "/value/expected"},
    Renamed{"/value_received", "/value/received"},
    Renamed{"/results", "/evaluation"},
    Renamed{"/choices", "/satisfiers/choices"},
    Renamed{"/satisfiers_draft", "/satisfiers/draft"},
    Renamed{"/satisfiers_transcribed_by", "/satisfiers/transcribed_by"},
    Renamed{"/satisfiers_confirmed_by", "/satisfiers/confirmed_by"},
    Renamed{"/next_starts_at", "/next/starts_at"},
    Renamed{"/next_time_zone", "/next/time_zone"},
    Renamed{"/next_place", "/next/place"},
    Renamed{"/attendees_completed_at", "/domains/attendees"},
    Renamed{"/satisfiers_completed_at", "/domains/satisfiers"},
    Renamed{"/scorecard_completed_at", "/domains/scorecard"},
    Renamed{"/improvement_completed_at", "/domains/improvement"},
    Renamed{"/impacts_completed_at", "/domains/impacts"},
    Renamed{"/innovation_completed_at", "/domains/innovation"},
    Renamed{"/next_completed_at", "/domains/next"},
};

// They change with others, or at each write.
constexpr std::array<std::string_view, 4> kLeftOut{
    "/version", "/updated_at", "/held_on", "/satisfiers_agreed_at"
};

constexpr std::string_view kEarlier = "/earlier_";

std::string answered(std::string const& stored) {
    for (auto const& renamed : kRenamed) {
        if (stored == renamed.stored) {
            return std::string{renamed.answered};
        }
    }
    // What earlier reviews noted stands in the same lists as what this one notes.
    if (stored.starts_with(kEarlier)) {
        return "/" + stored.substr(kEarlier.size());
    }
    return stored;
}

}  // namespace

std::vector<std::string> changed_members(Review const& before, Review const& after) {
    std::vector<std::string> members;
    for (auto const& pointer : reflect::diff(before, after)) {
        if (std::ranges::find(kLeftOut, pointer) == kLeftOut.end()) {
            members.push_back(answered(pointer));
        }
    }
    return members;
}

}  // namespace qvr::reviews
