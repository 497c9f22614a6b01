CREATE TABLE client_merge (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    absorbed_id @ID NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX client_merge_absorbed ON client_merge (absorbed_id)

CREATE TABLE close_request (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    asked_on @DAY NOT NULL,
    state TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX close_request_client ON close_request (client_id, asked_on)

CREATE TABLE call_back (
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

CREATE INDEX call_back_day ON call_back (on_day, client_id)

CREATE TABLE reminder (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    visit_id @ID NOT NULL,
    on_day @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX reminder_visit ON reminder (visit_id)
