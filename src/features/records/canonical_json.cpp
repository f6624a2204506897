#include "features/records/canonical_json.hpp"

#include "base/error.hpp"
#include "reflect/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace qvr::records {
namespace {

using reflect::Json;
using reflect::JsonWriter;

// UTF-8 bytes sort as code points do. UTF-16 differs in one place: surrogate pairs (lead bytes F0-F4) come
// before U+E000-U+FFFF (lead bytes EE and EF).
unsigned rank(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10U : byte;
}

std::int64_t whole_of(std::string const& digits) {
    std::int64_t whole = 0;
    auto const* const last = digits.data() + digits.size();
    auto const [end, error] = std::from_chars(digits.data(), last, whole);
    QVR_CHECK(error == std::errc{} && end == last);
    QVR_CHECK(-kMaxExactWhole <= whole && whole <= kMaxExactWhole);
    return whole;
}

void write(JsonWriter& writer, Json const& value);

void write_members(JsonWriter& writer, Json::Object const& members) {
    std::vector<Json::Member const*> sorted;
    sorted.reserve(members.size());
    for (auto const& member : members) {
        sorted.push_back(&member);
    }
    std::ranges::sort(sorted, utf16_less, &Json::Member::name);
    QVR_CHECK(std::ranges::adjacent_find(sorted, {}, &Json::Member::name) == sorted.end());
    writer.begin_object();
    for (auto const* member : sorted) {
        writer.key(member->name);
        write(writer, member->value);
    }
    writer.end_object();
}

void write(JsonWriter& writer, Json const& value) {
    if (auto const* digits = value.number()) {
        writer.whole(whole_of(*digits));
    } else if (auto const* items = value.array()) {
        writer.begin_array();
        for (auto const& item : *items) {
            write(writer, item);
        }
        writer.end_array();
    } else if (auto const* members = value.object()) {
        write_members(writer, *members);
    } else {
        writer.json(value);
    }
}

}  // namespace

std::string canonical_json(Json const& value) {
    std::string text;
    JsonWriter writer{text};
    write(writer, value);
    return text;
}

bool utf16_less(std::string_view a, std::string_view b) {
    return std::ranges::lexicographical_compare(a, b, {}, rank, rank);
}

}  // namespace qvr::records
