// What holds for SQLite alone: its files, its connections, its failures.
#include "db/error_map.hpp"
#include "db/session_sqlite.hpp"
#include "store_context.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <fstream>

namespace qvr::store_test {
namespace {

using db::Access;
using db::CannotOpen;
using db::Query;
using db::Unavailable;
using db::Writer;
using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr std::chrono::milliseconds kTimeout{1000};

// What sqlite3_wal_checkpoint_v2 says when another connection asks for the log to be emptied.
int try_checkpoint(std::filesystem::path const& file) {
    sqlite3* connection = nullptr;
    EXPECT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
    // A connection knows of the log only once it has read something.
    EXPECT_EQ(sqlite3_exec(connection, "SELECT count(*) FROM notes", nullptr, nullptr, nullptr), SQLITE_OK);
    auto const code =
        sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_close(connection);
    return code;
}

unsigned mode_of(std::filesystem::path const& file) {
    struct stat status{};
    EXPECT_EQ(::stat(file.c_str(), &status), 0) << file;
    return status.st_mode & 0777U;
}

Result<void> add(db::Database& database, std::string const& id) {
    return database.write([&](Writer& writer) -> Result<void> {
        writer.insert("notes", make_note(id));
        return {};
    });
}

class SqliteTest : public testing::Test {
  protected:
    SqliteContext context;
    std::unique_ptr<db::Database> database = context.open();
    std::int64_t count() { return read_whole(*database, kCountNotes); }
};

TEST_F(SqliteTest, KeepsItsFilesToItsOwner) {
    insert(*database, make_note("a"));
    EXPECT_EQ(mode_of(context.file().parent_path()), 0700U);
    for (auto const* ending : {"", "-wal", "-shm"}) {
        EXPECT_EQ(mode_of(context.file().string() + ending), 0600U) << ending;
    }
    database.reset();
    ::chmod(context.file().c_str(), 0644);
    database = context.open();
    EXPECT_EQ(mode_of(context.file()), 0600U);
}

TEST_F(SqliteTest, SetsEachConnectionUp) {
    auto const writer = db::open_sqlite(context.file(), Access::write, kTimeout);
    auto const reader = db::open_sqlite(context.file(), Access::read, kTimeout);
    auto const whole = [](db::Session& session, Query const& query) {
        return db::Reader{session}.get_whole(query);
    };
    for (auto* session : {writer.get(), reader.get()}) {
        EXPECT_EQ(db::Reader{*session}.get_text({"mode", "PRAGMA journal_mode"}), "wal");
        EXPECT_EQ(whole(*session, {"synchronous", "PRAGMA synchronous"}), 2);  // FULL
        EXPECT_EQ(whole(*session, {"foreign_keys", "PRAGMA foreign_keys"}), 1);
        EXPECT_EQ(whole(*session, {"busy_timeout", "PRAGMA busy_timeout"}), kTimeout.count());
    }
    EXPECT_EQ(whole(*writer, {"query_only", "PRAGMA query_only"}), 0);
    EXPECT_EQ(whole(*reader, {"query_only", "PRAGMA query_only"}), 1);
    EXPECT_GT(whole(*writer, {"checkpoint", "PRAGMA wal_autocheckpoint"}), 0);
    EXPECT_EQ(whole(*reader, {"checkpoint", "PRAGMA wal_autocheckpoint"}), 0);
}

// SQLite counts how often it had to prepare each statement of a connection anew.
constexpr Query kCountLike{"kCountLike", "SELECT COUNT(*) FROM notes WHERE id LIKE :pattern"};
constexpr Query kCountPreparedAnew{
    "kCountPreparedAnew",
    "SELECT reprep FROM sqlite_stmt WHERE sql LIKE 'SELECT COUNT(*) FROM notes WHERE id LIKE%'"
};

TEST_F(SqliteTest, PreparesAStatementOnceWhateverIsBound) {
    insert(*database, make_note("a"));
    auto const reader = db::open_sqlite(context.file(), Access::read, kTimeout);
    for (auto const* pattern : {"a%", "%a", "a"}) {
        EXPECT_EQ(db::Reader{*reader}.get_whole(kCountLike, {{"pattern", pattern}}), 1);
    }
    EXPECT_EQ(db::Reader{*reader}.get_whole(kCountPreparedAnew), 0);
}

TEST_F(SqliteTest, LeavesNoReadTransactionOpen) {
    insert(*database, make_note("a"));
    insert(*database, make_note("b"));
    database->read([&](db::Reader& reader) {
        reader.get<Note>(kFindNote, {{"id", "a"}});
        // While it reads, the log cannot be emptied.
        EXPECT_EQ(try_checkpoint(context.file()), SQLITE_BUSY);
    });
    EXPECT_EQ(try_checkpoint(context.file()), SQLITE_OK);
    auto const stop_at_first_row = [](db::Reader& reader) {
        reader.select(kListNotes, {}, reflect::columns<Note>(), [](auto) {
            throw std::runtime_error("stop");
        });
    };
    EXPECT_THROW(database->read(stop_at_first_row), std::runtime_error);
    EXPECT_EQ(try_checkpoint(context.file()), SQLITE_OK);
    // The writer's statements end as well, whether or not all rows were fetched.
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        EXPECT_THROW(stop_at_first_row(writer), std::runtime_error);
        writer.insert("notes", make_note("c"));
        return {};
    });
    EXPECT_TRUE(outcome.has_value());
    EXPECT_EQ(try_checkpoint(context.file()), SQLITE_OK);
    EXPECT_EQ(count(), 3);
}

TEST_F(SqliteTest, RefusesASecondServer) {
    EXPECT_THAT([&] { context.open(); }, ThrowsMessage<CannotOpen>(HasSubstr("another server already uses")));
    insert(*database, make_note("a"));
    database.reset();
    database = context.open();
    EXPECT_EQ(count(), 1);
}

TEST_F(SqliteTest, RefusesAFileThatIsNoDatabase) {
    database.reset();
    std::ofstream{context.file()} << std::string(8192, 'x');
    EXPECT_THAT([&] { context.open(); }, ThrowsMessage<CannotOpen>(HasSubstr("cannot be used")));
}

TEST_F(SqliteTest, RefusesAFolderThatCannotBe) {
    auto options = context.options();
    options.location = context.file() / "below a file";
    EXPECT_THROW(db::Database::open(options, note_migrations(), StillClock{}), CannotOpen);
}

TEST_F(SqliteTest, WorksAgainOnceThereIsSpace) {
    insert(*database, make_note("a"));
    auto const set_pages = [&](Query const& query) {
        return database->write([&](Writer& writer) -> Result<void> {
            writer.get_whole(query);
            return {};
        });
    };
    ASSERT_TRUE(set_pages({"few_pages", "PRAGMA max_page_count = 1"}));
    auto large = make_note("large");
    large.label.assign(100'000, 'x');
    try {
        insert(*database, large);
        ADD_FAILURE() << "a row was stored without space";
    } catch (Unavailable const& error) {
        EXPECT_EQ(error.reason(), Unavailable::Reason::full);
    }
    EXPECT_EQ(count(), 1);
    EXPECT_TRUE(database->write_stats().accepts_writes);
    ASSERT_TRUE(set_pages({"many_pages", "PRAGMA max_page_count = 100000"}));
    insert(*database, large);
    EXPECT_EQ(count(), 2);
}

// As long as it lives, no file of the process may grow beyond some bytes: writing fails with an I/O error.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) : former_signal_(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &former_);
        rlimit const limit{bytes, former_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &former_);
        std::signal(SIGXFSZ, former_signal_);
    }
    FileSizeLimit(FileSizeLimit const&) = delete;
    FileSizeLimit& operator=(FileSizeLimit const&) = delete;

  private:
    void (*former_signal_)(int);
    rlimit former_{};
};

TEST_F(SqliteTest, RefusesAllWritesAfterTheStorageFailed) {
    database.reset();
    auto options = context.options();
    int failures = 0;
    options.on_storage_failure = [&] { ++failures; };
    database = db::Database::open(options, note_migrations(), StillClock{});
    insert(*database, make_note("before"));
    auto const reason_of = [&](std::string const& id) -> std::optional<Unavailable::Reason> {
        try {
            EXPECT_TRUE(add(*database, id));
            return std::nullopt;
        } catch (Unavailable const& error) {
            return error.reason();
        }
    };
    {
        FileSizeLimit const limit{std::filesystem::file_size(context.file().string() + "-wal")};
        EXPECT_EQ(reason_of("during"), Unavailable::Reason::io);
    }
    EXPECT_EQ(failures, 1);
    EXPECT_FALSE(database->write_stats().accepts_writes);
    // The storage is well again, but what it holds is not known before the next start.
    EXPECT_EQ(reason_of("after"), Unavailable::Reason::io);
    EXPECT_EQ(failures, 1);
    EXPECT_EQ(count(), 1);
    database.reset();
    database = context.open();
    EXPECT_EQ(reason_of("next start"), std::nullopt);
    EXPECT_EQ(count(), 2);
}

TEST(ClassifySqlite, KnowsTheCodesThatMatter) {
    using db::Failure;
    EXPECT_EQ(db::classify_sqlite(SQLITE_CONSTRAINT_UNIQUE), Failure::unique);
    EXPECT_EQ(db::classify_sqlite(SQLITE_CONSTRAINT_PRIMARYKEY), Failure::unique);
    EXPECT_EQ(db::classify_sqlite(SQLITE_CONSTRAINT_FOREIGNKEY), Failure::foreign_key);
    EXPECT_EQ(db::classify_sqlite(SQLITE_CONSTRAINT_CHECK), Failure::other);
    EXPECT_EQ(db::classify_sqlite(SQLITE_BUSY_SNAPSHOT), Failure::busy);
    EXPECT_EQ(db::classify_sqlite(SQLITE_FULL), Failure::full);
    EXPECT_EQ(db::classify_sqlite(SQLITE_IOERR_SHMSIZE), Failure::full);
    EXPECT_EQ(db::classify_sqlite(SQLITE_IOERR_FSYNC), Failure::io);
    EXPECT_EQ(db::classify_sqlite(SQLITE_CORRUPT_INDEX), Failure::io);
    EXPECT_EQ(db::classify_sqlite(SQLITE_ERROR), Failure::other);
}

}  // namespace
}  // namespace qvr::store_test
