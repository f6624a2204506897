// Stands between a program and PostgreSQL, on a socket of its own, and breaks connections when a test asks
// for it.
#pragma once

#include "db/location.hpp"
#include "store_context.hpp"

#include <cstddef>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace qvr::store_test {

class PostgresProxy {
  public:
    // What becomes of a COMMIT.
    enum class Fault {
        none,
        lost,         // it does not arrive, and both sides see the connection end
        held_back,    // it does not arrive, and PostgreSQL does not see the connection end
        answer_lost,  // it arrives; before the answer does, the connection ends
    };
    // What becomes of a new connection.
    enum class Door {
        open,
        shut,  // it ends at once
        held,  // it is accepted, and nothing more happens until the door is shut
    };

    explicit PostgresProxy(db::PostgresUrl const& target);
    ~PostgresProxy();
    PostgresProxy(PostgresProxy const&) = delete;
    PostgresProxy& operator=(PostgresProxy const&) = delete;

    // Of the same database, through this proxy.
    db::PostgresUrl url() const { return {url_}; }

    // Of the next COMMIT, whoever sends it.
    void break_next_commit(Fault fault);
    void set_door(Door door);
    // Ends all connections.
    void cut();
    // The connections asked for since the start.
    std::size_t attempts() const;

  private:
    struct Link {
        int client = -1;
        int server = -1;  // -1: held at the door
        bool drops_answer = false;
    };

    void loop();
    void accept_one();
    // Whether the link goes on.
    bool pass_on(Link& link, bool from_client);
    void end(Link& link);
    void wake() const;

    TemporaryFolder folder_;
    std::string target_path_;
    std::string url_;
    int listener_;
    int wake_;

    mutable std::mutex mutex_;
    Fault fault_ = Fault::none;
    Door door_ = Door::open;
    std::size_t attempts_ = 0;
    bool is_stopping_ = false;
    std::vector<Link> links_;
    std::vector<int> forgotten_;  // ends at PostgreSQL whose client has gone
    std::jthread thread_;
};

}  // namespace qvr::store_test
