#include "http/assets.hpp"

#include "embed/ui_files.hpp"

namespace qvr::http {

StaticFiles program_assets() {
    return StaticFiles{ui_files()};
}

}  // namespace qvr::http
