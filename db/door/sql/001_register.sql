CREATE TABLE migration (
    step @COUNT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    fingerprint TEXT NOT NULL
) @STRICT_TABLE

CREATE TABLE register (
    one @COUNT NOT NULL PRIMARY KEY CHECK (one = 1),
    id @ID NOT NULL,
    practice @FLAG NOT NULL,
    today @DAY,
    time_zone TEXT NOT NULL,
    created_at @MOMENT NOT NULL,
    kdf_passes @COUNT NOT NULL,
    kdf_memory @COUNT NOT NULL,
    recovery_account @ID NOT NULL,
    root_key @SEALED NOT NULL,
    signature @SEALED NOT NULL
) @STRICT_TABLE

CREATE TABLE audit_entry (
    seq @COUNT NOT NULL PRIMARY KEY,
    at @MOMENT NOT NULL,
    actor @ID NOT NULL,
    desk @ID NOT NULL,
    act @COUNT NOT NULL,
    table_number @COUNT NOT NULL,
    record_id @ID,
    version @COUNT NOT NULL,
    digest @SEALED,
    detail_kind @COUNT NOT NULL,
    detail_digest @SEALED,
    hash @SEALED NOT NULL,
    signature @SEALED NOT NULL,
    sealed @SEALED
) @STRICT_TABLE

CREATE INDEX audit_entry_record ON audit_entry (record_id, version)

CREATE TABLE audit_head (
    one @COUNT NOT NULL PRIMARY KEY CHECK (one = 1),
    seq @COUNT NOT NULL,
    hash @SEALED NOT NULL
) @STRICT_TABLE

CREATE TABLE series_due (
    client_id @ID NOT NULL PRIMARY KEY,
    last_on @DAY,
    last_side TEXT NOT NULL,
    interval_code TEXT NOT NULL,
    due_on @DAY,
    closed @FLAG NOT NULL,
    holds_until @DAY
) @STRICT_TABLE

CREATE INDEX series_due_open ON series_due (due_on, client_id, last_on, last_side, interval_code, closed, holds_until) WHERE due_on IS NOT NULL

CREATE INDEX series_due_holds ON series_due (holds_until, client_id) WHERE holds_until IS NOT NULL

CREATE TABLE client (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    chart_hash @SEALED NOT NULL,
    enrolled_on @DAY,
    discharged_on @DAY,
    care_level TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX client_chart ON client (chart_hash, version)

CREATE TABLE history (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX history_client ON history (client_id, version)

CREATE TABLE episode (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    starts_on @DAY NOT NULL,
    ends_on @DAY,
    care_level TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX episode_client ON episode (client_id, starts_on)

CREATE TABLE treatment_order (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    kind TEXT NOT NULL,
    regimen TEXT NOT NULL,
    starts_on @DAY NOT NULL,
    ends_on @DAY,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX treatment_order_client ON treatment_order (client_id, starts_on)

CREATE TABLE dose (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    order_id @ID,
    due_on @DAY NOT NULL,
    outcome TEXT NOT NULL,
    milligrams TEXT NOT NULL,
    given_at @MOMENT,
    given_offset @COUNT,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX dose_slot ON dose (client_id, due_on, version)

CREATE INDEX dose_day ON dose (due_on, client_id)

CREATE TABLE absence (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    on_day @DAY NOT NULL,
    noted_at @MOMENT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX absence_day ON absence (on_day, client_id)

CREATE TABLE fill (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    dispensed_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX fill_client ON fill (client_id, dispensed_on)

CREATE TABLE injection (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    given_on @DAY NOT NULL,
    given_at @MOMENT,
    given_offset @COUNT,
    was_given @FLAG NOT NULL,
    is_full @FLAG NOT NULL,
    counts @FLAG NOT NULL,
    side TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX injection_slot ON injection (client_id, given_on, version)

CREATE TABLE side_effect (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    onset_on @DAY NOT NULL,
    resolved_on @DAY,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX side_effect_client ON side_effect (client_id, onset_on)

CREATE TABLE assessment (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    assessed_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX assessment_slot ON assessment (client_id, assessed_on, version)

CREATE TABLE medicine (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    from_on @DAY NOT NULL,
    to_on @DAY,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX medicine_client ON medicine (client_id, from_on)

CREATE TABLE lab (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    taken_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX lab_client ON lab (client_id, taken_on)

CREATE TABLE naloxone (
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

CREATE INDEX naloxone_client ON naloxone (client_id, on_day)

CREATE TABLE kit (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID,
    state TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX kit_client ON kit (client_id)

CREATE TABLE kit_lot (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    kit_id @ID NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX kit_lot_kit ON kit_lot (kit_id, version)

CREATE TABLE visit (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    on_day @DAY NOT NULL,
    starts_at @MOMENT NOT NULL,
    starts_offset @COUNT NOT NULL,
    minutes @COUNT NOT NULL,
    purpose TEXT NOT NULL,
    status TEXT NOT NULL,
    arrived_at @MOMENT,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX visit_client ON visit (client_id, starts_at)

CREATE INDEX visit_day ON visit (on_day, starts_at)

CREATE TABLE call (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    called_at @MOMENT NOT NULL,
    called_offset @COUNT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX call_client ON call (client_id, called_at)

CREATE TABLE call_rank (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX call_rank_client ON call_rank (client_id, version)

CREATE TABLE closed_day (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    closed_on @DAY NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX closed_day_day ON closed_day (closed_on, version)

CREATE TABLE setting (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    name TEXT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX setting_name ON setting (name, version)

CREATE TABLE account (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    login_hash @SEALED NOT NULL,
    roles @COUNT NOT NULL,
    state TEXT NOT NULL,
    founder @FLAG NOT NULL,
    box_key @SEALED NOT NULL,
    sign_key @SEALED NOT NULL,
    wrapped @SEALED NOT NULL,
    certificate @SEALED NOT NULL,
    certified_by @ID,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE UNIQUE INDEX account_login ON account (login_hash, version)

CREATE TABLE key_grant (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    account_id @ID NOT NULL,
    kind @COUNT NOT NULL,
    epoch @COUNT NOT NULL,
    box @SEALED NOT NULL,
    granted_by @ID NOT NULL,
    signature @SEALED NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX key_grant_account ON key_grant (account_id, kind, epoch)

CREATE TABLE disclosure (
    id @ID NOT NULL,
    version @COUNT NOT NULL CHECK (version >= 1),
    in_error @FLAG NOT NULL CHECK (in_error IN (0, 1)),
    author @ID NOT NULL,
    recorded_at @MOMENT NOT NULL,
    client_id @ID,
    made_at @MOMENT NOT NULL,
    sealed @SEALED,
    PRIMARY KEY (id, version)
) @STRICT_TABLE

CREATE INDEX disclosure_client ON disclosure (client_id)
