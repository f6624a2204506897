// The least that could give the product's answers: Boost.Beast, SQLite or PostgreSQL, Boost.JSON, one look-up
// of the session. Figures of the product are judged by their ratio to this program's, taken in the same
// minute.
//   qvr_bare READ_DATABASE WRITE_DATABASE CAPTURED PORT
#include "bare/answers.hpp"
#include "bare/writer.hpp"
#include "base/clock.hpp"
#include "base/digest.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <sys/socket.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace qvr::bare {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using asio::ip::tcp;

// As many as the machine that the promises were measured on has cores.
constexpr int kThreads = 2;
constexpr std::size_t kIdLength = 36;
constexpr std::uint64_t kBodyLimit = 8 * 1024 * 1024;

using Request = http::request<http::string_body>;

// What one thread answers from.
struct Sources {
    Sources(std::string const& database, std::vector<Captured> const& captured, Writer& w)
        : sessions(open_store(database, Store::Access::read)), writer(w) {
        if (!captured.empty()) {
            answers.emplace(database, captured);
        }
    }

    std::unique_ptr<Store> sessions;
    std::optional<Answers> answers;
    Writer& writer;
    Random random;
};

class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(tcp::socket socket, Sources& sources) : stream_(std::move(socket)), sources_(sources) {}

    void read() {
        parser_.emplace();
        parser_->body_limit(kBodyLimit);
        auto self = shared_from_this();
        http::async_read(stream_, buffer_, *parser_, [self](beast::error_code error, std::size_t) {
            if (!error) {
                self->answer(self->parser_->get());
            }
        });
    }

  private:
    void answer(Request const& request) {
        if (!is_signed_in(request[http::field::cookie])) {
            reply(http::status::unauthorized, "{}");
        } else if (request.method() == http::verb::post) {
            insert(request);
        } else {
            auto body = sources_.answers ? sources_.answers->answer(request.target()) : std::string{};
            auto const status = body.empty() ? http::status::not_found : http::status::ok;
            reply(status, std::move(body));
        }
    }

    // The one look-up of a session that a request costs before its own queries.
    bool is_signed_in(std::string_view cookie) {
        constexpr std::string_view kName = "__Host-qvr=";
        auto const at = cookie.find(kName);
        return at != std::string_view::npos &&
               sources_.sessions->knows_session(sha256_hex(cookie.substr(at + kName.size())));
    }

    // POST /api/v1/accounts/{id}/contacts, /api/v1/kpis/{id}/observations, /api/v1/accounts/{id}/imports
    void insert(Request const& request) {
        std::string_view const target = request.target();
        auto body = json::parse(request.body()).as_object();
        std::vector<NewRow> rows;
        if (target.ends_with("/imports")) {
            rows = read_lines(text_of(body, "csv"), text_of(body, "kpi_id"));
            body = {{"rows", rows.size()}};
        } else {
            std::string const parent{target.substr(target.rfind('/') - kIdLength, kIdLength)};
            rows.push_back(
                target.ends_with("/contacts")
                    ? NewRow{Table::contacts,
                             {new_id(), parent, text_of(body, "name"), text_of(body, "title"), text_of(body, "email")}}
                    : observation(
                          parent, text_of(body, "note"), std::to_string(body.at("quantity").as_int64()), "2026-01-01"
                      )
            );
            body["id"] = rows.front().values.front();
        }
        sources_.writer.insert(std::move(rows), [self = shared_from_this(), made = json::serialize(body)] {
            asio::post(self->stream_.get_executor(), [self, made] {
                self->reply(http::status::created, made);
            });
        });
    }

    // The rows of "date,quantity,note" under a line of names; nothing is quoted.
    std::vector<NewRow> read_lines(std::string_view csv, std::string const& kpi_id) {
        std::vector<NewRow> rows;
        auto const take = [&csv](char end) {
            auto const at = std::min(csv.find(end), csv.size());
            std::string taken{csv.substr(0, at)};
            csv.remove_prefix(std::min(at + 1, csv.size()));
            return taken;
        };
        take('\n');
        while (!csv.empty()) {
            auto const day = take(',');
            auto const quantity = take(',');
            rows.push_back(observation(kpi_id, take('\n'), quantity, day));
        }
        return rows;
    }

    NewRow observation(
        std::string const& kpi_id,
        std::string const& note,
        std::string const& quantity,
        std::string const& day
    ) {
        auto const id = new_id();
        // Quantities are kept in ten-thousandths.
        return {Table::observations, {id, kpi_id, note, quantity + "0000", day, id}};
    }

    std::string new_id() { return sources_.random.make_uuid_v7(Clock{}.now()); }

    static std::string text_of(json::object const& body, char const* name) {
        auto const& text = body.at(name).as_string();
        return {text.data(), text.size()};
    }

    void reply(http::status status, std::string body) {
        response_ = {status, 11};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(parser_->get().keep_alive());
        response_.body() = std::move(body);
        response_.prepare_payload();
        auto self = shared_from_this();
        http::async_write(stream_, response_, [self](beast::error_code error, std::size_t) {
            if (!error) {
                self->read();
            }
        });
    }

    beast::tcp_stream stream_;
    Sources& sources_;
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    http::response<http::string_body> response_;
};

// A thread with its own loop, connection to the database and listening socket; the kernel shares clients out.
class Listener {
  public:
    Listener(
        std::string const& database, std::vector<Captured> const& captured, Writer& writer, std::uint16_t port
    )
        : sources_(database, captured, writer), acceptor_(io_) {
        tcp::endpoint const endpoint{asio::ip::address_v4::loopback(), port};
        acceptor_.open(endpoint.protocol());
        acceptor_.set_option(tcp::acceptor::reuse_address{true});
        int const yes = 1;
        setsockopt(acceptor_.native_handle(), SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
        acceptor_.bind(endpoint);
        acceptor_.listen();
    }

    void run() {
        accept();
        io_.run();
    }

  private:
    void accept() {
        acceptor_.async_accept([this](beast::error_code error, tcp::socket socket) {
            if (!error) {
                socket.set_option(tcp::no_delay{true});
                std::make_shared<Session>(std::move(socket), sources_)->read();
            }
            accept();
        });
    }

    Sources sources_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_;
};

void serve(char const* read_database, char const* write_database, char const* captured_file, int port) {
    auto const captured = read_captured(captured_file);
    Writer writer{open_store(write_database, Store::Access::write)};
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < kThreads; ++i) {
        listeners.push_back(
            std::make_unique<Listener>(read_database, captured, writer, static_cast<std::uint16_t>(port))
        );
    }
    std::vector<std::thread> threads;
    for (auto const& listener : listeners) {
        threads.emplace_back([&] { listener->run(); });
    }
    for (auto& thread : threads) {
        thread.join();
    }
}

}  // namespace
}  // namespace qvr::bare

int main(int count, char** arguments) {
    if (count != 5) {
        std::fprintf(stderr, "usage: %s READ_DATABASE WRITE_DATABASE CAPTURED PORT\n", arguments[0]);
        return 2;
    }
    try {
        qvr::bare::serve(arguments[1], arguments[2], arguments[3], std::atoi(arguments[4]));
    } catch (std::exception const& error) {
        std::fprintf(stderr, "qvr_bare: %s\n", error.what());
        return 1;
    }
}
