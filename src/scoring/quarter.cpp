#include "scoring/quarter.hpp"

#include "base/error.hpp"
#include "scoring/rational.hpp"

#include <algorithm>

namespace qvr::scoring {
namespace {

constexpr int kFriday = 5;

int days_in(Quarter const& quarter) {
    return quarter.to - quarter.from + 1;
}

int full_length(Period period, Quarter const& quarter) {
    switch (period) {
        case Period::workday:
            return 1;
        case Period::week:
            return 7;
        case Period::two_weeks:
            return 14;
        case Period::month:
            return 30;
        case Period::quarter:
            return days_in(quarter);
    }
    fail_check("a Period", __FILE__, __LINE__);
}

std::optional<Fraction> exact(std::optional<Decimal> const& quantity) {
    return quantity ? std::optional{Fraction{*quantity}} : std::nullopt;
}

// Z of R11, with its default.
std::optional<Fraction> effective_zero_at(KpiTerms const& terms) {
    if (terms.zero_at) {
        return Fraction{*terms.zero_at};
    }
    if (terms.direction == Direction::at_least) {
        return Fraction{};
    }
    if (terms.direction == Direction::at_most && terms.target && *terms.target > Decimal{}) {
        return to_fraction(to_rational(*terms.target) * 2);
    }
    return std::nullopt;
}

// A period without its days, with the full terms.
CutPeriod full_period(KpiTerms const& terms, int full_days) {
    return {
        .full_days = full_days,
        .target = exact(terms.target),
        .low = exact(terms.low),
        .high = exact(terms.high),
        .zero_at = effective_zero_at(terms)
    };
}

bool is_prorated_at_the_end(KpiTerms const& terms) {
    return terms.combine == Combine::sum &&
           (terms.direction == Direction::at_least || terms.direction == Direction::between);
}

// The terms of a period of `days` out of full.full_days; nothing where a target above 0 is rounded down to 0.
std::optional<CutPeriod> prorate(CutPeriod full, KpiTerms const& terms, int days) {
    Rational const share{days, full.full_days};
    auto& scaled = terms.direction == Direction::between ? full.low : full.target;
    if (scaled) {
        auto const before = to_rational(*scaled);
        Rational after = before * share;
        if (terms.unit == Unit::count) {
            after = Rational{round_down(after)};
        }
        if (before > 0 && after == 0) {
            return std::nullopt;
        }
        scaled = to_fraction(after);
    }
    if (full.zero_at) {
        full.zero_at = to_fraction(to_rational(*full.zero_at) * share);
    }
    full.is_prorated = true;
    return full;
}

std::vector<CutPeriod> cut_into_workdays(
    Quarter const& quarter, CutPeriod const& full, std::span<Date const> closed_on
) {
    std::vector<CutPeriod> periods;
    for (int offset = 0; offset < days_in(quarter); ++offset) {
        auto const day = quarter.from + offset;
        if (day.weekday() <= kFriday && std::ranges::find(closed_on, day) == closed_on.end()) {
            periods.push_back(full);
            periods.back().from = day;
            periods.back().to = day;
        }
    }
    return periods;
}

}  // namespace

Quarter make_quarter(Date agreed_on, Date next_review_on) {
    QVR_CHECK(next_review_on > agreed_on);
    return {agreed_on + 1, next_review_on};
}

std::vector<CutPeriod> cut_quarter(
    Quarter const& quarter, KpiTerms const& terms, std::span<Date const> closed_on
) {
    QVR_CHECK(quarter.from <= quarter.to);
    int const length = full_length(terms.period, quarter);
    auto const full = full_period(terms, length);
    if (terms.period == Period::workday) {
        return cut_into_workdays(quarter, full, closed_on);
    }
    // A quarter shorter than one period is one period, with its full target.
    int const whole = std::max(1, days_in(quarter) / length);
    std::vector<CutPeriod> periods;
    for (int index = 0; index < whole; ++index) {
        periods.push_back(full);
        periods.back().from = quarter.from + index * length;
        periods.back().to = std::min(quarter.to, periods.back().from + (length - 1));
    }
    int const left = quarter.to - periods.back().to;
    if (left == 0) {
        return periods;
    }
    auto last = std::optional{full};
    if (2 * left < length) {
        last.reset();
    } else if (is_prorated_at_the_end(terms)) {
        last = prorate(full, terms, left);
    }
    if (last) {
        last->from = periods.back().to + 1;
        periods.push_back(*last);
    }
    periods.back().to = quarter.to;
    return periods;
}

std::optional<std::size_t> find_period(std::span<CutPeriod const> periods, Date day) {
    auto const found = std::ranges::lower_bound(periods, day, {}, &CutPeriod::to);
    if (found == periods.end() || day < found->from) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - periods.begin());
}

}  // namespace qvr::scoring
