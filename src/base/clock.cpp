#include "base/clock.hpp"

#include "base/ascii.hpp"
#include "base/date.hpp"
#include "base/id.hpp"

#include <fmt/compile.h>
#include <sodium/randombytes.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace qvr {
namespace {

constexpr std::int64_t kMsPerDay = 86'400'000;

std::optional<int> two_digits(std::string_view text, std::size_t at, int below) {
    if (!is_digit(text[at]) || !is_digit(text[at + 1])) {
        return std::nullopt;
    }
    int const value = (text[at] - '0') * 10 + (text[at + 1] - '0');
    return value < below ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<Instant> Instant::from_text(std::string_view text) {
    // YYYY-MM-DDTHH:MM:SS[.mmm]Z
    if ((text.size() != 20 && text.size() != 24) || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
        text.back() != 'Z') {
        return std::nullopt;
    }
    auto const day = Date::from_text(text.substr(0, 10));
    auto const hour = two_digits(text, 11, 24);
    auto const minute = two_digits(text, 14, 60);
    auto const second = two_digits(text, 17, 60);
    if (!day || !hour || !minute || !second) {
        return std::nullopt;
    }
    int ms = 0;
    if (text.size() == 24) {
        if (text[19] != '.' || !is_digit(text[20]) || !is_digit(text[21]) || !is_digit(text[22])) {
            return std::nullopt;
        }
        ms = (text[20] - '0') * 100 + (text[21] - '0') * 10 + (text[22] - '0');
    }
    return Instant{
        day->days_since_1970() * kMsPerDay + ((*hour * 60 + *minute) * 60 + *second) * 1000LL + ms
    };
}

std::string Instant::to_text() const {
    auto days = unix_ms_ / kMsPerDay;
    auto rest = unix_ms_ % kMsPerDay;
    if (rest < 0) {
        rest += kMsPerDay;
        --days;
    }
    return fmt::format(
        FMT_COMPILE("{}T{:02}:{:02}:{:02}.{:03}Z"),
        Date::from_days_since_1970(static_cast<int>(days)).to_text(),
        rest / 3'600'000,
        rest / 60'000 % 60,
        rest / 1000 % 60,
        rest % 1000
    );
}

Instant Clock::now() const {
    timespec time{};
    QVR_CHECK(clock_gettime(CLOCK_REALTIME, &time) == 0);
    return Instant{static_cast<std::int64_t>(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000};
}

void Random::fill(std::span<unsigned char> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
}

bool is_uuid_v7(std::string_view text) {
    if (text.size() != 36) {
        return false;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_digit(text[i]) && (text[i] < 'a' || text[i] > 'f')) {
            return false;
        }
    }
    return text[14] == '7' && (text[19] == '8' || text[19] == '9' || text[19] == 'a' || text[19] == 'b');
}

std::string Random::make_uuid_v7(Instant now) {
    constexpr std::uint64_t kCounterMask = 0xfff;
    std::array<unsigned char, 16> bytes{};
    fill(bytes);
    // The counter starts in its lower half, so that many ids fit into one millisecond.
    auto const start = static_cast<std::uint64_t>(now.unix_ms()) << 12 |
                       ((static_cast<std::uint64_t>(bytes[6]) << 8 | bytes[7]) & (kCounterMask >> 1));
    auto last = last_stamp_.load();
    auto stamp = start;
    do {
        stamp = std::max(start, last + 1);
    } while (!last_stamp_.compare_exchange_weak(last, stamp));
    for (std::size_t i = 0; i < 6; ++i) {
        bytes[i] = static_cast<unsigned char>(stamp >> (52 - 8 * i));
    }
    bytes[6] = static_cast<unsigned char>(0x70 | ((stamp & kCounterMask) >> 8));
    bytes[7] = static_cast<unsigned char>(stamp);
    bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            text += '-';
        }
        fmt::format_to(std::back_inserter(text), "{:02x}", bytes[i]);
    }
    return text;
}

}  // namespace qvr
