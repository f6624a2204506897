-- What the supplier notes for itself before a review. No client-visible query reads this table (R21).

CREATE TABLE preparations (
    review_id TEXT PRIMARY KEY REFERENCES reviews (id),
    version BIGINT NOT NULL,
    notes TEXT NOT NULL,
    -- Read and written whole: one list as JSON.
    topics TEXT NOT NULL,
    updated_by TEXT NOT NULL REFERENCES users (id),
    updated_at BIGINT NOT NULL
);
