#include "reflect/diff.hpp"

#include "reflect/every_kind.hpp"

#include <gtest/gtest.h>

namespace qvr::reflect {
namespace {

using sample::Numbers;
using sample::Plan;
using sample::Topic;

constexpr std::string_view kA = "01890a5d-ac96-774b-bcce-b302099a8057";
constexpr std::string_view kB = "01890a5d-ac96-774b-bcce-b302099a8058";
constexpr std::string_view kC = "01890a5d-ac96-774b-bcce-b302099a8059";

Topic topic(std::string_view id) {
    return {.id = *IdeaId::from_text(id), .title = "t", .note = {}};
}

Plan plan() {
    return {
        .title = "t",
        .topics = {topic(kA), topic(kB)},
        .numbers = {Numbers{}},
        .first = {},
        .second = {},
    };
}

std::vector<std::string> changed_by(void (*change)(Plan&)) {
    auto const before = plan();
    auto after = before;
    change(after);
    auto const changed = diff(before, after);
    EXPECT_EQ(same(before, after), changed.empty());
    return changed;
}

std::string topic_pointer(std::string_view id) {
    return "/topics/" + std::string{id};
}

using Changes = std::vector<std::string>;

TEST(Diff, NamesMembersThatChanged) {
    EXPECT_EQ(changed_by([](Plan&) {}), Changes{});
    EXPECT_EQ(changed_by([](Plan& plan) { plan.title = "u"; }), Changes{"/title"});
    EXPECT_EQ(changed_by([](Plan& plan) { plan.first.weight = 3; }), Changes{"/first/weight"});
    EXPECT_EQ(changed_by([](Plan& plan) { plan.second = Numbers{}; }), Changes{"/second"});
    EXPECT_EQ(
        changed_by([](Plan& plan) {
            plan.first.flag = true;
            plan.title = "u";
        }),
        (Changes{"/title", "/first/flag"})
    );
    auto before = plan();
    before.second = Numbers{};
    auto after = before;
    after.second->flag = true;
    EXPECT_EQ(diff(before, after), Changes{"/second/flag"});
}

TEST(Diff, MatchesItemsByTheirId) {
    EXPECT_EQ(
        changed_by([](Plan& plan) { plan.topics[1].title = "u"; }), Changes{topic_pointer(kB) + "/title"}
    );
    EXPECT_EQ(changed_by([](Plan& plan) { plan.topics.push_back(topic(kC)); }), Changes{topic_pointer(kC)});
    EXPECT_EQ(
        changed_by([](Plan& plan) { plan.topics.insert(plan.topics.begin(), topic(kC)); }),
        Changes{topic_pointer(kC)}
    );
    EXPECT_EQ(
        changed_by([](Plan& plan) { plan.topics.erase(plan.topics.begin()); }), Changes{topic_pointer(kA)}
    );
    EXPECT_EQ(
        changed_by([](Plan& plan) { plan.topics = {topic(kC)}; }),
        (Changes{topic_pointer(kA), topic_pointer(kB), topic_pointer(kC)})
    );
    EXPECT_EQ(changed_by([](Plan& plan) { std::swap(plan.topics[0], plan.topics[1]); }), Changes{"/topics"});
}

TEST(Diff, NamesOtherListsAsAWhole) {
    EXPECT_EQ(changed_by([](Plan& plan) { plan.numbers[0].weight = 4; }), Changes{"/numbers"});
    EXPECT_EQ(changed_by([](Plan& plan) { plan.numbers.emplace_back(); }), Changes{"/numbers"});
}

}  // namespace
}  // namespace qvr::reflect
