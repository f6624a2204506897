#include "zone/zone_name.hpp"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace qvr::zone {
namespace {

TEST(ZoneName, TakesTheNamesOfTzdata) {
    for (auto const* name :
         {"America/Toronto",
          "America/Montreal",
          "America/St_Johns",
          "America/Argentina/Buenos_Aires",
          "Europe/Paris",
          "Asia/Kolkata",
          "UTC",
          "Etc/GMT+5",
          "US/Eastern"}) {
        auto const zone = ZoneName::from_text(name);
        ASSERT_TRUE(zone) << name;
        EXPECT_EQ(zone->to_text(), name);
    }
    EXPECT_EQ(ZoneName{}, ZoneName::from_text("America/Toronto"));
}

TEST(ZoneName, RefusesEverythingElse) {
    for (auto const* name :
         {"",
          " ",
          "america/toronto",
          "AMERICA/TORONTO",
          "America/toronto",
          "America",
          "America/",
          "/America/Toronto",
          "America/Toronto ",
          " America/Toronto",
          "America/Nowhere",
          "../America/Toronto",
          "America/../America/Toronto",
          "./UTC",
          "/etc/localtime",
          "/usr/share/zoneinfo/UTC",
          "posix/America/Toronto",
          "right/America/Toronto",
          "localtime",
          "posixrules",
          "Factory",
          "tzdata.zi",
          "zone.tab",
          "leapseconds",
          "EST5EDT,M3.2.0,M11.1.0",
          "+05:00",
          "Heure de Toronto"}) {
        EXPECT_FALSE(ZoneName::from_text(name)) << name;
    }
    EXPECT_FALSE(ZoneName::from_text(std::string_view{"UTC\0", 4}));
    EXPECT_FALSE(ZoneName::from_text(std::string(100'000, 'A')));
}

TEST(ZoneName, MayBeReadByManyThreadsAtOnce) {
    std::vector<std::jthread> threads;
    std::vector<int> known(8);
    for (auto& count : known) {
        threads.emplace_back([&count] {
            for (auto const* name : {"America/Toronto", "Europe/Paris", "Nowhere", "Asia/Tokyo"}) {
                count += ZoneName::from_text(name).has_value();
            }
        });
    }
    threads.clear();
    EXPECT_EQ(known, std::vector<int>(8, 3));
}

}  // namespace
}  // namespace qvr::zone
