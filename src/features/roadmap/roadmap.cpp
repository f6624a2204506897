#include "features/roadmap/roadmap.hpp"

#include "scoring/tenths.hpp"
#include "zone/texts.hpp"

#include <unordered_map>

namespace qvr::roadmap {
namespace {

using ItemsById = std::unordered_map<ReviewId, SharedRoadmapItem*>;

std::optional<std::string> text_of(std::optional<std::int64_t> tenths) {
    return tenths ? std::optional{scoring::tenths_text(*tenths)} : std::nullopt;
}

RoadmapFactor judged(FactorRow const& row) {
    RoadmapFactor factor{
        row.factor, row.weight, text_of(row.percent_tenths), text_of(row.lost_tenths), {}, {}
    };
    if (row.felt_mark) {
        factor.felt = RoadmapFelt{*row.felt_mark, row.felt_low.value_or(0), row.felt_high.value_or(0)};
    }
    factor.gap = text_of(row.gap_tenths);
    return factor;
}

RoadmapValue value_of(ValueRow const& row, Locale locale) {
    RoadmapValue value{
        row.statement, row.measure, row.amount, row.currency, {}, row.said_by_name.value_or(std::string{})
    };
    if (row.amount) {
        value.amount_text = row.currency ? zone::money_text(*row.amount, *row.currency, locale)
                                         : zone::number_text(*row.amount, locale);
    }
    return value;
}

void add_figures(SharedRoadmapItem& item, FiguresRow const& row) {
    item.score = RoadmapScore{text_of(row.percent_tenths), row.exact, row.coverage, row.band};
    item.felt_percent = text_of(row.felt_tenths);
    item.gap = text_of(row.gap_tenths);
    item.promises.judged = row.promises_judged;
    item.promises.kept = row.promises_kept;
    item.promises.partly = row.promises_partly;
    item.promises.dropped = row.promises_dropped;
    item.promises.carried = row.promises_carried;
}

void add_facts(ItemsById const& items, RoadmapFacts const& facts, Locale locale) {
    for (auto const& row : facts.figures) {
        add_figures(*items.at(row.review_id), row);
    }
    for (auto const& row : facts.factors) {
        items.at(row.review_id)->judged_factors.push_back(judged(row));
    }
    for (auto const& row : facts.choices) {
        items.at(row.review_id)->factors.push_back(row);
    }
    for (auto const& row : facts.made) {
        items.at(row.review_id)->promises.made = row.actions;
    }
    for (auto const& row : facts.received) {
        items.at(row.review_id)->value_received.push_back(value_of(row, locale));
    }
    for (auto const& row : facts.expected) {
        items.at(row.review_id)->value_expected.push_back(value_of(row, locale));
    }
}

template <typename AnyItem>
std::vector<AnyItem> begin_items(
    std::vector<HeaderRow> const& headers, RoadmapFacts const& facts, Locale locale
) {
    std::vector<AnyItem> items(headers.size());
    ItemsById by_id;
    for (std::size_t i = 0; i < headers.size(); ++i) {
        auto const& header = headers[i];
        auto& item = items[i];
        item.review_id = header.id;
        item.number = header.number;
        item.held_on = header.held_on;
        item.held_on_text = zone::date_text(header.held_on, locale);
        item.state = header.state;
        by_id.emplace(header.id, &item);
    }
    add_facts(by_id, facts, locale);
    return items;
}

}  // namespace

std::vector<SharedRoadmapItem> make_shared_items(
    std::vector<HeaderRow> const& headers, RoadmapFacts const& facts, Locale locale
) {
    return begin_items<SharedRoadmapItem>(headers, facts, locale);
}

std::vector<RoadmapItem> make_items(
    std::vector<HeaderRow> const& headers,
    RoadmapFacts const& facts,
    std::vector<MissingRow> const& missing,
    Locale locale
) {
    auto items = begin_items<RoadmapItem>(headers, facts, locale);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        items[i].is_shared = headers[i].is_shared;
        for (auto const& row : missing) {
            if (row.review_id == headers[i].id) {
                items[i].executives_missing_twice = row.executives_missing_twice;
            }
        }
    }
    return items;
}

}  // namespace qvr::roadmap
