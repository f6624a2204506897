#include "features/heard/words.hpp"

namespace qvr::heard {
namespace {

class Words {
  public:
    explicit Words(reviews::Review const& review) : review_(review) {}

    void add(WordKind kind, AttendeeId const& said_by, std::string text) {
        if (text.empty()) {
            return;
        }
        ClientWords words;
        words.kind = kind;
        if (auto const* attendee = reviews::find_attendee(review_, said_by)) {
            words.said_by_name = attendee->name;
            words.said_by_title = attendee->title;
        }
        words.text = std::move(text);
        words_.push_back(std::move(words));
    }
    void add(WordKind kind, reviews::ValueStatement const& value) {
        add(kind, value.said_by, value.statement);
        if (!value.measure.str().empty()) {
            words_.back().measure = value.measure;
        }
    }
    void add(AttendeeId const& said_by, reviews::Rating const& rating) {
        if (rating.why) {
            add(WordKind::why, said_by, *rating.why);
            words_.back().factor = rating.factor;
            words_.back().rating = rating.rating.value();
        }
    }
    std::vector<ClientWords> take() { return std::move(words_); }

  private:
    reviews::Review const& review_;
    std::vector<ClientWords> words_;
};

}  // namespace

std::vector<ClientWords> words_of(reviews::Review const& review) {
    Words words{review};
    for (auto const& answer : review.open_answers) {
        words.add(WordKind::open_question, answer.attendee_id, answer.what_matters);
        words.add(WordKind::importance, answer.attendee_id, answer.importance);
    }
    for (auto const& value : review.value_received) {
        words.add(WordKind::value_received, value);
    }
    for (auto const& person : review.ratings) {
        for (auto const& rating : person.ratings) {
            words.add(person.attendee_id, rating);
        }
    }
    for (auto const& value : review.value_expected) {
        words.add(WordKind::value_expected, value);
    }
    for (auto const& answer : review.better_answers) {
        words.add(WordKind::could, answer.attendee_id, answer.could);
        words.add(WordKind::should, answer.attendee_id, answer.should);
    }
    return words.take();
}

}  // namespace qvr::heard
