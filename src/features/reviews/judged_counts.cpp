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

BesideAccount beside_account(web::Call& call, ReviewHeader const& review, bool may_write, bool may_run) {
    auto const facilitator =
        people::find_user(call.reader(), call.principal().organization_id, review.facilitator_id);
    return {
        facilitator ? facilitator->name.str() : std::string{},
        may_write,
        may_run,
        review.previous_id ? bands_of(call) : scoring::BandThresholds{},
    };
}

std::vector<CountedLine> judged_lines(web::Call& call, ReviewHeader const& review) {
    return review.previous_id ? list_counted_lines(call.reader(), *review.previous_id)
                              : std::vector<CountedLine>{};
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
