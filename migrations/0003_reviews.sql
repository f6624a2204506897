-- Reviews. A review is read and written whole (docs/decisions/0001-a-review-is-one-value.md): one header and the
-- lists under it, each in the order of its position.

CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    previous_id TEXT REFERENCES reviews (id),
    number BIGINT NOT NULL,
    is_first BIGINT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- Wall clock and zone are what was agreed; the instant is derived from them each time.
    starts_at TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    held_on TEXT NOT NULL,
    place TEXT,
    length_minutes BIGINT NOT NULL,
    facilitator_id TEXT NOT NULL REFERENCES users (id),
    created_by TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    shared_at BIGINT,
    opened_at BIGINT,
    ended_at BIGINT,
    closed_at BIGINT,
    cancelled_at BIGINT,
    satisfiers_draft BIGINT NOT NULL,
    satisfiers_agreed_at BIGINT,
    satisfiers_transcribed_by TEXT,
    satisfiers_confirmed_by TEXT,
    next_starts_at TEXT,
    next_time_zone TEXT,
    next_place TEXT,
    attendees_completed_at BIGINT,
    satisfiers_completed_at BIGINT,
    scorecard_completed_at BIGINT,
    improvement_completed_at BIGINT,
    impacts_completed_at BIGINT,
    innovation_completed_at BIGINT,
    next_completed_at BIGINT
);
CREATE INDEX reviews_by_account ON reviews (account_id, held_on DESC);
-- An account has one review at a time that is planned, in session or ended.
CREATE UNIQUE INDEX one_open_review ON reviews (account_id) WHERE state IN ('planned', 'in_session', 'ended');

CREATE TABLE attendees (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    email TEXT,
    is_executive BIGINT NOT NULL,
    function TEXT,
    contact_id TEXT REFERENCES contacts (id),
    user_id TEXT REFERENCES users (id),
    name_confirmed_by TEXT,
    name_confirmed_at BIGINT,
    title_confirmed_by TEXT,
    title_confirmed_at BIGINT,
    attendance TEXT
);
CREATE INDEX attendees_by_review ON attendees (review_id, position);

CREATE TABLE open_answers (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    attendee_id TEXT NOT NULL,
    what_matters TEXT NOT NULL,
    importance TEXT NOT NULL,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE better_answers (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    attendee_id TEXT NOT NULL,
    could TEXT NOT NULL,
    should TEXT NOT NULL,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE expected_values (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    statement TEXT NOT NULL,
    measure TEXT NOT NULL,
    -- In ten-thousandths.
    amount BIGINT,
    currency TEXT,
    said_by TEXT NOT NULL,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE received_values (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    statement TEXT NOT NULL,
    measure TEXT NOT NULL,
    amount BIGINT,
    currency TEXT,
    said_by TEXT NOT NULL,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE choices (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    factor TEXT NOT NULL,
    weight BIGINT,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE sheets (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    attendee_id TEXT NOT NULL,
    -- A sheet is its author's own: it has a version of its own.
    version BIGINT NOT NULL,
    -- Marks are read, never counted: one list as JSON.
    marks TEXT NOT NULL,
    shown BIGINT NOT NULL,
    PRIMARY KEY (review_id, position)
);

CREATE TABLE kpis (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    factor TEXT NOT NULL,
    statement TEXT NOT NULL,
    noun TEXT,
    counts_when TEXT,
    direction TEXT NOT NULL,
    -- Quantities in ten-thousandths.
    target BIGINT,
    low BIGINT,
    high BIGINT,
    zero_at BIGINT,
    unit TEXT,
    currency TEXT,
    scale_max BIGINT,
    period TEXT NOT NULL,
    combine TEXT NOT NULL,
    weight_given BIGINT,
    source TEXT,
    supplier_counter TEXT,
    client_counter TEXT,
    supplier_counter_id TEXT,
    client_counter_id TEXT,
    accepted_by TEXT,
    accepted_at BIGINT
);
CREATE INDEX kpis_by_review ON kpis (review_id, position);

CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    statement TEXT NOT NULL,
    owner TEXT,
    due_on TEXT,
    factor TEXT
);
CREATE INDEX actions_by_review ON actions (review_id, position);

CREATE TABLE obstacles (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    statement TEXT NOT NULL,
    lifted_by TEXT,
    due_on TEXT
);
CREATE INDEX obstacles_by_review ON obstacles (review_id, position);

CREATE TABLE impacts (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    side TEXT,
    sphere TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    likelihood TEXT NOT NULL,
    effect TEXT,
    action_plan TEXT,
    contingency_plan TEXT,
    owner TEXT
);
CREATE INDEX impacts_by_review ON impacts (review_id, position);

CREATE TABLE ideas (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    side TEXT NOT NULL,
    statement TEXT NOT NULL,
    objective_id TEXT,
    status TEXT NOT NULL,
    next_step TEXT
);
CREATE INDEX ideas_by_review ON ideas (review_id, position);

-- Who changed which member in which version: told to whoever sends a stale If-Match.
CREATE TABLE review_changes (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    version BIGINT NOT NULL,
    pointer TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (review_id, version, pointer)
);
