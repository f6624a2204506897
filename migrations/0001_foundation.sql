-- The organization, its people and their sessions, kept answers of repeated requests, and the audit log.
-- Portable: BIGINT for integers, booleans (0/1) and instants (UTC milliseconds since 1970), TEXT for the rest.

CREATE TABLE organizations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    green_from BIGINT NOT NULL,
    amber_from BIGINT NOT NULL,
    page_size TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    factor_wording TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    -- The address without case and accents: two people never share one.
    email_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    locale TEXT NOT NULL,
    disabled BIGINT NOT NULL,
    -- Argon2id in libsodium's text form; empty until the person chose a password.
    password_hash TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    -- SHA-256 of the token: whoever reads this table cannot sign in with it.
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE password_links (
    token_hash TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX password_links_by_user ON password_links (user_id);

CREATE TABLE idempotency_keys (
    principal_id TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    etag TEXT NOT NULL,
    location TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (principal_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- The audit log, whose format is for ever: docs/decisions/0003-audit-chain.md. Salt and content may be erased (set to
-- null together); the leaf stays, so the chain can still be checked.
CREATE TABLE audit_entries (
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    leaf TEXT NOT NULL,
    salt TEXT,
    content TEXT,
    account_id TEXT,
    PRIMARY KEY (organization_id, seq)
);
CREATE INDEX audit_entries_by_account ON audit_entries (account_id, seq);

CREATE TABLE audit_heads (
    organization_id TEXT PRIMARY KEY REFERENCES organizations (id),
    seq BIGINT NOT NULL,
    head TEXT NOT NULL
);
