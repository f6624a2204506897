// An entry of the audit log as an owner reads it.
#pragma once

#include "reflect/describe.hpp"
#include "reflect/members.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace qvr::audit {

// `entry` is the content as it was hashed; null once erased.
struct AuditEntryView {
    std::int64_t seq = 0;
    std::string leaf;
    std::optional<std::string> salt;
    reflect::RawJson entry;
};
BOOST_DESCRIBE_STRUCT(AuditEntryView, (), (seq, leaf, salt, entry))

}  // namespace qvr::audit
