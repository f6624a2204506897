// Where both sides counted and do not agree: their lines, paired by date, so that the counters settle them
// before the meeting (R10). Pure.
#pragma once

#include "features/counting/counting.hpp"
#include "features/counting/observation.hpp"
#include "scoring/count.hpp"

#include <optional>
#include <vector>

namespace qvr::counting {

// Two lines of one day, or one that has no other.
struct LinePair {
    std::optional<ObservationLine> supplier;
    std::optional<ObservationLine> client;
    bool same = false;  // the same quantity out of the same
};

// Lines of one period that stand, of both sides, in any order. By day; in a day those that are the same, then
// those that differ, then those without another, each in the order of recording.
std::vector<LinePair> pair_by_date(std::vector<ObservationLine> const& lines);

struct Difference {
    scoring::CutPeriod period;
    scoring::Count supplier;
    scoring::Count client;
    std::vector<LinePair> pairs;
};

// The periods in which the sides differ. lines: those of the KPI that stand, in the order of their places.
std::vector<Difference> differences_of(
    CountedQuarter const& quarter, reviews::Kpi const& kpi, std::vector<ObservationLine> const& lines
);

struct PeriodDaysView {
    Date from;
    Date to;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(PeriodDaysView, (), (from, to, text))

struct LinePairView {
    std::optional<ObservationView> supplier;
    std::optional<ObservationView> client;
    bool same = false;
};
BOOST_DESCRIBE_STRUCT(LinePairView, (), (supplier, client, same))

struct DifferenceView {
    PeriodDaysView period;
    CountView supplier;
    CountView client;
    std::vector<LinePairView> pairs;
};
BOOST_DESCRIBE_STRUCT(DifferenceView, (), (period, supplier, client, pairs))

struct DifferencesView {
    std::vector<DifferenceView> items;
};
BOOST_DESCRIBE_STRUCT(DifferencesView, (), (items))

}  // namespace qvr::counting
