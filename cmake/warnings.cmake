# One interface target carries what every target of ours is compiled with.
add_library(evenkeel_habits INTERFACE)
target_include_directories(evenkeel_habits INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(evenkeel_habits INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    EVENKEEL_VERSION="${PROJECT_VERSION}")
target_compile_options(evenkeel_habits INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough
    -Wno-missing-field-initializers) # a thing named by its first fields has the rest from its own defaults
if(CMAKE_UNITY_BUILD) # read in batches, a .cpp file looks to gcc like an included one, where this would be a fault
    target_compile_options(evenkeel_habits INTERFACE -Wno-subobject-linkage)
endif()
if(EVENKEEL_WARNINGS_ARE_ERRORS)
    target_compile_options(evenkeel_habits INTERFACE -Werror)
endif()
if(EVENKEEL_SANITIZE)
    target_compile_options(evenkeel_habits INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
        -fno-omit-frame-pointer)
    target_link_options(evenkeel_habits INTERFACE -fsanitize=address,undefined)
endif()
