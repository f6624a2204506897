# qvr_library(name SOURCES … HEADERS … [LINK …] [PRIVATE_LINK …] [TESTS …] [TEST_LINK …] [HEAVY])
#
# A static library `qvr_<name>` with the alias `qvr::<name>`, one for each folder of src/. LINK is what its
# headers show; PRIVATE_LINK (third-party libraries above all) stays out of reach of whoever uses it.
# TESTS, the *_test.cpp beside the sources, become one test binary `<name>_test`, registered with ctest
# under the label `unit`. HEAVY puts its files in the job pool of one.
function(qvr_library name)
  cmake_parse_arguments(arg "HEAVY" "" "SOURCES;HEADERS;LINK;PRIVATE_LINK;TESTS;TEST_LINK" ${ARGN})
  string(REPLACE "/" "_" target "qvr_${name}")
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}/src" FILES ${arg_HEADERS})
    target_link_libraries(${target} PUBLIC qvr_options ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    if(arg_HEAVY)
      set_property(TARGET ${target} PROPERTY JOB_POOL_COMPILE heavy)
    endif()
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE qvr_options ${arg_LINK})
  endif()
  add_library(qvr::${name} ALIAS ${target})
  if(QVR_TESTS AND arg_TESTS)
    qvr_test(${name}_test LABEL unit SOURCES ${arg_TESTS} LINK ${target} ${arg_PRIVATE_LINK} ${arg_TEST_LINK})
  endif()
endfunction()

# qvr_test(name LABEL unit|store|api|golden|lint|slow [FILTER …] SOURCES … LINK …): a GoogleTest binary, one ctest
# test. FILTER leaves out what only qvr_test_on_postgres runs.
function(qvr_test name)
  cmake_parse_arguments(arg "" "LABEL;FILTER" "SOURCES;LINK" ${ARGN})
  string(REPLACE "/" "_" target "${name}")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ${arg_LINK} GTest::gtest_main GTest::gmock rapidcheck_gtest)
  set(filter "")
  if(arg_FILTER)
    set(filter "--gtest_filter=${arg_FILTER}")
  endif()
  add_test(NAME ${target} COMMAND ${target} --gtest_brief=1 ${filter})
  set_tests_properties(${target} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 1200)
endfunction()

# qvr_test_on_postgres(name LABEL … FILTER …): runs a test binary again, beside a PostgreSQL of its own, as the test
# <name>_postgres. A binary names its report after the name it is called by.
function(qvr_test_on_postgres name)
  cmake_parse_arguments(arg "" "LABEL;FILTER" "" ${ARGN})
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E create_symlink ${name} ${name}_postgres
    WORKING_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}")
  add_test(NAME ${name}_postgres
    COMMAND "${CMAKE_SOURCE_DIR}/tools/with_postgres" "${CMAKE_CURRENT_BINARY_DIR}/${name}_postgres"
      --gtest_brief=1 "--gtest_filter=${arg_FILTER}")
  set_tests_properties(${name}_postgres PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 1200)
endfunction()
