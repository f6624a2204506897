#include "features/reviews/judged_counts.hpp"

#include "features/people/people_store.hpp"
#include "features/reviews/figures.hpp"
#include "features/reviews/review_store.hpp"

namespace qvr::reviews {
namespace {

scoring::BandThresholds bands_of(web::Call& call) {
    auto const organization = people::get_organization(call.reader(), call.principal().organization_id);
    auto const percent = [](int whole) {
        return Decimal::from_ten_thousandths(std::int64_t{whole} * 10'000);
    };
    return {percent(organization.green_from.value()), percent(organization.amber_from.value())};
}

}  // namespace

void add_judged_counts(web::Call& call, ReviewHeader const& review, ViewContext& context) {
    if (review.previous_id) {
        context.bands = bands_of(call);
        context.counted_lines = list_counted_lines(call.reader(), *review.previous_id);
    }
}

void store_figures(web::Call& call, Review const& review) {
    if (!review.last_quarter) {
        return;
    }
    std::optional<FiguresOfReview> figures;
    if (has_figures(review)) {
        auto const lines = list_counted_lines(call.reader(), review.last_quarter->review_id);
        figures = make_figures(review, evaluate(review, lines, bands_of(call)));
    }
    replace_figures(call.writer(), review.id, figures);
}

}  // namespace qvr::reviews
