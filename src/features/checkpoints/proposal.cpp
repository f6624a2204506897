#include "features/checkpoints/proposal.hpp"

#include "features/reviews/judgement_rules.hpp"
#include "features/reviews/owner_rules.hpp"
#include "zone/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace qvr::checkpoints {
namespace {

using counting::CountingKpiView;
using reviews::Side;
using scoring::ProposalKind;

// As much as somebody reads on a phone.
constexpr std::size_t kMostSentences = 6;
constexpr std::string_view kMet = "1";

// Sentences, one a line.
class Paragraph {
  public:
    explicit Paragraph(Language language) : is_french_(language == Language::fr) {}

    void add(std::string sentence) { sentences_.push_back(std::move(sentence)); }

    // Those that fit; the others are counted.
    Line text() const {
        auto shown = std::min(sentences_.size(), kMostSentences);
        auto text = text_of_first(shown);
        while (Line::check(text) && shown > 0) {
            text = text_of_first(--shown);
        }
        return Line{text};
    }

  private:
    std::string text_of_first(std::size_t shown) const {
        std::string text;
        for (std::size_t i = 0; i < shown; ++i) {
            text.append(text.empty() ? "" : "\n").append(sentences_[i]);
        }
        auto const left = sentences_.size() - shown;
        if (left > 0) {
            text.append(text.empty() ? "" : "\n")
                .append(
                    is_french_ ? fmt::format("… et {} de plus.", left) : fmt::format("… and {} more.", left)
                );
        }
        return text;
    }

    bool is_french_;
    std::vector<std::string> sentences_;
};

// What the periods of a KPI that are over say. One in which neither side found a case says nothing.
struct Course {
    int counted = 0;
    int met = 0;
    int one_sided = 0;
    int not_counted = 0;
    int differing = 0;
};

Course course_of(CountingKpiView const& kpi, Date today) {
    Course course;
    for (auto const& period : kpi.periods) {
        if (period.to >= today) {
            continue;
        }
        bool const is_one_sided =
            period.proposal == ProposalKind::supplier_only || period.proposal == ProposalKind::client_only;
        if (period.attained) {
            ++course.counted;
            course.met += period.attained == kMet ? 1 : 0;
            course.one_sided += is_one_sided ? 1 : 0;
        }
        course.not_counted += period.proposal == ProposalKind::not_counted ? 1 : 0;
        course.differing += period.proposal == ProposalKind::different ? 1 : 0;
    }
    return course;
}

class Proposal {
  public:
    explicit Proposal(ProposalFacts const& facts)
        : facts_(facts), is_french_(facts.locale.language() == Language::fr) {}

    Lines make() const {
        Lines lines;
        lines.on_course = on_course().text();
        lines.off_course = off_course().text();
        lines.our_actions = our_actions().text();
        lines.your_part = your_part().text();
        lines.next_date = Line{facts_.next.value_or("")};
        return lines;
    }

  private:
    Paragraph paragraph() const { return Paragraph{facts_.locale.language()}; }
    std::string say(std::string_view french, std::string_view english) const {
        return std::string{is_french_ ? french : english};
    }

    // "A, B et C."
    std::string listed(std::vector<std::string> const& statements) const {
        return zone::list_text(statements, facts_.locale) + '.';
    }

    std::string met(CountingKpiView const& kpi, Course const& course) const {
        auto sentence =
            is_french_
                ? fmt::format(
                      "{}\u00a0: cible atteinte {} fois sur {}", kpi.statement, course.met, course.counted
                  )
                : fmt::format(
                      "{}: target met {} {} of {}",
                      kpi.statement,
                      course.met,
                      course.met == 1 ? "time" : "times",
                      course.counted
                  );
        auto const reserve = reserve_of(course);
        return sentence.append(reserve.empty() ? "" : " (" + reserve + ')') + '.';
    }

    // What the figures do not rest on: "1 période comptée d’un seul côté, 2 périodes restent à compter".
    std::string reserve_of(Course const& course) const {
        std::string reserve;
        auto const add = [&](int count, std::string_view one, std::string_view more) {
            if (count > 0) {
                reserve.append(reserve.empty() ? "" : ", ")
                    .append(fmt::format("{} {}", count, count == 1 ? one : more));
            }
        };
        if (is_french_) {
            add(course.one_sided, "période comptée d’un seul côté", "périodes comptées d’un seul côté");
            add(course.not_counted, "période reste à compter", "périodes restent à compter");
        } else {
            add(course.one_sided, "period counted by one side alone", "periods counted by one side alone");
            add(course.not_counted, "period still to be counted", "periods still to be counted");
        }
        return reserve;
    }

    Paragraph on_course() const {
        auto lines = paragraph();
        bool is_any = false;
        for (auto const& kpi : facts_.kpis) {
            auto const course = course_of(kpi, facts_.today);
            if (course.counted > 0 && course.met == course.counted && course.differing == 0) {
                lines.add(met(kpi, course));
                is_any = true;
            }
        }
        if (!is_any) {
            lines.add(
                say("Aucun indicateur n’a encore atteint sa cible à chaque période.",
                    "No indicator has met its target in every period yet.")
            );
        }
        return lines;
    }

    Paragraph off_course() const {
        auto lines = paragraph();
        bool is_any = false;
        auto const add = [&](std::string sentence) {
            lines.add(std::move(sentence));
            is_any = true;
        };
        std::vector<std::string> differing;
        std::vector<std::string> not_counted;
        for (auto const& kpi : facts_.kpis) {
            auto const course = course_of(kpi, facts_.today);
            if (course.met < course.counted) {
                add(met(kpi, course));
            } else if (course.differing > 0) {
                differing.push_back(kpi.statement);
            } else if (course.counted == 0 && course.not_counted > 0) {
                not_counted.push_back(kpi.statement);
            }
        }
        if (!differing.empty()) {
            add(say("Nos relevés diffèrent\u00a0: ", "Our counts differ: ") + listed(differing));
        }
        if (!not_counted.empty()) {
            add(say("Pas encore compté\u00a0: ", "Not counted yet: ") + listed(not_counted));
        }
        for (auto const& action : reviews::open_actions(facts_.review)) {
            if (side_of(action) == Side::supplier && action.due_on && *action.due_on < facts_.today) {
                auto const day = zone::date_text(*action.due_on, facts_.locale);
                add(is_french_ ? fmt::format("Promis pour le {}\u00a0: {}.", day, plain(action.statement))
                               : fmt::format("Promised for {}: {}.", day, plain(action.statement)));
            }
        }
        if (!is_any) {
            lines.add(say("Rien, à ce jour.", "Nothing, to this day."));
        }
        return lines;
    }

    Paragraph our_actions() const {
        auto lines = paragraph();
        auto actions = reviews::open_actions(facts_.review);
        std::ranges::stable_sort(actions, [](auto const& a, auto const& b) {
            return a.due_on && (!b.due_on || *a.due_on < *b.due_on);
        });
        for (auto const& action : actions) {
            if (side_of(action) == Side::supplier) {
                lines.add(promise(plain(action.statement), name_of(action), action.due_on));
            }
        }
        return lines;
    }

    Paragraph your_part() const {
        auto lines = paragraph();
        bool is_any = false;
        auto const add = [&](std::string sentence) {
            lines.add(std::move(sentence));
            is_any = true;
        };
        std::vector<std::string> differing;
        std::vector<std::string> owed;
        for (auto const& kpi : facts_.kpis) {
            if (!kpi.differing.empty()) {
                differing.push_back(kpi.statement);
            }
            if (!kpi.owed.client.empty()) {
                owed.push_back(kpi.statement);
            }
        }
        if (!differing.empty()) {
            add(say("Regarder avec nous où nos relevés diffèrent\u00a0: ",
                    "Look with us at where our counts differ: ") +
                listed(differing));
        }
        if (!owed.empty()) {
            add(say("Noter vos relevés\u00a0: ", "Note your counts: ") + listed(owed));
        }
        for (auto const& obstacle : reviews::open_obstacles(facts_.review)) {
            auto const name = obstacle.lifted_by ? std::optional{obstacle.lifted_by->str()} : std::nullopt;
            auto const sentence = promise(plain(obstacle.statement), name, obstacle.due_on);
            add(is_french_ ? "Lever cet obstacle\u00a0: " + sentence : "Lift this obstacle: " + sentence);
        }
        for (auto const& action : reviews::open_actions(facts_.review)) {
            if (side_of(action) == Side::client) {
                add(promise(plain(action.statement), name_of(action), action.due_on));
            }
        }
        if (!is_any) {
            lines.add(say("Rien pour l’instant.", "Nothing for now."));
        }
        return lines;
    }

    // "Un avis la veille (Camille Roy, 15 décembre 2026)."
    std::string promise(
        std::string const& statement,
        std::optional<std::string> const& name,
        std::optional<Date> const& due_on
    ) const {
        std::string who = name.value_or("");
        if (due_on) {
            who.append(who.empty() ? "" : ", ").append(zone::date_text(*due_on, facts_.locale));
        }
        return who.empty() ? statement + '.' : fmt::format("{} ({}).", statement, who);
    }

    std::optional<reviews::Owner> owner_of(reviews::Action const& action) const {
        return reviews::view_of(facts_.review, action.owner);
    }
    std::optional<Side> side_of(reviews::Action const& action) const {
        auto const owner = owner_of(action);
        return owner ? std::optional{owner->side} : std::nullopt;
    }
    std::optional<std::string> name_of(reviews::Action const& action) const {
        auto const owner = owner_of(action);
        return owner ? std::optional{owner->name.str()} : std::nullopt;
    }

    // As the middle of a sentence: on one line, without a stop of its own.
    static std::string plain(std::string text) {
        std::ranges::replace(text, '\n', ' ');
        while (!text.empty() && (text.back() == '.' || text.back() == ' ')) {
            text.pop_back();
        }
        return text;
    }

    ProposalFacts const& facts_;
    bool is_french_;
};

}  // namespace

Lines propose(ProposalFacts const& facts) {
    return Proposal{facts}.make();
}

}  // namespace qvr::checkpoints
