-- Sandboxes without a row have a provider that waits for its integrator to report.
CREATE TABLE sandbox_provider (
  marketplace_id text   PRIMARY KEY,
  behaviour      text   NOT NULL CHECK (behaviour IN ('manual', 'settle', 'fail', 'repeat', 'late')),
  delay_ms       bigint NOT NULL CHECK (delay_ms >= 0),
  reason         text   NOT NULL
);
