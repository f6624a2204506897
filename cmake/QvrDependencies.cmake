# Everything comes from Debian 12 packages; the list of packages is in tools/packages.txt.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url system)
find_package(OpenSSL 3.0 REQUIRED)
find_package(fmt REQUIRED)
find_package(date REQUIRED)
find_package(CLI11 REQUIRED)
find_package(SOCI REQUIRED)

find_library(SODIUM_LIBRARY sodium REQUIRED)
find_library(UTF8PROC_LIBRARY utf8proc REQUIRED)
find_library(SQLITE3_LIBRARY sqlite3 REQUIRED)

if(QVR_TESTS)
  find_package(GTest REQUIRED)
  find_package(rapidcheck REQUIRED)
endif()
