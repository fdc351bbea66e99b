-- Version 1. What files were made with is never changed here: a later step changes the tables.

CREATE TABLE ledger (
  id TEXT NOT NULL,
  secret BLOB NOT NULL,
  PRIMARY KEY (id)
) STRICT;

CREATE TABLE log (
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  clock TEXT,
  act TEXT NOT NULL,
  digest TEXT NOT NULL,
  forgotten TEXT,
  note TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (number)
) STRICT;

CREATE TABLE blobs (
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256)
) STRICT;

CREATE TABLE engines (
  "key" INTEGER NOT NULL,
  version TEXT NOT NULL,
  runtime TEXT,
  kernel TEXT,
  PRIMARY KEY ("key")
) STRICT;

CREATE TABLE documents (
  id TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(raw_sha256) REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE weights (
  engine INTEGER NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (engine, number),
  FOREIGN KEY(engine) REFERENCES engines ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE readings (
  entry INTEGER NOT NULL,
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  path TEXT,
  url TEXT,
  title TEXT,
  publisher TEXT,
  published TEXT,
  language TEXT,
  media_type TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  engine INTEGER NOT NULL,
  asked TEXT NOT NULL,
  salt BLOB NOT NULL,
  PRIMARY KEY (entry),
  FOREIGN KEY(entry) REFERENCES log (number) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id),
  FOREIGN KEY(document) REFERENCES documents (id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(text_sha256) REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(engine) REFERENCES engines ("key") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE authors (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE sections (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE entities (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE places (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  words TEXT NOT NULL,
  name TEXT,
  latitude REAL,
  longitude REAL,
  country_by_gazetteer TEXT,
  gazetteer_id TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE leftovers (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE problems (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  what TEXT NOT NULL,
  remedy TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE spans (
  reading INTEGER NOT NULL,
  "of" TEXT NOT NULL,
  number INTEGER NOT NULL,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  PRIMARY KEY (reading, "of", number, role, position),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE aliases (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(entity) REFERENCES entities ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE statements (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  within INTEGER,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  speaker INTEGER,
  speaker_confidence REAL,
  source TEXT,
  cue TEXT,
  content TEXT,
  section TEXT,
  mode TEXT NOT NULL,
  polarity TEXT NOT NULL,
  naming TEXT NOT NULL,
  lemma TEXT,
  act TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(within) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(speaker) REFERENCES entities ("key") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE channels (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  medium TEXT NOT NULL,
  name TEXT,
  words TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE addressees (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  entity INTEGER,
  words TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(entity) REFERENCES entities ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE figures (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  statement INTEGER,
  words TEXT NOT NULL,
  of_what TEXT,
  value TEXT,
  low TEXT,
  high TEXT,
  low_open INTEGER NOT NULL,
  high_open INTEGER NOT NULL,
  hedge TEXT,
  kind TEXT NOT NULL,
  unit TEXT,
  place INTEGER,
  caveat TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(place) REFERENCES places ("key") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE states (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  statement INTEGER,
  subject TEXT NOT NULL,
  aspect TEXT NOT NULL,
  value TEXT NOT NULL,
  words TEXT NOT NULL,
  polarity TEXT NOT NULL,
  modality TEXT,
  confidence REAL NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE wording (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER,
  kind TEXT NOT NULL,
  list TEXT,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE voices (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  statement INTEGER,
  verbatim INTEGER NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE candidates (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER,
  state INTEGER,
  entity INTEGER NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(state) REFERENCES states ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(entity) REFERENCES entities ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE TABLE times (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER,
  figure INTEGER,
  state INTEGER,
  words TEXT NOT NULL,
  value TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  basis TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(figure) REFERENCES figures ("key") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(state) REFERENCES states ("key") DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID, STRICT;

CREATE INDEX readings_by_asked ON readings (asked);
CREATE INDEX readings_by_document ON readings (document, entry);
CREATE INDEX entities_by_reading ON entities (reading);
CREATE INDEX places_by_reading ON places (reading);
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_reading ON statements (reading);
CREATE INDEX figures_by_reading ON figures (reading);
CREATE INDEX states_by_reading ON states (reading);

-- What is searched: words as they stand in the reports, unstemmed, accents folded. A gap ("…")
-- counts as a word, so that no phrase is found across it.

CREATE VIEW statement_words AS
SELECT
  s.key,
  (
    SELECT e.name || coalesce((SELECT ' … ' || group_concat(a.name, ' … ') FROM aliases a
      WHERE a.reading = s.reading AND a.entity = s.speaker), '')
    FROM entities e WHERE e.key = s.speaker
  ) AS speaker,
  replace(s.source, '…', ' … ') AS source,
  replace(s.cue, '…', ' … ') AS cue,
  replace(s.content, '…', ' … ') AS content
FROM statements s;

CREATE VIRTUAL TABLE statement_index USING fts5 (
  speaker, source, cue, content,
  content = 'statement_words', content_rowid = 'key',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '…'"
);

CREATE VIEW figure_words AS
SELECT f.key, f.words, replace(f.of_what, '…', ' … ') AS of_what FROM figures f;

CREATE VIRTUAL TABLE figure_index USING fts5 (
  words, of_what,
  content = 'figure_words', content_rowid = 'key',
  tokenize = "unicode61 remove_diacritics 2 tokenchars '…'"
);

-- For people who open the file with another program. Each report once, by its latest reading.

CREATE VIEW reports AS
SELECT
  r.published, r.publisher AS outlet, r.title, coalesce(r.url, r.path) AS link, r.language,
  (SELECT count(*) FROM statements s WHERE s.reading = r.entry) AS statements,
  l.at AS added, r.document, r.id AS reading, r.entry
FROM readings r JOIN log l ON l.number = r.entry
WHERE NOT EXISTS (
  SELECT 1 FROM readings later WHERE later.document = r.document AND later.entry > r.entry
);

CREATE VIEW statements_with_speaker AS
SELECT
  r.published, r.outlet, e.name AS speaker, s.source, s.cue, s.content, s.mode, s.polarity,
  (
    SELECT group_concat(c.medium || coalesce(': ' || c.name, ''), ', ')
    FROM channels c WHERE c.reading = s.reading AND c.statement = s.key
  ) AS channel,
  (SELECT t.value FROM times t WHERE t.reading = s.reading AND t.statement = s.key) AS said_on,
  s.confidence, r.title, r.link, s.start, s.end, s.id AS statement, r.document,
  'read by the program; reviewed by nobody' AS reviewed
FROM reports r
JOIN statements s ON s.reading = r.entry
LEFT JOIN entities e ON e.key = s.speaker;

CREATE VIEW figures_with_claimant AS
SELECT
  r.published, r.outlet,
  CASE WHEN f.statement IS NULL THEN 'the outlet itself' ELSE coalesce(e.name, s.source) END
    AS claimant,
  f.words, f.of_what, f.value, f.low, f.high, f.hedge, f.kind, f.unit, f.caveat,
  (SELECT t.value FROM times t WHERE t.reading = f.reading AND t.figure = f.key) AS as_of,
  p.name AS place, f.confidence, s.content, r.title, r.link, f.id AS figure, s.id AS statement,
  r.document, 'read by the program; reviewed by nobody' AS reviewed
FROM reports r
JOIN figures f ON f.reading = r.entry
LEFT JOIN statements s ON s.key = f.statement
LEFT JOIN entities e ON e.key = s.speaker
LEFT JOIN places p ON p.key = f.place;

CREATE VIEW states_by_subject AS
SELECT
  st.subject, st.aspect, st.value, st.polarity, st.modality,
  (SELECT t.value FROM times t WHERE t.reading = st.reading AND t.state = st.key) AS as_of,
  CASE WHEN st.statement IS NULL THEN 'the outlet itself' ELSE coalesce(e.name, s.source) END
    AS claimant,
  st.words, r.published, r.outlet, r.title, r.link, st.confidence, st.id AS state,
  s.id AS statement, r.document, 'read by the program; reviewed by nobody' AS reviewed
FROM reports r
JOIN states st ON st.reading = r.entry
LEFT JOIN statements s ON s.key = st.statement
LEFT JOIN entities e ON e.key = s.speaker;
