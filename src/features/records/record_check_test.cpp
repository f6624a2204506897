#include "features/records/record_check.hpp"

#include "base/clock.hpp"
#include "base/digest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::records {
namespace {

using testing::HasSubstr;
using testing::Optional;

KeptRecord a_kept_record() {
    Random random;
    auto const id = random.make_uuid_v7(*Instant::from_text("2026-11-23T15:42:07.123Z"));
    std::string const bytes = R"({"account_name":"Groupe Laurentia"})";
    return {*ReviewId::from_text(id), reviews::ReviewState::closed, bytes, sha256_hex(bytes)};
}

TEST(RecordCheck, FindsNothingWrongWithWhatWasHashed) {
    EXPECT_EQ(find_record_fault(a_kept_record()), std::nullopt);
}

TEST(RecordCheck, SeesEveryAlteredCharacter) {
    auto kept = a_kept_record();
    for (auto* text : {&*kept.bytes, &*kept.sha256}) {
        for (auto& c : *text) {
            c ^= 1;
            auto const fault = find_record_fault(kept);
            EXPECT_THAT(fault, Optional(HasSubstr("altered")));
            EXPECT_THAT(fault, Optional(HasSubstr(kept.review_id.to_text())));
            c ^= 1;
        }
    }
}

TEST(RecordCheck, SeesARecordThatIsGoneAndAReviewThatWasReopened) {
    auto kept = a_kept_record();
    kept.state = reviews::ReviewState::ended;
    EXPECT_THAT(find_record_fault(kept), Optional(HasSubstr("no longer closed")));
    kept.bytes.reset();
    kept.sha256.reset();
    EXPECT_THAT(find_record_fault(kept), Optional(HasSubstr("missing")));
}

}  // namespace
}  // namespace qvr::records
