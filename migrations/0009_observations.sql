-- What both sides counted. Rows are written once and never changed: a line is put right by another that names it.

CREATE TABLE observations (
    id TEXT PRIMARY KEY,
    kpi_id TEXT NOT NULL REFERENCES kpis (id),
    side TEXT NOT NULL,
    -- In ten-thousandths; null strikes the line that is corrected.
    quantity BIGINT,
    out_of BIGINT,
    counted_on TEXT NOT NULL,
    note TEXT,
    source TEXT NOT NULL,
    -- A line is corrected once.
    corrects TEXT UNIQUE REFERENCES observations (id),
    -- The first line of a chain of corrections, in whose place the last one stands.
    place_id TEXT NOT NULL,
    -- Who recorded it: a user, a client's person or a token.
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_side TEXT NOT NULL,
    recorded_at BIGINT NOT NULL
);
CREATE INDEX observations_by_kpi ON observations (kpi_id, id);

-- Each line with the one that corrects it, if there is one.
CREATE VIEW observation_lines AS
SELECT o.*, c.id AS corrected_by FROM observations o LEFT JOIN observations c ON c.corrects = o.id;

-- Each review with what says when its KPIs are counted: the review after it, unless that one is cancelled.
CREATE VIEW counted_reviews AS
SELECT r.id, r.organization_id, r.account_id, r.state, r.held_on, r.shared_at, r.next_starts_at,
    n.held_on AS next_held_on, n.scorecard_completed_at AS judged_at
FROM reviews r
LEFT JOIN reviews n ON n.account_id = r.account_id AND n.previous_id = r.id AND n.state <> 'cancelled';
