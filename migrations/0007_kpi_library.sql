-- An organization's own examples of countable KPIs, and the examples that it does not want to be offered. The examples
-- that come with the program are in the program; here they are known by their ids alone.

CREATE TABLE kpi_examples (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    factor TEXT NOT NULL,
    direction TEXT NOT NULL,
    target BIGINT,
    low BIGINT,
    high BIGINT,
    zero_at BIGINT,
    unit TEXT,
    currency TEXT,
    scale_max BIGINT,
    period TEXT NOT NULL,
    combine TEXT NOT NULL,
    -- The words in each language, read and written whole, as JSON.
    fr TEXT,
    en TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX kpi_examples_by_organization ON kpi_examples (organization_id, id);

CREATE TABLE hidden_kpi_examples (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    example_id TEXT NOT NULL,
    PRIMARY KEY (organization_id, example_id)
);
