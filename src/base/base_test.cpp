#include "base/ascii.hpp"
#include "base/clock.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/log.hpp"
#include "base/text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace qvr {
namespace {

struct IssueText {
    IssueCode code;
    std::string_view name;
    std::string_view fr;
    std::string_view en;
};
constexpr IssueText kIssueTexts[] = {
#define QVR_ISSUE(name, fr, en) {IssueCode::name, #name, fr, en},
#include "base/issues.def"
#undef QVR_ISSUE
};

// The names between braces, each once; {side_fr} and {side_en} are one thing in two languages.
std::set<std::string> placeholders(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        auto name = text.substr(open + 1, text.find('}', open) - open - 1);
        if (name.ends_with("_fr") || name.ends_with("_en")) {
            name.remove_suffix(3);
        }
        names.emplace(name);
    }
    return names;
}

TEST(Issues, HaveACodeOfTheirOwnAndATextInBothLanguages) {
    std::set<std::string_view> codes;
    for (auto const& issue : kIssueTexts) {
        EXPECT_TRUE(codes.insert(issue.name).second) << issue.name << " is there twice";
        EXPECT_EQ(to_text(issue.code), issue.name);
        EXPECT_FALSE(issue.fr.empty()) << issue.name;
        EXPECT_FALSE(issue.en.empty()) << issue.name;
        EXPECT_NE(issue.fr, issue.en) << issue.name;
        EXPECT_TRUE(std::ranges::all_of(issue.name, [](char c) {
            return c == '_' || (c >= 'a' && c <= 'z') || is_digit(c);
        })) << issue.name;
    }
    EXPECT_GT(codes.size(), 40u);
}

TEST(Issues, NameTheSamePlaceholdersInBothLanguages) {
    for (auto const& issue : kIssueTexts) {
        EXPECT_EQ(placeholders(issue.fr), placeholders(issue.en)) << issue.name;
    }
    EXPECT_NE(placeholders("Au plus {max}."), placeholders("At most {limit}."))
        << "the comparison sees a difference";
    EXPECT_EQ(placeholders("{a} et {b} et {a}"), (std::set<std::string>{"a", "b"}));
}

TEST(Issues, AMessageHasItsPlaceholdersFilled) {
    Issue const issue{IssueCode::out_of_range, "/weight", {{"low", "1"}, {"high", "100"}}};
    EXPECT_EQ(message(issue, Language::en), "The value must be between 1 and 100.");
    EXPECT_EQ(message(issue, Language::fr), "La valeur doit se situer entre 1 et 100.");
    // What a caller typed is never taken for a placeholder of its own name.
    Issue const echo{IssueCode::unknown_member, "", {{"name", "{name}"}}};
    EXPECT_EQ(message(echo, Language::en), "The member “{name}” is not known here.");
}

TEST(Errors, TravelAsValues) {
    auto const halve = [](int number) -> Result<int> {
        if (number % 2 != 0) {
            return make_error(Code::invalid, IssueCode::not_a_whole_number);
        }
        return number / 2;
    };
    auto const quarter = [&](int number) -> Result<int> {
        QVR_TRY(auto const half, halve(number));
        return halve(half);
    };
    EXPECT_EQ(quarter(12).value(), 3);
    ASSERT_FALSE(quarter(6));
    EXPECT_EQ(quarter(6).error().code, Code::invalid);
    EXPECT_EQ(quarter(6).error().issues, (Issues{Issue{IssueCode::not_a_whole_number}}));
    EXPECT_THROW(quarter(6).value(), std::logic_error);
    EXPECT_EQ(not_found().issues.front().code, IssueCode::not_found);
    EXPECT_EQ(forbidden().code, Code::forbidden);
}

TEST(ErrorsDeathTest, ABrokenInvariantStopsTheProcess) {
    EXPECT_DEATH(QVR_CHECK(1 + 1 == 3), "broken invariant: 1 \\+ 1 == 3");
}

TEST(Language, LocalesAreTheFourOfTheApi) {
    for (auto const text : Locale::kTexts) {
        auto const locale = Locale::from_text(text);
        ASSERT_TRUE(locale) << text;
        EXPECT_EQ(locale->to_text(), text);
        EXPECT_EQ(locale->language(), text.starts_with("fr") ? Language::fr : Language::en);
    }
    for (auto const* text : {"", "fr", "fr-ca", "FR-CA", "fr_CA", "fr-BE", "en-GB", "fr-CA "}) {
        EXPECT_FALSE(Locale::from_text(text)) << text;
    }
    EXPECT_EQ(Locale{}.to_text(), "fr-CA");
}

TEST(Language, AcceptLanguageGivesTheFirstOfOurs) {
    struct Row {
        std::string_view header;
        std::string_view locale;
    };
    for (auto const& row : {
             Row{"", "fr-CA"},
             Row{"fr-FR,fr;q=0.9,en;q=0.8", "fr-FR"},
             Row{"en-US,en;q=0.9", "en-US"},
             Row{"en", "en-CA"},
             Row{"EN-gb;q=0.9, fr", "en-CA"},
             Row{"fr-BE", "fr-CA"},
             Row{"de, es;q=0.5, en-us;q=0.1", "en-US"},
             Row{"de", "fr-CA"},
             Row{"*", "fr-CA"},
             Row{",,;;q=,", "fr-CA"},
             Row{"english", "fr-CA"},
         }) {
        EXPECT_EQ(locale_from_accept_language(row.header).to_text(), row.locale) << row.header;
    }
}

class FixedClock : public Clock {
  public:
    explicit FixedClock(Instant now) : now_(now) {}
    Instant now() const override { return now_; }

  private:
    Instant now_;
};

class CountingRandom : public Random {
  public:
    void fill(std::span<unsigned char> bytes) override {
        std::ranges::generate(bytes, [this] { return next_++; });
    }

  private:
    unsigned char next_ = 0;
};

TEST(Id, IsAUuidV7OfTheClockAndTheRandomBytes) {
    FixedClock const clock{*Instant::from_text("2026-11-23T15:42:07.123Z")};
    CountingRandom random;
    auto const text = random.make_uuid_v7(clock.now());
    // 1795448527123 ms = 0x1a209125913; version 7; variant 10.
    EXPECT_EQ(text, "01a20912-5913-7607-8809-0a0b0c0d0e0f");
    auto const id = ReviewId::from_text(text);
    ASSERT_TRUE(id.has_value());
    EXPECT_EQ(id->to_text(), text);
    EXPECT_FALSE(id->is_nil());
    EXPECT_TRUE(ReviewId{}.is_nil());
}

TEST(Id, RefusesEverythingButTheCanonicalForm) {
    std::string const good = "01a20912-5913-7607-8809-0a0b0c0d0e0f";
    EXPECT_TRUE(is_uuid_v7(good));
    auto const with = [&](std::size_t at, char c) {
        auto text = good;
        text[at] = c;
        return text;
    };
    for (auto const& text :
         {std::string{},
          with(14, '4'),
          with(19, 'c'),
          with(19, '7'),
          with(0, 'A'),
          with(0, 'g'),
          with(8, '0'),
          with(23, ' '),
          good + "0",
          good.substr(1),
          "{" + good.substr(2) + "}",
          ReviewId{}.to_text()}) {
        EXPECT_FALSE(is_uuid_v7(text)) << text;
        EXPECT_FALSE(ReviewId::from_text(text)) << text;
    }
}

TEST(Id, IdsAreOrderedAsTheyWereMade) {
    Random random;
    auto last = random.make_uuid_v7(Instant{1'000});
    auto const make = [&](Instant now) {
        auto const id = random.make_uuid_v7(now);
        EXPECT_TRUE(is_uuid_v7(id)) << id;
        EXPECT_LT(last, id);
        last = id;
    };
    // More than the counter of one millisecond holds, then the next one, then a clock that steps back.
    for (int i = 0; i < 5'000; ++i) {
        make(Instant{1'000});
    }
    make(Instant{1'001});
    make(Instant{900});
    make(Instant{5'000});
    EXPECT_EQ(last.substr(0, 13), "00000000-1388");
}

TEST(Instant, ReadsAndWritesRfc3339InUtc) {
    EXPECT_EQ(Instant::from_text("2026-11-23T15:42:07.123Z")->unix_ms(), 1'795'448'527'123);
    EXPECT_EQ(Instant::from_text("2026-11-23T15:42:07Z")->unix_ms(), 1'795'448'527'000);
    EXPECT_EQ(Instant{1'795'448'527'123}.to_text(), "2026-11-23T15:42:07.123Z");
    EXPECT_EQ(Instant{0}.to_text(), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(Instant{-1}.to_text(), "1969-12-31T23:59:59.999Z");
    EXPECT_LT(Instant{-1}, Instant{0}.plus_ms(1));
    for (auto const* text :
         {"",
          "2026-11-23",
          "2026-11-23T15:42Z",
          "2026-11-23T15:42:07",
          "2026-11-23T15:42:07+00:00",
          "2026-11-23 15:42:07Z",
          "2026-11-23T15:42:07z",
          "2026-11-23T24:00:00Z",
          "2026-11-23T15:60:00Z",
          "2026-11-23T15:42:60Z",
          "2026-02-29T00:00:00Z",
          "2026-11-23T15:42:07.1234Z",
          "2026-11-23T15:42:07,123Z",
          "2026-11-23T15:42:07.12aZ",
          "2026-11-23T1 :42:07Z",
          "2026-11-23T15:42:07.123Z "}) {
        EXPECT_FALSE(Instant::from_text(text)) << text;
    }
}

RC_GTEST_PROP(InstantProperty, ReadsBackWhatItWrites, ()) {
    // 1900 to 2200.
    auto const then = Instant{*rc::gen::inRange<std::int64_t>(-2'208'988'800'000, 7'289'654'400'000)};
    RC_ASSERT(Instant::from_text(then.to_text()) == then);
}

TEST(Clock, ReadsTheTimeOfDay) {
    auto const first = Clock{}.now();
    auto const second = Clock{}.now();
    EXPECT_GT(first, *Instant::from_text("2020-01-01T00:00:00Z"));
    EXPECT_LE(first, second.plus_ms(1000));
}

TEST(Random, DrawsOtherBytesEachTime) {
    Random random;
    EXPECT_EQ(random_hex(random, 16).size(), 32u);
    EXPECT_NE(random_hex(random, 16), random_hex(random, 16));
    auto const token = make_token(random);
    EXPECT_EQ(token.size(), 43u);
    EXPECT_TRUE(std::ranges::all_of(token, [](char c) {
        return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'z') || c == '-' || c == '_';
    }));
}

TEST(Digest, IsSha256) {
    // FIPS 180-4 examples.
    EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
    EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
    EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
}

TEST(Text, CountsCharactersNotBytes) {
    EXPECT_EQ(count_characters(""), 0u);
    EXPECT_EQ(count_characters("Réévaluation"), 12u);
    EXPECT_EQ(count_characters("𝄞é€a"), 4u);
    for (auto const* broken :
         {"\x80", "\xc3", "\xc3\x28", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\xff"}) {
        EXPECT_FALSE(count_characters(broken)) << "not UTF-8";
    }
}

TEST(Text, TakesOneLineOfABoundedLength) {
    using Name = Text<1, 5>;
    EXPECT_FALSE(Name::check("Émile"));
    EXPECT_FALSE(Name::check("  Émile \t"));
    EXPECT_EQ(Name{"  Émile "}.str(), "Émile");
    EXPECT_EQ(Name::check("Émilie")->code, IssueCode::too_long);
    EXPECT_EQ(Name::check("")->code, IssueCode::required);
    EXPECT_EQ(Name::check("   ")->code, IssueCode::required);
    EXPECT_EQ((Text<3, 5>::check("ab")->code), IssueCode::too_short);
    EXPECT_FALSE((Text<0, 5>::check("")));
    for (auto const* text :
         {"a\nb", "a\tb", "a\rb", "a\x01", "a\x7f", "a\u0085", "a\u2028", "a\u2029", "\xff"}) {
        EXPECT_EQ(Name::check(text)->code, IssueCode::control_character);
    }
    EXPECT_EQ(Name::check(std::string_view{"a\0b", 3})->code, IssueCode::control_character);
}

TEST(Text, ProseMayHaveLines) {
    using Notes = Prose<0, 10>;
    EXPECT_FALSE(Notes::check("un\ndeux\n"));
    EXPECT_FALSE(Notes::check(""));
    EXPECT_EQ(Notes{"\nun\ndeux\n\n"}.str(), "un\ndeux");
    EXPECT_EQ(Notes::check("un\x01")->code, IssueCode::control_character);
    EXPECT_EQ(Notes::check("onze lettres")->code, IssueCode::too_long);
}

TEST(Text, IsFoundWithoutRegardToAccentsAndCase) {
    EXPECT_EQ(fold_for_search("Évaluation À REVOIR"), fold_for_search("evaluation a revoir"));
    EXPECT_EQ(fold_for_search("Cœur"), fold_for_search("cœur"));
    EXPECT_EQ(fold_for_search("e\u0301"), fold_for_search("\u00e9"));
    EXPECT_NE(fold_for_search("laurentia"), fold_for_search("laurentie"));
    EXPECT_EQ(fold_for_search("A\xff"), "a\xff") << "what is no UTF-8 is folded as ASCII";
}

TEST(Email, TakesTheEverydayForm) {
    for (auto const* text :
         {"a@b.co", "camille.roy+rtv@exemple.quebec", "o’neil@exemple.ca", "é@exemple.ca"}) {
        EXPECT_TRUE(Email::from_text(text)) << text;
    }
    EXPECT_EQ(Email::from_text(" Camille@Exemple.CA ")->to_text(), "Camille@Exemple.CA");
    EXPECT_EQ(Email::from_text("Camille@Exemple.CA")->key(), Email::from_text("camille@exemple.ca")->key());
}

TEST(Email, RefusesWhatAMailServerCouldMisread) {
    for (auto const* text :
         {"",
          "@",
          "a@",
          "@b.co",
          "a@b",
          "a@.co",
          "a@b.",
          "a@b..co",
          "a b@c.co",
          "a@b c.co",
          "a@@b.co",
          "a@b@c.co",
          "a@b.co\r\nRCPT TO:<x@y.zz>",
          "a\n@b.co",
          "<a@b.co>",
          "\"a\"@b.co",
          "a,b@c.co",
          "a;b@c.co",
          "a@b.co,c@d.co",
          "a(c)@b.co",
          "a@[127.0.0.1]",
          "a\\b@c.co",
          "a\u00a0b@c.co",
          "a\u2028@b.co",
          "a\x7f@b.co",
          "\xff@b.co"}) {
        EXPECT_FALSE(Email::from_text(text)) << text;
    }
    EXPECT_TRUE(Email::from_text(std::string(64, 'a') + "@b.co"));
    EXPECT_FALSE(Email::from_text(std::string(65, 'a') + "@b.co"));
    EXPECT_FALSE(Email::from_text("a@" + std::string(250, 'b') + ".co"));
}

TEST(Currency, IsThreeCapitalLetters) {
    EXPECT_EQ(Currency::from_text("CAD")->to_text(), "CAD");
    for (auto const* text : {"", "CA", "CADX", "cad", "C4D", "CA$", " CAD", "ÉUR"}) {
        EXPECT_FALSE(Currency::from_text(text)) << text;
    }
}

TEST(Ascii, LeavesOtherBytesAlone) {
    EXPECT_EQ(to_lower("ÀBC"), "Àbc");
    EXPECT_TRUE(equal_ignoring_case("Content-Type", "content-type"));
    EXPECT_FALSE(equal_ignoring_case("a", "ab"));
    EXPECT_EQ(trim(" \ta b\t "), "a b");
    EXPECT_EQ(trim(" \t "), "");
}

TEST(Log, WritesOneJsonObjectALine) {
    testing::internal::CaptureStderr();
    log_info("sign_in", {{"path", "/a\"b\n\\"}, {"count", std::int64_t{3}}, {"ms", 1.5}, {"ok", true}});
    auto const line = testing::internal::GetCapturedStderr();
    EXPECT_TRUE(line.starts_with("{\"at\":\"2")) << line;
    EXPECT_TRUE(
        line.ends_with("Z\",\"level\":\"info\",\"event\":\"sign_in\",\"path\":\"/"
                       "a\\\"b\\u000a\\\\\",\"count\":3,\"ms\":1.500,\"ok\":true}\n")
    ) << line;
    EXPECT_EQ(std::ranges::count(line, '\n'), 1);
}

TEST(MessageTest, AnArgumentIsNeverReadAsAPlaceholder) {
    Issue const issue{IssueCode::title_not_confirmed, {}, {{"name", "{title}"}, {"title", "Présidente"}}};
    EXPECT_EQ(message(issue, Language::en), "The title is still to be confirmed: {title}, Présidente.");
}

}  // namespace
}  // namespace qvr
