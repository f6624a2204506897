// All SQL of reviews. A review is read whole, in one query a list, and written by comparing it with what it
// was: only rows that differ are touched.
#pragma once

#include "db/database.hpp"
#include "features/reviews/change.hpp"
#include "features/reviews/counted_line.hpp"
#include "features/reviews/figures.hpp"
#include "features/reviews/review.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace qvr::reviews {

std::optional<ReviewHeader> find_review_header(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
);
// The review of a header that was read in this transaction, with everything under it.
Review get_review(db::Reader& reader, ReviewHeader header);
std::optional<Review> find_review(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
);
// What a client may know of: shared, and not cancelled. Newest first.
std::optional<ReviewHeader> find_shared_header(
    db::Reader& reader, AccountId const& account_id, ReviewId const& id
);
std::vector<ReviewHeader> list_shared_headers(db::Reader& reader, AccountId const& account_id);
// The review of such a header without the sheets that their authors keep to themselves (R6).
Review get_shared_review(db::Reader& reader, ReviewHeader header);
// What decides when the KPIs of a review are counted, in one row: the review, and the one after it, if that
// is not cancelled.
struct CountedReview {
    ReviewId id;
    OrganizationId organization_id;
    AccountId account_id;
    ReviewState state = ReviewState::planned;
    Date held_on;
    std::optional<Instant> shared_at;
    std::optional<zone::WallClock> next_starts_at;  // as agreed
    std::optional<Date> next_held_on;               // as planned
    std::optional<Instant> judged_at;               // the one after has completed its scorecard
};
BOOST_DESCRIBE_STRUCT(
    CountedReview,
    (),
    (id, organization_id, account_id, state, held_on, shared_at, next_starts_at, next_held_on, judged_at)
)

std::optional<CountedReview> find_counted_review(
    db::Reader& reader, OrganizationId const& organization_id, ReviewId const& id
);

// A KPI and its review.
struct KpiOfReview {
    Kpi kpi;
    CountedReview review;
};
std::optional<KpiOfReview> find_kpi(
    db::Reader& reader, OrganizationId const& organization_id, KpiId const& id
);
// The account's latest review that has ended, whose KPIs are those of the quarter; for a client the latest
// that is shared too.
std::optional<CountedReview> find_latest_ended(db::Reader& reader, AccountId const& account_id);
std::optional<CountedReview> find_latest_shared_ended(db::Reader& reader, AccountId const& account_id);
// What a review shows of its organization and of the user who facilitates it.
struct SurroundingsRow {
    std::string facilitator_name;
    int green_from = 0;  // percent
    int amber_from = 0;
};
BOOST_DESCRIBE_STRUCT(SurroundingsRow, (), (facilitator_name, green_from, amber_from))
SurroundingsRow get_surroundings(db::Reader& reader, ReviewHeader const& review);
// The KPIs of a review alone.
std::vector<Kpi> list_kpis(db::Reader& reader, ReviewId const& review_id);
// The lines that stand of the KPIs of a review, in the order of their places.
std::vector<CountedLine> list_counted_lines(db::Reader& reader, ReviewId const& review_id);
// Whether somebody has counted it.
bool is_counted(db::Reader& reader, KpiId const& id);

// The account's review that is planned, in session or ended: there is one at most.
std::optional<ReviewId> find_open_review(db::Reader& reader, AccountId const& account_id);
// The account's latest closed review.
std::optional<Review> find_latest_closed_review(
    db::Reader& reader, OrganizationId const& organization_id, AccountId const& account_id
);
// The day of the review before, if there is one.
std::optional<Date> find_previous_held_on(db::Reader& reader, ReviewHeader const& review);

void insert_review(db::Writer& writer, Review const& review);
// Any number of them, each after the one before it; their accounts name them already, and where these stand
// is renewed once all are written.
void insert_reviews(db::Writer& writer, std::span<Review const> reviews);
// Where the account stands, if what changed shows there. To be called after the figures were stored.
void renew_standing(db::Writer& writer, ReviewHeader const& before, ReviewHeader const& after);
// `before` is what the database holds. Notes who changed which members, for those who hold an older version.
void update_review(db::Writer& writer, Review const& before, Review const& after, Change const& change);
// The person's own sheet or ratings alone: no write to the review.
void update_sheets(db::Writer& writer, Review const& before, Review const& after);
void update_ratings(db::Writer& writer, Review const& before, Review const& after);
// The figures of a review in the place of those it had; none: it has none any more.
void replace_figures(db::Writer& writer, ReviewId const& id, std::optional<FiguresOfReview> const& figures);
// Those of reviews that have none yet.
void insert_figures(db::Writer& writer, std::span<FiguresOfReview const> figures);

// What the rooms of a review note for the next one to judge.
enum class Noted { action, obstacle, impact };

// Where a noted thing is judged, and where it was noted.
struct NotedIn {
    std::optional<ReviewId> judging;  // the open review that judges it
    std::optional<ReviewId> origin;
};
NotedIn find_noted(
    db::Reader& reader, OrganizationId const& organization_id, Noted noted, std::string const& id
);

// What changed since a version, by member, the latest change of each; in the order of the changes.
struct MemberChange {
    std::string pointer;
    std::string changed_by;
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(MemberChange, (), (pointer, changed_by, changed_at))
std::vector<MemberChange> list_changes_since(db::Reader& reader, ReviewId const& id, std::int64_t version);

}  // namespace qvr::reviews
