-- Who of the account team has heard the client's own words of a closed review (R27): written once.

CREATE TABLE heard_marks (
    review_id TEXT NOT NULL REFERENCES reviews (id),
    user_id TEXT NOT NULL REFERENCES users (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (review_id, user_id)
);
