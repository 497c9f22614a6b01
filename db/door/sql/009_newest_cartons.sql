CREATE INDEX kit_newest ON kit (client_id, recorded_at)
