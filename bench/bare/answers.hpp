// The product's answers, given again by a program that knows no rule. Each was read from the product
// beforehand; what of it stands in a row is read from that row anew for every request. What the product works
// out (texts of dates, sentences, what is missing, advice) is the same each time and costs nothing here.
#pragma once

#include "bare/database.hpp"

#include <boost/json.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace qvr::bare {

// An answer of the product.
struct Captured {
    std::string target;
    // review: from rows; closed: from its stored record; accounts, portfolio: the lists; figures: the sums
    // over all accounts; roadmap: the reviews of an account
    std::string kind;
    std::string body;
};
// From a file that holds a JSON list of {target, kind, body}.
std::vector<Captured> read_captured(std::string const& file);

// Where a value of an answer comes from.
struct Shape {
    enum class Source {
        fixed,
        whole,
        flag,
        instant,
        decimal,
        tenths,
        text,
        json,
        object,
        rows,
        rows_of_item
    };

    Source source = Source::fixed;
    boost::json::value fixed = {};
    int column = -1;
    std::vector<std::pair<std::string, Shape>> members = {};  // of an object
    std::size_t list = 0;                                     // of rows: which query gives them
    std::vector<Shape> items = {};                            // of rows: one for each
};

// The answers of one thread, over a connection of its own.
class Answers {
  public:
    Answers(std::string const& database, std::vector<Captured> const& captured);

    // The JSON of a target, in one read transaction; empty if it was not captured.
    std::string answer(std::string_view target);

  private:
    struct Known {
        std::string kind;
        std::string review_id = {};
        std::string account_id = {};
        std::string organization_id = {};
        std::string before_record = {};  // of a closed review: what the product writes before the record
        Shape shape = {};
    };

    Known learn(Captured const& captured);
    std::string make(Known const& known);
    void bind_list(std::size_t list, Known const& known);
    Shape learn_value(
        boost::json::value const& value,
        std::string const& path,
        Statement* row,
        Known const& known,
        std::string const& list_path = ""
    );
    Shape learn_rows(boost::json::array const& items, std::size_t list, Known const& known);
    boost::json::value make_value(
        Shape const& shape, Statement* row, Known const& known, boost::json::storage_ptr const& storage
    );
    boost::json::value make_rows(
        Shape const& shape, Known const& known, boost::json::storage_ptr const& storage
    );
    void learn_rows_of_items(Shape& shape, boost::json::array const& items, Known const& known);
    void make_rows_of_items(
        Shape const& shape,
        boost::json::array& items,
        Known const& known,
        boost::json::storage_ptr const& storage
    );
    void note_ids(std::size_t list, Statement const& row);

    std::unique_ptr<Database> database_;
    std::unique_ptr<Statement> begin_;
    std::unique_ptr<Statement> commit_;
    std::unique_ptr<Statement> review_;
    std::unique_ptr<Statement> record_;
    std::unique_ptr<Statement> account_;
    std::unique_ptr<Statement> sums_;
    std::vector<std::unique_ptr<Statement>> lists_;
    std::vector<std::unique_ptr<Statement>> read_;  // for a review, without being shown as rows
    std::string account_ids_;                       // of the list made last, as JSON
    std::string review_ids_;
    std::unordered_map<std::string, Known> known_;
};

}  // namespace qvr::bare
