CREATE TABLE gate_decision (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    decided_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX gate_decision_client ON gate_decision (client_id, decided_on)

CREATE TABLE check_in (
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

CREATE UNIQUE INDEX check_in_slot ON check_in (client_id, on_day, version)
