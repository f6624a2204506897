#include "base/error.hpp"
#include "zone/city_names.hpp"
#include "zone/local_time.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <string_view>

namespace qvr::zone {
namespace {

constexpr std::string_view kMonthsFr[] = {
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
};
constexpr std::string_view kMonthsEn[] = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
};
constexpr std::string_view kShortMonthsFr[] = {
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juill.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
};
constexpr std::string_view kShortMonthsEn[] = {
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "Jun.",
    "Jul.",
    "Aug.",
    "Sep.",
    "Oct.",
    "Nov.",
    "Dec.",
};
// From Monday, as Date::weekday counts.
constexpr std::string_view kWeekdaysFr[] = {
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
};
constexpr std::string_view kWeekdaysEn[] = {
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
};

bool is_french(Locale locale) {
    return locale.language() == Language::fr;
}

std::string_view month_name(Date date, Locale locale) {
    return (is_french(locale) ? kMonthsFr : kMonthsEn)[date.month() - 1];
}

std::string_view weekday_name(Date date, Locale locale) {
    return (is_french(locale) ? kWeekdaysFr : kWeekdaysEn)[date.weekday() - 1];
}

// "1er", "2".
std::string french_day(Date date) {
    return date.day() == 1 ? "1er" : std::to_string(date.day());
}

std::string french_day_and_month(Date date) {
    return fmt::format("{}\u00a0{}", french_day(date), month_name(date, Locale::Name::fr_ca));
}

std::string english_month_and_day(Date date) {
    return fmt::format("{} {}", month_name(date, Locale::Name::en_ca), date.day());
}

std::string at(std::string const& date, int minutes, Locale locale) {
    return fmt::format("{}{}{}", date, is_french(locale) ? " à\u00a0" : " at ", time_text(minutes, locale));
}

std::string french_window(Date from, Date to) {
    auto const until = date_text(to, Locale::Name::fr_ca);
    if (from == to) {
        return "le\u00a0" + until;
    }
    auto const since = from.year() != to.year()     ? date_text(from, Locale::Name::fr_ca)
                       : from.month() != to.month() ? french_day_and_month(from)
                                                    : french_day(from);
    return fmt::format("du\u00a0{} au\u00a0{}", since, until);
}

std::string english_window(Date from, Date to) {
    auto const until = date_text(to, Locale::Name::en_ca);
    if (from == to) {
        return until;
    }
    if (from.year() != to.year()) {
        return fmt::format("{}\u00a0– {}", date_text(from, Locale::Name::en_ca), until);
    }
    if (from.month() != to.month()) {
        return fmt::format("{}\u00a0– {}", english_month_and_day(from), until);
    }
    return fmt::format("{}–{}, {}", english_month_and_day(from), to.day(), to.year());
}

std::string_view short_month_name(Date date, Locale locale) {
    auto name = (is_french(locale) ? kShortMonthsFr : kShortMonthsEn)[date.month() - 1];
    if (locale.name() == Locale::Name::en_us && name.ends_with('.')) {
        name.remove_suffix(1);
    }
    return name;
}

std::string short_day_and_month(Date date, Locale locale) {
    return is_french(locale) ? fmt::format("{}\u00a0{}", french_day(date), short_month_name(date, locale))
                             : fmt::format("{}\u00a0{}", short_month_name(date, locale), date.day());
}

}  // namespace

std::string date_text(Date date, Locale locale) {
    return is_french(locale) ? fmt::format("{}\u00a0{}", french_day_and_month(date), date.year())
                             : fmt::format("{}, {}", english_month_and_day(date), date.year());
}

std::string short_date_text(Date date, Locale locale) {
    switch (locale.name()) {
        case Locale::Name::fr_fr:
            return fmt::format("{:02}/{:02}/{}", date.day(), date.month(), date.year());
        case Locale::Name::en_us:
            return fmt::format("{}/{}/{}", date.month(), date.day(), date.year());
        case Locale::Name::fr_ca:
        case Locale::Name::en_ca:
            break;
    }
    return date.to_text();
}

std::string weekday_date_text(Date date, Locale locale) {
    return fmt::format(
        "{}{}{}", weekday_name(date, locale), is_french(locale) ? "\u00a0" : ", ", date_text(date, locale)
    );
}

std::string time_text(int minutes, Locale locale) {
    QVR_CHECK(minutes >= 0 && minutes < 1440);
    int const hour = minutes / 60;
    int const minute = minutes % 60;
    int const hour_of_twelve = (hour + 11) % 12 + 1;
    switch (locale.name()) {
        case Locale::Name::fr_fr:
            return fmt::format("{:02}:{:02}", hour, minute);
        case Locale::Name::en_ca:
            return fmt::format("{}:{:02}\u00a0{}", hour_of_twelve, minute, hour < 12 ? "a.m." : "p.m.");
        case Locale::Name::en_us:
            return fmt::format("{}:{:02}\u00a0{}", hour_of_twelve, minute, hour < 12 ? "AM" : "PM");
        case Locale::Name::fr_ca:
            break;
    }
    return fmt::format("{}\u00a0h\u00a0{:02}", hour, minute);
}

std::string date_time_text(WallClock wall_clock, Locale locale) {
    return at(weekday_date_text(wall_clock.date(), locale), wall_clock.minutes(), locale);
}

std::string date_time_zone_text(WallClock wall_clock, ZoneName const& zone, Locale locale) {
    return fmt::format("{} ({})", date_time_text(wall_clock, locale), zone_text(zone, locale));
}

std::string instant_text(Instant instant, ZoneName const& zone, Locale locale) {
    auto const wall_clock = to_local(instant, zone).wall_clock;
    return at(date_text(wall_clock.date(), locale), wall_clock.minutes(), locale);
}

std::string instant_time_text(Instant instant, ZoneName const& zone, Locale locale) {
    return time_text(to_local(instant, zone).wall_clock.minutes(), locale);
}

std::string zone_text(ZoneName const& zone, Locale locale) {
    auto const city = city_name(zone, locale.language());
    if (!city) {
        return zone.to_text();
    }
    return is_french(locale) ? "heure\u00a0" + *city : *city + "\u00a0time";
}

std::string on_text(std::string const& date, Locale locale) {
    return (is_french(locale) ? "le\u00a0" : "on ") + date;
}

std::string window_text(Date from, Date to, Locale locale) {
    return is_french(locale) ? french_window(from, to) : english_window(from, to);
}

std::string short_window_text(Date from, Date to, Locale locale) {
    if (from == to) {
        return short_day_and_month(from, locale);
    }
    if (from.month() != to.month() || from.year() != to.year()) {
        return fmt::format(
            "{}\u00a0– {}", short_day_and_month(from, locale), short_day_and_month(to, locale)
        );
    }
    return is_french(locale) ? fmt::format("{}–{}", french_day(from), short_day_and_month(to, locale))
                             : fmt::format("{}–{}", short_day_and_month(from, locale), to.day());
}

}  // namespace qvr::zone
