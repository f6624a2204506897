#include "base/id.hpp"
#include "db/id_list.hpp"
#include "store_context.hpp"

#include <latch>
#include <limits>
#include <thread>

namespace qvr::store_test {
namespace {

using db::DatabaseError;
using db::Query;
using db::Reader;
using db::Unavailable;

class ReaderTest : public StoreTest {
  protected:
    ReaderTest() { insert(*database, make_note("a")); }
    std::unique_ptr<db::Database> database = context().open();
};
INSTANTIATE_TEST_SUITE_P(Stores, ReaderTest, testing::ValuesIn(every_context()));

TEST_P(ReaderTest, SeesOneSnapshotFromItsFirstQueryOn) {
    database->read([&](Reader& reader) {
        EXPECT_EQ(reader.get_whole(kCountNotes), 1);
        insert(*database, make_note("b"));
        EXPECT_EQ(reader.get_whole(kCountNotes), 1);
        EXPECT_EQ(reader.list<Note>(kListNotes).size(), 1U);
    });
    // The other note was there all the time.
    EXPECT_EQ(read_whole(*database, kCountNotes), 2);
}

TEST_P(ReaderTest, GivesBackWhatWasWritten) {
    auto odd = make_note("odd");
    odd.parent_id = "a";
    odd.label = "L’été à Montréal ; 'quoted' \"twice\" -- 100 % \U0001F600\n:not_a_parameter";
    odd.amount = std::numeric_limits<std::int64_t>::min();
    odd.bound = std::numeric_limits<std::int64_t>::max();
    odd.is_done = true;
    insert(*database, odd);
    auto empty = make_note("");
    empty.label = "";
    empty.parent_id = "";  // an empty text is no null: it refers to this very row
    insert(*database, empty);
    database->read([&](Reader& reader) {
        EXPECT_EQ(reader.find<Note>(kFindNote, {{"id", "odd"}}), odd);
        EXPECT_EQ(reader.find<Note>(kFindNote, {{"id", ""}}), empty);
        EXPECT_EQ(reader.find<Note>(kFindNote, {{"id", "a"}}), make_note("a"));
        EXPECT_EQ(reader.find<Note>(kFindNote, {{"id", "none"}}), std::nullopt);
    });
}

TEST_P(ReaderTest, KeepsOneStatementApartFromItsEarlierUses) {
    constexpr Query kByParent{
        "kByParent", "SELECT count(*) FROM notes WHERE parent_id = :parent_id OR amount = :amount"
    };
    database->read([&](Reader& reader) {
        EXPECT_EQ(reader.get_whole(kByParent, {{"parent_id", std::nullopt}, {"amount", 0}}), 1);
        EXPECT_EQ(reader.get_whole(kByParent, {{"parent_id", "a"}, {"amount", std::nullopt}}), 0);
        EXPECT_EQ(reader.get_whole(kByParent, {{"amount", 0}, {"parent_id", std::nullopt}}), 1);
        EXPECT_EQ(reader.get_whole(kByParent, {{"amount", std::nullopt}, {"parent_id", std::nullopt}}), 0);
    });
}

TEST_P(ReaderTest, ReadsSingleValues) {
    constexpr Query kNoValue{"kNoValue", "SELECT parent_id FROM notes WHERE id = 'a'"};
    constexpr Query kNoRow{"kNoRow", "SELECT label FROM notes WHERE id = 'none'"};
    constexpr Query kLabels{"kLabels", "SELECT label FROM notes ORDER BY label"};
    insert(*database, make_note("b"));
    database->read([&](Reader& reader) {
        EXPECT_EQ(reader.find_text(kNoValue), std::nullopt);
        EXPECT_EQ(reader.find_whole(kNoRow), std::nullopt);
        EXPECT_EQ(reader.list_text(kLabels), (std::vector<std::string>{"label a", "label b"}));
        EXPECT_THROW(reader.get_text(kNoRow), DatabaseError);
        EXPECT_THROW(reader.get_text(kLabels), DatabaseError);
        EXPECT_THROW(reader.get<Note>(kListNotes), DatabaseError);
        EXPECT_THROW(reader.get<Note>(kFindNote, {{"id", "none"}}), DatabaseError);
        EXPECT_EQ(reader.get<Note>(kFindNote, {{"id", "b"}}), make_note("b"));
    });
}

TEST_P(ReaderTest, ExpandsTheColumnsOfAnAlias) {
    constexpr Query kParents{
        "kParents", "SELECT {p.columns} FROM notes n JOIN notes p ON p.id = n.parent_id WHERE n.id = :id"
    };
    auto child = make_note("b");
    child.parent_id = "a";
    insert(*database, child);
    auto const parent =
        database->read([&](Reader& reader) { return reader.get<Note>(kParents, {{"id", "b"}}); });
    EXPECT_EQ(parent, make_note("a"));
}

TEST_P(ReaderTest, FindsTheRowsOfAListOfIds) {
    constexpr Query kListed{"kListed", "SELECT {columns} FROM notes WHERE id IN {list:ids} ORDER BY id"};
    auto const first = *AccountId::from_text("01890000-0000-7000-8000-000000000001");
    auto const second = *AccountId::from_text("01890000-0000-7000-8000-000000000002");
    for (auto const& id : {first, second}) {
        insert(*database, make_note(id.to_text()));
    }
    database->read([&](Reader& reader) {
        auto const listed = [&](std::vector<AccountId> const& ids) {
            return reader.list<Note>(kListed, {{"ids", db::id_list(ids)}});
        };
        EXPECT_TRUE(listed({}).empty());
        EXPECT_TRUE(listed({AccountId{}}).empty());
        EXPECT_EQ(listed({second}), (std::vector{make_note(second.to_text())}));
        EXPECT_EQ(
            listed({second, AccountId{}, first, second}),
            (std::vector{make_note(first.to_text()), make_note(second.to_text())})
        );
    });
}

TEST_P(ReaderTest, RefusesColumnsThatAreNotTheMembers) {
    constexpr Query kTooFew{"kTooFew", "SELECT id, parent_id FROM notes"};
    constexpr Query kSwapped{
        "kSwapped", "SELECT id, label, parent_id, amount, bound, is_done, at FROM notes"
    };
    constexpr Query kInOrder{
        "kInOrder", "SELECT id, parent_id, label, amount, bound, is_done, at FROM notes"
    };
    database->read([&](Reader& reader) {
        EXPECT_THROW(reader.list<Note>(kTooFew), DatabaseError);
        EXPECT_THROW(reader.list<Note>(kSwapped), DatabaseError);
        EXPECT_EQ(reader.list<Note>(kInOrder).size(), 1U);
    });
}

TEST_P(ReaderTest, RefusesParametersThatAreNotThoseOfTheQuery) {
    database->read([&](Reader& reader) {
        EXPECT_THROW(reader.find<Note>(kFindNote), DatabaseError);
        EXPECT_THROW(reader.find<Note>(kFindNote, {{"name", "a"}}), DatabaseError);
        EXPECT_THROW(reader.find<Note>(kFindNote, {{"id", "a"}, {"name", "a"}}), DatabaseError);
        EXPECT_TRUE(reader.find<Note>(kFindNote, {{"id", "a"}}));
    });
}

TEST_P(ReaderTest, NamesTheQueryAndNoValueInErrors) {
    constexpr Query kBroken{"kBroken", "SELECT nothing FROM notes WHERE id = :id"};
    constexpr Query kOverflow{"kOverflow", "SELECT abs(-9223372036854775807 - 1) FROM notes WHERE id = :id"};
    for (auto const& query : {kBroken, kOverflow}) {
        try {
            database->read([&](Reader& reader) { return reader.find_whole(query, {{"id", "a"}}); });
            ADD_FAILURE() << query.name;
        } catch (DatabaseError const& error) {
            std::string const message = error.what();
            EXPECT_NE(message.find(query.name), std::string::npos) << message;
            EXPECT_EQ(message.find("\"a\""), std::string::npos) << message;
        }
    }
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
}

TEST_P(ReaderTest, ChangesNothing) {
    constexpr Query kErase{"kErase", "DELETE FROM notes RETURNING amount"};
    EXPECT_THROW(database->read([&](Reader& reader) { return reader.find_whole(kErase); }), DatabaseError);
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
    // The same query does erase where it may.
    auto const erased =
        database->write([&](db::Writer& writer) -> Result<std::int64_t> { return writer.get_whole(kErase); });
    EXPECT_EQ(erased.value(), 0);
    EXPECT_EQ(read_whole(*database, kCountNotes), 0);
}

TEST_P(ReaderTest, PassesOnWhatTheFunctionThrows) {
    EXPECT_THROW(
        database->read([](Reader& reader) {
            reader.get_whole(kCountNotes);
            throw std::runtime_error("of the function");
        }),
        std::runtime_error
    );
    EXPECT_EQ(read_whole(*database, kCountNotes), 1);
}

TEST_P(ReaderTest, WaitsForAConnectionNoLongerThanItMay) {
    database.reset();
    auto options = context().options();
    options.readers = 1;
    options.reader_wait = std::chrono::milliseconds{20};
    database = db::Database::open(options, note_migrations(), StillClock{});
    std::latch is_taken{1};
    std::latch may_end{1};
    std::jthread const holder{[&] {
        database->read([&](Reader&) {
            is_taken.count_down();
            may_end.wait();
        });
    }};
    is_taken.wait();
    try {
        read_whole(*database, kCountNotes);
        ADD_FAILURE() << "read on a connection that was in use";
    } catch (Unavailable const& error) {
        EXPECT_EQ(error.reason(), Unavailable::Reason::busy);
    }
    may_end.count_down();
    for (bool is_read = false; !is_read;) {
        try {
            is_read = read_whole(*database, kCountNotes) == 1;
        } catch (Unavailable const&) {
            std::this_thread::yield();
        }
    }
}

}  // namespace
}  // namespace qvr::store_test
