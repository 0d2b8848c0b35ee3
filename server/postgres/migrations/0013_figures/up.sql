ALTER TABLE case_event ADD COLUMN merchant_id text;
UPDATE case_event e SET merchant_id = c.merchant_id FROM case_file c WHERE c.bucket = e.bucket AND c.id = e.case_id;
ALTER TABLE case_event ALTER COLUMN merchant_id SET NOT NULL;

-- Only what some figure begins with: the rest of a case is read from there by its key.
CREATE INDEX case_event_counted ON case_event (marketplace_id, merchant_id, type, at_ms)
  WHERE type IN (
    'CaseClosed', 'CaseOpened', 'ClaimRefused', 'InterventionRequested', 'MessageSent', 'PayoutSettled',
    'ProposalAccepted', 'ReplyGiven', 'ReplyOverdue', 'Ruled', 'SettlementReached', 'Upheld'
  );

ALTER TABLE order_file ADD COLUMN paid_ms bigint GENERATED ALWAYS AS ((body ->> 'paidAt')::bigint) STORED;

-- The days of which figures were published, once each. They are few: every node has them.
CREATE TABLE figure_day (
  marketplace_id text   NOT NULL,
  day            date   NOT NULL,
  published_ms   bigint NOT NULL,
  PRIMARY KEY (marketplace_id, day)
);

-- A merchant's figure of a day as published (because = ''), and what each thing that was undone later takes from it.
-- What is nothing of nothing has no row.
CREATE TABLE merchant_figure (
  bucket         smallint NOT NULL CHECK (bucket BETWEEN 0 AND 255),
  marketplace_id text     NOT NULL,
  merchant_id    text     NOT NULL,
  day            date     NOT NULL,
  figure         text     NOT NULL,
  because        text     NOT NULL,
  numerator      bigint   NOT NULL,
  denominator    bigint   NOT NULL,
  excluded       bigint   NOT NULL,
  total_ms       bigint   NOT NULL,
  -- Where the figure is a median: it can't be reckoned from sums. Of a correction: what it is since.
  median_ms      bigint,
  recorded_ms    bigint   NOT NULL,
  PRIMARY KEY (bucket, marketplace_id, merchant_id, day, figure, because),
  CHECK (because <> '' OR (numerator >= 0 AND denominator >= 0 AND excluded >= 0 AND total_ms >= 0))
);
