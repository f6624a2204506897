// Calendars that each side counts a KPI from, and the events that were counted.
import { api } from './client';
import type { Id, List, Side } from './types';

/** An event counts when its title holds the words, or its category is that one. */
export interface CalendarMatch {
  words: string | null;
  category: string | null;
}
export interface BoundCalendar {
  /** Of the feed; the rest of its address is never told. Null: a file. */
  host: string | null;
  match: CalendarMatch;
  /** It is to be read within moments. */
  is_waiting: boolean;
  bound_by: string;
  bound_at: string;
  bound_at_text: string;
  read_at: string | null;
  read_at_text: string | null;
  failed_at: string | null;
  failed_at_text: string | null;
  failure: string | null;
}
export type Calendars = Record<Side, BoundCalendar | null>;
/** Neither url nor ics: the calendar stays and what is looked for changes. */
export interface CalendarInput {
  url?: string;
  ics?: string;
  match: { words?: string; category?: string };
}
export interface CalendarEvent {
  /** Of the line that stands or strikes: what a correction names. */
  id: Id;
  side: Side;
  on: string;
  on_text: string;
  title: string;
  is_struck: boolean;
  reason: string | null;
  may_strike: boolean;
}

export const get_calendars = (kpi_id: Id) => api.get<Calendars>(`/kpis/${kpi_id}/calendar`);
export const bind_calendar = (kpi_id: Id, input: CalendarInput) =>
  api.put<Calendars>(`/kpis/${kpi_id}/calendar`, input);
export const unbind_calendar = (kpi_id: Id) => api.delete(`/kpis/${kpi_id}/calendar`);
export const refresh_calendar = (kpi_id: Id) => api.post<Calendars>(`/kpis/${kpi_id}/calendar/refresh`);
export const list_calendar_events = (kpi_id: Id) =>
  api.get<List<CalendarEvent>>(`/kpis/${kpi_id}/calendar/events?limit=200`);
