#include "features/counting/observation.hpp"

namespace qvr::counting {

bool stands(ObservationLine const& line) {
    return line.quantity && !line.corrected_by;
}

}  // namespace qvr::counting
