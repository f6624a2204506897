// The Kind of a described struct: the loops over its members. Included through codec_impl.hpp only.
#pragma once

#include "reflect/kinds.hpp"

namespace qvr::reflect {

template <typename T>
struct MemberType;
template <typename Class, typename T>
struct MemberType<T Class::*> {
    using Type = T;
};

// The compiler names the member at fault in the lines around the message: "[with auto Member =
// &Struct::member]".
template <auto Member>
constexpr bool member_has_kind() {
    constexpr bool kKnown = HasKind<typename MemberType<decltype(Member)>::Type>;
    static_assert(kKnown, "the type of this member has no reflect::Kind: see src/reflect/README.md");
    return kKnown;
}

template <typename M>
void read_member(ObjectReader& object, std::string_view name, M& member) {
    if (auto const* json = object.take(name, Kind<M>::kRequired)) {
        Faults::At const at{object.faults(), name};
        Kind<M>::read(*json, member, object.faults());
    }
}

template <typename T, template <typename...> class List, typename... D>
void read_members(ObjectReader& object, T& value, List<D...>) {
    if constexpr ((member_has_kind<D::pointer>() && ...)) {
        (read_member(object, D::name, value.*D::pointer), ...);
    }
}

template <typename M>
void write_member(JsonWriter& writer, std::string_view name, M const& member) {
    if constexpr (!Kind<M>::kAlwaysWritten) {
        if (!member.is_given()) {
            return;
        }
    }
    writer.key(name);
    Kind<M>::write(writer, member);
}

template <typename T, template <typename...> class List, typename... D>
void write_members(JsonWriter& writer, T const& value, List<D...>) {
    if constexpr ((member_has_kind<D::pointer>() && ...)) {
        (write_member(writer, D::name, value.*D::pointer), ...);
    }
}

template <typename D>
void write_property(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
    using M = typename MemberType<std::remove_const_t<decltype(D::pointer)>>::Type;
    writer.key(D::name);
    writer.begin_object();
    Kind<M>::schema(writer, registry, direction);
    write_doc(writer, doc<D::pointer>);
    writer.end_object();
}

template <typename D>
void write_if_required(JsonWriter& writer, Direction direction) {
    using K = Kind<typename MemberType<std::remove_const_t<decltype(D::pointer)>>::Type>;
    if (direction == Direction::input ? K::kRequired : K::kAlwaysWritten) {
        writer.string(D::name);
    }
}

template <template <typename...> class List, typename... D>
void write_object_schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction, List<D...>) {
    writer.begin_object();
    write_type(writer, "object");
    writer.key("properties");
    writer.begin_object();
    (write_property<D>(writer, registry, direction), ...);
    writer.end_object();
    writer.key("required");
    writer.begin_array();
    (write_if_required<D>(writer, direction), ...);
    writer.end_array();
    if (direction == Direction::input) {
        writer.key("additionalProperties");
        writer.boolean(false);
    }
    writer.end_object();
}

template <Described T>
struct Kind<T> : JsonColumn<T> {
    static void read(Json const& json, T& value, Faults& faults) {
        auto const before = faults.count();
        if (ObjectReader object{json, faults}) {
            read_members(object, value, MembersOf<T>{});
            object.refuse_others();
        }
        if constexpr (requires(Issues& issues) { check(value, issues); }) {
            if (faults.count() == before) {
                Issues found;
                check(std::as_const(value), found);
                for (auto& issue : found) {
                    faults.add(std::move(issue));
                }
            }
        }
    }
    static void write(JsonWriter& writer, T const& value) {
        writer.begin_object();
        write_members(writer, value, MembersOf<T>{});
        writer.end_object();
    }
    static void schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
        write_ref(writer, add_component(registry, direction));
    }
    static std::string add_component(SchemaRegistry& registry, Direction direction) {
        auto const type = boost::core::demangle(typeid(T).name());
        auto name = component_name(type, direction);
        if (registry.reserve(name, type)) {
            std::string text;
            JsonWriter writer{text};
            write_object_schema(writer, registry, direction, MembersOf<T>{});
            registry.set(name, std::move(text));
        }
        return name;
    }
};

}  // namespace qvr::reflect
