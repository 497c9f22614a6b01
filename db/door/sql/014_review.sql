CREATE TABLE review_seen (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    on_day @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX review_seen_client ON review_seen (client_id, on_day)
