// Québec typography of the texts a reader sees, and the soundness of the catalogue of messages.
#pragma once

#include "lint/source_tree.hpp"

namespace qvr::lint {

// The space that French asks for: U+00A0 itself, or any space where the text is typeset later
// (ui/src/i18n/typeset.ts puts the no-break spaces into what the interface shows).
enum class Space { no_break, any };

// What is wrong with one French text; empty when nothing is. No space before ; ! ?, a space before : and %
// and inside « », the apostrophe is ’.
std::vector<std::string> french_faults(std::string_view text, Space space = Space::no_break);

// The string literals of a TypeScript file. In a template literal each ${…} stands as one placeholder
// character; the literals inside it are texts of their own.
std::vector<Literal> typescript_literals(std::string_view text);

// One row QVR_ISSUE(code, French, English) of issues.def.
struct IssueRow {
    std::string code;
    std::string french;
    std::string english;
    std::size_t line;
};
std::vector<IssueRow> read_issues(SourceFile const& definitions);

// Every code stands once, has both texts and the same {placeholders} in both.
Findings check_issue_rows(std::vector<IssueRow> const& rows);

// Every code is used somewhere in src/.
Findings check_issue_use(std::vector<IssueRow> const& rows, std::vector<SourceFile> const& files);

// The French texts of the catalogue of messages.
Findings check_issue_french(std::vector<IssueRow> const& rows);

// The texts under each member "fr" of a JSON document that holds a list of examples.
Findings check_examples_french(std::string const& path, std::string_view text);

// The French texts of one catalogue of the interface (*.fr.ts).
Findings check_interface_french(std::string const& path, std::string_view text);

}  // namespace qvr::lint
