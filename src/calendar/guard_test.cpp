#include "calendar/guard.hpp"

#include <gtest/gtest.h>

namespace qvr::calendar {
namespace {

std::string refusal_of(std::string_view bytes) {
    auto const result = check_calendar(bytes);
    return result ? "" : std::string{to_text(result.error().issues.at(0).code)};
}

std::string nested(std::size_t depth) {
    std::string begins;
    std::string ends;
    for (std::size_t i = 1; i < depth; ++i) {
        begins += "BEGIN:VEVENT\r\n";
        ends += "END:VEVENT\r\n";
    }
    return "BEGIN:VCALENDAR\r\n" + begins + ends + "END:VCALENDAR\r\n";
}

std::string side_by_side(std::size_t events) {
    std::string text = "BEGIN:VCALENDAR\n";
    for (std::size_t i = 0; i < events; ++i) {
        text += "BEGIN:VEVENT\nEND:VEVENT\n";
    }
    return text + "END:VCALENDAR\n";
}

TEST(CalendarGuard, GivesOneContentLineALine) {
    auto const text = check_calendar(
        "\xef\xbb\xbf"
        "begin:vcalendar\r\nSUMMARY:caf\xc3\r\n \xa9 du\n\tcoin\r\nEND:VCALENDAR\r\n\r\n"
    );
    ASSERT_TRUE(text);
    EXPECT_EQ(*text, "begin:vcalendar\nSUMMARY:café ducoin\nEND:VCALENDAR\n\n");
}

TEST(CalendarGuard, TakesSeveralCalendarsAndNoLastLineEnd) {
    EXPECT_EQ(refusal_of("BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR"), "");
}

TEST(CalendarGuard, RefusesWhatIsNoCalendar) {
    using namespace std::string_literals;
    std::string const valid = nested(2);
    for (auto const& bytes : {
             ""s,
             "\n"s,
             "<!DOCTYPE html>"s,
             "BEGIN:VCARD\nEND:VCARD\n"s,
             "BEGIN:VEVENT\nEND:VEVENT\n"s,
             "SUMMARY:before\n" + valid,
             valid + "SUMMARY:after\n",
             valid.substr(0, valid.size() - 5),  // cut off
             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VALARM\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n"s,
             valid + "END:VCALENDAR\n",
             "BEGIN:VCALENDAR\nSUMMARY:a\n\n  BEGIN:VEVENT\nEND:VCALENDAR\n"s,  // folded twice
             "BEGIN:VCALENDAR\nBEGIN:\nEND:\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\nEND:VCALENDAR \n"s,
             "BEGIN:VCALENDAR\nBEGIN;X=1:VEVENT\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\nEND\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\n:VEVENT\nEND:VCALENDAR\n"s,
             "BEGIN:VCALENDAR\nSUMMARY:\xe9\nEND:VCALENDAR\n"s,  // Latin-1
             "BEGIN:VCALENDAR\nSUMMARY:\0\nEND:VCALENDAR\n"s,
         }) {
        EXPECT_EQ(refusal_of(bytes), "not_a_calendar") << bytes;
    }
}

TEST(CalendarGuard, RefusesFromOneByteTooMany) {
    std::string const frame = "BEGIN:VCALENDAR\nX:\nEND:VCALENDAR\n";
    auto const of_size = [&](std::size_t size) {
        return "BEGIN:VCALENDAR\nX:" + std::string(size - frame.size(), 'x') + "\nEND:VCALENDAR\n";
    };
    EXPECT_EQ(refusal_of(of_size(kMaxCalendarBytes)), "");
    EXPECT_EQ(refusal_of(of_size(kMaxCalendarBytes + 1)), "calendar_too_large");
}

TEST(CalendarGuard, RefusesFromOneComponentTooManyOrTooDeep) {
    EXPECT_EQ(refusal_of(side_by_side(kMaxComponents - 1)), "");
    EXPECT_EQ(refusal_of(side_by_side(kMaxComponents)), "calendar_too_large");
    EXPECT_EQ(refusal_of(nested(kMaxComponentDepth)), "");
    EXPECT_EQ(refusal_of(nested(kMaxComponentDepth + 1)), "calendar_too_large");
}

// As many as one megabyte holds, each within the other, never closed: refused at the sixth.
TEST(CalendarGuard, RefusesAHundredThousandNestedComponents) {
    std::string text = "BEGIN:VCALENDAR\n";
    for (int i = 0; i < 100'000; ++i) {
        text += "BEGIN:V\n";
    }
    EXPECT_LT(text.size(), kMaxCalendarBytes);
    EXPECT_EQ(refusal_of(text), "calendar_too_large");
}

}  // namespace
}  // namespace qvr::calendar
