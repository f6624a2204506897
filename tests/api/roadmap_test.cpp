// Roadmaps through the API (R23): an account from review to review, for the supplier and for the client's
// executives, who find their own shared reviews in it and nothing that is the supplier's (R21).
#include "api/account_history.hpp"

namespace qvr::test {
namespace {

using reviews::Factor;
using scoring::Band;
using testing::HasSubstr;
using testing::Not;

class RoadmapTest : public ApiTest {
  protected:
    RoadmapTest() : account(owner, "Groupe Laurentia") {}

    std::string path(std::string_view under = "/roadmap") const {
        return fmt::format("/api/v1/accounts/{}{}", account.id(), under);
    }
    Caller let_in(std::string_view name, std::string_view role) {
        auto const contact =
            owner.post(path("/contacts"), fmt::format(R"({{"name":"{}","title":"Direction"}})", name));
        auto const invited = owner.post(
            path("/client-people"),
            fmt::format(R"({{"contact_id":"{}","role":"{}"}})", contact.text("/id"), role)
        );
        return {server, server.come_in(invited.text("/link/path"))};
    }
    // Every change of an account leaves one: what is read of it is kept until then.
    web::JournalEntry entry_about_account(db::Reader& reader) const {
        web::JournalEntry entry;
        entry.organization_id =
            *OrganizationId::from_text(reader.get_text({"kOrganization", "SELECT id FROM organizations"}));
        entry.account_id = AccountId::from_text(account.id());
        entry.action = "test.change";
        return entry;
    }
    // A first review, and one that judges its quarter.
    void close_two() {
        reviews::Attendee speaker;
        speaker.id = *AttendeeId::from_text("01890000-0000-7000-8000-000000000001");
        speaker.side = reviews::Side::client;
        speaker.name = reviews::Line{"Lise Ng"};
        speaker.title = reviews::Line{"Directrice"};
        reviews::Review first;
        first.attendees = {speaker};
        first.choices = {
            AccountHistory::choice(Factor::autonomy, 60), AccountHistory::choice(Factor::teamwork, 40)
        };
        first.actions = {AccountHistory::action("2026-07-01"), AccountHistory::action("2026-07-02")};
        first.value_expected = {
            {reviews::Words{"Moins de retards"},
             reviews::WordsOrNone{"Heures perdues"},
             Decimal::from_text("12000"),
             Currency::from_text("CAD"),
             speaker.id}
        };
        account.close("2026-05-21", first);

        auto figures = AccountHistory::figures(875, Band::green);
        figures.review.exact = "7/8";
        figures.review.coverage = 90;
        figures.review.felt_tenths = 750;
        figures.review.gap_tenths = 125;
        figures.review.executives_missing_twice = 1;
        figures.review.promises_judged = 2;
        figures.review.promises_kept = 1;
        figures.review.promises_carried = 1;
        reviews::FactorFigures autonomy;
        autonomy.factor = Factor::autonomy;
        autonomy.weight = 60;
        autonomy.percent_tenths = 792;
        autonomy.lost_tenths = 125;
        autonomy.felt_mark = 75;
        autonomy.felt_low = 50;
        autonomy.felt_high = 100;
        autonomy.gap_tenths = 42;
        reviews::FactorFigures teamwork;
        teamwork.factor = Factor::teamwork;
        teamwork.weight = 40;
        figures.factors = {autonomy, teamwork};
        reviews::Review second;
        speaker.id = *AttendeeId::from_text("01890000-0000-7000-8000-000000000002");
        second.attendees = {speaker};
        second.choices = {AccountHistory::choice(Factor::compliance, 100)};
        second.value_received = {
            {reviews::Words{"Deux jours gagnés par mois"}, reviews::WordsOrNone{""}, {}, {}, speaker.id}
        };
        account.close("2026-08-22", second, figures);
    }

    AccountHistory account;
};

TEST_F(RoadmapTest, R23_shows_the_account_from_review_to_review) {
    close_two();
    auto const planned =
        owner.post(path("/reviews"), R"({"starts_at":"2026-11-30T10:00","time_zone":"America/Toronto"})");
    ASSERT_TRUE(has_status(planned, 201));
    auto const roadmap = owner.get(path());
    ASSERT_TRUE(has_status(roadmap, 200));
    EXPECT_EQ(roadmap.text("/account_id"), account.id());
    EXPECT_EQ(roadmap.text("/account_name"), "Groupe Laurentia");
    EXPECT_EQ(roadmap.text("/locale"), "fr-CA");
    ASSERT_EQ(roadmap.size("/items"), 3U);

    EXPECT_EQ(roadmap.text("/items/0/number"), "1");
    EXPECT_EQ(roadmap.text("/items/0/held_on"), "2026-05-21");
    EXPECT_EQ(roadmap.text("/items/0/held_on_text"), "21\u00a0mai\u00a02026");
    EXPECT_EQ(roadmap.text("/items/0/state"), "closed");
    EXPECT_TRUE(roadmap.at("/items/0/score")->is_null());
    EXPECT_EQ(roadmap.size("/items/0/judged_factors"), 0U);
    EXPECT_EQ(roadmap.text("/items/0/factors/0/factor"), "autonomy");
    EXPECT_EQ(roadmap.text("/items/0/factors/1/weight"), "40");
    EXPECT_EQ(roadmap.text("/items/0/promises/made"), "2");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/statement"), "Moins de retards");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/measure"), "Heures perdues");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/amount"), "12000");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/currency"), "CAD");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/amount_text"), "12\u00a0000,00\u00a0$");
    EXPECT_EQ(roadmap.text("/items/0/value_expected/0/said_by_name"), "Lise Ng");

    EXPECT_EQ(roadmap.text("/items/1/score/percent"), "87.5");
    EXPECT_EQ(roadmap.text("/items/1/score/exact"), "7/8");
    EXPECT_EQ(roadmap.text("/items/1/score/coverage"), "90");
    EXPECT_EQ(roadmap.text("/items/1/score/band"), "green");
    EXPECT_EQ(roadmap.text("/items/1/felt_percent"), "75.0");
    EXPECT_EQ(roadmap.text("/items/1/gap"), "12.5");
    ASSERT_EQ(roadmap.size("/items/1/judged_factors"), 2U);
    EXPECT_EQ(roadmap.text("/items/1/judged_factors/0/percent"), "79.2");
    EXPECT_EQ(roadmap.text("/items/1/judged_factors/0/lost"), "12.5");
    EXPECT_EQ(roadmap.text("/items/1/judged_factors/0/felt/mark"), "75");
    EXPECT_EQ(roadmap.text("/items/1/judged_factors/0/felt/low"), "50");
    EXPECT_EQ(roadmap.text("/items/1/judged_factors/0/gap"), "4.2");
    EXPECT_TRUE(roadmap.at("/items/1/judged_factors/1/percent")->is_null());
    EXPECT_TRUE(roadmap.at("/items/1/judged_factors/1/felt")->is_null());
    EXPECT_EQ(roadmap.text("/items/1/promises/judged"), "2");
    EXPECT_EQ(roadmap.text("/items/1/promises/kept"), "1");
    EXPECT_EQ(roadmap.text("/items/1/promises/carried"), "1");
    EXPECT_EQ(roadmap.text("/items/1/value_received/0/statement"), "Deux jours gagnés par mois");
    EXPECT_TRUE(roadmap.at("/items/1/value_received/0/amount_text")->is_null());
    EXPECT_EQ(roadmap.text("/items/1/executives_missing_twice"), "1");
    EXPECT_TRUE(*roadmap.at("/items/1/is_shared")->boolean());

    EXPECT_EQ(roadmap.text("/items/2/state"), "planned");
    EXPECT_FALSE(*roadmap.at("/items/2/is_shared")->boolean());
}

TEST_F(RoadmapTest, LeavesOutWhatWasCancelled) {
    auto const planned =
        owner.post(path("/reviews"), R"({"starts_at":"2026-11-30T10:00","time_zone":"America/Toronto"})");
    EXPECT_EQ(owner.get(path()).size("/items"), 1U);
    Caller facilitator{owner};
    facilitator.hold("*");
    ASSERT_TRUE(has_status(facilitator.post("/api/v1/reviews/" + planned.text("/id") + "/cancel"), 200));
    EXPECT_EQ(owner.get(path()).size("/items"), 0U);
}

TEST_F(RoadmapTest, R21_shows_executives_their_shared_reviews_and_nothing_of_ours) {
    close_two();
    auto executive = let_in("Lise Ng", "executive");
    auto counter = let_in("Basile Okoro", "counter");
    auto const planned =
        owner.post(path("/reviews"), R"({"starts_at":"2026-11-30T10:00","time_zone":"America/Toronto"})");
    auto const seen = executive.get(path());
    ASSERT_TRUE(has_status(seen, 200));
    ASSERT_EQ(seen.size("/items"), 2U);
    EXPECT_EQ(seen.text("/items/1/score/percent"), "87.5");
    EXPECT_EQ(seen.text("/items/1/judged_factors/0/gap"), "4.2");
    EXPECT_EQ(seen.text("/items/0/value_expected/0/said_by_name"), "Lise Ng");
    EXPECT_THAT(seen.body, Not(HasSubstr("missing")));
    EXPECT_THAT(seen.body, Not(HasSubstr("is_shared")));
    EXPECT_THAT(owner.get(path()).body, HasSubstr("executives_missing_twice"));
    EXPECT_TRUE(is_problem(counter.get(path()), 404, "not_found"));

    // What is shared is there.
    Caller facilitator{owner};
    facilitator.hold("*");
    ASSERT_TRUE(has_status(facilitator.post("/api/v1/reviews/" + planned.text("/id") + "/share"), 200));
    EXPECT_EQ(executive.get(path()).size("/items"), 3U);
}

TEST_F(RoadmapTest, OfAnAccountWithoutReviewsIsEmpty) {
    auto const roadmap = owner.get(path());
    ASSERT_TRUE(has_status(roadmap, 200));
    EXPECT_EQ(roadmap.size("/items"), 0U);
}

// The same client, and two suppliers that differ in what is their own: not a byte differs.
TEST_F(RoadmapTest, R21_is_the_same_whatever_is_the_suppliers_own) {
    close_two();
    auto executive = let_in("Lise Ng", "executive");
    auto const change = [&](db::Query const& query) {
        auto const changed = server.database().write([&](db::Writer& writer) -> Result<bool> {
            server.journal().record(writer, entry_about_account(writer));
            return writer.execute(query) > 0;
        });
        EXPECT_TRUE(changed.value());
    };
    auto const without = executive.get(path());
    auto const of_ours = owner.get(path());
    change({"kMissing", "UPDATE review_figures SET executives_missing_twice = 4, is_green_but_red = 1"});
    ASSERT_TRUE(has_status(
        owner.post(path("/reviews"), R"({"starts_at":"2026-11-30T10:00","time_zone":"America/Toronto"})"), 201
    ));
    auto const with = executive.get(path());
    EXPECT_EQ(with.body, without.body);
    EXPECT_EQ(with.headers, without.headers);
    EXPECT_NE(owner.get(path()).body, of_ours.body);
    // The control: what both sides share shows.
    change({"kScore", "UPDATE review_figures SET percent_tenths = 123"});
    EXPECT_NE(executive.get(path()).body, without.body);
}

}  // namespace
}  // namespace qvr::test
