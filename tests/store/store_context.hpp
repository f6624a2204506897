// A fresh database for each test. The suites that hold for every kind of database take it as their parameter.
#pragma once

#include "db/database.hpp"
#include "note.hpp"
#include "support/postgres_database.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace qvr::store_test {

// A folder that goes when the object goes.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

// An instant that stands still.
class StillClock : public Clock {
  public:
    Instant now() const override { return Instant{1'795'448'527'123}; }  // 2026-11-23T15:42:07.123Z
};

db::Migration make_migration(std::string const& name, std::string_view sql);
// The table of Note.
std::vector<db::Migration> note_migrations();

class StoreContext {
  public:
    virtual ~StoreContext() = default;
    // For an empty database of the test's own; opening twice, one after the other, is the same database.
    virtual db::Options options() const = 0;
    std::unique_ptr<db::Database> open(std::vector<db::Migration> const& migrations = note_migrations())
        const;
};

class SqliteContext : public StoreContext {
  public:
    db::Options options() const override;
    std::filesystem::path file() const { return folder_.path() / "data" / db::kDatabaseFile; }

  private:
    TemporaryFolder folder_;
};

class PostgresContext : public StoreContext {
  public:
    db::Options options() const override;
    test::PostgresDatabase const& database() const { return database_; }

  private:
    test::PostgresDatabase database_;
};

using MakeContext = std::unique_ptr<StoreContext> (*)();

// Base of the suites for every kind of database; each is instantiated with every_context().
class StoreTest : public testing::TestWithParam<MakeContext> {
  protected:
    StoreContext& context() { return *context_; }

  private:
    std::unique_ptr<StoreContext> context_ = GetParam()();
};
// SQLite; beside PostgreSQL (tools/with_postgres) that instead.
std::vector<MakeContext> every_context();

// The value of one query, read in a transaction of its own.
std::int64_t read_whole(db::Database& database, db::Query const& query, db::Params const& params = {});
void insert(db::Database& database, Note const& note);

}  // namespace qvr::store_test
