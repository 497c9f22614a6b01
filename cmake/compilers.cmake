# What stands around the compiler: ccache when it is there, clang-tidy when it is asked for.

# Paths are made relative to the checkout, so that a second clone of the same sources finds everything compiled.
find_program(ccache_program ccache)
if(ccache_program AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${ccache_program})
endif()

if(EVENKEEL_TIDY)
    find_program(clang_tidy_program clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY ${clang_tidy_program} --quiet)
    # Generated files (moc, rcc) lie in the build folder: there one check stays, which they never trip.
    file(WRITE ${CMAKE_BINARY_DIR}/.clang-tidy "Checks: '-*,misc-definitions-in-headers'\n")
endif()
