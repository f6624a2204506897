# One interface target carries the flags that every target of ours is compiled with.
add_library(qvr_options INTERFACE)
target_compile_definitions(qvr_options INTERFACE _GLIBCXX_ASSERTIONS)
target_compile_options(qvr_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion -Wnon-virtual-dtor -Wold-style-cast
  -Wimplicit-fallthrough -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of g++ 12: -Wrestrict on string joins (GCC 105651), -Wmaybe-uninitialized through
  # std::optional and boost::system::result at -O2 (GCC 105562).
  target_compile_options(qvr_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
target_include_directories(qvr_options INTERFACE "${CMAKE_SOURCE_DIR}/src")

if(QVR_SANITIZERS)
  target_compile_options(qvr_options INTERFACE
    -fsanitize=${QVR_SANITIZERS} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(qvr_options INTERFACE -fsanitize=${QVR_SANITIZERS})
endif()

find_program(QVR_LLD ld.lld)
if(QVR_LLD)
  add_link_options(-fuse-ld=lld)
endif()
find_program(QVR_CCACHE ccache)
if(QVR_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${QVR_CCACHE}")
endif()
# Files that hold Asio or Beast take much memory: two at once are enough for two cores.
set_property(GLOBAL PROPERTY JOB_POOLS heavy=1)
