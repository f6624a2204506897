#include "features/library/example_store.hpp"

namespace qvr::library {
namespace {

constexpr db::Query kListOwnExamples{
    "kListOwnExamples",
    "SELECT {columns} FROM kpi_examples WHERE organization_id = :organization_id ORDER BY id"
};
constexpr db::Query kFindOwnExample{
    "kFindOwnExample",
    "SELECT {columns} FROM kpi_examples WHERE id = :id AND organization_id = :organization_id"
};
constexpr db::Query kListHidden{
    "kListHidden", "SELECT {columns} FROM hidden_kpi_examples WHERE organization_id = :organization_id"
};
constexpr db::Query kUnhide{
    "kUnhide",
    "DELETE FROM hidden_kpi_examples "
    "WHERE organization_id = :organization_id AND example_id = :example_id"
};

}  // namespace

std::vector<OwnKpiExample> list_own_examples(db::Reader& reader, OrganizationId const& organization_id) {
    return reader.list<OwnKpiExample>(kListOwnExamples, {{"organization_id", organization_id}});
}

std::optional<OwnKpiExample> find_own_example(
    db::Reader& reader, OrganizationId const& organization_id, KpiExampleId const& id
) {
    return reader.find<OwnKpiExample>(kFindOwnExample, {{"id", id}, {"organization_id", organization_id}});
}

void insert_own_example(db::Writer& writer, OwnKpiExample const& example) {
    writer.insert("kpi_examples", example);
}

void update_own_example(db::Writer& writer, OwnKpiExample const& example) {
    writer.update("kpi_examples", example);
}

void remove_own_example(db::Writer& writer, OwnKpiExample const& example) {
    unhide(writer, {example.organization_id, example.id});
    writer.remove("kpi_examples", example.id);
}

std::vector<HiddenKpiExample> list_hidden(db::Reader& reader, OrganizationId const& organization_id) {
    return reader.list<HiddenKpiExample>(kListHidden, {{"organization_id", organization_id}});
}

void hide(db::Writer& writer, HiddenKpiExample const& example) {
    writer.insert("hidden_kpi_examples", example);
}

void unhide(db::Writer& writer, HiddenKpiExample const& example) {
    writer.execute(
        kUnhide, {{"organization_id", example.organization_id}, {"example_id", example.example_id}}
    );
}

}  // namespace qvr::library
