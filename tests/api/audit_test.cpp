// The audit log (R22): who, when, what, before and after, in a chain that anybody can check offline. The
// chain is computed here from docs/decisions/0003-audit-chain.md alone, not with the server's own functions.
#include "api/api_fixture.hpp"
#include "base/digest.hpp"

namespace qvr::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Entry {
    std::string leaf;
    std::optional<std::string> salt;
    std::optional<std::string> content;
};

struct Chain {
    std::vector<Entry> entries;
    std::string head;
    std::size_t seq = 0;
};

constexpr db::Query kListLeaves{"kListLeaves", "SELECT leaf FROM audit_entries ORDER BY seq"};
constexpr db::Query kListSalts{"kListSalts", "SELECT salt FROM audit_entries ORDER BY seq"};
constexpr db::Query kListContents{"kListContents", "SELECT content FROM audit_entries ORDER BY seq"};
constexpr db::Query kGetHead{"kGetHead", "SELECT head FROM audit_heads"};
constexpr db::Query kGetHeadSeq{"kGetHeadSeq", "SELECT seq FROM audit_heads"};
constexpr db::Query kCountGaps{
    "kCountGaps", "SELECT COUNT(*) FROM audit_entries WHERE seq > (SELECT COUNT(*) FROM audit_entries)"
};

// Nothing if the chain holds, else the number of the entry at fault; one past the last for the head.
std::optional<std::size_t> fault_of(Chain const& chain) {
    std::string head(64, '0');
    for (std::size_t i = 0; i < chain.entries.size(); ++i) {
        auto const& [leaf, salt, content] = chain.entries[i];
        if (salt.has_value() != content.has_value() || (salt && sha256_hex(*salt + *content) != leaf)) {
            return i;
        }
        head = sha256_hex(head + leaf);
    }
    return head == chain.head && chain.entries.size() == chain.seq ? std::nullopt
                                                                   : std::optional{chain.entries.size()};
}

class Audit : public ApiTest {
  protected:
    Chain read_chain() {
        return server.database().read([](db::Reader& reader) {
            Chain chain;
            auto leaves = reader.list_text(kListLeaves);
            auto salts = reader.list_text(kListSalts);
            auto contents = reader.list_text(kListContents);
            EXPECT_EQ(reader.get_whole(kCountGaps), 0);
            for (std::size_t i = 0; i < leaves.size(); ++i) {
                chain.entries.push_back({leaves[i], salts[i], contents[i]});
            }
            chain.head = reader.get_text(kGetHead);
            chain.seq = static_cast<std::size_t>(reader.get_whole(kGetHeadSeq));
            return chain;
        });
    }
    std::size_t count() { return read_chain().entries.size(); }
    reflect::Json last() { return *reflect::parse_json(*read_chain().entries.back().content); }
    // A handful of writes of different people.
    void work() {
        auto const id = add_account(owner, "Groupe Laurentia");
        auto alix = add_person("Alix Morin", "alix@boreal.test", "member");
        alix.patch("/api/v1/me", R"({"name":"Alix M."})");
        owner.patch("/api/v1/accounts/" + id, R"({"industry":"Énergie"})");
        owner.post("/api/v1/accounts/" + id + "/contacts", R"({"name":"Lise Ng","title":"DG"})");
    }
};

TEST_F(Audit, TheHashIsSha256) {
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_F(Audit, TheChainComputedFromTheEntriesEndsInTheStoredHead) {
    EXPECT_EQ(fault_of(read_chain()), std::nullopt);
    work();
    auto const chain = read_chain();
    EXPECT_GE(chain.entries.size(), 7u);
    EXPECT_EQ(fault_of(chain), std::nullopt);
    for (auto const& entry : chain.entries) {
        EXPECT_EQ(entry.salt->size(), 32u);
        EXPECT_EQ(entry.leaf.size(), 64u);
        EXPECT_TRUE(reflect::parse_json(*entry.content).has_value());
    }
}

TEST_F(Audit, AnyTamperingIsSeen) {
    work();
    auto const chain = read_chain();
    ASSERT_EQ(fault_of(chain), std::nullopt);
    for (std::size_t i = 0; i < chain.entries.size(); ++i) {
        auto changed = chain;
        auto& entry = changed.entries[i];
        for (auto* text : {&*entry.content, &*entry.salt, &entry.leaf}) {
            for (auto& c : *text) {
                c ^= 1;
                EXPECT_TRUE(fault_of(changed).has_value());
                c ^= 1;
            }
        }
        entry.content.reset();  // half an erasure
        EXPECT_EQ(fault_of(changed), i);

        changed = chain;
        changed.entries.erase(changed.entries.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_TRUE(fault_of(changed).has_value()) << "removed " << i;
        changed.seq -= 1;
        EXPECT_TRUE(fault_of(changed).has_value()) << "removed and renumbered " << i;

        changed = chain;
        changed.entries.insert(changed.entries.begin() + static_cast<std::ptrdiff_t>(i), chain.entries[i]);
        changed.seq += 1;
        EXPECT_TRUE(fault_of(changed).has_value()) << "inserted " << i;

        changed = chain;
        // Content and leaf rewritten together: the leaf fits, the head does not.
        changed.entries[i].content = "{}";
        changed.entries[i].leaf = sha256_hex(*changed.entries[i].salt + "{}");
        EXPECT_EQ(fault_of(changed), chain.entries.size());
        for (std::size_t j = i + 1; j < chain.entries.size(); ++j) {
            changed = chain;
            std::swap(changed.entries[i], changed.entries[j]);
            EXPECT_TRUE(fault_of(changed).has_value()) << "swapped " << i << " and " << j;
        }
    }
    auto changed = chain;
    changed.head[0] ^= 1;
    EXPECT_EQ(fault_of(changed), chain.entries.size());
}

TEST_F(Audit, AnErasedEntryLeavesTheChainWhole) {
    work();
    auto chain = read_chain();
    chain.entries[1].salt.reset();
    chain.entries[1].content.reset();
    EXPECT_EQ(fault_of(chain), std::nullopt);
}

TEST_F(Audit, AWriteLeavesOneEntryThatSaysWhoWhenAndWhat) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto const created = last();
    auto const text = [](reflect::Json const& json, std::string_view name) {
        return *json.find(name)->string();
    };
    std::vector<std::string> members;
    for (auto const& member : *created.object()) {
        members.push_back(member.name);
    }
    EXPECT_THAT(
        members,
        ElementsAre("at", "actor_id", "actor", "action", "account_id", "subject_id", "before", "after")
    );
    EXPECT_EQ(text(created, "at"), server.clock().now().to_text());
    EXPECT_EQ(text(created, "actor_id"), id_of(owner));
    EXPECT_EQ(text(created, "actor"), "Camille Roy");
    EXPECT_EQ(text(created, "action"), "account.create");
    EXPECT_EQ(text(created, "account_id"), id);
    EXPECT_EQ(text(created, "subject_id"), id);
    EXPECT_TRUE(created.find("before")->is_null());

    auto const before = count();
    server.clock().advance_ms(kHourMs);
    owner.patch("/api/v1/accounts/" + id, R"({"name":"Laurentia"})");
    EXPECT_EQ(count(), before + 1);
    auto const updated = last();
    EXPECT_EQ(text(updated, "at"), server.clock().now().to_text());
    EXPECT_EQ(text(updated, "action"), "account.update");
    EXPECT_EQ(text(*updated.find("before"), "name"), "Groupe Laurentia");
    EXPECT_EQ(text(*updated.find("after"), "name"), "Laurentia");
}

TEST_F(Audit, WhatIsRefusedOrReadLeavesNoEntry) {
    auto const id = add_account(owner, "Groupe Laurentia");
    auto leader = add_person("Alix Morin", "alix@boreal.test", "leader");
    auto member = add_person("Noa Gagnon", "noa@boreal.test", "member");
    auto const account = "/api/v1/accounts/" + id;
    Caller anyone{server, ""};
    Caller stale{server, owner.cookie()};
    stale.hold("\"7\"");
    auto const before = dump();
    EXPECT_EQ(anyone.patch(account, R"({"name":"X"})").status, 401);
    EXPECT_EQ(leader.patch(account, R"({"name":"X"})").status, 403);
    EXPECT_EQ(member.patch(account, R"({"name":"X"})").status, 404);
    EXPECT_EQ(stale.patch(account, R"({"name":"X"})").status, 412);
    EXPECT_EQ(owner.patch(account, R"({"name":)").status, 400);
    EXPECT_EQ(owner.patch(account, R"({"name":""})").status, 422);
    EXPECT_EQ(owner.patch("/api/v1/users/" + id_of(owner), R"({"disabled":true})").status, 409);
    EXPECT_EQ(
        anyone.post("/api/v1/session", R"({"email":"camille@boreal.test","password":"x"})").status, 401
    );
    EXPECT_EQ(owner.get(account).status, 200);
    EXPECT_EQ(owner.get("/api/v1/audit").status, 200);
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    auto const entries = count();
    EXPECT_EQ(owner.patch(account, R"({"name":"X"})").status, 200);
    EXPECT_EQ(count(), entries + 1);
}

TEST_F(Audit, ItIsReadNewestFirstPageByPage) {
    work();
    auto const total = count();
    std::vector<int> numbers;
    std::string cursor;
    do {
        auto const page = owner.get("/api/v1/audit?limit=3" + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_TRUE(has_status(page, 200));
        for (std::size_t i = 0; i < page.size("/items"); ++i) {
            numbers.push_back(std::stoi(page.text(fmt::format("/items/{}/seq", i))));
            EXPECT_NE(page.at(fmt::format("/items/{}/entry/action", i)), nullptr);
        }
        cursor = page.at("/next")->is_null() ? "" : page.text("/next");
    } while (!cursor.empty());
    ASSERT_EQ(numbers.size(), total);
    for (std::size_t i = 0; i < total; ++i) {
        EXPECT_EQ(numbers[i], static_cast<int>(total - i));
    }
    EXPECT_TRUE(is_problem(owner.get("/api/v1/audit?cursor=0"), 422, "invalid_cursor"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/audit?cursor=x"), 422, "invalid_cursor"));
}

}  // namespace
}  // namespace qvr::test
