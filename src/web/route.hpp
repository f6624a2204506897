// A row of a feature's route table: method, path, who may, what runs. Input and output types come from the
// handler's signature, so that decoding, encoding, OpenAPI and 405 need nothing more.
//
//     Result<Scope> guard(Call&)                          401, 404, 403, 428, 412: before the body is looked
//     at Result<Output> handler(Call&, Scope&)               no body, or {} Result<Output> handler(Call&,
//     Scope&, Input const&) the body, decoded with every fault listed
//
// Output is a described struct, Page<T>, Created<T>, NoContent, Encoded<T> or RawAnswer.
#pragma once

#include "reflect/codec.hpp"
#include "reflect/schema.hpp"
#include "web/call.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::web {

// The transaction in which guard and handler run.
enum class Transaction {
    none,   // the handler opens its own: for work that must not sit in one, such as password hashing
    read,   // one read transaction, one snapshot
    write,  // one savepoint in the writer's shared transaction
};

template <typename T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next;

    BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

// The page that is asked for, out of a list short enough to be read whole; the cursor is the id of the last
// item given. Error: invalid for a cursor that is no item's id.
template <typename T>
Result<Page<T>> page_of(PageRequest const& request, std::vector<T> items) {
    auto first = items.begin();
    if (!request.cursor.empty()) {
        first =
            std::ranges::find_if(items, [&](T const& item) { return item.id.to_text() == request.cursor; });
        if (first == items.end()) {
            return make_error(Code::invalid, IssueCode::invalid_cursor);
        }
        ++first;
    }
    items.erase(items.begin(), first);
    Page<T> page;
    if (items.size() > static_cast<std::size_t>(request.limit)) {
        items.resize(static_cast<std::size_t>(request.limit));
        page.next = items.back().id.to_text();
    }
    page.items = std::move(items);
    return page;
}

// The same where the call may ask for nothing else.
template <typename T>
Result<Page<T>> page_of(Call& call, std::vector<T> items) {
    QVR_TRY(auto const query, call.query({"limit", "cursor"}));
    QVR_TRY(auto const request, Call::page_request(query));
    return page_of(request, std::move(items));
}

// 201 with the new thing.
template <typename T>
struct Created {
    T value;
};

struct NoContent {};

// A T that is JSON already.
template <typename T>
struct Encoded {
    std::string body;
};

// A body that is ready already.
struct RawAnswer {
    std::string body;
    std::string content_type = "application/json";
};

// What OpenAPI says of a body: adds its schema to the components and answers the component's name.
using SchemaName = std::string (*)(reflect::SchemaRegistry&);

template <typename T>
std::string input_schema(reflect::SchemaRegistry& registry) {
    return registry.add<T>(reflect::Direction::input);
}
template <typename T>
std::string output_schema(reflect::SchemaRegistry& registry) {
    return registry.add<T>(reflect::Direction::output);
}

// Whether the route's guard asks for If-Match. For OpenAPI; a test holds every route to what it says here.
enum class IfMatch { none, optional, required };

// What one kind of caller is answered by a route.
struct Handling {
    std::function<Result<void>(Call&)> guard;  // alone, without the handler
    std::function<Result<void>(Call&)> run;
    SchemaName output = nullptr;
};

// A row serves the supplier's people, unless it says more: to everybody else it is as if its path did not
// exist (R21, R28).
struct Route {
    std::string_view method;
    std::string_view pattern;  // "/api/v1/accounts/{id}"
    std::string_view summary;
    Transaction transaction = Transaction::read;
    bool needs_sign_in = true;
    std::size_t body_limit = 64 * 1024;  // bytes
    Handling for_supplier;
    std::optional<Handling> for_client;
    std::optional<Handling> for_token;
    IfMatch if_match = IfMatch::none;
    SchemaName input = nullptr;
    int success = 200;
    std::vector<std::string_view> query = {};  // names of query parameters, for OpenAPI
    bool keeps_replies = true;                 // a POST's reply may be kept for its Idempotency-Key

    bool takes_idempotency_key() const {
        return method == "POST" && transaction == Transaction::write && keeps_replies;
    }

    // How it answers that caller. Null: not at all.
    Handling const* handling_for(Call const& call) const;

    // Clients have a guard and a handler of their own, and what they are sent is a type of its own. Input and
    // status are those of the supplier's handler.
    template <auto Guard, auto Handler>
    Route&& for_clients() &&;
    // The same for machines.
    template <auto Guard, auto Handler>
    Route&& for_tokens() &&;

    Route&& anonymous() && {
        needs_sign_in = false;
        return std::move(*this);
    }
    // For a POST that writes nothing.
    Route&& reading() && {
        transaction = Transaction::read;
        return std::move(*this);
    }
    Route&& without_transaction() && {
        transaction = Transaction::none;
        return std::move(*this);
    }
    // For replies that hold a secret: they are never stored, and Idempotency-Key is ignored.
    Route&& without_kept_reply() && {
        keeps_replies = false;
        return std::move(*this);
    }
    Route&& with_query(std::vector<std::string_view> names) && {
        query = std::move(names);
        return std::move(*this);
    }
    Route&& under_if_match(IfMatch asked = IfMatch::required) && {
        if_match = asked;
        return std::move(*this);
    }
    Route&& with_body_limit(std::size_t bytes) && {
        body_limit = bytes;
        return std::move(*this);
    }
};

// For tables of things that clients may see and not touch: what is not for clients is forbidden (403) to
// those whom Sees lets see what the path names, and does not exist for the others. A path that names nothing
// is there for all.
//
//     Result<void> sees(Call&)                             not_found
template <auto Sees>
std::vector<Route> seen_by_clients(std::vector<Route> routes) {
    for (auto& route : routes) {
        if (route.for_client) {
            continue;
        }
        bool const names_something = route.pattern.find('{') != std::string_view::npos;
        auto const refuse = [names_something](Call& call) -> Result<void> {
            if (names_something) {
                QVR_TRY_VOID(Sees(call));
            }
            return forbidden();
        };
        route.for_client = Handling{refuse, refuse};
    }
    return routes;
}

// For tables in which whatever writes is under If-Match.
inline std::vector<Route> writes_under_if_match(std::vector<Route> routes) {
    for (auto& route : routes) {
        if (route.transaction == Transaction::write) {
            route.if_match = IfMatch::required;
        }
    }
    return routes;
}

namespace detail {

template <typename T>
struct OutputOf {
    static constexpr int kStatus = 200;
    static constexpr SchemaName kSchema = &output_schema<T>;
    static void put(Call& call, T const& value) { call.reply.body = reflect::encode(value); }
};
template <typename T>
struct OutputOf<Created<T>> {
    static constexpr int kStatus = 201;
    static constexpr SchemaName kSchema = &output_schema<T>;
    static void put(Call& call, Created<T> const& created) {
        call.reply.body = reflect::encode(created.value);
    }
};
template <>
struct OutputOf<NoContent> {
    static constexpr int kStatus = 204;
    static constexpr SchemaName kSchema = nullptr;
    static void put(Call&, NoContent) {}
};
template <typename T>
struct OutputOf<Encoded<T>> {
    static constexpr int kStatus = 200;
    static constexpr SchemaName kSchema = &output_schema<T>;
    static void put(Call& call, Encoded<T> encoded) { call.reply.body = std::move(encoded.body); }
};
template <>
struct OutputOf<RawAnswer> {
    static constexpr int kStatus = 200;
    static constexpr SchemaName kSchema = nullptr;
    static void put(Call& call, RawAnswer raw) {
        call.reply.body = std::move(raw.body);
        call.add_header("content-type", std::move(raw.content_type));
    }
};

template <typename Function>
struct HandlerOf;
template <typename Output, typename Scope>
struct HandlerOf<Result<Output> (*)(Call&, Scope&)> {
    using Answer = Output;
    static constexpr SchemaName kInput = nullptr;
    template <auto Guard, auto Handler>
    static Result<Output> run(Call& call) {
        QVR_TRY(auto scope, Guard(call));
        QVR_TRY_VOID(call.expect_no_body());
        return Handler(call, scope);
    }
};
template <typename Output, typename Scope, typename Input>
struct HandlerOf<Result<Output> (*)(Call&, Scope&, Input const&)> {
    using Answer = Output;
    static constexpr SchemaName kInput = &input_schema<Input>;
    template <auto Guard, auto Handler>
    static Result<Output> run(Call& call) {
        QVR_TRY(auto scope, Guard(call));
        QVR_TRY(auto const input, call.decode<Input>());
        return Handler(call, scope, input);
    }
};

template <auto Guard, auto Handler>
Handling make_handling() {
    using Traits = HandlerOf<decltype(Handler)>;
    using Output = OutputOf<typename Traits::Answer>;
    return {
        [](Call& call) -> Result<void> {
            QVR_TRY_VOID(Guard(call));
            return {};
        },
        [](Call& call) -> Result<void> {
            QVR_TRY(auto answer, (Traits::template run<Guard, Handler>(call)));
            call.reply.status = Output::kStatus;
            Output::put(call, std::move(answer));
            return {};
        },
        Output::kSchema
    };
}

template <auto Guard, auto Handler>
Route make_route(
    std::string_view method, std::string_view pattern, std::string_view summary, Transaction transaction
) {
    using Traits = HandlerOf<decltype(Handler)>;
    Route route;
    route.method = method;
    route.pattern = pattern;
    route.summary = summary;
    route.transaction = transaction;
    route.for_supplier = make_handling<Guard, Handler>();
    route.input = Traits::kInput;
    route.success = OutputOf<typename Traits::Answer>::kStatus;
    return route;
}

}  // namespace detail

template <auto Guard, auto Handler>
Route&& Route::for_clients() && {
    for_client = detail::make_handling<Guard, Handler>();
    return std::move(*this);
}
template <auto Guard, auto Handler>
Route&& Route::for_tokens() && {
    for_token = detail::make_handling<Guard, Handler>();
    return std::move(*this);
}

template <auto Guard, auto Handler>
Route get(std::string_view pattern, std::string_view summary) {
    return detail::make_route<Guard, Handler>("GET", pattern, summary, Transaction::read);
}
template <auto Guard, auto Handler>
Route post(std::string_view pattern, std::string_view summary) {
    return detail::make_route<Guard, Handler>("POST", pattern, summary, Transaction::write);
}
template <auto Guard, auto Handler>
Route put(std::string_view pattern, std::string_view summary) {
    return detail::make_route<Guard, Handler>("PUT", pattern, summary, Transaction::write);
}
template <auto Guard, auto Handler>
Route patch(std::string_view pattern, std::string_view summary) {
    return detail::make_route<Guard, Handler>("PATCH", pattern, summary, Transaction::write);
}
template <auto Guard, auto Handler>
Route del(std::string_view pattern, std::string_view summary) {
    return detail::make_route<Guard, Handler>("DELETE", pattern, summary, Transaction::write);
}

// Guards that every feature may use.
struct Anyone {};
Result<Anyone> anyone(Call& call);
// For what begins a session or is shown a secret. Error: forbidden, https_required, where needs_https().
Result<Anyone> anyone_in_private(Call& call);
struct SignedIn {};
Result<SignedIn> signed_in(Call& call);
struct OwnerOnly {};
// Error: forbidden for all but owners.
Result<OwnerOnly> owner_only(Call& call);

}  // namespace qvr::web
