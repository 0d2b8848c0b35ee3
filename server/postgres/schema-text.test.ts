import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmptyDatabase, openTestDatabase } from '../../test/support/database.ts'
import { schemaText } from './schema-text.ts'

test('schema.sql shows what the migrations make (npm run db-dump writes it anew)', async () => {
  const { pool } = await openTestDatabase()
  expect(await schemaText(pool)).toBe(await readFile(join(import.meta.dirname, 'schema.sql'), 'utf8'))
})

test('every kind of member is shown, sorted by name', async () => {
  const { pool } = await openEmptyDatabase()
  await pool.query(`
    CREATE TYPE mood AS ENUM ('b', 'a');
    CREATE TABLE zebra (id int PRIMARY KEY, twice int GENERATED ALWAYS AS (id * 2) STORED, UNIQUE (twice));
    CREATE TABLE ant (
      id bigint GENERATED ALWAYS AS IDENTITY, zebra_id int REFERENCES zebra, mood mood NOT NULL DEFAULT 'a',
      CHECK (id > 0)
    ) WITH (fillfactor = 90);
    CREATE INDEX ant_by_mood ON ant (mood) WHERE zebra_id IS NULL;
    COMMENT ON COLUMN ant.mood IS 'how it feels';`)
  expect(await schemaText(pool)).toBe(
    `CREATE TABLE ant (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  zebra_id integer,
  mood mood DEFAULT 'a'::mood NOT NULL,
  CONSTRAINT ant_id_check CHECK ((id > 0)),
  CONSTRAINT ant_zebra_id_fkey FOREIGN KEY (zebra_id) REFERENCES zebra(id)
) WITH (fillfactor=90);
CREATE INDEX ant_by_mood ON ant USING btree (mood) WHERE (zebra_id IS NULL);
COMMENT ON COLUMN ant.mood IS 'how it feels';

CREATE TABLE zebra (
  id integer NOT NULL,
  twice integer GENERATED ALWAYS AS ((id * 2)) STORED,
  CONSTRAINT zebra_pkey PRIMARY KEY (id),
  CONSTRAINT zebra_twice_key UNIQUE (twice)
);

CREATE TYPE mood AS ENUM ('b', 'a');
`,
  )
})
