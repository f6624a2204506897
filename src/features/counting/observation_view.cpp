#include "features/counting/observation_view.hpp"

#include "features/counting/observation_rules.hpp"
#include "features/reviews/count_texts.hpp"
#include "zone/texts.hpp"

namespace qvr::counting {

ObservationView make_observation_view(
    CountedQuarter const& quarter,
    reviews::Kpi const& kpi,
    ObservationLine const& line,
    zone::ZoneName const& time_zone,
    CountingReader const& reader
) {
    bool const is_counted = check_is_counted(quarter).has_value();
    return {
        line.id,
        line.kpi_id,
        line.side,
        line.quantity,
        line.quantity ? std::optional{quantity_text(kpi, *line.quantity, line.out_of, reader.locale)}
                      : std::nullopt,
        line.out_of,
        line.counted_on,
        zone::date_text(line.counted_on, reader.locale),
        line.note ? std::optional{line.note->str()} : std::nullopt,
        line.source,
        line.corrects,
        line.corrected_by,
        stands(line),
        line.by_name,
        line.by_side,
        line.recorded_at,
        zone::instant_text(line.recorded_at, time_zone, reader.locale),
        reader.may_record && is_counted && !line.corrected_by && may_correct(line, reader.side),
    };
}

}  // namespace qvr::counting
