-- Observations that came in together, out of one file, so that they can be undone together.

CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    review_id TEXT NOT NULL REFERENCES reviews (id),
    side TEXT NOT NULL,
    lines BIGINT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_side TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX imports_by_account ON imports (account_id, id);

CREATE TABLE import_lines (
    observation_id TEXT PRIMARY KEY REFERENCES observations (id),
    import_id TEXT NOT NULL REFERENCES imports (id)
);
CREATE INDEX import_lines_by_import ON import_lines (import_id);

-- Which column held what the last time.
CREATE TABLE import_mappings (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    side TEXT NOT NULL,
    mapping TEXT NOT NULL,
    PRIMARY KEY (account_id, side)
);
