#include "features/people/device.hpp"

#include <array>
#include <utility>

namespace qvr::people {
namespace {

using Sign = std::pair<std::string_view, std::string_view>;

// In this order: every browser also claims to be those after it.
constexpr std::array kBrowsers{
    Sign{"Edg/", "Edge"},
    Sign{"EdgiOS/", "Edge"},
    Sign{"OPR/", "Opera"},
    Sign{"SamsungBrowser/", "Samsung Internet"},
    Sign{"Firefox/", "Firefox"},
    Sign{"FxiOS/", "Firefox"},
    Sign{"CriOS/", "Chrome"},
    Sign{"Chrome/", "Chrome"},
    Sign{"Safari/", "Safari"},
};
constexpr std::array kSystems{
    Sign{"iPhone", "iPhone"},
    Sign{"iPad", "iPad"},
    Sign{"Android", "Android"},
    Sign{"Windows", "Windows"},
    Sign{"Macintosh", "Mac"},
    Sign{"CrOS", "ChromeOS"},
    Sign{"Linux", "Linux"},
};

template <std::size_t Count>
std::string_view first_of(std::array<Sign, Count> const& signs, std::string_view text) {
    for (auto const& [sign, name] : signs) {
        if (text.find(sign) != std::string_view::npos) {
            return name;
        }
    }
    return {};
}

}  // namespace

std::string device_of(std::string_view user_agent) {
    std::string device{first_of(kBrowsers, user_agent)};
    auto const system = first_of(kSystems, user_agent);
    if (!device.empty() && !system.empty()) {
        device += ", ";
    }
    device += system;
    return device;
}

}  // namespace qvr::people
