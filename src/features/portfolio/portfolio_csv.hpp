// A portfolio as a table for spreadsheets. Pure.
#pragma once

#include "base/language.hpp"
#include "features/people/organization.hpp"
#include "features/portfolio/portfolio.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace qvr::portfolio {

// Text as a cell: an apostrophe before what a spreadsheet would take for a formula (= + - @ TAB CR at the
// beginning), quotation marks around what holds one, the separator or a line break. Numbers are no text: -3.1
// stays what it is.
std::string text_cell(std::string_view text, char separator);

// A byte order mark, then a line an account, ended by CRLF. French: semicolons and a decimal comma; English:
// commas and a point. Each of the thirteen factors has a column, for what was measured of it.
std::string make_csv(
    std::vector<PortfolioItem> const& items, std::vector<people::FactorView> const& factors, Language language
);

}  // namespace qvr::portfolio
