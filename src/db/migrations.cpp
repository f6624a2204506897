#include "db/migrations.hpp"

#include "base/ascii.hpp"
#include "base/digest.hpp"
#include "db/errors.hpp"
#include "embed/embedded_migrations.hpp"

#include <algorithm>
#include <map>

namespace qvr::db {
namespace {

constexpr std::string_view kChecksumFile = "checksums.txt";
constexpr std::string_view kSqliteEnding = ".sqlite.sql";
constexpr std::string_view kSuspendForeignKeys = "-- foreign_keys: off\n";

[[noreturn]] void fail(std::string_view file, std::string_view what) {
    throw CannotOpen("migrations/" + std::string{file} + " " + std::string{what});
}

// Lines as sha256sum writes them, "<hex>  <file>", and comments.
std::map<std::string_view, std::string_view> read_checksums(std::string_view text) {
    constexpr std::size_t kHexDigits = 64;
    std::map<std::string_view, std::string_view> checksums;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty() || line.front() == '#') {
            continue;
        }
        if (line.size() < kHexDigits + 3 || line.substr(kHexDigits, 2) != "  ") {
            fail(kChecksumFile, "has a line that is neither a comment nor made by sha256sum");
        }
        checksums.emplace(line.substr(kHexDigits + 2), line.substr(0, kHexDigits));
    }
    return checksums;
}

bool has_good_name(std::string_view name) {
    constexpr std::size_t kDigits = 4;
    return name.size() > kDigits + 1 && std::ranges::all_of(name.substr(0, kDigits), is_digit) &&
           name[kDigits] == '_' && std::ranges::all_of(name, [](char c) {
               return c == '_' || is_digit(c) || (c >= 'a' && c <= 'z');
           });
}

// The file's name without its endings, or nothing if it is for another dialect.
std::string_view name_in(std::string_view file, Dialect dialect) {
    constexpr std::string_view kEnding = ".sql";
    if (!file.ends_with(kEnding)) {
        fail(file, "is no migration");
    }
    auto name = file.substr(0, file.size() - kEnding.size());
    for (auto const& [known, ending] :
         {std::pair{Dialect::sqlite, std::string_view{".sqlite"}},
          std::pair{Dialect::postgres, std::string_view{".postgres"}}}) {
        if (name.ends_with(ending)) {
            if (known != dialect) {
                return {};
            }
            name.remove_suffix(ending.size());
            break;
        }
    }
    if (!has_good_name(name)) {
        fail(file, "is not named NNNN_lower_case.sql");
    }
    return name;
}

}  // namespace

std::vector<Migration> read_migrations(std::span<EmbeddedFile const> files, Dialect dialect) {
    auto const listed = std::ranges::find(files, kChecksumFile, &EmbeddedFile::name);
    auto const checksums = read_checksums(listed == files.end() ? std::string_view{} : listed->bytes);
    std::vector<Migration> migrations;
    for (auto const& file : files) {
        if (file.name == kChecksumFile) {
            continue;
        }
        auto const checksum = sha256_hex(file.bytes);
        auto const expected = checksums.find(file.name);
        if (expected == checksums.end() || expected->second != checksum) {
            fail(file.name, "differs from checksums.txt: a new file needs tools/refresh_checksums.sh");
        }
        auto const name = name_in(file.name, dialect);
        bool const suspends_foreign_keys = file.bytes.starts_with(kSuspendForeignKeys);
        if (suspends_foreign_keys && !file.name.ends_with(kSqliteEnding)) {
            fail(file.name, "suspends foreign keys, which a .sqlite.sql file alone may do");
        }
        if (!name.empty()) {
            migrations.push_back({std::string{name}, checksum, file.bytes, suspends_foreign_keys});
        }
    }
    for (auto const& [file, checksum] : checksums) {
        if (std::ranges::find(files, file, &EmbeddedFile::name) == files.end()) {
            fail(file, "is gone, but checksums.txt still has it");
        }
    }
    std::ranges::sort(migrations, {}, &Migration::name);
    auto const number = [](Migration const& migration) { return migration.name.substr(0, 4); };
    auto const twice = std::ranges::adjacent_find(migrations, {}, number);
    if (twice != migrations.end()) {
        fail(twice->name + ".sql", "has a number that another migration has too");
    }
    return migrations;
}

std::vector<Migration> program_migrations(Dialect dialect) {
    return read_migrations(embedded_migrations(), dialect);
}

}  // namespace qvr::db
