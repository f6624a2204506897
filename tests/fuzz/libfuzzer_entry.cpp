// What libFuzzer calls. Built once for each target, which QVR_FUZZ_TARGET names.
#include "targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    qvr::fuzz::QVR_FUZZ_TARGET({reinterpret_cast<char const*>(data), size});
    return 0;
}
