// The definitions behind sql.hpp. Included through codec_impl.hpp only.
#pragma once

#include "reflect/struct_kind.hpp"

#include <array>

namespace qvr::reflect {

template <typename M>
concept HasColumn = requires { Kind<M>::kColumn; };

template <auto Member>
constexpr bool member_has_column() {
    constexpr bool kKnown = HasColumn<typename MemberType<decltype(Member)>::Type>;
    static_assert(kKnown, "the type of this member is no SQL column: see src/reflect/README.md");
    return kKnown;
}

template <typename D>
constexpr Column column_of() {
    using K = Kind<typename MemberType<std::remove_const_t<decltype(D::pointer)>>::Type>;
    return {D::name, K::kColumn, K::kNullable};
}

// In a class, so that the members are one pack.
template <Described T, typename Members = MembersOf<T>>
struct RowLoops;
template <Described T, template <typename...> class List, typename... D>
struct RowLoops<T, List<D...>> {
    static_assert((member_has_column<D::pointer>() && ...));
    static constexpr std::array<Column, sizeof...(D)> kColumns{column_of<D>()...};

    template <typename M>
    static void read(SqlValue const& sql, std::string_view name, M& member) {
        if (!Kind<M>::from_sql(sql, member)) {
            throw_bad_column(name);
        }
    }
    template <typename M>
    static SqlValue to_sql(M const& member) {
        return Kind<M>::to_sql(member);
    }

    static std::vector<SqlValue> to_values(T const& row) {
        std::vector<SqlValue> values;
        values.reserve(sizeof...(D));
        (values.push_back(to_sql(row.*D::pointer)), ...);
        return values;
    }
    static T from_values(std::span<SqlValue const> values) {
        if (values.size() != sizeof...(D)) {
            throw_bad_count(sizeof...(D), values.size());
        }
        T row{};
        std::size_t i = 0;
        (read(values[i++], D::name, row.*D::pointer), ...);
        return row;
    }
};

template <Described T>
std::span<Column const> columns() {
    return RowLoops<T>::kColumns;
}

template <Described T>
std::string column_list(std::string_view alias) {
    return join_names(columns<T>(), alias);
}

template <Described T>
std::vector<SqlValue> to_values(T const& row) {
    return RowLoops<T>::to_values(row);
}

template <Described T>
T from_values(std::span<SqlValue const> values) {
    return RowLoops<T>::from_values(values);
}

}  // namespace qvr::reflect

#define QVR_ROW(...) QVR_ROW_FUNCTIONS(template, __VA_ARGS__)
// Template is `template`, or `extern template` where somebody else makes them.
#define QVR_ROW_FUNCTIONS(Template, ...)                                                                     \
    Template std::span<::qvr::reflect::Column const> qvr::reflect::columns<__VA_ARGS__>();                   \
    Template std::string qvr::reflect::column_list<__VA_ARGS__>(std::string_view);                           \
    Template std::vector<::qvr::reflect::SqlValue> qvr::reflect::to_values<__VA_ARGS__>(__VA_ARGS__ const&); \
    Template __VA_ARGS__ qvr::reflect::from_values<__VA_ARGS__>(std::span<::qvr::reflect::SqlValue const>);
