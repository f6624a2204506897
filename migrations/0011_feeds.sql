-- Calendars that KPIs are counted from: at most one for a KPI and a side.
CREATE TABLE kpi_calendars (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    kpi_id TEXT NOT NULL REFERENCES kpis (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    -- A secret: whoever knows it reads the calendar. Null: the calendar was uploaded.
    url TEXT,
    -- The text of the calendar as it was last read. Null: it was not read yet.
    ics TEXT,
    words TEXT,
    category TEXT,
    bound_by_id TEXT NOT NULL,
    bound_by_name TEXT NOT NULL,
    bound_at BIGINT NOT NULL,
    -- How the feed's server names what it sent last; empty: it does not.
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    read_at BIGINT,
    failed_at BIGINT,
    failure_fr TEXT,
    failure_en TEXT,
    -- When it is to be read next.
    due_at BIGINT NOT NULL,
    UNIQUE (kpi_id, side)
);
CREATE INDEX kpi_calendars_by_due ON kpi_calendars (due_at);

-- The events that were counted, each with the place of its line. They stay when the calendar is exchanged or taken
-- away, so that the same event is never counted twice.
CREATE TABLE calendar_events (
    kpi_id TEXT NOT NULL REFERENCES kpis (id),
    side TEXT NOT NULL,
    -- SHA-256 of the event's uid and recurrence id.
    event_key TEXT NOT NULL,
    title TEXT NOT NULL,
    place_id TEXT NOT NULL REFERENCES observations (id),
    PRIMARY KEY (kpi_id, side, event_key)
);

-- Each event with the line that stands in its place, or strikes it.
CREATE VIEW counted_events AS
SELECT o.*, e.event_key, e.title
FROM calendar_events e JOIN observation_lines o ON o.kpi_id = e.kpi_id AND o.place_id = e.place_id
WHERE o.corrected_by IS NULL;
