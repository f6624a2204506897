#include "api/example_world.hpp"

#include "features/checkpoints/checkpoint_store.hpp"
#include "features/counting/import_store.hpp"

#include <stdexcept>

namespace qvr::test {
namespace {

std::vector<std::string> segments_of(std::string_view pattern) {
    std::vector<std::string> segments;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);  // the '/'
        auto const segment = pattern.substr(0, pattern.find('/'));
        segments.emplace_back(segment);
        pattern.remove_prefix(segment.size());
    }
    return segments;
}

std::string make(Caller& caller, std::string const& target, std::string body) {
    auto const made = caller.post(target, std::move(body));
    if (made.status != 201) {
        throw std::runtime_error(fmt::format("{}: {} {}", target, made.status, made.body));
    }
    return made.text("/id");
}

}  // namespace

ExampleWorld::ExampleWorld(Caller& caller, std::string_view account_name) {
    Caller me{caller};
    me.hold("*");
    ids_["users"] = me.get("/api/v1/me").text("/id");
    ids_["accounts"] = make(
        me,
        "/api/v1/accounts",
        fmt::format(
            R"({{"name":"{}","locale":"fr-CA","time_zone":"America/Toronto",)"
            R"("objectives":[{{"statement":"Deux usines de plus"}}]}})",
            account_name
        )
    );
    auto const account = "/api/v1/accounts/" + id("accounts");
    ids_["contacts"] = make(me, account + "/contacts", R"({"name":"Lise Ng","title":"Directrice"})");
    ids_["reviews"] =
        make(me, account + "/reviews", R"({"starts_at":"2026-11-24T10:00","time_zone":"America/Toronto"})");
    auto const review = "/api/v1/reviews/" + id("reviews");
    ids_["attendees"] = make(
        me,
        review + "/attendees",
        fmt::format(
            R"({{"side":"client","name":"Lise Ng","title":"Directrice","contact_id":"{}"}})", id("contacts")
        )
    );
    ids_["sheets"] = id("attendees");
    ids_["ratings"] = id("attendees");
    ids_["kpis"] = make(
        me,
        review + "/kpis",
        fmt::format(
            R"({{"factor":"autonomy","statement":"Des appels vidéo","direction":"at_least","target":1,)"
            R"("unit":"count","period":"week","source":"Agenda","supplier_counter":"Camille Roy",)"
            R"("client_counter":"Lise Ng","accepted_by":"{}"}})",
            id("attendees")
        )
    );
    ids_["actions"] = make(
        me,
        review + "/actions",
        R"({"statement":"Prévenir la veille","owner":{"name":"Camille Roy","side":"supplier"},)"
        R"("due_on":"2026-12-15"})"
    );
    ids_["obstacles"] = make(
        me,
        review + "/obstacles",
        R"({"statement":"Accès au site","lifted_by":"Lise Ng","due_on":"2026-12-15"})"
    );
    ids_["impacts"] = make(
        me,
        review + "/impacts",
        R"({"title":"Déménagement","sphere":"client","starts_on":"2027-01-04","ends_on":"2027-01-08",)"
        R"("likelihood":"high","effect":"Deux jours sans accès","action_plan":"Tout livrer avant",)"
        R"("owner":{"name":"Camille Roy","side":"supplier"}})"
    );
    ids_["ideas"] = make(
        me,
        review + "/ideas",
        fmt::format(
            R"({{"side":"client","statement":"Un portail commun","objective_id":"{}",)"
            R"("status":"exploring","next_step":"Une maquette"}})",
            me.get(account).text("/objectives/0/id")
        )
    );
    ids_["kpi-library"] = make(
        me,
        "/api/v1/kpi-library",
        R"({"factor":"autonomy","direction":"yes_no","period":"week","fr":{"statement":"Un appel"}})"
    );
    // As of a file that was read before the review was what it is.
    auto const imported = me.server().database().write([&](db::Writer& writer) -> Result<counting::Import> {
        Random random;
        counting::Import batch;
        batch.id = *counting::ImportId::from_text(random.make_uuid_v7(me.server().clock().now()));
        batch.account_id = *AccountId::from_text(id("accounts"));
        batch.review_id = *ReviewId::from_text(id("reviews"));
        batch.side = counting::Side::client;
        batch.by_id = *PersonId::from_text(id("users"));
        batch.by_name = "Camille Roy";
        counting::insert_import(writer, batch);
        return batch;
    });
    ids_["imports"] = imported->id.to_text();
    // The same of a page of day 30, which is shared.
    auto const page =
        me.server().database().write([&](db::Writer& writer) -> Result<checkpoints::Checkpoint> {
            Random random;
            checkpoints::Checkpoint checkpoint;
            checkpoint.id =
                *checkpoints::CheckpointId::from_text(random.make_uuid_v7(me.server().clock().now()));
            checkpoint.organization_id =
                *OrganizationId::from_text(me.get("/api/v1/me").text("/organization/id"));
            checkpoint.account_id = *AccountId::from_text(id("accounts"));
            checkpoint.review_id = *ReviewId::from_text(id("reviews"));
            checkpoint.due_on = *Date::from_text("2026-12-24");
            checkpoint.shared_at = me.server().clock().now();
            checkpoint.shared_by_name = "Camille Roy";
            checkpoints::insert_checkpoint(writer, checkpoint);
            return checkpoint;
        });
    ids_["checkpoints"] = page->id.to_text();
    ids_["views"] = make(me, "/api/v1/portfolio/views", R"({"name":"À revoir","query":"band=red&sort=gap"})");
    ids_["domains"] = "attendees";
    auto const token = me.post(account + "/tokens", R"({"name":"Centrale téléphonique"})");
    ids_["tokens"] = token.text("/token/id");
    bearer_ = "Bearer " + token.text("/secret");
    auto const invited = me.post(
        account + "/client-people", fmt::format(R"({{"contact_id":"{}","role":"executive"}})", id("contacts"))
    );
    ids_["client-people"] = invited.text("/person/id");
    client_cookie_ = me.server().come_in(invited.text("/link/path"));
    ids_["sessions"] =
        me.get("/api/v1/client-people/" + id("client-people") + "/sessions").text("/items/0/id");
}

std::string const& ExampleWorld::id(std::string const& noun) const {
    auto const found = ids_.find(noun);
    if (found == ids_.end()) {
        throw std::runtime_error("no example of /" + noun + "/{…}: make one in ExampleWorld");
    }
    return found->second;
}

std::vector<PathParameter> ExampleWorld::parameters(std::string_view pattern) {
    std::vector<PathParameter> parameters;
    auto const segments = segments_of(pattern);
    for (std::size_t i = 1; i < segments.size(); ++i) {
        if (segments[i].starts_with('{')) {
            parameters.push_back({segments[i - 1], i});
        }
    }
    return parameters;
}

std::string ExampleWorld::path(
    std::string_view pattern, std::optional<PathParameter> const& replaced, std::string_view with
) const {
    auto segments = segments_of(pattern);
    for (auto const& parameter : parameters(pattern)) {
        bool const is_replaced = replaced && replaced->segment == parameter.segment;
        segments[parameter.segment] = is_replaced ? std::string{with} : id(parameter.noun);
    }
    std::string path;
    for (auto const& segment : segments) {
        path += '/' + segment;
    }
    return path;
}

}  // namespace qvr::test
