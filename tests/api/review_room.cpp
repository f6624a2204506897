#include "api/review_room.hpp"

#include <fmt/format.h>

#include <array>
#include <stdexcept>

namespace qvr::test {
namespace {

Answer expect(Answer answer, int status) {
    if (answer.status != status) {
        throw std::runtime_error(fmt::format("{} instead of {}: {}", answer.status, status, answer.body));
    }
    return answer;
}

}  // namespace

Answer ReviewCaller::send(std::string_view method, std::string_view under, std::string body) {
    caller_.hold(etag_);
    auto answer = caller_.send(method, path_ + std::string{under}, std::move(body));
    auto const etag = answer.header("etag");
    if (!etag.empty() && under.find("/sheets/") == std::string_view::npos) {
        etag_ = etag;
    }
    return answer;
}

Answer ReviewCaller::refresh() {
    return expect(get(), 200);
}

ReviewRoom::ReviewRoom() : owner_cookie(server.set_up()) {
    Caller owner{server, owner_cookie};
    owner_id = owner.get("/api/v1/me").text("/id");
    auto const account = expect(
        owner.post(
            "/api/v1/accounts",
            R"({"name":"Groupe Laurentia","locale":"fr-CA","time_zone":"America/Toronto"})"
        ),
        201
    );
    account_id = account.text("/id");
    review_id =
        expect(plan(R"({"starts_at":"2026-11-23T10:00","time_zone":"America/Toronto"})"), 201).text("/id");
}

ReviewCaller ReviewRoom::caller(std::string cookie) {
    ReviewCaller caller{server, std::move(cookie), review_id};
    caller.get();
    return caller;
}

Answer ReviewRoom::plan(std::string body) {
    Caller owner{server, owner_cookie};
    return owner.post("/api/v1/accounts/" + account_id + "/reviews", std::move(body));
}

std::string ReviewRoom::add_person(std::string_view name, std::string_view role, bool on_team) {
    auto const cookie = server.add_person(owner_cookie, name, fmt::format("{}@boreal.test", name), role);
    if (on_team) {
        Caller person{server, cookie};
        Caller owner{server, owner_cookie};
        expect(
            owner.patch(
                "/api/v1/accounts/" + account_id,
                fmt::format(
                    R"({{"team":[{{"user_id":"{}","function":"delivery"}}]}})",
                    person.get("/api/v1/me").text("/id")
                )
            ),
            200
        );
    }
    return cookie;
}

std::string ReviewRoom::add_attendee(
    ReviewCaller& caller, std::string_view side, std::string_view name, bool present
) {
    return expect(
               caller.post(
                   "/attendees",
                   fmt::format(
                       R"({{"side":"{}","name":"{}","title":"Direction","is_executive":true,)"
                       R"("name_confirmed":true,"title_confirmed":true{}}})",
                       side,
                       name,
                       present ? R"(,"attendance":"present")" : ""
                   )
               ),
               201
    )
        .text("/id");
}

std::string ReviewRoom::fill(ReviewCaller& caller) {
    if (caller.refresh().text("/state") == "planned") {
        expect(caller.post("/open"), 200);
    }
    add_attendee(caller, "supplier", "Camille Roy", true);
    auto const client = add_attendee(caller, "client", "Basile Okoro", true);
    expect(
        caller.put(
            "/open-question",
            fmt::format(
                R"({{"answers":[{{"attendee_id":"{}","what_matters":"La franchise","importance":"Vitale"}}]}})",
                client
            )
        ),
        200
    );
    expect(
        caller.put(
            "/value",
            fmt::format(
                R"({{"expected":[{{"statement":"Moins d’urgences","measure":"Par mois","said_by":"{}"}}]}})",
                client
            )
        ),
        200
    );
    expect(
        caller.put(
            "/satisfiers",
            R"({"choices":[{"factor":"timeliness","weight":30},{"factor":"autonomy","weight":25},)"
            R"({"factor":"communications","weight":20},{"factor":"foresight","weight":15},)"
            R"({"factor":"compliance","weight":10}]})"
        ),
        200
    );
    expect(
        caller.put("/next", R"({"starts_at":"2027-02-22T10:00","time_zone":"America/Toronto","place":null})"),
        200
    );
    return client;
}

std::string ReviewRoom::fill_and_end(ReviewCaller& caller) {
    auto client = fill(caller);
    for (auto const* factor : {"timeliness", "autonomy", "communications", "foresight", "compliance"}) {
        expect(
            caller.post(
                "/kpis",
                fmt::format(
                    R"({{"factor":"{}","statement":"Un appel","direction":"at_least","target":1,)"
                    R"("unit":"count","period":"week","source":"Agenda","supplier_counter":"Camille Roy",)"
                    R"("client_counter":"Basile Okoro","accepted_by":"{}"}})",
                    factor,
                    client
                )
            ),
            201
        );
    }
    for (auto const* code :
         {"attendees", "satisfiers", "scorecard", "improvement", "impacts", "innovation", "next"}) {
        expect(caller.post(fmt::format("/domains/{}/complete", code)), 200);
    }
    expect(caller.post("/end"), 200);
    return client;
}

}  // namespace qvr::test
