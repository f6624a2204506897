// The codecs of this feature's types, made once here.
#include "features/feeds/kpi_calendar.hpp"
#include "reflect/codec_impl.hpp"
#include "reflect/sql_impl.hpp"
#include "web/route.hpp"

QVR_ROW(qvr::feeds::KpiCalendar)
QVR_ROW(qvr::feeds::CalendarEvent)
QVR_ROW(qvr::feeds::CountedEvent)

QVR_CODEC(qvr::feeds::CalendarInput)
QVR_CODEC(qvr::feeds::CalendarView)
QVR_CODEC(qvr::feeds::CalendarsView)
QVR_CODEC(qvr::feeds::CalendarEventView)
QVR_CODEC(qvr::web::Page<qvr::feeds::CalendarEventView>)
