#include "zone/public_holidays.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <span>

namespace qvr::zone {
namespace {

constexpr int kMonday = 1;
constexpr int kThursday = 4;
constexpr int kSaturday = 6;
constexpr int kSunday = 7;

struct Holiday {
    enum class Kind {
        fixed,        // day of month
        nth_weekday,  // the nth weekday of month
        before,       // the last weekday before day of month
        easter,       // days from Easter Sunday
    };
    Kind kind;
    int month = 0;
    int day = 0;
    int weekday = 0;
    int n = 0;
};

constexpr Holiday fixed(int month, int day) {
    return {Holiday::Kind::fixed, month, day};
}
constexpr Holiday nth(int n, int weekday, int month) {
    return {Holiday::Kind::nth_weekday, month, 0, weekday, n};
}
constexpr Holiday monday_before(int month, int day) {
    return {Holiday::Kind::before, month, day, kMonday};
}
constexpr Holiday easter(int days) {
    return {Holiday::Kind::easter, 0, days};
}

constexpr Holiday kNewYear = fixed(1, 1);
constexpr Holiday kGoodFriday = easter(-2);
constexpr Holiday kEasterMonday = easter(1);
constexpr Holiday kChristmas = fixed(12, 25);
constexpr Holiday kBoxingDay = fixed(12, 26);
constexpr Holiday kFamilyDay = nth(3, kMonday, 2);
constexpr Holiday kVictoriaDay = monday_before(5, 25);
constexpr Holiday kIndigenousPeoplesDay = fixed(6, 21);
constexpr Holiday kCanadaDay = fixed(7, 1);
constexpr Holiday kAugustMonday = nth(1, kMonday, 8);
constexpr Holiday kLabourDay = nth(1, kMonday, 9);
constexpr Holiday kTruthAndReconciliation = fixed(9, 30);
constexpr Holiday kThanksgiving = nth(2, kMonday, 10);
constexpr Holiday kRemembranceDay = fixed(11, 11);

// The Québec holidays: Act respecting labour standards, s. 60, and the National Holiday Act.
constexpr Holiday kQuebec[] = {
    kNewYear,
    kGoodFriday,
    kVictoriaDay,
    fixed(6, 24),
    kCanadaDay,
    kLabourDay,
    kThanksgiving,
    kChristmas,
};
constexpr Holiday kOntario[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kLabourDay,
    kThanksgiving,
    kChristmas,
    kBoxingDay,
};
constexpr Holiday kBritishColumbia[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kAugustMonday,
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kAlberta[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kLabourDay,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kSaskatchewan[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kAugustMonday,
    kLabourDay,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kManitoba[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kNewBrunswick[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kCanadaDay,
    kAugustMonday,
    kLabourDay,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kNovaScotia[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kCanadaDay,
    kLabourDay,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kPrinceEdwardIsland[] = {
    kNewYear,
    kFamilyDay,
    kGoodFriday,
    kCanadaDay,
    kLabourDay,
    kTruthAndReconciliation,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kNewfoundlandAndLabrador[] = {
    kNewYear,
    kGoodFriday,
    kCanadaDay,
    kLabourDay,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kYukon[] = {
    kNewYear,
    kGoodFriday,
    kVictoriaDay,
    kIndigenousPeoplesDay,
    kCanadaDay,
    nth(3, kMonday, 8),
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kNorthwestTerritories[] = {
    kNewYear,
    kGoodFriday,
    kVictoriaDay,
    kIndigenousPeoplesDay,
    kCanadaDay,
    kAugustMonday,
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kNunavut[] = {
    kNewYear,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    fixed(7, 9),
    kAugustMonday,
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
};
constexpr Holiday kCanadaLabourCode[] = {
    kNewYear,
    kGoodFriday,
    kVictoriaDay,
    kCanadaDay,
    kLabourDay,
    kTruthAndReconciliation,
    kThanksgiving,
    kRemembranceDay,
    kChristmas,
    kBoxingDay,
};
// Easter Monday, Ascension, Whit Monday.
constexpr Holiday kFrance[] = {
    kNewYear,
    kEasterMonday,
    fixed(5, 1),
    fixed(5, 8),
    easter(39),
    easter(50),
    fixed(7, 14),
    fixed(8, 15),
    fixed(11, 1),
    fixed(11, 11),
    kChristmas,
};
constexpr Holiday kUnitedStates[] = {
    kNewYear,
    nth(3, kMonday, 1),   // Birthday of Martin Luther King, Jr.
    nth(3, kMonday, 2),   // Washington's Birthday
    monday_before(6, 1),  // Memorial Day
    fixed(6, 19),         // Juneteenth
    fixed(7, 4),          // Independence Day
    nth(1, kMonday, 9),   // Labor Day
    nth(2, kMonday, 10),  // Columbus Day
    fixed(11, 11),        // Veterans Day
    nth(4, kThursday, 11),
    kChristmas,
};

enum class Observed { on_the_day, after_sunday, after_weekend, nearest_weekday };

struct Region {
    std::string_view code;
    std::span<Holiday const> holidays;
    Observed observed;
};
Region const kProvinces[] = {
    {"QC", kQuebec, Observed::after_sunday},
    {"ON", kOntario, Observed::after_weekend},
    {"BC", kBritishColumbia, Observed::after_weekend},
    {"AB", kAlberta, Observed::after_weekend},
    {"SK", kSaskatchewan, Observed::after_weekend},
    {"MB", kManitoba, Observed::after_weekend},
    {"NB", kNewBrunswick, Observed::after_weekend},
    {"NS", kNovaScotia, Observed::after_weekend},
    {"PE", kPrinceEdwardIsland, Observed::after_weekend},
    {"NL", kNewfoundlandAndLabrador, Observed::after_weekend},
    {"YT", kYukon, Observed::after_weekend},
    {"NT", kNorthwestTerritories, Observed::after_weekend},
    {"NU", kNunavut, Observed::after_weekend},
};
Region const kCountries[] = {
    {"CA", kCanadaLabourCode, Observed::after_weekend},
    {"FR", kFrance, Observed::on_the_day},
    {"US", kUnitedStates, Observed::nearest_weekday},
};

Region const* find_among(std::span<Region const> regions, std::string_view code) {
    auto const found = std::ranges::find_if(regions, [&](Region const& region) {
        return equal_ignoring_case(region.code, code);
    });
    return found == regions.end() ? nullptr : &*found;
}

Region const* find_region(std::string_view text) {
    constexpr std::string_view kOfCanada = "CA-";
    if (equal_ignoring_case(text.substr(0, kOfCanada.size()), kOfCanada)) {
        return find_among(kProvinces, text.substr(kOfCanada.size()));
    }
    auto const* province = find_among(kProvinces, text);
    return province ? province : find_among(kCountries, text);
}

Date date_of(int year, int month, int day) {
    return Date::from_parts(year, month, day).value();
}

Date nth_weekday(int year, int month, int weekday, int n) {
    auto const first = date_of(year, month, 1);
    return first + (weekday - first.weekday() + 7) % 7 + 7 * (n - 1);
}

Date date_in(Holiday const& holiday, int year) {
    switch (holiday.kind) {
        case Holiday::Kind::nth_weekday:
            return nth_weekday(year, holiday.month, holiday.weekday, holiday.n);
        case Holiday::Kind::before: {
            auto const eve = date_of(year, holiday.month, holiday.day) - 1;
            return eve - (eve.weekday() - holiday.weekday + 7) % 7;
        }
        case Holiday::Kind::easter:
            return easter_sunday(year) + holiday.day;
        case Holiday::Kind::fixed:
            break;
    }
    return date_of(year, holiday.month, holiday.day);
}

bool is_weekend(Date date) {
    return date.weekday() >= kSaturday;
}

// Where the holidays of one year are observed, in order.
std::vector<Date> observed_days(Region const& region, int year) {
    std::vector<Date> days;
    for (auto const& holiday : region.holidays) {
        days.push_back(date_in(holiday, year));
    }
    std::ranges::sort(days);
    auto const is_holiday = [&](Date day) { return std::ranges::find(days, day) != days.end(); };
    for (auto& day : days) {
        bool const moves = region.observed == Observed::after_weekend  ? is_weekend(day)
                           : region.observed == Observed::after_sunday ? day.weekday() == kSunday
                                                                       : false;
        if (moves) {
            auto open = day + 1;
            while (is_weekend(open) || is_holiday(open)) {
                open = open + 1;
            }
            day = open;
        } else if (region.observed == Observed::nearest_weekday && is_weekend(day)) {
            day = day.weekday() == kSaturday ? day - 1 : day + 1;
        }
    }
    std::ranges::sort(days);
    return days;
}

}  // namespace

std::vector<Date> public_holidays(std::string_view region_text, int year) {
    auto const* region = find_region(region_text);
    if (!region || year < 1901 || year > 2199) {
        return {};
    }
    // New Year of the year after may be observed on the last day of this one.
    std::vector<Date> closed;
    for (int const around : {year, year + 1}) {
        std::ranges::copy_if(observed_days(*region, around), std::back_inserter(closed), [&](Date day) {
            return day.year() == year;
        });
    }
    closed.erase(std::ranges::unique(closed).begin(), closed.end());
    return closed;
}

Date easter_sunday(int year) {
    int const a = year % 19;
    int const b = year / 100;
    int const c = year % 100;
    int const d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int const e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int const f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return date_of(year, f / 31, f % 31 + 1);
}

}  // namespace qvr::zone
