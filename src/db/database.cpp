#include "db/database.hpp"

#include "db/folder_lock.hpp"
#include "db/migrator.hpp"
#include "db/reader_pool.hpp"
#include "db/session_postgres.hpp"
#include "db/session_sqlite.hpp"
#include "db/writer_thread.hpp"

namespace qvr::db {
namespace {

// What one kind of database or the other gives.
struct Connections {
    std::unique_ptr<FolderLock> lock;  // PostgreSQL's is part of the writer
    std::unique_ptr<Session> writer;
    ReaderPool::Open open_reader;
};

Connections connect(std::filesystem::path const& folder, std::chrono::milliseconds wait) {
    auto lock = std::make_unique<FolderLock>(folder);
    auto const file = folder / kDatabaseFile;
    return {std::move(lock), open_sqlite(file, Access::write, wait), [file, wait] {
                return open_sqlite(file, Access::read, wait);
            }};
}

Connections connect(PostgresUrl const& url, std::chrono::milliseconds wait) {
    return {nullptr, open_postgres(url, Access::write, wait), [url, wait] {
                return open_postgres(url, Access::read, wait);
            }};
}

}  // namespace

std::string display_name(Location const& location) {
    if (auto const* url = std::get_if<PostgresUrl>(&location)) {
        return display_name(*url);
    }
    return std::get<std::filesystem::path>(location).string();
}

// In the order in which they are made; ended in the reverse order, so that the writer closes last and no
// reader checkpoints, and so that the folder is free only when all files are closed.
struct Database::Impl {
    Impl(Connections connections, Options const& options)
        : lock(std::move(connections.lock)),
          writer(std::move(connections.writer), options),
          readers(std::move(connections.open_reader), options.readers, options.reader_wait) {}

    std::unique_ptr<FolderLock> lock;
    WriterThread writer;
    ReaderPool readers;
};

std::unique_ptr<Database> Database::open(
    Options options, std::vector<Migration> const& migrations, Clock const& clock
) {
    try {
        auto connections = std::visit(
            [&](auto const& location) { return connect(location, options.busy_timeout); }, options.location
        );
        migrate(*connections.writer, migrations, clock);
        return std::unique_ptr<Database>{new Database{std::make_unique<Impl>(std::move(connections), options)}
        };
    } catch (CannotOpen const&) {
        throw;
    } catch (DatabaseError const& error) {
        throw CannotOpen(
            "the database " + display_name(options.location) + " cannot be used: " + error.what()
        );
    }
}

Database::Database(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Database::~Database() = default;

bool Database::run_write(std::function<bool(Writer&)> job) {
    return impl_->writer.run(std::move(job));
}

void Database::before_commit(std::function<void(Writer&)> hook) {
    impl_->writer.before_commit(std::move(hook));
}

WriteStats Database::write_stats() const {
    return impl_->writer.stats();
}

Database::ReadLease::ReadLease(Impl& impl) : impl_(impl), session_(impl.readers.take()) {}
Database::ReadLease::~ReadLease() {
    impl_.readers.give_back(std::move(session_));
}

}  // namespace qvr::db
