#include "features/counting/import_rules.hpp"

#include "features/counting/counting_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace qvr::counting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string seen(Result<Date> const& day) {
    return day ? day->to_text() : std::string{to_text(day.error().issues.front().code)};
}
std::string seen(Result<Decimal> const& number) {
    return number ? number->to_text() : std::string{to_text(number.error().issues.front().code)};
}

TEST(ImportCells, DatesAreIsoOrDayFirstWhereThatIsClear) {
    EXPECT_EQ(seen(date_from_cell("2026-11-25")), "2026-11-25");
    EXPECT_EQ(seen(date_from_cell("25/11/2026")), "2026-11-25");
    EXPECT_EQ(seen(date_from_cell("11/11/2026")), "2026-11-11");
    EXPECT_EQ(seen(date_from_cell("03/04/2027")), "ambiguous_date");
    for (auto const* cell : {"11/25/2026", "31/02/2027", "25/11/26", "25-11-2026", "=A1", "", "2026-2-3"}) {
        EXPECT_EQ(seen(date_from_cell(cell)), "invalid_date") << cell;
    }
}

TEST(ImportCells, NumbersHaveACommaOrAPoint) {
    EXPECT_EQ(seen(number_from_cell("2.5")), "2.5");
    EXPECT_EQ(seen(number_from_cell("2,50")), "2.5");
    EXPECT_EQ(seen(number_from_cell("0,125")), "0.125");
    EXPECT_EQ(seen(number_from_cell("1234,125")), "1234.125");
    EXPECT_EQ(seen(number_from_cell("1,234")), "ambiguous_number");
    for (auto const* cell : {"=1+1", "-1", "1 234", "1,2,3", "1e3", "", "+1", "12 %"}) {
        EXPECT_EQ(seen(number_from_cell(cell)), "invalid_decimal") << cell;
    }
}

TEST(ImportMappings, TheNamesOfColumnsSuggestOne) {
    auto const french =
        suggest_mapping(read_csv("Date;Indicateur clé;Quantité;Sur;Remarque\n;;;;1\n").value(), {});
    ASSERT_TRUE(french);
    EXPECT_EQ(french->kpi, ColumnName{"Indicateur clé"});
    EXPECT_EQ(french->on, ColumnName{"Date"});
    EXPECT_EQ(french->quantity, ColumnName{"Quantité"});
    EXPECT_EQ(french->out_of, ColumnName{"Sur"});
    EXPECT_EQ(french->note, ColumnName{"Remarque"});
    EXPECT_TRUE(suggest_mapping(read_csv("DAY,count\n1,2\n").value(), {}));
    EXPECT_FALSE(suggest_mapping(read_csv("a,b\n1,2\n").value(), {}));
}

TEST(ImportMappings, TheLastOneComesFirstWhileTheFileHasItsColumns) {
    ImportMapping const kept{std::nullopt, "a", "b", std::nullopt, std::nullopt};
    EXPECT_EQ(suggest_mapping(read_csv("a,b,date,count\n1,2,3,4\n").value(), kept)->on, ColumnName{"a"});
    EXPECT_EQ(suggest_mapping(read_csv("date,count\n3,4\n").value(), kept)->on, ColumnName{"date"});
}

struct ImportRules : testing::Test {
    CountedQuarter quarter = a_quarter();
    std::vector<reviews::Kpi> kpis{a_weekly_kpi(), a_weekly_kpi()};
    reviews::Change change = reviews::a_change("2026-12-02T15:00:00Z");
    ImportInput input;
    std::string csv = "kpi,date,quantity,note\n";

    void SetUp() override {
        kpis[0].statement = "Appels";
        kpis[1].statement = "Réponses";
    }
    Result<ReadImport> read() {
        auto const table = read_csv(csv).value();
        return read_import(
            quarter, kpis, table, input.mapping.value_or(suggest_mapping(table, {}).value()), input, change
        );
    }
    // "3 quantity invalid_decimal": row, column, code.
    std::vector<std::string> faults() {
        std::vector<std::string> texts;
        for (auto const& [row, column, issue] : read().value().faults) {
            texts.push_back(
                std::to_string(row) + ' ' + column.value_or("-") + ' ' + std::string{to_text(issue.code)}
            );
        }
        return texts;
    }
};

TEST_F(ImportRules, R9_each_row_is_an_observation_of_the_kpi_it_names) {
    csv += "appels,2026-11-25,2,=A1\n" + kpis[1].id.to_text() + ",2026-11-26,\"1,5\",\n";
    auto const read = this->read().value();
    EXPECT_THAT(read.faults, IsEmpty());
    ASSERT_EQ(read.lines.size(), 2U);
    EXPECT_EQ(read.lines[0].kpi_id, kpis[0].id);
    EXPECT_EQ(read.lines[0].note, Note{"=A1"});
    EXPECT_EQ(read.lines[0].source, ObservationSource::import);
    EXPECT_EQ(read.lines[1].kpi_id, kpis[1].id);
    EXPECT_EQ(read.lines[1].quantity, quantity("1.5"));
    EXPECT_EQ(read.lines[1].note, std::nullopt);
    EXPECT_THAT(read.rows, ElementsAre(2, 3));
}

TEST_F(ImportRules, R9_every_fault_is_told_with_its_row_and_column) {
    csv +=
        "Appels,2026-11-25,2,\n"
        "Autre,2026-11-25,=2,\n"
        "Appels,03/04/2027,2,\n"
        "Appels,2026-11-20,2,\n"
        "Appels,2026-12-03,2,\n"
        "Appels,2026-11-25\n";
    EXPECT_THAT(
        faults(),
        ElementsAre(
            "3 kpi unknown_kpi",
            "3 quantity invalid_decimal",
            "4 date ambiguous_date",
            "5 date day_outside_quarter",
            "6 date day_to_come",
            "7 - wrong_number_of_cells"
        )
    );
    EXPECT_EQ(read().value().lines.size(), 1U);
}

TEST_F(ImportRules, R9_two_kpis_of_the_same_words_are_told_apart_by_id) {
    kpis[1].statement = "APPELS";
    csv += "Appels,2026-11-25,2,\n" + kpis[1].id.to_text() + ",2026-11-25,2,\n";
    EXPECT_THAT(faults(), ElementsAre("2 kpi kpi_ambiguous"));
}

TEST_F(ImportRules, R9_all_rows_may_be_of_one_kpi) {
    csv = "date,quantity\n2026-11-25,2\n";
    EXPECT_EQ(read().error().issues, (Issues{{IssueCode::required, "/kpi_id"}}));
    input.kpi_id = kpis[1].id;
    EXPECT_EQ(read().value().lines.front().kpi_id, kpis[1].id);
    input.kpi_id = reviews::any_id<KpiId>();
    EXPECT_EQ(read().error().issues, (Issues{{IssueCode::unknown_kpi, "/kpi_id"}}));
}

TEST_F(ImportRules, R9_a_mapping_names_columns_that_are_there) {
    csv += "Appels,2026-11-25,2,\n";
    input.mapping = ImportMapping{"kpi", "date", "nombre", std::nullopt, "remarque"};
    EXPECT_EQ(
        read().error().issues,
        (Issues{
            {IssueCode::unknown_column, "/mapping/quantity"}, {IssueCode::unknown_column, "/mapping/note"}
        })
    );
}

TEST_F(ImportRules, R9_a_side_imports_for_itself_and_the_supplier_for_both) {
    csv += "Appels,2026-11-25,2,\n";
    input.side = Side::client;
    EXPECT_EQ(read().value().lines.front().side, Side::client);
    EXPECT_EQ(read().value().lines.front().by_side, Side::supplier);
    change.side = Side::client;
    input.side = Side::supplier;
    EXPECT_EQ(read().error().code, Code::forbidden);
    quarter.review.judged_at = change.now;
    input.side.reset();
    EXPECT_EQ(read().error().code, Code::conflict);
}

TEST_F(ImportRules, R9_who_may_correct_the_lines_may_undo_the_import) {
    Import batch;
    batch.side = batch.by_side = Side::client;
    EXPECT_TRUE(may_undo(batch, Side::client));
    EXPECT_FALSE(may_undo(batch, Side::supplier));
    batch.by_side = Side::supplier;
    EXPECT_TRUE(may_undo(batch, Side::supplier));
    batch.side = Side::supplier;
    EXPECT_FALSE(may_undo(batch, Side::client));
}

}  // namespace
}  // namespace qvr::counting
