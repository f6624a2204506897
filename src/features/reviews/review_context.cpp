#include "features/reviews/review_context.hpp"

#include <fmt/format.h>

namespace qvr::reviews {

std::string to_text(BesideAccount const& beside) {
    return fmt::format(
        "{:d} {:d} {} {} {}",
        beside.may_write,
        beside.may_run,
        beside.bands.green_from.to_text(),
        beside.bands.amber_from.to_text(),
        beside.facilitator_name
    );
}

}  // namespace qvr::reviews
