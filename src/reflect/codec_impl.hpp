// The definitions behind codec.hpp, schema.hpp, sql.hpp and diff.hpp. Only a feature's _codec.cpp includes
// it, and makes there, outside every namespace and with full type names,
//   QVR_CODEC(qvr::ideas::IdeaInput)   decode, write_json, encode and the schema
//   QVR_ROW(qvr::ideas::IdeaRow)       columns, to_values, from_values (sql_impl.hpp)
//   QVR_DIFF(qvr::ideas::Idea)         diff, same (diff_impl.hpp)
// once per type that other files name; nested structs come along.
#pragma once

#include "reflect/diff_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "reflect/struct_kind.hpp"

namespace qvr::reflect {

template <Described T>
Result<T> decode(Json const& json) {
    Faults faults;
    T value{};
    Kind<T>::read(json, value, faults);
    if (faults.count() > 0) {
        return Error{.code = Code::invalid, .issues = faults.take()};
    }
    return value;
}

template <Described T>
void write_json(JsonWriter& writer, T const& value) {
    Kind<T>::write(writer, value);
}

template <Described T>
std::string encode(T const& value) {
    std::string text;
    JsonWriter writer{text};
    Kind<T>::write(writer, value);
    return text;
}

template <Described T>
std::string SchemaRegistry::add(Direction direction) {
    return Kind<T>::add_component(*this, direction);
}

}  // namespace qvr::reflect

#define QVR_CODEC(...) QVR_CODEC_FUNCTIONS(template, __VA_ARGS__)
// Template is `template`, or `extern template` where somebody else makes them.
#define QVR_CODEC_FUNCTIONS(Template, ...)                                                                \
    Template ::qvr::Result<__VA_ARGS__> qvr::reflect::decode<__VA_ARGS__>(::qvr::reflect::Json const&);   \
    Template void qvr::reflect::write_json<__VA_ARGS__>(::qvr::reflect::JsonWriter&, __VA_ARGS__ const&); \
    Template std::string qvr::reflect::encode<__VA_ARGS__>(__VA_ARGS__ const&);                           \
    Template std::string qvr::reflect::SchemaRegistry::add<__VA_ARGS__>(::qvr::reflect::Direction);
