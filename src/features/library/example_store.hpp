// All SQL of the library.
#pragma once

#include "db/database.hpp"
#include "features/library/example.hpp"

#include <optional>
#include <vector>

namespace qvr::library {

// The organization's own, oldest first.
std::vector<OwnKpiExample> list_own_examples(db::Reader& reader, OrganizationId const& organization_id);
std::optional<OwnKpiExample> find_own_example(
    db::Reader& reader, OrganizationId const& organization_id, KpiExampleId const& id
);
void insert_own_example(db::Writer& writer, OwnKpiExample const& example);
void update_own_example(db::Writer& writer, OwnKpiExample const& example);
// Its being hidden goes with it.
void remove_own_example(db::Writer& writer, OwnKpiExample const& example);

std::vector<HiddenKpiExample> list_hidden(db::Reader& reader, OrganizationId const& organization_id);
void hide(db::Writer& writer, HiddenKpiExample const& example);
void unhide(db::Writer& writer, HiddenKpiExample const& example);

}  // namespace qvr::library
