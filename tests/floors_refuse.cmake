# Proves that floors.cmake sees what it is there for: one small tree per kind of fault, each of which must be refused
# with its own words, and one sound tree that must pass.
#
# cmake -DSCRIPT=<floors.cmake> -DQT_CORE=<...> -DFOLDER=<scratch folder> -P floors_refuse.cmake

cmake_minimum_required(VERSION 3.22)

function(expect words path line)
    file(REMOVE_RECURSE ${FOLDER})
    file(WRITE ${FOLDER}/app/base/sound.h "#include \"app/base/id.h\"\n#include <QString>\n#include <optional>\n")
    file(WRITE ${FOLDER}/${path} "${line}\n")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${FOLDER} -DQT_CORE=${QT_CORE} -P ${SCRIPT}
        RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}")
    if(words STREQUAL "")
        if(NOT code EQUAL 0)
            message(FATAL_ERROR "${path} with '${line}' is sound, but was refused: ${said}")
        endif()
    elseif(code EQUAL 0 OR NOT said MATCHES "${words}")
        message(FATAL_ERROR "${path} with '${line}' should be refused with '${words}', but: ${said}")
    endif()
endfunction()

expect("" app/base/more.cpp "#include \"app/base/sound.h\"")
expect("" db/door/connection_private.h "#include <QSqlDatabase>")
expect("" db/door/database.cpp "#include <QSqlDatabase>")
expect("" ui/desktop/main.cpp "#include \"ui/words/errors.h\"")
expect("" ui/desktop/window.cpp "const QString text = tr(\"Save\");")
expect("upward include" app/base/more.cpp "#include \"db/door/database.h\"")
expect("upward include" app/base/more.h "  #include \"ui/words/errors.h\"")
expect("upward include" db/door/database.cpp "#include \"ui/words/errors.h\"")
expect("not written from the root" app/base/more.cpp "#include \"sound.h\"")
expect("not written from the root" db/door/database.cpp "#include \"../app/base/sound.h\"")
expect("another room" ui/console/main.cpp "#include \"ui/desktop/window.h\"")
expect("another room" ui/words/errors.cpp "#include \"ui/console/table.h\"")
expect("neither Qt6::Core" app/base/more.h "#include <QWidget>")
expect("neither Qt6::Core" app/base/more.h "#include <QtSql/QSqlQuery>")
expect("neither Qt6::Core" app/base/more.h "#include <sodium.h>")
expect("an SQL type" db/stores/doses.h "void read(QSqlQuery &query);")
expect("an SQL type" db/stores/doses.h "#include <sqlite3.h>")
expect("an SQL type" ui/desktop/window.cpp "#include <QSqlQuery>")
expect("words for people" db/stores/doses.cpp "return tr(\"Saved\");")
expect("words for people" app/base/more.cpp "return QCoreApplication::translate(\"a\", \"b\");")
file(REMOVE_RECURSE ${FOLDER})
