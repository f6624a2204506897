// `qvr demo`: the API answers what it made as if people had, and every stored figure is what the counts give.
#include "api/api_fixture.hpp"
#include "app/demo/bulk.hpp"
#include "app/demo/bulk_words.hpp"
#include "app/demo/demo.hpp"
#include "features/audit/audit_check.hpp"
#include "features/records/record_check.hpp"
#include "features/reviews/review_rules.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"
#include "reflect/json_parser.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace qvr::test {
namespace {

constexpr int kAccounts = 20;
constexpr int kQuarters = 3;
constexpr auto kClosed = "SELECT COUNT(*) FROM reviews WHERE state = 'closed'";
// Every closed review but an account's first.
constexpr auto kJudged = "SELECT COUNT(*) FROM reviews WHERE state = 'closed' AND is_first = 0";

struct IdRow {
    ReviewId id;
    OrganizationId organization_id;
    reviews::ReviewState state = reviews::ReviewState::closed;
};
BOOST_DESCRIBE_STRUCT(IdRow, (), (id, organization_id, state))

class BulkDemo : public testing::Test {
  protected:
    void fill() {
        app::fill_database(
            {kAccounts, kQuarters, 1, server.clock().now()},
            server.database(),
            server.journal(),
            kCheap,
            [this](app::Progress const& progress) { told.push_back(progress); }
        );
    }
    Caller sign_in(std::string_view email) {
        return {server, server.sign_in(email, app::demo_story().password)};
    }
    std::int64_t count(std::string const& sql) {
        return server.database().read([&](db::Reader& reader) { return reader.get_whole({"count", sql}); });
    }
    std::vector<std::string> texts(std::string const& sql) {
        return server.database().read([&](db::Reader& reader) { return reader.list_text({"texts", sql}); });
    }

    TestServer server;
    std::vector<app::Progress> told;
};

TEST_F(BulkDemo, HoldsWhatWasAskedForAndEveryRowIsToldOf) {
    fill();
    EXPECT_EQ(count("SELECT COUNT(*) FROM accounts"), kAccounts);
    auto const closed = count(kClosed);
    EXPECT_GT(closed, kAccounts * (kQuarters - 1));
    EXPECT_LE(closed, kAccounts * kQuarters);
    EXPECT_EQ(count("SELECT COUNT(*) FROM review_records"), closed);
    EXPECT_EQ(count("SELECT COUNT(*) FROM review_figures"), count(kJudged));
    EXPECT_GE(count("SELECT COUNT(*) FROM reviews WHERE state = 'in_session'"), 1);
    EXPECT_GT(count("SELECT COUNT(*) FROM observations"), kAccounts * kQuarters * 10);
    ASSERT_GE(told.size(), 2u);
    EXPECT_EQ(told.front().done, 0);
    EXPECT_EQ(told.back().done, kAccounts);

    std::int64_t rows = 0;
    for (auto const& [table, content] : dump_tables(server.database())) {
        static std::set<std::string> const kApart{
            "organizations",
            "users",
            "audit_entries",
            "audit_heads",
            "schema_migrations",
            "account_standings",
            "account_factors",
            "account_actions"
        };
        rows += kApart.contains(table) ? 0 : static_cast<std::int64_t>(content.size());
    }
    EXPECT_EQ(told.back().counted, rows);
}

TEST_F(BulkDemo, TheApiAnswersEveryReviewToItsOwner) {
    fill();
    auto owner = sign_in("owner@norlune.example");
    std::set<std::string> states;
    for (auto const& id : texts("SELECT id FROM reviews ORDER BY id")) {
        auto const review = owner.get("/api/v1/reviews/" + id);
        ASSERT_TRUE(has_status(review, 200));
        states.insert(review.text("/state"));
        auto const is_first = review.text("/is_first") == "true";
        EXPECT_EQ(review.at("/evaluation")->find("score") != nullptr, !is_first);
        if (review.text("/state") == "closed") {
            EXPECT_GE(review.size("/kpis"), 5u);
            EXPECT_EQ(review.size("/domains"), 7u);
        }
    }
    EXPECT_EQ(states, (std::set<std::string>{"closed", "in_session", "planned"}));
    auto member = sign_in("member1@norlune.example");
    auto const own = member.get("/api/v1/accounts").size("/items");
    EXPECT_GT(own, 0u);
    EXPECT_LE(own, static_cast<std::size_t>(kAccounts));
}

TEST_F(BulkDemo, R11_StoredFiguresAreWhatTheStoredCountsGive) {
    fill();
    auto judged = server.database().read([](db::Reader& reader) {
        int compared = 0;
        for (auto const& text : reader.list_text({"judged", "SELECT review_id FROM review_figures"})) {
            auto const organization =
                *OrganizationId::from_text(reader.get_text({"organization", "SELECT id FROM organizations"}));
            auto const review =
                reviews::find_review(reader, organization, *ReviewId::from_text(text)).value();
            auto const lines = reviews::list_counted_lines(reader, review.last_quarter->review_id);
            auto const figures = reviews::make_figures(review, reviews::evaluate(review, lines, {}));
            auto const stored = reader.get<reviews::ReviewFigures>(
                {"figures", "SELECT {columns} FROM review_figures WHERE review_id = :id"}, {{"id", review.id}}
            );
            EXPECT_EQ(reflect::to_values(stored), reflect::to_values(figures.review));
            auto const factors = reader.list<reviews::FactorFigures>(
                {"factors", "SELECT {columns} FROM factor_figures WHERE review_id = :id ORDER BY position"},
                {{"id", review.id}}
            );
            EXPECT_EQ(factors.size(), figures.factors.size());
            for (std::size_t i = 0; i < std::min(factors.size(), figures.factors.size()); ++i) {
                EXPECT_EQ(reflect::to_values(factors[i]), reflect::to_values(figures.factors[i]));
            }
            // The control: without its results a review has no score.
            auto unjudged = review;
            unjudged.results.clear();
            EXPECT_NE(
                reflect::to_values(
                    reviews::make_figures(unjudged, reviews::evaluate(unjudged, lines, {})).review
                ),
                reflect::to_values(stored)
            );
            ++compared;
        }
        return compared;
    });
    EXPECT_EQ(judged, count(kJudged));
}

TEST_F(BulkDemo, R24_ThePortfolioHasEveryAccount) {
    fill();
    auto leader = sign_in("leader1@norlune.example");
    auto const figures = leader.get("/api/v1/portfolio/figures");
    ASSERT_TRUE(has_status(figures, 200));
    auto const accounts = count("SELECT COUNT(*) FROM accounts WHERE archived = 0");
    EXPECT_EQ(figures.text("/accounts"), std::to_string(accounts));
    auto const judged = count(
        "SELECT COUNT(DISTINCT f.account_id) FROM review_figures g JOIN reviews f ON f.id = g.review_id "
        "JOIN accounts a ON a.id = f.account_id WHERE a.archived = 0"
    );
    EXPECT_EQ(figures.text("/judged"), std::to_string(judged));
    auto const page = leader.get("/api/v1/portfolio?limit=50");
    ASSERT_EQ(page.size("/items"), static_cast<std::size_t>(accounts));
    for (auto const& id : texts("SELECT account_id FROM reviews WHERE state = 'closed' AND number = 3")) {
        auto const roadmap = leader.get("/api/v1/accounts/" + id + "/roadmap");
        EXPECT_GE(roadmap.size("/items"), static_cast<std::size_t>(kQuarters)) << roadmap.body;
    }
}

TEST_F(BulkDemo, R19_R22_RecordsAndTheAuditLogAreSound) {
    fill();
    auto const faults = [&] {
        std::vector<std::string> all;
        auto const note = [&](std::string const& fault) { all.push_back(fault); };
        auto const ignore = [](std::int64_t) {};
        server.database().read([&](db::Reader& reader) {
            auto const chains = audit::check_chains(reader, {}, note, ignore);
            EXPECT_EQ(chains.entries, 2);  // the people, and one batch
            return records::check_records(reader, note, ignore);
        });
        return all;
    };
    EXPECT_THAT(faults(), testing::IsEmpty());
    // The control: a count that somebody changes in a record is found.
    ASSERT_TRUE(server.database().write([](db::Writer& writer) -> Result<void> {
        writer.execute(
            {"tamper", "UPDATE review_records SET bytes = REPLACE(bytes, 'Norlune', 'Norlunes') || ' '"}
        );
        return {};
    }));
    EXPECT_THAT(faults(), testing::SizeIs(count(kClosed)));
}

TEST_F(BulkDemo, LeavesAnotherOrganizationAlone) {
    fill();
    auto const before = dump_tables(server.database());
    EXPECT_THROW(fill(), std::runtime_error);
    EXPECT_EQ(dump_tables(server.database()), before);
}

TEST(BulkWorld, TheSamePlanGivesTheSameAndAnotherSeedAnother) {
    app::BulkPlan plan{50, 3, 7, *Instant::from_text("2026-11-23T15:42:07Z")};
    auto const records_of = [](app::BulkPlan const& of, int number) {
        auto const people = app::make_people(of, "hash");
        std::string all;
        for (auto const& record : app::make_account(of, people, number).records) {
            all += record.sha256;
        }
        return all;
    };
    EXPECT_EQ(records_of(plan, 3), records_of(plan, 3));
    EXPECT_NE(records_of(plan, 3), records_of(plan, 4));
    auto other = plan;
    other.seed = 8;
    EXPECT_NE(records_of(plan, 3), records_of(other, 3));
}

constexpr int kQuartersMet = 3;

std::vector<app::BulkAccount> make_accounts() {
    app::BulkPlan const plan{100, kQuartersMet, 1, *Instant::from_text("2026-11-23T15:42:07Z")};
    auto const people = app::make_people(plan, "hash");
    std::vector<app::BulkAccount> made;
    for (int number = 0; number < plan.accounts; ++number) {
        made.push_back(app::make_account(plan, people, number));
    }
    return made;
}

class BulkAccounts : public testing::Test {
  protected:
    // How many accounts are so.
    template <typename Test>
    std::ptrdiff_t count(Test const& test) const {
        return std::ranges::count_if(made(), test);
    }
    // It takes seconds.
    static std::vector<app::BulkAccount> const& made() {
        static auto const accounts = make_accounts();
        return accounts;
    }
};

Issues everything_missing(reviews::Review const& review) {
    auto issues = reviews::missing_to_close(review);
    for (auto const domain : reviews::kDomains) {
        std::ranges::move(reviews::missing(review, domain), std::back_inserter(issues));
    }
    return issues;
}

TEST_F(BulkAccounts, R1_R6_NoClosedReviewLacksWhatTheProductAsksFor) {
    int closed = 0;
    for (auto const& account : made()) {
        for (auto const& review : account.reviews) {
            if (review.state == reviews::ReviewState::closed) {
                ++closed;
                for (auto const& issue : everything_missing(review)) {
                    ADD_FAILURE() << review.account_id.to_text() << " review " << review.number << ": "
                                  << to_text(issue.code) << ' ' << issue.pointer;
                }
            }
        }
    }
    EXPECT_GT(closed, 250);
    // The control: a sheet of four factors is no joint sheet.
    auto review = made().front().reviews.front();
    review.choices.pop_back();
    EXPECT_THAT(everything_missing(review), testing::Not(testing::IsEmpty()));
}

TEST_F(BulkAccounts, AreNotAllAlike) {
    auto const today = Date::from_text("2026-11-23").value();
    auto const closed = [](app::BulkAccount const& account) {
        return std::ranges::count(account.reviews, reviews::ReviewState::closed, &reviews::Review::state);
    };
    EXPECT_EQ(count([](auto const& account) { return account.account.account.archived; }), 4);
    EXPECT_EQ(count([&](auto const& account) { return closed(account) == 0; }), 2);
    EXPECT_GE(
        count([&](auto const& account) { return closed(account) > 0 && closed(account) < kQuartersMet; }), 8
    );
    EXPECT_GE(
        count([&](auto const& account) {
            return closed(account) > 0 && !account.account.account.archived &&
                   account.reviews.back().state == reviews::ReviewState::closed &&
                   account.reviews.back().next_starts_at->date() < today - 7;
        }),
        8
    );
    std::set<std::string> industries;
    std::set<std::size_t> people_met;
    std::map<scoring::Band, int> bands;
    for (auto const& account : made()) {
        industries.insert(account.account.account.industry->str());
        people_met.insert(account.account.contacts.size());
        if (!account.figures.empty() && account.figures.back().review.band) {
            ++bands[*account.figures.back().review.band];
        }
    }
    EXPECT_GE(industries.size(), 20u);
    EXPECT_THAT(people_met, testing::ElementsAre(3, 4, 5, 6));
    // None of the three rare, none nearly all.
    EXPECT_EQ(bands.size(), 3u);
    for (auto const& [band, accounts] : bands) {
        EXPECT_GT(accounts, 5);
        EXPECT_LT(accounts, 75);
    }
}

TEST(BulkWorld, NoTwoFirmsHaveOneName) {
    std::set<std::string> names;
    for (int i = 0; i < app::kMaxFirmNames; ++i) {
        names.insert(app::firm_name(i, i % 3 == 0 ? Language::en : Language::fr));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(app::kMaxFirmNames));
}

}  // namespace
}  // namespace qvr::test
