#include "features/library/library_routes.hpp"

#include "features/catalogue/factors.hpp"
#include "features/library/built_in_examples.hpp"
#include "features/library/example_rules.hpp"
#include "features/library/example_store.hpp"

#include <algorithm>
#include <unordered_set>

namespace qvr::library {
namespace {

using web::Call;
using web::Created;
using web::Page;
using web::SignedIn;

// What is looked for is at most so many characters.
constexpr std::size_t kMaxWords = 200;

using Ids = std::unordered_set<KpiExampleId>;

Ids hidden_ids(Call& call) {
    Ids ids;
    for (auto const& hidden : list_hidden(call.reader(), call.principal().organization_id)) {
        ids.insert(hidden.example_id);
    }
    return ids;
}

// An example that the caller may see: ours, or the organization's own.
struct ExampleScope {
    KpiExample const* built_in = nullptr;
    OwnKpiExample own;  // where it is not ours
    bool is_hidden = false;

    KpiExample const& example() const { return built_in != nullptr ? *built_in : own; }
};

KpiExampleView view_of(ExampleScope const& scope, Call const& call) {
    return library::view_of(scope.example(), scope.built_in != nullptr, scope.is_hidden, call.locale());
}

// Everybody reads the library; owners and leaders, who answer for what all teams offer, keep it.
Result<SignedIn> keeper(Call& call) {
    if (call.principal().role == web::Role::member) {
        return forbidden();
    }
    return SignedIn{};
}

Result<ExampleScope> visible_example(Call& call) {
    QVR_TRY(auto const id, call.path_id<KpiExampleId>("id"));
    bool const is_hidden = hidden_ids(call).contains(id);
    if (auto const* const built_in = find_built_in_example(id)) {
        return ExampleScope{built_in, {}, is_hidden};
    }
    auto own = find_own_example(call.reader(), call.principal().organization_id, id);
    if (!own) {
        return not_found();
    }
    return ExampleScope{nullptr, *std::move(own), is_hidden};
}

Result<ExampleScope> kept_example(Call& call) {
    QVR_TRY(auto scope, visible_example(call));
    QVR_TRY_VOID(keeper(call));
    return scope;
}

Result<void> check_own(ExampleScope const& scope) {
    if (scope.built_in != nullptr) {
        return make_error(Code::conflict, IssueCode::example_is_built_in);
    }
    return {};
}

struct ListRequest {
    std::optional<Factor> factor;
    std::string words;
    bool with_hidden = false;
};

Result<ListRequest> list_request(Call::Query const& query) {
    ListRequest request;
    for (auto const& [name, value] : query) {
        bool is_valid = true;
        if (name == "factor") {
            request.factor = catalogue::factor_from_text(value);
            is_valid = request.factor.has_value();
        } else if (name == "q") {
            is_valid = count_characters(value).value_or(kMaxWords + 1) <= kMaxWords;
            request.words = value;
        } else if (name == "hidden") {
            is_valid = value == "true" || value == "false";
            request.with_hidden = value == "true";
        }
        if (!is_valid) {
            return make_error(Code::invalid, Issue{IssueCode::invalid_parameter, {}, {{"name", name}}});
        }
    }
    return request;
}

// Factor by factor in the order of the printed sheet, ours first.
Result<Page<KpiExampleView>> list(Call& call, SignedIn&) {
    QVR_TRY(auto const query, call.query({"factor", "q", "hidden", "limit", "cursor"}));
    QVR_TRY(auto const page_request, Call::page_request(query));
    QVR_TRY(auto const request, list_request(query));
    auto const hidden = hidden_ids(call);
    std::vector<KpiExampleView> views;
    auto const add = [&](KpiExample const& example, bool is_built_in) {
        bool const is_hidden = hidden.contains(example.id);
        if ((!is_hidden || request.with_hidden) &&
            request.factor.value_or(example.factor) == example.factor && matches(example, request.words)) {
            views.push_back(library::view_of(example, is_built_in, is_hidden, call.locale()));
        }
    };
    for (auto const& example : built_in_examples()) {
        add(example, true);
    }
    for (auto const& example : list_own_examples(call.reader(), call.principal().organization_id)) {
        add(example, false);
    }
    std::ranges::stable_sort(views, {}, &KpiExampleView::factor);
    return web::page_of(page_request, std::move(views));
}

Result<KpiExampleView> read(Call& call, ExampleScope& scope) {
    return view_of(scope, call);
}

Result<Created<KpiExampleView>> create(Call& call, SignedIn&, KpiExampleInput const& input) {
    QVR_TRY(auto const example, make_example(call.new_id<KpiExampleId>(), input));
    OwnKpiExample const own{example, call.principal().organization_id, call.now()};
    insert_own_example(call.writer(), own);
    auto view = view_of({nullptr, own, false}, call);
    call.record("kpi_example.create", {}, example.id.to_text(), {}, reflect::encode(view));
    call.set_location("/api/v1/kpi-library/" + example.id.to_text());
    return Created<KpiExampleView>{std::move(view)};
}

Result<KpiExampleView> change(Call& call, ExampleScope& scope, KpiExamplePatch const& input) {
    QVR_TRY_VOID(check_own(scope));
    auto const before = reflect::encode(view_of(scope, call));
    QVR_TRY_VOID(apply(input, scope.own));
    update_own_example(call.writer(), scope.own);
    auto view = view_of(scope, call);
    call.record("kpi_example.update", {}, view.id.to_text(), before, reflect::encode(view));
    return view;
}

Result<web::NoContent> remove(Call& call, ExampleScope& scope) {
    QVR_TRY_VOID(check_own(scope));
    remove_own_example(call.writer(), scope.own);
    call.record(
        "kpi_example.delete", {}, scope.example().id.to_text(), reflect::encode(view_of(scope, call)), {}
    );
    return web::NoContent{};
}

Result<KpiExampleView> set_hidden(Call& call, ExampleScope& scope, HiddenInput const& input) {
    if (input.hidden == scope.is_hidden) {
        return view_of(scope, call);
    }
    auto const before = reflect::encode(view_of(scope, call));
    HiddenKpiExample const row{call.principal().organization_id, scope.example().id};
    if (input.hidden) {
        hide(call.writer(), row);
    } else {
        unhide(call.writer(), row);
    }
    scope.is_hidden = input.hidden;
    auto view = view_of(scope, call);
    call.record(
        input.hidden ? "kpi_example.hide" : "kpi_example.show",
        {},
        view.id.to_text(),
        before,
        reflect::encode(view)
    );
    return view;
}

}  // namespace

std::vector<web::Route> library_routes() {
    return {
        web::get<&web::signed_in, &list>(
            "/api/v1/kpi-library", "The examples of countable KPIs, by factor; ours first"
        )
            .with_query({"factor", "q", "hidden", "limit", "cursor"}),
        web::post<&keeper, &create>("/api/v1/kpi-library", "Add an example of the organization's own"),
        web::get<&visible_example, &read>("/api/v1/kpi-library/{id}", "An example"),
        web::patch<&kept_example, &change>(
            "/api/v1/kpi-library/{id}", "Change an example of the organization's own"
        ),
        web::del<&kept_example, &remove>(
            "/api/v1/kpi-library/{id}", "Delete an example of the organization's own"
        ),
        web::put<&kept_example, &set_hidden>(
            "/api/v1/kpi-library/{id}/hidden", "Offer an example no longer, or again"
        ),
    };
}

}  // namespace qvr::library
