CREATE TABLE note (
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

CREATE INDEX note_client ON note (client_id, on_day)

CREATE TABLE care_plan (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX care_plan_client ON care_plan (client_id, version)

CREATE TABLE kit_count (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    counted_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX kit_count_day ON kit_count (counted_on)
