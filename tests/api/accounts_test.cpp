// Accounts, contacts and bridges: who sees and writes them (R28), finding one among ten thousand.
#include "api/api_fixture.hpp"
#include "features/accounts/account_store.hpp"

#include <set>

namespace qvr::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Percent-encoded, for a query.
std::string encoded(std::string_view text) {
    std::string encoded;
    for (char const c : text) {
        encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return encoded;
}

std::vector<std::string> texts(Answer const& answer, std::string_view list, std::string_view member) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < answer.size(list); ++i) {
        values.push_back(answer.text(fmt::format("{}/{}{}", list, i, member)));
    }
    return values;
}

class Accounts : public ApiTest {
  protected:
    static std::string path(std::string const& id) { return "/api/v1/accounts/" + id; }
    std::vector<std::string> find(Caller& caller, std::string_view words) {
        return texts(caller.get("/api/v1/accounts?q=" + encoded(words)), "/items", "/name");
    }
    // Puts a person on the team of an account beside the owner.
    void add_to_team(std::string const& account_id, Caller& person) {
        ASSERT_TRUE(has_status(
            owner.patch(
                path(account_id),
                fmt::format(
                    R"({{"team":[{{"user_id":"{}","function":"sales"}},{{"user_id":"{}","function":"delivery"}}]}})",
                    id_of(owner),
                    id_of(person)
                )
            ),
            200
        ));
    }
};

// ---- making and changing

TEST_F(Accounts, AnAccountIsReadBackAsItWasMade) {
    auto const made = owner.post(
        "/api/v1/accounts",
        R"({"name":"  Groupe Laurentia ","industry":"Énergie","locale":"fr-CA","time_zone":"America/Toronto",)"
        R"("region":"QC","closed_on":["2026-12-28","2026-12-24","2026-12-28"],)"
        R"("objectives":[{"statement":"Doubler la capacité"},{"statement":"Ouvrir à l’est"}]})"
    );
    ASSERT_TRUE(has_status(made, 201));
    EXPECT_EQ(made.text("/name"), "Groupe Laurentia");
    EXPECT_EQ(made.header("location"), path(made.text("/id")));
    EXPECT_EQ(made.header("etag"), "\"1\"");
    EXPECT_THAT(texts(made, "/closed_on", ""), ElementsAre("2026-12-24", "2026-12-28"));
    EXPECT_THAT(
        texts(made, "/objectives", "/statement"), ElementsAre("Doubler la capacité", "Ouvrir à l’est")
    );
    EXPECT_THAT(texts(made, "/team", "/name"), ElementsAre("Camille Roy"));
    EXPECT_EQ(made.text("/may_write"), "true");
    EXPECT_EQ(made.text("/created_at"), "2026-11-23T15:42:07.123Z");
    EXPECT_THAT(made.body, HasSubstr(R"("current_review":null,"last_review":null)"));

    auto const read = owner.get(path(made.text("/id")));
    EXPECT_EQ(read.body, made.body);
    EXPECT_EQ(read.header("etag"), "\"1\"");
}

TEST_F(Accounts, AChangeTouchesWhatItNames) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const changed = owner.patch(path(id), R"({"industry":"Énergie","locale":"en-CA"})");
    ASSERT_TRUE(has_status(changed, 200));
    EXPECT_EQ(changed.text("/name"), "Groupe Laurentia");
    EXPECT_EQ(changed.text("/industry"), "Énergie");
    EXPECT_EQ(changed.text("/locale"), "en-CA");
    EXPECT_EQ(changed.header("etag"), "\"2\"");
    EXPECT_THAT(find(owner, "energie"), ElementsAre("Groupe Laurentia"));
    EXPECT_THAT(owner.patch(path(id), R"({"industry":null})").body, HasSubstr(R"("industry":null)"));
    EXPECT_THAT(find(owner, "energie"), IsEmpty());
    EXPECT_TRUE(owner.patch(path(id), R"({"name":null})").has_issue("not_null", "/name"));
    EXPECT_TRUE(owner.patch(path(id), R"({"name":" "})").has_issue("required", "/name"));
    EXPECT_TRUE(owner.patch(path(id), R"({"time_zone":"Toronto"})").has_issue("invalid_zone", "/time_zone"));
}

TEST_F(Accounts, IfMatchIsHonoured) {
    auto const id = add_account(owner, "Groupe Laurentia");
    owner.hold("\"1\"");
    ASSERT_TRUE(has_status(owner.patch(path(id), R"({"name":"Laurentia A"})"), 200));
    auto const before = dump();
    for (auto const* stale : {"\"1\"", "\"3\"", "2", "W/\"2\"", "\"\"", "\"2\", \"3\""}) {
        owner.hold(stale);
        EXPECT_TRUE(is_problem(owner.patch(path(id), R"({"name":"B"})"), 412, "precondition_failed"))
            << stale;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    for (auto const* held : {"\"2\"", "*", ""}) {
        owner.hold(held);
        EXPECT_TRUE(has_status(owner.patch(path(id), R"({"name":"C"})"), 200)) << held;
    }
}

TEST_F(Accounts, ArchivedAccountsAreListedApart) {
    auto const id = add_account(owner, "Groupe Laurentia");
    add_account(owner, "Ateliers Boréal");
    EXPECT_EQ(owner.patch(path(id), R"({"archived":true})").text("/archived"), "true");
    EXPECT_THAT(texts(owner.get("/api/v1/accounts"), "/items", "/name"), ElementsAre("Ateliers Boréal"));
    auto const archived = owner.get("/api/v1/accounts?archived=true");
    EXPECT_THAT(texts(archived, "/items", "/name"), ElementsAre("Groupe Laurentia"));
    EXPECT_EQ(owner.get(path(id)).status, 200);
    owner.patch(path(id), R"({"archived":false})");
    EXPECT_EQ(owner.get("/api/v1/accounts").size("/items"), 2u);
}

TEST_F(Accounts, ClosedDaysAreProposedByRegion) {  // R14
    auto const closed_on = [&](std::string_view members) {
        return texts(
            owner.post(
                "/api/v1/accounts",
                fmt::format(R"({{"name":"A","locale":"fr-CA","time_zone":"America/Toronto"{}}})", members)
            ),
            "/closed_on",
            ""
        );
    };
    auto const quebec = closed_on(R"(,"region":"QC")");
    for (auto const* day : {"2026-06-24", "2026-12-25", "2027-01-01", "2027-06-24", "2027-12-25"}) {
        EXPECT_THAT(quebec, Contains(day));
    }
    EXPECT_THAT(closed_on(R"(,"region":"FR")"), Contains("2027-07-14"));
    EXPECT_THAT(closed_on(R"(,"region":"Atlantide")"), IsEmpty());
    EXPECT_THAT(closed_on(""), IsEmpty());
    EXPECT_THAT(closed_on(R"(,"region":"QC","closed_on":[])"), IsEmpty());
    EXPECT_THAT(closed_on(R"(,"region":"QC","closed_on":["2027-03-01"])"), ElementsAre("2027-03-01"));
}

TEST_F(Accounts, ObjectivesKeepTheirIdentityInTheOrderGiven) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const other = add_account(owner, "Ateliers Boréal");
    auto const put = [&](std::string const& account, std::string_view list) {
        return owner.patch(path(account), fmt::format(R"({{"objectives":{}}})", list));
    };
    auto const first = put(id, R"([{"statement":"Un"},{"statement":"Deux"}])");
    ASSERT_TRUE(has_status(first, 200));
    auto const one = first.text("/objectives/0/id");
    auto const two = first.text("/objectives/1/id");
    auto const second = put(
        id,
        fmt::format(
            R"([{{"id":"{}","statement":"Deux, mieux"}},{{"statement":"Trois"}},{{"id":"{}","statement":"Un"}}])",
            two,
            one
        )
    );
    EXPECT_THAT(texts(second, "/objectives", "/statement"), ElementsAre("Deux, mieux", "Trois", "Un"));
    EXPECT_EQ(second.text("/objectives/0/id"), two);
    EXPECT_EQ(second.text("/objectives/2/id"), one);
    EXPECT_EQ(put(id, R"([{"statement":"Seul"}])").size("/objectives"), 1u);

    auto const item = [](std::string const& objective) {
        return fmt::format(R"({{"id":"{}","statement":"X"}})", objective);
    };
    auto const theirs = put(other, R"([{"statement":"Ailleurs"}])").text("/objectives/0/id");
    auto const before = dump();
    EXPECT_TRUE(put(id, "[" + item(one) + "]").has_issue("unknown_objective", "/objectives/0/id")
    );  // removed
    EXPECT_TRUE(put(id, "[" + item(theirs) + "]").has_issue("unknown_objective", "/objectives/0/id"));
    EXPECT_TRUE(put(other, "[" + item(theirs) + "," + item(theirs) + "]")
                    .has_issue("unknown_objective", "/objectives/1/id"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(Accounts, ATeamNamesPeopleOfTheOrganizationOnce) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const me = id_of(owner);
    auto const member = [](std::string const& user) {
        return fmt::format(R"({{"user_id":"{}","function":"sponsor"}})", user);
    };
    auto const before = dump();
    EXPECT_TRUE(owner.patch(path(id), fmt::format(R"({{"team":[{},{}]}})", member(me), member(me)))
                    .has_issue("person_twice", "/team/1/user_id"));
    EXPECT_TRUE(owner.patch(path(id), fmt::format(R"({{"team":[{}]}})", member(id)))
                    .has_issue("unknown_person", "/team/0/user_id"));
    EXPECT_TRUE(owner.patch(path(id), fmt::format(R"({{"team":[{{"user_id":"{}","function":"boss"}}]}})", me))
                    .has_issue("not_one_of", "/team/0/function"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    auto const changed = owner.patch(path(id), fmt::format(R"({{"team":[{}]}})", member(me)));
    EXPECT_EQ(changed.text("/team/0/function"), "sponsor");
}

// ---- who may (R28)

TEST_F(Accounts, MembersSeeTheAccountsOfTheirTeamAlone) {
    auto const theirs = add_account(owner, "Groupe Laurentia");
    auto const ours = add_account(owner, "Ateliers Boréal");
    auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
    EXPECT_EQ(alix.get("/api/v1/accounts").size("/items"), 0u);
    add_to_team(ours, alix);
    EXPECT_THAT(texts(alix.get("/api/v1/accounts"), "/items", "/name"), ElementsAre("Ateliers Boréal"));
    EXPECT_THAT(find(alix, "laurentia"), IsEmpty());
    EXPECT_EQ(alix.get(path(ours)).text("/may_write"), "true");
    EXPECT_EQ(alix.patch(path(ours), R"({"industry":"Bois"})").status, 200);

    auto const missing = alix.get(path("01890000-0000-7000-8000-000000000000"));
    EXPECT_TRUE(is_problem(missing, 404, "not_found"));
    for (auto const& id : {theirs, id_of(alix), std::string{"nothing"}, std::string(36, 'x')}) {
        EXPECT_EQ(alix.get(path(id)).body, missing.body);
        EXPECT_EQ(alix.patch(path(id), R"({"name":"X"})").body, missing.body);
        EXPECT_EQ(alix.get(path(id) + "/contacts").body, missing.body);
    }
    EXPECT_EQ(owner.get(path(theirs)).text("/name"), "Groupe Laurentia");
}

TEST_F(Accounts, WhoMakesAnAccountIsOnItsTeam) {
    for (auto const* role : {"member", "leader"}) {
        auto person = add_person("Alix Morin", fmt::format("{}@boreal.test", role), role);
        auto const id = add_account(person, "Groupe Laurentia");
        EXPECT_EQ(person.get(path(id)).text("/may_write"), "true") << role;
        EXPECT_THAT(texts(person.get(path(id)), "/team", "/user_id"), ElementsAre(id_of(person))) << role;
    }
}

TEST_F(Accounts, LeadersReadAllAndWriteOnTheirTeams) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto leader = add_person("Alix Morin", "alix@boreal.test", "leader");
    auto const contact = owner.post(path(id) + "/contacts", R"({"name":"Basile Okoro","title":"PDG"})");
    auto const contact_path = "/api/v1/contacts/" + contact.text("/id");
    struct Write {
        std::string_view method;
        std::string target;
        std::string_view body;
        int status;
    };
    std::vector<Write> const writes{
        {"PATCH", path(id), R"({"industry":"Bois"})", 200},
        {"POST", path(id) + "/contacts", R"({"name":"Lise Ng","title":"DG"})", 201},
        {"PATCH", contact_path, R"({"title":"Présidente"})", 200},
        {"PUT", contact_path + "/bridge", R"({"steps":[]})", 200},
        {"POST",
         path(id) + "/reviews",
         R"({"starts_at":"2026-12-01T10:00","time_zone":"America/Toronto"})",
         201},
    };
    EXPECT_EQ(leader.get(path(id)).text("/may_write"), "false");
    for (auto const& target : {path(id), path(id) + "/contacts", contact_path, contact_path + "/bridge"}) {
        EXPECT_EQ(leader.get(target).status, 200) << target;
    }
    EXPECT_THAT(find(leader, "laurentia"), ElementsAre("Groupe Laurentia"));
    auto const before = dump();
    for (auto const& write : writes) {
        EXPECT_TRUE(
            is_problem(leader.send(write.method, write.target, std::string{write.body}), 403, "forbidden")
        ) << write.target;
    }
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());

    add_to_team(id, leader);
    EXPECT_EQ(leader.get(path(id)).text("/may_write"), "true");
    for (auto const& write : writes) {
        EXPECT_TRUE(has_status(leader.send(write.method, write.target, std::string{write.body}), write.status)
        ) << write.target;
    }
}

// ---- contacts and bridges

TEST_F(Accounts, ContactsAreMadeAndChanged) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const made = owner.post(
        path(id) + "/contacts",
        fmt::format(
            R"({{"name":"Lise Ng","title":"Directrice","email":"lise@laurentia.test","is_executive":true,)"
            R"("counterpart_user_id":"{}","last_contact_on":"2026-11-02"}})",
            id_of(owner)
        )
    );
    ASSERT_TRUE(has_status(made, 201));
    EXPECT_EQ(made.text("/account_id"), id);
    EXPECT_EQ(made.text("/counterpart_name"), "Camille Roy");
    EXPECT_EQ(made.text("/locale"), "fr-CA");  // the account's
    EXPECT_THAT(made.text("/last_contact_on_text"), HasSubstr("novembre"));
    auto const contact = "/api/v1/contacts/" + made.text("/id");
    EXPECT_EQ(made.header("location"), contact);
    EXPECT_EQ(owner.get(contact).body, made.body);

    auto const changed = owner.patch(contact, R"({"email":null,"title":"Présidente"})");
    EXPECT_EQ(changed.text("/email"), "null");
    EXPECT_EQ(changed.text("/title"), "Présidente");
    EXPECT_EQ(changed.text("/name"), "Lise Ng");
    EXPECT_EQ(owner.patch(contact, R"({"archived":true})").text("/archived"), "true");

    owner.post(path(id) + "/contacts", R"({"name":"Basile Okoro","title":"Acheteur"})");
    EXPECT_THAT(
        texts(owner.get(path(id) + "/contacts"), "/items", "/name"), ElementsAre("Lise Ng", "Basile Okoro")
    );
    auto const before = dump();
    auto const stranger = fmt::format(R"({{"counterpart_user_id":"{}"}})", id);
    EXPECT_TRUE(owner.patch(contact, stranger).has_issue("unknown_person", "/counterpart_user_id"));
    EXPECT_TRUE(owner.patch(contact, R"({"email":"lise"})").has_issue("invalid_email", "/email"));
    EXPECT_TRUE(owner.patch(contact, R"({"last_contact_on":"2026-02-30"})").has_issue("invalid_date"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
}

TEST_F(Accounts, ABridgePlanIsReplacedWhole) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const contact = owner.post(path(id) + "/contacts", R"({"name":"Lise Ng","title":"DG"})").text("/id");
    auto const bridge = "/api/v1/contacts/" + contact + "/bridge";
    EXPECT_EQ(owner.get(bridge).body, R"({"builder_user_id":null,"builder_name":null,"steps":[]})");
    auto const put = owner.put(
        bridge,
        fmt::format(
            R"({{"builder_user_id":"{}","steps":[{{"on":"2026-10-01","what":"Dîner"}},)"
            R"({{"on":"2026-09-01","what":"Visite\nde l’usine"}}]}})",
            id_of(owner)
        )
    );
    ASSERT_TRUE(has_status(put, 200));
    EXPECT_EQ(put.text("/builder_name"), "Camille Roy");
    EXPECT_THAT(texts(put, "/steps", "/on"), ElementsAre("2026-10-01", "2026-09-01"));
    EXPECT_THAT(put.text("/steps/0/on_text"), HasSubstr("octobre"));
    EXPECT_EQ(owner.get(bridge).body, put.body);
    EXPECT_EQ(owner.put(bridge, R"({"steps":[]})").size("/steps"), 0u);
    EXPECT_TRUE(owner.put(bridge, R"({})").has_issue("required", "/steps"));
}

// ---- finding one among many

class ManyAccounts : public Accounts {
  protected:
    static constexpr int kCount = 10'000;

    ManyAccounts() {
        auto const organization = *OrganizationId::from_text(owner.get("/api/v1/organization").text("/id"));
        Random random;
        auto const outcome = server.database().write([&](db::Writer& writer) -> Result<void> {
            for (int i = 0; i < kCount; ++i) {
                accounts::Account account;
                account.id = *AccountId::from_text(random.make_uuid_v7(server.clock().now()));
                account.organization_id = organization;
                // Each name a hundred times, so that pages end between equal names.
                accounts::set_name(account, fmt::format("Société Éclair {:02}", i % 100), std::nullopt);
                account.created_at = server.clock().now();
                account.updated_at = account.created_at;
                accounts::insert_account(writer, account);
            }
            return {};
        });
        EXPECT_TRUE(outcome.has_value());
    }
};

TEST_F(ManyAccounts, PagesGiveEachAccountExactlyOnce) {
    std::set<std::string> ids;
    std::vector<std::string> names;
    std::string cursor;
    int pages = 0;
    do {
        auto const page =
            owner.get("/api/v1/accounts?limit=200" + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_TRUE(has_status(page, 200));
        for (auto& id : texts(page, "/items", "/id")) {
            EXPECT_TRUE(ids.insert(id).second) << id;
        }
        for (auto& name : texts(page, "/items", "/name")) {
            names.push_back(name);
        }
        cursor = page.at("/next")->is_null() ? "" : page.text("/next");
        ++pages;
    } while (!cursor.empty() && pages < 100);
    EXPECT_EQ(ids.size(), static_cast<std::size_t>(kCount));
    EXPECT_EQ(pages, 50);
    EXPECT_TRUE(std::ranges::is_sorted(names));
}

TEST_F(ManyAccounts, AccentsAndCaseDoNotMatter) {
    add_account(owner, "Énergie Québec");
    add_account(owner, "100 % Bois_Nord");
    for (auto const* words : {"énergie", "ENERGIE", "quebec", "e Q", "  Québec "}) {
        EXPECT_THAT(find(owner, words), ElementsAre("Énergie Québec")) << words;
    }
    EXPECT_THAT(find(owner, "100 %"), ElementsAre("100 % Bois_Nord"));
    EXPECT_THAT(find(owner, "s_n"), ElementsAre("100 % Bois_Nord"));
    EXPECT_THAT(find(owner, "_clair"), IsEmpty());  // no wildcards
    EXPECT_THAT(find(owner, "' OR 1=1 --"), IsEmpty());
    auto const many = owner.get("/api/v1/accounts?limit=200&q=" + encoded("eclair 42"));
    EXPECT_EQ(many.size("/items"), 100u);
    EXPECT_EQ(many.text("/items/0/name"), "Société Éclair 42");
    EXPECT_EQ(owner.get("/api/v1/accounts").size("/items"), 50u);
}

TEST_F(Accounts, WrongQueriesAreNamed) {
    for (auto const* query :
         {"limit=0",
          "limit=201",
          "limit=",
          "limit=1e1",
          "limit=-1",
          "archived=yes",
          "q=%zz",
          "limit=1&limit=2"}) {
        EXPECT_TRUE(is_problem(owner.get("/api/v1/accounts?" + std::string{query}), 422, "invalid_parameter"))
            << query;
    }
    EXPECT_TRUE(is_problem(owner.get("/api/v1/accounts?sort=name"), 422, "unknown_parameter"));
    // The last one holds U+0000, which PostgreSQL takes in no text.
    for (auto const* cursor :
         {"x",
          "abc",
          "00",
          "ff0a",
          "610a6262",
          "61000a30313933326330372d323064652d373030302d383030302d303030303030303030303035"}) {
        EXPECT_TRUE(
            is_problem(owner.get("/api/v1/accounts?cursor=" + std::string{cursor}), 422, "invalid_cursor")
        ) << cursor;
    }
}

}  // namespace
}  // namespace qvr::test
