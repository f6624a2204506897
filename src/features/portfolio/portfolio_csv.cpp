#include "features/portfolio/portfolio_csv.hpp"

#include <algorithm>
#include <array>

namespace qvr::portfolio {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBeginsFormula = "=+-@\t\r";

struct Words {
    std::string_view fr;
    std::string_view en;

    constexpr std::string_view in(Language language) const { return language == Language::fr ? fr : en; }
};

constexpr Words kYes{"oui", "yes"};
constexpr Words kNo{"non", "no"};
constexpr Words kGreen{"vert", "green"};
constexpr Words kAmber{"ambre", "amber"};
constexpr Words kRed{"rouge", "red"};

constexpr std::array kColumns{
    Words{"Client", "Account"},
    Words{"Secteur", "Industry"},
    Words{"Dernière réévaluation", "Last review"},
    Words{"Numéro", "Number"},
    Words{"Résultat (%)", "PortfolioScore (%)"},
    Words{"Variation (points)", "Change (points)"},
    Words{"Couverture (%)", "Coverage (%)"},
    Words{"Couleur", "Band"},
    Words{"Satisfaction ressentie (%)", "Felt satisfaction (%)"},
    Words{"Écart mesuré − ressenti (points)", "Gap measured − felt (points)"},
    Words{"Facteur qui a perdu le plus", "Factor that lost most"},
    Words{"Bien mesuré, mais mal ressenti", "Measured well but felt badly"},
    Words{"Prochaine réévaluation", "Next review"},
    Words{"Jours de retard", "Days overdue"},
    Words{"Dirigeants absents deux fois de suite", "Executives missing twice in a row"},
    Words{"Actions en retard", "Actions overdue"},
    Words{"Promesses jugées", "PortfolioPromises judged"},
    Words{"Promesses tenues", "PortfolioPromises kept"},
};

std::string_view word_of(scoring::Band band, Language language) {
    switch (band) {
        case scoring::Band::green:
            return kGreen.in(language);
        case scoring::Band::amber:
            return kAmber.in(language);
        case scoring::Band::red:
            return kRed.in(language);
    }
    QVR_CHECK(false);
}

class Table {
  public:
    explicit Table(Language language) : language_(language), text_(kByteOrderMark) {}

    void add_text(std::string_view text) { add(text_cell(text, separator())); }
    void add_whole(std::optional<int> number) { add(number ? std::to_string(*number) : std::string{}); }
    // "87.5"
    void add_decimal(std::optional<std::string> const& number) {
        auto text = number.value_or(std::string{});
        if (language_ == Language::fr) {
            std::ranges::replace(text, '.', ',');
        }
        add(text);
    }
    void add_date(std::optional<Date> date) { add(date ? date->to_text() : std::string{}); }
    void end_line() {
        text_ += "\r\n";
        is_line_begun_ = false;
    }
    std::string take() { return std::move(text_); }

  private:
    char separator() const { return language_ == Language::fr ? ';' : ','; }
    void add(std::string const& cell) {
        if (is_line_begun_) {
            text_ += separator();
        }
        is_line_begun_ = true;
        text_ += cell;
    }

    Language language_;
    std::string text_;
    bool is_line_begun_ = false;
};

std::string const& name_of(people::FactorView const& factor, Language language) {
    return language == Language::fr ? factor.fr.name : factor.en.name;
}

void add_item(
    Table& table, PortfolioItem const& item, std::vector<people::FactorView> const& factors, Language language
) {
    auto const& last = item.last_review;
    auto const& score = item.score;
    table.add_text(item.account_name);
    table.add_text(item.industry ? std::string_view{*item.industry} : std::string_view{});
    table.add_date(last ? std::optional{last->held_on} : std::nullopt);
    table.add_whole(last ? std::optional{last->number} : std::nullopt);
    table.add_decimal(score ? score->percent : std::nullopt);
    table.add_decimal(item.change);
    table.add_whole(score ? std::optional{score->coverage} : std::nullopt);
    table.add_text(score && score->band ? word_of(*score->band, language) : std::string_view{});
    table.add_decimal(item.felt_percent);
    table.add_decimal(item.gap);
    auto const lost_most = std::ranges::find_if(factors, [&](people::FactorView const& factor) {
        return factor.code == item.lost_most;
    });
    table.add_text(lost_most == factors.end() ? std::string_view{} : name_of(*lost_most, language));
    table.add_text(score ? (item.green_but_red ? kYes : kNo).in(language) : std::string_view{});
    table.add_date(item.next ? std::optional{item.next->on} : std::nullopt);
    table.add_whole(item.days_overdue);
    table.add_whole(item.executives_missing_twice);
    table.add_whole(item.actions_overdue);
    table.add_whole(item.promises.judged);
    table.add_whole(item.promises.kept);
    for (auto const& factor : factors) {
        auto const measured = std::ranges::find(item.factors, factor.code, &PortfolioFactor::factor);
        table.add_decimal(measured == item.factors.end() ? std::nullopt : measured->percent);
    }
    table.end_line();
}

}  // namespace

std::string text_cell(std::string_view text, char separator) {
    std::string cell;
    if (!text.empty() && kBeginsFormula.find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of(std::string{"\"\r\n"} + separator) == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (char const c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += c;
        }
    }
    return quoted + '"';
}

std::string make_csv(
    std::vector<PortfolioItem> const& items, std::vector<people::FactorView> const& factors, Language language
) {
    Table table{language};
    for (auto const& column : kColumns) {
        table.add_text(column.in(language));
    }
    for (auto const& factor : factors) {
        table.add_text(name_of(factor, language));
    }
    table.end_line();
    for (auto const& item : items) {
        add_item(table, item, factors, language);
    }
    return table.take();
}

}  // namespace qvr::portfolio
