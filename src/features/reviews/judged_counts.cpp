#include "features/reviews/judged_counts.hpp"

#include "features/reviews/figures.hpp"
#include "features/reviews/review_store.hpp"

namespace qvr::reviews {
namespace {

scoring::BandThresholds bands_of(SurroundingsRow const& row) {
    auto const percent = [](int whole) {
        return Decimal::from_ten_thousandths(std::int64_t{whole} * 10'000);
    };
    return {percent(row.green_from), percent(row.amber_from)};
}

}  // namespace

BesideAccount beside_account(web::Call& call, ReviewHeader const& review, bool may_write, bool may_run) {
    auto row = get_surroundings(call.reader(), review);
    auto const bands = review.previous_id ? bands_of(row) : scoring::BandThresholds{};
    return {std::move(row.facilitator_name), may_write, may_run, bands};
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
        auto const bands = bands_of(get_surroundings(call.reader(), review));
        figures = make_figures(review, evaluate(review, lines, bands));
    }
    replace_figures(call.writer(), review.id, figures);
}

}  // namespace qvr::reviews
