// The keywords of JSON Schema that the kinds write, without templates. For codecs only.
#pragma once

#include "reflect/schema.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace qvr::reflect {

void write_type(JsonWriter& writer, std::string_view type);
void write_whole_keywords(JsonWriter& writer, std::int64_t low, std::int64_t high);
// A number or its text in, text out.
void write_number_or_text_keywords(JsonWriter& writer, std::string_view format, Direction direction);
void write_text_keywords(JsonWriter& writer, std::size_t min, std::size_t max);
void write_format_keywords(JsonWriter& writer, std::string_view format);
void write_enum(JsonWriter& writer, std::span<std::string_view const> values);
void write_list_keywords(JsonWriter& writer, std::size_t max, Direction direction);
void write_doc(JsonWriter& writer, Doc const& doc);

}  // namespace qvr::reflect
