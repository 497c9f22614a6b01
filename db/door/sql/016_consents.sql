CREATE TABLE consent (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    signed_on @DAY NOT NULL,
    expires_on @DAY,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX consent_client ON consent (client_id)

CREATE INDEX consent_expires ON consent (expires_on) WHERE expires_on IS NOT NULL
