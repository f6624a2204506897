// A look at the database beside its server, and what it must not do there.
#include "db/snapshot.hpp"

#include "store_context.hpp"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <fstream>
#include <sstream>

namespace qvr::store_test {
namespace {

using db::CannotOpen;
using db::Snapshot;
using testing::HasSubstr;
using testing::ThrowsMessage;

class SnapshotTest : public StoreTest {};
INSTANTIATE_TEST_SUITE_P(Stores, SnapshotTest, testing::ValuesIn(every_context()));

TEST_P(SnapshotTest, StaysAsItIsWhileTheServerWrites) {
    auto const database = context().open();
    insert(*database, make_note("a"));
    Snapshot snapshot{context().options().location, note_migrations()};
    EXPECT_EQ(snapshot.reader().get_whole(kCountNotes), 1);
    insert(*database, make_note("b"));
    EXPECT_EQ(snapshot.reader().get_whole(kCountNotes), 1);
    EXPECT_EQ(read_whole(*database, kCountNotes), 2);
    EXPECT_THAT(snapshot.find_damage(), testing::IsEmpty());
}

TEST_P(SnapshotTest, RefusesAnOlderAndANewerDatabase) {
    auto const database = context().open();
    auto const open_with = [&](std::vector<db::Migration> const& migrations) {
        return [&] { Snapshot{context().options().location, migrations}; };
    };
    auto more = note_migrations();
    more.push_back(make_migration("0002_things", "CREATE TABLE things (id TEXT PRIMARY KEY)"));
    EXPECT_THAT(open_with(more), ThrowsMessage<CannotOpen>(HasSubstr("older than this program")));
    EXPECT_THAT(open_with({}), ThrowsMessage<CannotOpen>(HasSubstr("newer than this program")));
}

std::string bytes_of(std::filesystem::path const& file) {
    std::ostringstream text;
    text << std::ifstream{file, std::ios::binary}.rdbuf();
    return text.str();
}

// The files that a killed server leaves: the log holds what is not yet in the database.
class KilledServer : public testing::Test {
  protected:
    KilledServer() {
        SqliteContext const context;
        auto const database = context.open();
        insert(*database, make_note("a"));
        std::filesystem::create_directory(folder);
        for (auto const* ending : {"", "-wal"}) {
            std::filesystem::copy_file(context.file().string() + ending, file.string() + ending);
        }
    }
    std::string log() const { return file.string() + "-wal"; }

    TemporaryFolder place;
    std::filesystem::path folder = place.path() / "data";
    std::filesystem::path file = folder / db::kDatabaseFile;
};

TEST_F(KilledServer, LeavesFilesThatASnapshotAndACopyReadAndDoNotChange) {
    auto const database_before = bytes_of(file);
    auto const log_before = bytes_of(log());
    ASSERT_FALSE(log_before.empty());
    EXPECT_EQ(Snapshot(folder, note_migrations()).reader().get_whole(kCountNotes), 1);
    auto const copy = place.path() / "copy.db";
    std::ofstream{copy}.flush();
    db::copy_database(folder, copy);
    EXPECT_EQ(Snapshot::of_file(copy, note_migrations()).reader().get_whole(kCountNotes), 1);
    EXPECT_EQ(bytes_of(file), database_before);
    EXPECT_EQ(bytes_of(log()), log_before);
    EXPECT_FALSE(std::filesystem::exists(folder / "lock"));
    EXPECT_FALSE(std::filesystem::exists(copy.string() + "-wal"));
}

// The control: SQLite's own way is to move the log into the database when the last connection ends.
TEST_F(KilledServer, LeavesFilesThatAnOrdinaryConnectionChanges) {
    auto const before = bytes_of(file);
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &connection), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(connection, "SELECT count(*) FROM notes", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(connection);
    EXPECT_NE(bytes_of(file), before);
    EXPECT_FALSE(std::filesystem::exists(log()));
}

TEST_F(KilledServer, LeavesDamageThatIsFound) {
    // A page in the middle, after all is in the database.
    {
        auto const database = db::Database::open({.location = folder}, note_migrations(), StillClock{});
    }
    ASSERT_TRUE(Snapshot(folder, note_migrations()).find_damage().empty());
    std::fstream bytes{file, std::ios::in | std::ios::out | std::ios::binary};
    auto const pages = std::filesystem::file_size(file) / 4096;
    bytes.seekp(static_cast<std::streamoff>((pages - 1) * 4096));
    bytes << std::string(16, '\xff');
    bytes.close();
    EXPECT_FALSE(Snapshot(folder, note_migrations()).find_damage().empty());
}

}  // namespace
}  // namespace qvr::store_test
