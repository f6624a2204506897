#include "reflect/arbitrary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace qvr::reflect {

std::int64_t pick_whole(std::int64_t low, std::int64_t high) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::int64_t>(low, high + 1));
}

std::size_t pick_size(std::size_t low, std::size_t high) {
    return static_cast<std::size_t>(
        pick_whole(static_cast<std::int64_t>(low), static_cast<std::int64_t>(high))
    );
}

static std::string utf8(char32_t c) {
    auto const byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
        return {byte(c)};
    }
    if (c < 0x800) {
        return {byte(0xc0 | (c >> 6)), byte(0x80 | (c & 0x3f))};
    }
    if (c < 0x10000) {
        return {byte(0xe0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3f)), byte(0x80 | (c & 0x3f))};
    }
    return {
        byte(0xf0 | (c >> 18)),
        byte(0x80 | ((c >> 12) & 0x3f)),
        byte(0x80 | ((c >> 6) & 0x3f)),
        byte(0x80 | (c & 0x3f))
    };
}

std::string pick_characters(std::size_t count, std::u32string_view from) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += utf8(from[pick_size(0, from.size() - 1)]);
    }
    return text;
}

int Sample<int>::pick() {
    return *rc::gen::arbitrary<int>();
}

std::int64_t Sample<std::int64_t>::pick() {
    return *rc::gen::arbitrary<std::int64_t>();
}

void expect_no_fault(std::type_info const& type, std::string_view promise, std::string (*fault)()) {
    auto const name = boost::core::demangle(type.name()) + " " + std::string{promise};
    EXPECT_TRUE(rc::check(name, [fault] {
        auto const found = fault();
        if (!found.empty()) {
            RC_FAIL(found);
        }
    }));
}

}  // namespace qvr::reflect
