// The sentences are golden: what both sides hear read aloud. "~" stands for a no-break space (U+00A0) and "^"
// for a narrow one (U+202F).
#include "features/reviews/kpi_sentence.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <tuple>

namespace qvr::reviews {
namespace {

using scoring::Combine;
using scoring::Direction;
using scoring::Period;
using scoring::Unit;

constexpr Locale kFrCa{Locale::Name::fr_ca};
constexpr Locale kFrFr{Locale::Name::fr_fr};
constexpr Locale kEnCa{Locale::Name::en_ca};
constexpr Locale kEnUs{Locale::Name::en_us};

std::string seen(std::string text) {
    for (auto const& [space, sign] : {std::pair{"\u00a0", "~"}, std::pair{"\u202f", "^"}}) {
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space, at)) {
            text.replace(at, std::string_view{space}.size(), sign);
        }
    }
    return text;
}

Decimal number(std::string_view text) {
    return *Decimal::from_text(text);
}

Kpi a_kpi(Direction direction, std::optional<Unit> unit, std::string_view from, std::string_view to = {}) {
    Kpi kpi;
    kpi.factor = Factor::autonomy;
    kpi.statement = "Points d’étape.";
    kpi.direction = direction;
    if (direction == Direction::between) {
        kpi.low = number(from);
        kpi.high = number(to);
    } else if (direction != Direction::yes_no) {
        kpi.target = number(from);
    }
    kpi.unit = unit;
    kpi.period = Period::two_weeks;
    kpi.combine = scoring::default_combine(direction, unit);
    if (unit == Unit::money) {
        kpi.currency = Currency::from_text("CAD");
    }
    if (unit == Unit::rating) {
        kpi.scale_max = reflect::Whole<1, 100>{5};
    }
    return kpi;
}

// What stands between the statement and the period.
void expect_amount(Kpi const& kpi, std::string_view fr, std::string_view en) {
    EXPECT_EQ(
        seen(kpi_sentence(kpi, kFrCa)),
        "Autonomie, «~Points d’étape~»~: " + std::string{fr} + " toutes les deux semaines."
    );
    EXPECT_EQ(
        seen(kpi_sentence(kpi, kEnCa)), "Autonomy, “Points d’étape”: " + std::string{en} + " every two weeks."
    );
}

TEST(KpiSentence, R8_every_direction_with_every_unit) {
    struct Row {
        Direction direction;
        std::optional<Unit> unit;
        std::string_view from;
        std::string_view to;
        std::string_view fr;
        std::string_view en;
    };
    constexpr auto kAtLeast = Direction::at_least;
    constexpr auto kAtMost = Direction::at_most;
    constexpr auto kBetween = Direction::between;
    for (auto const& row : {
             Row{kAtLeast, Unit::count, "6", {}, "au moins 6", "at least 6"},
             Row{kAtMost, Unit::count, "1", {}, "au plus 1", "at most 1"},
             Row{kBetween, Unit::count, "2", "4", "de 2 à 4", "2 to 4"},
             Row{kAtLeast, Unit::percent, "87.5", {}, "au moins 87,5~%", "at least 87.5%"},
             Row{kAtMost, Unit::percent, "3", {}, "au plus 3~%", "at most 3%"},
             Row{kBetween, Unit::percent, "90", "95", "de 90 à 95~%", "90 to 95%"},
             Row{kAtLeast, Unit::minutes, "30", {}, "au moins 30~minutes", "at least 30~minutes"},
             Row{kAtMost, Unit::minutes, "1", {}, "au plus 1~minute", "at most 1~minute"},
             Row{kBetween, Unit::minutes, "20", "30", "de 20 à 30~minutes", "20 to 30~minutes"},
             Row{kAtLeast, Unit::hours, "1.5", {}, "au moins 1,5~heure", "at least 1.5~hours"},
             Row{kAtMost, Unit::hours, "2", {}, "au plus 2~heures", "at most 2~hours"},
             Row{kBetween, Unit::hours, "0", "1", "de 0 à 1~heure", "0 to 1~hour"},
             Row{kAtLeast, Unit::days, "0", {}, "au moins 0~jour", "at least 0~days"},
             Row{kAtMost, Unit::days, "3", {}, "au plus 3~jours", "at most 3~days"},
             Row{kBetween, Unit::days, "1", "5", "de 1 à 5~jours", "1 to 5~days"},
             Row{kAtLeast, Unit::money, "1500", {}, "au moins 1~500,00~$", "at least $1,500.00"},
             Row{kAtMost, Unit::money, "99.5", {}, "au plus 99,50~$", "at most $99.50"},
             Row{kBetween, Unit::money, "10", "20", "de 10,00~$ à 20,00~$", "$10.00 to $20.00"},
             Row{kAtLeast,
                 Unit::rating,
                 "4",
                 {},
                 "au moins 4 sur~5 en moyenne",
                 "at least 4 out of~5 on average"},
             Row{kAtMost, Unit::rating, "2", {}, "au plus 2 sur~5 en moyenne", "at most 2 out of~5 on average"
             },
             Row{kBetween, Unit::rating, "3", "4", "de 3 à 4 sur~5 en moyenne", "3 to 4 out of~5 on average"},
             Row{Direction::yes_no, std::nullopt, {}, {}, "à faire", "to be done"},
         }) {
        expect_amount(a_kpi(row.direction, row.unit, row.from, row.to), row.fr, row.en);
    }
}

TEST(KpiSentence, R8_what_is_counted_agrees_with_the_number) {
    auto const with_noun = [](std::string_view target, Unit unit = Unit::count) {
        auto kpi = a_kpi(Direction::at_least, unit, target);
        kpi.noun = Noun{"appel vidéo", "appels vidéo"};
        return kpi;
    };
    expect_amount(with_noun("6"), "au moins 6~appels vidéo", "at least 6~appels vidéo");
    expect_amount(with_noun("1"), "au moins 1~appel vidéo", "at least 1~appel vidéo");
    // French is singular below two, English for one alone.
    expect_amount(with_noun("1.5"), "au moins 1,5~appel vidéo", "at least 1.5~appels vidéo");
    expect_amount(with_noun("0"), "au moins 0~appel vidéo", "at least 0~appels vidéo");
    expect_amount(with_noun("2"), "au moins 2~appels vidéo", "at least 2~appels vidéo");
    expect_amount(
        with_noun("95", Unit::percent), "au moins 95~% des appels vidéo", "at least 95% of appels vidéo"
    );
}

TEST(KpiSentence, R14_every_period) {
    for (auto const& [period, fr, en] :
         {std::tuple{Period::workday, "chaque jour ouvrable", "every workday"},
          std::tuple{Period::week, "chaque semaine", "every week"},
          std::tuple{Period::two_weeks, "toutes les deux semaines", "every two weeks"},
          std::tuple{Period::month, "chaque mois", "every month"},
          std::tuple{Period::quarter, "pour le trimestre", "over the quarter"}}) {
        auto kpi = a_kpi(Direction::at_least, Unit::count, "1");
        kpi.period = period;
        EXPECT_EQ(
            seen(kpi_sentence(kpi, kFrCa)),
            std::string{"Autonomie, «~Points d’étape~»~: au moins 1 "} + fr + "."
        );
        EXPECT_EQ(
            seen(kpi_sentence(kpi, kEnCa)), std::string{"Autonomy, “Points d’étape”: at least 1 "} + en + "."
        );
    }
}

TEST(KpiSentence, R8_how_counts_of_a_period_are_combined_is_said_where_it_is_not_usual) {
    auto kpi = a_kpi(Direction::at_most, Unit::hours, "4");
    kpi.combine = Combine::mean;
    expect_amount(kpi, "au plus 4~heures en moyenne", "at most 4~hours on average");
    kpi.combine = Combine::last;
    expect_amount(kpi, "au plus 4~heures à la dernière mesure", "at most 4~hours at the last measure");
    // The last count of a yes or no holds by its nature.
    expect_amount(a_kpi(Direction::yes_no, std::nullopt, {}), "à faire", "to be done");
}

TEST(KpiSentence, Api_figures_are_written_as_the_locale_does) {
    auto const kpi = a_kpi(Direction::at_most, Unit::money, "12500");
    EXPECT_EQ(
        seen(kpi_sentence(kpi, kFrFr)),
        "Autonomie, «~Points d’étape~»~: au plus 12^500,00~$CA toutes les deux semaines."
    );
    EXPECT_EQ(
        seen(kpi_sentence(kpi, kEnUs)), "Autonomy, “Points d’étape”: at most CA$12,500.00 every two weeks."
    );
}

}  // namespace
}  // namespace qvr::reviews
