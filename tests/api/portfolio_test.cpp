// Portfolios through the API (R24): what is shown of each account and of all, in which order, to whom; the
// table for spreadsheets; saved views; and that where an account stands follows its reviews.
#include "api/account_history.hpp"
#include "api/meeting.hpp"
#include "features/reviews/review_store.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

namespace qvr::test {
namespace {

using reviews::Factor;
using scoring::Band;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

constexpr std::array kSorts{"needs_leader", "name", "score", "gap", "next", "overdue"};

std::vector<std::string> names_of(Answer const& page) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < page.size("/items"); ++i) {
        names.push_back(page.text(fmt::format("/items/{}/account_name", i)));
    }
    return names;
}

// Today is Monday 23 November 2026.
class Portfolio : public ApiTest {
  protected:
    static Answer get(Caller& caller, std::string_view query) {
        auto answer = caller.get(fmt::format("/api/v1/portfolio{}", query));
        EXPECT_TRUE(has_status(answer, 200)) << query;
        return answer;
    }
    std::vector<std::string> names(std::string_view query) { return names_of(get(owner, query)); }

    // A review that agreed on the next one.
    static reviews::Review with_next(std::string_view next_on) {
        reviews::Review review;
        review.next_starts_at = zone::WallClock::from_text(fmt::format("{}T09:30", next_on));
        review.next_time_zone = zone::ZoneName{};
        return review;
    }
    static reviews::FactorFigures factor(Factor code, int weight, std::int64_t percent_tenths, int felt) {
        reviews::FactorFigures figures;
        figures.factor = code;
        figures.weight = weight;
        figures.percent_tenths = percent_tenths;
        figures.lost_tenths = 0;
        figures.felt_mark = felt;
        figures.felt_low = felt;
        figures.felt_high = felt;
        figures.gap_tenths = percent_tenths - felt * 10;
        return figures;
    }
};

TEST_F(Portfolio, R24_shows_where_each_account_stands) {
    AccountHistory account{owner, "Groupe Laurentia"};
    account.close("2026-02-20", {}, AccountHistory::figures(906, Band::green));
    auto little = AccountHistory::figures(400, Band::red);
    little.review.band.reset();
    little.review.coverage = 40;
    account.close("2026-05-21", {}, little);
    auto before = AccountHistory::figures(906, Band::green);
    before.review.felt_tenths = 750;
    account.close("2026-07-20", {}, before);

    auto last = with_next("2026-11-20");
    last.choices = {AccountHistory::choice(Factor::teamwork, 100)};
    last.actions = {
        AccountHistory::action("2026-11-22"),
        AccountHistory::action("2026-11-23"),
        AccountHistory::action("2026-12-01")
    };
    last.actions.push_back(last.actions.front());
    last.actions.back().due_on.reset();
    auto figures = AccountHistory::figures(875, Band::green);
    figures.review.coverage = 90;
    figures.review.felt_tenths = 1000;
    figures.review.gap_tenths = -125;
    figures.review.lost_most = Factor::timeliness;
    figures.review.is_green_but_red = true;
    figures.review.executives_missing_twice = 1;
    figures.review.promises_judged = 5;
    figures.review.promises_kept = 3;
    figures.factors = {factor(Factor::autonomy, 60, 1000, 25), factor(Factor::timeliness, 40, 687, 50)};
    auto const last_id = account.close("2026-08-22", last, figures);

    auto const page = get(owner, "");
    ASSERT_EQ(page.size("/items"), 1U);
    EXPECT_TRUE(page.at("/next")->is_null());
    auto const text = [&](std::string_view member) { return page.text(fmt::format("/items/0{}", member)); };
    EXPECT_EQ(text("/account_id"), account.id());
    EXPECT_EQ(text("/account_name"), "Groupe Laurentia");
    EXPECT_TRUE(page.at("/items/0/industry")->is_null());
    EXPECT_EQ(text("/last_review/id"), last_id);
    EXPECT_EQ(text("/last_review/number"), "4");
    EXPECT_EQ(text("/last_review/held_on"), "2026-08-22");
    EXPECT_EQ(text("/last_review/held_on_text"), "22\u00a0août\u00a02026");
    EXPECT_EQ(text("/score/percent"), "87.5");
    EXPECT_EQ(text("/score/coverage"), "90");
    EXPECT_EQ(text("/score/band"), "green");
    EXPECT_EQ(text("/change"), "-3.1");
    ASSERT_EQ(page.size("/items/0/trend"), 4U);
    EXPECT_EQ(text("/trend/0/held_on"), "2026-02-20");
    EXPECT_EQ(text("/trend/0/percent"), "90.6");
    EXPECT_TRUE(page.at("/items/0/trend/1/percent")->is_null());
    EXPECT_EQ(text("/trend/1/coverage"), "40");
    EXPECT_EQ(text("/trend/2/felt"), "75.0");
    EXPECT_EQ(text("/trend/3/percent"), "87.5");
    EXPECT_EQ(text("/felt_percent"), "100.0");
    EXPECT_EQ(text("/gap"), "-12.5");
    EXPECT_EQ(text("/lost_most"), "timeliness");
    EXPECT_TRUE(*page.at("/items/0/green_but_red")->boolean());
    EXPECT_EQ(text("/next/on"), "2026-11-20");
    EXPECT_EQ(text("/next/days"), "-3");
    EXPECT_THAT(text("/next/starts_at_text"), HasSubstr("20\u00a0novembre\u00a02026"));
    EXPECT_EQ(text("/days_overdue"), "3");
    EXPECT_EQ(text("/executives_missing_twice"), "1");
    EXPECT_EQ(text("/actions_overdue"), "1");
    EXPECT_EQ(text("/promises/judged"), "5");
    EXPECT_EQ(text("/promises/kept"), "3");
    ASSERT_EQ(page.size("/items/0/factors"), 2U);
    EXPECT_EQ(text("/factors/0/factor"), "autonomy");
    EXPECT_EQ(text("/factors/0/weight"), "60");
    EXPECT_EQ(text("/factors/0/percent"), "100.0");
    EXPECT_EQ(text("/factors/0/felt_mark"), "25");
    EXPECT_EQ(text("/factors/1/gap"), "18.7");
}

// The change is against the quarter before, and only where enough was measured in both.
TEST_F(Portfolio, R11_compares_nothing_with_too_little) {
    AccountHistory account{owner, "Groupe Laurentia"};
    auto little = AccountHistory::figures(400, Band::red);
    little.review.band.reset();
    account.close("2026-05-21", {}, little);
    account.close("2026-08-22", {}, AccountHistory::figures(875, Band::green));
    EXPECT_TRUE(get(owner, "").at("/items/0/change")->is_null());
    account.close("2026-11-20", {}, AccountHistory::figures(900, Band::green));
    EXPECT_EQ(get(owner, "").text("/items/0/change"), "2.5");
}

TEST_F(Portfolio, AnAccountWithAFirstReviewShowsWhatItChose) {
    AccountHistory account{owner, "Groupe Laurentia"};
    reviews::Review review;
    review.choices = {
        AccountHistory::choice(Factor::autonomy, 70), AccountHistory::choice(Factor::teamwork, 30)
    };
    account.close("2026-08-22", review);
    auto const page = get(owner, "");
    EXPECT_TRUE(page.at("/items/0/score")->is_null());
    EXPECT_TRUE(page.at("/items/0/next")->is_null());
    EXPECT_EQ(page.size("/items/0/trend"), 0U);
    ASSERT_EQ(page.size("/items/0/factors"), 2U);
    EXPECT_EQ(page.text("/items/0/factors/1/factor"), "teamwork");
    EXPECT_EQ(page.text("/items/0/factors/1/weight"), "30");
    EXPECT_TRUE(page.at("/items/0/factors/1/percent")->is_null());
}

// Actions that were carried are as overdue as new ones; what was judged otherwise is not.
TEST_F(Portfolio, R15_counts_carried_actions_that_are_overdue) {
    AccountHistory account{owner, "Groupe Laurentia"};
    reviews::Review first;
    first.actions = {AccountHistory::action("2026-09-01"), AccountHistory::action("2026-09-02")};
    account.close("2026-05-21", first);
    auto const noted = server.database().read([&](db::Reader& reader) {
        auto const organization =
            *OrganizationId::from_text(owner.get("/api/v1/me").text("/organization/id"));
        return *reviews::find_latest_closed_review(reader, organization, *AccountId::from_text(account.id()));
    });
    reviews::Review second;
    for (auto const& action : noted.actions) {
        reviews::EarlierAction earlier;
        static_cast<reviews::Action&>(earlier) = action;
        earlier.noted_in = noted.id;
        earlier.noted_on = noted.held_on;
        earlier.verdict = reviews::ActionVerdict::carried;
        second.earlier_actions.push_back(earlier);
    }
    second.earlier_actions.back().verdict = reviews::ActionVerdict::partly;
    second.actions = {AccountHistory::action("2026-09-03")};
    account.close("2026-08-22", second, AccountHistory::figures(875, Band::green));
    EXPECT_EQ(get(owner, "").text("/items/0/actions_overdue"), "2");
    EXPECT_EQ(owner.get("/api/v1/portfolio/figures").text("/actions_overdue"), "2");
}

// ---- Orders, pages, filters -------------------------------------------------------------------------------

// Accounts with everything that orders and filters ask for, by chance, with many equal values.
class PortfolioOfMany : public Portfolio {
  protected:
    static constexpr int kAccounts = 40;

    PortfolioOfMany() {
        std::mt19937 chance{20261123};
        auto const one_of = [&](auto const& list) { return list[chance() % std::size(list)]; };
        constexpr std::array kFactors{Factor::autonomy, Factor::teamwork, Factor::compliance};
        constexpr std::array kNext{"2026-10-01", "2026-11-20", "2026-11-23", "2026-12-01", ""};
        for (int i = 0; i < kAccounts; ++i) {
            // Some share a name.
            AccountHistory account{owner, fmt::format("Atelier {:02}", i / 2)};
            if (chance() % 8 == 0) {
                continue;
            }
            if (chance() % 2 == 0) {
                account.close(
                    "2026-05-21",
                    {},
                    AccountHistory::figures(
                        static_cast<std::int64_t>(700 + 100 * (chance() % 3)), Band::amber
                    )
                );
            }
            std::string_view const next = one_of(kNext);
            auto review = next.empty() ? reviews::Review{} : with_next(next);
            review.choices = {AccountHistory::choice(one_of(kFactors), 100)};
            if (chance() % 4 == 0) {
                review.actions = {AccountHistory::action("2026-11-22"), AccountHistory::action("2026-11-24")};
            } else if (chance() % 2 == 0) {
                review.actions = {AccountHistory::action("2026-11-23")};
            }
            if (chance() % 6 == 0) {
                account.close("2026-08-22", review);
                continue;
            }
            auto const tenths = static_cast<std::int64_t>(500 + 100 * (chance() % 5));
            auto figures = AccountHistory::figures(
                tenths,
                tenths >= 850   ? Band::green
                : tenths >= 700 ? Band::amber
                                : Band::red
            );
            if (chance() % 5 == 0) {
                figures.review.band.reset();
                figures.review.coverage = 30;
            }
            if (chance() % 4 != 0) {
                figures.review.gap_tenths = static_cast<std::int64_t>(chance() % 5) * 100 - 200;
            }
            figures.review.is_green_but_red = chance() % 5 == 0;
            figures.review.executives_missing_twice = static_cast<int>(chance() % 3 == 0 ? chance() % 3 : 0);
            figures.factors = {factor(one_of(kFactors), 100, tenths, static_cast<int>(25 * (chance() % 5)))};
            account.close("2026-08-22", review, figures);
        }
    }

    // A member of an item; empty for null.
    static std::string value(Answer const& page, std::size_t i, std::string_view member) {
        auto text = page.text(fmt::format("/items/{}/{}", i, member));
        return text == "null" ? "" : text;
    }

    static double number(Answer const& page, std::size_t i, std::string_view member) {
        auto const text = value(page, i, member);
        return text.empty() ? std::nan("") : std::stod(text);
    }

    static std::vector<std::string> reasons(Answer const& page, std::size_t i) {
        std::vector<std::string> reasons;
        for (std::size_t k = 0; k < page.size(fmt::format("/items/{}/needs_leader", i)); ++k) {
            reasons.push_back(value(page, i, fmt::format("needs_leader/{}", k)));
        }
        return reasons;
    }

    static int urgency(Answer const& page, std::size_t i) {
        static std::map<std::string, int, std::less<>> const kPoints{
            {"overdue", 4},
            {"green_but_red", 4},
            {"executives_missing", 3},
            {"red", 3},
            {"falling", 2},
            {"felt_red", 2},
            {"actions_overdue", 1}
        };
        int points = 0;
        for (auto const& reason : reasons(page, i)) {
            points += kPoints.at(reason);
        }
        return points;
    }

    // Where an item belongs in an order, lower first; equal ones by name and id.
    static std::tuple<double, std::string, std::string> place(
        Answer const& page, std::size_t i, std::string_view sort
    ) {
        constexpr double kLast = 1e9;
        auto const or_last = [](double number, double otherwise) {
            return std::isnan(number) ? kLast : otherwise;
        };
        double place = 0;
        if (sort == "needs_leader") {
            place = -urgency(page, i);
        } else if (sort == "score") {
            bool const has_band = !value(page, i, "score/band").empty();
            place = has_band ? number(page, i, "score/percent") : kLast;
        } else if (sort == "gap") {
            place = or_last(number(page, i, "gap"), -number(page, i, "gap"));
        } else if (sort == "next") {
            auto const days = number(page, i, "next/days");
            place = or_last(days, days >= 0 ? days : 1000 + days);
        } else if (sort == "overdue") {
            place = or_last(number(page, i, "days_overdue"), -number(page, i, "days_overdue"));
        }
        return {
            place,
            page.text(fmt::format("/items/{}/account_name", i)),
            page.text(fmt::format("/items/{}/account_id", i))
        };
    }

    static std::vector<std::string> ids_of(Answer const& page) {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < page.size("/items"); ++i) {
            ids.push_back(page.text(fmt::format("/items/{}/account_id", i)));
        }
        return ids;
    }
};

TEST_F(PortfolioOfMany, AreInTheOrderThatIsAskedFor) {
    std::set<std::vector<std::string>> orders;
    for (std::string_view const sort : kSorts) {
        auto const page = get(owner, fmt::format("?limit=200&sort={}", sort));
        ASSERT_EQ(page.size("/items"), static_cast<std::size_t>(kAccounts)) << sort;
        for (std::size_t i = 1; i < page.size("/items"); ++i) {
            EXPECT_LT(place(page, i - 1, sort), place(page, i, sort)) << sort << ' ' << i;
        }
        orders.insert(ids_of(page));
    }
    EXPECT_EQ(orders.size(), kSorts.size());
    EXPECT_EQ(ids_of(get(owner, "?limit=200")), ids_of(get(owner, "?limit=200&sort=needs_leader")));
}

// The order needs_leader is by the same reasons (urgency); each is what the other members show.
TEST_F(PortfolioOfMany, NameEveryReasonThatTheirFiguresShow) {
    auto const page = get(owner, "?limit=200");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < page.size("/items"); ++i) {
        auto const text = [&](std::string_view member) { return value(page, i, member); };
        auto const mark = text("factors/0/felt_mark");
        bool const is_green_but_red = *page.at(fmt::format("/items/{}/green_but_red", i))->boolean();
        std::vector<std::string> expected;
        for (auto const& [reason, is_one] : std::initializer_list<std::pair<char const*, bool>>{
                 {"overdue", !text("days_overdue").empty()},
                 {"green_but_red", is_green_but_red},
                 {"executives_missing", text("executives_missing_twice") != "0"},
                 {"red", text("score/band") == "red"},
                 {"falling", number(page, i, "change") <= -10},
                 {"felt_red", !is_green_but_red && (mark == "0" || mark == "25")},
                 {"actions_overdue", text("actions_overdue") != "0"}
             }) {
            if (is_one) {
                expected.emplace_back(reason);
                ++seen[reason];
            }
        }
        EXPECT_EQ(reasons(page, i), expected) << i;
    }
    EXPECT_EQ(seen.size(), 7U);
}

TEST_F(PortfolioOfMany, ComeOnPagesOfAnySizeOnceEach) {
    for (std::string_view const sort : kSorts) {
        auto const whole = ids_of(get(owner, fmt::format("?limit=200&sort={}", sort)));
        for (int const limit : {1, 7, kAccounts - 1, kAccounts}) {
            std::vector<std::string> ids;
            std::string cursor;
            do {
                auto const page = get(
                    owner,
                    fmt::format("?sort={}&limit={}{}", sort, limit, cursor.empty() ? "" : "&cursor=" + cursor)
                );
                EXPECT_LE(page.size("/items"), static_cast<std::size_t>(limit));
                std::ranges::copy(ids_of(page), std::back_inserter(ids));
                cursor = page.at("/next")->is_null() ? "" : page.text("/next");
                ASSERT_LE(ids.size(), whole.size());
            } while (!cursor.empty());
            EXPECT_EQ(ids, whole) << sort << " by " << limit;
        }
    }
}

// Each filter leaves those of which it is true; the figures are of the same accounts.
TEST_F(PortfolioOfMany, AreFilteredAndSummedAlike) {
    auto const all = get(owner, "?limit=200");
    auto const kept = [&](auto const& holds) {
        std::set<std::string> ids;
        for (std::size_t i = 0; i < all.size("/items"); ++i) {
            auto const text = [&](std::string_view member) { return value(all, i, member); };
            if (holds(text)) {
                ids.insert(text("account_id"));
            }
        }
        return ids;
    };
    auto const band = [](std::string_view name) {
        return [name](auto const& text) { return text("score/band") == name; };
    };
    std::vector<std::pair<std::string, std::set<std::string>>> const cases{
        {"band=green", kept(band("green"))},
        {"band=amber", kept(band("amber"))},
        {"band=red", kept(band("red"))},
        {"band=none", kept(band(""))},
        {"overdue=1", kept([](auto const& text) { return !text("days_overdue").empty(); })},
        {"absent=1", kept([](auto const& text) { return text("executives_missing_twice") != "0"; })},
        {"felt_red=1", kept([](auto const& text) {
             auto const mark = text("factors/0/felt_mark");
             return mark == "0" || mark == "25";
         })},
        {"q=ATELIER+1", kept([](auto const& text) { return text("account_name").starts_with("Atelier 1"); })},
        {"band=red&overdue=1",
         kept([](auto const& text) { return text("score/band") == "red" && !text("days_overdue").empty(); })},
        {"overdue=0", kept([](auto const&) { return true; })},
        {"q=", kept([](auto const&) { return true; })},
        {"q=nobody", {}},
    };
    for (auto const& [filter, expected] : cases) {
        auto const ids = ids_of(get(owner, fmt::format("?limit=200&{}", filter)));
        EXPECT_EQ((std::set<std::string>{ids.begin(), ids.end()}), expected) << filter;
        auto const figures = owner.get(fmt::format("/api/v1/portfolio/figures?{}", filter));
        EXPECT_EQ(figures.text("/accounts"), std::to_string(expected.size())) << filter;
        if (filter != "q=nobody") {
            EXPECT_FALSE(expected.empty()) << filter;
        }
    }
    // Every band has its share, and together they are all.
    auto const figures = owner.get("/api/v1/portfolio/figures");
    int sum = 0;
    for (auto const* name : {"green", "amber", "red", "none"}) {
        auto const count = figures.text(fmt::format("/bands/{}", name));
        EXPECT_EQ(count, std::to_string(kept(band(std::string_view{name} == "none" ? "" : name)).size()));
        sum += std::stoi(count);
    }
    EXPECT_EQ(sum, kAccounts);
}

TEST_F(PortfolioOfMany, AreFoundByTheFactorTheyChose) {
    auto const figures = owner.get("/api/v1/portfolio/figures");
    ASSERT_GE(figures.size("/factors"), 3U);
    for (std::size_t i = 0; i < figures.size("/factors"); ++i) {
        auto const factor = figures.text(fmt::format("/factors/{}/factor", i));
        auto const chosen = figures.text(fmt::format("/factors/{}/chosen", i));
        EXPECT_EQ(get(owner, "?limit=200&factor=" + factor).size("/items"), std::stoul(chosen)) << factor;
        EXPECT_EQ(owner.get("/api/v1/portfolio/figures?factor=" + factor).text("/accounts"), chosen);
    }
}

// What a member is shown are the owner's lines in their order, but of the accounts of the member's team.
TEST_F(PortfolioOfMany, R28_AreOfTheTeamForAMember) {
    auto member = add_person("Alix Roy", "alix@boreal.test", "member");
    auto const team = fmt::format(R"({{"team":[{{"user_id":"{}","function":"sales"}}]}})", id_of(member));
    std::set<std::string> mine;
    for (auto const& id : ids_of(get(owner, "?limit=200&sort=score"))) {
        if (mine.size() * 3 < kAccounts) {
            ASSERT_TRUE(has_status(owner.patch("/api/v1/accounts/" + id, team), 200));
            mine.insert(id);
        }
    }
    auto const own_of = [&](std::vector<std::string> ids) {
        std::erase_if(ids, [&](std::string const& id) { return !mine.contains(id); });
        return ids;
    };
    for (std::string_view const sort : kSorts) {
        for (std::string_view const filter :
             {"",
              "&band=red",
              "&band=none",
              "&overdue=1",
              "&absent=1",
              "&felt_red=1",
              "&q=ATELIER+1",
              "&factor=teamwork",
              "&band=red&overdue=1",
              "&q=nobody"}) {
            auto const query = fmt::format("?sort={}{}", sort, filter);
            auto const expected = own_of(ids_of(get(owner, query + "&limit=200")));
            EXPECT_EQ(ids_of(get(member, query + "&limit=200")), expected) << query;
            auto const figures = member.get("/api/v1/portfolio/figures" + query);
            EXPECT_EQ(figures.text("/accounts"), std::to_string(expected.size())) << query;
            auto const first = get(member, query + "&limit=2");
            if (expected.size() > 2) {
                auto const after = get(member, query + "&limit=200&cursor=" + first.text("/next"));
                EXPECT_EQ(ids_of(after), std::vector(expected.begin() + 2, expected.end())) << query;
            }
        }
    }
}

// ---- Figures ----------------------------------------------------------------------------------------------

TEST_F(Portfolio, R24_sums_what_is_stored) {
    AccountHistory first{owner, "Groupe Laurentia"};
    reviews::Review choice_before;
    choice_before.choices = {
        AccountHistory::choice(Factor::autonomy, 40), AccountHistory::choice(Factor::teamwork, 60)
    };
    first.close("2026-05-21", choice_before);
    auto review = with_next("2026-11-01");
    review.choices = {
        AccountHistory::choice(Factor::autonomy, 55), AccountHistory::choice(Factor::compliance, 45)
    };
    auto figures = AccountHistory::figures(875, Band::green);
    figures.review.is_green_but_red = true;
    figures.review.executives_missing_twice = 2;
    figures.review.promises_judged = 4;
    figures.review.promises_kept = 3;
    figures.factors = {factor(Factor::autonomy, 40, 1000, 25), factor(Factor::teamwork, 60, 700, 50)};
    first.close("2026-08-22", review, figures);

    AccountHistory second{owner, "Ateliers Boréal"};
    reviews::Review other;
    other.choices = {AccountHistory::choice(Factor::autonomy, 100)};
    auto low = AccountHistory::figures(602, Band::red);
    low.review.promises_judged = 2;
    low.factors = {factor(Factor::autonomy, 100, 602, 100)};
    second.close("2026-08-22", other, low);

    AccountHistory third{owner, "Menuiserie Roy"};
    auto little = AccountHistory::figures(100, Band::red);
    little.review.band.reset();
    little.review.coverage = 20;
    third.close("2026-08-22", {}, little);
    AccountHistory const fourth{owner, "Imprimerie du Fleuve"};

    auto const told = owner.get("/api/v1/portfolio/figures");
    ASSERT_TRUE(has_status(told, 200));
    EXPECT_EQ(told.text("/accounts"), "4");
    EXPECT_EQ(told.text("/judged"), "3");
    EXPECT_EQ(told.text("/bands/green"), "1");
    EXPECT_EQ(told.text("/bands/amber"), "0");
    EXPECT_EQ(told.text("/bands/red"), "1");
    EXPECT_EQ(told.text("/bands/none"), "2");
    EXPECT_EQ(told.text("/mean_percent"), "73.9");  // (87.5 + 60.2) ÷ 2 = 73.85
    EXPECT_EQ(told.text("/overdue"), "1");
    EXPECT_EQ(told.text("/executives_missing_twice"), "2");
    EXPECT_EQ(told.text("/green_but_red"), "1");
    EXPECT_EQ(told.text("/promises/judged"), "6");
    EXPECT_EQ(told.text("/promises/kept"), "3");
    EXPECT_EQ(told.text("/promises/percent"), "50.0");
    ASSERT_EQ(told.size("/factors"), 3U);
    EXPECT_EQ(told.text("/factors/0/factor"), "autonomy");
    EXPECT_EQ(told.text("/factors/0/chosen"), "2");
    EXPECT_EQ(told.text("/factors/0/mean_weight"), "77.5");
    EXPECT_EQ(told.text("/factors/0/weight_drift"), "15.0");
    EXPECT_EQ(told.text("/factors/0/mean_percent"), "80.1");
    EXPECT_EQ(told.text("/factors/0/mean_felt"), "62.5");
    EXPECT_EQ(told.text("/factors/0/felt_red"), "1");
    EXPECT_EQ(told.text("/factors/1/factor"), "compliance");
    EXPECT_TRUE(told.at("/factors/1/weight_drift")->is_null());
    EXPECT_TRUE(told.at("/factors/1/mean_percent")->is_null());
    EXPECT_EQ(told.text("/factors/2/factor"), "teamwork");
    EXPECT_EQ(told.text("/factors/2/chosen"), "0");
    EXPECT_TRUE(told.at("/factors/2/mean_weight")->is_null());
    EXPECT_EQ(told.text("/factors/2/mean_percent"), "70.0");
}

TEST_F(Portfolio, OfNothingIsEmpty) {
    EXPECT_EQ(get(owner, "").size("/items"), 0U);
    auto const figures = owner.get("/api/v1/portfolio/figures");
    EXPECT_EQ(figures.text("/accounts"), "0");
    EXPECT_TRUE(figures.at("/mean_percent")->is_null());
    EXPECT_TRUE(figures.at("/promises/percent")->is_null());
    EXPECT_EQ(figures.size("/factors"), 0U);
}

// ---- To whom ----------------------------------------------------------------------------------------------

TEST_F(Portfolio, R28_shows_members_the_accounts_of_their_team) {
    auto member = add_person("Alix Roy", "alix@boreal.test", "member");
    auto leader = add_person("Sacha Roy", "sacha@boreal.test", "leader");
    AccountHistory const own{member, "Groupe Laurentia"};
    AccountHistory const other{owner, "Ateliers Boréal"};
    EXPECT_THAT(names_of(get(member, "")), ElementsAre("Groupe Laurentia"));
    EXPECT_EQ(member.get("/api/v1/portfolio/figures").text("/accounts"), "1");
    EXPECT_THAT(member.get("/api/v1/portfolio.csv").body, Not(HasSubstr("Ateliers")));
    for (auto* caller : {&leader, &owner}) {
        EXPECT_THAT(names_of(get(*caller, "?sort=name")), ElementsAre("Ateliers Boréal", "Groupe Laurentia"));
        EXPECT_EQ(caller->get("/api/v1/portfolio/figures").text("/accounts"), "2");
        EXPECT_THAT(caller->get("/api/v1/portfolio.csv").body, HasSubstr("Ateliers"));
    }
}

TEST_F(Portfolio, ArchivedAccountsAreInNone) {
    AccountHistory const account{owner, "Groupe Laurentia"};
    EXPECT_THAT(names(""), ElementsAre("Groupe Laurentia"));
    ASSERT_TRUE(
        has_status(owner.send("PATCH", "/api/v1/accounts/" + account.id(), R"({"archived":true})"), 200)
    );
    EXPECT_THAT(names(""), IsEmpty());
    EXPECT_EQ(owner.get("/api/v1/portfolio/figures").text("/accounts"), "0");
    EXPECT_THAT(owner.get("/api/v1/portfolio.csv").body, Not(HasSubstr("Laurentia")));
}

TEST_F(Portfolio, NamesTheParameterThatIsWrong) {
    AccountHistory const first{owner, "Groupe Laurentia"};
    AccountHistory const second{owner, "Ateliers Boréal"};
    auto const cursor = get(owner, "?limit=1&sort=name").text("/next");
    ASSERT_FALSE(cursor.empty());
    for (auto const* path : {"/api/v1/portfolio", "/api/v1/portfolio/figures", "/api/v1/portfolio.csv"}) {
        for (auto const* name : {"sort", "band", "factor", "overdue", "felt_red", "absent"}) {
            for (auto const* value : {"", "x", "green%00", "%C3%A9", "1%3B--"}) {
                auto const refused = owner.get(fmt::format("{}?{}={}", path, name, value));
                EXPECT_TRUE(is_problem(refused, 422, "invalid_parameter")) << path << name << value;
                EXPECT_THAT(refused.text("/issues/0/message"), HasSubstr(name));
            }
        }
        auto const unknown = owner.get(fmt::format("{}?colour=red", path));
        EXPECT_TRUE(is_problem(unknown, 422, "unknown_parameter"));
        EXPECT_THAT(unknown.text("/issues/0/message"), HasSubstr("colour"));
        EXPECT_TRUE(is_problem(owner.get(fmt::format("{}?sort=gap&sort=gap", path)), 422, "invalid_parameter")
        );
    }
    EXPECT_TRUE(is_problem(owner.get("/api/v1/portfolio?limit=0"), 422, "invalid_parameter"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/portfolio?limit=201"), 422, "invalid_parameter"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/portfolio?cursor=" + cursor), 422, "invalid_cursor"));
    EXPECT_TRUE(is_problem(owner.get("/api/v1/portfolio?sort=name&cursor=zz"), 422, "invalid_cursor"));
    // The control.
    EXPECT_TRUE(has_status(owner.get("/api/v1/portfolio?sort=name&cursor=" + cursor), 200));
}

// ---- The table --------------------------------------------------------------------------------------------

TEST_F(Portfolio, T14_is_a_table_for_spreadsheets) {
    AccountHistory account{owner, "=2+3"};
    account.close("2026-05-21", {}, AccountHistory::figures(906, Band::green));
    account.close("2026-08-22", with_next("2026-11-20"), AccountHistory::figures(875, Band::green));
    auto const french = owner.get("/api/v1/portfolio.csv");
    ASSERT_TRUE(has_status(french, 200));
    EXPECT_EQ(french.header("content-type"), "text/csv; charset=utf-8");
    EXPECT_EQ(french.header("content-disposition"), "attachment; filename=\"portefeuille-2026-11-23.csv\"");
    EXPECT_THAT(
        french.body,
        StartsWith("\xEF\xBB\xBF"
                   "Client;")
    );
    EXPECT_THAT(french.body, HasSubstr("\r\n'=2+3;;2026-08-22;2;87,5;-3,1;100;vert;"));

    ASSERT_TRUE(has_status(owner.patch("/api/v1/me", R"({"locale":"en-CA"})"), 200));
    auto const english = owner.get("/api/v1/portfolio.csv?q=2%2B3");
    EXPECT_EQ(english.header("content-disposition"), "attachment; filename=\"portfolio-2026-11-23.csv\"");
    EXPECT_THAT(english.body, HasSubstr("\r\n'=2+3,,2026-08-22,2,87.5,-3.1,100,green,"));
    EXPECT_THAT(owner.get("/api/v1/portfolio.csv?band=red").body, Not(HasSubstr("2+3")));
}

// ---- Saved views ------------------------------------------------------------------------------------------

class SavedViews : public Portfolio {
  protected:
    static constexpr std::string_view kPath = "/api/v1/portfolio/views";

    static std::string body(std::string_view name, std::string_view query) {
        return fmt::format(R"({{"name":"{}","query":"{}"}})", name, query);
    }
    void expect_refused(std::string_view query, std::string_view code, std::string_view named) {
        auto const before = dump();
        auto const refused = owner.post(kPath, body("Rouges", query));
        EXPECT_TRUE(has_status(refused, 422)) << query;
        EXPECT_TRUE(refused.has_issue(code, "/query")) << refused.body;
        EXPECT_THAT(refused.text("/issues/0/message"), HasSubstr(std::string{named}));
        EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    }
};

TEST_F(SavedViews, AreAPersonsOwn) {
    auto leader = add_person("Sacha Roy", "sacha@boreal.test", "leader");
    auto const made = owner.post(kPath, body("À revoir cette semaine", "sort=gap&band=red&q=bois"));
    ASSERT_TRUE(has_status(made, 201));
    EXPECT_EQ(made.text("/name"), "À revoir cette semaine");
    EXPECT_EQ(made.text("/query"), "sort=gap&band=red&q=bois");
    EXPECT_EQ(owner.get("/api/v1/audit?limit=1").text("/items/0/entry/action"), "portfolio_view.create");
    ASSERT_TRUE(has_status(owner.post(kPath, body("Tous", "")), 201));

    auto const own = owner.get(kPath);
    ASSERT_EQ(own.size("/items"), 2U);
    EXPECT_EQ(own.text("/items/0/name"), "À revoir cette semaine");
    EXPECT_EQ(own.text("/items/1/query"), "");
    EXPECT_EQ(leader.get(kPath).size("/items"), 0U);

    auto const one = fmt::format("{}/{}", kPath, made.text("/id"));
    EXPECT_TRUE(is_problem(leader.del(one), 404, "not_found"));
    EXPECT_EQ(owner.get(kPath).size("/items"), 2U);
    EXPECT_TRUE(has_status(owner.del(one), 204));
    EXPECT_EQ(owner.get("/api/v1/audit?limit=1").text("/items/0/entry/action"), "portfolio_view.remove");
    EXPECT_TRUE(is_problem(owner.del(one), 404, "not_found"));
    EXPECT_EQ(owner.get(kPath).text("/items/0/name"), "Tous");
}

TEST_F(SavedViews, HoldWhatPortfoliosTake) {
    expect_refused("colour=red", "unknown_parameter", "colour");
    expect_refused("limit=5", "unknown_parameter", "limit");
    expect_refused("sort=best", "invalid_parameter", "sort");
    expect_refused("band=red&band=red", "invalid_parameter", "band");
    expect_refused("q=%zz", "invalid_parameter", "q=%zz");
    expect_refused("q=" + std::string(1'999, 'a'), "too_long", "2000");
    auto const too_long_a_name = owner.post(kPath, body(std::string(101, 'n'), ""));
    EXPECT_TRUE(too_long_a_name.has_issue("too_long", "/name"));
    EXPECT_TRUE(owner.post(kPath, body("", "")).has_issue("required", "/name"));
    // The control.
    EXPECT_TRUE(has_status(owner.post(kPath, body(std::string(100, 'n'), "sort=next&overdue=1")), 201));
}

TEST_F(SavedViews, AreAtMostFifty) {
    auto leader = add_person("Sacha Roy", "sacha@boreal.test", "leader");
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(has_status(owner.post(kPath, body(fmt::format("Vue {}", i), "")), 201));
    }
    auto const before = dump();
    EXPECT_TRUE(is_problem(owner.post(kPath, body("Une de plus", "")), 422, "too_many_items"));
    EXPECT_THAT(changed_tables(before, dump()), IsEmpty());
    EXPECT_TRUE(has_status(leader.post(kPath, body("La mienne", "")), 201));
    auto const first = owner.get(fmt::format("{}?limit=200", kPath)).text("/items/0/id");
    EXPECT_TRUE(has_status(owner.del(fmt::format("{}/{}", kPath, first)), 204));
    EXPECT_TRUE(has_status(owner.post(kPath, body("Une de plus", "")), 201));
}

// ---- Where an account stands follows its reviews ----------------------------------------------------------

class Standings : public ReviewTest {
  protected:
    std::int64_t count(std::string const& rows) {
        return server.database().read([&](db::Reader& reader) {
            return reader.get_whole({"count", "SELECT COUNT(*) FROM " + rows});
        });
    }
    // Rows of accounts' standings, factors and actions that are not what accounts and reviews say, and those
    // that are missing.
    std::int64_t wrong_rows() {
        constexpr std::string_view kActions =
            "SELECT account_id, due_on, organization_id, COUNT(*) FROM actions_of_reviews "
            "GROUP BY account_id, due_on, organization_id";
        std::int64_t wrong = 0;
        for (auto const& [table, view] : std::initializer_list<std::pair<std::string_view, std::string>>{
                 {"account_standings", "SELECT * FROM standings_of_reviews"},
                 {"account_factors", "SELECT * FROM factors_of_reviews"},
                 {"account_actions", std::string{kActions}}
             }) {
            wrong += count(fmt::format("(SELECT * FROM {} EXCEPT {}) x", table, view));
            wrong += count(fmt::format("({} EXCEPT SELECT * FROM {}) x", view, table));
        }
        return wrong;
    }
    std::vector<std::string> names() { return names_of(owner.get("/api/v1/portfolio?sort=name")); }
    std::string next_on() {
        EXPECT_EQ(wrong_rows(), 0);
        return owner.get("/api/v1/portfolio").text("/items/0/next/on");
    }
};

TEST_F(Standings, FollowTheReviews) {
    EXPECT_EQ(next_on(), "2026-11-23");
    meeting.accept("PATCH", "", R"({"starts_at":"2026-11-24T10:00"})");
    EXPECT_EQ(next_on(), "2026-11-24");
    meeting.accept("PATCH", "", R"({"starts_at":"2026-11-23T10:00"})");
    hold_meeting();
    auto const agreed = meeting.read().text("/next/starts_at").substr(0, 10);
    EXPECT_EQ(next_on(), agreed);
    EXPECT_TRUE(owner.get("/api/v1/portfolio").at("/items/0/last_review")->is_null());
    meeting.accept("POST", "/close");
    EXPECT_EQ(next_on(), agreed);
    EXPECT_EQ(owner.get("/api/v1/portfolio").text("/items/0/last_review/id"), review_id);
    EXPECT_EQ(owner.get("/api/v1/portfolio/figures").size("/factors"), 5U);

    auto const planned = facilitator.post("/api/v1/accounts/" + account_id + "/reviews", "{}");
    ASSERT_TRUE(has_status(planned, 201));
    Meeting next{server, facilitator.cookie(), planned.text("/id")};
    next.accept("PATCH", "", R"({"starts_at":"2027-01-15T10:00"})");
    EXPECT_EQ(next_on(), "2027-01-15");
    next.accept("POST", "/cancel");
    EXPECT_EQ(next_on(), agreed);
}

TEST_F(Standings, FollowTheAccounts) {
    meeting.add(
        "/actions",
        R"({"statement":"Prévenir la veille","due_on":"2026-12-10","owner":{"name":"Sacha Roy","side":"supplier"}})"
    );
    hold_meeting();
    meeting.accept("POST", "/close");
    AccountHistory const young{owner, "Ateliers Boréal"};
    EXPECT_EQ(wrong_rows(), 0);
    EXPECT_THAT(names(), ElementsAre("Ateliers Boréal", "Groupe Laurentia"));
    EXPECT_GT(count("account_factors"), 0);
    EXPECT_GT(count("account_actions"), 0);

    auto const change = [&](Caller& caller, std::string const& id, std::string const& body) {
        ASSERT_TRUE(has_status(caller.send("PATCH", "/api/v1/accounts/" + id, body), 200)) << body;
        EXPECT_EQ(wrong_rows(), 0) << body;
    };
    change(owner, young.id(), R"({"name":"Zénith"})");
    EXPECT_THAT(names(), ElementsAre("Groupe Laurentia", "Zénith"));
    change(facilitator, account_id, R"({"archived":true})");
    EXPECT_THAT(names(), ElementsAre("Zénith"));
    EXPECT_EQ(count("account_standings"), 1);
    EXPECT_EQ(count("account_factors") + count("account_actions"), 0);
    change(facilitator, account_id, R"({"archived":false})");
    EXPECT_THAT(names(), ElementsAre("Groupe Laurentia", "Zénith"));
    EXPECT_GT(count("account_factors"), 0);
    EXPECT_GT(count("account_actions"), 0);
}

// The control: a standing that is not what the reviews say is found.
TEST_F(Standings, AreComparedWithTheReviews) {
    EXPECT_EQ(wrong_rows(), 0);
    auto const changed = server.database().write([](db::Writer& writer) -> Result<bool> {
        writer.execute({"kSpoil", "UPDATE account_standings SET next_starts_at = '2030-01-01T10:00'"});
        return true;
    });
    ASSERT_TRUE(changed);
    EXPECT_EQ(wrong_rows(), 2);
}

}  // namespace
}  // namespace qvr::test
