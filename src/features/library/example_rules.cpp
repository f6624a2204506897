#include "features/library/example_rules.hpp"

#include "features/catalogue/factors.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/kpi_sentence.hpp"

#include <algorithm>
#include <string>

namespace qvr::library {
namespace {

Result<void> check(KpiExample const& example) {
    auto issues = reviews::check_terms(kpi_from(example, {}));
    if (!example.fr && !example.en) {
        issues.push_back({IssueCode::example_without_words, "/fr"});
    }
    if (!issues.empty()) {
        return Error{Code::invalid, std::move(issues)};
    }
    return {};
}

Locale locale_in(Language language, Locale asked) {
    if (asked.language() == language) {
        return asked;
    }
    return language == Language::fr ? Locale::Name::fr_ca : Locale::Name::en_ca;
}

std::optional<KpiExampleWordsView> words_view(KpiExample const& example, Language language, Locale asked) {
    auto const& words = example.in(language);
    if (!words) {
        return std::nullopt;
    }
    return KpiExampleWordsView{
        *words, reviews::kpi_sentence(kpi_from(example, *words), locale_in(language, asked))
    };
}

std::string searched_text(KpiExample const& example) {
    std::string text;
    auto const add = [&](std::string_view part) { text.append(part).append("\n"); };
    for (auto const language : {Language::fr, Language::en}) {
        add(catalogue::factor(example.factor).in(language).name);
        if (auto const& words = example.in(language)) {
            add(words->statement.str());
            if (words->noun) {
                add(words->noun->one.str());
                add(words->noun->other.str());
            }
            for (auto const* part :
                 {&words->counts_when, &words->how_supplier_counts, &words->how_client_counts}) {
                add(*part ? (*part)->str() : std::string{});
            }
        }
    }
    return fold_for_search(text);
}

}  // namespace

reviews::Kpi kpi_from(KpiExample const& example, KpiExampleWords const& words) {
    reviews::Kpi kpi;
    kpi.factor = example.factor;
    kpi.statement = words.statement;
    kpi.noun = words.noun;
    kpi.counts_when = words.counts_when;
    kpi.direction = example.direction;
    kpi.target = example.target;
    kpi.low = example.low;
    kpi.high = example.high;
    kpi.zero_at = example.zero_at;
    kpi.unit = example.unit;
    kpi.currency = example.currency;
    kpi.scale_max = example.scale_max;
    kpi.period = example.period;
    kpi.combine = example.combine;
    return kpi;
}

Result<KpiExample> make_example(KpiExampleId const& id, KpiExampleInput const& input) {
    KpiExample example{
        id,
        input.factor,
        input.direction,
        input.target,
        input.low,
        input.high,
        input.zero_at,
        input.unit,
        input.currency,
        input.scale_max,
        input.period,
        input.combine.value_or(scoring::default_combine(input.direction, input.unit)),
        input.fr,
        input.en
    };
    QVR_TRY_VOID(check(example));
    return example;
}

Result<void> apply(KpiExamplePatch const& patch, KpiExample& example) {
    patch.factor.apply_to(example.factor);
    patch.direction.apply_to(example.direction);
    patch.target.apply_to(example.target);
    patch.low.apply_to(example.low);
    patch.high.apply_to(example.high);
    patch.zero_at.apply_to(example.zero_at);
    patch.unit.apply_to(example.unit);
    patch.currency.apply_to(example.currency);
    patch.scale_max.apply_to(example.scale_max);
    patch.period.apply_to(example.period);
    if (patch.combine) {
        example.combine =
            (*patch.combine).value_or(scoring::default_combine(example.direction, example.unit));
    } else if (patch.unit || patch.direction) {
        example.combine = scoring::default_combine(example.direction, example.unit);
    }
    patch.fr.apply_to(example.fr);
    patch.en.apply_to(example.en);
    return check(example);
}

KpiExampleView view_of(KpiExample const& example, bool is_built_in, bool is_hidden, Locale locale) {
    return {
        example.id,
        example.factor,
        is_built_in,
        is_hidden,
        example.direction,
        example.target,
        example.low,
        example.high,
        example.zero_at,
        example.unit,
        example.currency,
        example.scale_max,
        example.period,
        example.combine,
        words_view(example, Language::fr, locale),
        words_view(example, Language::en, locale)
    };
}

bool matches(KpiExample const& example, std::string_view words) {
    auto const text = searched_text(example);
    auto const folded = fold_for_search(words);
    std::string_view rest = folded;
    while (!rest.empty()) {
        auto const word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (text.find(word) == std::string::npos) {
            return false;
        }
    }
    return true;
}

}  // namespace qvr::library
