#include "api/meeting.hpp"

#include <stdexcept>

namespace qvr::test {
namespace {

std::string id_in(Answer const& answer, int status) {
    if (answer.status != status) {
        throw std::runtime_error(fmt::format("{} instead of {}: {}", answer.status, status, answer.body));
    }
    return answer.text("/id");
}

std::string make_account(Caller& caller) {
    return id_in(
        caller.post(
            "/api/v1/accounts",
            R"({"name":"Groupe Laurentia","industry":"Énergie","locale":"fr-CA","time_zone":"America/Toronto",)"
            R"("region":"QC","objectives":[{"statement":"Doubler la capacité"},{"statement":"Ouvrir à l’est"}]})"
        ),
        201
    );
}

std::string plan_review(Caller& caller, std::string const& account_id) {
    return id_in(
        caller.post(
            "/api/v1/accounts/" + account_id + "/reviews",
            R"({"starts_at":"2026-11-23T10:00","time_zone":"America/Toronto","place":"Salle du conseil"})"
        ),
        201
    );
}

}  // namespace

Meeting::Meeting(TestServer& server, std::string cookie, std::string const& review_id)
    : server_(server), caller_(server, std::move(cookie)), path_("/api/v1/reviews/" + review_id) {}

Answer Meeting::read(std::string_view under) {
    caller_.hold("");
    return caller_.get(path_ + std::string{under});
}

std::string Meeting::current_etag() {
    return read().header("etag");
}

int Meeting::version() {
    return std::stoi(current_etag().substr(1));
}

Answer Meeting::send(std::string_view method, std::string_view under, std::string body) {
    return send_to(method, path_ + std::string{under}, std::move(body));
}

Answer Meeting::send_to(std::string_view method, std::string path, std::string body) {
    auto const etag = etag_ ? *etag_ : current_etag();
    etag_.reset();
    caller_.hold(etag);
    return caller_.send(method, path, std::move(body));
}

Answer Meeting::expect_taken(Answer answer, int before, int status) {
    EXPECT_TRUE(has_status(answer, status));
    EXPECT_EQ(answer.header("etag"), fmt::format("\"{}\"", before + 1));
    EXPECT_EQ(version(), before + 1);
    return answer;
}

Answer Meeting::accept(std::string_view method, std::string_view under, std::string body, int status) {
    SCOPED_TRACE(fmt::format("{} {}", method, under));
    auto const before = version();
    return expect_taken(send(method, under, std::move(body)), before, status);
}

Answer Meeting::judge(std::string_view path, std::string body) {
    SCOPED_TRACE(path);
    auto const before = version();
    return expect_taken(send_to("PUT", "/api/v1" + std::string{path}, std::move(body)), before, 200);
}

void Meeting::agree_results(std::string_view reason) {
    auto const review = read();
    for (std::size_t i = 0; i < review.size("/evaluation/factors"); ++i) {
        auto const kpis = fmt::format("/evaluation/factors/{}/kpis", i);
        for (std::size_t k = 0; k < review.size(kpis); ++k) {
            auto const kpi = fmt::format("{}/{}", kpis, k);
            std::string values;
            for (std::size_t p = 0; p < review.size(kpi + "/periods"); ++p) {
                values += p > 0 ? ",1" : "1";
            }
            judge(
                fmt::format("/kpis/{}/result", review.text(kpi + "/id")),
                fmt::format(R"({{"agreed":{{"per_period":[{}]}},"reason":"{}"}})", values, reason)
            );
        }
    }
}

std::string Meeting::add(std::string_view under, std::string body) {
    return accept("POST", under, std::move(body), 201).text("/id");
}

Answer Meeting::refuse(
    std::string_view method,
    std::string_view under,
    std::string body,
    int status,
    std::string_view code,
    std::string_view pointer
) {
    auto const before = dump_tables(server_.database());
    auto answer = send(method, under, body);
    EXPECT_TRUE(has_status(answer, status)) << method << " " << under << " " << body;
    EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    EXPECT_TRUE(answer.has_issue(code, pointer))
        << method << " " << under << " " << body << "\nexpected " << code << " " << pointer << "\n"
        << answer.body;
    EXPECT_EQ(answer.header("etag"), "") << method << " " << under;
    EXPECT_THAT(changed_tables(before, dump_tables(server_.database())), testing::IsEmpty())
        << method << " " << under;
    return answer;
}

void Meeting::complete(std::string_view domain) {
    accept("POST", fmt::format("/domains/{}/complete", domain));
}

std::vector<std::string> Meeting::missing(int domain) {
    auto const review = read();
    std::vector<std::string> codes;
    auto const list = fmt::format("/domains/{}/missing", domain);
    for (std::size_t i = 0; i < review.size(list); ++i) {
        codes.push_back(review.text(fmt::format("{}/{}/code", list, i)));
        EXPECT_NE(review.text(fmt::format("{}/{}/message", list, i)), "");
    }
    return codes;
}

ReviewTest::ReviewTest()
    : facilitator(add_person("Alix Morin", "alix@boreal.test", "member")),
      facilitator_id(id_of(facilitator)),
      account_id(make_account(facilitator)),
      review_id(plan_review(facilitator, account_id)),
      meeting(speak_as(facilitator)) {}

std::string ReviewTest::objective_id(int index) {
    return facilitator.get("/api/v1/accounts/" + account_id).text(fmt::format("/objectives/{}/id", index));
}

void ReviewTest::seat() {
    auto const body = [](std::string_view side, std::string_view name, std::string_view more) {
        return fmt::format(
            R"({{"side":"{}","name":"{}","title":"Direction","name_confirmed":true,"title_confirmed":true{}}})",
            side,
            name,
            more
        );
    };
    supplier_id = meeting.add(
        "/attendees", body("supplier", "Alix Morin", R"(,"email":"alix@boreal.test","function":"delivery")")
    );
    client_id = meeting.add("/attendees", body("client", "Lise Ng", R"(,"is_executive":true)"));
    other_id = meeting.add("/attendees", body("client", "Basile Okoro", R"(,"is_executive":true)"));
}

void ReviewTest::attend() {
    for (auto const& id : {supplier_id, client_id, other_id}) {
        meeting.accept("PATCH", "/attendees/" + id, R"({"attendance":"present"})");
    }
}

void ReviewTest::satisfy() {
    meeting.accept(
        "PUT",
        "/open-question",
        fmt::format(
            R"({{"answers":[{{"attendee_id":"{}","what_matters":"La franchise","importance":"Vitale"}}]}})",
            client_id
        )
    );
    meeting.accept(
        "PUT",
        "/value",
        fmt::format(
            R"({{"expected":[{{"statement":"Moins d’urgences","measure":"Par mois","said_by":"{}"}}]}})",
            client_id
        )
    );
    std::string choices;
    for (std::size_t i = 0; i < kFive.size(); ++i) {
        choices += fmt::format(R"({}{{"factor":"{}","weight":{}}})", i > 0 ? "," : "", kFive[i], 30 - 5 * i);
    }
    meeting.accept("PUT", "/satisfiers", fmt::format(R"({{"choices":[{}]}})", choices));
}

void ReviewTest::measure() {
    for (auto const* factor : kFive) {
        kpi_ids.push_back(meeting.add(
            "/kpis",
            fmt::format(
                R"({{"factor":"{}","statement":"Des appels vidéo","direction":"at_least","target":1,)"
                R"("unit":"count","period":"week","source":"Agenda","supplier_counter":"Alix Morin",)"
                R"("client_counter":"Lise Ng","accepted_by":"{}"}})",
                factor,
                client_id
            )
        ));
    }
}

void ReviewTest::set_next() {
    meeting.accept("PUT", "/next", R"({"starts_at":"2027-02-22T10:00","time_zone":"America/Toronto"})");
}

void ReviewTest::hold_meeting() {
    seat();
    meeting.accept("POST", "/open");
    attend();
    satisfy();
    measure();
    set_next();
    for (auto const* domain : kDomainCodes) {
        meeting.complete(domain);
    }
    meeting.accept("POST", "/end");
}

void ReviewTest::fill_again(Meeting& next) {
    next.accept("POST", "/open");
    auto const review = next.read();
    for (std::size_t i = 0; i < review.size("/attendees"); ++i) {
        next.accept(
            "PATCH",
            "/attendees/" + review.text(fmt::format("/attendees/{}/id", i)),
            R"({"name_confirmed":true,"title_confirmed":true,"attendance":"present"})"
        );
    }
    auto const client = review.text("/attendees/1/id");
    next.accept(
        "PUT",
        "/value",
        fmt::format(
            R"({{"expected":[{{"statement":"E","measure":"M","said_by":"{0}"}}],)"
            R"("received":[{{"statement":"R","measure":"M","said_by":"{0}"}}]}})",
            client
        )
    );
    std::string choices;
    for (std::size_t i = 0; i < kFive.size(); ++i) {
        choices += fmt::format(R"({}{{"factor":"{}","weight":{}}})", i > 0 ? "," : "", kFive[i], 30 - 5 * i);
    }
    next.accept("PUT", "/satisfiers", fmt::format(R"({{"choices":[{}]}})", choices));
    next.agree_results();
    for (std::size_t i = 0; i < review.size("/kpis"); ++i) {
        next.accept(
            "PATCH",
            "/kpis/" + review.text(fmt::format("/kpis/{}/id", i)),
            fmt::format(R"({{"accepted_by":"{}"}})", client)
        );
    }
}

}  // namespace qvr::test
