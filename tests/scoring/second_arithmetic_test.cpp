// R8, R11 and R14 against a second implementation, to the last digit: ten thousand random quarters, a million
// in the long run (QVR_QUARTERS), in Montréal and Paris, among them those that end where the clocks change.
#include "scoring/second_arithmetic.hpp"

#include "scoring/count.hpp"
#include "scoring/quarter.hpp"
#include "scoring/rational.hpp"
#include "scoring/score.hpp"
#include "zone/local_time.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <random>

namespace qvr {
namespace {

using scoring::KpiTerms;

std::size_t quarters_to_draw() {
    auto const* const given = std::getenv("QVR_QUARTERS");
    return given != nullptr ? std::stoul(given) : 10'000;
}

// From a review to the next: those of 90 days that land on a change of the clocks, and a leap day between.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kChanges{{
    {"2026-08-03", "2026-11-01"},
    {"2026-12-14", "2027-03-14"},
    {"2026-12-28", "2027-03-28"},
    {"2027-08-02", "2027-10-31"},
    {"2027-12-01", "2028-02-29"},
}};

class Draw {
  public:
    explicit Draw(std::uint64_t seed) : engine_(seed) {}

    int whole(int low, int high) { return std::uniform_int_distribution{low, high}(engine_); }
    bool one_in(int n) { return whole(1, n) == 1; }
    Decimal quantity(int low, int high) {
        auto const whole_part = std::int64_t{whole(low, high)} * 10'000;
        return Decimal::from_ten_thousandths(one_in(3) ? whole_part + whole(0, 9'999) : whole_part);
    }
    // Whole parts of at least 1 that sum to 100.
    std::vector<int> weights(int parts) {
        std::vector<int> all(static_cast<std::size_t>(parts), 1);
        for (int left = 100 - parts; left > 0; --left) {
            ++all[static_cast<std::size_t>(whole(0, parts - 1))];
        }
        return all;
    }

  private:
    std::mt19937_64 engine_;
};

second::Number number(Decimal decimal) {
    return second::Number{decimal.ten_thousandths(), 10'000};
}
second::Maybe number(std::optional<Decimal> const& decimal) {
    return decimal ? second::Maybe{number(*decimal)} : std::nullopt;
}
second::Maybe number(std::optional<scoring::Fraction> const& fraction) {
    return fraction ? second::Maybe{scoring::to_rational(*fraction)} : std::nullopt;
}

KpiTerms draw_terms(Draw& draw) {
    KpiTerms terms;
    terms.direction = static_cast<scoring::Direction>(draw.whole(0, 3));
    terms.period = static_cast<scoring::Period>(draw.whole(0, 4));
    if (terms.direction == scoring::Direction::yes_no) {
        terms.combine = scoring::Combine::last;
        return terms;
    }
    constexpr std::array kUnits{
        scoring::Unit::count, scoring::Unit::count, scoring::Unit::hours, scoring::Unit::percent
    };
    terms.unit = kUnits.at(static_cast<std::size_t>(draw.whole(0, 3)));
    terms.combine = static_cast<scoring::Combine>(draw.whole(0, 3));
    auto const smaller = draw.quantity(0, 6);
    auto const larger =
        Decimal::from_ten_thousandths(smaller.ten_thousandths() + draw.quantity(1, 6).ten_thousandths());
    if (terms.direction == scoring::Direction::between) {
        terms.low = smaller;
        terms.high = larger;
    } else {
        bool const at_least = terms.direction == scoring::Direction::at_least;
        terms.target = at_least ? larger : smaller;
        if (draw.one_in(2)) {
            terms.zero_at = at_least ? smaller : larger;
        }
    }
    return terms;
}

second::Terms second_terms(KpiTerms const& terms) {
    return {
        static_cast<second::Aim>(terms.direction),
        number(terms.target),
        number(terms.low),
        number(terms.high),
        number(terms.zero_at),
        terms.unit == scoring::Unit::count,
        terms.unit == scoring::Unit::percent,
        static_cast<second::Length>(terms.period),
        static_cast<second::Way>(terms.combine),
    };
}

// Fewer than periods in one draw, many to a period in another.
std::vector<scoring::Observation> draw_observations(
    Draw& draw, KpiTerms const& terms, scoring::Quarter const& quarter
) {
    std::vector<scoring::Observation> lines(static_cast<std::size_t>(draw.whole(0, 14)));
    for (auto& line : lines) {
        line.on = quarter.from + draw.whole(0, quarter.to - quarter.from);
        line.quantity = terms.direction == scoring::Direction::yes_no
                            ? Decimal::from_ten_thousandths(draw.whole(0, 1) * 10'000)
                            : draw.quantity(0, 8);
        if (terms.combine == scoring::Combine::ratio) {
            line.out_of = draw.one_in(4) ? Decimal{} : draw.quantity(1, 9);
        }
    }
    return lines;
}

scoring::Quarter draw_quarter(Draw& draw) {
    if (draw.one_in(10)) {
        auto const [from, to] = kChanges.at(static_cast<std::size_t>(draw.whole(0, 4)));
        return scoring::make_quarter(*Date::from_text(from), *Date::from_text(to));
    }
    auto const from = Date::from_days_since_1970(draw.whole(20'000, 23'000));
    return scoring::make_quarter(from, from + (draw.one_in(8) ? draw.whole(1, 40) : draw.whole(75, 110)));
}

// What differs between both; empty when nothing does.
std::string difference(Draw& draw, second::Outcome (*second_score)(std::vector<second::Factor> const&)) {
    auto const quarter = draw_quarter(draw);
    std::vector<Date> closed;
    std::vector<std::int64_t> second_closed;
    for (int i = draw.whole(0, 4); i > 0; --i) {
        closed.push_back(quarter.from + draw.whole(0, quarter.to - quarter.from));
        second_closed.push_back(closed.back().days_since_1970());
    }
    std::vector<scoring::FactorResult> factors;
    std::vector<second::Factor> second_factors;
    for (int const weight : draw.weights(5)) {
        scoring::FactorResult factor{.weight = weight};
        second::Factor second_factor{weight, {}};
        for (int const kpi_weight : draw.weights(draw.whole(1, 2))) {
            auto const terms = draw_terms(draw);
            auto const lines = draw_observations(draw, terms, quarter);
            auto const periods = scoring::cut_quarter(quarter, terms, closed);
            auto const counts = scoring::count_periods(terms, periods, lines);
            scoring::KpiResult kpi{.weight = kpi_weight, .direction = terms.direction};
            for (std::size_t i = 0; i < periods.size(); ++i) {
                kpi.periods.push_back({periods[i], counts[i].value});
            }

            std::vector<second::Noted> noted;
            for (auto const& line : lines) {
                noted.push_back(
                    {line.on.days_since_1970(), number(line.quantity), number(line.out_of.value_or(Decimal{}))
                    }
                );
            }
            auto const other = second_terms(terms);
            auto const parts = second::cut(
                other, quarter.from.days_since_1970(), quarter.to.days_since_1970(), second_closed
            );
            auto const values = second::values(other, parts, noted);
            if (parts.size() != periods.size()) {
                return "the number of periods";
            }
            for (std::size_t i = 0; i < parts.size(); ++i) {
                auto const& period = periods[i];
                if (parts[i].from != period.from.days_since_1970() ||
                    parts[i].to != period.to.days_since_1970() || parts[i].target != number(period.target) ||
                    parts[i].low != number(period.low) || parts[i].high != number(period.high)) {
                    return "period " + std::to_string(i);
                }
                if (values[i] != number(counts[i].value)) {
                    return "the value of period " + std::to_string(i);
                }
            }
            factor.kpis.push_back(std::move(kpi));
            second_factor.kpis.push_back({kpi_weight, other.aim, parts, values});
        }
        factors.push_back(std::move(factor));
        second_factors.push_back(std::move(second_factor));
    }
    auto const score = scoring::score_review(factors, {});
    auto const second = second_score(second_factors);
    if (number(score.score) != second.score || score.coverage != second.coverage) {
        return "the score or the coverage";
    }
    for (std::size_t i = 0; i < factors.size(); ++i) {
        if (number(score.factors[i].score) != second.factors[i]) {
            return "factor " + std::to_string(i);
        }
    }
    constexpr std::array kBands{"green", "amber", "red"};
    if ((score.band ? kBands.at(static_cast<std::size_t>(*score.band)) : "") != second.band) {
        return "the band";
    }
    if (score.score && scoring::percent_text(*score.score) != second::percent(*second.score)) {
        return "the percent";
    }
    return {};
}

TEST(SecondArithmetic, R11_R14_random_quarters_are_equal_to_the_last_digit) {
    auto const seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    Draw draw{seed};
    for (std::size_t i = 0; i < quarters_to_draw(); ++i) {
        auto const found = difference(draw, &second::score);
        ASSERT_EQ(found, "") << "quarter " << i;
    }
}

// The control: an arithmetic that is a little wrong is found out.
TEST(SecondArithmetic, A_planted_fault_is_found) {
    auto const found_by = [](auto faulty) {
        Draw draw{7};
        for (int i = 0; i < 1'000; ++i) {
            if (!difference(draw, faulty).empty()) {
                return true;
            }
        }
        return false;
    };
    EXPECT_FALSE(found_by(&second::score));
    // Every factor counts, measured or not.
    EXPECT_TRUE(found_by(+[](std::vector<second::Factor> const& factors) {
        auto outcome = second::score(factors);
        second::Number won = 0;
        for (std::size_t i = 0; i < factors.size(); ++i) {
            won += factors[i].weight * outcome.factors[i].value_or(0);
        }
        if (outcome.score) {
            outcome.score = won / 100;
        }
        return outcome;
    }));
    // A band that starts above what it names.
    EXPECT_TRUE(found_by(+[](std::vector<second::Factor> const& factors) {
        auto outcome = second::score(factors);
        if (outcome.band == "green" && *outcome.score * 100 < 86) {
            outcome.band = "amber";
        }
        return outcome;
    }));
    // Coverage rounds down.
    EXPECT_TRUE(found_by(+[](std::vector<second::Factor> const& factors) {
        auto outcome = second::score(factors);
        int covered = 0;
        for (std::size_t i = 0; i < factors.size(); ++i) {
            for (auto const& kpi : factors[i].kpis) {
                bool const is_measured =
                    std::ranges::any_of(kpi.values, [](auto const& value) { return value.has_value(); });
                covered += is_measured ? factors[i].weight * kpi.weight : 0;
            }
        }
        outcome.coverage = covered / 100;
        return outcome;
    }));
}

// The day of a count is that of the account's zone: the same as the C library's, on both sides of midnight
// and of the hours that the clocks skip or repeat.
TEST(SecondArithmetic, R14_days_are_those_of_the_zone) {
    for (auto const* name : {"America/Montreal", "Europe/Paris"}) {
        auto const zone = *zone::ZoneName::from_text(name);
        ASSERT_EQ(setenv("TZ", name, 1), 0);
        tzset();
        Draw draw{11};
        for (int i = 0; i < 20'000; ++i) {
            auto const [from, to] = kChanges.at(static_cast<std::size_t>(draw.whole(0, 4)));
            auto const change = Date::from_text(to)->days_since_1970();
            std::time_t const at = std::int64_t{change + draw.whole(-2, 2)} * 86'400 + draw.whole(0, 86'399);
            std::tm local{};
            ASSERT_NE(localtime_r(&at, &local), nullptr);
            auto const day = *Date::from_parts(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
            ASSERT_EQ(zone::today(Instant{at * 1000}, zone), day) << name << ' ' << at;
        }
    }
}

}  // namespace
}  // namespace qvr
