-- Days 30 and 60 (R26): five lines to the client's executives, and what they answer.

CREATE TABLE checkpoints (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- The review whose quarter it stands in.
    review_id TEXT NOT NULL REFERENCES reviews (id),
    -- 30 or 60.
    day BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    version BIGINT NOT NULL,
    on_course TEXT NOT NULL,
    off_course TEXT NOT NULL,
    our_actions TEXT NOT NULL,
    your_part TEXT NOT NULL,
    next_date TEXT NOT NULL,
    -- From then on the lines never change.
    shared_at BIGINT,
    shared_by_name TEXT,
    UNIQUE (review_id, day)
);
CREATE INDEX checkpoints_by_account ON checkpoints (account_id, due_on);

-- Written once and never changed.
CREATE TABLE checkpoint_answers (
    id TEXT PRIMARY KEY,
    checkpoint_id TEXT NOT NULL REFERENCES checkpoints (id),
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    -- Of whoever wrote it down: the supplier notes what it was told by telephone.
    by_side TEXT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX checkpoint_answers_by_checkpoint ON checkpoint_answers (checkpoint_id, id);
CREATE INDEX checkpoint_answers_by_time ON checkpoint_answers (at);
