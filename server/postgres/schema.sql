CREATE TABLE account (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  path text NOT NULL,
  currency text NOT NULL,
  balance_minor bigint NOT NULL,
  may_go_negative boolean NOT NULL,
  CONSTRAINT account_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT account_not_overdrawn CHECK (((balance_minor >= 0) OR may_go_negative)),
  CONSTRAINT account_pkey PRIMARY KEY (bucket, marketplace_id, path, currency)
);
CREATE INDEX account_lanes ON account USING btree (marketplace_id, path text_pattern_ops);

CREATE TABLE answer (
  bucket smallint NOT NULL,
  id text NOT NULL,
  body_hash text NOT NULL,
  status text NOT NULL,
  case_id text,
  case_version integer,
  recorded_ms bigint NOT NULL,
  rejection jsonb,
  body jsonb,
  CONSTRAINT answer_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT answer_pkey PRIMARY KEY (bucket, id)
);

CREATE TABLE case_event (
  bucket smallint NOT NULL,
  case_id text NOT NULL,
  seq integer NOT NULL,
  marketplace_id text NOT NULL,
  at_ms bigint NOT NULL,
  recorded_ms bigint NOT NULL,
  position_ms bigint NOT NULL,
  type text NOT NULL,
  actor jsonb NOT NULL,
  clause text,
  body jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  merchant_id text NOT NULL,
  CONSTRAINT case_event_seq_check CHECK ((seq > 0)),
  CONSTRAINT case_event_pkey PRIMARY KEY (bucket, case_id, seq)
);
CREATE INDEX case_event_counted ON case_event USING btree (marketplace_id, merchant_id, type, at_ms) WHERE (type = ANY (ARRAY['CaseClosed'::text, 'CaseOpened'::text, 'ClaimRefused'::text, 'InterventionRequested'::text, 'MessageSent'::text, 'PayoutSettled'::text, 'ProposalAccepted'::text, 'ReplyGiven'::text, 'ReplyOverdue'::text, 'Ruled'::text, 'SettlementReached'::text, 'Upheld'::text]));
CREATE INDEX case_event_feed ON case_event USING btree (marketplace_id, position_ms, bucket, case_id, seq);

CREATE TABLE case_evidence (
  bucket smallint NOT NULL,
  case_id text NOT NULL,
  evidence_id text NOT NULL,
  CONSTRAINT case_evidence_pkey PRIMARY KEY (bucket, case_id, evidence_id)
);
CREATE INDEX case_evidence_by_item ON case_evidence USING btree (evidence_id);

CREATE TABLE case_file (
  bucket smallint NOT NULL,
  id text NOT NULL,
  version integer NOT NULL,
  state jsonb NOT NULL,
  head_hash text NOT NULL,
  marketplace_id text GENERATED ALWAYS AS ((state ->> 'marketplaceId'::text)) STORED NOT NULL,
  kind text GENERATED ALWAYS AS ((state ->> 'kind'::text)) STORED NOT NULL,
  stage text GENERATED ALWAYS AS ((state ->> 'stage'::text)) STORED NOT NULL,
  status text GENERATED ALWAYS AS ((state ->> 'status'::text)) STORED NOT NULL,
  merchant_id text GENERATED ALWAYS AS ((state #>> '{parties,merchant,id}'::text[])) STORED NOT NULL,
  buyer_id text GENERATED ALWAYS AS ((state #>> '{parties,buyer,id}'::text[])) STORED,
  order_id text GENERATED ALWAYS AS ((state #>> '{order,id}'::text[])) STORED,
  opened_ms bigint GENERATED ALWAYS AS (((state ->> 'openedAt'::text))::bigint) STORED NOT NULL,
  next_due_ms bigint GENERATED ALWAYS AS (((state ->> 'nextDueAt'::text))::bigint) STORED,
  outstanding_advance_minor bigint GENERATED ALWAYS AS (
CASE
    WHEN ((state #>> '{advance,state}'::text[]) = 'paid'::text) THEN ((((state #>> '{advance,amountMinor}'::text[]))::bigint - ((state #>> '{advance,recoveredMinor}'::text[]))::bigint) - ((state #>> '{advance,writtenOffMinor}'::text[]))::bigint)
    ELSE (0)::bigint
END) STORED NOT NULL,
  about_id text GENERATED ALWAYS AS ((state #>> '{about,id}'::text[])) STORED,
  about_turn integer GENERATED ALWAYS AS (((state #>> '{earlier,applicationsAbout}'::text[]))::integer) STORED,
  closed_ms bigint GENERATED ALWAYS AS (((state ->> 'closedAt'::text))::bigint) STORED,
  next_expiry text GENERATED ALWAYS AS ((jsonb_path_query_first(state, '$."deadlines"[*]?(@."dueAt" == $."nextDueAt")."onExpiry"'::jsonpath) #>> '{}'::text[])) STORED,
  CONSTRAINT case_file_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT case_file_check CHECK ((version = ((state ->> 'version'::text))::integer)),
  CONSTRAINT case_file_check1 CHECK ((id = (state ->> 'id'::text))),
  CONSTRAINT case_file_version_check CHECK ((version > 0)),
  CONSTRAINT case_file_pkey PRIMARY KEY (bucket, id)
) WITH (toast_tuple_target=8160);
CREATE UNIQUE INDEX case_file_about_in_turn ON case_file USING btree (bucket, about_id, kind, about_turn) WHERE (about_id IS NOT NULL);
CREATE INDEX case_file_buyer_queue ON case_file USING btree (marketplace_id, buyer_id, next_due_ms, id);
CREATE INDEX case_file_calendar_unknown ON case_file USING btree (bucket, id) WHERE jsonb_path_exists(state, '$."deadlines"[*]."derivation"."calendarUnknown"'::jsonpath);
CREATE INDEX case_file_closed ON case_file USING btree (marketplace_id, closed_ms, id, opened_ms) WHERE (closed_ms IS NOT NULL);
CREATE INDEX case_file_closed_of_kind ON case_file USING btree (marketplace_id, kind, closed_ms, id) WHERE (closed_ms IS NOT NULL);
CREATE INDEX case_file_due ON case_file USING btree (bucket, next_due_ms) WHERE (next_due_ms IS NOT NULL);
CREATE INDEX case_file_merchant_closed ON case_file USING btree (marketplace_id, merchant_id, closed_ms, id) WHERE (closed_ms IS NOT NULL);
CREATE INDEX case_file_merchant_closed_of_kind ON case_file USING btree (marketplace_id, merchant_id, kind, closed_ms, id) WHERE (closed_ms IS NOT NULL);
CREATE INDEX case_file_merchant_queue ON case_file USING btree (marketplace_id, merchant_id, next_due_ms, id) WHERE (next_due_ms IS NOT NULL);
CREATE INDEX case_file_merchant_undated ON case_file USING btree (marketplace_id, merchant_id, id) WHERE ((next_due_ms IS NULL) AND (closed_ms IS NULL));
CREATE INDEX case_file_of_order ON case_file USING btree (bucket, marketplace_id, order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX case_file_open ON case_file USING btree (marketplace_id, kind, stage, next_expiry, opened_ms, next_due_ms) WHERE (status = 'open'::text);
CREATE INDEX case_file_outstanding_advance ON case_file USING btree (marketplace_id, merchant_id, opened_ms) WHERE (outstanding_advance_minor > 0);
CREATE INDEX case_file_queue ON case_file USING btree (marketplace_id, next_due_ms, id) WHERE (next_due_ms IS NOT NULL);
CREATE INDEX case_file_undated ON case_file USING btree (marketplace_id, id) WHERE ((next_due_ms IS NULL) AND (closed_ms IS NULL));
CREATE INDEX case_file_waiting ON case_file USING btree (marketplace_id, next_expiry, next_due_ms, id) WHERE (next_expiry IS NOT NULL);

CREATE TABLE case_text (
  bucket smallint NOT NULL,
  case_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  author jsonb NOT NULL,
  sha256 text NOT NULL,
  body text,
  written_ms bigint NOT NULL,
  CONSTRAINT case_text_pkey PRIMARY KEY (bucket, case_id, id)
);

CREATE TABLE evidence_item (
  bucket smallint NOT NULL,
  id text NOT NULL,
  marketplace_id text NOT NULL,
  uploader jsonb NOT NULL,
  kind text NOT NULL,
  sha256 text NOT NULL,
  media_type text NOT NULL,
  size_bytes bigint NOT NULL,
  name text NOT NULL,
  uploaded_ms bigint NOT NULL,
  CONSTRAINT evidence_item_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT evidence_item_size_bytes_check CHECK ((size_bytes >= 0)),
  CONSTRAINT evidence_item_pkey PRIMARY KEY (bucket, id)
);

CREATE TABLE figure_day (
  marketplace_id text NOT NULL,
  day date NOT NULL,
  published_ms bigint NOT NULL,
  CONSTRAINT figure_day_pkey PRIMARY KEY (marketplace_id, day)
);

CREATE TABLE hold (
  bucket smallint NOT NULL,
  id text NOT NULL,
  case_id text NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT hold_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT hold_pkey PRIMARY KEY (bucket, id),
  CONSTRAINT hold_bucket_id_amount_minor_key UNIQUE (bucket, id, amount_minor)
);

CREATE TABLE hold_resolution (
  bucket smallint NOT NULL,
  hold_id text NOT NULL,
  case_id text NOT NULL,
  resolution text NOT NULL,
  captured_minor bigint NOT NULL,
  released_minor bigint NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT hold_resolution_captured_minor_check CHECK ((captured_minor >= 0)),
  CONSTRAINT hold_resolution_check CHECK ((amount_minor = (captured_minor + released_minor))),
  CONSTRAINT hold_resolution_released_minor_check CHECK ((released_minor >= 0)),
  CONSTRAINT hold_resolution_resolution_check CHECK ((resolution = ANY (ARRAY['captured'::text, 'released'::text, 'split'::text]))),
  CONSTRAINT hold_resolution_bucket_hold_id_amount_minor_fkey FOREIGN KEY (bucket, hold_id, amount_minor) REFERENCES hold(bucket, id, amount_minor),
  CONSTRAINT hold_resolution_pkey PRIMARY KEY (bucket, hold_id)
);

CREATE TABLE integration_key (
  sha256 text NOT NULL,
  marketplace_id text NOT NULL,
  created_ms bigint NOT NULL,
  id text GENERATED ALWAYS AS (('key_'::text || "left"(sha256, 24))) STORED,
  name text,
  ending text,
  made_by text,
  last_used_ms bigint,
  revoked_ms bigint,
  revoked_by text,
  CONSTRAINT integration_key_pkey PRIMARY KEY (sha256)
);
CREATE INDEX integration_key_of_marketplace ON integration_key USING btree (marketplace_id, created_ms DESC);

CREATE TABLE marketplace (
  id text NOT NULL,
  name text NOT NULL,
  pack text NOT NULL,
  mode text NOT NULL,
  clock_ms bigint,
  created_ms bigint NOT NULL,
  rules_version integer DEFAULT 0 NOT NULL,
  CONSTRAINT marketplace_check CHECK (((mode = 'sandbox'::text) = (clock_ms IS NOT NULL))),
  CONSTRAINT marketplace_mode_check CHECK ((mode = ANY (ARRAY['sandbox'::text, 'live'::text]))),
  CONSTRAINT marketplace_rules_version_check CHECK ((rules_version >= 0)),
  CONSTRAINT marketplace_pkey PRIMARY KEY (id)
);

CREATE TABLE merchant_figure (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  merchant_id text NOT NULL,
  day date NOT NULL,
  figure text NOT NULL,
  because text NOT NULL,
  numerator bigint NOT NULL,
  denominator bigint NOT NULL,
  excluded bigint NOT NULL,
  total_ms bigint NOT NULL,
  median_ms bigint,
  recorded_ms bigint NOT NULL,
  CONSTRAINT merchant_figure_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT merchant_figure_check CHECK (((because <> ''::text) OR ((numerator >= 0) AND (denominator >= 0) AND (excluded >= 0) AND (total_ms >= 0)))),
  CONSTRAINT merchant_figure_pkey PRIMARY KEY (bucket, marketplace_id, merchant_id, day, figure, because)
);

CREATE TABLE order_file (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  id text NOT NULL,
  body jsonb NOT NULL,
  merchant_id text GENERATED ALWAYS AS ((body #>> '{merchant,id}'::text[])) STORED NOT NULL,
  buyer_id text GENERATED ALWAYS AS ((body #>> '{buyer,id}'::text[])) STORED NOT NULL,
  currency text GENERATED ALWAYS AS ((body ->> 'currency'::text)) STORED NOT NULL,
  completed_ms bigint,
  paid_minor bigint NOT NULL,
  refunded_minor bigint DEFAULT 0 NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  imported_ms bigint,
  watch jsonb,
  watch_ms bigint GENERATED ALWAYS AS (((watch ->> 'dueAt'::text))::bigint) STORED,
  watches_done jsonb DEFAULT '[]'::jsonb NOT NULL,
  paid_ms bigint GENERATED ALWAYS AS (((body ->> 'paidAt'::text))::bigint) STORED,
  words text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT order_file_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT order_file_refunds_within_payment CHECK (((refunded_minor >= 0) AND (refunded_minor <= paid_minor))),
  CONSTRAINT order_file_unchanged_since_loaded CHECK ((version > 0)),
  CONSTRAINT order_file_pkey PRIMARY KEY (bucket, marketplace_id, id)
);
CREATE INDEX order_file_of_buyer ON order_file USING btree (marketplace_id, buyer_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_of_merchant ON order_file USING btree (marketplace_id, merchant_id, paid_ms DESC, id DESC);
CREATE INDEX order_file_watched ON order_file USING btree (bucket, watch_ms) WHERE (watch_ms IS NOT NULL);
CREATE INDEX order_file_watched_of_marketplace ON order_file USING btree (marketplace_id, watch_ms) WHERE (watch_ms IS NOT NULL);
CREATE INDEX order_file_words ON order_file USING gin (words);

CREATE TABLE order_line (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  order_id text NOT NULL,
  id text NOT NULL,
  quantity integer NOT NULL,
  claimed_quantity integer DEFAULT 0 NOT NULL,
  CONSTRAINT order_line_claimed_within_bought CHECK (((claimed_quantity >= 0) AND (claimed_quantity <= quantity))),
  CONSTRAINT order_line_quantity_check CHECK ((quantity > 0)),
  CONSTRAINT order_line_pkey PRIMARY KEY (bucket, marketplace_id, order_id, id)
);

CREATE TABLE outbox (
  bucket smallint NOT NULL,
  id text NOT NULL,
  marketplace_id text NOT NULL,
  topic text NOT NULL,
  body jsonb NOT NULL,
  available_ms bigint NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  done_ms bigint,
  CONSTRAINT outbox_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT outbox_pkey PRIMARY KEY (bucket, id)
);
CREATE INDEX outbox_waiting ON outbox USING btree (bucket, available_ms) WHERE (done_ms IS NULL);
CREATE INDEX outbox_waiting_of_marketplace ON outbox USING btree (marketplace_id, available_ms) WHERE (done_ms IS NULL);

CREATE TABLE payout (
  bucket smallint NOT NULL,
  id text NOT NULL,
  marketplace_id text NOT NULL,
  case_id text NOT NULL,
  buyer_id text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  attempt integer DEFAULT 1 NOT NULL,
  ordered_ms bigint NOT NULL,
  CONSTRAINT payout_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT payout_attempt_check CHECK ((attempt > 0)),
  CONSTRAINT payout_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'sent'::text, 'settled'::text, 'failed'::text]))),
  CONSTRAINT payout_pkey PRIMARY KEY (bucket, id)
);
CREATE INDEX payout_by_id ON payout USING btree (marketplace_id, id);
CREATE INDEX payout_by_status ON payout USING btree (marketplace_id, status, ordered_ms, id);
CREATE INDEX payout_of_case ON payout USING btree (bucket, case_id);

CREATE TABLE policy_event (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  seq integer NOT NULL,
  id text NOT NULL,
  at_ms bigint NOT NULL,
  recorded_ms bigint NOT NULL,
  position_ms bigint NOT NULL,
  type text NOT NULL,
  actor jsonb NOT NULL,
  body jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT policy_event_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT policy_event_seq_check CHECK ((seq > 0)),
  CONSTRAINT policy_event_type_check CHECK ((type = ANY (ARRAY['PolicyPublished'::text, 'PolicyWithdrawn'::text]))),
  CONSTRAINT policy_event_pkey PRIMARY KEY (bucket, marketplace_id, seq),
  CONSTRAINT policy_event_bucket_marketplace_id_id_key UNIQUE (bucket, marketplace_id, id)
);
CREATE INDEX policy_event_feed ON policy_event USING btree (marketplace_id, position_ms, bucket, seq);
CREATE UNIQUE INDEX policy_event_withdrawn_once ON policy_event USING btree (bucket, marketplace_id, ((body ->> 'publication'::text))) WHERE (type = 'PolicyWithdrawn'::text);

CREATE TABLE policy_snapshot (
  hash text NOT NULL,
  body json NOT NULL,
  stored_ms bigint NOT NULL,
  CONSTRAINT policy_snapshot_pkey PRIMARY KEY (hash)
);

CREATE TABLE posting (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  id text NOT NULL,
  source text NOT NULL,
  destination text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  clause text,
  case_id text,
  event_seq integer,
  at_ms bigint NOT NULL,
  recorded_ms bigint NOT NULL,
  undoes_ms bigint,
  CONSTRAINT posting_amount_minor_check CHECK ((amount_minor > 0)),
  CONSTRAINT posting_check CHECK ((source <> destination)),
  CONSTRAINT posting_check1 CHECK (((case_id IS NULL) = (event_seq IS NULL))),
  CONSTRAINT posting_undoes_what_was CHECK ((undoes_ms <= at_ms)),
  CONSTRAINT posting_pkey PRIMARY KEY (bucket, marketplace_id, id)
);
CREATE INDEX posting_by_destination ON posting USING btree (marketplace_id, destination, recorded_ms, id);
CREATE INDEX posting_by_source ON posting USING btree (marketplace_id, source, recorded_ms, id);
CREATE INDEX posting_of_case ON posting USING btree (bucket, case_id, recorded_ms, id) WHERE (case_id IS NOT NULL);
CREATE INDEX posting_undoing ON posting USING btree (marketplace_id, destination) WHERE (undoes_ms IS NOT NULL);

CREATE TABLE sanction (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  id text NOT NULL,
  event_seq integer NOT NULL,
  merchant_id text NOT NULL,
  starts_ms bigint NOT NULL,
  statement jsonb NOT NULL,
  CONSTRAINT sanction_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT sanction_has_reasons CHECK (((COALESCE((statement #>> '{rule,clause}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement #>> '{rule,text,zh}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement #>> '{rule,text,en}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement -> 'facts'::text), '{}'::jsonb) <> '{}'::jsonb) AND (COALESCE((statement -> 'evidence'::text), '[]'::jsonb) <> '[]'::jsonb) AND (COALESCE(jsonb_typeof((statement #> '{appeal,allowed}'::text[])), ''::text) = 'boolean'::text))),
  CONSTRAINT sanction_pkey PRIMARY KEY (bucket, marketplace_id, id, event_seq)
);

CREATE TABLE sandbox_provider (
  marketplace_id text NOT NULL,
  behaviour text NOT NULL,
  delay_ms bigint NOT NULL,
  reason text NOT NULL,
  CONSTRAINT sandbox_provider_behaviour_check CHECK ((behaviour = ANY (ARRAY['manual'::text, 'settle'::text, 'fail'::text, 'repeat'::text, 'late'::text]))),
  CONSTRAINT sandbox_provider_delay_ms_check CHECK ((delay_ms >= 0)),
  CONSTRAINT sandbox_provider_pkey PRIMARY KEY (marketplace_id)
);

CREATE TABLE schema_migration (
  number integer NOT NULL,
  name text NOT NULL,
  is_breaking boolean NOT NULL,
  applied_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT schema_migration_number_check CHECK ((number > 0)),
  CONSTRAINT schema_migration_pkey PRIMARY KEY (number)
);

CREATE TABLE shipment (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  id text NOT NULL,
  order_id text NOT NULL,
  case_id text,
  direction text NOT NULL,
  carrier text NOT NULL,
  tracking_number text NOT NULL,
  line_ids jsonb,
  created_ms bigint NOT NULL,
  CONSTRAINT shipment_direction_check CHECK ((direction = ANY (ARRAY['outbound'::text, 'return'::text]))),
  CONSTRAINT shipment_pkey PRIMARY KEY (bucket, marketplace_id, id)
);
CREATE INDEX shipment_by_id ON shipment USING btree (marketplace_id, id);
CREATE INDEX shipment_of_order ON shipment USING btree (bucket, marketplace_id, order_id);

CREATE TABLE shipment_scan (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  shipment_id text NOT NULL,
  at_ms bigint NOT NULL,
  kind text NOT NULL,
  signed_by text,
  recorded_ms bigint NOT NULL,
  CONSTRAINT shipment_scan_pkey PRIMARY KEY (bucket, marketplace_id, shipment_id, at_ms, kind)
);

CREATE TABLE standing_event (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  merchant_id text NOT NULL,
  seq integer NOT NULL,
  at_ms bigint NOT NULL,
  recorded_ms bigint NOT NULL,
  position_ms bigint NOT NULL,
  type text NOT NULL,
  actor jsonb NOT NULL,
  clause text,
  body jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT standing_event_seq_check CHECK ((seq > 0)),
  CONSTRAINT standing_event_pkey PRIMARY KEY (bucket, marketplace_id, merchant_id, seq)
);
CREATE INDEX standing_event_acts ON standing_event USING btree (bucket, marketplace_id, merchant_id, type, seq) WHERE (type = ANY (ARRAY['CorrectionRecorded'::text, 'ExamPassed'::text, 'SanctionLifted'::text, 'DepositRequired'::text, 'DepositCounted'::text]));
CREATE INDEX standing_event_feed ON standing_event USING btree (marketplace_id, position_ms, bucket, merchant_id, seq);

CREATE TABLE standing_file (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  merchant_id text NOT NULL,
  version integer NOT NULL,
  state jsonb NOT NULL,
  head_hash text NOT NULL,
  next_due_ms bigint GENERATED ALWAYS AS (((state ->> 'nextDueAt'::text))::bigint) STORED,
  CONSTRAINT standing_file_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT standing_file_check CHECK ((version = ((state ->> 'version'::text))::integer)),
  CONSTRAINT standing_file_version_check CHECK ((version > 0)),
  CONSTRAINT standing_file_pkey PRIMARY KEY (bucket, marketplace_id, merchant_id)
);
CREATE INDEX standing_file_due ON standing_file USING btree (bucket, next_due_ms) WHERE (next_due_ms IS NOT NULL);
CREATE INDEX standing_file_due_of_marketplace ON standing_file USING btree (marketplace_id, next_due_ms) WHERE (next_due_ms IS NOT NULL);

CREATE TABLE violation (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  id text NOT NULL,
  merchant_id text NOT NULL,
  case_id text,
  at_ms bigint NOT NULL,
  recorded_ms bigint NOT NULL,
  body jsonb NOT NULL,
  statement jsonb NOT NULL,
  CONSTRAINT violation_bucket_check CHECK (((bucket >= 0) AND (bucket <= 255))),
  CONSTRAINT violation_has_reasons CHECK (((COALESCE((statement #>> '{rule,clause}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement #>> '{rule,text,zh}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement #>> '{rule,text,en}'::text[]), ''::text) <> ''::text) AND (COALESCE((statement -> 'facts'::text), '{}'::jsonb) <> '{}'::jsonb) AND (COALESCE((statement -> 'evidence'::text), '[]'::jsonb) <> '[]'::jsonb) AND (COALESCE(jsonb_typeof((statement #> '{appeal,allowed}'::text[])), ''::text) = 'boolean'::text))),
  CONSTRAINT violation_pkey PRIMARY KEY (bucket, marketplace_id, id)
);
CREATE INDEX violation_of_merchant ON violation USING btree (bucket, marketplace_id, merchant_id, at_ms, id);

CREATE TABLE violation_reversal (
  bucket smallint NOT NULL,
  marketplace_id text NOT NULL,
  violation_id text NOT NULL,
  appeal_id text NOT NULL,
  merchant_id text NOT NULL,
  points_hundredths integer,
  recorded_ms bigint NOT NULL,
  CONSTRAINT violation_reversal_points_hundredths_check CHECK ((points_hundredths > 0)),
  CONSTRAINT violation_reversal_pkey PRIMARY KEY (bucket, marketplace_id, violation_id, appeal_id)
);
CREATE INDEX violation_reversal_of_merchant ON violation_reversal USING btree (bucket, marketplace_id, merchant_id);
