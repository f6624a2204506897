// What both sides agreed of a KPI of the quarter that is judged (R10).
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "features/reviews/review_types.hpp"
#include "reflect/describe.hpp"
#include "scoring/fraction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::reviews {

// The value that people agreed on for a period: a quantity or a reduced fraction in, a reduced fraction out.
class AgreedValue {
  public:
    static constexpr IssueCode kIssue = IssueCode::invalid_result_value;
    static constexpr std::string_view kJsonFormat = "fraction";
    static constexpr bool kMayBeNumber = true;

    AgreedValue() = default;
    explicit AgreedValue(scoring::Fraction value) : value_(std::move(value)) {}

    static std::optional<AgreedValue> from_text(std::string_view text) {
        auto value = scoring::value_from_text(text);
        return value ? std::optional{AgreedValue{*std::move(value)}} : std::nullopt;
    }
    std::string const& to_text() const { return value_.to_text(); }
    scoring::Fraction const& value() const { return value_; }

    bool operator==(AgreedValue const&) const = default;

  private:
    scoring::Fraction value_;
};

// The days are those of the period when the value was agreed: where the review moves to another day, or the
// account is closed on other days, the quarter is cut anew and the result is outdated.
struct PeriodValue {
    Date from;
    Date to;
    std::optional<AgreedValue> value;  // none: not measured, or a ratio without a case
};
BOOST_DESCRIBE_STRUCT(PeriodValue, (), (from, to, value))

struct KpiResult {
    KpiId kpi_id;  // of the review before
    bool not_measured = false;
    std::vector<PeriodValue> per_period;  // none where not measured
    std::optional<Words> reason;
    std::optional<AttendeeId> agreed_by;
    Instant agreed_at;
};
BOOST_DESCRIBE_STRUCT(KpiResult, (), (kpi_id, not_measured, per_period, reason, agreed_by, agreed_at))

}  // namespace qvr::reviews
