#include "app/demo/bulk.hpp"

#include "app/demo/demo.hpp"
#include "features/accounts/account_standing.hpp"
#include "features/audit/audit_log.hpp"
#include "features/counting/observation_store.hpp"
#include "features/people/people_store.hpp"
#include "features/records/record_store.hpp"
#include "features/reviews/review_store.hpp"
#include "zone/local_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <future>
#include <iterator>
#include <stdexcept>

namespace qvr::app {
namespace {

// Accounts in one write: some thirty thousand rows at twelve quarters.
constexpr int kBatch = 25;

struct Batch {
    int accounts = 0;
    std::int64_t rows = 0;
    std::vector<accounts::NewAccount> made;
    std::vector<reviews::Review> reviews;
    std::vector<reviews::FiguresOfReview> figures;
    std::vector<counting::Observation> observations;
    std::vector<records::ReviewRecord> records;
};

template <typename Item>
void append(std::vector<Item>& all, std::vector<Item> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Batch make_batch(BulkPlan const& plan, BulkPeople const& people, int first) {
    Batch batch;
    for (auto number = first; number < std::min(first + kBatch, plan.accounts); ++number) {
        auto made = make_account(plan, people, number);
        ++batch.accounts;
        batch.rows += count_rows(made);
        batch.made.push_back(std::move(made.account));
        append(batch.reviews, std::move(made.reviews));
        append(batch.figures, std::move(made.figures));
        append(batch.observations, std::move(made.observations));
        append(batch.records, std::move(made.records));
    }
    return batch;
}

web::JournalEntry entry_of(BulkPlan const& plan, BulkPeople const& people, std::string action) {
    auto const& owner = people.users.front();
    return {
        people.organization.id,
        owner.id.as<PersonId>(),
        owner.name.str(),
        plan.now,
        std::move(action),
        {},
        people.organization.id.to_text(),
        {},
        {}
    };
}

void write_people(
    BulkPlan const& plan, BulkPeople const& people, db::Database& database, web::Journal& journal
) {
    auto const written = database.write([&](db::Writer& writer) -> Result<void> {
        if (people::find_organization(writer)) {
            throw std::runtime_error(
                "this database holds an organization already; give another --data or --database"
            );
        }
        writer.insert("organizations", people.organization);
        for (auto const& user : people.users) {
            QVR_TRY_VOID(people::insert_user(writer, user));
        }
        journal.record(writer, entry_of(plan, people, "demo.people"));
        return {};
    });
    if (!written) {
        throw std::runtime_error("the people of the demo could not be written");
    }
}

void write_batch(
    BulkPlan const& plan,
    BulkPeople const& people,
    Batch const& batch,
    db::Database& database,
    web::Journal& journal
) {
    auto const written = database.write([&](db::Writer& writer) -> Result<void> {
        accounts::insert_accounts(writer, batch.made);
        reviews::insert_reviews(writer, batch.reviews);
        reviews::insert_figures(writer, batch.figures);
        counting::insert_observations(writer, batch.observations);
        records::insert_records(writer, batch.records);
        auto entry = entry_of(plan, people, "demo.accounts");
        entry.after = fmt::format(R"({{"accounts":{},"rows":{}}})", batch.accounts, batch.rows);
        journal.record(writer, std::move(entry));
        return {};
    });
    if (!written) {
        throw std::runtime_error("a batch of the demo could not be written");
    }
}

void write_standings(db::Database& database) {
    auto const written = database.write([](db::Writer& writer) -> Result<void> {
        accounts::renew_standings(writer);
        return {};
    });
    if (!written) {
        throw std::runtime_error("where the accounts of the demo stand could not be written");
    }
}

}  // namespace

void fill_database(
    BulkPlan const& plan,
    db::Database& database,
    web::Journal& journal,
    people::HashCost hash_cost,
    std::function<void(Progress const&)> const& on_progress
) {
    auto const start = std::chrono::steady_clock::now();
    auto const hash = people::PasswordHasher{hash_cost}.hash(demo_story().password);
    if (!hash) {
        throw std::runtime_error("the password of the demo could not be hashed");
    }
    auto const people = make_people(plan, *hash);
    write_people(plan, people, database, journal);

    Progress progress{0, plan.accounts, 0, "rows", {}};
    on_progress(progress);
    // While one batch is written the next is made.
    auto const make = [&](int first) {
        return std::async(std::launch::async, [&plan, &people, first] {
            return make_batch(plan, people, first);
        });
    };
    auto coming = make(0);
    for (int next = 0; next < plan.accounts;) {
        auto const batch = coming.get();
        next += batch.accounts;
        if (next < plan.accounts) {
            coming = make(next);
        }
        write_batch(plan, people, batch, database, journal);
        progress.done = next;
        progress.counted += batch.rows;
        progress.elapsed = milliseconds_since(start);
        on_progress(progress);
    }
    write_standings(database);
}

int make_bulk_demo(BulkDemoCommand const& command) {
    Clock const clock;
    Random random;
    db::Options options;
    options.location = command.database;
    auto const migrations = db::program_migrations(db::dialect_of(command.database));
    auto const database = db::Database::open(std::move(options), migrations, clock);
    audit::AuditLog audit_log{*database, random};
    // The first minute of today: the same seed makes the same at every time of the day.
    zone::ZoneName const zone;
    auto const now = zone::to_instant(*zone::WallClock::from_parts(zone::today(clock.now(), zone), 0), zone);
    ProgressTeller teller{ProgressTeller::Elsewhere::lines};
    fill_database(
        {command.accounts, command.quarters, command.seed, now},
        *database,
        audit_log,
        {},
        [&](Progress const& progress) { teller.tell(progress); }
    );
    std::printf(
        "An invented organization of %d accounts. Sign in with the password %s as owner@norlune.example,\n"
        "leader1@norlune.example or member1@norlune.example.\n",
        command.accounts,
        demo_story().password.c_str()
    );
    return 0;
}

}  // namespace qvr::app
