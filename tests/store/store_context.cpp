#include "store_context.hpp"

#include "base/digest.hpp"

#include <cstdlib>
#include <stdexcept>

namespace qvr::store_test {

TemporaryFolder::TemporaryFolder() {
    auto name = (std::filesystem::temp_directory_path() / "qvr store XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("no temporary folder");
    }
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::filesystem::remove_all(path_);
}

db::Migration make_migration(std::string const& name, std::string_view sql) {
    return {name, sha256_hex(sql), sql};
}

std::vector<db::Migration> note_migrations() {
    return {make_migration(
        "0001_notes",
        "CREATE TABLE notes (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES notes (id), label TEXT NOT NULL "
        "UNIQUE,"
        " amount BIGINT NOT NULL, bound BIGINT, is_done BIGINT NOT NULL, at BIGINT NOT NULL);"
    )};
}

std::unique_ptr<db::Database> StoreContext::open(std::vector<db::Migration> const& migrations) const {
    return db::Database::open(options(), migrations, StillClock{});
}

db::Options SqliteContext::options() const {
    return {.location = folder_.path() / "data"};
}

db::Options PostgresContext::options() const {
    return {.location = database_.url()};
}

std::vector<MakeContext> every_context() {
    if (test::has_postgres()) {
        return {[]() -> std::unique_ptr<StoreContext> { return std::make_unique<PostgresContext>(); }};
    }
    return {[]() -> std::unique_ptr<StoreContext> { return std::make_unique<SqliteContext>(); }};
}

std::int64_t read_whole(db::Database& database, db::Query const& query, db::Params const& params) {
    return database.read([&](db::Reader& reader) { return reader.get_whole(query, params); });
}

void insert(db::Database& database, Note const& note) {
    auto const outcome = database.write([&](db::Writer& writer) -> Result<void> {
        writer.insert("notes", note);
        return {};
    });
    ASSERT_TRUE(outcome.has_value());
}

}  // namespace qvr::store_test
