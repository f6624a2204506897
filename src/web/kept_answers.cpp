#include "web/kept_answers.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/key.hpp>
#include <boost/multi_index/sequenced_index.hpp>
#include <boost/multi_index_container.hpp>
#include <fmt/format.h>

#include <mutex>

namespace qvr::web {
namespace {

struct Entry {
    std::string key;
    std::shared_ptr<std::string const> body;

    std::size_t size() const { return key.size() + body->size(); }
};

// The lately used ones first.
using EntryList = boost::multi_index_container<
    Entry,
    boost::multi_index::indexed_by<
        boost::multi_index::sequenced<>,
        boost::multi_index::hashed_unique<boost::multi_index::key<&Entry::key>>>>;

}  // namespace

struct KeptAnswers::Entries {
    std::size_t const capacity;
    std::mutex mutex;
    EntryList list;
    std::size_t bytes = 0;

    void remove_oldest() {
        bytes -= list.back().size();
        list.pop_back();
    }
};

KeptAnswers::KeptAnswers(std::size_t capacity) : entries_(std::make_unique<Entries>(capacity)) {}

KeptAnswers::~KeptAnswers() = default;

std::shared_ptr<std::string const> KeptAnswers::find(std::string const& key) {
    std::scoped_lock const lock{entries_->mutex};
    auto const& by_key = entries_->list.get<1>();
    auto const found = by_key.find(key);
    if (found == by_key.end()) {
        return nullptr;
    }
    entries_->list.relocate(entries_->list.begin(), entries_->list.project<0>(found));
    return found->body;
}

void KeptAnswers::keep(std::string key, std::string body) {
    Entry entry{std::move(key), std::make_shared<std::string const>(std::move(body))};
    auto const size = entry.size();
    std::scoped_lock const lock{entries_->mutex};
    if (size > entries_->capacity || !entries_->list.push_front(std::move(entry)).second) {
        return;
    }
    entries_->bytes += size;
    while (entries_->bytes > entries_->capacity) {
        entries_->remove_oldest();
    }
}

std::string kept_answer(
    Call& call, std::int64_t last_entry, std::string_view beside, std::function<std::string()> const& make
) {
    auto& services = call.services();
    auto key = fmt::format(
        "{}\n{}\n{}\n{}\n{}",
        boost::describe::enum_to_string(call.principal().kind, ""),
        last_entry,
        call.request().target,
        call.locale().to_text(),
        beside
    );
    auto const kept = services.kept_answers.find(key);
    if (kept) {
#ifdef QVR_COMPARES_KEPT_ANSWERS
        QVR_CHECK(*kept == make());
#endif
        return *kept;
    }
    auto body = make();
    services.kept_answers.keep(std::move(key), body);
    return body;
}

}  // namespace qvr::web
