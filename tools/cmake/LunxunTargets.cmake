# SPDX-License-Identifier: Apache-2.0
# How every part of Lunxun is built: one static library a folder, its tests beside its sources.
#
#   lunxun_library(people DEPENDS base sql)     every *.cpp of the folder but *_test.cpp, *_main.cpp and *_fuzz.cpp
#                                               -> library lunxun_people, and test people_test from *_test.cpp
#   lunxun_library(assignment EXCEPT cli ..)    the same without a folder that makes a library or program of its own
#   lunxun_program(lunxun-assign SOURCES .. DEPENDS ..)
#   lunxun_embed(people queries/*.sql)          -> generated/people/queries.hpp, one constant a file

option(LUNXUN_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(LUNXUN_BENCHMARKS "Build the programs of bench/" OFF)
option(LUNXUN_FUZZERS "Build the libFuzzer programs" OFF)

add_library(lunxun_options INTERFACE)
target_compile_options(lunxun_options INTERFACE -pthread -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  -Wno-missing-designated-field-initializers)
if(LUNXUN_SANITIZE)
  target_compile_options(lunxun_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(lunxun_options INTERFACE -fsanitize=address,undefined)
endif()
if(LUNXUN_FUZZERS)
  target_compile_options(lunxun_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Headers from outside that most files read, parsed once: half the time of a build from nothing. Files still include what
# they use, so that turning this off (-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON) changes nothing but the time.
set(lunxun_precompiled
  <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <mutex> <optional>
  <set> <span> <sstream> <stop_token> <string> <string_view> <thread> <tuple> <unordered_map> <utility> <variant> <vector>
  <boost/describe.hpp> <boost/json.hpp> <boost/mp11.hpp> <CLI/CLI.hpp> <fmt/format.h>)
add_library(lunxun_headers STATIC ${CMAKE_SOURCE_DIR}/tools/cmake/precompiled.cpp)
add_library(lunxun_test_headers STATIC ${CMAKE_SOURCE_DIR}/tools/cmake/precompiled.cpp)
foreach(headers lunxun_headers lunxun_test_headers)
  target_link_libraries(${headers} PRIVATE lunxun_options Threads::Threads)
endforeach()
target_precompile_headers(lunxun_headers PRIVATE ${lunxun_precompiled})
target_precompile_headers(lunxun_test_headers PRIVATE ${lunxun_precompiled} <doctest/doctest.h>)

# What ccache may know the parsed headers by: two clones of one commit on one machine then share their objects. The headers
# follow from the compiler, the flags and the installed packages alone (ccache, "Precompiled headers": pch_external_checksum).
execute_process(COMMAND dpkg-query -W -f "\${Package} \${Version}\n" libstdc++-12-dev libboost1.81-dev libfmt-dev libcli11-dev doctest-dev
  OUTPUT_VARIABLE lunxun_header_packages ERROR_QUIET)
set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -Xclang -include-pch -Xclang <PCH_FILE>)  # not the header's path too, which differs by clone
foreach(headers lunxun_headers lunxun_test_headers)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/CMakeFiles/${headers}.dir/cmake_pch.hxx.pch.sum @ONLY CONTENT
    "@CMAKE_CXX_COMPILER_VERSION@ @CMAKE_BUILD_TYPE@ @LUNXUN_SANITIZE@ @LUNXUN_FUZZERS@ @CMAKE_CXX_FLAGS@ @CMAKE_CXX_FLAGS_DEBUG@ @CMAKE_CXX_FLAGS_RELEASE@
@headers@ @lunxun_precompiled@
@lunxun_header_packages@")
endforeach()

add_library(lunxun_doctest_main STATIC ${CMAKE_SOURCE_DIR}/tests/support/doctest_main.cpp)
target_link_libraries(lunxun_doctest_main PRIVATE lunxun_options)

# A part whose work is search is optimised in a debug build too: its tests run it as its users do. Optimised files cannot
# share the headers of those that are not.
function(lunxun_compile target headers)
  if(LUNXUN_SEARCHES)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-O1>)
  else()
    target_precompile_headers(${target} REUSE_FROM ${headers})
  endif()
endfunction()

function(lunxun_library name)
  cmake_parse_arguments(ARG "" "EXCEPT" "DEPENDS;LIBRARIES;TEST_DEPENDS;TEST_LIBRARIES" ${ARGN})
  file(GLOB_RECURSE all CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  if(ARG_EXCEPT)
    list(FILTER all EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${ARG_EXCEPT}/")
  endif()
  set(sources ${all})
  list(FILTER sources EXCLUDE REGEX "_(test|main|fuzz)\\.cpp$")
  set(tests ${all})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  set(target lunxun_${name})
  if(sources)
    add_library(${target} STATIC ${sources})
    lunxun_compile(${target} lunxun_headers)
    set(scope PUBLIC)
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(${target} ${scope} ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
  list(TRANSFORM ARG_DEPENDS PREPEND lunxun_)
  target_link_libraries(${target} ${scope} ${ARG_DEPENDS} ${ARG_LIBRARIES} Threads::Threads lunxun_options)
  if(tests)
    list(TRANSFORM ARG_TEST_DEPENDS PREPEND lunxun_)
    add_executable(${name}_test ${tests})
    lunxun_compile(${name}_test lunxun_test_headers)
    target_link_libraries(${name}_test PRIVATE ${target} ${ARG_TEST_DEPENDS} ${ARG_TEST_LIBRARIES} lunxun_doctest_main)
    add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(${name} PROPERTIES TIMEOUT 900)
  endif()
endfunction()

function(lunxun_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_precompile_headers(${name} REUSE_FROM lunxun_headers)
  list(TRANSFORM ARG_DEPENDS PREPEND lunxun_)
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS} ${ARG_LIBRARIES} Threads::Threads lunxun_options)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
endfunction()

# Files as constants: `queries/find_unit.sql` of `people` becomes lunxun::people::queries::find_unit,
# a std::string_view, in generated/people/queries.hpp. The folder's name is the namespace's.
function(lunxun_embed name)
  foreach(pattern ${ARGN})
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${pattern})
    get_filename_component(folder ${pattern} DIRECTORY)
    get_filename_component(space ${folder} NAME)
    set(header ${CMAKE_BINARY_DIR}/generated/${name}/${space}.hpp)
    add_custom_command(
      OUTPUT ${header}
      COMMAND python3 ${CMAKE_SOURCE_DIR}/tools/embed_text.py ${header} ${name} ${space} ${files}
      DEPENDS ${files} ${CMAKE_SOURCE_DIR}/tools/embed_text.py
      COMMENT "Embedding ${name}/${folder}")
    set_property(GLOBAL APPEND PROPERTY lunxun_embedded_${name} ${header})
    add_custom_target(embed_${name}_${space} DEPENDS ${header})
    add_dependencies(lunxun_${name} embed_${name}_${space})
  endforeach()
endfunction()

# A libFuzzer program and the replay of its corpus, which is an ordinary test.
#   lunxun_fuzzer(rule_pack_fuzz CORPUS tests/corpus/rule_pack DEPENDS rulebook)   from rule_pack_fuzz.cpp
# With -DLUNXUN_FUZZERS=ON build/…/bin/rule_pack_fuzz searches; <name>_replay runs each file of the corpus once.
function(lunxun_fuzzer name)
  cmake_parse_arguments(ARG "" "CORPUS" "DEPENDS" ${ARGN})
  list(TRANSFORM ARG_DEPENDS PREPEND lunxun_)
  add_executable(${name}_replay ${name}.cpp ${CMAKE_SOURCE_DIR}/tests/support/fuzz_replay_main.cpp)
  target_link_libraries(${name}_replay PRIVATE ${ARG_DEPENDS} lunxun_options)
  if(LUNXUN_FUZZERS)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE ${ARG_DEPENDS} lunxun_options)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  endif()
  add_test(NAME ${name}_replay COMMAND ${name}_replay ${CMAKE_SOURCE_DIR}/${ARG_CORPUS})
endfunction()
