#include "features/reviews/earlier_view.hpp"

#include "zone/texts.hpp"

namespace qvr::reviews {

EarlierView make_earlier_view(Earlier const& earlier, ViewContext const& context) {
    return {
        earlier.noted_in,
        earlier.noted_number,
        earlier.noted_on,
        zone::date_text(earlier.noted_on, context.locale),
        earlier.times_carried,
    };
}

}  // namespace qvr::reviews
