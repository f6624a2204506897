#include "app/serve.hpp"

#include "app/demo/demo.hpp"
#include "app/features.hpp"
#include "app/greeting.hpp"
#include "app/metrics.hpp"
#include "base/log.hpp"
#include "calendar/expander.hpp"
#include "calendar/fetch.hpp"
#include "features/audit/audit_log.hpp"
#include "features/feeds/calendar_reading.hpp"
#include "features/people/people_service.hpp"
#include "http/assets.hpp"
#include "http/server.hpp"
#include "web/application.hpp"
#include "web/kept_answers.hpp"
#include "work/periodic.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <thread>

namespace qvr::app {
namespace {

// Reading keeps a core busy: more threads than cores only take turns (docs/performance.md).
std::size_t reading_workers(db::Options const& database) {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, database.readers);
}
// Writing mostly waits for the writer's commit: more workers than cores let many writes share one.
constexpr std::size_t kWaitingWorkers = 16;
constexpr std::size_t kQueueLimit = 512;  // of each
constexpr std::chrono::seconds kDrainTime{10};
// Between two looks for calendars that are due.
constexpr std::chrono::seconds kCalendarPause{2};

// These are taken by the main thread alone; every other thread inherits the mask. SIGHUP only where there is
// a certificate to read again: elsewhere it ends the program, as it does when a terminal is closed.
sigset_t block_signals(http::ServerOptions const& options) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (options.tls) {
        sigaddset(&signals, SIGHUP);
    }
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

void reload_certificate(http::Server& server) {
    try {
        server.reload_certificate();
        log_info("certificate_reloaded");
    } catch (std::exception const& error) {
        log_error("certificate_not_reloaded", {{"what", error.what()}});
    }
}

// Until the process is told to stop; the signal that says so.
int wait_for_stop(sigset_t const& signals, http::Server& server) {
    int signal = 0;
    sigwait(&signals, &signal);
    while (signal == SIGHUP) {
        reload_certificate(server);
        sigwait(&signals, &signal);
    }
    return signal;
}

}  // namespace

int serve(ServeCommand const& command) {
    auto const signals = block_signals(command.server);
    Clock const clock;
    Random random;

    db::Options database_options;
    database_options.location = command.database;
    // The next start recovers from what is really on the disk.
    database_options.on_storage_failure = [] { kill(getpid(), SIGTERM); };
    auto const migrations = db::program_migrations(db::dialect_of(command.database));
    auto const readers = reading_workers(database_options);
    auto const database = db::Database::open(std::move(database_options), migrations, clock);

    audit::AuditLog audit_log{*database, random};
    if (command.demo) {
        open_demo(*database, random, audit_log, people::HashCost{}, clock.now());
    }
    auto const setup_code = people::make_setup_code(random);
    people::PeopleService people{people::HashCost{}, setup_code};

    work::WorkerPool reading{readers, kQueueLimit};
    work::WorkerPool waiting{kWaitingWorkers, kQueueLimit};
    auto const assets = http::program_assets();
    http::Server* running = nullptr;
    web::KeptAnswers kept_answers;
    web::Application application{
        all_routes(),
        web::Services{*database, clock, random, people, audit_log, kept_answers},
        assets,
        web::ApplicationOptions{
            [&]() -> std::optional<std::string> {
                if (!database->write_stats().accepts_writes) {
                    return "the database takes no writes";
                }
                database->read([](db::Reader& reader) { return people::find_organization(reader); });
                return std::nullopt;
            },
            [&] {
                return write_metrics(
                    running->stats(), {reading.stats(), waiting.stats()}, database->write_stats()
                );
            },
            &waiting
        }
    };
    http::Server server{command.server, application, reading};
    running = &server;

    bool const is_set_up =
        database->read([](db::Reader& reader) { return people::find_organization(reader).has_value(); });
    if (!is_set_up) {
        std::printf("set-up code: %s\n", setup_code.c_str());
    }
    std::fflush(stdout);
    server.start();
    std::fputs(greeting(command.server, server.port(), addresses_of_machine()).c_str(), stdout);
    if (command.demo) {
        std::fputs(demo_greeting(command.database).c_str(), stdout);
    }
    std::fflush(stdout);
    log_info("started", {{"port", static_cast<std::int64_t>(server.port())}});

    calendar::Fetcher const fetcher;
    calendar::Expander const expander;
    feeds::CalendarReading calendars{
        *database,
        clock,
        random,
        audit_log,
        {[&](auto const& url, auto const& known) { return fetcher.fetch(url, known); },
         [&](auto text, auto const& window) { return expander.expand(text, window); }}
    };
    std::optional<work::Periodic> calendar_reader{std::in_place, "calendars", kCalendarPause, [&] {
                                                      return calendars.read_one();
                                                  }};

    auto const signal = wait_for_stop(signals, server);
    log_info("stopping", {{"signal", static_cast<std::int64_t>(signal)}});
    server.stop();
    calendar_reader.reset();
    reading.stop(kDrainTime);
    waiting.stop(kDrainTime);
    // Not asked for: whoever watches over the server is to start it again.
    return database->write_stats().accepts_writes ? 0 : 1;
}

}  // namespace qvr::app
