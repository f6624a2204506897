#include "app/config.hpp"

#include "app/demo/bulk_words.hpp"
#include "calendar/child.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <string>
#include <vector>

namespace qvr::app {
namespace {

// Where the database is, as the flags of one command say it.
struct DatabaseFlags {
    std::filesystem::path data = "data";
    std::string url;

    // Answers the option of the folder.
    CLI::Option const* add_to(CLI::App& command) {
        auto const* folder =
            command.add_option("--data", data, "Folder of the database")->capture_default_str();
        // The variable is for a URL with a password: flags can be read by everybody on the machine.
        command.add_option("--database", url, "PostgreSQL instead: postgresql://user@host/database")
            ->envname("QVR_DATABASE");
        return folder;
    }
    db::Location location() const {
        return url.empty() ? db::Location{data} : db::Location{db::PostgresUrl{url}};
    }
};

// Each holds some 77 kB, twelve times as much as without TLS (docs/decisions/0011).
constexpr std::size_t kTlsConnections = 2'000;

// Of a large demo: ten years.
constexpr int kMaxQuarters = 40;

// Where the server listens and whom it believes, as the flags of serving say it.
struct ServerFlags {
    http::TlsFiles files;
    std::vector<std::string> proxies;

    void add_to(CLI::App& program, http::ServerOptions& options) {
        program.add_option("--port", options.port, "Port to listen on; 0 for a free one")
            ->capture_default_str();
        program
            .add_option(
                "--listen",
                options.address,
                "Numeric address to listen on; 0.0.0.0 or :: for all of the machine (docs/https.md)"
            )
            ->capture_default_str()
            ->check(parsed_by<http::Address>("a numeric address, IPv4 or IPv6"));
        auto* certificate = program.add_option(
            "--tls-cert", files.certificate, "Certificate for HTTPS, PEM, its chain in the same file"
        );
        auto* key = program.add_option("--tls-key", files.key, "Its key, PEM, without a passphrase")
                        ->needs(certificate);
        certificate->needs(key);
        program
            .add_option(
                "--trusted-proxy",
                proxies,
                "Address or network (192.0.2.0/24) of a reverse proxy whose X-Forwarded-For and "
                "X-Forwarded-Proto are believed; may be repeated"
            )
            ->allow_extra_args(false)
            ->check(parsed_by<http::Network>("an address or a network such as 192.0.2.0/24"));
    }

    void apply_to(http::ServerOptions& options) const {
        if (!files.certificate.empty()) {
            options.tls = files;
            options.max_connections = kTlsConnections;
        }
        for (auto const& proxy : proxies) {
            options.trusted_proxies.push_back(*http::Network::from_text(proxy));
        }
    }

  private:
    template <typename Value>
    static CLI::Validator parsed_by(std::string const& what) {
        return {
            [what](std::string const& text) {
                return Value::from_text(text) ? std::string{} : text + " is not " + what;
            },
            ""
        };
    }
};

}  // namespace

Command parse_command_line(int count, char const* const* arguments) {
    ServeCommand serve;
    ServerFlags server_flags;
    DatabaseFlags serve_flags;
    ResetPasswordCommand reset;
    DatabaseFlags reset_flags;
    DatabaseFlags verify_flags;
    BackupCommand backup;
    DatabaseFlags backup_flags;
    BulkDemoCommand demo;
    DatabaseFlags demo_flags{"data-demo", {}};

    CLI::App program{"QVR: Quarterly Value Reviews. Without a command, serves.", "qvr"};
    server_flags.add_to(program, serve.server);
    auto const* data = serve_flags.add_to(program);
    program.add_flag(
        "--demo", serve.demo, "An invented organization to look at, in ./data-demo unless --data is given"
    );
    program.require_subcommand(0, 1);

    auto* admin = program.add_subcommand("admin", "Help from the server's own machine");
    admin->require_subcommand(1);
    auto* reset_password =
        admin->add_subcommand("reset-password", "Print a one-time link for a person; stop the server first");
    reset_password->add_option("EMAIL", reset.email, "The person's e-mail address")->required();
    reset_flags.add_to(*reset_password);

    auto* verify = program.add_subcommand(
        "verify", "Check the audit log and the records against their hashes; a server may go on working"
    );
    verify_flags.add_to(*verify);

    auto* make_backup = program.add_subcommand(
        "backup", "Write a checked copy of the data folder's database; a server may go on working"
    );
    make_backup->add_option("FILE", backup.file, "The copy; nothing is ever overwritten")->required();
    backup_flags.add_to(*make_backup);

    auto* make_demo = program.add_subcommand(
        "demo", "Make an invented organization of any size, to see how the product does with it"
    );
    make_demo->add_option("--accounts", demo.accounts, "Accounts")
        ->capture_default_str()
        ->check(CLI::Range(1, kMaxFirmNames));
    make_demo->add_option("--quarters", demo.quarters, "Closed reviews of each, one a quarter")
        ->capture_default_str()
        ->check(CLI::Range(1, kMaxQuarters));
    make_demo->add_option("--seed", demo.seed, "The same seed makes the same organization on the same day")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    demo_flags.add_to(*make_demo);

    auto const* calendar_child = program.add_subcommand(std::string{calendar::kChildCommand})->group("");

    try {
        program.parse(count, arguments);
    } catch (CLI::ParseError const& error) {
        return program.exit(error);
    }
    if (reset_password->parsed()) {
        reset.database = reset_flags.location();
        return reset;
    }
    if (verify->parsed()) {
        return VerifyCommand{verify_flags.location()};
    }
    if (make_backup->parsed()) {
        backup.database = backup_flags.location();
        return backup;
    }
    if (make_demo->parsed()) {
        demo.database = demo_flags.location();
        return demo;
    }
    if (calendar_child->parsed()) {
        return CalendarChildCommand{};
    }
    if (serve.demo && data->count() == 0) {
        serve_flags.data = "data-demo";
    }
    server_flags.apply_to(serve.server);
    serve.database = serve_flags.location();
    return serve;
}

}  // namespace qvr::app
