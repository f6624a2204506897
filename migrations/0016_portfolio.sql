-- Portfolios: where each account stands, and the views of it that people keep.

-- One narrow row for each account that is not archived, one for each of its factors, and one for each day on which it
-- has actions due; written when the account or a review of it changes, so that a portfolio is filtered, sorted and
-- summed without looking at a single account or review: what that costs does not grow with the years.
CREATE TABLE account_standings (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    sort_key TEXT NOT NULL,
    -- The latest closed review; null: there is none.
    review_id TEXT REFERENCES reviews (id),
    number BIGINT,
    held_on TEXT,
    -- When both sides meet next: the review that is planned, else what the open or the latest closed one agreed on.
    next_starts_at TEXT,
    next_time_zone TEXT,
    -- Its figures; null: it judged no quarter.
    percent_tenths BIGINT,
    coverage BIGINT,
    band TEXT,
    felt_tenths BIGINT,
    gap_tenths BIGINT,
    -- Against the quarter before; null unless enough was measured in both.
    change_tenths BIGINT,
    lost_most TEXT,
    is_green_but_red BIGINT,
    -- Somebody rated a factor 1 or 2.
    is_felt_red BIGINT NOT NULL,
    executives_missing_twice BIGINT,
    promises_judged BIGINT,
    promises_kept BIGINT,
    -- The first day of account_actions; null: none is due.
    first_action_due_on TEXT
);

-- The factors of the latest closed review.
CREATE TABLE account_factors (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    factor TEXT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    -- As chosen for the next quarter; null: it was judged, and not chosen again.
    weight BIGINT,
    -- Against the choice before; null: that did not hold it.
    drift BIGINT,
    -- As judged; null: it was not, or not measured, or rated by nobody.
    percent_tenths BIGINT,
    felt_mark BIGINT,
    felt_low BIGINT,
    PRIMARY KEY (account_id, factor)
);
-- Holds all that is summed.
CREATE INDEX account_factors_by_factor
    ON account_factors (organization_id, factor, weight, drift, percent_tenths, felt_mark, felt_low);

-- How many actions that the latest closed review noted or carried are due on a day.
CREATE TABLE account_actions (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    due_on TEXT NOT NULL,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    actions BIGINT NOT NULL,
    PRIMARY KEY (account_id, due_on)
);
CREATE INDEX account_actions_by_day ON account_actions (organization_id, due_on, actions);

-- The same as accounts and reviews say it now: what the three are filled from, column by column, the actions counted
-- by account and day.
CREATE VIEW actions_of_reviews AS
SELECT a.id AS account_id, x.due_on, a.organization_id
FROM accounts a
JOIN actions x ON x.review_id = a.last_review_id
WHERE a.archived = 0 AND x.due_on IS NOT NULL
UNION ALL
SELECT a.id, x.due_on, a.organization_id
FROM accounts a
JOIN earlier_actions x ON x.review_id = a.last_review_id
WHERE a.archived = 0 AND x.due_on IS NOT NULL AND x.verdict = 'carried';

CREATE VIEW standings_of_reviews AS
SELECT a.id AS account_id, a.organization_id, a.sort_key, l.id AS review_id, l.number, l.held_on,
    CASE WHEN c.state = 'planned' THEN c.starts_at
        WHEN c.id IS NOT NULL THEN c.next_starts_at
        ELSE l.next_starts_at END AS next_starts_at,
    CASE WHEN c.state = 'planned' THEN c.time_zone
        WHEN c.id IS NOT NULL THEN c.next_time_zone
        ELSE l.next_time_zone END AS next_time_zone,
    f.percent_tenths, f.coverage, f.band, f.felt_tenths, f.gap_tenths,
    CASE WHEN f.band IS NOT NULL AND p.band IS NOT NULL THEN f.percent_tenths - p.percent_tenths END AS change_tenths,
    f.lost_most, f.is_green_but_red,
    CASE WHEN EXISTS (SELECT 1 FROM factor_figures g WHERE g.review_id = f.review_id AND g.felt_low <= 25)
        THEN 1 ELSE 0 END AS is_felt_red,
    f.executives_missing_twice, f.promises_judged, f.promises_kept,
    -- Out of the table, which is filled first.
    (SELECT MIN(d.due_on) FROM account_actions d WHERE d.account_id = a.id) AS first_action_due_on
FROM accounts a
LEFT JOIN reviews c ON c.id = a.current_review_id
LEFT JOIN reviews l ON l.id = a.last_review_id
LEFT JOIN review_figures f ON f.review_id = l.id
LEFT JOIN review_figures p ON p.review_id = l.previous_id
WHERE a.archived = 0;

CREATE VIEW factors_of_reviews AS
SELECT a.id AS account_id, x.factor, a.organization_id, x.weight, x.weight - p.weight AS drift,
    g.percent_tenths, g.felt_mark, g.felt_low
FROM accounts a
JOIN reviews l ON l.id = a.last_review_id
JOIN choices x ON x.review_id = l.id
LEFT JOIN choices p ON p.review_id = l.previous_id AND p.factor = x.factor
LEFT JOIN factor_figures g ON g.review_id = l.id AND g.factor = x.factor
WHERE a.archived = 0
UNION ALL
SELECT a.id, g.factor, a.organization_id, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT),
    g.percent_tenths, g.felt_mark, g.felt_low
FROM accounts a
JOIN factor_figures g ON g.review_id = a.last_review_id
LEFT JOIN choices x ON x.review_id = g.review_id AND x.factor = g.factor
WHERE a.archived = 0 AND x.factor IS NULL;

INSERT INTO account_actions
SELECT account_id, due_on, organization_id, COUNT(*) FROM actions_of_reviews
GROUP BY account_id, due_on, organization_id;
INSERT INTO account_factors SELECT * FROM factors_of_reviews;
INSERT INTO account_standings SELECT * FROM standings_of_reviews;

-- A person's own: the filters and the order of a portfolio under a name.
CREATE TABLE portfolio_views (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    -- As of GET /portfolio.
    query TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX portfolio_views_by_user ON portfolio_views (user_id, id);
