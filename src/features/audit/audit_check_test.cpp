#include "features/audit/audit_check.hpp"

#include "base/clock.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::audit {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Made here as the log makes it; that the log's own format is that of the decision is tested in tests/api.
struct Chain {
    std::vector<AuditEntry> entries;
    AuditHead head;

    std::vector<std::string> faults(std::vector<AuditHead> const& noted = {}) const {
        std::vector<std::string> faults;
        auto const on_fault = [&](std::string const& line) { faults.push_back(line); };
        ChainCheck check{head};
        for (auto const& one : noted) {
            check.expect(one);
        }
        for (auto const& entry : entries) {
            check.add(entry, on_fault);
        }
        check.end(on_fault);
        return faults;
    }
};

Chain make_chain(std::int64_t length) {
    Random random;
    Chain chain;
    chain.head.organization_id = *OrganizationId::from_text(random.make_uuid_v7(Clock{}.now()));
    chain.head.head = kFirstHead;
    for (std::int64_t seq = 1; seq <= length; ++seq) {
        auto const salt = std::string(31, 'a') + std::to_string(seq % 10);
        auto const content = "{\"action\":\"" + std::to_string(seq) + "\"}";
        chain.entries.push_back({chain.head.organization_id, seq, leaf_of(salt, content), salt, content, {}});
        chain.head.seq = seq;
        chain.head.head = next_head(chain.head.head, chain.entries.back().leaf);
    }
    return chain;
}

class AuditCheck : public testing::Test {
  protected:
    Chain chain = make_chain(5);
    AuditEntry& third = chain.entries[2];
};

TEST_F(AuditCheck, FindsNothingWrongWithAWholeChain) {
    EXPECT_THAT(chain.faults(), IsEmpty());
    EXPECT_THAT(chain.faults({chain.head}), IsEmpty());
}

TEST_F(AuditCheck, LeavesAnErasedEntryBe) {
    third.salt.reset();
    third.content.reset();
    EXPECT_THAT(chain.faults(), IsEmpty());
}

TEST_F(AuditCheck, NamesTheEntryThatWasAltered) {
    for (auto* text : {&*third.salt, &*third.content}) {
        (*text)[3] ^= 1;
        EXPECT_THAT(chain.faults(), ElementsAre(AllOf(HasSubstr("entry 3: altered"), HasSubstr("leaf"))));
        (*text)[3] ^= 1;
    }
    third.salt.reset();
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 3: altered")));
}

TEST_F(AuditCheck, SeesAnEntryThatWasRewrittenWithItsLeafInTheHead) {
    third.content = "{}";
    third.leaf = leaf_of(*third.salt, *third.content);
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 5: the head stored for it")));
}

TEST_F(AuditCheck, NamesWhatIsMissing) {
    chain.entries.erase(chain.entries.begin() + 2);
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 3: missing")));
    chain.entries.erase(chain.entries.begin() + 2);
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 3: missing, and all up to entry 4")));
    chain.entries.pop_back();
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 3: missing, and all up to entry 5")));
    chain.entries.clear();
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 1: missing, and all up to entry 5")));
}

TEST_F(AuditCheck, SeesEntriesExchangedAndInserted) {
    auto exchanged = chain;
    std::swap(exchanged.entries[1].leaf, exchanged.entries[3].leaf);
    std::swap(exchanged.entries[1].salt, exchanged.entries[3].salt);
    std::swap(exchanged.entries[1].content, exchanged.entries[3].content);
    EXPECT_THAT(exchanged.faults(), ElementsAre(HasSubstr("entry 5: the head stored for it")));
    auto inserted = third;
    inserted.seq = 0;
    chain.entries.insert(chain.entries.begin(), inserted);
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 0: inserted")));
}

TEST_F(AuditCheck, SeesAHeadThatIsAnotherOrBehind) {
    auto const head = chain.head;
    chain.head.head[0] ^= 1;
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 5: the head stored for it")));
    chain.head = make_chain(0).head;
    chain.head.organization_id = head.organization_id;
    EXPECT_THAT(chain.faults(), ElementsAre(HasSubstr("entry 1: stands after")));
}

TEST_F(AuditCheck, SeesAnOrganizationWithoutAnyEntry) {
    EXPECT_THAT(make_chain(0).faults(), ElementsAre(HasSubstr("entry 1: missing")));
}

// What the chain alone cannot show.
TEST_F(AuditCheck, SeesTruncationAndRewritingByAHeadThatWasNoted) {
    auto const noted = chain.head;
    auto truncated = chain;
    truncated.entries.pop_back();
    truncated.head = make_chain(4).head;
    truncated.head.organization_id = noted.organization_id;
    EXPECT_THAT(truncated.faults(), IsEmpty());
    EXPECT_THAT(truncated.faults({noted}), ElementsAre(HasSubstr("entry 5: missing")));

    auto rewritten = chain;
    rewritten.head.head = kFirstHead;
    for (auto& entry : rewritten.entries) {
        entry.content = "{}";
        entry.leaf = leaf_of(*entry.salt, *entry.content);
        rewritten.head.head = next_head(rewritten.head.head, entry.leaf);
    }
    EXPECT_THAT(rewritten.faults(), IsEmpty());
    EXPECT_THAT(rewritten.faults({noted}), ElementsAre(HasSubstr("entry 5: the head noted for it")));
}

}  // namespace
}  // namespace qvr::audit
