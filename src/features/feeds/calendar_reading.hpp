// Reads the calendars that are due, one after the other, and counts their events. Called by a thread of its
// own (app/serve), never by a request: a feed's server may take its time.
#pragma once

#include "base/clock.hpp"
#include "calendar/fetch.hpp"
#include "calendar/occurrence.hpp"
#include "db/database.hpp"
#include "features/feeds/calendar_steps.hpp"
#include "features/feeds/kpi_calendar.hpp"
#include "web/journal.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace qvr::feeds {

// What a reading needs besides the database. Fetcher and Expander in the server.
struct CalendarSources {
    std::function<
        Result<std::optional<calendar::Feed>>(calendar::FeedUrl const&, calendar::FeedVersion const&)>
        fetch;
    std::function<Result<std::vector<calendar::Occurrence>>(std::string_view, calendar::Window const&)>
        expand;
};

class CalendarReading {
  public:
    // All of them outlive the object.
    CalendarReading(
        db::Database& database,
        Clock const& clock,
        Random& random,
        web::Journal& journal,
        CalendarSources sources
    );

    // Reads the calendar that is due for the longest time, and puts it off by an hour. False: none is due. A
    // fault is kept with the calendar, and changes no line. Throws what the database throws. One thread.
    bool read_one();

  private:
    struct Bound;
    struct Read;
    Bound load(db::Reader& reader, KpiCalendar calendar) const;
    Result<Read> read(Bound const& bound, std::optional<std::string> text) const;
    void keep(db::Writer& writer, Bound bound, Result<Read> const& outcome);
    void take(db::Writer& writer, Bound const& bound, CalendarStep const& step);

    db::Database& database_;
    Clock const& clock_;
    Random& random_;
    web::Journal& journal_;
    CalendarSources sources_;
};

}  // namespace qvr::feeds
