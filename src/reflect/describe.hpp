// What a feature's <noun>.hpp includes to describe its structs:
//
//   enum class Side { supplier, client };
//   BOOST_DESCRIBE_ENUM(Side, supplier, client)
//
//   struct IdeaInput {
//       Side side;
//       Text<1, 500> statement;
//       std::optional<ObjectiveId> objective_id;
//   };
//   BOOST_DESCRIBE_STRUCT(IdeaInput, (), (side, statement, objective_id))
//   void check(IdeaInput const& input, Issues& issues);  // optional: rules across members
//
// The first parentheses hold described bases, whose members come first. A template is described inside, with
// BOOST_DESCRIBE_CLASS. The codecs (codec.hpp, sql.hpp, diff.hpp, schema.hpp) are made in the feature's
// _codec.cpp.
#pragma once

#include "reflect/members.hpp"
#include "reflect/patch.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

namespace qvr::reflect {

template <typename T>
concept Described =
    std::is_class_v<T> && std::default_initializable<T> && boost::describe::has_describe_members<T>::value;

template <typename T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

// The list of member descriptors (name, pointer) of T, those of its bases first.
template <Described T>
using MembersOf =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

// What a reader of the API should know of a member beyond its type. Given in the struct's header, outside
// every namespace, so that all who describe the struct see it:
//   template <>
//   inline constexpr qvr::reflect::Doc qvr::reflect::doc<&qvr::accounts::AccountInput::name>{"As the client
//   writes it"};
struct Doc {
    std::string_view text = {};
    std::string_view example = {};  // of a member whose JSON is text
};
template <auto Member>
inline constexpr Doc doc{};

}  // namespace qvr::reflect
