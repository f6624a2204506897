// Who is signed in, and rows written: over SQLite or PostgreSQL as directly as it goes. One connection, used
// by one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace qvr::bare {

// A row of one of the product's tables: the values of its insert, in order.
enum class Table { contacts, observations };
struct NewRow {
    Table table = Table::contacts;
    std::vector<std::string> values;
};

class Store {
  public:
    enum class Access { read, write };

    virtual ~Store() = default;

    // Every function throws std::runtime_error when the database refuses.
    virtual bool knows_session(std::string const& token_hash) = 0;
    virtual void begin() = 0;
    virtual void insert(NewRow const& row) = 0;
    // Returns once the rows are durable.
    virtual void commit() = 0;
};

// location: a file of SQLite, or postgresql://…
std::unique_ptr<Store> open_store(std::string const& location, Store::Access access);

}  // namespace qvr::bare
