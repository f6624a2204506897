// R11 and R14: what src/scoring works out of any quarter is what a second implementation works out of it, to
// the last digit. Each rule read wrongly must show.
#include "recomputed.hpp"

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "scoring/count.hpp"
#include "scoring/kpi_terms.hpp"
#include "scoring/quarter.hpp"
#include "scoring/score.hpp"
#include "zone/local_time.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <numeric>

namespace qvr::recomputed {
namespace {

using scoring::Fraction;

constexpr std::uint64_t kQuarters = 10'000;

// A number of the environment, which tells which quarters are drawn; without it the first ten thousand.
std::uint64_t asked_for(char const* name, std::uint64_t otherwise) {
    char const* const asked = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    return asked == nullptr ? otherwise : std::stoull(asked);
}

Date to_date(Day day) {
    return Date::from_parts(day.year, day.month, day.day).value();
}
std::optional<Decimal> to_decimal(std::optional<std::int64_t> ten_thousandths) {
    return ten_thousandths ? std::optional{Decimal::from_ten_thousandths(*ten_thousandths)} : std::nullopt;
}
std::string text(std::optional<Fraction> const& number) {
    return number ? number->to_text() : "-";
}
std::string percent(std::optional<Fraction> const& part) {
    return part ? scoring::percent_text(*part) : "-";
}
template <typename Enum>
std::string name(Enum value) {
    return boost::describe::enum_to_string(value, "?");
}

scoring::KpiTerms terms_of(DrawnKpi const& kpi) {
    scoring::KpiTerms terms{
        .direction = kpi.direction,
        .target = to_decimal(kpi.target),
        .low = to_decimal(kpi.low),
        .high = to_decimal(kpi.high),
        .zero_at = to_decimal(kpi.zero_at),
        .unit = kpi.unit,
        .period = kpi.period,
        .combine = kpi.combine,
    };
    if (kpi.unit == scoring::Unit::money) {
        terms.currency = "CAD";
    }
    if (kpi.unit == scoring::Unit::rating) {
        terms.scale_max = 10;
    }
    return terms;
}

std::vector<scoring::Observation> lines_of(DrawnKpi const& kpi, bool is_client) {
    std::vector<scoring::Observation> lines;
    for (auto const& line : kpi.lines) {
        if (line.is_client == is_client) {
            lines.push_back({to_date(line.on), *to_decimal(line.quantity), to_decimal(line.out_of)});
        }
    }
    return lines;
}

Date day_of(City city, std::int64_t minute) {
    auto const zone =
        zone::ZoneName::from_text(city == City::montreal ? "America/Montreal" : "Europe/Paris").value();
    return zone::today(Instant{minute * 60'000}, zone);
}

std::optional<Fraction> said_of(DrawnKpi const& kpi, std::size_t index) {
    auto const& said = kpi.said[index % kpi.said.size()];
    if (!said) {
        return std::nullopt;
    }
    int const divisor = std::gcd(said->first, said->second);
    auto const whole = std::to_string(said->first / divisor);
    return Fraction::from_text(
        said->second == divisor ? whole : whole + "/" + std::to_string(said->second / divisor)
    );
}

// One KPI by src/scoring, its periods' lines kept to be put in front of what they attained.
scoring::KpiResult count_kpi(
    DrawnKpi const& kpi,
    DrawnQuarter const& drawn,
    scoring::Quarter const& quarter,
    std::vector<std::string>& lines
) {
    auto const terms = terms_of(kpi);
    std::vector<Date> closed_on;
    for (auto const& day : drawn.closed_on) {
        closed_on.push_back(to_date(day));
    }
    auto const periods = scoring::cut_quarter(quarter, terms, closed_on);
    auto const supplier = scoring::count_periods(terms, periods, lines_of(kpi, false));
    auto const client = scoring::count_periods(terms, periods, lines_of(kpi, true));
    scoring::KpiResult result{.weight = kpi.weight, .direction = kpi.direction};
    for (std::size_t p = 0; p < periods.size(); ++p) {
        auto const proposal = scoring::propose(supplier[p], client[p]);
        bool const is_open = proposal.kind == scoring::ProposalKind::different ||
                             proposal.kind == scoring::ProposalKind::not_counted;
        auto const agreed = is_open ? said_of(kpi, p) : proposal.value;
        result.periods.push_back({periods[p], agreed});
        auto line = periods[p].from.to_text() + " " + periods[p].to.to_text();
        for (auto const& number : {periods[p].target, periods[p].low, periods[p].high, periods[p].zero_at}) {
            line += " " + text(number);
        }
        lines.push_back(
            line + " " + name(supplier[p].state) + " " + text(supplier[p].value) + " " +
            name(client[p].state) + " " + text(client[p].value) + " " + name(proposal.kind) + " " +
            text(agreed) + " "
        );
    }
    return result;
}

// What src/scoring and src/zone work out, in the words of recompute().
std::string compute(DrawnQuarter const& drawn) {
    auto const quarter =
        scoring::make_quarter(day_of(drawn.city, drawn.held_at), day_of(drawn.city, drawn.next_at));
    std::vector<scoring::FactorResult> factors;
    std::vector<std::string> periods;
    for (auto const& drawn_factor : drawn.factors) {
        auto& factor = factors.emplace_back(drawn_factor.weight);
        for (auto const& kpi : drawn_factor.kpis) {
            factor.kpis.push_back(count_kpi(kpi, drawn, quarter, periods));
        }
    }
    auto const review = scoring::score_review(
        factors, {.green_from = *to_decimal(drawn.green_from), .amber_from = *to_decimal(drawn.amber_from)}
    );
    auto lines = quarter.from.to_text() + " " + quarter.to.to_text() + "\n";
    std::string factor_lines;
    auto period = periods.begin();
    for (auto const& factor : review.factors) {
        for (auto const& kpi : factor.kpis) {
            for (auto const& part : kpi.attained) {
                lines += *period++ + text(part) + "\n";
            }
            lines += "kpi " + std::to_string(kpi.met) + "/" + std::to_string(kpi.of) + " " + text(kpi.score) +
                     " " + percent(kpi.score) + "\n";
        }
        factor_lines += "factor " + text(factor.score) + " " + percent(factor.score) + " " +
                        text(factor.won) + " " + text(factor.lost) + "\n";
    }
    return lines + factor_lines + "review " + text(review.score) + " " + percent(review.score) + " " +
           std::to_string(review.coverage) + " " + (review.band ? name(*review.band) : "-") + " " +
           (review.lost_most ? std::to_string(*review.lost_most) : "-") + "\n";
}

TEST(Recomputed, R11R14AnyQuarterToTheLastDigit) {
    auto const end = asked_for("QVR_QUARTERS_TO", kQuarters);
    for (auto number = asked_for("QVR_QUARTERS_FROM", 0); number < end; ++number) {
        auto const drawn = draw_quarter(number);
        ASSERT_EQ(compute(drawn), recompute(drawn)) << "quarter " << number;
    }
}

TEST(RecomputedDraw, R8OnlySoundTermsAreDrawn) {
    for (std::uint64_t number = 0; number < kQuarters / 10; ++number) {
        for (auto const& factor : draw_quarter(number).factors) {
            for (auto const& kpi : factor.kpis) {
                ASSERT_TRUE(scoring::check_terms(terms_of(kpi)).empty()) << "quarter " << number;
            }
        }
    }
}

// The control: each fault is seen among the ten thousand.
TEST(RecomputedControl, R11R14EveryRuleReadWronglyShows) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Fault>>([](auto const& fault) {
        if (fault.value == Fault::none) {
            return;
        }
        std::uint64_t number = 0;
        auto const shows = [&] {
            auto const drawn = draw_quarter(number);
            return recompute(drawn, fault.value) != recompute(drawn);
        };
        while (number < kQuarters && !shows()) {
            ++number;
        }
        EXPECT_LT(number, kQuarters) << fault.name;
    });
}

}  // namespace
}  // namespace qvr::recomputed
