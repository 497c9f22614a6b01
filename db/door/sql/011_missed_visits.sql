CREATE INDEX visit_no_show ON visit (on_day, client_id) WHERE status = 'no_show'
