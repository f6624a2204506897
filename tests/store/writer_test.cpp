#include "store_context.hpp"

namespace qvr::store_test {
namespace {

using db::ConstraintViolation;
using db::Query;
using db::Writer;

class WriterTest : public StoreTest {
  protected:
    std::unique_ptr<db::Database> database = context().open();
    std::int64_t count() { return read_whole(*database, kCountNotes); }
};
INSTANTIATE_TEST_SUITE_P(Stores, WriterTest, testing::ValuesIn(every_context()));

TEST_P(WriterTest, KeepsTheChangesOfAValue) {
    auto const outcome = database->write([](Writer& writer) -> Result<std::int64_t> {
        writer.insert("notes", make_note("a"));
        writer.insert("notes", make_note("b"));
        return writer.get_whole(kCountNotes);
    });
    EXPECT_EQ(outcome.value(), 2);
    EXPECT_EQ(count(), 2);
}

TEST_P(WriterTest, UndoesTheChangesOfAnError) {
    auto const outcome = database->write([](Writer& writer) -> Result<void> {
        writer.insert("notes", make_note("a"));
        return make_error(Code::conflict, IssueCode::unavailable);
    });
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().code, Code::conflict);
    EXPECT_EQ(count(), 0);
}

TEST_P(WriterTest, UndoesTheChangesOfAnExceptionAndPassesItOn) {
    auto const failing = [](Writer& writer) -> Result<void> {
        writer.insert("notes", make_note("a"));
        throw std::runtime_error("of the job");
    };
    EXPECT_THROW(static_cast<void>(database->write(failing)), std::runtime_error);
    EXPECT_EQ(count(), 0);
}

TEST_P(WriterTest, ChangesOneRowByItsId) {
    insert(*database, make_note("a"));
    insert(*database, make_note("b"));
    auto changed = make_note("a");
    changed.amount = 5;
    changed.bound = 6;
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        EXPECT_TRUE(writer.update("notes", changed));
        EXPECT_FALSE(writer.update("notes", make_note("none")));
        EXPECT_TRUE(writer.remove("notes", "b"));
        EXPECT_FALSE(writer.remove("notes", "b"));
        return {};
    });
    ASSERT_TRUE(outcome.has_value());
    auto const notes = database->read([](db::Reader& reader) { return reader.list<Note>(kListNotes); });
    EXPECT_EQ(notes, std::vector<Note>{changed});
}

TEST_P(WriterTest, InsertsManyRowsAsTheyAre) {
    std::vector<Note> notes;
    for (auto const* label : {"a\tb", "line\nline\r", "\\N", "\\.", "l’été \\ 'n\" ;--", ""}) {
        auto note = make_note(std::to_string(notes.size()));
        note.label = label;
        note.bound = notes.size() % 2 == 0 ? std::nullopt : std::optional<std::int64_t>{-5};
        notes.push_back(note);
    }
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        writer.insert_all<Note>("notes", notes);
        writer.insert_all<Note>("notes", {});
        return {};
    });
    ASSERT_TRUE(outcome.has_value());
    EXPECT_EQ(database->read([](db::Reader& reader) { return reader.list<Note>(kListNotes); }), notes);
}

// More than PostgreSQL is sent in one piece.
TEST_P(WriterTest, InsertsManyRowsOrNone) {
    std::vector<Note> notes;
    for (int i = 0; i < 3'000; ++i) {
        notes.push_back(make_note(std::to_string(i)));
    }
    notes.push_back(make_note("0"));
    auto const insert_all = [&](Writer& writer) -> Result<void> {
        writer.insert_all<Note>("notes", notes);
        return {};
    };
    EXPECT_THROW(static_cast<void>(database->write(insert_all)), ConstraintViolation);
    EXPECT_EQ(count(), 0);
    notes.pop_back();
    EXPECT_TRUE(database->write(insert_all).has_value());
    EXPECT_EQ(count(), 3'000);
}

TEST_P(WriterTest, CountsTheRowsChanged) {
    constexpr Query kMark{"kMark", "UPDATE notes SET amount = :amount WHERE amount <> :amount"};
    for (auto const* id : {"a", "b", "c"}) {
        insert(*database, make_note(id));
    }
    auto const outcome = database->write([&](Writer& writer) -> Result<void> {
        EXPECT_EQ(writer.execute(kMark, {{"amount", 4}}), 3);
        EXPECT_EQ(writer.execute(kMark, {{"amount", 4}}), 0);
        return {};
    });
    EXPECT_TRUE(outcome.has_value());
}

TEST_P(WriterTest, WritesRowsWithAndWithoutValuesInTurn) {
    auto const outcome = database->write([](Writer& writer) -> Result<void> {
        for (int i = 0; i < 6; ++i) {
            auto note = make_note(std::to_string(i));
            if (i % 2 == 0) {
                note.bound = i;
            }
            if (i % 3 == 1) {
                note.parent_id = "0";
            }
            writer.insert("notes", note);
            EXPECT_EQ(writer.get<Note>(kFindNote, {{"id", note.id}}), note);
        }
        return {};
    });
    EXPECT_TRUE(outcome.has_value());
}

TEST_P(WriterTest, TellsAViolatedKeyFromOtherFaults) {
    insert(*database, make_note("a"));
    auto const violation_of = [&](Note const& note) -> std::optional<ConstraintViolation::Kind> {
        try {
            insert(*database, note);
            return std::nullopt;
        } catch (ConstraintViolation const& violation) {
            return violation.kind();
        }
    };
    auto same_label = make_note("b");
    same_label.label = "label a";
    auto orphan = make_note("c");
    orphan.parent_id = "none";
    EXPECT_EQ(violation_of(make_note("a")), ConstraintViolation::Kind::unique);
    EXPECT_EQ(violation_of(same_label), ConstraintViolation::Kind::unique);
    EXPECT_EQ(violation_of(orphan), ConstraintViolation::Kind::foreign_key);
    EXPECT_EQ(violation_of(make_note("d")), std::nullopt);

    constexpr Query kNoLabel{"kNoLabel", "UPDATE notes SET label = NULL"};
    try {
        static_cast<void>(database->write([&](Writer& writer) -> Result<void> {
            writer.execute(kNoLabel);
            return {};
        }));
        ADD_FAILURE() << "a column that is NOT NULL took a null";
    } catch (ConstraintViolation const&) {
        ADD_FAILURE() << "a null in a NOT NULL column is our own mistake, no conflict";
    } catch (db::DatabaseError const&) {
        EXPECT_EQ(count(), 2);
    }
}

TEST_P(WriterTest, LetsAStoreTurnAViolationIntoAConflict) {
    insert(*database, make_note("a"));
    auto const outcome = database->write([](Writer& writer) -> Result<void> {
        try {
            writer.insert("notes", make_note("a"));
        } catch (ConstraintViolation const&) {
            return make_error(Code::conflict, IssueCode::unavailable);
        }
        return {};
    });
    ASSERT_FALSE(outcome.has_value());
    EXPECT_EQ(outcome.error().code, Code::conflict);
    insert(*database, make_note("b"));
    EXPECT_EQ(count(), 2);
}

TEST_P(WriterTest, KeepsWhatIsWrittenAfterItCloses) {
    insert(*database, make_note("a"));
    database.reset();
    database = context().open();
    EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace qvr::store_test
