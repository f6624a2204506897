-- People of a client who have a way in of their own: a contact of one account with a role, single-use links, sessions.

CREATE TABLE client_people (
    id TEXT PRIMARY KEY,
    organization_id TEXT NOT NULL REFERENCES organizations (id),
    account_id TEXT NOT NULL REFERENCES accounts (id),
    -- Name, title, e-mail address and language are the contact's.
    contact_id TEXT NOT NULL UNIQUE REFERENCES contacts (id),
    role TEXT NOT NULL,
    invited_by TEXT NOT NULL REFERENCES users (id),
    invited_at BIGINT NOT NULL,
    -- Removed people keep their row: what they counted and acknowledged names them.
    removed_at BIGINT
);
CREATE INDEX client_people_by_account ON client_people (account_id);
CREATE INDEX contacts_by_email ON contacts (lower(email));

CREATE TABLE invitation_links (
    -- SHA-256 of the token, as of every token.
    token_hash TEXT PRIMARY KEY,
    client_person_id TEXT NOT NULL REFERENCES client_people (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX invitation_links_by_person ON invitation_links (client_person_id);

CREATE TABLE client_sessions (
    token_hash TEXT PRIMARY KEY,
    client_person_id TEXT NOT NULL REFERENCES client_people (id),
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_used_at BIGINT NOT NULL
);
CREATE INDEX client_sessions_by_person ON client_sessions (client_person_id);

-- Who asked for a new link: the address as it was typed, in lower case. Whether anybody has it is looked up when the
-- team reads its tasks, so that neither the answer nor its time can tell.
CREATE TABLE link_requests (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX link_requests_by_email ON link_requests (email);

-- What the browser of a session calls itself; empty where it was not noted.
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';

-- Corrections and acknowledgements are written by people of both sides.
CREATE TABLE signed_corrections (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    text TEXT NOT NULL,
    -- A user or a client's person.
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    side TEXT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO signed_corrections SELECT id, review_id, text, by_user_id, by_name, side, at FROM corrections;
DROP TABLE corrections;
ALTER TABLE signed_corrections RENAME TO corrections;
CREATE INDEX corrections_by_review ON corrections (review_id, at, id);

CREATE TABLE signed_acknowledgements (
    id TEXT PRIMARY KEY,
    review_id TEXT NOT NULL REFERENCES reviews (id),
    -- Who acknowledges, if they attended; noted_by is the user or the client's person who noted it.
    attendee_id TEXT REFERENCES attendees (id),
    by_name TEXT NOT NULL,
    side TEXT NOT NULL,
    noted_by TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    at BIGINT NOT NULL
);
INSERT INTO signed_acknowledgements
    SELECT id, review_id, attendee_id, by_name, side, user_id, sha256, at FROM acknowledgements;
DROP TABLE acknowledgements;
ALTER TABLE signed_acknowledgements RENAME TO acknowledgements;
CREATE INDEX acknowledgements_by_review ON acknowledgements (review_id, at, id);

-- Whether the client's own person marked the sheet: then nobody else reads it before it is shown (R6).
ALTER TABLE sheets ADD COLUMN by_author BIGINT NOT NULL DEFAULT 0;
