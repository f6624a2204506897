# qvr_embed(target symbol BASE folder FILES file…)
#
# Makes files part of the binary, in read-only data and in the order given. They are pulled in by the assembler
# (.incbin), because compilers are slow to parse large arrays. Code then has
#   #include "embed/<symbol>.hpp"
#   std::span<EmbeddedFile const> qvr::<symbol>();
# where an EmbeddedFile's name is its path below BASE. Files may be relative to BASE and need not exist when
# CMake runs, if a command of the same folder makes them. The target is rebuilt when one of them changes.
function(qvr_embed target symbol)
  cmake_parse_arguments(arg "" "BASE" "FILES" ${ARGN})
  get_filename_component(base "${arg_BASE}" ABSOLUTE)
  set(paths "")
  set(blocks "")
  set(declarations "")
  set(rows "")
  set(index 0)
  foreach(file IN LISTS arg_FILES)
    get_filename_component(path "${file}" ABSOLUTE BASE_DIR "${base}")
    file(RELATIVE_PATH name "${base}" "${path}")
    list(APPEND paths "${path}")
    set(label "qvr_${symbol}_${index}")
    string(APPEND blocks
      "    .balign 16\n${label}_begin:\n    .incbin \"${path}\"\n${label}_end:\n    .byte 0\n")
    string(APPEND declarations "extern char const ${label}_begin[], ${label}_end[];\n")
    string(APPEND rows "        file(\"${name}\", ${label}_begin, ${label}_end),\n")
    math(EXPR index "${index} + 1")
  endforeach()

  set(folder "${CMAKE_CURRENT_BINARY_DIR}/embedded")
  # The text is kept as it stands when nothing changed, so that nothing is rebuilt.
  file(CONFIGURE OUTPUT "${folder}/embed/${symbol}.hpp" @ONLY CONTENT [=[
#pragma once

#include <span>

#include "base/embedded_file.hpp"

namespace qvr {
std::span<EmbeddedFile const> @symbol@();
}
]=])
  file(CONFIGURE OUTPUT "${folder}/${symbol}.cpp" @ONLY CONTENT [=[
#include "embed/@symbol@.hpp"

#include <array>

asm(R"(
    .pushsection .rodata
@blocks@    .popsection
)");

extern "C" {
@declarations@}

namespace qvr {

std::span<EmbeddedFile const> @symbol@() {
    [[maybe_unused]] auto const file = [](std::string_view name, char const* begin, char const* end) {
        return EmbeddedFile{name, {begin, end}};
    };
    static std::array<EmbeddedFile, @index@> const files{
@rows@    };
    return files;
}

}  // namespace qvr
]=])
  set_source_files_properties("${folder}/${symbol}.cpp" PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(${target} PRIVATE "${folder}/${symbol}.cpp")
  target_include_directories(${target} PUBLIC "${folder}")
endfunction()
