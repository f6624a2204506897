#include "features/counting/differences.hpp"

#include "features/reviews/kpi_rules.hpp"

#include <algorithm>
#include <map>

namespace qvr::counting {
namespace {

using Lines = std::vector<ObservationLine>;

bool are_same(ObservationLine const& a, ObservationLine const& b) {
    return a.quantity == b.quantity && a.out_of == b.out_of;
}

// The lines of one day.
struct Day {
    Lines supplier;
    Lines client;
};

void pair_day(Day day, std::vector<LinePair>& pairs) {
    for (auto mine = day.supplier.begin(); mine != day.supplier.end();) {
        auto const theirs =
            std::ranges::find_if(day.client, [&](auto const& line) { return are_same(*mine, line); });
        if (theirs == day.client.end()) {
            ++mine;
            continue;
        }
        pairs.push_back({*mine, *theirs, true});
        mine = day.supplier.erase(mine);
        day.client.erase(theirs);
    }
    for (std::size_t i = 0; i < std::max(day.supplier.size(), day.client.size()); ++i) {
        LinePair pair;
        if (i < day.supplier.size()) {
            pair.supplier = day.supplier[i];
        }
        if (i < day.client.size()) {
            pair.client = day.client[i];
        }
        pairs.push_back(std::move(pair));
    }
}

scoring::Count count_of(reviews::Kpi const& kpi, Side side, Lines const& lines) {
    std::vector<scoring::Observation> observations;
    for (auto const& line : lines) {
        if (line.side == side) {
            observations.push_back({line.counted_on, line.quantity.value(), line.out_of});
        }
    }
    return scoring::count_period(reviews::terms_of(kpi), observations);
}

}  // namespace

std::vector<LinePair> pair_by_date(Lines const& lines) {
    std::map<Date, Day> days;
    for (auto const& line : lines) {
        auto& day = days[line.counted_on];
        (line.side == Side::supplier ? day.supplier : day.client).push_back(line);
    }
    std::vector<LinePair> pairs;
    for (auto& [date, day] : days) {
        pair_day(std::move(day), pairs);
    }
    return pairs;
}

std::vector<Difference> differences_of(
    CountedQuarter const& quarter, reviews::Kpi const& kpi, Lines const& lines
) {
    auto const periods = periods_of(quarter, kpi);
    std::vector<Lines> by_period(periods.size());
    for (auto const& line : lines) {
        if (auto const index = scoring::find_period(periods, line.counted_on)) {
            by_period[*index].push_back(line);
        }
    }
    std::vector<Difference> differences;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        auto const supplier = count_of(kpi, Side::supplier, by_period[i]);
        auto const client = count_of(kpi, Side::client, by_period[i]);
        if (scoring::propose(supplier, client).kind == scoring::ProposalKind::different) {
            differences.push_back({periods[i], supplier, client, pair_by_date(by_period[i])});
        }
    }
    return differences;
}

}  // namespace qvr::counting
