#include "app/demo/story.hpp"

#include "app/features.hpp"
#include "features/people/people_service.hpp"
#include "reflect/json_parser.hpp"
#include "reflect/json_writer.hpp"
#include "web/application.hpp"
#include "web/kept_answers.hpp"
#include "zone/local_time.hpp"
#include "zone/public_holidays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <stdexcept>

namespace qvr::app {
namespace {

using reflect::Json;

constexpr std::int64_t kRequestTakesMs = 40'000;

[[noreturn]] void fail(std::string_view what, std::string_view where) {
    throw std::runtime_error(fmt::format("the story cannot be told: {}: {}", what, where));
}

std::string const& text_of(Json const& object, std::string_view name) {
    auto const* member = object.find(name);
    if (member == nullptr || member->string() == nullptr) {
        fail("a text is missing", name);
    }
    return *member->string();
}

std::string text_or_empty(Json const& object, std::string_view name) {
    return object.find(name) == nullptr ? std::string{} : text_of(object, name);
}

Json::Array const& list_of(Json const& object, std::string_view name) {
    auto const* member = object.find(name);
    if (member == nullptr || member->array() == nullptr) {
        fail("a list is missing", name);
    }
    return *member->array();
}

// The text at "a/0/b".
std::string const& text_at(Json const& value, std::string_view path) {
    auto const* found = &value;
    for (auto rest = path; found != nullptr && !rest.empty();) {
        auto const token = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(rest.size(), token.size() + 1));
        if (auto const* items = found->array()) {
            std::size_t index = items->size();
            std::from_chars(token.data(), token.data() + token.size(), index);
            found = index < items->size() ? &(*items)[index] : nullptr;
        } else {
            found = found->find(token);
        }
    }
    if (found == nullptr || found->string() == nullptr) {
        fail("nothing was answered at", path);
    }
    return *found->string();
}

bool is_open_day(Date day) {
    constexpr int kSaturday = 6;
    return day.weekday() < kSaturday && !std::ranges::count(zone::public_holidays("QC", day.year()), day);
}

Date first_open_day(Date day) {
    while (!is_open_day(day)) {
        day = day + 1;
    }
    return day;
}

Date next_weekday(Date day, int weekday) {
    return day + (weekday - day.weekday() + 7) % 7;
}

std::map<std::string, Date, std::less<>> days_from(Date today) {
    constexpr int kTuesday = 2;
    constexpr int kThursday = 4;
    auto held = next_weekday(today - 48, kTuesday);
    while (!is_open_day(held)) {
        held = held - 7;
    }
    return {
        {"held", held},
        {"next", first_open_day(held + 91)},
        {"planned", first_open_day(next_weekday(today + 3, kThursday))},
    };
}

class StoryClock : public Clock {
  public:
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }

  private:
    Instant now_;
};

struct Answer {
    http::Response response;
    Json json;
};

class Telling {
  public:
    Telling(
        Story const& story,
        db::Database& database,
        Random& random,
        web::Journal& journal,
        people::HashCost hash_cost,
        Date today
    )
        : story_(story),
          days_(days_from(today)),
          setup_code_(people::make_setup_code(random)),
          people_(hash_cost, setup_code_),
          static_files_({}),
          application_(
              all_routes(),
              web::Services{database, clock_, random, people_, journal, kept_answers_},
              static_files_,
              web::ApplicationOptions{[] { return std::nullopt; }, [] { return std::string{}; }}
          ) {}

    void tell() {
        for (auto const& step : story_.steps) {
            if (step.find("at") != nullptr) {
                set_time(text_of(step, "at"));
            } else {
                send_step(step);
            }
        }
        invite(story_.people.back());
    }

  private:
    // The first time of the story is when the organization is set up and its people come.
    void set_time(std::string const& at) {
        auto const mark = at.find('T');
        auto const day = day_of(std::string_view{at}.substr(0, mark));
        auto const clock =
            day ? zone::WallClock::from_text(day->to_text() + at.substr(std::min(mark, at.size())))
                : std::nullopt;
        if (!clock) {
            fail("no time", at);
        }
        auto const time = zone::to_instant(*clock, zone::ZoneName{});
        if (time < clock_.now()) {
            fail("time goes back", at);
        }
        bool const is_start = clock_.now() == Instant{};
        clock_.set(time);
        cookies_.clear();  // nobody stays signed in that long
        if (is_start) {
            set_up();
            for (std::size_t i = 1; i + 1 < story_.people.size(); ++i) {
                invite(story_.people[i]);
            }
        }
    }

    void set_up() {
        auto const& owner = story_.people.front();
        auto const answer = send(
            "",
            "POST /setup",
            object({
                {"setup_code", setup_code_},
                {"organization", story_.organization},
                {"name", owner.name},
                {"email", owner.email},
                {"password", story_.password},
                {"locale", "fr-CA"},
            })
        );
        kept_[owner.key] = answer.json;
    }

    void invite(StoryPerson const& person) {
        auto const invited = send(
            story_.people.front().key,
            "POST /users",
            object({{"name", person.name}, {"email", person.email}, {"role", person.role}})
        );
        kept_[person.key] = invited.json;
        auto const token = token_in(invited.json);
        send("", "POST /password-link", object({{"token", token}, {"password", story_.password}}));
    }

    // Of the link of an invitation.
    static std::string token_in(Json const& invitation) {
        auto const& path = text_at(invitation, "link/path");
        return path.substr(path.find('#') + 1);
    }

    void send_step(Json const& step) {
        auto const* body = step.find("body");
        auto const answer = send(
            text_of(step, "as"),
            filled(text_of(step, "send")),
            body == nullptr ? std::string{} : encoded(*body)
        );
        if (auto const name = text_or_empty(step, "keep"); !name.empty()) {
            kept_[name] = answer.json;
        }
    }

    // `what` is "POST /accounts". An empty `who` sends without a cookie.
    Answer send(std::string const& who, std::string const& what, std::string body) {
        auto const space = what.find(' ');
        http::Request request;
        request.id = "demo";
        request.method = what.substr(0, space);
        request.path = "/api/v1" + what.substr(space + 1);
        request.target = request.path;
        request.is_loopback = true;
        request.headers = {{"if-match", "*"}};
        if (!who.empty()) {
            request.headers.push_back({"cookie", cookie_of(who)});
        }
        if (!body.empty()) {
            request.headers.push_back({"content-type", "application/json"});
            request.body = std::move(body);
        }
        clock_.set(clock_.now().plus_ms(kRequestTakesMs));
        auto plan = application_.plan(request);
        auto response = plan.response ? *std::move(plan.response) : application_.run(std::move(request));
        if (response.status >= 300) {
            fail(what, response.content());
        }
        auto json = reflect::parse_json(response.content());
        return {std::move(response), json ? std::move(json).value() : Json{}};
    }

    std::string const& cookie_of(std::string const& who) {
        auto const person = std::ranges::find(story_.people, who, &StoryPerson::key);
        bool const is_client = person == story_.people.end();
        auto& cookie = is_client ? client_cookies_[who] : cookies_[who];
        if (cookie.empty()) {
            auto const answer = is_client ? come_in(who) : sign_in(*person);
            auto const& headers = answer.response.headers;
            auto const header = std::ranges::find(headers, "set-cookie", &http::Header::name);
            cookie = header == headers.end() ? "" : header->value.substr(0, header->value.find(';'));
        }
        return cookie;
    }

    Answer sign_in(StoryPerson const& person) {
        return send("", "POST /session", object({{"email", person.email}, {"password", story_.password}}));
    }

    // A client's person, by the link of the invitation that is kept under that name.
    Answer come_in(std::string const& who) {
        auto const invitation = kept_.find(who);
        if (invitation == kept_.end()) {
            fail("nobody is called", who);
        }
        return send("", "POST /invitations/accept", object({{"token", token_in(invitation->second)}}));
    }

    static std::string object(std::vector<std::pair<std::string_view, std::string_view>> const& members) {
        std::string text;
        reflect::JsonWriter json{text};
        json.begin_object();
        for (auto const& [name, value] : members) {
            json.key(name);
            json.string(value);
        }
        json.end_object();
        return text;
    }

    std::string encoded(Json const& body) const {
        std::string text;
        reflect::JsonWriter{text}.json(filled(body));
        return text;
    }

    Json filled(Json json) const {
        if (auto const* text = json.string()) {
            return Json{filled(*text)};
        }
        if (auto* items = json.array()) {
            for (auto& item : *items) {
                item = filled(std::move(item));
            }
        }
        if (auto* members = json.object()) {
            for (auto& member : *members) {
                member.value = filled(std::move(member.value));
            }
        }
        return json;
    }

    std::string filled(std::string const& text) const {
        std::string result;
        for (std::size_t at = 0; at < text.size();) {
            auto const open = std::min(text.find("${", at), text.size());
            auto const close = std::min(text.find('}', open), text.size());
            result += text.substr(at, open - at);
            if (open < text.size()) {
                result += value_of(std::string_view{text}.substr(open + 2, close - open - 2));
            }
            at = close + (open < text.size() ? 1 : 0);
        }
        return result;
    }

    std::string value_of(std::string_view name) const {
        if (auto const day = day_of(name)) {
            return day->to_text();
        }
        auto const slash = name.find('/');
        auto const kept = kept_.find(name.substr(0, slash));
        if (kept == kept_.end()) {
            fail("nothing is called", name);
        }
        return text_at(kept->second, slash == std::string_view::npos ? "id" : name.substr(slash + 1));
    }

    // "held", "held+10", "planned-3"; nothing for other names.
    std::optional<Date> day_of(std::string_view name) const {
        auto const sign = std::min(name.find_first_of("+-"), name.size());
        auto const day = days_.find(name.substr(0, sign));
        if (day == days_.end()) {
            return std::nullopt;
        }
        int offset = 0;
        auto const digits = name.substr(std::min(sign + 1, name.size()));
        std::from_chars(digits.data(), digits.data() + digits.size(), offset);
        return name.substr(sign).starts_with('-') ? day->second - offset : day->second + offset;
    }

    Story const& story_;
    std::map<std::string, Date, std::less<>> days_;
    std::string setup_code_;
    StoryClock clock_;
    people::PeopleService people_;
    http::StaticFiles static_files_;
    web::KeptAnswers kept_answers_;
    web::Application application_;
    std::map<std::string, Json, std::less<>> kept_;
    std::map<std::string, std::string> cookies_;         // of the supplier's people
    std::map<std::string, std::string> client_cookies_;  // who stay signed in
};

}  // namespace

Story read_story(std::string_view json) {
    auto parsed = reflect::parse_json(json);
    if (!parsed) {
        fail("no JSON", parsed.error().issues.front().pointer);
    }
    auto const& value = parsed.value();
    Story story{text_of(value, "organization"), text_of(value, "password"), {}, list_of(value, "steps")};
    for (auto const& person : list_of(value, "people")) {
        story.people.push_back(
            {text_of(person, "key"),
             text_of(person, "role"),
             text_of(person, "name"),
             text_of(person, "email"),
             text_or_empty(person, "log_in")}
        );
    }
    if (story.people.size() < 2) {
        fail("there is nobody", "people");
    }
    return story;
}

void tell_story(
    Story const& story,
    db::Database& database,
    Random& random,
    web::Journal& journal,
    people::HashCost hash_cost,
    Instant now
) {
    Telling{story, database, random, journal, hash_cost, zone::today(now, zone::ZoneName{})}.tell();
}

}  // namespace qvr::app
