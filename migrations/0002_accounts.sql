-- Accounts, their teams and objectives, contacts and the bridges built to them.

CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    search_key TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    industry TEXT,
    locale TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    region TEXT,
    closed_on TEXT NOT NULL,
    archived BIGINT NOT NULL,
    version BIGINT NOT NULL,
    -- Kept by the reviews, so that lists need no search: the open review, and the latest closed one. No foreign key,
    -- for reviews refer to accounts already.
    current_review_id TEXT,
    last_review_id TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX accounts_by_name ON accounts (organization_id, archived, sort_key, id);

CREATE TABLE account_team (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    function TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (account_id, user_id)
);
CREATE INDEX account_team_by_user ON account_team (user_id, account_id);

CREATE TABLE objectives (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    statement TEXT NOT NULL,
    position BIGINT NOT NULL
);
CREATE INDEX objectives_by_account ON objectives (account_id, position);

CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    email TEXT,
    is_executive BIGINT NOT NULL,
    locale TEXT NOT NULL,
    counterpart_user_id TEXT REFERENCES users (id),
    last_contact_on TEXT,
    archived BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX contacts_by_account ON contacts (account_id, name, id);

CREATE TABLE bridges (
    contact_id TEXT PRIMARY KEY REFERENCES contacts (id),
    builder_user_id TEXT REFERENCES users (id),
    steps TEXT NOT NULL
);
