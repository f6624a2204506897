// The members of two reviews that differ, written through the codecs that their types have.
#include "features/reviews/review_audit.hpp"
#include "reflect/codec_impl.hpp"

#include <algorithm>

namespace qvr::reviews {
namespace {

using reflect::JsonWriter;

template <typename Item>
void write_items_not_in(JsonWriter& writer, std::vector<Item> const& items, std::vector<Item> const& others) {
    writer.begin_array();
    for (auto const& item : items) {
        auto const found = std::ranges::find(others, item.id, &Item::id);
        if (found == others.end() || !reflect::same_value(*found, item)) {
            reflect::Kind<Item>::write(writer, item);
        }
    }
    writer.end_array();
}

template <typename Value>
void write_value(JsonWriter& writer, Value const& value, Value const& other) {
    if constexpr (reflect::kIsList<Value>) {
        if constexpr (reflect::HasTextId<typename Value::value_type>) {
            write_items_not_in(writer, value, other);
            return;
        }
    }
    reflect::Kind<Value>::write(writer, value);
}

template <template <typename...> class List, typename... Member>
void write_differences(JsonWriter& writer, Review const& review, Review const& other, List<Member...>) {
    writer.begin_object();
    (
        [&] {
            auto const& value = review.*Member::pointer;
            auto const& other_value = other.*Member::pointer;
            if (!reflect::same_value(value, other_value)) {
                writer.key(Member::name);
                write_value(writer, value, other_value);
            }
        }(),
        ...
    );
    writer.end_object();
}

std::string differences(Review const& review, Review const& other) {
    std::string text;
    JsonWriter writer{text};
    write_differences(writer, review, other, reflect::MembersOf<Review>{});
    return text;
}

}  // namespace

AuditTexts make_audit_texts(Review const& before, Review const& after) {
    return {differences(before, after), differences(after, before)};
}

}  // namespace qvr::reviews
