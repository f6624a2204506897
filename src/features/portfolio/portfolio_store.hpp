// All SQL of portfolios and of the views that people keep of them. Portfolios read the narrow rows of where
// accounts stand, and what belongs to the accounts of a page in one query each.
#pragma once

#include "db/database.hpp"
#include "features/portfolio/portfolio_query.hpp"
#include "features/portfolio/saved_view.hpp"
#include "reflect/describe.hpp"
#include "zone/wall_clock.hpp"
#include "zone/zone_name.hpp"

#include <optional>
#include <string>
#include <vector>

namespace qvr::portfolio {

// Whose accounts are shown, and which of them. Archived ones never are.
struct PortfolioRequest {
    OrganizationId organization_id;
    std::optional<UserId> only_team_of;  // a member sees the accounts of their team (R28)
    Filters filters;
    Date today;  // in the organization's zone
};

// An account and its standing. place and place_text: where the order asked for puts it.
struct LineRow {
    AccountId id;
    std::string name;
    std::optional<std::string> industry;
    std::string sort_key;
    std::optional<ReviewId> review_id;
    std::optional<int> number;
    std::optional<Date> held_on;
    std::optional<zone::WallClock> next_starts_at;
    std::optional<zone::ZoneName> next_time_zone;
    std::optional<std::int64_t> percent_tenths;
    std::optional<int> coverage;
    std::optional<scoring::Band> band;
    std::optional<std::int64_t> felt_tenths;
    std::optional<std::int64_t> gap_tenths;
    std::optional<std::int64_t> change_tenths;
    std::optional<catalogue::Factor> lost_most;
    std::optional<bool> is_green_but_red;
    bool is_felt_red = false;
    std::optional<int> executives_missing_twice;
    std::optional<int> promises_judged;
    std::optional<int> promises_kept;
    // How many actions that the latest closed review noted or carried are past their day.
    int actions_overdue = 0;
    std::optional<ReviewId> current_review_id;
    std::int64_t place = 0;
    std::string place_text;
};
BOOST_DESCRIBE_STRUCT(
    LineRow,
    (),
    (id,
     name,
     industry,
     sort_key,
     review_id,
     number,
     held_on,
     next_starts_at,
     next_time_zone,
     percent_tenths,
     coverage,
     band,
     felt_tenths,
     gap_tenths,
     change_tenths,
     lost_most,
     is_green_but_red,
     is_felt_red,
     executives_missing_twice,
     promises_judged,
     promises_kept,
     actions_overdue,
     current_review_id,
     place,
     place_text)
)
// after: none for the first page.
std::vector<LineRow> list_lines(
    db::Reader& reader, PortfolioRequest const& request, std::optional<Cursor> const& after, int limit
);

// A closed review that judged its quarter.
struct TrendRow {
    AccountId account_id;
    Date held_on;
    std::optional<std::int64_t> percent_tenths;
    int coverage = 0;
    std::optional<std::int64_t> felt_tenths;
};
BOOST_DESCRIBE_STRUCT(TrendRow, (), (account_id, held_on, percent_tenths, coverage, felt_tenths))
// Of the lines' accounts, the oldest first: the latest eight, and perhaps some before them.
std::vector<TrendRow> list_trend(db::Reader& reader, std::vector<LineRow> const& lines);

// A factor of a review that judged its quarter; of one that did not, a factor as it was chosen.
struct FactorRow {
    ReviewId review_id;
    int position = 0;
    catalogue::Factor factor = {};
    int weight = 0;
    std::optional<std::int64_t> percent_tenths;
    std::optional<int> felt_mark;
    std::optional<std::int64_t> gap_tenths;
};
BOOST_DESCRIBE_STRUCT(
    FactorRow, (), (review_id, position, factor, weight, percent_tenths, felt_mark, gap_tenths)
)
// Of the lines' latest reviews: those of a review beside each other, by position.
std::vector<FactorRow> list_factors(db::Reader& reader, std::vector<LineRow> const& lines);

// Sums over all accounts that the request shows.
struct TotalsRow {
    std::int64_t accounts = 0;
    std::int64_t judged = 0;  // whose latest closed review judged its quarter
    std::int64_t green = 0;
    std::int64_t amber = 0;
    std::int64_t red = 0;
    std::int64_t percent_tenths = 0;  // of those with a band
    std::int64_t overdue = 0;
    std::int64_t executives_missing_twice = 0;
    std::int64_t green_but_red = 0;
    std::int64_t promises_judged = 0;
    std::int64_t promises_kept = 0;
    std::int64_t actions_overdue = 0;
};
BOOST_DESCRIBE_STRUCT(
    TotalsRow,
    (),
    (accounts,
     judged,
     green,
     amber,
     red,
     percent_tenths,
     overdue,
     executives_missing_twice,
     green_but_red,
     promises_judged,
     promises_kept,
     actions_overdue)
)
TotalsRow sum_accounts(db::Reader& reader, PortfolioRequest const& request);

struct FactorSumsRow {
    catalogue::Factor factor = {};
    std::int64_t chosen = 0;
    std::int64_t weight = 0;
    std::int64_t chosen_again = 0;  // had it in the review before too
    std::int64_t drift = 0;         // of the weights of those
    std::int64_t measured = 0;
    std::int64_t percent_tenths = 0;
    std::int64_t felt = 0;
    std::int64_t felt_marks = 0;
    std::int64_t felt_red = 0;
};
BOOST_DESCRIBE_STRUCT(
    FactorSumsRow,
    (),
    (factor, chosen, weight, chosen_again, drift, measured, percent_tenths, felt, felt_marks, felt_red)
)
// Of the factors that some account chose or that were judged.
std::vector<FactorSumsRow> sum_factors(db::Reader& reader, PortfolioRequest const& request);

void insert_view(db::Writer& writer, SavedView const& view);
void remove_view(db::Writer& writer, SavedViewId const& id);
// A person's own.
std::optional<SavedView> find_view(db::Reader& reader, UserId const& user_id, SavedViewId const& id);
// In the order in which they were saved.
std::vector<SavedView> list_views(db::Reader& reader, UserId const& user_id);

}  // namespace qvr::portfolio
