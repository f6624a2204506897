// Dates, times, numbers and money as people read them, in the four locales, from tables of our own: neither
// ICU nor the locale of the process has a say. The forms are those of CLDR, put right where it errs in
// French: "1er" for the first of a month, "9 h 05" without a leading zero, and a no-break space (U+00A0)
// within every date, time, number and amount. A French text may break its line only before "à", "au", "et" or
// a parenthesis, and between the items of a list; numbers of fr-FR are grouped by U+202F. Calendar texts are
// in calendar_texts.cpp, the others in number_texts.cpp. Any thread.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <string>
#include <vector>

namespace qvr::zone {

// "14 décembre 2026", "1er décembre 2026"; "December 14, 2026".
std::string date_text(Date date, Locale locale);

// Figures alone, for tables: "2026-12-14" in Canada, "14/12/2026", "12/14/2026".
std::string short_date_text(Date date, Locale locale);

// "lundi 14 décembre 2026"; "Monday, December 14, 2026".
std::string weekday_date_text(Date date, Locale locale);

// "14 h 05", fr-FR "14:05"; "2:05 p.m.", en-US "2:05 PM". minutes: since midnight, 0-1439.
std::string time_text(int minutes, Locale locale);

// "lundi 14 décembre 2026 à 14 h 05"; "Monday, December 14, 2026 at 2:05 p.m.".
std::string date_time_text(WallClock wall_clock, Locale locale);

// The same with the place whose clocks are meant: "lundi 14 décembre 2026 à 14 h 05 (heure de Toronto)";
// "... at 2:05 p.m. (Toronto time)".
std::string date_time_zone_text(WallClock wall_clock, ZoneName const& zone, Locale locale);

// What the clocks of the zone showed: "14 décembre 2026 à 14 h 05"; "December 14, 2026 at 2:05 p.m.".
std::string instant_text(Instant instant, ZoneName const& zone, Locale locale);

// Its time of day alone: "14 h 05".
std::string instant_time_text(Instant instant, ZoneName const& zone, Locale locale);

// "heure de Toronto", "heure d’Edmonton"; "Toronto time". A zone that names no city: its name, "UTC".
std::string zone_text(ZoneName const& zone, Locale locale);

// A date or a date and time set in a sentence: "le lundi 14 décembre 2026"; "on Monday, December 14, 2026".
std::string on_text(std::string const& date, Locale locale);

// "du 3 au 17 janvier 2027", "du 28 décembre 2026 au 3 janvier 2027"; "January 3–17, 2027". One day:
// "le 3 janvier 2027"; "January 3, 2027". `from` is not after `to`.
std::string window_text(Date from, Date to, Locale locale);

// The same in a table, where the year is known: "12–18 janv.", "28 déc. – 3 janv.", "1er févr."; "Jan.
// 12–18", "Dec. 28 – Jan. 3", en-US without the points.
std::string short_window_text(Date from, Date to, Locale locale);

// "1 234,5"; "1,234.5". Never rounded; at least `decimals` (0-4) digits stand after the mark.
std::string number_text(Decimal number, Locale locale, int decimals = 0);

// A number of percents: "35 %", "87,5 %"; "35%".
std::string percent_text(Decimal percent, Locale locale, int decimals = 0);

// "1 234,50 $", "1 234,50 $ US"; "$1,234.50", "US$1,234.50"; "1 234,50 CHF" for a currency without a sign of
// its own. At least as many decimals as the currency has (ISO 4217); never rounded.
std::string money_text(Decimal amount, Currency const& currency, Locale locale);

// "a, b et c"; "a, b and c"; en-US "a, b, and c".
std::string list_text(std::vector<std::string> const& items, Locale locale);

}  // namespace qvr::zone
