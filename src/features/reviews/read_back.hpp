// For tests: what a client sends when it posts again what it read, without the members that only answers
// have.
#pragma once

#include "reflect/codec.hpp"

#include <boost/mp11/algorithm.hpp>
#include <gtest/gtest.h>

namespace qvr::reviews {

template <typename Input, typename View>
Input read_back(View const& view) {
    auto const answered = reflect::parse_json(reflect::encode(view)).value();
    reflect::Json::Object members;
    boost::mp11::mp_for_each<reflect::MembersOf<Input>>([&](auto member) {
        auto const* value = answered.find(member.name);
        EXPECT_NE(value, nullptr) << member.name;
        members.push_back({member.name, *value});
    });
    return reflect::decode<Input>(reflect::Json{members}).value();
}

}  // namespace qvr::reviews
