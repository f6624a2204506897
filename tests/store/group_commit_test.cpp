// How the writer thread puts jobs together. A first job that waits holds the thread until others are in the
// queue.
#include "store_context.hpp"

#include <atomic>
#include <future>
#include <latch>
#include <thread>

namespace qvr::store_test {
namespace {

using db::Unavailable;
using db::Writer;
using Job = std::function<Result<void>(Writer&)>;

Result<void> refuse() {
    return make_error(Code::conflict, IssueCode::unavailable);
}

// How a write ended.
struct Ending {
    bool took_effect = false;
    bool was_thrown = false;
    std::optional<Code> code;
};

Ending run(db::Database& database, Job const& job) {
    try {
        auto const outcome = database.write(job);
        return {outcome.has_value(), false, outcome ? std::nullopt : std::optional{outcome.error().code}};
    } catch (std::exception const&) {
        return {false, true, {}};
    }
}

class GroupCommitTest : public StoreTest {
  protected:
    GroupCommitTest() {
        open([](db::Options&) {});
    }

    void open(std::function<void(db::Options&)> const& change) {
        database.reset();
        auto options = context().options();
        options.max_group_time = std::chrono::seconds{60};
        change(options);
        database = db::Database::open(options, note_migrations(), StillClock{});
    }

    // Runs the jobs so that all but the first wait in the queue while the first runs.
    std::vector<Ending> run_together(std::vector<Job> const& jobs) {
        std::vector<Ending> endings(jobs.size());
        std::latch is_running{1};
        std::latch all_wait{1};
        {
            std::vector<std::jthread> threads;
            threads.emplace_back([&] {
                endings[0] = run(*database, [&](Writer& writer) {
                    is_running.count_down();
                    all_wait.wait();
                    return jobs[0](writer);
                });
            });
            is_running.wait();
            for (std::size_t i = 1; i < jobs.size(); ++i) {
                threads.emplace_back([&, i] { endings[i] = run(*database, jobs[i]); });
                while (database->write_stats().queue_length < i) {
                    std::this_thread::yield();
                }
            }
            all_wait.count_down();
        }
        return endings;
    }

    static Job inserting(std::string const& id) {
        return [id](Writer& writer) -> Result<void> {
            writer.insert("notes", make_note(id));
            return {};
        };
    }
    std::int64_t count() { return read_whole(*database, kCountNotes); }

    std::unique_ptr<db::Database> database;
};
INSTANTIATE_TEST_SUITE_P(Stores, GroupCommitTest, testing::ValuesIn(every_context()));

TEST_P(GroupCommitTest, CommitsOnceForAllThatWait) {
    auto const endings = run_together({inserting("a"), inserting("b"), inserting("c"), inserting("d")});
    for (auto const& ending : endings) {
        EXPECT_TRUE(ending.took_effect);
    }
    auto const stats = database->write_stats();
    EXPECT_EQ(stats.groups, 1U);
    EXPECT_EQ(stats.jobs, 4U);
    EXPECT_EQ(stats.largest_group, 4U);
    EXPECT_EQ(count(), 4);
}

TEST_P(GroupCommitTest, CommitsEachJobThatComesAlone) {
    for (auto const* id : {"a", "b", "c"}) {
        EXPECT_TRUE(run(*database, inserting(id)).took_effect);
    }
    EXPECT_EQ(database->write_stats().groups, 3U);
    EXPECT_EQ(database->write_stats().largest_group, 1U);
}

TEST_P(GroupCommitTest, TakesNoMoreThanItsBound) {
    open([](db::Options& options) { options.max_group_jobs = 2; });
    run_together({inserting("a"), inserting("b"), inserting("c")});
    EXPECT_EQ(database->write_stats().groups, 2U);
    EXPECT_EQ(database->write_stats().largest_group, 2U);
}

TEST_P(GroupCommitTest, TakesNoMoreOnceItsTimeIsUp) {
    open([](db::Options& options) { options.max_group_time = std::chrono::milliseconds{0}; });
    run_together({inserting("a"), inserting("b"), inserting("c")});
    EXPECT_EQ(database->write_stats().groups, 3U);
    EXPECT_EQ(count(), 3);
}

TEST_P(GroupCommitTest, UndoesTheFailingJobsOfAGroupAlone) {
    auto const endings = run_together(
        {inserting("a"),
         [](Writer& writer) -> Result<void> {
             writer.insert("notes", make_note("refused"));
             return refuse();
         },
         inserting("b"),
         [](Writer& writer) -> Result<void> {
             writer.insert("notes", make_note("thrown"));
             throw std::runtime_error("of the job");
         },
         inserting("a"),
         inserting("c")}
    );
    EXPECT_TRUE(endings[0].took_effect);
    EXPECT_EQ(endings[1].code, Code::conflict);
    EXPECT_TRUE(endings[2].took_effect);
    EXPECT_TRUE(endings[3].was_thrown);
    EXPECT_TRUE(endings[4].was_thrown);  // "a" is there already, though not yet committed
    EXPECT_TRUE(endings[5].took_effect);
    EXPECT_EQ(count(), 3);
    EXPECT_EQ(database->write_stats().groups, 1U);
    EXPECT_EQ(database->write_stats().jobs, 3U);
    EXPECT_EQ(database->write_stats().refused_jobs, 3U);
}

TEST_P(GroupCommitTest, AnswersNobodyBeforeTheCommit) {
    std::atomic<int> answered = 0;
    std::atomic<int> finished_jobs = 0;
    int hook_runs = 0;
    database->before_commit([&](Writer& writer) {
        ++hook_runs;
        // All jobs are done and their rows are there, but nobody else knows.
        EXPECT_EQ(finished_jobs, 3);
        EXPECT_EQ(writer.get_whole(kCountNotes), 3);
        EXPECT_EQ(count(), 0);
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
        EXPECT_EQ(answered, 0);
    });
    auto const observed = [&](std::string const& id) -> Job {
        return [&, id](Writer& writer) -> Result<void> {
            writer.insert("notes", make_note(id));
            ++finished_jobs;
            return {};
        };
    };
    std::latch is_running{1};
    std::latch all_wait{1};
    {
        std::jthread const first{[&] {
            run(*database, [&](Writer& writer) {
                is_running.count_down();
                all_wait.wait();
                return observed("a")(writer);
            });
            ++answered;
        }};
        is_running.wait();
        std::vector<std::jthread> others;
        for (auto const* id : {"b", "c"}) {
            others.emplace_back([&, id] {
                run(*database, observed(id));
                // Answered: so it is committed.
                EXPECT_EQ(count(), 3);
                ++answered;
            });
        }
        while (database->write_stats().queue_length < 2) {
            std::this_thread::yield();
        }
        all_wait.count_down();
    }
    EXPECT_EQ(answered, 3);
    EXPECT_EQ(hook_runs, 1);
}

TEST_P(GroupCommitTest, WritesInTheHookWhatBelongsToTheGroup) {
    database->before_commit([](Writer& writer) { writer.insert("notes", make_note("of the hook")); });
    run_together({inserting("a"), inserting("b")});
    EXPECT_EQ(count(), 3);
}

TEST_P(GroupCommitTest, HasNoHookForAGroupWithoutChanges) {
    int hook_runs = 0;
    database->before_commit([&](Writer&) { ++hook_runs; });
    run(*database, [](Writer&) { return refuse(); });
    EXPECT_EQ(hook_runs, 0);
    EXPECT_EQ(database->write_stats().groups, 0U);
    run(*database, inserting("a"));
    EXPECT_EQ(hook_runs, 1);
}

TEST_P(GroupCommitTest, FailsForEverybodyIfItCannotCommit) {
    bool fails = true;
    database->before_commit([&](Writer&) {
        if (fails) {
            throw Unavailable(Unavailable::Reason::full, "as if the disk were full");
        }
    });
    auto const endings = run_together({inserting("a"), inserting("b"), [](Writer&) { return refuse(); }});
    for (auto const& ending : endings) {
        EXPECT_TRUE(ending.was_thrown);
    }
    EXPECT_EQ(count(), 0);
    fails = false;
    EXPECT_TRUE(run(*database, inserting("a")).took_effect);
    EXPECT_EQ(count(), 1);
}

TEST_P(GroupCommitTest, RefusesWhatTheQueueCannotHold) {
    open([](db::Options& options) { options.max_queued_writes = 1; });
    std::latch is_running{1};
    std::latch may_end{1};
    Ending first;
    Ending second;
    {
        std::jthread const running{[&] {
            first = run(*database, [&](Writer&) -> Result<void> {
                is_running.count_down();
                may_end.wait();
                return {};
            });
        }};
        is_running.wait();
        std::jthread const waiting{[&] { second = run(*database, inserting("waiting")); }};
        while (database->write_stats().queue_length < 1) {
            std::this_thread::yield();
        }
        auto third = std::async(std::launch::async, [&] { return run(*database, inserting("too many")); });
        // At once, while the others still run.
        EXPECT_EQ(third.wait_for(std::chrono::seconds{5}), std::future_status::ready);
        may_end.count_down();
        EXPECT_EQ(third.get().code, Code::unavailable);
    }
    EXPECT_TRUE(first.took_effect);
    EXPECT_TRUE(second.took_effect);
    EXPECT_EQ(count(), 1);
}

TEST_P(GroupCommitTest, ServesManyThreadsAtOnce) {
    constexpr int kThreads = 16;
    constexpr int kEach = 50;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < kThreads; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < kEach; ++i) {
                    auto const id = std::to_string(thread) + "." + std::to_string(i);
                    EXPECT_TRUE(run(*database, inserting(id)).took_effect);
                    auto const own = database->read([&](db::Reader& reader) {
                        return reader.find<Note>(kFindNote, {{"id", id}});
                    });
                    EXPECT_TRUE(own.has_value());
                }
            });
        }
    }
    auto const stats = database->write_stats();
    EXPECT_EQ(count(), kThreads * kEach);
    EXPECT_EQ(stats.jobs, static_cast<std::uint64_t>(kThreads * kEach));
    EXPECT_LT(stats.groups, stats.jobs);
    EXPECT_GT(stats.largest_group, 1U);
    EXPECT_EQ(stats.queue_length, 0U);
}

}  // namespace
}  // namespace qvr::store_test
