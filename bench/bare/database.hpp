// SQLite as directly as it goes: one connection, statements prepared once. Used by one thread.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace qvr::bare {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class Database {
  public:
    enum class Access { read, write };

    // Throws std::runtime_error when the file does not open; so does every other function when SQLite
    // refuses.
    Database(std::string const& file, Access access);

    sqlite3* raw() { return database_.get(); }
    void execute(char const* script);

  private:
    std::unique_ptr<sqlite3, CloseDatabase> database_;
};

// A prepared statement. bind, then step until false, which makes it ready for the next time.
class Statement {
  public:
    Statement(Database& database, std::string_view sql);

    // Parameters count from 1. The text outlives the last step.
    void bind(int parameter, std::string_view text);
    bool step();
    void reset() { sqlite3_reset(statement_.get()); }

    int columns() const { return sqlite3_column_count(statement_.get()); }
    // The column of this name, or -1.
    int find_column(std::string_view name) const;
    bool is_null(int column) const;
    std::int64_t whole(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    // Valid until the next step.
    std::string_view text(int column) const;

  private:
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement_;
};

}  // namespace qvr::bare
