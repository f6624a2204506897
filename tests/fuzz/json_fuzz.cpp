#include "base/text.hpp"
#include "reflect/codec.hpp"
#include "reflect/every_kind.hpp"
#include "targets.hpp"

#include <set>
#include <string>

namespace qvr::fuzz {
namespace {

using reflect::Json;

void check_text(std::string const& text) {
    promise(count_characters(text).has_value(), "texts are UTF-8");
    promise(text.find('\0') == std::string::npos, "no U+0000 in texts");
}

// What a caller may rely on of a document that was accepted.
void check_document(Json const& json, std::size_t depth) {
    promise(depth <= reflect::kMaxJsonDepth, "bounded depth");
    if (auto const* text = json.string()) {
        check_text(*text);
    } else if (auto const* items = json.array()) {
        for (auto const& item : *items) {
            check_document(item, depth + 1);
        }
    } else if (auto const* members = json.object()) {
        std::set<std::string> names;
        for (auto const& [name, value] : *members) {
            check_text(name);
            promise(names.insert(name).second, "no member twice");
            check_document(value, depth + 1);
        }
    }
}

// The token's text, its ~0 and ~1 undone.
std::string unescape(std::string_view token) {
    std::string text;
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '~') {
            promise(i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1'), "RFC 6901 escapes");
            text += token[++i] == '0' ? '~' : '/';
        } else {
            text += token[i];
        }
    }
    return text;
}

// Where a fault points: a value of the document, or a member that an object of it lacks.
void check_pointer(Json const& document, std::string_view pointer) {
    auto const* json = &document;
    while (!pointer.empty()) {
        promise(json != nullptr, "a fault is at most one step away from what was sent");
        promise(pointer.starts_with('/'), "a pointer begins with /");
        pointer.remove_prefix(1);
        auto const token = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(token.size());
        if (auto const* items = json->array()) {
            std::size_t index = 0;
            for (char const c : token) {
                index = index * 10 + static_cast<std::size_t>(c - '0');
            }
            promise(index < items->size(), "an index of the list");
            json = &(*items)[index];
        } else {
            json = json->find(unescape(token));
        }
    }
}

template <typename T>
void check_decode(Json const& json) {
    auto const value = reflect::decode<T>(json);
    if (!value) {
        auto const& issues = value.error().issues;
        promise(value.error().code == Code::invalid && !issues.empty(), "a refusal says why");
        promise(issues.size() <= reflect::kMaxFaults, "bounded faults");
        for (auto const& issue : issues) {
            check_pointer(json, issue.pointer);
        }
        return;
    }
    auto const text = reflect::encode(*value);
    auto const again = reflect::decode_text<T>(text);
    promise(again.has_value(), "what was encoded can be decoded");
    promise(reflect::encode(*again) == text, "encode after decode changes nothing");
}

}  // namespace

void json(std::string_view input) {
    auto const document = reflect::parse_json(input);
    if (!document) {
        auto const& error = document.error();
        promise(error.code == Code::malformed && error.issues.size() == 1, "one reason why it is malformed");
        return;
    }
    check_document(*document, 0);
    std::string text;
    reflect::JsonWriter{text}.json(*document);
    auto const again = reflect::parse_json(text);
    promise(again.has_value() && *again == *document, "what is written is what was read");

    check_decode<sample::EveryKind>(*document);
    check_decode<sample::IdeaInput>(*document);
    check_decode<sample::IdeaPatch>(*document);
    check_decode<sample::Page<sample::Topic>>(*document);
}

}  // namespace qvr::fuzz
