#include "base/decimal.hpp"
#include "scoring/fraction.hpp"
#include "targets.hpp"

#include <optional>
#include <string>
#include <utility>

namespace qvr::fuzz {
namespace {

using scoring::Fraction;

void check_decimal(std::string_view text) {
    auto const quantity = Decimal::from_text(text);
    if (!quantity) {
        return;
    }
    auto const shown = quantity->to_text();
    auto const again = Decimal::from_text(shown);
    promise(again.has_value() && *again == *quantity, "a quantity can be written and read again");
    promise(text.starts_with(shown), "what is shown is what was sent, without zeros at its end");
    promise(
        Decimal::from_ten_thousandths(quantity->ten_thousandths()) == *quantity, "a quantity is in its range"
    );
    promise(scoring::value_from_text(text) == Fraction{*quantity}, "a quantity is a value");
}

void check_fraction(std::string_view text) {
    auto const number = Fraction::from_text(text);
    if (!number) {
        return;
    }
    promise(number->to_text() == text, "a fraction has one text");
    promise(*number <=> *number == std::strong_ordering::equal, "a fraction is itself");
    auto const shown = scoring::one_decimal_text(*number);
    promise(shown.size() >= 3 && shown[shown.size() - 2] == '.', "one decimal");
}

void check_value(std::string_view text) {
    constexpr std::size_t kLongest = 24 + 1 + 24;
    auto const value = scoring::value_from_text(text);
    promise(!value || text.size() <= kLongest, "a value is short");
    promise(!value || *value >= Fraction{}, "a value is not negative");
}

}  // namespace

void number(std::string_view input) {
    std::optional<Fraction> last;
    while (!input.empty()) {
        auto const line = input.substr(0, input.find('\n'));
        input.remove_prefix(std::min(input.size(), line.size() + 1));
        check_decimal(line);
        check_fraction(line);
        check_value(line);
        auto number = Fraction::from_text(line);
        if (number && last) {
            promise((*number == *last) == ((*number <=> *last) == 0), "equal numbers have equal texts");
            promise((*number <=> *last) == (0 <=> (*last <=> *number)), "an order has two directions");
        }
        last = std::move(number);
    }
}

}  // namespace qvr::fuzz
