#include "zone/texts.hpp"

#include "zone/city_names.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <clocale>
#include <string>
#include <vector>

namespace qvr::zone {
namespace {

constexpr Locale kFrCa{Locale::Name::fr_ca};
constexpr Locale kFrFr{Locale::Name::fr_fr};
constexpr Locale kEnCa{Locale::Name::en_ca};
constexpr Locale kEnUs{Locale::Name::en_us};

Date day(std::string_view text) {
    return Date::from_text(text).value();
}
WallClock at(std::string_view text) {
    return WallClock::from_text(text).value();
}
Decimal number(std::string_view text) {
    return Decimal::from_text(text).value();
}
Currency currency(std::string_view text) {
    return Currency::from_text(text).value();
}
ZoneName zone(std::string_view text) {
    return ZoneName::from_text(text).value();
}

// So that the expected texts can be read: "~" is U+00A0, "^" is U+202F.
std::string seen(std::string text) {
    for (auto const& [bytes, mark] : {std::pair{"\u00a0", "~"}, std::pair{"\u202f", "^"}}) {
        for (auto at = text.find(bytes); at != std::string::npos; at = text.find(bytes)) {
            text.replace(at, std::string_view{bytes}.size(), mark);
        }
    }
    return text;
}

TEST(Texts, Dates) {
    auto const date = day("2026-12-14");
    EXPECT_EQ(seen(date_text(date, kFrCa)), "14~décembre~2026");
    EXPECT_EQ(seen(date_text(date, kFrFr)), "14~décembre~2026");
    EXPECT_EQ(seen(date_text(date, kEnCa)), "December 14, 2026");
    EXPECT_EQ(seen(date_text(date, kEnUs)), "December 14, 2026");
    EXPECT_EQ(seen(date_text(day("2026-12-01"), kFrCa)), "1er~décembre~2026");
    EXPECT_EQ(seen(date_text(day("2026-12-01"), kEnCa)), "December 1, 2026");
    EXPECT_EQ(seen(date_text(day("2026-12-11"), kFrCa)), "11~décembre~2026");

    EXPECT_EQ(short_date_text(day("2026-02-03"), kFrCa), "2026-02-03");
    EXPECT_EQ(short_date_text(day("2026-02-03"), kFrFr), "03/02/2026");
    EXPECT_EQ(short_date_text(day("2026-02-03"), kEnCa), "2026-02-03");
    EXPECT_EQ(short_date_text(day("2026-02-03"), kEnUs), "2/3/2026");

    EXPECT_EQ(seen(weekday_date_text(date, kFrCa)), "lundi~14~décembre~2026");
    EXPECT_EQ(seen(weekday_date_text(date, kEnUs)), "Monday, December 14, 2026");
    EXPECT_EQ(seen(on_text(weekday_date_text(date, kFrCa), kFrCa)), "le~lundi~14~décembre~2026");
    EXPECT_EQ(seen(on_text(weekday_date_text(date, kEnCa), kEnCa)), "on Monday, December 14, 2026");
}

TEST(Texts, EveryMonthAndDayOfTheWeek) {
    std::string months;
    std::string english_months;
    for (int month = 1; month <= 12; ++month) {
        auto const date = *Date::from_parts(2026, month, 2);
        months += seen(date_text(date, kFrCa)).substr(2) + ' ';
        english_months += date_text(date, kEnCa) + ' ';
    }
    EXPECT_EQ(
        months,
        "janvier~2026 février~2026 mars~2026 avril~2026 mai~2026 juin~2026 juillet~2026 août~2026 "
        "septembre~2026 "
        "octobre~2026 novembre~2026 décembre~2026 "
    );
    EXPECT_EQ(
        english_months,
        "January 2, 2026 February 2, 2026 March 2, 2026 April 2, 2026 May 2, 2026 June 2, 2026 July 2, 2026 "
        "August 2, 2026 September 2, 2026 October 2, 2026 November 2, 2026 December 2, 2026 "
    );
    std::string weekdays;
    for (int i = 0; i < 7; ++i) {
        auto const date = day("2026-12-14") + i;
        auto const french = seen(weekday_date_text(date, kFrCa));
        auto const english = weekday_date_text(date, kEnCa);
        weekdays += french.substr(0, french.find('~')) + ' ' + english.substr(0, english.find(',')) + ' ';
    }
    EXPECT_EQ(
        weekdays,
        "lundi Monday mardi Tuesday mercredi Wednesday jeudi Thursday vendredi Friday samedi Saturday "
        "dimanche Sunday "
    );
}

TEST(Texts, WindowsInATable) {
    auto const window = [](std::string_view from, std::string_view to, Locale locale) {
        return seen(short_window_text(day(from), day(to), locale));
    };
    EXPECT_EQ(window("2027-01-12", "2027-01-18", kFrCa), "12–18~janv.");
    EXPECT_EQ(window("2027-01-12", "2027-01-18", kFrFr), "12–18~janv.");
    EXPECT_EQ(window("2027-01-12", "2027-01-18", kEnCa), "Jan.~12–18");
    EXPECT_EQ(window("2027-01-12", "2027-01-18", kEnUs), "Jan~12–18");
    EXPECT_EQ(window("2026-12-28", "2027-01-03", kFrCa), "28~déc.~– 3~janv.");
    EXPECT_EQ(window("2026-12-28", "2027-01-03", kEnCa), "Dec.~28~– Jan.~3");
    EXPECT_EQ(window("2026-12-28", "2027-12-31", kEnUs), "Dec~28~– Dec~31");
    EXPECT_EQ(window("2027-05-01", "2027-05-07", kFrCa), "1er–7~mai");
    EXPECT_EQ(window("2027-05-01", "2027-05-01", kFrCa), "1er~mai");
    EXPECT_EQ(window("2027-05-01", "2027-05-01", kEnUs), "May~1");
    std::string months;
    for (int month = 1; month <= 12; ++month) {
        auto const date = *Date::from_parts(2027, month, 2);
        months += seen(short_window_text(date, date, kFrCa)) + ' ' +
                  seen(short_window_text(date, date, kEnUs)) + ' ';
    }
    EXPECT_EQ(
        months,
        "2~janv. Jan~2 2~févr. Feb~2 2~mars Mar~2 2~avr. Apr~2 2~mai May~2 2~juin Jun~2 2~juill. Jul~2 "
        "2~août Aug~2 2~sept. Sep~2 2~oct. Oct~2 2~nov. Nov~2 2~déc. Dec~2 "
    );
}

TEST(Texts, Times) {
    EXPECT_EQ(seen(time_text(14 * 60 + 5, kFrCa)), "14~h~05");
    EXPECT_EQ(seen(time_text(10 * 60 + 42, kFrCa)), "10~h~42");
    EXPECT_EQ(seen(time_text(9 * 60 + 5, kFrCa)), "9~h~05");
    EXPECT_EQ(seen(time_text(14 * 60, kFrCa)), "14~h~00");
    EXPECT_EQ(seen(time_text(9 * 60 + 5, kFrFr)), "09:05");
    EXPECT_EQ(seen(time_text(14 * 60 + 5, kEnCa)), "2:05~p.m.");
    EXPECT_EQ(seen(time_text(14 * 60 + 5, kEnUs)), "2:05~PM");
    EXPECT_EQ(seen(time_text(0, kEnUs)), "12:00~AM");
    EXPECT_EQ(seen(time_text(12 * 60, kEnUs)), "12:00~PM");
    EXPECT_EQ(seen(time_text(11 * 60 + 59, kEnCa)), "11:59~a.m.");
    EXPECT_EQ(seen(time_text(23 * 60 + 59, kEnCa)), "11:59~p.m.");
    EXPECT_EQ(seen(time_text(60, kEnCa)), "1:00~a.m.");
}

TEST(Texts, DatesAndTimesTogether) {
    auto const start = at("2026-12-14T14:05");
    EXPECT_EQ(seen(date_time_text(start, kFrCa)), "lundi~14~décembre~2026 à~14~h~05");
    EXPECT_EQ(seen(on_text(date_time_text(start, kFrCa), kFrCa)), "le~lundi~14~décembre~2026 à~14~h~05");
    EXPECT_EQ(seen(date_time_text(start, kFrFr)), "lundi~14~décembre~2026 à~14:05");
    EXPECT_EQ(seen(date_time_text(start, kEnCa)), "Monday, December 14, 2026 at 2:05~p.m.");
    EXPECT_EQ(seen(date_time_text(start, kEnUs)), "Monday, December 14, 2026 at 2:05~PM");
    EXPECT_EQ(
        seen(date_time_zone_text(start, ZoneName{}, kFrCa)),
        "lundi~14~décembre~2026 à~14~h~05 (heure~de~Toronto)"
    );
    EXPECT_EQ(
        seen(date_time_zone_text(start, ZoneName{}, kEnCa)),
        "Monday, December 14, 2026 at 2:05~p.m. (Toronto~time)"
    );
}

TEST(Texts, InstantsAreShownByTheClocksOfThePlace) {
    auto const then = Instant::from_text("2026-12-01T03:30:00Z").value();
    EXPECT_EQ(seen(instant_text(then, ZoneName{}, kFrCa)), "30~novembre~2026 à~22~h~30");
    EXPECT_EQ(seen(instant_text(then, zone("Europe/Paris"), kFrFr)), "1er~décembre~2026 à~04:30");
    EXPECT_EQ(seen(instant_text(then, ZoneName{}, kEnCa)), "November 30, 2026 at 10:30~p.m.");
    EXPECT_EQ(seen(instant_time_text(then, ZoneName{}, kFrCa)), "22~h~30");
    EXPECT_EQ(seen(instant_time_text(then, zone("Europe/Paris"), kEnUs)), "4:30~AM");
}

TEST(Texts, ZonesAreNamedAfterTheirCity) {
    auto const fr = [](std::string_view name) { return seen(zone_text(zone(name), kFrCa)); };
    auto const en = [](std::string_view name) { return seen(zone_text(zone(name), kEnCa)); };
    EXPECT_EQ(fr("America/Toronto"), "heure~de~Toronto");
    EXPECT_EQ(fr("America/Montreal"), "heure~de~Montréal");
    EXPECT_EQ(fr("America/Edmonton"), "heure~d’Edmonton");
    EXPECT_EQ(fr("America/New_York"), "heure~de~New~York");
    EXPECT_EQ(fr("America/St_Johns"), "heure~de~Saint-Jean~de~Terre-Neuve");
    EXPECT_EQ(fr("America/Argentina/Buenos_Aires"), "heure~de~Buenos~Aires");
    EXPECT_EQ(fr("Europe/London"), "heure~de~Londres");
    EXPECT_EQ(fr("Africa/Cairo"), "heure~du~Caire");
    EXPECT_EQ(fr("UTC"), "UTC");
    EXPECT_EQ(fr("US/Eastern"), "US/Eastern");
    EXPECT_EQ(en("America/Toronto"), "Toronto~time");
    EXPECT_EQ(en("America/New_York"), "New~York~time");
    EXPECT_EQ(en("America/St_Johns"), "St.~John’s~time");
    EXPECT_EQ(en("Etc/GMT+5"), "Etc/GMT+5");
}

TEST(Texts, Windows) {
    auto const fr = [](std::string_view from, std::string_view to) {
        return seen(window_text(day(from), day(to), kFrCa));
    };
    auto const en = [](std::string_view from, std::string_view to) {
        return seen(window_text(day(from), day(to), kEnCa));
    };
    EXPECT_EQ(fr("2027-01-03", "2027-01-17"), "du~3 au~17~janvier~2027");
    EXPECT_EQ(fr("2027-01-01", "2027-01-17"), "du~1er au~17~janvier~2027");
    EXPECT_EQ(fr("2027-01-28", "2027-02-01"), "du~28~janvier au~1er~février~2027");
    EXPECT_EQ(fr("2026-12-28", "2027-01-03"), "du~28~décembre~2026 au~3~janvier~2027");
    EXPECT_EQ(fr("2026-01-03", "2027-01-17"), "du~3~janvier~2026 au~17~janvier~2027");
    EXPECT_EQ(fr("2027-01-03", "2027-01-03"), "le~3~janvier~2027");
    EXPECT_EQ(en("2027-01-03", "2027-01-17"), "January 3–17, 2027");
    EXPECT_EQ(en("2027-01-28", "2027-02-01"), "January 28~– February 1, 2027");
    EXPECT_EQ(en("2026-12-28", "2027-01-03"), "December 28, 2026~– January 3, 2027");
    EXPECT_EQ(en("2027-01-03", "2027-01-03"), "January 3, 2027");
}

TEST(Texts, Numbers) {
    EXPECT_EQ(seen(number_text(number("1234.5"), kFrCa)), "1~234,5");
    EXPECT_EQ(seen(number_text(number("1234.5"), kFrFr)), "1^234,5");
    EXPECT_EQ(seen(number_text(number("1234.5"), kEnCa)), "1,234.5");
    EXPECT_EQ(seen(number_text(number("0"), kFrCa)), "0");
    EXPECT_EQ(seen(number_text(number("999"), kFrCa)), "999");
    EXPECT_EQ(seen(number_text(number("1000"), kFrCa)), "1~000");
    EXPECT_EQ(seen(number_text(number("0.0001"), kFrCa)), "0,0001");
    EXPECT_EQ(seen(number_text(number("999999999999.9999"), kFrCa)), "999~999~999~999,9999");
    EXPECT_EQ(seen(number_text(number("85"), kFrCa, 1)), "85,0");
    EXPECT_EQ(seen(number_text(number("85.25"), kEnUs, 1)), "85.25");
    EXPECT_EQ(seen(percent_text(number("35"), kFrCa)), "35~%");
    EXPECT_EQ(seen(percent_text(number("87.5"), kFrCa)), "87,5~%");
    EXPECT_EQ(seen(percent_text(number("85.0"), kFrFr, 1)), "85,0~%");
    EXPECT_EQ(seen(percent_text(number("87.5"), kEnCa)), "87.5%");
}

TEST(Texts, Money) {
    auto const amount = number("1234.5");
    struct Row {
        std::string_view code;
        std::string_view texts[4];  // in the order of Locale::kTexts
    };
    constexpr Row kRows[] = {
        {"CAD", {"1~234,50~$", "1^234,50~$CA", "$1,234.50", "CA$1,234.50"}},
        {"USD", {"1~234,50~$~US", "1^234,50~$US", "US$1,234.50", "$1,234.50"}},
        {"EUR", {"1~234,50~€", "1^234,50~€", "€1,234.50", "€1,234.50"}},
        {"GBP", {"1~234,50~£", "1^234,50~£GB", "£1,234.50", "£1,234.50"}},
        {"CHF", {"1~234,50~CHF", "1^234,50~CHF", "CHF~1,234.50", "CHF~1,234.50"}},
        {"TND", {"1~234,500~TND", "1^234,500~TND", "TND~1,234.500", "TND~1,234.500"}},
        {"JPY", {"1~234,5~¥", "1^234,5~JPY", "JP¥1,234.5", "¥1,234.5"}},
    };
    for (auto const& row : kRows) {
        for (std::size_t i = 0; i < Locale::kTexts.size(); ++i) {
            auto const locale = *Locale::from_text(Locale::kTexts[i]);
            EXPECT_EQ(seen(money_text(amount, currency(row.code), locale)), row.texts[i])
                << Locale::kTexts[i];
        }
    }
    EXPECT_EQ(seen(money_text(number("40000"), currency("CAD"), kFrCa)), "40~000,00~$");
    EXPECT_EQ(seen(money_text(number("40000"), currency("JPY"), kEnUs)), "¥40,000");
    EXPECT_EQ(seen(money_text(number("0.1234"), currency("CAD"), kEnCa)), "$0.1234");
}

TEST(Texts, Lists) {
    EXPECT_EQ(list_text({}, kFrCa), "");
    EXPECT_EQ(list_text({"a"}, kFrCa), "a");
    EXPECT_EQ(seen(list_text({"a", "b"}, kFrCa)), "a et~b");
    EXPECT_EQ(seen(list_text({"a", "b", "c"}, kFrCa)), "a, b et~c");
    EXPECT_EQ(seen(list_text({"a", "b", "c"}, kEnCa)), "a, b and c");
    EXPECT_EQ(seen(list_text({"a", "b"}, kEnUs)), "a and b");
    EXPECT_EQ(seen(list_text({"a", "b", "c"}, kEnUs)), "a, b, and c");
}

TEST(Texts, DoNotLookAtTheLocaleOfTheProcess) {
    std::string const before = std::setlocale(LC_ALL, nullptr);
    // C.UTF-8 is always there; de_DE has another decimal mark, if installed.
    for (auto const* name : {"de_DE.UTF-8", "C.UTF-8"}) {
        std::setlocale(LC_ALL, name);
        EXPECT_EQ(number_text(number("1234.5"), kEnCa), "1,234.5");
        EXPECT_EQ(date_text(day("2026-12-14"), kEnCa), "December 14, 2026");
    }
    std::setlocale(LC_ALL, before.c_str());
}

// True if the line may break within the text other than before "à", "au" or a parenthesis.
bool breaks_where_it_must_not(std::string text) {
    for (std::string_view const joint : {" à\u00a0", " au\u00a0", " (heure\u00a0", " ("}) {
        for (auto at = text.find(joint); at != std::string::npos; at = text.find(joint)) {
            text.replace(at, joint.size(), "|");
        }
    }
    return text.find(' ') != std::string::npos;
}

TEST(Texts, TheScannerSeesABreakingSpace) {
    for (auto const* text :
         {"14 décembre\u00a02026",
          "14\u00a0décembre 2026",
          "14 h\u00a005",
          "35 %",
          "1 234,5",
          "du 3 au\u00a017\u00a0janvier\u00a02027",
          "lundi\u00a014 à 14\u00a0h\u00a005"}) {
        EXPECT_TRUE(breaks_where_it_must_not(text)) << text;
    }
    EXPECT_FALSE(
        breaks_where_it_must_not("lundi\u00a014 à\u00a014\u00a0h\u00a005 (heure\u00a0de\u00a0Toronto)")
    );
}

RC_GTEST_PROP(TextsProperty, NoFrenchTextBreaksWithinADateATimeOrANumber, ()) {
    auto const locale = *rc::gen::element(kFrCa, kFrFr);
    auto const any_day = [] { return Date::from_days_since_1970(*rc::gen::inRange(-25'567, 84'371)); };
    auto const one = any_day();
    auto const other = any_day();
    auto const wall_clock = *WallClock::from_parts(one, *rc::gen::inRange(0, 1440));
    auto const then = Instant{*rc::gen::inRange<std::int64_t>(0, 4'102'444'800'000)};
    auto const some =
        Decimal::from_ten_thousandths(*rc::gen::inRange<std::int64_t>(0, Decimal::kMaxTenThousandths));
    auto const place = zone(*rc::gen::element<std::string>(
        "America/Toronto",
        "America/New_York",
        "America/St_Johns",
        "Indian/Mauritius",
        "UTC",
        "Asia/Ho_Chi_Minh"
    ));
    auto const code =
        currency(*rc::gen::element<std::string>("CAD", "USD", "EUR", "CHF", "JPY", "TND", "NZD"));
    for (auto const& text : {
             date_text(one, locale),
             short_date_text(one, locale),
             weekday_date_text(one, locale),
             on_text(weekday_date_text(one, locale), locale),
             time_text(wall_clock.minutes(), locale),
             date_time_text(wall_clock, locale),
             date_time_zone_text(wall_clock, place, locale),
             instant_text(then, place, locale),
             instant_time_text(then, place, locale),
             zone_text(place, locale),
             window_text(std::min(one, other), std::max(one, other), locale),
             window_text(one, one, locale),
             number_text(some, locale),
             percent_text(some, locale, 1),
             money_text(some, code, locale),
         }) {
        RC_ASSERT_FALSE(breaks_where_it_must_not(text));
    }
}

RC_GTEST_PROP(TextsProperty, ANumberKeepsAllItsDigits, ()) {
    auto const some =
        Decimal::from_ten_thousandths(*rc::gen::inRange<std::int64_t>(0, Decimal::kMaxTenThousandths));
    for (auto const locale : {kFrCa, kFrFr, kEnCa, kEnUs}) {
        auto text = seen(number_text(some, locale));
        std::erase_if(text, [&](char c) {
            return c == '~' || c == '^' || (c == ',' && locale.language() == Language::en);
        });
        std::ranges::replace(text, ',', '.');
        RC_ASSERT(Decimal::from_text(text) == some);
    }
}

}  // namespace
}  // namespace qvr::zone
