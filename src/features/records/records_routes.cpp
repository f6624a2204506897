#include "features/records/records_routes.hpp"

#include "features/records/client_review.hpp"
#include "features/records/closed_review.hpp"
#include "features/records/record_store.hpp"
#include "features/reviews/client_scope.hpp"
#include "features/reviews/review_scope.hpp"
#include "features/reviews/review_steps.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/json_writer.hpp"
#include "web/kept_answers.hpp"
#include "zone/texts.hpp"

#include <algorithm>

namespace qvr::records {
namespace {

using accounts::AccountScope;
using reviews::asker_of;
using reviews::ReviewHeader;
using reviews::ReviewHeaderScope;
using reviews::ReviewScope;
using reviews::SharedHeaderScope;
using reviews::SharedReviewScope;
using web::Call;
using web::Created;
using web::RawAnswer;

// Additions beside the record are no writes to the review: they need no If-Match.
Result<ReviewScope> review_to_add_to(Call& call) {
    QVR_TRY(auto scope, reviews::visible_review(call));
    if (!may_write(asker_of(call, scope.account))) {
        return forbidden();
    }
    return scope;
}

// The corrections and acknowledgements of a closed review, into either side's view of what stands beside it.
template <typename Beside>
void add_additions(Call& call, ReviewHeader const& review, Beside& beside) {
    for (auto const& correction : list_corrections(call.reader(), review.id)) {
        beside.corrections.push_back(view_of(correction, review.time_zone, call.locale()));
    }
    for (auto const& acknowledgement : list_acknowledgements(call.reader(), review.id)) {
        beside.acknowledgements.push_back(view_of(acknowledgement, review.time_zone, call.locale()));
    }
}

BesideRecordView beside_record(
    Call& call, ReviewHeader const& review, AccountScope const& account, std::string sha256
) {
    auto const asker = asker_of(call, account);
    BesideRecordView beside;
    beside.state = review.state;
    beside.may_write = may_write(asker);
    beside.may_run = may_run(asker, review);
    beside.closed_at = review.closed_at;
    beside.closed_at_text = zone::instant_text(review.closed_at.value(), review.time_zone, call.locale());
    beside.sha256 = std::move(sha256);
    add_additions(call, review, beside);
    return beside;
}

RawAnswer answer_closed(Call& call, ReviewHeader const& review, AccountScope const& account) {
    auto const record = get_record(call.reader(), review.id);
    return {closed_review_json(beside_record(call, review, account, record.sha256), record)};
}

// What lies under a closed review is in its record: it is not read again.
Result<RawAnswer> read_closed(Call& call, ReviewHeaderScope const& scope) {
    auto const asker = asker_of(call, scope.account);
    auto const rights = to_text(reviews::BesideAccount{{}, may_write(asker), may_run(asker, scope.review)});
    return RawAnswer{web::kept_answer(call, scope.account.last_entry, rights, [&] {
        return answer_closed(call, scope.review, scope.account).body;
    })};
}

Result<RawAnswer> read(Call& call, ReviewHeaderScope& scope) {
    call.set_etag(scope.review.version);
    if (scope.review.state == reviews::ReviewState::closed) {
        return read_closed(call, scope);
    }
    auto const beside = beside_account(call, scope.review, scope.account);
    return RawAnswer{web::kept_answer(call, scope.account.last_entry, to_text(beside), [&] {
        auto const review = whole_review(call, scope);
        return reflect::encode(make_view(review.review, view_context_of(call, review, beside)));
    })};
}

Result<RawAnswer> close(Call& call, ReviewScope& scope) {
    QVR_TRY_VOID(reviews::write_review(call, scope, "review.close", &reviews::close_review));
    auto context = view_context_of(call, scope);
    context.locale = scope.account.account.locale;
    QVR_TRY(auto const record, make_record(make_record_view(make_view(scope.review, context)), call.now()));
    insert_record(call.writer(), record);
    return answer_closed(call, scope.review, scope.account);
}

template <typename Scope>
Result<RawAnswer> read_record(Call& call, Scope& scope) {
    if (scope.review.state != reviews::ReviewState::closed) {
        return not_found();
    }
    auto record = get_record(call.reader(), scope.review.id);
    call.add_header("etag", '"' + record.sha256 + '"');
    return RawAnswer{std::move(record.bytes)};
}

template <typename Scope>
Result<Created<CorrectionView>> correct(Call& call, Scope& scope, CorrectionInput const& input) {
    QVR_TRY(auto const correction, make_correction(scope.review, input, reviews::change_of(call)));
    insert_correction(call.writer(), correction);
    auto view = view_of(correction, scope.review.time_zone, call.locale());
    call.record(
        "review.correct", scope.review.account_id, scope.review.id.to_text(), {}, reflect::encode(view)
    );
    return Created<CorrectionView>{std::move(view)};
}

// Who acknowledges once more changes nothing: the first time stands.
Result<void> note_acknowledgement(
    Call& call, reviews::Review const& review, AcknowledgementInput const& input
) {
    QVR_TRY_VOID(check_is_closed(review));
    auto const record = get_record(call.reader(), review.id);
    QVR_TRY(
        auto const acknowledgement, make_acknowledgement(review, record, input, reviews::change_of(call))
    );
    auto const earlier = list_acknowledgements(call.reader(), review.id);
    bool const is_repeated = std::ranges::any_of(earlier, [&](Acknowledgement const& other) {
        return is_same_person(other, acknowledgement);
    });
    if (!is_repeated) {
        insert_acknowledgement(call.writer(), acknowledgement);
        auto const view = view_of(acknowledgement, review.time_zone, call.locale());
        call.record("review.acknowledge", review.account_id, review.id.to_text(), {}, reflect::encode(view));
    }
    call.set_etag(review.version);
    return {};
}

Result<RawAnswer> acknowledge(Call& call, ReviewScope& scope, AcknowledgementInput const& input) {
    QVR_TRY_VOID(note_acknowledgement(call, scope.review, input));
    return answer_closed(call, scope.review, scope.account);
}

// What a client's executive reads of a shared review, open or closed.
RawAnswer answer_client(Call& call, SharedReviewScope const& scope) {
    auto const& review = scope.review;
    bool const is_closed = review.state == reviews::ReviewState::closed;
    ClientBesideView beside;
    beside.state = review.state;
    if (auto const* attendee = own_attendee(review, scope.account)) {
        beside.my_attendee_id = attendee->id;
        beside.may_mark = !is_closed;
    }
    if (!is_closed) {
        auto const context = client_view_context(call, review, scope.account.account);
        return {client_review_json(beside, reflect::encode(make_record_view(make_view(review, context))))};
    }
    auto const record = get_record(call.reader(), review.id);
    auto const asker = reviews::change_of(call);
    beside.may_correct = true;
    beside.acknowledged_by_me = std::ranges::any_of(
        list_acknowledgements(call.reader(), review.id),
        [&](Acknowledgement const& acknowledgement) { return is_own(acknowledgement, review, asker); }
    );
    beside.closed_at = review.closed_at;
    beside.closed_at_text = zone::instant_text(review.closed_at.value(), review.time_zone, call.locale());
    beside.sha256 = record.sha256;
    add_additions(call, review, beside);
    return {client_review_json(beside, record.bytes)};
}

Result<RawAnswer> read_shared(Call& call, SharedHeaderScope& scope) {
    call.set_etag(scope.review.version);
    // Each executive reads their own: which attendee they are, and whether they acknowledged.
    auto const beside =
        call.principal().person_id.to_text() + ' ' + to_text(beside_client_account(call, scope.review));
    return RawAnswer{web::kept_answer(call, scope.account.last_entry, beside, [&] {
        return answer_client(call, {get_shared_review(call.reader(), scope.review), scope.account}).body;
    })};
}

Result<RawAnswer> acknowledge_of_client(
    Call& call, SharedReviewScope& scope, AcknowledgementInput const& input
) {
    auto const* attendee = own_attendee(scope.review, scope.account);
    if (input.attendee_id && (attendee == nullptr || attendee->id != *input.attendee_id)) {
        return make_error(Code::forbidden, Issue{IssueCode::forbidden, "/attendee_id"});
    }
    QVR_TRY_VOID(note_acknowledgement(call, scope.review, input));
    return answer_client(call, scope);
}

// A review is answered as it is while it can be written, and as its record with what stands beside it once
// closed.
std::string any_review_schema(reflect::SchemaRegistry& registry) {
    constexpr auto kOutput = reflect::Direction::output;
    std::string const name = "AnyReview";
    auto const kinds = {registry.add<reviews::ReviewView>(kOutput), registry.add<ClosedReviewView>(kOutput)};
    if (registry.reserve(name, "qvr::records::AnyReview")) {
        std::string text;
        reflect::JsonWriter json{text};
        json.begin_object();
        json.key("oneOf");
        json.begin_array();
        for (auto const& kind : kinds) {
            json.begin_object();
            reflect::write_ref(json, kind);
            json.end_object();
        }
        json.end_array();
        json.end_object();
        registry.set(name, std::move(text));
    }
    return name;
}

// for_client: of a row that answers clients.
web::Route with_output(web::Route route, web::SchemaName schema, web::SchemaName for_client = nullptr) {
    route.for_supplier.output = schema;
    if (route.for_client) {
        route.for_client->output = for_client;
    }
    return route;
}

}  // namespace

std::vector<web::Route> records_routes() {
    auto const closed_schema = &web::output_schema<ClosedReviewView>;
    auto const client_schema = &web::output_schema<ClientReviewView>;
    return web::seen_by_clients<&reviews::client_sees_review>({
        with_output(
            web::get<&reviews::visible_review_header, &read>("/api/v1/reviews/{id}", "A review, whole")
                .for_clients<&reviews::shared_review_header, &read_shared>(),
            &any_review_schema,
            client_schema
        ),
        with_output(
            web::post<&reviews::runnable_review, &close>(
                "/api/v1/reviews/{id}/close", "Close the review for good"
            )
                .under_if_match(),
            closed_schema
        ),
        with_output(
            web::get<&reviews::visible_review_header, &read_record<ReviewHeaderScope>>(
                "/api/v1/reviews/{id}/record", "The bytes of the record, of which sha256 is the hash"
            )
                .for_clients<&reviews::shared_review_header, &read_record<SharedHeaderScope>>(),
            &web::output_schema<RecordView>,
            &web::output_schema<RecordView>
        ),
        web::post<&review_to_add_to, &correct<ReviewScope>>(
            "/api/v1/reviews/{id}/corrections", "Add a correction beside the record"
        )
            .for_clients<&reviews::shared_review, &correct<SharedReviewScope>>(),
        with_output(
            web::post<&review_to_add_to, &acknowledge>(
                "/api/v1/reviews/{id}/acknowledge", "Acknowledge the minutes that were shown"
            )
                .for_clients<&reviews::shared_review, &acknowledge_of_client>(),
            closed_schema,
            client_schema
        ),
    });
}

}  // namespace qvr::records
