// The library of countable examples (R8): found in both languages, ours hidden, the organization's own kept.
#include "api/api_fixture.hpp"

#include <set>

namespace qvr::test {
namespace {

using testing::IsEmpty;

constexpr std::string_view kLibrary = "/api/v1/kpi-library";
constexpr std::string_view kVideoCall = "00000000-0000-7000-8000-000000001101";
constexpr std::string_view kOwn =
    R"({"factor":"autonomy","direction":"at_most","target":"2","unit":"count","period":"week",)"
    R"("fr":{"statement":"Dérangement au téléphone","noun":{"one":"appel","other":"appels"}}})";

class Library : public ApiTest {
  protected:
    Library()
        : leader(add_person("Dominique Roy", "dominique@boreal.test", "leader")),
          member(add_person("Alix Morin", "alix@boreal.test", "member")) {}

    static std::string path(std::string_view id, std::string_view rest = {}) {
        return fmt::format("{}/{}{}", kLibrary, id, rest);
    }
    Answer list(std::string_view query) { return owner.get(fmt::format("{}?{}", kLibrary, query)); }
    // Whether a list holds the example.
    bool lists(std::string_view query, std::string_view id) {
        auto const answer = list(query);
        EXPECT_TRUE(has_status(answer, 200)) << query;
        for (std::size_t i = 0; i < answer.size("/items"); ++i) {
            if (answer.text(fmt::format("/items/{}/id", i)) == id) {
                return true;
            }
        }
        return false;
    }
    std::string last_action() { return owner.get("/api/v1/audit?limit=1").text("/items/0/entry/action"); }

    Caller leader;
    Caller member;
};

TEST_F(Library, R8_lists_each_factor_in_both_languages) {
    auto const factors = owner.get("/api/v1/factors");
    ASSERT_EQ(factors.size("/items"), 13u);
    for (std::size_t i = 0; i < 13; ++i) {
        auto const code = factors.text(fmt::format("/items/{}/code", i));
        auto const answer = list("factor=" + code);
        EXPECT_GE(answer.size("/items"), 4u) << code;
        EXPECT_EQ(answer.text("/items/0/factor"), code);
    }
    auto const call = member.get(path(kVideoCall));
    EXPECT_EQ(call.text("/fr/noun/other"), "appels vidéo");
    EXPECT_EQ(call.text("/en/noun/other"), "video calls");
    EXPECT_EQ(
        call.text("/en/sentence"),
        "Autonomy, “Video call of at most 30 minutes”: at least 1\u00a0video call every two weeks."
    );
    EXPECT_TRUE(is_problem(list("factor=price"), 422, "invalid_parameter"));
    EXPECT_TRUE(is_problem(list("q=" + std::string(201, 'x')), 422, "invalid_parameter"));
    EXPECT_TRUE(is_problem(list("hidden=yes"), 422, "invalid_parameter"));
    EXPECT_TRUE(is_problem(list("sort=name"), 422, "unknown_parameter"));
}

TEST_F(Library, R8_finds_words_of_either_language_without_accents_and_case) {
    EXPECT_TRUE(lists("q=APPEL+VIDEO", kVideoCall));
    EXPECT_TRUE(lists("q=vid%C3%A9o+appel", kVideoCall));
    EXPECT_TRUE(lists("q=video+call&factor=autonomy", kVideoCall));
    EXPECT_FALSE(lists("q=video+call&factor=timeliness", kVideoCall));
    EXPECT_EQ(list("q=zzzz").size("/items"), 0u);
}

TEST_F(Library, GoesPageByPage) {
    std::set<std::string> ids;
    std::string cursor;
    std::size_t pages = 0;
    do {
        auto const page = list("limit=20" + (cursor.empty() ? cursor : "&cursor=" + cursor));
        for (std::size_t i = 0; i < page.size("/items"); ++i) {
            EXPECT_TRUE(ids.insert(page.text(fmt::format("/items/{}/id", i))).second);
        }
        cursor = page.at("/next")->is_null() ? "" : page.text("/next");
        ++pages;
    } while (!cursor.empty());
    EXPECT_GE(ids.size(), 52u);
    EXPECT_GT(pages, 2u);
}

TEST_F(Library, R8_an_organization_hides_ours_and_shows_them_again) {
    auto const hidden = leader.put(path(kVideoCall, "/hidden"), R"({"hidden":true})");
    ASSERT_TRUE(has_status(hidden, 200));
    EXPECT_EQ(hidden.text("/hidden"), "true");
    EXPECT_EQ(last_action(), "kpi_example.hide");
    EXPECT_FALSE(lists("factor=autonomy", kVideoCall));
    EXPECT_TRUE(lists("factor=autonomy&hidden=true", kVideoCall));

    auto const before = dump();
    EXPECT_TRUE(has_status(owner.put(path(kVideoCall, "/hidden"), R"({"hidden":true})"), 200));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());

    EXPECT_TRUE(has_status(owner.put(path(kVideoCall, "/hidden"), R"({"hidden":false})"), 200));
    EXPECT_EQ(last_action(), "kpi_example.show");
    EXPECT_TRUE(lists("factor=autonomy", kVideoCall));
}

TEST_F(Library, R8_an_organization_adds_changes_and_deletes_its_own) {
    auto const made = owner.post(kLibrary, std::string{kOwn});
    ASSERT_TRUE(has_status(made, 201));
    auto const id = made.text("/id");
    EXPECT_EQ(made.header("location"), path(id));
    EXPECT_EQ(made.text("/built_in"), "false");
    EXPECT_EQ(made.text("/combine"), "sum");
    EXPECT_TRUE(made.at("/en")->is_null());
    EXPECT_EQ(last_action(), "kpi_example.create");
    EXPECT_TRUE(lists("q=telephone", id));
    // Ours first, then its own, in the same factor.
    auto const autonomy = list("factor=autonomy");
    EXPECT_EQ(autonomy.text(fmt::format("/items/{}/id", autonomy.size("/items") - 1)), id);

    auto const changed = leader.patch(path(id), R"({"target":3,"en":{"statement":"Phone call"}})");
    ASSERT_TRUE(has_status(changed, 200));
    EXPECT_EQ(changed.text("/target"), "3");
    EXPECT_EQ(changed.text("/en/statement"), "Phone call");
    EXPECT_EQ(changed.text("/fr/statement"), "Dérangement au téléphone");
    EXPECT_EQ(last_action(), "kpi_example.update");

    ASSERT_TRUE(has_status(owner.put(path(id, "/hidden"), R"({"hidden":true})"), 200));
    ASSERT_TRUE(has_status(owner.del(path(id)), 204));
    EXPECT_EQ(last_action(), "kpi_example.delete");
    EXPECT_TRUE(is_problem(owner.get(path(id)), 404, "not_found"));
    EXPECT_FALSE(lists("hidden=true&q=telephone", id));
}

TEST_F(Library, R8_an_own_example_obeys_the_rules_of_a_kpi) {
    auto const before = dump();
    auto const refused = owner.post(
        kLibrary,
        R"({"factor":"autonomy","direction":"at_least","target":90,"unit":"percent","period":"week"})"
    );
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.has_issue("required", "/zero_at"));
    EXPECT_TRUE(refused.has_issue("example_without_words", "/fr"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(Library, OursAreNeverChanged) {
    auto const before = dump();
    EXPECT_TRUE(is_problem(owner.patch(path(kVideoCall), R"({"target":3})"), 409, "example_is_built_in"));
    EXPECT_TRUE(is_problem(owner.del(path(kVideoCall)), 409, "example_is_built_in"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(Library, R28_members_read_and_neither_write_nor_hide) {
    auto const id = owner.post(kLibrary, std::string{kOwn}).text("/id");
    auto const before = dump();
    EXPECT_TRUE(has_status(member.get(kLibrary), 200));
    EXPECT_TRUE(has_status(member.get(path(id)), 200));
    EXPECT_TRUE(is_problem(member.post(kLibrary, std::string{kOwn}), 403, "forbidden"));
    EXPECT_TRUE(is_problem(member.patch(path(id), R"({"target":3})"), 403, "forbidden"));
    EXPECT_TRUE(is_problem(member.del(path(id)), 403, "forbidden"));
    EXPECT_TRUE(is_problem(member.put(path(kVideoCall, "/hidden"), R"({"hidden":true})"), 403, "forbidden"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

}  // namespace
}  // namespace qvr::test
