// The least that could give the product's answers: Boost.Beast, SQLite, Boost.JSON, one look-up of the
// session. Figures of the product are judged by their ratio to this program's, taken in the same minute.
//   qvr_bare READ_DATABASE WRITE_DATABASE CAPTURED PORT
#include "bare/answers.hpp"
#include "bare/writer.hpp"
#include "base/clock.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <sys/socket.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <optional>
#include <thread>

namespace qvr::bare {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using asio::ip::tcp;

// As many as the machine that the promises were measured on has cores.
constexpr int kThreads = 2;

class Session : public std::enable_shared_from_this<Session> {
  public:
    Session(tcp::socket socket, Answers& answers, Writer& writer, Random& random)
        : stream_(std::move(socket)), answers_(answers), writer_(writer), random_(random) {}

    void read() {
        request_ = {};
        auto self = shared_from_this();
        http::async_read(stream_, buffer_, request_, [self](beast::error_code error, std::size_t) {
            if (!error) {
                self->answer();
            }
        });
    }

  private:
    void answer() {
        auto const cookie = request_[http::field::cookie];
        if (!answers_.is_signed_in({cookie.data(), cookie.size()})) {
            reply(http::status::unauthorized, "{}");
        } else if (request_.method() == http::verb::post) {
            insert();
        } else {
            auto body = answers_.answer({request_.target().data(), request_.target().size()});
            auto const status = body.empty() ? http::status::not_found : http::status::ok;
            reply(status, std::move(body));
        }
    }

    // POST /api/v1/accounts/{id}/contacts, POST /api/v1/kpis/{id}/observations
    void insert() {
        constexpr std::size_t kIdLength = 36;
        constexpr std::int64_t kTenThousandths = 10'000;
        auto const target = request_.target();
        bool const is_contact = target.ends_with("/contacts");
        std::string const parent{target.substr(target.rfind('/') - kIdLength, kIdLength)};
        auto body = json::parse(request_.body()).as_object();
        auto const text = [&](char const* name) { return std::string{body.at(name).as_string().c_str()}; };
        auto const id = random_.make_uuid_v7(Clock{}.now());
        NewRow row = is_contact
                         ? NewRow{Table::contacts, {id, parent, text("name"), text("title"), text("email")}}
                         : NewRow{
                               Table::observations,
                               {id,
                                parent,
                                text("note"),
                                std::to_string(body.at("quantity").as_int64() * kTenThousandths)}
                           };
        body["id"] = id;
        writer_.insert(std::move(row), [self = shared_from_this(), made = json::serialize(body)] {
            asio::post(self->stream_.get_executor(), [self, made] {
                self->reply(http::status::created, made);
            });
        });
    }

    void reply(http::status status, std::string body) {
        response_ = {status, 11};
        response_.set(http::field::content_type, "application/json");
        response_.keep_alive(request_.keep_alive());
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
    Answers& answers_;
    Writer& writer_;
    Random& random_;
    beast::flat_buffer buffer_;
    http::request<http::string_body> request_;
    http::response<http::string_body> response_;
};

// A thread with its own loop, connection to the database and listening socket; the kernel shares clients out.
class Listener {
  public:
    Listener(Answers answers, Writer& writer, std::uint16_t port)
        : answers_(std::move(answers)), writer_(writer), acceptor_(io_) {
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
                std::make_shared<Session>(std::move(socket), answers_, writer_, random_)->read();
            }
            accept();
        });
    }

    Answers answers_;
    Writer& writer_;
    Random random_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_;
};

void serve(char const* read_database, char const* write_database, char const* captured_file, int port) {
    auto const captured = read_captured(captured_file);
    Writer writer{write_database};
    std::vector<std::unique_ptr<Listener>> listeners;
    for (int i = 0; i < kThreads; ++i) {
        listeners.push_back(std::make_unique<Listener>(
            Answers{read_database, captured}, writer, static_cast<std::uint16_t>(port)
        ));
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
