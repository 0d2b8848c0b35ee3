CREATE TABLE schema_migration (
  number integer NOT NULL,
  name text NOT NULL,
  is_breaking boolean NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migration_number_check CHECK ((number > 0)),
  CONSTRAINT schema_migration_pkey PRIMARY KEY (number)
);
