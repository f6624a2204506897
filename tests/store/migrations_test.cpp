#include "db/migrations.hpp"

#include "base/digest.hpp"
#include "embed/embedded_migrations.hpp"
#include "store_context.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace qvr::store_test {
namespace {

using db::CannotOpen;
using db::Dialect;
using testing::HasSubstr;
using testing::ThrowsMessage;

// Files of a migrations folder, with the checksums of them all.
class Folder {
  public:
    explicit Folder(std::vector<EmbeddedFile> files) : files_(std::move(files)) {
        for (auto const& file : files_) {
            checksums_ += sha256_hex(file.bytes) + "  " + std::string{file.name} + "\n";
        }
    }
    std::vector<db::Migration> read(Dialect dialect = Dialect::sqlite) const {
        auto files = files_;
        files.push_back({"checksums.txt", checksums_});
        return db::read_migrations(files, dialect);
    }
    std::vector<std::string> names(Dialect dialect) const {
        std::vector<std::string> names;
        for (auto const& migration : read(dialect)) {
            names.push_back(migration.name);
        }
        return names;
    }
    std::vector<EmbeddedFile>& files() { return files_; }
    std::string& checksums() { return checksums_; }

  private:
    std::vector<EmbeddedFile> files_;
    std::string checksums_ = "# how this file is made\n";
};

TEST(ReadMigrations, OrdersThoseOfTheDialect) {
    Folder const folder{
        {{"0003_c.postgres.sql", "SELECT 3"},
         {"0002_b.sqlite.sql", "-- foreign_keys: off\nSELECT 2"},
         {"0002_b.postgres.sql", "SELECT 22"},
         {"0001_a.sql", "SELECT 1"}}
    };
    EXPECT_EQ(folder.names(Dialect::sqlite), (std::vector<std::string>{"0001_a", "0002_b"}));
    EXPECT_EQ(folder.names(Dialect::postgres), (std::vector<std::string>{"0001_a", "0002_b", "0003_c"}));
    auto const migrations = folder.read();
    EXPECT_EQ(migrations[0].sql, "SELECT 1");
    EXPECT_EQ(migrations[0].checksum, sha256_hex("SELECT 1"));
    EXPECT_FALSE(migrations[0].suspends_foreign_keys);
    EXPECT_TRUE(migrations[1].suspends_foreign_keys);
}

TEST(ReadMigrations, RefusesAFileThatIsNotTheOneSummed) {
    Folder folder{{{"0001_a.sql", "SELECT 1"}}};
    EXPECT_EQ(folder.read().size(), 1U);
    folder.files()[0].bytes = "SELECT 2";
    EXPECT_THAT([&] { folder.read(); }, ThrowsMessage<CannotOpen>(HasSubstr("0001_a.sql differs")));
}

TEST(ReadMigrations, RefusesAFileWithoutChecksumAndTheReverse) {
    Folder folder{{{"0001_a.sql", "SELECT 1"}}};
    folder.files().push_back({"0002_b.sql", "SELECT 2"});
    EXPECT_THAT([&] { folder.read(); }, ThrowsMessage<CannotOpen>(HasSubstr("0002_b.sql differs")));
    folder.files().clear();
    EXPECT_THAT([&] { folder.read(); }, ThrowsMessage<CannotOpen>(HasSubstr("0001_a.sql is gone")));
    folder.checksums() = "nonsense";
    EXPECT_THROW(folder.read(), CannotOpen);
}

TEST(ReadMigrations, LetsSqliteAloneSuspendForeignKeys) {
    for (std::string_view const name : {"0001_a.sql", "0001_a.postgres.sql"}) {
        Folder const folder{{{name, "-- foreign_keys: off\nSELECT 1"}}};
        EXPECT_THAT([&] { folder.read(); }, ThrowsMessage<CannotOpen>(HasSubstr("suspends foreign keys")));
    }
}

TEST(ReadMigrations, RefusesWrongNames) {
    for (std::string_view const name :
         {"1_a.sql", "0001-a.sql", "0001_A.sql", "0001_.sql", "0001_a.txt", "a.sql"}) {
        Folder const folder{{{name, "SELECT 1"}}};
        EXPECT_THROW(folder.read(), CannotOpen) << name;
    }
    Folder const twice{{{"0001_a.sql", "SELECT 1"}, {"0001_b.sql", "SELECT 1"}}};
    EXPECT_THAT([&] { twice.read(); }, ThrowsMessage<CannotOpen>(HasSubstr("another migration has too")));
}

TEST(ProgramMigrations, AreTheFilesOfTheFolder) {
    std::size_t count = 0;
    for (auto const& file : embedded_migrations()) {
        std::ifstream stream{std::filesystem::path{QVR_MIGRATIONS} / file.name, std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{stream}, {}};
        EXPECT_EQ(file.bytes, bytes) << file.name;
        count += file.name.ends_with(".sql") ? 1 : 0;
    }
    std::size_t files = 0;
    for (auto const& entry : std::filesystem::directory_iterator{QVR_MIGRATIONS}) {
        files += entry.path().extension() == ".sql" ? 1 : 0;
    }
    EXPECT_EQ(count, files);
}

TEST(ProgramMigrations, MakeAnEmptyDatabaseReady) {
    auto const migrations = db::program_migrations(Dialect::sqlite);
    SqliteContext const context;
    auto const database = context.open(migrations);
    constexpr db::Query kCount{"kCount", "SELECT count(*) FROM schema_migrations"};
    EXPECT_EQ(read_whole(*database, kCount), static_cast<std::int64_t>(migrations.size()));
}

}  // namespace
}  // namespace qvr::store_test
