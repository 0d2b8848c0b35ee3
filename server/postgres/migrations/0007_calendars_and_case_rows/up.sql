CREATE INDEX case_file_calendar_unknown ON case_file (bucket, id)
  WHERE jsonb_path_exists(state, '$.deadlines[*].derivation.calendarUnknown');

ALTER TABLE case_file SET (toast_tuple_target = 8160);
