// `qvr demo`: the API answers what it made as if people had, and every stored figure is what the counts give.
#include "api/api_fixture.hpp"
#include "app/demo/bulk.hpp"
#include "app/demo/bulk_words.hpp"
#include "app/demo/demo.hpp"
#include "features/audit/audit_check.hpp"
#include "features/records/record_check.hpp"
#include "features/reviews/review_store.hpp"
#include "reflect/codec.hpp"
#include "reflect/json_parser.hpp"

#include <set>

namespace qvr::test {
namespace {

constexpr int kAccounts = 20;
constexpr int kQuarters = 3;

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
    EXPECT_EQ(count("SELECT COUNT(*) FROM reviews WHERE state = 'closed'"), kAccounts * kQuarters);
    EXPECT_EQ(count("SELECT COUNT(*) FROM review_records"), kAccounts * kQuarters);
    EXPECT_EQ(count("SELECT COUNT(*) FROM review_figures"), kAccounts * (kQuarters - 1));
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
    EXPECT_EQ(told.back().rows, rows);
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
        EXPECT_GE(review.size("/kpis"), 4u);
        if (review.text("/state") == "closed") {
            EXPECT_TRUE(review.at("/missing_to_close") != nullptr);
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
    EXPECT_EQ(judged, kAccounts * (kQuarters - 1));
}

TEST_F(BulkDemo, R24_ThePortfolioHasEveryAccount) {
    fill();
    auto leader = sign_in("leader1@norlune.example");
    auto const figures = leader.get("/api/v1/portfolio/figures");
    ASSERT_TRUE(has_status(figures, 200));
    EXPECT_EQ(figures.text("/accounts"), std::to_string(kAccounts));
    EXPECT_EQ(figures.text("/judged"), std::to_string(kAccounts));
    auto const page = leader.get("/api/v1/portfolio?limit=50");
    ASSERT_EQ(page.size("/items"), static_cast<std::size_t>(kAccounts));
    auto const roadmap = leader.get("/api/v1/accounts/" + page.text("/items/0/account_id") + "/roadmap");
    EXPECT_GE(roadmap.size("/items"), static_cast<std::size_t>(kQuarters)) << roadmap.body;
}

TEST_F(BulkDemo, R19_R22_RecordsAndTheAuditLogAreSound) {
    fill();
    auto const faults = [&] {
        std::vector<std::string> all;
        auto const note = [&](std::string const& fault) { all.push_back(fault); };
        server.database().read([&](db::Reader& reader) {
            auto const chains = audit::check_chains(reader, {}, note);
            EXPECT_EQ(chains.entries, 2);  // the people, and one batch
            return records::check_records(reader, note);
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
    EXPECT_THAT(faults(), testing::SizeIs(kAccounts * kQuarters));
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

TEST(BulkWorld, NoTwoFirmsHaveOneName) {
    std::set<std::string> names;
    for (int i = 0; i < app::kMaxFirmNames; ++i) {
        names.insert(app::firm_name(i, i % 3 == 0 ? Language::en : Language::fr));
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(app::kMaxFirmNames));
}

}  // namespace
}  // namespace qvr::test
