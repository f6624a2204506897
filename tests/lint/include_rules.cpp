#include "lint/include_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace qvr::lint {
namespace {

using Rooms = std::set<std::string, std::less<>>;
using Graph = std::map<std::string, std::set<std::string>>;

// Each room with the rooms whose headers it may include. http is known to web and the features by its values
// alone (kHttpValues): who handles a request never sees a socket.
std::map<std::string, Rooms, std::less<>> const kMayUse{
    {"base", {}},
    {"boost_tu", {}},
    {"scoring", {"base"}},
    {"reflect", {"base"}},
    {"work", {"base"}},
    {"zone", {"base", "reflect"}},
    {"calendar", {"base", "reflect", "zone"}},
    {"db", {"base", "reflect"}},
    {"http", {"base", "work"}},
    {"web", {"base", "reflect", "db"}},
    {"features", {"base", "scoring", "reflect", "zone", "calendar", "db", "work", "web"}},
    {"app", {"base", "scoring", "reflect", "zone", "calendar", "db", "work", "http", "web", "features"}},
};
Rooms const kHttpValues{"http/message.hpp", "http/handler.hpp", "http/static_files.hpp"};
Rooms const kSeesHttpValues{"web", "features"};

// Headers that the build makes from files: migrations, the interface.
constexpr std::string_view kGenerated = "embed/";

struct ThirdParty {
    std::string_view header;  // the beginning of what stands between the angle brackets
    std::vector<std::string_view> folders;
    std::string_view why;
};
std::vector<ThirdParty> const kThirdParty{
    {"soci/", {"src/db/"}, "SOCI is known in src/db alone"},
    {"sqlite3.h", {"src/db/"}, "SQLite is known in src/db alone"},
    {"libpq", {"src/db/"}, "PostgreSQL is known in src/db alone"},
    {"boost/asio", {"src/http/", "src/boost_tu/"}, "Asio is known in src/http alone"},
    {"boost/beast", {"src/http/", "src/boost_tu/"}, "Beast is known in src/http alone"},
    {"openssl/", {"src/http/"}, "OpenSSL is known in src/http alone"},
    {"date/tz.h", {"src/zone/"}, "time zones are known in src/zone alone"},
    {"libical/", {"src/calendar/"}, "libical is known in src/calendar alone"},
    {"curl/", {"src/calendar/"}, "libcurl is known in src/calendar alone"},
    {"CLI/", {"src/app/"}, "flags are read in src/app alone"},
};

std::string first_folder(std::string_view path) {
    return std::string(path.substr(0, path.find('/')));
}

// "reviews" of "features/reviews/review.hpp"; empty for what is in no feature.
std::string feature_of(std::string_view path) {
    constexpr std::string_view kPrefix = "features/";
    if (!path.starts_with(kPrefix) || path.find('/', kPrefix.size()) == std::string_view::npos)
        return {};
    return first_folder(path.substr(kPrefix.size()));
}

std::string_view inside_src(SourceFile const& file) {
    constexpr std::string_view kSrc = "src/";
    return file.is_under(kSrc) ? std::string_view(file.path).substr(kSrc.size()) : std::string_view{};
}

bool is_networking(std::string_view header) {
    return header.starts_with("boost/asio") || header.starts_with("boost/beast") ||
           header.starts_with("openssl/");
}

bool may_include(std::string const& room, std::string const& header) {
    auto const rooms = kMayUse.find(room);
    auto const target = first_folder(header);
    if (rooms == kMayUse.end())
        return false;
    if (target == room || rooms->second.contains(target))
        return true;
    return kSeesHttpValues.contains(room) && kHttpValues.contains(header);
}

// One cycle that passes through `start`, as "a → b → a"; empty when there is none.
std::string cycle_through(Graph const& graph, std::string const& start) {
    std::set<std::string> seen;
    std::function<std::string(std::string const&)> const walk = [&](std::string const& node) -> std::string {
        auto const next = graph.find(node);
        if (next == graph.end())
            return {};
        for (auto const& target : next->second) {
            if (target == start)
                return fmt::format("{} → {}", node, start);
            if (!seen.insert(target).second)
                continue;
            if (auto const rest = walk(target); !rest.empty())
                return fmt::format("{} → {}", node, rest);
        }
        return {};
    };
    return walk(start);
}

Findings cycles_of(Graph const& graph, std::string const& what) {
    Findings findings;
    for (auto const& [node, targets] : graph) {
        if (auto const cycle = cycle_through(graph, node); !cycle.empty()) {
            findings.push_back({node, 1, fmt::format("{}: {}", what, cycle)});
        }
    }
    return findings;
}

}  // namespace

Findings check_rooms(std::vector<SourceFile> const& files) {
    std::set<std::string, std::less<>> known{"base/issues.def"};
    for (auto const& file : files)
        known.emplace(inside_src(file));
    Findings findings;
    for (auto const& file : files) {
        if (!file.is_under("src/"))
            continue;
        auto const room = first_folder(inside_src(file));
        if (!kMayUse.contains(room))
            findings.push_back({file.path, 1, "no room of src/ is called " + room});
        for (auto const& include : includes_of(file)) {
            // Tests use the helpers of tests/support.
            auto const is_support = file.is_test() && include.file.starts_with("support/");
            if (include.angled || is_support || include.file.starts_with(kGenerated))
                continue;
            if (!known.contains(include.file)) {
                findings.push_back({file.path, include.line, "not a file of src/: " + include.file});
            } else if (!may_include(room, include.file)) {
                findings.push_back({file.path, include.line, room + " may not include " + include.file});
            }
        }
    }
    return findings;
}

Findings check_http_values(std::vector<SourceFile> const& files) {
    std::map<std::string, SourceFile const*, std::less<>> by_name;
    for (auto const& file : files)
        by_name.emplace(inside_src(file), &file);
    Findings findings;
    for (auto const& start : kHttpValues) {
        std::set<std::string> seen{start};
        std::vector<std::string> waiting{start};
        while (!waiting.empty()) {
            auto const found = by_name.find(waiting.back());
            waiting.pop_back();
            if (found == by_name.end())
                continue;
            for (auto const& include : includes_of(*found->second)) {
                if (include.angled && is_networking(include.file)) {
                    findings.push_back({found->second->path, include.line, start + " reaches " + include.file}
                    );
                } else if (!include.angled && seen.insert(include.file).second) {
                    waiting.push_back(include.file);
                }
            }
        }
    }
    return findings;
}

Findings check_features(std::vector<SourceFile> const& files) {
    Findings findings;
    Graph graph;
    for (auto const& file : files) {
        auto const from = feature_of(inside_src(file));
        if (from.empty() || file.is_test())
            continue;
        for (auto const& include : includes_of(file)) {
            auto const to = feature_of(include.file);
            if (to.empty() || to == from)
                continue;
            graph["src/features/" + from].insert("src/features/" + to);
            if (include.file.ends_with("_routes.hpp") || include.file.ends_with("_codec.hpp")) {
                findings.push_back({file.path, include.line, "another feature's inside: " + include.file});
            }
        }
    }
    std::ranges::move(cycles_of(graph, "features include one another"), std::back_inserter(findings));
    return findings;
}

Findings check_file_cycles(std::vector<SourceFile> const& files) {
    Graph graph;
    for (auto const& file : files) {
        for (auto const& include : includes_of(file)) {
            if (!include.angled)
                graph[file.path].insert("src/" + include.file);
        }
    }
    return cycles_of(graph, "files include one another");
}

Findings check_third_party(std::vector<SourceFile> const& files) {
    Findings findings;
    for (auto const& file : files) {
        if (!file.is_under("src/"))
            continue;
        for (auto const& include : includes_of(file)) {
            for (auto const& library : kThirdParty) {
                auto const allowed =
                    std::ranges::any_of(library.folders, [&](auto folder) { return file.is_under(folder); });
                if (include.angled && include.file.starts_with(library.header) && !allowed) {
                    findings.push_back({file.path, include.line, std::string(library.why)});
                }
            }
        }
    }
    return findings;
}

}  // namespace qvr::lint
