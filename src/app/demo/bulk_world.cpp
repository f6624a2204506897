#include "app/demo/bulk_world.hpp"

#include "app/demo/bulk_words.hpp"
#include "features/library/built_in_examples.hpp"
#include "features/reviews/carry_over.hpp"
#include "features/reviews/evaluation.hpp"
#include "features/reviews/kpi_rules.hpp"
#include "features/reviews/owner_rules.hpp"
#include "features/reviews/view.hpp"
#include "zone/local_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>
#include <ranges>

namespace qvr::app {
namespace {

using namespace reviews;
using accounts::NewAccount;
using counting::Observation;
using library::KpiExample;

constexpr int kLeaders = 4;
constexpr int kAccountsOfAMember = 25;
constexpr int kQuarterDays = 91;
constexpr int kPlannedAhead = 42;
constexpr int kTenAm = 600;
constexpr int kMeetingMs = 2 * 3'600'000;
constexpr std::int64_t kOne = 10'000;  // of a quantity

// How it went with an account.
enum class Life {
    met_all_along,
    in_session,   // both sides sit together today, on a weekend since Friday
    recent,       // fewer quarters than the others
    not_met_yet,  // its first review is planned
    overdue,      // the day agreed on went by
    archived
};

Life life_of(int number) {
    switch (number % 50) {
        case 0:
        case 25:
            return Life::in_session;
        case 7:
        case 16:
        case 32:
        case 41:
            return Life::recent;
        case 11:
            return Life::not_met_yet;
        case 4:
        case 19:
        case 29:
        case 44:
            return Life::overdue;
        case 13:
        case 38:
            return Life::archived;
        default:
            return Life::met_all_along;
    }
}

// Random numbers of a plan; those of standard distributions differ between libraries.
class Dice final : public Random {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    void fill(std::span<unsigned char> bytes) override {
        for (auto& byte : bytes) {
            byte = static_cast<unsigned char>(engine_() >> 56U);
        }
    }
    // 0 to limit - 1.
    int below(int limit) { return static_cast<int>((engine_() >> 32U) % static_cast<std::uint64_t>(limit)); }
    int between(int low, int high) { return low + below(high - low + 1); }
    bool in_a_hundred(int percent) { return below(100) < percent; }
    template <typename Items>
    auto const& one_of(Items const& items) {
        return items[static_cast<std::size_t>(below(static_cast<int>(std::size(items))))];
    }

  private:
    std::mt19937_64 engine_;
};

// So that neighbouring seeds and numbers have nothing in common (splitmix64).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t number) {
    auto value = seed * 0x9E3779B97F4A7C15U + number + 1;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

Date workday_from(Date day) {
    constexpr int kFriday = 5;
    return day.weekday() <= kFriday ? day : day + (8 - day.weekday());
}

Date workday_until(Date day) {
    constexpr int kFriday = 5;
    return day - std::max(0, day.weekday() - kFriday);
}

std::vector<KpiExample const*> examples_of(Factor factor) {
    std::vector<KpiExample const*> examples;
    for (auto const& example : library::built_in_examples()) {
        if (example.factor == factor) {
            examples.push_back(&example);
        }
    }
    return examples;
}

Decimal quantity(std::int64_t ten_thousandths) {
    return Decimal::from_ten_thousandths(std::max<std::int64_t>(ten_thousandths, 0));
}

class AccountMaker {
  public:
    AccountMaker(BulkPlan const& plan, BulkPeople const& people, int number)
        : plan_(plan),
          people_(people),
          number_(number),
          life_(life_of(number)),
          dice_(mixed(plan.seed, static_cast<std::uint64_t>(number))),
          today_(zone::today(plan.now, zone_)),
          // A second for each account, so that ids stand in the order of the accounts, before those to come.
          id_time_(plan.now.plus_ms((std::int64_t{number} - plan.accounts) * 1'000)) {}

    BulkAccount make() && {
        make_character();
        make_account();
        make_days();
        for (std::size_t i = 0; i < days_.size(); ++i) {
            add_closed_review(i);
        }
        add_open_review();
        return std::move(made_);
    }

  private:
    std::string make_uuid() { return dice_.make_uuid_v7(id_time_); }
    template <typename AnyId>
    AnyId new_id() {
        return *AnyId::from_text(make_uuid());
    }
    std::string_view say(Saying saying) { return dice_.one_of(sayings(saying)).in(language_); }
    Instant at(Date day, int minutes = kTenAm) const {
        return zone::to_instant(*zone::WallClock::from_parts(day, minutes), zone_);
    }
    Change change_at(Instant now) {
        return {facilitator().id.as<PersonId>(), facilitator().name.str(), Side::supplier, now, [this] {
                    return make_uuid();
                }};
    }
    people::User const& user(std::size_t index) const { return people_.users[index]; }
    people::User const& facilitator() const { return user(team_.front()); }

    // Large or small; getting better, worse or neither; with executives who come or seldom do.
    void make_character() {
        size_ = dice_.one_of(std::array{1, 1, 1, 1, 4, 12});
        skill_at_first_ = skill_at_last_ = dice_.between(60, 100);
        auto const course = dice_.below(100);
        if (course < 20) {
            skill_at_first_ -= dice_.between(10, 25);
        } else if (course < 40) {
            skill_at_last_ -= dice_.between(10, 25);
        }
        executives_come_ = dice_.one_of(std::array{60, 88, 92, 95});
    }

    void make_account() {
        auto& account = made_.account.account;
        language_ = dice_.in_a_hundred(70) ? Language::fr : Language::en;
        account.id = new_id<AccountId>();
        account.organization_id = people_.organization.id;
        set_name(
            account,
            accounts::AccountName{firm_name(number_, language_)},
            accounts::ShortText{say(Saying::industry)}
        );
        account.locale = language_ == Language::fr ? Locale::Name::fr_ca : Locale::Name::en_ca;
        account.region = accounts::ShortText{language_ == Language::fr ? "QC" : "ON"};
        make_team();
        account.archived = life_ == Life::archived;
        auto const objectives = sayings(Saying::objective);
        auto const first = static_cast<std::size_t>(dice_.below(static_cast<int>(objectives.size())));
        for (std::size_t i = 0, count = static_cast<std::size_t>(dice_.between(1, 3)); i < count; ++i) {
            auto const text = objectives[(first + i) % objectives.size()].in(language_);
            made_.account.objectives.push_back({new_id<ObjectiveId>(), accounts::ObjectiveText{text}});
        }
        make_contacts();
    }

    // The first runs the reviews; the last is a leader, who sponsors.
    void make_team() {
        auto const members = static_cast<int>(people_.users.size()) - 1 - kLeaders;
        auto const first = 1 + kLeaders;
        auto const lead = number_ % members;
        auto const other = (lead + 1 + dice_.below(members - 1)) % members;
        team_ = {
            static_cast<std::size_t>(first + lead),
            static_cast<std::size_t>(first + other),
            static_cast<std::size_t>(1 + number_ % kLeaders),
        };
        constexpr std::array kFunctions{TeamFunction::sales, TeamFunction::delivery, TeamFunction::sponsor};
        for (std::size_t i = 0; i < team_.size(); ++i) {
            made_.account.team.push_back({user(team_[i]).id, kFunctions[i]});
        }
    }

    // Two executives and others, called by number: nobody is invented.
    void make_contacts() {
        auto const word = invented_word(number_ % 8'000);
        auto const titles = sayings(Saying::client_title);
        for (int i = 0, count = size_ == 1 ? dice_.between(3, 4) : dice_.between(4, 6); i < count; ++i) {
            accounts::Contact contact;
            contact.id = new_id<ContactId>();
            contact.account_id = made_.account.account.id;
            contact.name =
                fmt::format("{} {}, {}", language_ == Language::fr ? "Personne" : "Person", i + 1, word);
            contact.title = titles[static_cast<std::size_t>(i) % titles.size()].in(language_);
            contact.email = Email::from_text(fmt::format("p{}@client{}.example", i + 1, number_ + 1));
            contact.is_executive = i < 2;
            contact.locale = made_.account.account.locale;
            contact.counterpart_user_id = user(team_[static_cast<std::size_t>(i) % team_.size()]).id;
            made_.account.contacts.push_back(std::move(contact));
        }
    }

    Date last_day() {
        switch (life_) {
            case Life::in_session:
                return workday_until(today_) - kQuarterDays;
            case Life::overdue:
                return today_ - kQuarterDays - dice_.between(8, 75);
            case Life::archived:
                return today_ - dice_.between(200, 700);
            case Life::met_all_along:
            case Life::recent:
            case Life::not_met_yet:
                return today_ - dice_.between(4, 96);
        }
        fail_check("a Life", __FILE__, __LINE__);
    }

    Date next_day(Date last) {
        if (life_ == Life::in_session) {
            return workday_until(today_);
        }
        return workday_from(
            life_ == Life::not_met_yet ? today_ + dice_.between(3, kPlannedAhead - 2) : last + kQuarterDays
        );
    }

    int count_closed() {
        if (life_ == Life::not_met_yet) {
            return 0;
        }
        return life_ == Life::recent && plan_.quarters > 1 ? dice_.between(1, plan_.quarters - 1)
                                                           : plan_.quarters;
    }

    // The days of the closed reviews, oldest first, and the day agreed for the one after.
    void make_days() {
        auto const last = workday_from(last_day());
        next_on_ = next_day(last);
        days_.assign(static_cast<std::size_t>(count_closed()), last);
        for (auto i = days_.size(); i-- > 1;) {
            days_[i - 1] = workday_from(days_[i] - dice_.between(85, 97));
        }
        auto const born = at(std::min(today_ - 1, (days_.empty() ? next_on_ : days_.front()) - 30));
        made_.account.account.created_at = made_.account.account.updated_at = born;
        for (auto& contact : made_.account.contacts) {
            contact.created_at = born;
            contact.last_contact_on = std::min(today_, last + dice_.between(0, 40));
        }
    }

    // A review after the one before, or the first; its day is set, its header not yet moved on.
    Review start_review(Date day) {
        auto const change = change_at(at(day - 14));
        auto const* previous = made_.reviews.empty() ? nullptr : &made_.reviews.back();
        auto review = previous != nullptr ? carry_over(*previous, change) : Review{};
        review.id = new_id<ReviewId>();
        review.organization_id = people_.organization.id;
        review.account_id = made_.account.account.id;
        review.number = previous != nullptr ? previous->number + 1 : 1;
        review.is_first = previous == nullptr;
        review.starts_at = *zone::WallClock::from_parts(day, kTenAm);
        review.held_on = day;
        review.place = Line{say(Saying::place)};
        review.facilitator_id = facilitator().id;
        review.created_by = facilitator().id;
        review.created_at = review.updated_at = review.shared_at.emplace(change.now);
        review.next_starts_at.reset();
        review.next_time_zone.reset();
        review.next_place.reset();
        if (previous != nullptr) {
            LastQuarter last;
            last.review_id = previous->id;
            last.number = previous->number;
            last.held_on = previous->held_on;
            last.attendees = previous->attendees;
            last.value_expected = previous->value_expected;
            last.choices = previous->choices;
            last.kpis = previous->kpis;
            review.last_quarter = std::move(last);
        } else {
            seat(review);
        }
        return review;
    }

    void seat(Review& review) {
        for (std::size_t i = 0; i < team_.size(); ++i) {
            auto const& person = user(team_[i]);
            Attendee attendee;
            attendee.id = new_id<AttendeeId>();
            attendee.side = Side::supplier;
            attendee.name = Line{person.name.str()};
            attendee.title = sayings(Saying::supplier_title)[i].in(language_);
            attendee.email = person.email;
            attendee.is_executive = i == 2;
            attendee.function = made_.account.team[i].function;
            attendee.user_id = person.id;
            review.attendees.push_back(std::move(attendee));
        }
        // Four a side have a seat (R2).
        for (auto const& contact : made_.account.contacts | std::views::take(4)) {
            Attendee attendee;
            attendee.id = new_id<AttendeeId>();
            attendee.name = Line{contact.name.str()};
            attendee.title = Line{contact.title.str()};
            attendee.email = contact.email;
            attendee.is_executive = contact.is_executive;
            attendee.contact_id = contact.id;
            review.attendees.push_back(std::move(attendee));
        }
    }

    // Each side has somebody there (R1): who runs the review, and who counts for the client.
    bool comes_always(Attendee const& attendee) const {
        return attendee.user_id == facilitator().id || attendee.contact_id == made_.account.contacts[2].id;
    }

    void confirm(Review& review) {
        auto const now = at(review.held_on, kTenAm + 5);
        for (auto& attendee : review.attendees) {
            attendee.name_confirmed_by = attendee.title_confirmed_by = Line{facilitator().name.str()};
            attendee.name_confirmed_at = attendee.title_confirmed_at = now;
            auto const comes = attendee.is_executive && attendee.side == Side::client ? executives_come_ : 92;
            attendee.attendance = comes_always(attendee) || dice_.in_a_hundred(comes) ? Attendance::present
                                  : dice_.in_a_hundred(60)                            ? Attendance::excused
                                                                                      : Attendance::absent;
        }
    }

    // The first client executive, and after them the second: who speaks and is asked.
    static AttendeeId const& client(Review const& review, int number) {
        for (auto const& attendee : review.attendees) {
            if (attendee.side == Side::client && number-- == 0) {
                return attendee.id;
            }
        }
        return review.attendees.back().id;
    }

    void add_closed_review(std::size_t place) {
        bool const is_last = place + 1 == days_.size();
        auto const quarters = static_cast<int>(days_.size());
        skill_ = skill_at_first_ +
                 (skill_at_last_ - skill_at_first_) * static_cast<int>(place) / std::max(1, quarters - 1);
        auto review = start_review(days_[place]);
        auto const opened = at(review.held_on);
        review.state = ReviewState::closed;
        review.version = 40;
        confirm(review);
        review.opened_at = opened;
        auto const lines = judge(review);
        choose(review);
        listen(review);
        promise(review);
        review.satisfiers_draft = false;
        review.satisfiers_agreed_at = opened.plus_ms(kMeetingMs / 4);
        review.next_starts_at = zone::WallClock::from_parts(
            is_last ? next_on_ : workday_from(review.held_on + kQuarterDays), kTenAm
        );
        review.next_time_zone = zone_;
        review.next_place = Line{say(Saying::place)};
        int minute = 10;
        for (auto const domain : kDomains) {
            completed_at(review, domain) = opened.plus_ms(std::int64_t{minute} * 60'000);
            minute += 15;
        }
        review.ended_at = opened.plus_ms(kMeetingMs);
        review.closed_at = opened.plus_ms(kMeetingMs + 600'000);
        review.updated_at = *review.closed_at;
        if (has_figures(review)) {
            made_.figures.push_back(make_figures(review, evaluate(review, lines, kBands)));
        }
        made_.records.push_back(make_record_of(review, lines));
        made_.account.account.last_review_id = review.id;
        auto const counted_to = is_last ? std::min(today_ - 1, next_on_) : days_[place + 1];
        count(review, counted_to);
        made_.reviews.push_back(std::move(review));
    }

    records::ReviewRecord make_record_of(Review const& review, std::vector<CountedLine> const& lines) {
        auto const& account = made_.account.account;
        ViewContext context;
        context.locale = account.locale;
        context.account.name = account.name.str();
        context.account.locale = account.locale;
        context.account.time_zone = account.time_zone;
        context.account.objectives = made_.account.objectives;
        if (review.last_quarter) {
            context.account.previous_held_on = review.last_quarter->held_on;
        }
        context.facilitator_name = facilitator().name.str();
        context.may_write = context.may_run = true;
        context.bands = kBands;
        context.counted_lines = lines;
        return records::make_record(records::make_record_view(make_view(review, context)), *review.closed_at)
            .value();
    }

    // Domains 3 to 6 look back: what was counted is agreed, executives say how it felt, promises are judged.
    // Gives the lines that were counted in the quarter.
    std::vector<CountedLine> judge(Review& review) {
        if (!review.last_quarter) {
            return {};
        }
        agree(review, 1.0);
        rate(review, 2);
        judge_promises(review);
        for (auto const& value : review.value_expected) {
            if (review.value_received.empty() || dice_.in_a_hundred(skill_)) {
                review.value_received.push_back(value);
            }
        }
        return std::move(lines_);
    }

    void agree(Review& review, double share) {
        auto const evaluation = evaluate(review, lines_, kBands);
        auto const now = at(review.held_on, kTenAm + 30);
        for (auto const& factor : evaluation.factors) {
            for (auto const& kpi : factor.kpis) {
                if (review.results.size() <
                    static_cast<std::size_t>(share * static_cast<double>(review.last_quarter->kpis.size()))) {
                    review.results.push_back(agreed(review, kpi, now));
                }
            }
        }
    }

    KpiResult agreed(Review const& review, EvaluatedKpi const& kpi, Instant now) {
        KpiResult result;
        result.kpi_id = kpi.kpi->id;
        result.agreed_at = now;
        if (dice_.in_a_hundred(3)) {
            result.not_measured = true;
            result.reason = Words{say(Saying::reason)};
            result.agreed_by = client(review, 0);
            return result;
        }
        for (std::size_t i = 0; i < kpi.periods.size(); ++i) {
            PeriodValue value{kpi.periods[i].from, kpi.periods[i].to, {}};
            auto settled = kpi.proposals[i].value;
            if (kpi.proposals[i].kind == scoring::ProposalKind::different) {
                settled = kpi.client[i].value;
                result.reason = Words{say(Saying::reason)};
                result.agreed_by = client(review, 0);
            }
            if (settled) {
                value.value = AgreedValue{*std::move(settled)};
            }
            result.per_period.push_back(std::move(value));
        }
        return result;
    }

    // Mostly as measured, at times otherwise: a client with good figures may feel badly served.
    void rate(Review& review, int executives) {
        bool const feels_otherwise = dice_.in_a_hundred(12);
        for (int i = 0; i < executives; ++i) {
            Ratings person;
            person.attendee_id = client(review, i);
            person.version = 1;
            for (auto const& choice : review.last_quarter->choices) {
                auto const given = std::clamp(3 + (skill_ - 50) / 12 + dice_.between(-1, 1), 1, 5);
                auto const rating = feels_otherwise && dice_.in_a_hundred(60) ? dice_.between(1, 2) : given;
                Rating one{choice.factor, rating, {}};
                if (rating <= 2 || dice_.in_a_hundred(20)) {
                    one.why = Words{say(rating <= 2 ? Saying::why_displeased : Saying::why_pleased)};
                }
                person.ratings.push_back(std::move(one));
            }
            review.ratings.push_back(std::move(person));
        }
    }

    void judge_promises(Review& review) {
        for (auto& action : review.earlier_actions) {
            action.verdict = verdict(action.times_carried);
            if (action.verdict == ActionVerdict::achieved || action.verdict == ActionVerdict::partly) {
                action.effect = Words{say(Saying::effect)};
            }
        }
        for (auto& obstacle : review.earlier_obstacles) {
            obstacle.verdict = dice_.in_a_hundred(70)   ? ObstacleVerdict::lifted
                               : dice_.in_a_hundred(50) ? ObstacleVerdict::partly
                                                        : ObstacleVerdict::still_there;
        }
        for (auto& impact : review.earlier_impacts) {
            impact.happened = dice_.in_a_hundred(55);
            if (*impact.happened) {
                impact.plan_used = dice_.in_a_hundred(70);
            }
        }
        constexpr std::array kStatuses{
            IdeaStatus::exploring, IdeaStatus::agreed, IdeaStatus::delivered, IdeaStatus::declined
        };
        for (auto& idea : review.earlier_ideas) {
            idea.answered = true;
            idea.status = idea.times_carried > 1 ? IdeaStatus::delivered : dice_.one_of(kStatuses);
        }
    }

    ActionVerdict verdict(int times_carried) {
        auto const fate = dice_.below(100);
        if (fate < skill_ - 25) {
            return ActionVerdict::achieved;
        }
        if (fate < skill_ - 10) {
            return ActionVerdict::partly;
        }
        if (fate < skill_) {
            return times_carried < 2 ? ActionVerdict::carried : ActionVerdict::dropped;
        }
        return ActionVerdict::not_achieved;
    }

    // Weights drift from quarter to quarter, and at times a factor makes way for another (R7).
    void choose(Review& review) {
        if (review.choices.empty()) {
            constexpr std::array kSheets{
                std::array{30, 25, 20, 15, 10},
                std::array{25, 20, 20, 20, 15},
                std::array{35, 25, 15, 15, 10},
                std::array{40, 20, 15, 15, 10},
                std::array{50, 20, 10, 10, 10},
            };
            for (auto const weight : dice_.one_of(kSheets)) {
                review.choices.push_back({unchosen(review), weight});
            }
            for (auto const& choice : review.choices) {
                add_kpi(review, choice.factor);
            }
            for (std::size_t i = 0; i < (size_ == 1 ? 0u : size_ == 4 ? 1u : 2u); ++i) {
                add_kpi(review, review.choices[i].factor);
            }
        } else {
            drift(review);
        }
        for (auto& kpi : review.kpis) {
            kpi.accepted_by = client(review, 0);
            kpi.accepted_at = at(review.held_on, kTenAm + 60);
        }
        for (int i = 0; i < 2; ++i) {
            Sheet sheet;
            sheet.attendee_id = client(review, i);
            sheet.version = 1;
            sheet.shown = true;
            for (auto const& choice : review.choices) {
                sheet.marks.push_back({choice.factor, reflect::Whole<1, 100>{*choice.weight}});
            }
            review.sheets.push_back(std::move(sheet));
        }
    }

    void drift(Review& review) {
        auto& choices = review.choices;
        if (dice_.in_a_hundred(60)) {
            auto const gives = static_cast<std::size_t>(dice_.below(static_cast<int>(choices.size())));
            auto const takes =
                (gives + 1 + static_cast<std::size_t>(dice_.below(static_cast<int>(choices.size()) - 1))) %
                choices.size();
            if (*choices[gives].weight > 10) {
                *choices[gives].weight -= 5;
                *choices[takes].weight += 5;
            }
        }
        if (dice_.in_a_hundred(12)) {
            auto const next = unchosen(review);
            auto const gone = std::exchange(choices.back().factor, next);
            std::erase_if(review.kpis, [&](Kpi const& kpi) { return kpi.factor == gone; });
            add_kpi(review, next);
        }
    }

    Factor unchosen(Review const& review) {
        for (;;) {
            auto const factor = static_cast<Factor>(dice_.below(catalogue::kFactorCount));
            if (!is_chosen(review, factor)) {
                return factor;
            }
        }
    }

    void add_kpi(Review& review, Factor factor) {
        auto examples = examples_of(factor);
        std::erase_if(examples, [&](KpiExample const* example) {
            return std::ranges::any_of(review.kpis, [&](Kpi const& kpi) {
                return kpi.statement == example->in(language_)->statement;
            });
        });
        auto const& example = *dice_.one_of(examples);
        auto const& words = *example.in(language_);
        Kpi kpi;
        kpi.id = new_id<KpiId>();
        kpi.factor = factor;
        kpi.statement = words.statement;
        kpi.noun = words.noun;
        kpi.counts_when = words.counts_when;
        kpi.direction = example.direction;
        kpi.target = example.target;
        kpi.low = example.low;
        kpi.high = example.high;
        kpi.zero_at = example.zero_at;
        kpi.unit = example.unit;
        kpi.currency = example.currency;
        kpi.scale_max = example.scale_max;
        kpi.period = example.period;
        kpi.combine = example.combine;
        kpi.source = Line{say(Saying::source)};
        kpi.supplier_counter = Line{user(team_[1]).name.str()};
        kpi.client_counter = Line{made_.account.contacts[2].name.str()};
        kpi.supplier_counter_id = user(team_[1]).id.as<PersonId>();
        kpi.client_counter_id = made_.account.contacts[2].id.as<PersonId>();
        review.kpis.push_back(std::move(kpi));
    }

    void listen(Review& review) {
        if (review.is_first) {
            for (int i = 0; i < 2; ++i) {
                review.open_answers.push_back(
                    {client(review, i), Words{say(Saying::what_matters)}, WordsOrNone{say(Saying::importance)}
                    }
                );
            }
        }
        for (int i = 0; i < 2; ++i) {
            review.better_answers.push_back(
                {client(review, i), WordsOrNone{say(Saying::could)}, WordsOrNone{say(Saying::should)}}
            );
        }
        bool const keeps = !review.is_first && dice_.in_a_hundred(40);
        if (!keeps) {
            review.value_expected.clear();
            for (int i = 0; i < 2; ++i) {
                ValueStatement value{
                    Words{say(Saying::value)},
                    WordsOrNone{say(Saying::value_measure)},
                    quantity(dice_.between(4, 60) * size_ * 5'000 * kOne),
                    Currency::from_text("CAD"),
                    client(review, i)
                };
                review.value_expected.push_back(std::move(value));
            }
        }
    }

    // What domains 4 to 6 note for the next ninety days.
    void promise(Review& review) {
        for (int i = 0, count = dice_.between(2, 3); i < count; ++i) {
            auto const& owner = review.attendees[static_cast<std::size_t>(dice_.below(3))];
            review.actions.push_back(
                {new_id<ActionId>(),
                 Words{say(Saying::action)},
                 Owner{owner.id, owner.name, owner.side},
                 review.held_on + dice_.between(14, 80),
                 dice_.one_of(review.choices).factor}
            );
        }
        if (dice_.in_a_hundred(40)) {
            review.obstacles.push_back(
                {new_id<ObstacleId>(),
                 Words{say(Saying::obstacle)},
                 made_.account.contacts[0].name.str(),
                 review.held_on + dice_.between(10, 60)}
            );
        }
        Impact impact;
        impact.id = new_id<ImpactId>();
        impact.title = Line{say(Saying::impact)};
        impact.side = dice_.in_a_hundred(60) ? Side::client : Side::supplier;
        impact.sphere = dice_.in_a_hundred(60) ? Sphere::client : Sphere::market;
        impact.starts_on = review.held_on + dice_.between(10, 60);
        impact.ends_on = impact.starts_on + dice_.between(5, 25);
        impact.likelihood = dice_.in_a_hundred(50) ? Likelihood::high : Likelihood::medium;
        impact.effect = Words{say(Saying::impact_effect)};
        impact.action_plan = Words{say(Saying::impact_plan)};
        impact.contingency_plan = Words{say(Saying::impact_fallback)};
        auto const& owner = review.attendees.front();
        impact.owner = Owner{owner.id, owner.name, owner.side};
        review.impacts.push_back(std::move(impact));
        if (dice_.in_a_hundred(50)) {
            review.ideas.push_back(
                {new_id<IdeaId>(),
                 dice_.in_a_hundred(50) ? Side::client : Side::supplier,
                 Words{say(Saying::idea)},
                 dice_.one_of(made_.account.objectives).id,
                 IdeaStatus::exploring,
                 Words{say(Saying::next_step)}}
            );
        }
    }

    // What both sides count of the review's KPIs in the quarter that follows, to the last day that has been.
    void count(Review const& review, Date to) {
        lines_.clear();
        if (to <= review.held_on) {
            return;
        }
        auto const quarter = scoring::make_quarter(review.held_on, to);
        // Both sides differ over some, and some go uncounted.
        for (auto const& kpi : review.kpis) {
            for (auto const& period : scoring::cut_quarter(quarter, terms_of(kpi), {})) {
                auto const day = std::min(period.to, period.from + dice_.below(period.to - period.from + 1));
                auto const counted = one_count(kpi);
                record(kpi, Side::supplier, counted, day);
                if (dice_.in_a_hundred(90)) {
                    record(kpi, Side::client, dice_.in_a_hundred(94) ? counted : one_count(kpi), day);
                }
            }
        }
    }

    struct Counted {
        Decimal quantity;
        std::optional<Decimal> out_of;
    };

    Counted one_count(Kpi const& kpi) {
        bool const meets = dice_.in_a_hundred(skill_);
        if (kpi.combine == scoring::Combine::ratio) {
            auto const cases = dice_.between(20, 60);
            auto const share = kpi.target->ten_thousandths() / kOne;
            auto const least = static_cast<int>((cases * share + 99) / 100);
            auto const kept =
                kpi.direction == scoring::Direction::at_most
                    ? (meets ? dice_.between(0, static_cast<int>(cases * share / 100))
                             : least + dice_.between(0, 3))
                    : (meets ? dice_.between(least, cases) : least * dice_.between(60, 95) / 100);
            return {quantity(std::min(kept, cases) * kOne), quantity(cases * kOne)};
        }
        switch (kpi.direction) {
            case scoring::Direction::yes_no:
                return {quantity(meets ? kOne : 0), {}};
            case scoring::Direction::between: {
                auto const low = static_cast<int>(kpi.low->ten_thousandths() / kOne);
                auto const high = static_cast<int>(kpi.high->ten_thousandths() / kOne);
                return {quantity((meets ? dice_.between(low, high) : high + dice_.between(1, 3)) * kOne), {}};
            }
            case scoring::Direction::at_least:
                return {at_least(kpi, meets), {}};
            case scoring::Direction::at_most: {
                auto const target = kpi.target->ten_thousandths();
                auto const most = static_cast<int>(target / kOne);
                return {
                    quantity(meets ? dice_.between(0, most) * kOne : target + dice_.between(1, 2) * kOne), {}
                };
            }
        }
        fail_check("a Direction", __FILE__, __LINE__);
    }

    Decimal at_least(Kpi const& kpi, bool meets) {
        auto const target = kpi.target->ten_thousandths();
        if (!meets) {
            return quantity(target * dice_.between(50, 90) / 100 / kOne * kOne);
        }
        auto const more = target + dice_.between(0, 1) * kOne;
        return quantity(kpi.scale_max ? std::min(more, kpi.scale_max->value() * kOne) : more);
    }

    void record(Kpi const& kpi, Side side, Counted const& counted, Date day) {
        Observation line;
        line.id = new_id<ObservationId>();
        line.kpi_id = kpi.id;
        line.side = line.by_side = side;
        line.quantity = counted.quantity;
        line.out_of = counted.out_of;
        line.counted_on = day;
        line.source = dice_.in_a_hundred(80) ? counting::ObservationSource::person
                                             : counting::ObservationSource::import;
        line.place_id = line.id;
        line.by_id = side == Side::supplier ? *kpi.supplier_counter_id : *kpi.client_counter_id;
        line.by_name = (side == Side::supplier ? kpi.supplier_counter : kpi.client_counter)->str();
        line.recorded_at = std::min(plan_.now, at(day, 16 * 60));
        lines_.push_back({line.kpi_id, side, *line.quantity, line.out_of, day});
        made_.observations.push_back(std::move(line));
    }

    // Of the accounts that do not sit together now, those that meet within six weeks have planned it.
    void add_open_review() {
        bool const is_in_session = life_ == Life::in_session;
        if (!is_in_session && (next_on_ < today_ || next_on_ > today_ + kPlannedAhead)) {
            return;
        }
        auto review = start_review(next_on_);
        review.created_at = review.updated_at =
            review.shared_at.emplace(std::min(*review.shared_at, plan_.now));
        if (is_in_session) {
            review.state = ReviewState::in_session;
            review.version = 12;
            review.opened_at = std::min(plan_.now, at(next_on_));
            review.updated_at = *review.opened_at;
            confirm(review);
            review.attendees_completed_at = review.opened_at;
            agree(review, 0.6);
            rate(review, 1);
        }
        made_.account.account.current_review_id = review.id;
        made_.reviews.push_back(std::move(review));
    }

    static inline scoring::BandThresholds const kBands{};

    BulkPlan const& plan_;
    BulkPeople const& people_;
    int number_;
    Life life_;
    Dice dice_;
    zone::ZoneName zone_;
    Date today_;
    Instant id_time_;
    Language language_ = Language::fr;
    int size_ = 1;   // of the business done with it
    int skill_ = 0;  // how often a target is met, in percent
    int skill_at_first_ = 0;
    int skill_at_last_ = 0;
    int executives_come_ = 0;         // of the client, in percent
    std::vector<std::size_t> team_;   // among the users
    std::vector<Date> days_;          // of the closed reviews
    Date next_on_;                    // the day agreed last
    std::vector<CountedLine> lines_;  // of the KPIs of the latest review
    BulkAccount made_;
};

}  // namespace

BulkPeople make_people(BulkPlan const& plan, std::string const& password_hash) {
    Dice dice{mixed(plan.seed, std::uint64_t{0} - 1)};
    auto const id_time = plan.now.plus_ms(-(std::int64_t{plan.accounts} + 1) * 1'000);
    BulkPeople made;
    made.organization.id = *OrganizationId::from_text(dice.make_uuid_v7(id_time));
    made.organization.name = "Conseil Norlune";
    made.organization.created_at = plan.now;
    auto const add = [&](web::Role role, std::string const& name, std::string_view address) {
        people::User user;
        user.id = *UserId::from_text(dice.make_uuid_v7(id_time));
        user.organization_id = made.organization.id;
        user.name = people::PersonName{name};
        user.email = *Email::from_text(fmt::format("{}@norlune.example", address));
        user.email_key = user.email.key();
        user.role = role;
        user.password_hash = password_hash;
        user.created_at = plan.now;
        made.users.push_back(std::move(user));
    };
    add(web::Role::owner, "Présidence", "owner");
    for (int i = 1; i <= kLeaders; ++i) {
        add(web::Role::leader, fmt::format("Vice-présidence {}", i), fmt::format("leader{}", i));
    }
    auto const members = std::max(2, plan.accounts / kAccountsOfAMember);
    for (int i = 1; i <= members; ++i) {
        add(web::Role::member, fmt::format("Direction de comptes {}", i), fmt::format("member{}", i));
    }
    return made;
}

BulkAccount make_account(BulkPlan const& plan, BulkPeople const& people, int number) {
    return AccountMaker{plan, people, number}.make();
}

std::int64_t count_rows(BulkAccount const& made) {
    auto rows = 1 + made.account.team.size() + made.account.objectives.size() + made.account.contacts.size() +
                made.observations.size() + made.records.size();
    for (auto const& review : made.reviews) {
        rows += 1 + review.attendees.size() + review.open_answers.size() + review.value_expected.size() +
                review.value_received.size() + review.choices.size() + review.sheets.size() +
                review.ratings.size() + review.results.size() + review.kpis.size() +
                review.better_answers.size() + review.earlier_actions.size() + review.actions.size() +
                review.earlier_obstacles.size() + review.obstacles.size() + review.earlier_impacts.size() +
                review.impacts.size() + review.earlier_ideas.size() + review.ideas.size();
    }
    for (auto const& figures : made.figures) {
        rows += 1 + figures.factors.size();
    }
    return static_cast<std::int64_t>(rows);
}

}  // namespace qvr::app
