// The public holidays that an account's `closed_on` is filled in with beforehand (rule R14). A proposal,
// which either side may change: the holidays by law of the region as of 2026, applied to every year. Any
// thread.
#pragma once

#include "base/date.hpp"

#include <string_view>
#include <vector>

namespace qvr::zone {

// The days of the year that are closed in the region, in order, each once. Years 1901 to 2199.
//
// region, in any letter case: a Canadian province or territory ("QC" or "CA-QC"), "CA" for work under the
// Canada Labour Code, "FR" for metropolitan France, "US" for the federal holidays. Unknown region or other
// year: empty.
//
// A holiday that falls on a weekend is given as the day on which it is observed:
// - Canada: the next weekday that is no holiday itself; in Québec so only from a Sunday, and a Saturday
// stays;
// - United States: the Friday before a Saturday, the Monday after a Sunday, the day before New Year included;
// - France: the day itself.
// In Québec, where the employer chooses between Good Friday and Easter Monday, Good Friday is given.
std::vector<Date> public_holidays(std::string_view region, int year);

// Easter Sunday of the Gregorian calendar, years 1900 to 2200. Source: the anonymous computus (Meeus, Jones,
// Butcher).
Date easter_sunday(int year);

}  // namespace qvr::zone
