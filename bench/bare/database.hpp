// SQLite or PostgreSQL as directly as it goes: one connection, statements prepared once. Used by one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace qvr::bare {

// A prepared statement. bind, then step until false, which makes it ready for the next time.
class Statement {
  public:
    virtual ~Statement() = default;

    // Parameters count from 1. The text outlives the last step.
    virtual void bind(int parameter, std::string_view text) = 0;
    virtual bool step() = 0;
    virtual void reset() = 0;

    // Of the row of the last step.
    virtual int columns() const = 0;
    virtual std::string_view column_name(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t whole(int column) const = 0;
    // Valid until the next step.
    virtual std::string_view text(int column) const = 0;

    // The column of this name, or -1.
    int find_column(std::string_view name) const;
};

class Database {
  public:
    enum class Access { read, write };

    virtual ~Database() = default;
    // Every function throws std::runtime_error when the database refuses. $1 is the first parameter.
    virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
    // The rows (key, value) of the first parameter, a JSON list of texts, in its order.
    virtual std::string_view rows_of_list() const = 0;
};

// location: a file of SQLite, or postgresql://…
std::unique_ptr<Database> open_database(std::string const& location, Database::Access access);

}  // namespace qvr::bare
