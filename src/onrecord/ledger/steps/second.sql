-- Version 2: places and figures of states, what a subject stands for, causes, and joins.
-- What the words of a span are to their entry is a number now: spans were 29 % of a file of 150
-- reports, half of that the names of tables and roles.

ALTER TABLE states ADD COLUMN place INTEGER REFERENCES places ("key") DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE states ADD COLUMN stands_for TEXT;

CREATE TABLE told_with (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  state INTEGER NOT NULL,
  figure INTEGER NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(state) REFERENCES states ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(figure) REFERENCES figures ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE causes (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  statement INTEGER,
  words TEXT NOT NULL,
  cause_state INTEGER,
  cause_statement INTEGER,
  effect_state INTEGER,
  effect_statement INTEGER,
  confidence REAL NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(cause_state) REFERENCES states ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(cause_statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(effect_state) REFERENCES states ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(effect_statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE joins (
  entry INTEGER NOT NULL,
  one TEXT NOT NULL,
  one_document TEXT NOT NULL,
  other TEXT NOT NULL,
  other_document TEXT NOT NULL,
  same INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (entry),
  FOREIGN KEY(entry) REFERENCES log (number) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(one_document) REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(other_document) REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX joins_by_one ON joins (one);

CREATE INDEX joins_by_other ON joins (other);

CREATE TABLE join_reasons (
  entry INTEGER NOT NULL,
  number INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (entry, number),
  FOREIGN KEY(entry) REFERENCES joins (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE roles (
  code INTEGER NOT NULL,
  "of" TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (code),
  UNIQUE ("of", role)
) STRICT;

INSERT INTO roles
SELECT row_number() OVER (ORDER BY "of", role), "of", role
FROM (SELECT DISTINCT "of", role FROM spans);

ALTER TABLE spans RENAME TO spans_of_version_1;

CREATE TABLE spans (
  reading INTEGER NOT NULL,
  role INTEGER NOT NULL,
  number INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  PRIMARY KEY (reading, role, number, position),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(role) REFERENCES roles (code) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

INSERT INTO spans
SELECT s.reading, r.code, s.number, s.position, s.start, s."end", s.raw_start, s.raw_end
FROM spans_of_version_1 s JOIN roles r ON r."of" = s."of" AND r.role = s.role
ORDER BY 1, 2, 3, 4;

DROP TABLE spans_of_version_1;

-- What is searched, too: figures by their place, states by their subject and their place.

DROP TABLE figure_index;

DROP VIEW figure_words;

CREATE VIEW figure_words AS
SELECT
  f.key, f.words, replace(f.of_what, '…', ' … ') AS of_what,
  p.words || coalesce(' … ' || p.name, '') AS place
FROM figures f LEFT JOIN places p ON p.key = f.place;

CREATE VIRTUAL TABLE figure_index USING fts5 (
  words, of_what, place,
  content = 'figure_words', content_rowid = 'key',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '…'"
);

INSERT INTO figure_index(figure_index) VALUES ('rebuild');

CREATE VIEW state_words AS
SELECT
  s.key, replace(s.subject, '…', ' … ') AS subject,
  replace(s.stands_for, '…', ' … ') AS stands_for,
  p.words || coalesce(' … ' || p.name, '') AS place
FROM states s LEFT JOIN places p ON p.key = s.place;

CREATE VIRTUAL TABLE state_index USING fts5 (
  subject, stands_for, place,
  content = 'state_words', content_rowid = 'key',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '…'"
);

INSERT INTO state_index(state_index) VALUES ('rebuild');

-- For people who open the file with another program.

CREATE VIEW spans_with_role AS
SELECT
  s.reading, r."of", s.number, r.role, s.position, s.start, s."end", s.raw_start, s.raw_end
FROM spans s JOIN roles r ON r.code = s.role;

DROP VIEW states_by_subject;

CREATE VIEW states_by_subject AS
SELECT
  st.subject, st.stands_for, st.aspect, st.value, st.polarity, st.modality,
  (SELECT t.value FROM times t WHERE t.reading = st.reading AND t.state = st.key) AS as_of,
  coalesce(p.name, p.words) AS place,
  (
    SELECT group_concat(f.words || coalesce(' ' || f.of_what, ''), '; ')
    FROM told_with w JOIN figures f ON f.key = w.figure
    WHERE w.reading = st.reading AND w.state = st.key
  ) AS figures,
  CASE WHEN st.statement IS NULL THEN 'the outlet itself' ELSE coalesce(e.name, s.source) END
    AS claimant,
  st.words, r.published, r.outlet, r.title, r.link, st.confidence, st.id AS state,
  s.id AS statement, r.document, 'read by the program; reviewed by nobody' AS reviewed
FROM reports r
JOIN states st ON st.reading = r.entry
LEFT JOIN places p ON p.key = st.place
LEFT JOIN statements s ON s.key = st.statement
LEFT JOIN entities e ON e.key = s.speaker;

CREATE VIEW causes_with_claimant AS
SELECT
  coalesce(a.subject || ' … ' || a.words, b.content) AS cause,
  c.words AS because,
  coalesce(x.subject || ' … ' || x.words, y.content) AS effect,
  CASE WHEN c.statement IS NULL THEN 'the outlet itself' ELSE coalesce(e.name, s.source) END
    AS claimant,
  r.published, r.outlet, r.title, r.link, c.confidence, c.id AS cause_id, s.id AS statement,
  r.document, 'read by the program; reviewed by nobody' AS reviewed
FROM reports r
JOIN causes c ON c.reading = r.entry
LEFT JOIN states a ON a.key = c.cause_state
LEFT JOIN statements b ON b.key = c.cause_statement
LEFT JOIN states x ON x.key = c.effect_state
LEFT JOIN statements y ON y.key = c.effect_statement
LEFT JOIN statements s ON s.key = c.statement
LEFT JOIN entities e ON e.key = s.speaker;

-- The last decision on each two that are taken for one, or were.

CREATE VIEW joins_in_force AS
SELECT
  j.entry, l.at, j.one, j.one_document, j.other, j.other_document, j.decided_by,
  (
    SELECT group_concat(r.reason, ' ') FROM join_reasons r WHERE r.entry = j.entry
  ) AS because
FROM joins j JOIN log l ON l.number = j.entry
WHERE j.same = 1 AND NOT EXISTS (
  SELECT 1 FROM joins later
  WHERE later.one = j.one AND later.other = j.other AND later.entry > j.entry
);
