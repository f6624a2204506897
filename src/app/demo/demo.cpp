#include "app/demo/demo.hpp"

#include "embed/demo_files.hpp"
#include "features/people/people_store.hpp"

#include <fmt/format.h>

#include <iterator>
#include <stdexcept>

namespace qvr::app {
namespace {

bool is_known(db::Reader& reader, std::string const& email) {
    return people::find_user_by_email(reader, fold_for_search(email)).has_value();
}

}  // namespace

Story demo_story() {
    return read_story(demo_files().front().bytes);
}

void open_demo(
    db::Database& database, Random& random, web::Journal& journal, people::HashCost hash_cost, Instant now
) {
    auto const story = demo_story();
    bool const is_empty =
        database.read([](db::Reader& reader) { return !people::find_organization(reader).has_value(); });
    if (is_empty) {
        tell_story(story, database, random, journal, hash_cost, now);
        return;
    }
    // Nobody else has these addresses: .example is no one's domain.
    bool const is_ours =
        database.read([&](db::Reader& reader) { return is_known(reader, story.people.front().email); });
    if (!is_ours) {
        throw std::runtime_error(
            "this database holds an organization of its own; start the demo with another --data, or without"
        );
    }
    bool const is_whole =
        database.read([&](db::Reader& reader) { return is_known(reader, story.people.back().email); });
    if (!is_whole) {
        throw std::runtime_error("the demo in this database was never finished; remove it and start again");
    }
}

std::string demo_greeting(db::Location const& location) {
    auto const story = demo_story();
    auto text = fmt::format(
        "Demo: {}, an invented organization. Sign in with the password {} as\n",
        story.organization,
        story.password
    );
    for (auto const& person : story.people) {
        if (!person.log_in.empty()) {
            fmt::format_to(std::back_inserter(text), "  {:<36}{}\n", person.email, person.log_in);
        }
    }
    auto const* folder = std::get_if<std::filesystem::path>(&location);
    auto const remedy = folder != nullptr
                            ? fmt::format("rm -r '{}'", std::filesystem::absolute(*folder).string())
                            : fmt::format("drop the database {}", db::display_name(location));
    return text + fmt::format("To throw it away: stop the server, then {}\n", remedy);
}

}  // namespace qvr::app
