-- The second review: what of the last quarter is agreed and felt, what became of what was promised, and the figures
-- that lists and pictures show of it.

-- The KPI of the review before that a KPI started from.
ALTER TABLE kpis ADD COLUMN carried_from TEXT;

-- The agreed result of each KPI of the review before (R10).
CREATE TABLE kpi_results (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    kpi_id TEXT NOT NULL REFERENCES kpis (id),
    not_measured BIGINT NOT NULL,
    -- The values by the days of their periods: one list as JSON.
    per_period TEXT NOT NULL,
    reason TEXT,
    agreed_by TEXT,
    agreed_at BIGINT NOT NULL,
    PRIMARY KEY (review_id, position)
);

-- What each client executive felt (R12): their own, with a version of its own.
CREATE TABLE ratings (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    attendee_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    ratings TEXT NOT NULL,
    PRIMARY KEY (review_id, position)
);

-- What earlier reviews noted and this one judges. The id is that of the action, obstacle, impact or idea, which it
-- keeps from review to review.
CREATE TABLE earlier_actions (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    id TEXT NOT NULL REFERENCES actions (id),
    noted_in TEXT NOT NULL REFERENCES reviews (id),
    noted_number BIGINT NOT NULL,
    noted_on TEXT NOT NULL,
    times_carried BIGINT NOT NULL,
    statement TEXT NOT NULL,
    owner TEXT,
    due_on TEXT,
    factor TEXT,
    verdict TEXT,
    effect TEXT,
    PRIMARY KEY (review_id, position)
);

CREATE INDEX earlier_actions_by_id ON earlier_actions (id);

CREATE TABLE earlier_obstacles (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    id TEXT NOT NULL REFERENCES obstacles (id),
    noted_in TEXT NOT NULL REFERENCES reviews (id),
    noted_number BIGINT NOT NULL,
    noted_on TEXT NOT NULL,
    times_carried BIGINT NOT NULL,
    statement TEXT NOT NULL,
    lifted_by TEXT,
    due_on TEXT,
    verdict TEXT,
    PRIMARY KEY (review_id, position)
);

CREATE INDEX earlier_obstacles_by_id ON earlier_obstacles (id);

CREATE TABLE earlier_impacts (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    id TEXT NOT NULL REFERENCES impacts (id),
    noted_in TEXT NOT NULL REFERENCES reviews (id),
    noted_number BIGINT NOT NULL,
    noted_on TEXT NOT NULL,
    times_carried BIGINT NOT NULL,
    title TEXT NOT NULL,
    side TEXT,
    sphere TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    likelihood TEXT NOT NULL,
    effect TEXT,
    action_plan TEXT,
    contingency_plan TEXT,
    owner TEXT,
    happened BIGINT,
    plan_used BIGINT,
    note TEXT,
    PRIMARY KEY (review_id, position)
);

CREATE INDEX earlier_impacts_by_id ON earlier_impacts (id);

CREATE TABLE earlier_ideas (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    id TEXT NOT NULL REFERENCES ideas (id),
    noted_in TEXT NOT NULL REFERENCES reviews (id),
    noted_number BIGINT NOT NULL,
    noted_on TEXT NOT NULL,
    times_carried BIGINT NOT NULL,
    side TEXT NOT NULL,
    statement TEXT NOT NULL,
    objective_id TEXT,
    status TEXT NOT NULL,
    next_step TEXT,
    answered BIGINT NOT NULL,
    PRIMARY KEY (review_id, position)
);

-- What is shown of a review that has judged its quarter, written whenever it is saved: portfolios and roadmaps read it
-- and recompute nothing. Tenths of a percent are rounded half up.
CREATE TABLE review_figures (
    review_id TEXT PRIMARY KEY REFERENCES reviews (id),
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    held_on TEXT NOT NULL,
    quarter_from TEXT NOT NULL,
    quarter_to TEXT NOT NULL,
    exact TEXT,
    percent_tenths BIGINT,
    coverage BIGINT NOT NULL,
    band TEXT,
    felt_exact TEXT,
    felt_tenths BIGINT,
    gap_tenths BIGINT,
    lost_most TEXT,
    is_green_but_red BIGINT NOT NULL,
    executives_missing_twice BIGINT NOT NULL,
    promises_judged BIGINT NOT NULL,
    promises_kept BIGINT NOT NULL,
    promises_partly BIGINT NOT NULL,
    promises_dropped BIGINT NOT NULL,
    promises_carried BIGINT NOT NULL
);
CREATE INDEX review_figures_by_account ON review_figures (account_id, held_on DESC);

CREATE TABLE factor_figures (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    position BIGINT NOT NULL,
    factor TEXT NOT NULL,
    weight BIGINT NOT NULL,
    exact TEXT,
    percent_tenths BIGINT,
    lost_tenths BIGINT,
    felt_mark BIGINT,
    felt_low BIGINT,
    felt_high BIGINT,
    gap_tenths BIGINT,
    is_green_but_red BIGINT NOT NULL,
    PRIMARY KEY (review_id, position)
);
