-- The record of each closed review, and what is added beside it. Rows are written once and never changed.

CREATE TABLE review_records (
    review_id TEXT PRIMARY KEY REFERENCES reviews (id),
    -- Canonical JSON (RFC 8785); sha256 is of these bytes.
    bytes TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    text TEXT NOT NULL,
    by_user_id TEXT NOT NULL REFERENCES users (id),
    by_name TEXT NOT NULL,
    side TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX corrections_by_review ON corrections (review_id, at, id);

CREATE TABLE acknowledgements (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    -- Who acknowledges, if they attended; user_id is who noted it.
    attendee_id TEXT REFERENCES attendees (id),
    by_name TEXT NOT NULL,
    side TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES users (id),
    -- Of the record that they were shown.
    sha256 TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX acknowledgements_by_review ON acknowledgements (review_id, at, id);
