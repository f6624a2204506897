// Test data: structs that hold every kind of member.
#pragma once

#include "base/clock.hpp"
#include "base/date.hpp"
#include "base/decimal.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/text.hpp"
#include "reflect/describe.hpp"

namespace qvr::sample {

enum class Side { supplier, client };
BOOST_DESCRIBE_ENUM(Side, supplier, client)

struct Topic {
    IdeaId id;
    Text<1, 40> title;
    std::optional<Prose<0, 100>> note;
};
BOOST_DESCRIBE_STRUCT(Topic, (), (id, title, note))

// An attendee, or a named person of a side.
struct OwnerInput {
    std::optional<AttendeeId> attendee_id;
    std::optional<Text<1, 100>> name;
    std::optional<Side> side;
};
BOOST_DESCRIBE_STRUCT(OwnerInput, (), (attendee_id, name, side))

inline void check(OwnerInput const& owner, Issues& issues) {
    if (!owner.attendee_id && !owner.name) {
        issues.push_back({IssueCode::required, "/attendee_id"});
    }
    if (owner.name && !owner.side) {
        issues.push_back({IssueCode::required, "/side"});
    }
}

struct Values {
    bool flag = false;
    Side side = Side::supplier;
    reflect::Whole<1, 100> weight;
    int count = 0;
    std::int64_t big = 0;
    Text<1, 40> title;
    Prose<0, 200> notes;
    std::string free;
    AccountId account_id;
    Instant at;
    Date on;
    Email email;
    Currency currency;
    Locale locale;
    Decimal amount;
    std::optional<Decimal> limit;
    std::optional<bool> maybe_flag;
    std::optional<reflect::Whole<-5, 5>> maybe_weight;
    std::vector<Date> dates;
    reflect::BoundedList<Text<1, 10>, 3> words;
    std::vector<Topic> topics;
    OwnerInput owner;
    std::optional<OwnerInput> second_owner;
    std::optional<std::vector<Side>> sides;
    reflect::RawJson raw;
};
BOOST_DESCRIBE_STRUCT(
    Values,
    (),
    (flag,
     side,
     weight,
     count,
     big,
     title,
     notes,
     free,
     account_id,
     at,
     on,
     email,
     currency,
     locale,
     amount,
     limit,
     maybe_flag,
     maybe_weight,
     dates,
     words,
     topics,
     owner,
     second_owner,
     sides,
     raw)
)

// Every kind: those of Values, and the ones that are no columns.
struct EveryKind : Values {
    reflect::Patch<Text<1, 20>> name;
    reflect::Patch<std::optional<Date>> due_on;
    reflect::Omit<std::string> sha256;
};
BOOST_DESCRIBE_STRUCT(EveryKind, (Values), (name, due_on, sha256))

struct IdeaInput {
    Side side = Side::supplier;
    Text<1, 20> statement;
    std::optional<OwnerInput> owner;
    std::vector<Topic> topics;
};
BOOST_DESCRIBE_STRUCT(IdeaInput, (), (side, statement, owner, topics))

struct IdeaPatch {
    reflect::Patch<Text<1, 20>> statement;
    reflect::Patch<std::optional<Date>> due_on;
};
BOOST_DESCRIBE_STRUCT(IdeaPatch, (), (statement, due_on))

struct Numbers {
    reflect::Whole<0, 100> weight;
    Decimal amount;
    bool flag = false;
};
BOOST_DESCRIBE_STRUCT(Numbers, (), (weight, amount, flag))

template <typename T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

// A list of structs without an id beside one with.
struct Plan {
    Text<1, 40> title;
    std::vector<Topic> topics;
    std::vector<Numbers> numbers;
    Numbers first;
    std::optional<Numbers> second;
};
BOOST_DESCRIBE_STRUCT(Plan, (), (title, topics, numbers, first, second))

}  // namespace qvr::sample

template <>
inline constexpr qvr::reflect::Doc qvr::reflect::doc<&qvr::sample::IdeaInput::statement>{
    "As it was said", "Une seule facture"
};
