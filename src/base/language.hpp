// The two languages of every text, and the four locales a person or an account may have.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace qvr {

enum class Language { fr, en };

// A locale in its JSON and SQL form: fr-CA (the default), fr-FR, en-CA or en-US.
class Locale {
  public:
    enum class Name { fr_ca, fr_fr, en_ca, en_us };

    constexpr Locale(Name name = Name::fr_ca) : name_(name) {}
    static std::optional<Locale> from_text(std::string_view text);
    std::string_view to_text() const;

    constexpr Name name() const { return name_; }
    constexpr Language language() const {
        return name_ == Name::fr_ca || name_ == Name::fr_fr ? Language::fr : Language::en;
    }
    bool operator==(Locale const&) const = default;

    static constexpr std::array<std::string_view, 4> kTexts{"fr-CA", "fr-FR", "en-CA", "en-US"};

  private:
    Name name_;
};

// The locale that an Accept-Language header asks for first among ours; fr-CA if none.
Locale locale_from_accept_language(std::string_view header);

}  // namespace qvr
