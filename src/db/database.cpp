#include "db/database.hpp"

#include "db/folder_lock.hpp"
#include "db/migrator.hpp"
#include "db/reader_pool.hpp"
#include "db/session_sqlite.hpp"
#include "db/writer_thread.hpp"

namespace qvr::db {

// In the order in which they are made; ended in the reverse order, so that the writer closes last and no
// reader checkpoints, and so that the folder is free only when all files are closed.
struct Database::Impl {
    Impl(std::unique_ptr<FolderLock> held, std::unique_ptr<Session> session, Options const& options)
        : lock(std::move(held)),
          writer(std::move(session), options),
          readers(
              [file = options.folder / kDatabaseFile, timeout = options.busy_timeout] {
                  return open_sqlite(file, Access::read, timeout);
              },
              options.readers,
              options.reader_wait
          ) {}

    std::unique_ptr<FolderLock> lock;
    WriterThread writer;
    ReaderPool readers;
};

std::unique_ptr<Database> Database::open(
    Options options, std::vector<Migration> const& migrations, Clock const& clock
) {
    auto lock = std::make_unique<FolderLock>(options.folder);
    try {
        auto session = open_sqlite(options.folder / kDatabaseFile, Access::write, options.busy_timeout);
        migrate(*session, migrations, clock);
        return std::unique_ptr<Database>{
            new Database{std::make_unique<Impl>(std::move(lock), std::move(session), options)}
        };
    } catch (CannotOpen const&) {
        throw;
    } catch (DatabaseError const& error) {
        throw CannotOpen("the database in " + options.folder.string() + " cannot be used: " + error.what());
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
