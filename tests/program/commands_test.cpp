// `qvr verify` and `qvr backup` as an operator runs them: the program, beside a server that works.
#include "app/demo/demo.hpp"
#include "calendar/expander.hpp"
#include "db/snapshot.hpp"
#include "features/audit/audit_check.hpp"
#include "program/run_program.hpp"
#include "support/postgres_database.hpp"
#include "support/test_server.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <future>
#include <latch>

namespace qvr::program_test {
namespace {

using testing::AllOf;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string flag_of(db::Location const& location) {
    if (auto const* url = std::get_if<db::PostgresUrl>(&location)) {
        return fmt::format("--database '{}'", url->text);
    }
    return fmt::format("--data '{}'", std::get<std::filesystem::path>(location).string());
}

class Commands : public testing::Test {
  protected:
    // Sixty entries or more, and a record.
    Commands() {
        Random random;
        app::open_demo(server.database(), random, server.journal(), test::kCheap, server.clock().now());
    }

    void change(db::Query const& query) {
        auto const outcome = server.database().write([&](db::Writer& writer) -> Result<void> {
            EXPECT_GT(writer.execute(query), 0);
            return {};
        });
        ASSERT_TRUE(outcome.has_value());
    }
    std::string text(db::Query const& query) {
        return server.database().read([&](db::Reader& reader) { return reader.get_text(query); });
    }
    std::string sign_in() {
        auto const story = app::demo_story();
        return server.sign_in(story.people.front().email, story.password);
    }
    Ended verify() { return run_program("verify " + flag_of(server.location())); }

    test::TestServer server;
};

constexpr db::Query kGetHead{"kGetHead", "SELECT head FROM audit_heads"};

TEST_F(Commands, VerifyPrintsWhatItCheckedBesideAWorkingServer) {
    auto const ended = verify();
    EXPECT_EQ(ended.code, 0) << ended.output;
    EXPECT_THAT(ended.output, ContainsRegex("audit of organization [0-9a-f-]+: [0-9]+ entries, head"));
    EXPECT_THAT(ended.output, AllOf(HasSubstr(text(kGetHead)), HasSubstr("Records: 1."), HasSubstr("Sound")));
    EXPECT_THAT(ended.output, Not(HasSubstr("entries and records")));
}

TEST_F(Commands, VerifyShowsOnATerminalHowFarItIs) {
    auto const ended = run_program_on_a_terminal("verify " + flag_of(server.location()));
    EXPECT_EQ(ended.code, 0) << ended.output;
    EXPECT_THAT(
        ended.output, AllOf(ContainsRegex("100 %  [0-9]+ entries and records  [0-9]+ s"), HasSubstr("Sound"))
    );
}

TEST_F(Commands, VerifyLeavesErasedEntriesBe) {
    change({"erase", "UPDATE audit_entries SET salt = NULL, content = NULL WHERE seq = 5"});
    auto const ended = verify();
    EXPECT_EQ(ended.code, 0) << ended.output;
    EXPECT_THAT(ended.output, HasSubstr("of them erased: 1"));
}

TEST_F(Commands, VerifyNamesEachFault) {
    change({"alter", "UPDATE audit_entries SET content = 'x' WHERE seq = 3"});
    change({"remove", "DELETE FROM audit_entries WHERE seq = 7"});
    change({"exchange", "UPDATE review_records SET bytes = 'x'"});
    auto const ended = verify();
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(
        ended.output,
        AllOf(
            HasSubstr("entry 3: altered"),
            HasSubstr("entry 7: missing"),
            ContainsRegex("record of review [0-9a-f-]+: altered"),
            HasSubstr("NOT SOUND. Faults: 3."),
            Not(HasSubstr("Sound"))
        )
    );
}

TEST_F(Commands, VerifySeesAnotherHeadAndARecordThatIsGone) {
    change({"rewrite", "UPDATE audit_heads SET head = '0000'"});
    change({"remove", "DELETE FROM review_records"});
    auto const ended = verify();
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(
        ended.output,
        AllOf(HasSubstr("the head stored for it"), ContainsRegex("record of review [0-9a-f-]+: missing"))
    );
}

// The checks read page by page.
TEST_F(Commands, VerifySeesAFaultBeyondTheFirstPages) {
    constexpr db::Query kCount{"kCount", "SELECT CAST(MAX(seq) AS TEXT) FROM audit_entries"};
    auto const cookie = sign_in();
    while (std::stoi(text(kCount)) < 450) {
        server.send(
            "POST",
            "/api/v1/accounts",
            R"({"name":"Groupe Laurentia","locale":"fr-CA","time_zone":"America/Toronto"})",
            {cookie}
        );
    }
    EXPECT_EQ(verify().code, 0);
    change({"alter", "UPDATE audit_entries SET salt = 'x' WHERE seq = 430"});
    auto const ended = verify();
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.output, AllOf(HasSubstr("entry 430: altered"), HasSubstr("Faults: 1.")));
}

TEST(CommandsWithoutADatabase, SayInOneLineWhatIsWrong) {
    test::TemporaryFolder const folder;
    auto const data = folder.path().string();
    for (auto const& command :
         {fmt::format("verify --data '{}'", data), fmt::format("backup '{0}/copy.db' --data '{0}'", data)}) {
        auto const ended = run_program(command);
        EXPECT_EQ(ended.code, 2) << command;
        EXPECT_EQ(ended.output, fmt::format("qvr: there is no database {}/qvr.db\n", data));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
    std::ofstream{folder.path() / "qvr.db"} << std::string(8192, 'x');
    auto const ended = run_program(fmt::format("verify --data '{}'", data));
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.output, HasSubstr("not a database"));
}

class Backup : public Commands {
  protected:
    Ended back_up() {
        return run_program(fmt::format("backup '{}' {}", file.string(), flag_of(server.location())));
    }
    std::ptrdiff_t count_files() const {
        return std::distance(std::filesystem::directory_iterator{folder.path()}, {});
    }

    test::TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "copy.db";
};

TEST_F(Backup, OfPostgresSaysWhichToolToUse) {
    db::PostgresUrl const url{"postgresql://qvr:secret@host/qvr"};
    auto const ended = run_program(fmt::format("backup '{}' {}", file.string(), flag_of(url)));
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(
        ended.output,
        fmt::format(
            "qvr: PostgreSQL has its own tool: pg_dump --format=custom --file='{}' "
            "'postgresql://qvr@host/qvr'\n",
            file.string()
        )
    );
    EXPECT_EQ(count_files(), 0);
}

class SqliteBackup : public Backup {
  protected:
    void SetUp() override {
        // Of PostgreSQL the program takes no backup: see above.
        ASSERT_FALSE(test::has_postgres());
    }
};

TEST_F(SqliteBackup, IsWholeWhileTheServerWrites) {
    auto const cookie = sign_in();
    std::atomic<bool> is_over = false;
    std::latch is_writing{1};
    auto const writes = std::async(std::launch::async, [&] {
        int count = 0;
        while (!is_over) {
            auto const answer = server.send(
                "POST",
                "/api/v1/accounts",
                R"({"name":"Groupe Laurentia","locale":"fr-CA","time_zone":"America/Toronto"})",
                {cookie}
            );
            EXPECT_EQ(answer.status, 201);
            if (++count == 1) {
                is_writing.count_down();
            }
        }
    });
    is_writing.wait();
    auto const before = server.database().read([](db::Reader& reader) { return audit::list_heads(reader); });
    auto const ended = back_up();
    is_over = true;
    writes.wait();
    EXPECT_EQ(ended.code, 0) << ended.output;
    EXPECT_THAT(
        ended.output, AllOf(HasSubstr("Records: 1."), ContainsRegex("copy.db, [0-9]+ bytes, checked"))
    );
    EXPECT_EQ(count_files(), 1);

    // Restored, it has all that was there before: the copy is the database of a new folder.
    auto const restored = folder.path() / "restored";
    std::filesystem::create_directory(restored);
    std::filesystem::rename(file, restored / db::kDatabaseFile);
    EXPECT_EQ(run_program(fmt::format("verify --data '{}'", restored.string())).code, 0);
    db::Snapshot snapshot{restored, db::program_migrations(db::Dialect::sqlite)};
    EXPECT_TRUE(snapshot.find_damage().empty());
    auto reader = snapshot.reader();
    std::vector<std::string> faults;
    audit::check_chains(
        reader, before, [&](std::string const& fault) { faults.push_back(fault); }, [](std::int64_t) {}
    );
    EXPECT_THAT(faults, testing::IsEmpty());
}

TEST_F(SqliteBackup, NeverTakesThePlaceOfAnother) {
    std::ofstream{file} << "another";
    auto const ended = back_up();
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.output, fmt::format("qvr: {} exists and is left as it is\n", file.string()));
    EXPECT_EQ(std::filesystem::file_size(file), 7U);
    EXPECT_EQ(count_files(), 1);
}

// The control of the check after writing.
TEST_F(SqliteBackup, ThatIsNotSoundIsNotKept) {
    change({"alter", "UPDATE audit_entries SET content = 'x' WHERE seq = 3"});
    auto const ended = back_up();
    EXPECT_EQ(ended.code, 1);
    EXPECT_THAT(ended.output, AllOf(HasSubstr("entry 3: altered"), HasSubstr("NOT SOUND")));
    EXPECT_EQ(count_files(), 0);
}

TEST_F(SqliteBackup, ThatCannotBeWrittenSaysWhy) {
    file = folder.path() / "absent" / "copy.db";
    auto const ended = back_up();
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.output, AllOf(HasSubstr("cannot be written"), HasSubstr("No such file or directory")));
}

// The server calls itself to read a calendar; nobody else is told of that.
TEST(CalendarChild, IsTheProgramItself) {
    calendar::Expander const expander{QVR_SERVER};
    auto const occurrences = expander.expand(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Formation\nDTSTART:20261005T130000Z\n"
        "RRULE:FREQ=DAILY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n",
        {*Date::from_text("2026-10-01"), *Date::from_text("2026-12-31"), {}}
    );
    ASSERT_TRUE(occurrences.has_value());
    EXPECT_EQ(occurrences->size(), 3U);
    EXPECT_THAT(run_program("--help").output, AllOf(HasSubstr("backup"), Not(HasSubstr("calendar"))));
}

TEST(DemoCommand, MakesASoundOrganizationOnceAndTellsInPlainLinesHowFarItIs) {
    test::TemporaryFolder const folder;
    auto const place = flag_of(folder.path() / "data");
    auto const made = run_program("demo --accounts 3 --quarters 2 " + place);
    EXPECT_EQ(made.code, 0) << made.output;
    EXPECT_THAT(
        made.output, AllOf(HasSubstr("100 %"), HasSubstr("owner@norlune.example"), Not(HasSubstr("\r")))
    );
    auto const verified = run_program("verify " + place);
    EXPECT_EQ(verified.code, 0) << verified.output;
    EXPECT_THAT(verified.output, HasSubstr("Records: 6."));

    auto const again = run_program("demo --accounts 3 --quarters 2 " + place);
    EXPECT_EQ(again.code, 1);
    EXPECT_THAT(
        again.output, AllOf(HasSubstr("organization already"), HasSubstr("--data"), HasSubstr("--database"))
    );
}

TEST(DemoCommand, WhatCannotBeMadeIsToldByTheNameOfItsOption) {
    test::TemporaryFolder const folder;
    for (auto const* arguments : {"--accounts 0", "--accounts many", "--quarters 41", "--seed -1"}) {
        auto const refused =
            run_program(fmt::format("demo {} {}", arguments, flag_of(folder.path() / "data")));
        EXPECT_NE(refused.code, 0) << arguments;
        std::string const words{arguments};
        EXPECT_THAT(refused.output, HasSubstr(words.substr(0, words.find(' '))));
    }
}

}  // namespace
}  // namespace qvr::program_test
