// What a review costs alone, without database and sockets: its JSON and the arithmetic of its score.
#include "features/reviews/view.hpp"
#include "reflect/codec.hpp"
#include "scoring/score.hpp"

#include <benchmark/benchmark.h>

namespace qvr {
namespace {

template <typename Id>
Id new_id() {
    Random random;
    return *Id::from_text(random.make_uuid_v7(Clock{}.now()));
}

// With as many items as the reviews of bench/seed.mjs.
reviews::ReviewView a_review() {
    reviews::ReviewView view;
    view.id = new_id<ReviewId>();
    view.account_id = new_id<AccountId>();
    view.facilitator_id = new_id<UserId>();
    for (int i = 0; i < 8; ++i) {
        auto& attendee = view.attendees.emplace_back();
        attendee.id = new_id<AttendeeId>();
        attendee.name = "Personne du fournisseur";
        attendee.title = "Vice-présidence, Exploitation";
        attendee.name_confirmed_at = attendee.title_confirmed_at = Clock{}.now();
    }
    for (int i = 0; i < 10; ++i) {
        auto& kpi = view.kpis.emplace_back();
        kpi.id = new_id<KpiId>();
        kpi.statement = reviews::Words{"Livraisons acceptées au plus tard à la date du plan commun"};
        kpi.counts_when = reviews::Words{"Le bureau de projets a signé l’acceptation le jour prévu."};
        kpi.target = Decimal::from_text("2");
        kpi.accepted_at = Clock{}.now();
        kpi.sentence = "Au moins 2 livraisons chaque semaine.";
    }
    for (int i = 0; i < 8; ++i) {
        auto& action = view.actions.emplace_back();
        action.id = new_id<ActionId>();
        action.statement =
            reviews::Words{"Fondre les deux échéanciers en un plan commun, publié chaque vendredi à midi."};
    }
    return view;
}

// Five factors of two KPIs, each counted in thirteen weeks.
std::vector<scoring::FactorResult> a_result() {
    scoring::KpiTerms terms;
    terms.target = Decimal::from_text("3");
    auto const from = *Date::from_text("2026-11-24");
    auto const periods = scoring::cut_quarter({from, from + 90}, terms, {});
    scoring::KpiResult kpi{.weight = 50};
    for (std::size_t i = 0; i < periods.size(); ++i) {
        kpi.periods.push_back({periods[i], scoring::Fraction{static_cast<std::int64_t>(i % 4)}});
    }
    return std::vector<scoring::FactorResult>(5, {.weight = 20, .kpis = {kpi, kpi}});
}

void encode_review(benchmark::State& state) {
    auto const view = a_review();
    std::size_t bytes = 0;
    for (auto _ : state) {
        bytes += reflect::encode(view).size();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(encode_review);

void decode_review(benchmark::State& state) {
    auto const text = reflect::encode(a_review());
    for (auto _ : state) {
        benchmark::DoNotOptimize(reflect::decode_text<reviews::ReviewView>(text));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK(decode_review);

void score_review(benchmark::State& state) {
    auto const factors = a_result();
    for (auto _ : state) {
        benchmark::DoNotOptimize(scoring::score_review(factors, {}));
    }
}
BENCHMARK(score_review);

}  // namespace
}  // namespace qvr
