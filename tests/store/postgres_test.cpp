// What holds for PostgreSQL alone: connections that are lost, commits whose answer does not come, other
// sessions in the way, a second server.
#include "db/error_map.hpp"
#include "db/session_postgres.hpp"
#include "postgres_proxy.hpp"
#include "store_context.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <future>
#include <latch>
#include <thread>

namespace qvr::store_test {
namespace {

using db::CannotOpen;
using db::Query;
using db::Unavailable;
using db::Writer;
using testing::HasSubstr;
using testing::Not;
using testing::ThrowsMessage;
using Reason = Unavailable::Reason;
using Fault = PostgresProxy::Fault;
using Door = PostgresProxy::Door;

constexpr Query kAddToA{"kAddToA", "UPDATE notes SET amount = amount + 1 WHERE id = 'a'"};
constexpr Query kAddToB{"kAddToB", "UPDATE notes SET amount = amount + 1 WHERE id = 'b'"};
constexpr std::string_view kOthers =
    " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ";

class PostgresTest : public testing::Test {
  protected:
    std::unique_ptr<db::Database> open(std::function<void(db::Options&)> const& change = [](auto&) {}) {
        auto options = context.options();
        options.location = proxy.url();
        options.on_storage_failure = [this] { ++storage_failures; };
        change(options);
        return db::Database::open(options, note_migrations(), StillClock{});
    }

    // Inserts a note; why it could not, if so. Counts in `runs` how often the job ran.
    std::optional<Reason> add(std::string const& id) { return add(*database, id); }
    std::optional<Reason> add(db::Database& where, std::string const& id) {
        try {
            auto const outcome = where.write([&](Writer& writer) -> Result<void> {
                ++runs;
                writer.insert("notes", make_note(id));
                return {};
            });
            EXPECT_TRUE(outcome.has_value());
            return std::nullopt;
        } catch (Unavailable const& error) {
            return error.reason();
        }
    }

    // On a connection of its own, not through the proxy: what is really stored.
    std::string run(std::string const& sql) { return context.database().run(sql); }
    std::string stored() { return run("SELECT string_agg(id, ' ' ORDER BY id) FROM notes"); }

    void wait_until(std::string const& condition) {
        auto const end = std::chrono::steady_clock::now() + std::chrono::seconds{30};
        while (run("SELECT " + condition) != "t") {
            if (std::chrono::steady_clock::now() > end) {
                throw std::runtime_error("this never came true: " + condition);
            }
        }
    }

    // Ends every connection to the database, as an administrator does, and waits until they are gone.
    void end_backends() {
        run(std::string{"SELECT count(pg_terminate_backend(pid))"}.append(kOthers));
        wait_until(std::string{"count(*) = 0"}.append(kOthers));
    }

    PostgresContext context;
    PostgresProxy proxy{context.database().url()};
    std::atomic<int> runs = 0;
    std::atomic<int> storage_failures = 0;
    std::unique_ptr<db::Database> database = open();
};

TEST_F(PostgresTest, ConnectsAgainBeforeATransactionAndNobodyNotices) {
    ASSERT_EQ(add("a"), std::nullopt);
    ASSERT_EQ(read_whole(*database, kCountNotes), 1);
    end_backends();
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
    EXPECT_EQ(add("b"), std::nullopt);
    // In the other order.
    end_backends();
    EXPECT_EQ(add("c"), std::nullopt);
    EXPECT_EQ(read_whole(*database, kCountNotes), 3);
    EXPECT_EQ(runs, 3);
}

TEST_F(PostgresTest, TellsWhoReadsThatTheConnectionWasLost) {
    ASSERT_EQ(add("a"), std::nullopt);
    int reads = 0;
    auto const read = [&](bool is_cut) {
        return database->read([&](db::Reader& reader) {
            ++reads;
            reader.get_whole(kCountNotes);
            if (is_cut) {
                end_backends();
            }
            return reader.get_whole(kCountNotes);
        });
    };
    try {
        read(true);
        ADD_FAILURE() << "read on, on a connection that had ended";
    } catch (Unavailable const& error) {
        EXPECT_EQ(error.reason(), Reason::lost);
    }
    EXPECT_EQ(reads, 1);
    EXPECT_EQ(read(false), 1);
}

TEST_F(PostgresTest, UndoesTheWholeGroupWhoseConnectionWasLostAndRunsNoJobAgain) {
    std::latch is_running{1};
    std::latch other_waits{1};
    auto first = std::async(std::launch::async, [&]() -> std::optional<Reason> {
        try {
            static_cast<void>(database->write([&](Writer& writer) -> Result<void> {
                ++runs;
                writer.insert("notes", make_note("a"));
                is_running.count_down();
                other_waits.wait();
                end_backends();
                writer.insert("notes", make_note("b"));
                return {};
            }));
            return std::nullopt;
        } catch (Unavailable const& error) {
            return error.reason();
        }
    });
    is_running.wait();
    auto second = std::async(std::launch::async, [&] { return add("c"); });
    while (database->write_stats().queue_length < 1) {
        std::this_thread::yield();
    }
    other_waits.count_down();
    EXPECT_EQ(first.get(), Reason::lost);
    // It had not begun: it runs now, once.
    EXPECT_EQ(second.get(), std::nullopt);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(stored(), "c");
}

TEST_F(PostgresTest, AnswersAllWhoWaitWhenThereIsNoConnection) {
    proxy.set_door(Door::held);
    proxy.cut();
    auto const attempts = proxy.attempts();
    std::vector<std::future<std::optional<Reason>>> writes;
    auto const add_later = [&](std::string const& id) {
        writes.push_back(std::async(std::launch::async, [this, id] { return add(id); }));
    };
    add_later("a");
    while (proxy.attempts() == attempts) {
        std::this_thread::yield();
    }
    for (std::size_t i = 1; i < 4; ++i) {
        add_later("b" + std::to_string(i));
        while (database->write_stats().queue_length < i) {
            std::this_thread::yield();
        }
    }
    proxy.set_door(Door::shut);
    for (auto& write : writes) {
        EXPECT_EQ(write.get(), Reason::lost);
    }
    EXPECT_EQ(runs, 0);
    // Not one attempt for each.
    EXPECT_EQ(proxy.attempts(), attempts + 1);
    EXPECT_EQ(database->write_stats().refused_jobs, 4U);
    EXPECT_TRUE(database->write_stats().accepts_writes);
    proxy.set_door(Door::open);
    EXPECT_EQ(add("c"), std::nullopt);
    EXPECT_EQ(stored(), "c");
}

TEST_F(PostgresTest, FindsOutThatACommitTookEffectWhoseAnswerWasLost) {
    proxy.break_next_commit(Fault::answer_lost);
    EXPECT_EQ(add("a"), std::nullopt);
    EXPECT_EQ(stored(), "a");
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(add("b"), std::nullopt);
    EXPECT_EQ(stored(), "a b");
}

TEST_F(PostgresTest, FindsOutThatACommitDidNotArrive) {
    for (auto const fault : {Fault::lost, Fault::held_back}) {
        runs = 0;
        proxy.break_next_commit(fault);
        EXPECT_EQ(add("a"), Reason::lost);
        EXPECT_EQ(stored(), "");
        EXPECT_EQ(runs, 1);
    }
    EXPECT_EQ(add("a"), std::nullopt);
    EXPECT_EQ(stored(), "a");
}

TEST_F(PostgresTest, SaysThatItDoesNotKnowWhenItCannotFindOut) {
    database.reset();
    database = open([](auto& options) { options.busy_timeout = std::chrono::milliseconds{50}; });
    proxy.break_next_commit(Fault::answer_lost);
    proxy.set_door(Door::shut);
    EXPECT_EQ(add("a"), Reason::unknown);
    EXPECT_EQ(stored(), "a");
    proxy.set_door(Door::open);
    proxy.break_next_commit(Fault::lost);
    EXPECT_EQ(add("b"), Reason::lost);
    EXPECT_EQ(add("c"), std::nullopt);
    EXPECT_EQ(stored(), "a c");
    EXPECT_EQ(storage_failures, 0);
}

// PostgreSQL waits for a standby that does not exist, as long as this lives.
class MissingStandby {
  public:
    explicit MissingStandby(test::PostgresDatabase const& database) : database_(database) {
        set("ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "nobody");
    }
    ~MissingStandby() { set("ALTER SYSTEM RESET synchronous_standby_names", ""); }
    MissingStandby(MissingStandby const&) = delete;
    MissingStandby& operator=(MissingStandby const&) = delete;

  private:
    void set(std::string const& sql, std::string const& expected) {
        database_.run(sql);
        database_.run("SELECT pg_reload_conf()");
        while (database_.run("SHOW synchronous_standby_names") != expected) {
            std::this_thread::yield();
        }
    }
    test::PostgresDatabase const& database_;
};

TEST_F(PostgresTest, TakesACancelledWaitForAStandbyForNoAnswer) {
    ASSERT_EQ(add("a"), std::nullopt);
    auto const waits = [](std::string const& since) {
        return std::string{"count(*) = 1"}.append(kOthers) +
               "AND wait_event = 'SyncRep' AND query_start > '" + since + "'";
    };
    std::future<std::optional<Reason>> write;
    {
        MissingStandby const standby{context.database()};
        write = std::async(std::launch::async, [&] { return add("b"); });
        wait_until(waits("-infinity"));
        auto const first_wait =
            run(std::string{"SELECT query_start"}.append(kOthers) + "AND wait_event = 'SyncRep'");
        run(std::string{"SELECT count(pg_cancel_backend(pid))"}.append(kOthers) + "AND wait_event = 'SyncRep'"
        );
        // The row can be seen, yet a standby may never get it. So a later commit is waited for.
        wait_until(waits(first_wait));
        EXPECT_EQ(stored(), "a b");
        EXPECT_EQ(write.wait_for(std::chrono::seconds{0}), std::future_status::timeout);
    }
    EXPECT_EQ(write.get(), std::nullopt);
    EXPECT_EQ(runs, 2);
}

TEST_F(PostgresTest, RunsAGroupAgainThatWasTheVictimOfADeadlock) {
    ASSERT_EQ(add("a"), std::nullopt);
    ASSERT_EQ(add("b"), std::nullopt);
    // It looks for a deadlock later than the writer does, so that the writer is the victim.
    auto const lock_both = [&] {
        run("SET deadlock_timeout = '60s'; BEGIN; UPDATE notes SET amount = amount + 10 WHERE id = 'b'; "
            "UPDATE notes SET amount = amount + 10 WHERE id = 'a'; COMMIT");
    };
    std::future<void> other;
    int attempts = 0;
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        if (++attempts > 1) {
            // It can end, for nothing of this group is locked any more.
            other.wait();
        }
        writer.execute(kAddToA);
        if (attempts == 1) {
            other = std::async(std::launch::async, lock_both);
            wait_until(std::string{"count(*) = 1"}.append(kOthers) + "AND wait_event_type = 'Lock'");
        }
        writer.execute(kAddToB);
        return {};
    });
    EXPECT_TRUE(outcome.has_value());
    EXPECT_EQ(attempts, 2);
    other.get();
    EXPECT_EQ(run("SELECT string_agg(amount::text, ' ') FROM notes"), "11 11");
}

TEST_F(PostgresTest, GivesUpAGroupThatIsAlwaysInTheWay) {
    constexpr Query kFail{
        "kFail", "DO $$ BEGIN RAISE EXCEPTION 'as if another had changed it' USING ERRCODE = '40001'; END $$"
    };
    int attempts = 0;
    try {
        static_cast<void>(database->write([&](Writer& writer) -> Result<void> {
            ++attempts;
            writer.insert("notes", make_note("a"));
            writer.execute(kFail);
            return {};
        }));
        ADD_FAILURE() << "stored what could not be";
    } catch (Unavailable const& error) {
        EXPECT_EQ(error.reason(), Reason::conflict);
    }
    EXPECT_EQ(attempts, 3);
    EXPECT_EQ(database->write_stats().refused_jobs, 1U);
    EXPECT_EQ(add("b"), std::nullopt);
    EXPECT_EQ(stored(), "b");
}

TEST_F(PostgresTest, RefusesASecondServer) {
    auto const open_second = [&] {
        return open([](auto& options) { options.busy_timeout = std::chrono::milliseconds{50}; });
    };
    EXPECT_THAT(open_second, ThrowsMessage<CannotOpen>(HasSubstr("another server already uses it")));
    EXPECT_EQ(add("a"), std::nullopt);
    database.reset();
    database = open_second();
    EXPECT_EQ(add("b"), std::nullopt);
    EXPECT_EQ(stored(), "a b");
}

TEST_F(PostgresTest, WritesNoMoreAfterAnotherServerHas) {
    ASSERT_EQ(add("a"), std::nullopt);
    database.reset();
    // It has yet to write anything: what it has read of the tables may be old all the same.
    database = open([](auto& options) { options.busy_timeout = std::chrono::milliseconds{50}; });
    proxy.set_door(Door::shut);
    proxy.cut();
    auto second = context.open();  // waits until the lost connection has ended at PostgreSQL too
    proxy.set_door(Door::open);
    // As long as the other has the lock: not now. It may still go without having changed anything.
    EXPECT_EQ(add("b"), Reason::lost);
    EXPECT_TRUE(database->write_stats().accepts_writes);
    ASSERT_EQ(add(*second, "c"), std::nullopt);
    second.reset();
    runs = 0;
    EXPECT_EQ(add("d"), Reason::io);
    EXPECT_EQ(runs, 0);
    EXPECT_EQ(storage_failures, 1);
    EXPECT_FALSE(database->write_stats().accepts_writes);
    EXPECT_EQ(add("e"), Reason::io);
    EXPECT_EQ(stored(), "a c");
}

TEST_F(PostgresTest, PrintsNoNoticeAndLogsWarnings) {
    constexpr Query kTalk{
        "kTalk", "DO $$ BEGIN RAISE NOTICE 'idle talk'; RAISE WARNING 'worth knowing'; END $$"
    };
    testing::internal::CaptureStderr();
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        writer.execute(kTalk);
        return {};
    });
    auto const output = testing::internal::GetCapturedStderr();
    EXPECT_TRUE(outcome.has_value());
    EXPECT_THAT(output, Not(HasSubstr("idle talk")));
    EXPECT_THAT(output, HasSubstr(R"("event":"database_warning","text":"worth knowing"})"));
    EXPECT_THAT(output, Not(HasSubstr("WARNING")));
    // A warning before the commit says nothing of the commit.
    EXPECT_THAT(output, Not(HasSubstr("commit_unknown")));
}

TEST(ClassifyPostgres, KnowsTheCodesThatMatter) {
    using db::Failure;
    EXPECT_EQ(db::classify_postgres("23505"), Failure::unique);
    EXPECT_EQ(db::classify_postgres("23503"), Failure::foreign_key);
    EXPECT_EQ(db::classify_postgres("23502"), Failure::other);
    EXPECT_EQ(db::classify_postgres("40001"), Failure::conflict);
    EXPECT_EQ(db::classify_postgres("40P01"), Failure::conflict);
    EXPECT_EQ(db::classify_postgres("55P03"), Failure::busy);
    EXPECT_EQ(db::classify_postgres("53300"), Failure::busy);
    EXPECT_EQ(db::classify_postgres("53100"), Failure::full);
    EXPECT_EQ(db::classify_postgres("57P01"), Failure::lost);
    EXPECT_EQ(db::classify_postgres("08006"), Failure::lost);
    EXPECT_EQ(db::classify_postgres("58030"), Failure::io);
    EXPECT_EQ(db::classify_postgres("42601"), Failure::other);
}

}  // namespace
}  // namespace qvr::store_test
