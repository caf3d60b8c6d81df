# Every target of the project is declared with one of the three functions below, so that warnings,
# sanitizers and include rules are the same everywhere.

option(FG_WERROR "Warnings are errors (set by the presets)" OFF)
option(FG_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(FG_SANITIZE "" CACHE STRING "address,undefined | thread")

add_library(fg_flags INTERFACE)
target_compile_features(fg_flags INTERFACE c_std_17)
# gnu17, not c17: <uv.h> needs pthread_rwlock_t, which glibc hides in strict mode.
target_compile_definitions(fg_flags INTERFACE _GNU_SOURCE FG_VERSION="${PROJECT_VERSION}")
target_compile_options(fg_flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion
  -Wcast-qual -Wwrite-strings -Wstrict-prototypes -Wmissing-prototypes
  -Wold-style-definition -Wmissing-declarations -Wundef -Wformat=2 -Wvla
  -Wimplicit-fallthrough -Wunused-result -Werror=implicit-function-declaration
  -Werror=incompatible-pointer-types -Werror=return-type
  $<$<C_COMPILER_ID:GNU>:-Wlogical-op;-Wduplicated-cond;-Wduplicated-branches>
  $<$<C_COMPILER_ID:Clang>:-Wcomma>
  -fno-common -fno-omit-frame-pointer -fstack-protector-strong -fvisibility=hidden
  # The canonical distance must be the same on every machine: no contraction into FMA.
  -ffp-contract=off)
if(FG_WERROR)
  target_compile_options(fg_flags INTERFACE -Werror)
endif()
if(FG_SANITIZE)
  target_compile_options(fg_flags INTERFACE -fsanitize=${FG_SANITIZE} -fno-sanitize-recover=all -g)
  target_link_options(fg_flags INTERFACE -fsanitize=${FG_SANITIZE})
elseif(CMAKE_BUILD_TYPE MATCHES "Rel")
  target_compile_options(fg_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  target_link_options(fg_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

# fg_library(fg_rpc SOURCES client.c ... DEPS fg_base VENDOR nng::nng)
# DEPS are PUBLIC: the edges of the layer graph. VENDOR is PRIVATE: only this folder sees the
# third party's headers.
function(fg_library name)
  cmake_parse_arguments(A "" "" "SOURCES;DEPS;VENDOR" ${ARGN})
  add_library(${name} STATIC ${A_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${A_DEPS} PRIVATE fg_flags ${A_VENDOR})
endfunction()

# fg_program(facegrid-shard SOURCES main.c DEPS fg_service)
function(fg_program name)
  cmake_parse_arguments(A "" "" "SOURCES;DEPS;VENDOR" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE fg_flags ${A_DEPS} ${A_VENDOR})
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# fg_test(NAME map_test LABELS unit DEPS fg_cluster [SOURCES more.c] [VENDOR lib])
# A cmocka program; the source is <NAME>.c. Labels: unit, sim, integration, threads.
function(fg_test)
  cmake_parse_arguments(A "" "NAME;TIMEOUT" "LABELS;DEPS;SOURCES;VENDOR;ARGS" ${ARGN})
  if(NOT A_TIMEOUT)
    set(A_TIMEOUT 120)
  endif()
  add_executable(${A_NAME} ${A_NAME}.c ${A_SOURCES})
  set_target_properties(${A_NAME} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/test-bin)
  target_include_directories(${A_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${A_NAME} PRIVATE fg_flags ${A_DEPS} fg_vendor_cmocka ${A_VENDOR})
  add_test(NAME ${A_NAME} COMMAND ${A_NAME} ${A_ARGS})
  set_tests_properties(${A_NAME} PROPERTIES LABELS "${A_LABELS}" TIMEOUT ${A_TIMEOUT})
endfunction()

# fg_fuzz(NAME http_fuzz DEPS fg_http): a libFuzzer target <NAME>.c with its seeds in corpus/<NAME>.
# Built with every compiler: without FG_FUZZ a small driver replays the corpus, so that CI runs it.
function(fg_fuzz)
  cmake_parse_arguments(A "" "NAME" "DEPS;SOURCES;VENDOR" ${ARGN})
  add_executable(${A_NAME} ${A_NAME}.c ${A_SOURCES})
  set_target_properties(${A_NAME} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/test-bin)
  target_include_directories(${A_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
  target_link_libraries(${A_NAME} PRIVATE fg_flags ${A_DEPS} ${A_VENDOR})
  set(corpus ${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${A_NAME})
  if(FG_FUZZ)
    target_compile_options(${A_NAME} PRIVATE -fsanitize=fuzzer)
    target_link_options(${A_NAME} PRIVATE -fsanitize=fuzzer)
    add_test(NAME ${A_NAME} COMMAND ${A_NAME} -runs=0 ${corpus})
  else()
    target_sources(${A_NAME} PRIVATE ${PROJECT_SOURCE_DIR}/tests/fuzz/replay.c)
    add_test(NAME ${A_NAME} COMMAND ${A_NAME} ${corpus})
  endif()
  set_tests_properties(${A_NAME} PROPERTIES LABELS "fuzz" TIMEOUT 120)
endfunction()

# Adds a folder once it has a CMakeLists.txt.
function(fg_add_folders)
  foreach(folder IN LISTS ARGN)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
      add_subdirectory(${folder})
    endif()
  endforeach()
endfunction()
