#include "features/reviews/kpi_view.hpp"

#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_sentence.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

// The weight that counts of one KPI: that of its place among those of its factor.
int effective_weight(Review const& review, Kpi const& kpi) {
    auto const weights = effective_weights(review.kpis, kpi.factor);
    std::size_t place = 0;
    for (auto const& other : review.kpis) {
        if (other.id == kpi.id) {
            return weights[place];
        }
        place += other.factor == kpi.factor ? 1 : 0;
    }
    return 0;
}

bool is_changed_since_last(Review const& review, Kpi const& kpi) {
    if (!kpi.carried_from || !review.last_quarter) {
        return false;
    }
    auto const& before = review.last_quarter->kpis;
    auto const original = std::ranges::find(before, *kpi.carried_from, &Kpi::id);
    return original != before.end() && is_changed(kpi, *original);
}

}  // namespace

KpiView make_kpi_view(Review const& review, Kpi const& kpi, ViewContext const& context) {
    KpiView view{kpi, effective_weight(review, kpi), {}, false, false, {}};
    if (kpi.accepted_at) {
        view.accepted_at_text = zone::instant_text(*kpi.accepted_at, review.time_zone, context.locale);
    }
    view.orphan = !is_chosen(review, kpi.factor);
    view.changed = is_changed_since_last(review, kpi);
    view.sentence = kpi_sentence(kpi, context.account.locale);
    return view;
}

}  // namespace qvr::reviews
