#include "features/reviews/view.hpp"

#include "features/reviews/advice.hpp"
#include "features/reviews/review_rules.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

SatisfiersView make_satisfiers_view(Review const& review, auto const& text_of) {
    return {
        review.choices,
        review.satisfiers_draft,
        review.satisfiers_agreed_at,
        text_of(review.satisfiers_agreed_at),
        review.satisfiers_transcribed_by,
        review.satisfiers_confirmed_by,
    };
}

std::vector<SheetView> make_sheet_views(Review const& review) {
    std::vector<SheetView> sheets;
    for (auto const& sheet : review.sheets) {
        if (sheet.shown) {
            sheets.push_back({sheet.attendee_id, sheet.marks, true});
        }
    }
    return sheets;
}

std::optional<NextView> make_next_view(Review const& review, Locale locale) {
    if (!review.next_starts_at || !review.next_time_zone) {
        return std::nullopt;
    }
    return NextView{
        *review.next_starts_at,
        *review.next_time_zone,
        zone::date_time_zone_text(*review.next_starts_at, *review.next_time_zone, locale),
        review.next_place,
    };
}

std::vector<NextOfferView> make_next_offers(Review const& review, ViewContext const& context) {
    std::vector<NextOfferView> offers;
    if (!check_is_writable(review)) {
        return offers;
    }
    for (auto const& offer :
         zone::review_offers(review.starts_at, review.time_zone, context.account.closed_on)) {
        offers.push_back({
            offer.starts_at,
            review.time_zone,
            zone::date_time_zone_text(offer.starts_at, review.time_zone, context.locale),
            offer.reason,
        });
    }
    return offers;
}

std::vector<DomainView> make_domain_views(Review const& review, Language language, auto const& text_of) {
    std::vector<DomainView> domains;
    for (auto const domain : kDomains) {
        auto const& completed = completed_at(review, domain);
        domains.push_back({
            domain,
            completed,
            text_of(completed),
            web::view_of(missing(review, domain), language),
        });
    }
    return domains;
}

// make: one of those of View, chosen by the type of the rows.
template <typename View, typename Row>
void add_views(
    Review const& review,
    std::vector<Row> const& rows,
    ViewContext const& context,
    std::vector<View>& views,
    View (*make)(Review const&, Row const&, ViewContext const&)
) {
    for (auto const& row : rows) {
        views.push_back(make(review, row, context));
    }
}

LastQuarterView make_last_quarter_view(LastQuarter const& last, Locale locale) {
    LastQuarterView view{
        last.review_id, last.number, last.held_on, zone::date_text(last.held_on, locale), last.choices, {}
    };
    for (auto const& value : last.value_expected) {
        auto const speaker = std::ranges::find(last.attendees, value.said_by, &Attendee::id);
        view.value_expected.push_back({
            value.statement,
            value.measure,
            value.amount,
            value.currency,
            speaker == last.attendees.end() ? std::string{} : speaker->name.str(),
        });
    }
    return view;
}

// What a review that judges a quarter shows of it.
void add_judged_quarter(Review const& review, ViewContext const& context, ReviewView& view) {
    if (!review.last_quarter) {
        return;
    }
    view.last_quarter = make_last_quarter_view(*review.last_quarter, context.locale);
    for (auto const& person : review.ratings) {
        view.ratings.push_back({person.attendee_id, person.ratings});
    }
    view.evaluation =
        make_evaluation_view(review, evaluate(review, context.counted_lines, context.bands), context);
}

}  // namespace

AttendeeView make_attendee_view(Attendee const& attendee) {
    return {
        attendee.id,
        attendee.side,
        attendee.name,
        attendee.title,
        attendee.email,
        attendee.is_executive,
        attendee.function,
        attendee.contact_id,
        attendee.user_id,
        attendee.name_confirmed_at.has_value(),
        attendee.name_confirmed_by,
        attendee.name_confirmed_at,
        attendee.title_confirmed_at.has_value(),
        attendee.title_confirmed_by,
        attendee.title_confirmed_at,
        attendee.attendance,
    };
}

ReviewView make_view(Review const& review, ViewContext const& context) {
    auto const locale = context.locale;
    auto const text_of = [&](std::optional<Instant> const& instant) -> std::optional<std::string> {
        return instant ? std::optional{zone::instant_text(*instant, review.time_zone, locale)} : std::nullopt;
    };
    bool const is_writable = check_is_writable(review).has_value();
    ReviewView view;
    view.id = review.id;
    view.account_id = review.account_id;
    view.account_name = context.account.name;
    view.number = review.number;
    view.is_first = review.is_first;
    view.state = review.state;
    view.version = review.version;
    view.locale = context.account.locale;
    view.starts_at = review.starts_at;
    view.time_zone = review.time_zone;
    view.starts_at_text = zone::date_time_zone_text(review.starts_at, review.time_zone, locale);
    view.held_on = review.held_on;
    view.held_on_text = zone::date_text(review.held_on, locale);
    view.place = review.place;
    view.length_minutes = review.length_minutes;
    view.facilitator_id = review.facilitator_id;
    view.facilitator_name = context.facilitator_name;
    view.may_write = context.may_write;
    view.may_run = context.may_run;
    view.shared_at = review.shared_at;
    view.shared_at_text = text_of(review.shared_at);
    view.opened_at = review.opened_at;
    view.opened_at_text = text_of(review.opened_at);
    view.ended_at = review.ended_at;
    view.ended_at_text = text_of(review.ended_at);
    view.closed_at = review.closed_at;
    view.closed_at_text = text_of(review.closed_at);
    view.cancelled_at = review.cancelled_at;
    view.cancelled_at_text = text_of(review.cancelled_at);
    view.updated_at = review.updated_at;
    view.updated_at_text = zone::instant_time_text(review.updated_at, review.time_zone, locale);
    for (auto const& attendee : review.attendees) {
        view.attendees.push_back(make_attendee_view(attendee));
    }
    view.open_question = {review.open_answers};
    view.value = {review.value_expected, review.value_received};
    view.satisfiers = make_satisfiers_view(review, text_of);
    view.sheets = make_sheet_views(review);
    add_judged_quarter(review, context, view);
    add_views(review, review.kpis, context, view.kpis, &make_kpi_view);
    view.better = {review.better_answers};
    add_views(review, review.earlier_actions, context, view.actions, &make_action_view);
    add_views(review, review.actions, context, view.actions, &make_action_view);
    add_views(review, review.earlier_obstacles, context, view.obstacles, &make_obstacle_view);
    add_views(review, review.obstacles, context, view.obstacles, &make_obstacle_view);
    add_views(review, review.earlier_impacts, context, view.impacts, &make_impact_view);
    add_views(review, review.impacts, context, view.impacts, &make_impact_view);
    add_views(review, review.earlier_ideas, context, view.ideas, &make_idea_view);
    add_views(review, review.ideas, context, view.ideas, &make_idea_view);
    view.objectives = context.account.objectives;
    view.next = make_next_view(review, locale);
    view.next_offers = make_next_offers(review, context);
    view.domains = make_domain_views(review, locale.language(), text_of);
    if (is_writable) {
        view.missing_to_close = web::view_of(missing_to_close(review), locale.language());
    }
    view.advice = web::view_of(advice(review, context.account), locale.language());
    return view;
}

}  // namespace qvr::reviews
