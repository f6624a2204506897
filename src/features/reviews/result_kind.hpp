// How Agreed stands in JSON: {"per_period": [...]} or "not_measured". Included by codec files only.
#pragma once

#include "features/reviews/result_rules.hpp"
#include "reflect/codec_impl.hpp"

namespace qvr::reviews {

struct AgreedPeriods {
    std::vector<std::optional<AgreedValue>> per_period;
};
BOOST_DESCRIBE_STRUCT(AgreedPeriods, (), (per_period))

}  // namespace qvr::reviews

namespace qvr::reflect {

template <>
struct Kind<reviews::Agreed> : PlainKind {
    static constexpr std::string_view kNotMeasured = "not_measured";

    static void read(Json const& json, reviews::Agreed& value, Faults& faults) {
        value = {};
        if (auto const* text = json.string()) {
            value.not_measured = *text == kNotMeasured;
            if (!value.not_measured) {
                faults.add(IssueCode::invalid_result);
            }
        } else if (json.object() == nullptr) {
            faults.add_wrong(json, IssueCode::invalid_result);
        } else {
            reviews::AgreedPeriods periods;
            Kind<reviews::AgreedPeriods>::read(json, periods, faults);
            value.per_period = std::move(periods.per_period);
        }
    }
    static void write(JsonWriter& writer, reviews::Agreed const& value) {
        if (value.not_measured) {
            writer.string(kNotMeasured);
        } else {
            Kind<reviews::AgreedPeriods>::write(writer, {value.per_period});
        }
    }
    static void schema(JsonWriter& writer, SchemaRegistry& registry, Direction direction) {
        writer.key("anyOf");
        writer.begin_array();
        writer.begin_object();
        write_type(writer, "string");
        write_enum(writer, std::array{kNotMeasured});
        writer.end_object();
        writer.begin_object();
        Kind<reviews::AgreedPeriods>::schema(writer, registry, direction);
        writer.end_object();
        writer.end_array();
    }
};

}  // namespace qvr::reflect
