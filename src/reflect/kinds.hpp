// What each type of member means in JSON, JSON Schema and SQL: one Kind<T> for each. Included through
// codec_impl.hpp only. A Kind has
//   kRequired       must be there in an input          kAlwaysWritten  is there in every output
//   kNullable       is a nullable column               kColumn         its column kind; absent if it is no
//   column read(json, value, faults)      sets value, or adds faults write(writer, value)           writes
//   one JSON value schema(writer, registry, dir)  writes the keywords of its JSON Schema to_sql(value),
//   from_sql(sql, value)   the latter false when the column holds something else
#pragma once

#include "base/clock.hpp"
#include "base/decimal.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "reflect/codec.hpp"
#include "reflect/faults.hpp"
#include "reflect/schema.hpp"
#include "reflect/schema_keywords.hpp"
#include "reflect/sql.hpp"

#include <boost/core/demangle.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <typeinfo>

namespace qvr::reflect {

template <typename T>
struct Kind;

template <typename T>
concept HasKind = requires { sizeof(Kind<T>); };

struct PlainKind {
    static constexpr bool kRequired = true;
    static constexpr bool kAlwaysWritten = true;
    static constexpr bool kNullable = false;
};

// ---- whole numbers and booleans: columns of kind whole

struct WholeColumn : PlainKind {
    static constexpr ColumnKind kColumn = ColumnKind::whole;
};

template <>
struct Kind<bool> : WholeColumn {
    static void read(Json const& json, bool& value, Faults& faults) {
        value = read_boolean(json, faults).value_or(false);
    }
    static void write(JsonWriter& writer, bool value) { writer.boolean(value); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction) { write_type(writer, "boolean"); }
    static SqlValue to_sql(bool value) { return std::int64_t{value}; }
    static bool from_sql(SqlValue const& sql, bool& value) {
        auto const* whole = std::get_if<std::int64_t>(&sql);
        value = whole && *whole == 1;
        return whole && (*whole == 0 || *whole == 1);
    }
};

template <typename T, std::int64_t Low, std::int64_t High>
struct WholeKind : WholeColumn {
    static void read(Json const& json, T& value, Faults& faults) {
        if (auto const whole = read_whole(json, Low, High, faults)) {
            value = narrow(*whole);
        }
    }
    static void write(JsonWriter& writer, T const& value) { writer.whole(value); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction) {
        write_whole_keywords(writer, Low, High);
    }
    static SqlValue to_sql(T const& value) { return std::int64_t{value}; }
    static bool from_sql(SqlValue const& sql, T& value) {
        auto const* whole = std::get_if<std::int64_t>(&sql);
        if (!whole || *whole < Low || *whole > High) {
            return false;
        }
        value = narrow(*whole);
        return true;
    }

  private:
    static T narrow(std::int64_t whole) {
        if constexpr (std::is_same_v<T, std::int64_t>) {
            return whole;
        } else {
            return T{static_cast<int>(whole)};
        }
    }
};
template <>
struct Kind<int> : WholeKind<int, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()> {};
template <>
struct Kind<std::int64_t> : WholeKind<
                                std::int64_t,
                                std::numeric_limits<std::int64_t>::min(),
                                std::numeric_limits<std::int64_t>::max()> {};
template <int Low, int High>
struct Kind<Whole<Low, High>> : WholeKind<Whole<Low, High>, Low, High> {};

// Number or decimal text in, decimal text out.
template <>
struct Kind<Decimal> : WholeColumn {
    static void read(Json const& json, Decimal& value, Faults& faults) {
        if (auto const* text = read_number_or_text(json, Decimal::kIssue, faults)) {
            if (auto const decimal = Decimal::from_text(*text)) {
                value = *decimal;
            } else {
                faults.add(Decimal::kIssue);
            }
        }
    }
    static void write(JsonWriter& writer, Decimal const& value) { writer.string(value.to_text()); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction direction) {
        write_number_or_text_keywords(writer, "decimal", direction);
    }
    static SqlValue to_sql(Decimal const& value) { return value.ten_thousandths(); }
    static bool from_sql(SqlValue const& sql, Decimal& value) {
        auto const* whole = std::get_if<std::int64_t>(&sql);
        if (!whole || *whole < 0 || *whole > Decimal::kMaxTenThousandths) {
            return false;
        }
        value = Decimal::from_ten_thousandths(*whole);
        return true;
    }
};

// ---- texts

struct TextColumn : PlainKind {
    static constexpr ColumnKind kColumn = ColumnKind::text;
};

template <>
struct Kind<std::string> : TextColumn {
    static void read(Json const& json, std::string& value, Faults& faults) {
        if (auto const* text = read_text(json, faults)) {
            value = *text;
        }
    }
    static void write(JsonWriter& writer, std::string const& value) { writer.string(value); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction) { write_type(writer, "string"); }
    static SqlValue to_sql(std::string const& value) { return value; }
    static bool from_sql(SqlValue const& sql, std::string& value) {
        auto const* text = std::get_if<std::string>(&sql);
        if (text) {
            value = *text;
        }
        return text != nullptr;
    }
};

template <std::size_t Min, std::size_t Max, bool Lines>
struct Kind<TypedText<Min, Max, Lines>> : TextColumn {
    using Value = TypedText<Min, Max, Lines>;

    static void read(Json const& json, Value& value, Faults& faults) {
        if (auto const* text = read_text(json, faults)) {
            if (auto issue = Value::check(*text)) {
                faults.add(std::move(*issue));
            } else {
                value = Value{*text};
            }
        }
    }
    static void write(JsonWriter& writer, Value const& value) { writer.string(value.str()); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction) {
        write_text_keywords(writer, Min, Max);
    }
    static SqlValue to_sql(Value const& value) { return value.str(); }
    static bool from_sql(SqlValue const& sql, Value& value) {
        auto const* text = std::get_if<std::string>(&sql);
        if (text) {
            value = Value{*text};
        }
        return text != nullptr;
    }
};

// A type that is one JSON string: static from_text(std::string_view) -> std::optional<T>, to_text(), and
// kIssue and kJsonFormat of its own or in a TextRule.
template <typename T>
concept TextValue = requires(std::string_view text, T const& value) {
    { T::from_text(text) } -> std::same_as<std::optional<T>>;
    { value.to_text() } -> std::convertible_to<std::string_view>;
};

template <TextValue T>
struct TextRule {
    static constexpr IssueCode kIssue = T::kIssue;
    static constexpr std::string_view kJsonFormat = T::kJsonFormat;
};
template <>
struct TextRule<Locale> {
    static constexpr IssueCode kIssue = IssueCode::invalid_locale;
    static constexpr std::string_view kJsonFormat = "locale";
};

template <TextValue T>
struct TextValueJson {
    static void read(Json const& json, T& value, Faults& faults) {
        if (auto const* text = read_text_of(json, faults)) {
            if (auto parsed = T::from_text(*text)) {
                value = std::move(*parsed);
            } else {
                faults.add(TextRule<T>::kIssue);
            }
        }
    }
    // A type that says kMayBeNumber is given as a JSON number as well.
    static std::string const* read_text_of(Json const& json, Faults& faults) {
        if constexpr (requires { T::kMayBeNumber; }) {
            return read_number_or_text(json, TextRule<T>::kIssue, faults);
        } else {
            return read_text(json, faults);
        }
    }
    static void write(JsonWriter& writer, T const& value) { writer.string(value.to_text()); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction direction) {
        if constexpr (requires { T::kMayBeNumber; }) {
            write_number_or_text_keywords(writer, TextRule<T>::kJsonFormat, direction);
        } else {
            write_format_keywords(writer, TextRule<T>::kJsonFormat);
        }
        if constexpr (requires { T::kTexts; }) {
            write_enum(writer, T::kTexts);
        }
    }
};

template <TextValue T>
struct Kind<T> : TextColumn, TextValueJson<T> {
    static SqlValue to_sql(T const& value) { return std::string{value.to_text()}; }
    static bool from_sql(SqlValue const& sql, T& value) {
        auto const* text = std::get_if<std::string>(&sql);
        auto parsed = text ? T::from_text(*text) : std::nullopt;
        if (parsed) {
            value = std::move(*parsed);
        }
        return parsed.has_value();
    }
};

template <>
struct Kind<Instant> : WholeColumn, TextValueJson<Instant> {
    static SqlValue to_sql(Instant value) { return value.unix_ms(); }
    static bool from_sql(SqlValue const& sql, Instant& value) {
        auto const* whole = std::get_if<std::int64_t>(&sql);
        if (whole) {
            value = Instant{*whole};
        }
        return whole != nullptr;
    }
};

// The names and values of a described enum, in order.
template <DescribedEnum E, typename Enumerators = boost::describe::describe_enumerators<E>>
struct EnumTable;
template <DescribedEnum E, template <typename...> class List, typename... D>
struct EnumTable<E, List<D...>> {
    static constexpr std::array<std::string_view, sizeof...(D)> kNames{D::name...};
    static constexpr std::array<E, sizeof...(D)> kValues{D::value...};

    static std::string_view name(E value) {
        for (std::size_t i = 0; i < kValues.size(); ++i) {
            if (kValues[i] == value) {
                return kNames[i];
            }
        }
        fail_check("an enumerator that is described", __FILE__, __LINE__);
    }
};

template <DescribedEnum E>
struct Kind<E> : TextColumn {
    using Table = EnumTable<E>;

    static void read(Json const& json, E& value, Faults& faults) {
        if (auto const index = read_name(json, Table::kNames, faults)) {
            value = Table::kValues[*index];
        }
    }
    static void write(JsonWriter& writer, E value) { writer.string(Table::name(value)); }
    static void schema(JsonWriter& writer, SchemaRegistry&, Direction) {
        write_type(writer, "string");
        write_enum(writer, Table::kNames);
    }
    static SqlValue to_sql(E value) { return std::string{Table::name(value)}; }
    static bool from_sql(SqlValue const& sql, E& value) {
        auto const* text = std::get_if<std::string>(&sql);
        auto const found = text ? std::ranges::find(Table::kNames, *text) : Table::kNames.end();
        if (found == Table::kNames.end()) {
            return false;
        }
        value = Table::kValues[static_cast<std::size_t>(found - Table::kNames.begin())];
        return true;
    }
};

// ---- what may be left out

template <HasKind T>
struct Kind<std::optional<T>> : Kind<T> {
    static constexpr bool kRequired = false;
    static constexpr bool kNullable = true;

    static void read(Json const& json, std::optional<T>& value, Faults& faults) {
        value.reset();
        if (!json.is_null()) {
            Kind<T>::read(json, value.emplace(), faults);
        }
    }
    static void write(JsonWriter& writer, std::optional<T> const& value) {
        if (value) {
            Kind<T>::write(writer, *value);
        } else {
            writer.null();
        }
    }
    static void schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
        writer.key("anyOf");
        writer.begin_array();
        writer.begin_object();
        Kind<T>::schema(writer, registry, direction);
        writer.end_object();
        writer.begin_object();
        write_type(writer, "null");
        writer.end_object();
        writer.end_array();
    }
    static SqlValue to_sql(std::optional<T> const& value) {
        return value ? Kind<T>::to_sql(*value) : SqlValue{};
    }
    static bool from_sql(SqlValue const& sql, std::optional<T>& value) {
        value.reset();
        return std::holds_alternative<std::monostate>(sql) || Kind<T>::from_sql(sql, value.emplace());
    }
};

template <HasKind T>
struct Kind<Patch<T>> {
    static constexpr bool kRequired = false;
    static constexpr bool kAlwaysWritten = false;

    static void read(Json const& json, Patch<T>& value, Faults& faults) {
        T given{};
        Kind<T>::read(json, given, faults);
        value = Patch<T>{std::move(given)};
    }
    // Asked only when given.
    static void write(JsonWriter& writer, Patch<T> const& value) { Kind<T>::write(writer, *value); }
    static void schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
        Kind<T>::schema(writer, registry, direction);
    }
};

// ---- what holds other things: columns of JSON text

template <typename T>
struct JsonColumn : TextColumn {
    static SqlValue to_sql(T const& value) {
        std::string text;
        JsonWriter writer{text};
        Kind<T>::write(writer, value);
        return text;
    }
    static bool from_sql(SqlValue const& sql, T& value) {
        auto const* text = std::get_if<std::string>(&sql);
        auto const json = parse_json(text ? *text : "");
        Faults faults;
        if (json) {
            Kind<T>::read(*json, value, faults);
        }
        return json && faults.count() == 0;
    }
};

template <typename List, std::size_t Max>
struct ListKind : JsonColumn<List> {
    using Item = typename List::value_type;

    static void read(Json const& json, List& value, Faults& faults) {
        value.clear();
        if (auto const* items = read_list(json, Max, faults)) {
            value.resize(items->size());
            for (std::size_t i = 0; i < items->size(); ++i) {
                Faults::At const at{faults, i};
                Kind<Item>::read((*items)[i], value[i], faults);
            }
        }
    }
    static void write(JsonWriter& writer, List const& value) {
        writer.begin_array();
        for (auto const& item : value) {
            Kind<Item>::write(writer, item);
        }
        writer.end_array();
    }
    static void schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
        write_list_keywords(writer, Max, direction);
        writer.key("items");
        writer.begin_object();
        Kind<Item>::schema(writer, registry, direction);
        writer.end_object();
    }
};
template <HasKind T>
struct Kind<std::vector<T>> : ListKind<std::vector<T>, kMaxListItems> {};
template <HasKind T, std::size_t Max>
struct Kind<BoundedList<T, Max>> : ListKind<BoundedList<T, Max>, Max> {};

template <>
struct Kind<RawJson> : TextColumn {
    static void read(Json const& json, RawJson& value, Faults&) {
        value.text.clear();
        JsonWriter{value.text}.json(json);
    }
    static void write(JsonWriter& writer, RawJson const& value) { writer.raw(value.text); }
    static void schema(JsonWriter&, SchemaRegistry&, Direction) {}
    static SqlValue to_sql(RawJson const& value) { return value.text; }
    static bool from_sql(SqlValue const& sql, RawJson& value) {
        return Kind<std::string>::from_sql(sql, value.text);
    }
};

}  // namespace qvr::reflect
