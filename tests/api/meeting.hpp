// One person at work in one review, who checks with each request what every write promises: an accepted one
// raises the version by one, a refused one changes nothing at all.
#pragma once

#include "api/api_fixture.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace qvr::test {

class Meeting {
  public:
    Meeting(TestServer& server, std::string cookie, std::string const& review_id);

    // `under` is what follows the review's path: "", "/open", "/attendees".
    Answer read(std::string_view under = "");
    // A write that is to be taken; expects the status and the next version.
    Answer accept(std::string_view method, std::string_view under, std::string body = {}, int status = 200);
    // A write to the review under a path of its own ("/kpis/{id}/result"), to be taken as above.
    Answer judge(std::string_view path, std::string body);
    // Agrees a value of 1 for every period of every KPI of the last quarter.
    void agree_results(std::string_view reason = "Relu ensemble");
    // Adds a thing; answers its id.
    std::string add(std::string_view under, std::string body);
    // A write that is to be refused for this reason, and to leave every table as it was.
    Answer refuse(
        std::string_view method,
        std::string_view under,
        std::string body,
        int status,
        std::string_view code,
        std::string_view pointer = {}
    );
    // Completes a domain that misses nothing.
    void complete(std::string_view domain);
    // The codes of what a domain misses, counted from 0.
    std::vector<std::string> missing(int domain);

    int version();
    // Sends this instead of the version last seen, until the next write; empty: no If-Match.
    void hold(std::string etag) { etag_ = std::move(etag); }

  private:
    Answer send(std::string_view method, std::string_view under, std::string body);
    Answer send_to(std::string_view method, std::string path, std::string body);
    Answer expect_taken(Answer answer, int before, int status);
    std::string current_etag();

    TestServer& server_;
    Caller caller_;
    std::string path_;
    std::optional<std::string> etag_;
};

// An account with objectives, two client executives and a planned first review, and its facilitator.
class ReviewTest : public ApiTest {
  protected:
    static constexpr std::array kDomainCodes{
        "attendees", "satisfiers", "scorecard", "improvement", "impacts", "innovation", "next"
    };
    static constexpr std::array kFive{
        "autonomy", "timeliness", "communications", "foresight", "deliverable_quality"
    };

    ReviewTest();

    Meeting speak_as(Caller& caller) { return {server, caller.cookie(), review_id}; }
    // Adds people of both sides, confirmed.
    void seat();
    // Records everybody seated as present; the meeting is open.
    void attend();
    // Writes all that domain 2 needs.
    void satisfy();
    // One accepted KPI for each of the five factors, with its counters and source.
    void measure();
    void set_next();
    // Opens, fills and completes everything, and ends.
    void hold_meeting();
    // Opens the review after and writes all that its domains need up to the scorecard.
    static void fill_again(Meeting& next);
    std::string objective_id(int index);

    Caller facilitator;
    std::string facilitator_id;
    std::string account_id;
    std::string review_id;
    Meeting meeting;
    std::string client_id;    // an executive of the client
    std::string other_id;     // another
    std::string supplier_id;  // the facilitator
    std::vector<std::string> kpi_ids;
};

}  // namespace qvr::test
