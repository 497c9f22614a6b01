CREATE TABLE day_close (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    on_day @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX day_close_day ON day_close (on_day, version)
