#include "db/session_sqlite.hpp"
#include "store_context.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

namespace qvr::store_test {
namespace {

using db::CannotOpen;
using db::Migration;
using db::Query;
using testing::HasSubstr;
using testing::ThrowsMessage;

constexpr Query kCountApplied{"kCountApplied", "SELECT count(*) FROM schema_migrations"};
constexpr Query kCountThings{"kCountThings", "SELECT count(*) FROM things"};

// A table that refers to notes, and a statement that only a real parser splits rightly.
Migration things() {
    return make_migration(
        "0002_things",
        "CREATE TABLE things (id TEXT PRIMARY KEY, note_id TEXT NOT NULL REFERENCES notes (id), name TEXT);\n"
        "-- a comment; with a semicolon\n"
        "INSERT INTO notes (id, label, amount, is_done, at) VALUES ('t', 'one; two', 0, 0, 0);\n"
        "INSERT INTO things (id, note_id, name) VALUES ('1', 't', ';''');"
    );
}

std::vector<Migration> with(Migration const& migration) {
    auto migrations = note_migrations();
    migrations.push_back(migration);
    return migrations;
}

class MigratorTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, MigratorTest, testing::ValuesIn(every_context()));

TEST_P(MigratorTest, AppliesEachOnce) {
    auto const database = context().open(with(things()));
    EXPECT_EQ(read_whole(*database, kCountApplied), 2);
    EXPECT_EQ(read_whole(*database, kCountThings), 1);
    constexpr Query kAppliedAt{
        "kAppliedAt", "SELECT applied_at_ms FROM schema_migrations WHERE name = '0002_things'"
    };
    EXPECT_EQ(read_whole(*database, kAppliedAt), StillClock{}.now().unix_ms());
}

TEST_P(MigratorTest, ChangesNothingTheSecondTime) {
    context().open(with(things()));
    auto const database = context().open(with(things()));
    EXPECT_EQ(read_whole(*database, kCountApplied), 2);
    EXPECT_EQ(read_whole(*database, kCountThings), 1);
}

TEST_P(MigratorTest, GoesOnWhereTheDatabaseStands) {
    insert(*context().open(), make_note("a"));
    auto const database = context().open(with(things()));
    EXPECT_EQ(read_whole(*database, kCountThings), 1);
    EXPECT_EQ(read_whole(*database, kCountNotes), 2);
}

TEST_P(MigratorTest, RefusesAChangedMigration) {
    context().open();
    auto const changed = make_migration("0001_notes", "CREATE TABLE notes (id TEXT PRIMARY KEY)");
    EXPECT_THAT(
        [&] { context().open({changed}); },
        ThrowsMessage<CannotOpen>(HasSubstr("0001_notes was changed after it had been applied"))
    );
    EXPECT_EQ(read_whole(*context().open(), kCountApplied), 1);
}

TEST_P(MigratorTest, RefusesADatabaseOfANewerProgram) {
    context().open(with(things()));
    EXPECT_THAT(
        [&] { context().open(); },
        ThrowsMessage<CannotOpen>(HasSubstr("newer than this program: it has the migration 0002_things"))
    );
}

TEST_P(MigratorTest, RefusesAMigrationBeforeOneThatIsApplied) {
    auto const late = make_migration("0000_late", "CREATE TABLE late (id TEXT PRIMARY KEY)");
    context().open();
    auto migrations = note_migrations();
    migrations.insert(migrations.begin(), late);
    EXPECT_THAT(
        [&] { context().open(migrations); }, ThrowsMessage<CannotOpen>(HasSubstr("0000_late is missing"))
    );
}

TEST_P(MigratorTest, LeavesNothingOfAMigrationThatFails) {
    insert(*context().open(), make_note("a"));
    auto const failing = make_migration(
        "0002_things",
        "CREATE TABLE things (id TEXT PRIMARY KEY); DELETE FROM notes; SELECT nothing FROM nowhere"
    );
    EXPECT_THAT(
        [&] { context().open(with(failing)); }, ThrowsMessage<CannotOpen>(HasSubstr("0002_things failed"))
    );
    auto const database = context().open();
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
    EXPECT_EQ(read_whole(*database, kCountApplied), 1);
    EXPECT_THROW(read_whole(*database, kCountThings), db::DatabaseError);
}

class SqliteMigratorTest : public testing::Test {
  protected:
    std::vector<std::filesystem::path> copies() const {
        std::vector<std::filesystem::path> found;
        for (auto const& entry : std::filesystem::directory_iterator{context.file().parent_path()}) {
            if (entry.path().filename().string().find("before") != std::string::npos) {
                found.push_back(entry.path());
            }
        }
        return found;
    }
    SqliteContext context;
};

// Notes again, with the references of things to them.
constexpr std::string_view kRebuildNotes =
    "-- foreign_keys: off\n"
    "CREATE TABLE new_notes (id TEXT PRIMARY KEY, label TEXT NOT NULL);"
    "INSERT INTO new_notes (id, label) SELECT id, label FROM notes;"
    "DROP TABLE notes; ALTER TABLE new_notes RENAME TO notes;";

TEST_F(SqliteMigratorTest, RebuildsATableThatOthersReferTo) {
    auto migrations = with(things());
    migrations.push_back(make_migration("0003_rebuild", kRebuildNotes));
    EXPECT_THROW(context.open(migrations), CannotOpen);  // the rows of things would be orphans for a while
    migrations.back().suspends_foreign_keys = true;
    auto const database = context.open(migrations);
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
    // The keys are enforced again.
    constexpr Query kOrphan{"kOrphan", "INSERT INTO things (id, note_id) VALUES ('2', 'none')"};
    EXPECT_THROW(
        static_cast<void>(database->write([&](db::Writer& writer) -> Result<void> {
            writer.execute(kOrphan);
            return {};
        })),
        db::ConstraintViolation
    );
}

TEST_F(SqliteMigratorTest, RefusesAMigrationThatLeavesOrphans) {
    auto migrations = with(things());
    auto orphans = make_migration("0003_orphans", "DELETE FROM notes");
    orphans.suspends_foreign_keys = true;
    migrations.push_back(orphans);
    EXPECT_THAT(
        [&] { context.open(migrations); },
        ThrowsMessage<CannotOpen>(HasSubstr("references to rows that do not exist"))
    );
    migrations.pop_back();
    EXPECT_EQ(read_whole(*context.open(migrations), kCountNotes), 1);
}

TEST_F(SqliteMigratorTest, KeepsACopyOfADatabaseThatIsNotNew) {
    insert(*context.open(), make_note("a"));
    EXPECT_TRUE(copies().empty());
    context.open(with(things()));
    ASSERT_EQ(copies().size(), 1U);
    auto const copy = copies().front();
    EXPECT_EQ(copy.filename(), "qvr.db.before-0002_things-20261123T154207123Z");
    struct stat status{};
    ASSERT_EQ(::stat(copy.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    // The copy is the database as it was.
    auto const session = db::open_sqlite(copy, db::Access::write, std::chrono::milliseconds{0});
    EXPECT_EQ(db::Reader{*session}.get_whole(kCountNotes), 1);
    EXPECT_EQ(db::Reader{*session}.get_whole(kCountApplied), 1);
    EXPECT_THROW(db::Reader{*session}.get_whole(kCountThings), db::DatabaseError);
}

TEST_F(SqliteMigratorTest, KeepsNoCopyForAFirstMigrationThatFails) {
    context.open();
    EXPECT_THROW(context.open(with(make_migration("0002_things", "SELECT"))), CannotOpen);
    EXPECT_TRUE(copies().empty());
}

TEST_F(SqliteMigratorTest, RefusesADatabaseOfAnotherProgram) {
    std::filesystem::create_directories(context.file().parent_path());
    {
        auto const session = db::open_sqlite(context.file(), db::Access::write, std::chrono::milliseconds{0});
        session->run_script("foreign", "CREATE TABLE customers (id INTEGER)");
    }
    EXPECT_THAT([&] { context.open(); }, ThrowsMessage<CannotOpen>(HasSubstr("not one of this program")));
}

}  // namespace
}  // namespace qvr::store_test
