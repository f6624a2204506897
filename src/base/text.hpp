// Text that people typed: valid UTF-8, a bounded number of characters (Unicode code points), no control
// characters.
#pragma once

#include "base/error.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace qvr {

// The number of code points, or nothing if the bytes are not valid UTF-8.
std::optional<std::size_t> count_characters(std::string_view utf8);

// What keeps a typed text from being accepted; lines says whether line breaks are allowed. The text is judged
// without the white space at its ends.
std::optional<Issue> check_text(std::string_view text, std::size_t min, std::size_t max, bool lines);
std::string_view trim_typed(std::string_view text);

// The form in which texts are searched and sorted: without accents and case (Unicode case folding).
std::string fold_for_search(std::string_view utf8);

template <std::size_t Min, std::size_t Max, bool Lines>
class TypedText {
  public:
    static constexpr std::size_t kMin = Min;
    static constexpr std::size_t kMax = Max;

    TypedText() = default;
    // Takes what check() accepts; anything else is our own mistake.
    TypedText(std::string_view text) : text_(trim_typed(text)) {}
    TypedText(char const* text) : TypedText(std::string_view{text}) {}
    TypedText(std::string const& text) : TypedText(std::string_view{text}) {}

    static std::optional<Issue> check(std::string_view text) { return check_text(text, Min, Max, Lines); }

    std::string const& str() const { return text_; }
    operator std::string const&() const { return text_; }
    bool empty() const { return text_.empty(); }
    auto operator<=>(TypedText const&) const = default;

  private:
    std::string text_;
};

// One line of Min to Max characters.
template <std::size_t Min, std::size_t Max>
using Text = TypedText<Min, Max, false>;
// The same with line breaks.
template <std::size_t Min, std::size_t Max>
using Prose = TypedText<Min, Max, true>;

// An e-mail address of the everyday kind: one @, a dotted domain, no white space, quotes or controls, at most
// 254 characters. Kept as typed; compared without regard to case.
class Email {
  public:
    Email() = default;
    static std::optional<Email> from_text(std::string_view text);
    std::string const& to_text() const { return text_; }
    // The form under which two spellings are the same address.
    std::string key() const;
    bool operator==(Email const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_email;
    static constexpr std::string_view kJsonFormat = "email";

  private:
    std::string text_;
};

// An ISO 4217 currency code: three upper-case letters.
class Currency {
  public:
    Currency() = default;
    static std::optional<Currency> from_text(std::string_view text);
    std::string const& to_text() const { return text_; }
    bool operator==(Currency const&) const = default;

    static constexpr IssueCode kIssue = IssueCode::invalid_currency;
    static constexpr std::string_view kJsonFormat = "currency";

  private:
    std::string text_;
};

}  // namespace qvr
