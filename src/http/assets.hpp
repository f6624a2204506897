// The interface that is part of this program. In a library of its own, so that nothing else is linked again
// when the interface is built again.
#pragma once

#include "http/static_files.hpp"

namespace qvr::http {

// What ui/dist held when the program was built; without it a StaticFiles that says so on its one page.
StaticFiles program_assets();

}  // namespace qvr::http
