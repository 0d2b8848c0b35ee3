ALTER TABLE case_file
  ALTER COLUMN buyer_id DROP NOT NULL,
  ADD COLUMN about_id text GENERATED ALWAYS AS (state #>> '{about,id}') STORED,
  ADD COLUMN about_turn integer GENERATED ALWAYS AS ((state #>> '{earlier,applicationsAbout}')::integer) STORED;

CREATE UNIQUE INDEX case_file_about_in_turn ON case_file (bucket, about_id, kind, about_turn)
  WHERE about_id IS NOT NULL;
