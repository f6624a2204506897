#include "reflect/faults.hpp"

#include "reflect/codec.hpp"

#include <charconv>

namespace qvr::reflect {

Faults::At::At(Faults& faults, std::string_view name) : faults_(faults), outer_size_(faults.pointer_.size()) {
    faults_.pointer_ += pointer_token(name);
}

Faults::At::At(Faults& faults, std::size_t index) : At(faults, std::to_string(index)) {}

void Faults::add(Issue issue) {
    if (++count_ <= kMaxFaults) {
        issue.pointer.insert(0, pointer_);
        issues_.push_back(std::move(issue));
    }
}

void Faults::add_wrong(Json const& json, IssueCode code) {
    add(json.is_null() ? IssueCode::not_null : code);
}

ObjectReader::ObjectReader(Json const& json, Faults& faults) : members_(json.object()), faults_(faults) {
    if (members_) {
        taken_.resize(members_->size());
    } else {
        faults.add_wrong(json, IssueCode::not_an_object);
    }
}

Json const* ObjectReader::take(std::string_view name, bool required) {
    auto const size = members_->size();
    // Most bodies hold their members in the order of the description: look on from the last one found.
    for (std::size_t step = 0; step < size; ++step) {
        auto const i = (next_ + step) % size;
        if ((*members_)[i].name == name) {
            taken_[i] = true;
            next_ = i + 1;
            return &(*members_)[i].value;
        }
    }
    if (required) {
        Faults::At const at{faults_, name};
        faults_.add(IssueCode::required);
    }
    return nullptr;
}

void ObjectReader::refuse_others() {
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        if (!taken_[i]) {
            auto const& name = (*members_)[i].name;
            Faults::At const at{faults_, name};
            faults_.add(IssueCode::unknown_member, {{"name", name}});
        }
    }
}

std::optional<bool> read_boolean(Json const& json, Faults& faults) {
    if (auto const* value = json.boolean()) {
        return *value;
    }
    faults.add_wrong(json, IssueCode::not_a_boolean);
    return std::nullopt;
}

std::optional<std::int64_t> read_whole(
    Json const& json, std::int64_t low, std::int64_t high, Faults& faults
) {
    auto const* text = json.number();
    if (!text || text->find_first_of(".eE") != std::string::npos) {
        faults.add_wrong(json, IssueCode::not_a_whole_number);
        return std::nullopt;
    }
    std::int64_t value = 0;
    auto const parsed = std::from_chars(text->data(), text->data() + text->size(), value);
    if (parsed.ec != std::errc{} || value < low || value > high) {
        faults.add(IssueCode::out_of_range, {{"low", std::to_string(low)}, {"high", std::to_string(high)}});
        return std::nullopt;
    }
    return value;
}

std::string const* read_text(Json const& json, Faults& faults) {
    auto const* text = json.string();
    if (!text) {
        faults.add_wrong(json, IssueCode::not_a_text);
    }
    return text;
}

std::string const* read_number_or_text(Json const& json, IssueCode issue, Faults& faults) {
    auto const* text = json.number() ? json.number() : json.string();
    if (!text) {
        faults.add_wrong(json, issue);
    }
    return text;
}

std::optional<std::size_t> read_name(
    Json const& json, std::span<std::string_view const> names, Faults& faults
) {
    auto const* text = read_text(json, faults);
    if (!text) {
        return std::nullopt;
    }
    std::string values;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == *text) {
            return i;
        }
        values += (i == 0 ? "" : ", ");
        values += names[i];
    }
    faults.add(IssueCode::not_one_of, {{"values", values}});
    return std::nullopt;
}

Json::Array const* read_list(Json const& json, std::size_t max, Faults& faults) {
    auto const* items = json.array();
    if (!items) {
        faults.add_wrong(json, IssueCode::not_a_list);
        return nullptr;
    }
    if (items->size() > max) {
        faults.add(IssueCode::too_many_items, {{"max", std::to_string(max)}});
        return nullptr;
    }
    return items;
}

}  // namespace qvr::reflect
