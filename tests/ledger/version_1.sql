-- A ledger as version 1 made it, with two reports in it and one forgotten: every object of the
-- file but the tables that the indexes of words keep for themselves, and every row.
CREATE TABLE ledger (
  id TEXT NOT NULL,
  secret BLOB NOT NULL,
  PRIMARY KEY (id)
)
 STRICT;
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
)
 STRICT;
CREATE TABLE blobs (
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256)
)
 STRICT;
CREATE TABLE engines (
  "key" INTEGER NOT NULL,
  version TEXT NOT NULL,
  runtime TEXT,
  kernel TEXT,
  PRIMARY KEY ("key")
)
 STRICT;
CREATE TABLE documents (
  id TEXT NOT NULL,
  raw_sha256 TEXT NOT NULL,
  PRIMARY KEY (id),
  FOREIGN KEY(raw_sha256) REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE weights (
  engine INTEGER NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (engine, number),
  FOREIGN KEY(engine) REFERENCES engines ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
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
)
 STRICT;
CREATE TABLE authors (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE sections (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE entities (
  "key" INTEGER NOT NULL,
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
)
 STRICT;
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
)
 STRICT;
CREATE TABLE leftovers (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE problems (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  what TEXT NOT NULL,
  remedy TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
CREATE TABLE aliases (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(entity) REFERENCES entities ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
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
)
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
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
)
 STRICT;
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
)
 STRICT;
CREATE TABLE wording (
  reading INTEGER NOT NULL,
  number INTEGER NOT NULL,
  statement INTEGER,
  kind TEXT NOT NULL,
  list TEXT,
  PRIMARY KEY (reading, number),
  FOREIGN KEY(reading) REFERENCES readings (entry) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY(statement) REFERENCES statements ("key") DEFERRABLE INITIALLY DEFERRED
)
 WITHOUT ROWID,
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
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
)
 WITHOUT ROWID,
 STRICT;
CREATE INDEX readings_by_asked ON readings (asked);
CREATE INDEX readings_by_document ON readings (document, entry);
CREATE INDEX entities_by_reading ON entities (reading);
CREATE INDEX places_by_reading ON places (reading);
CREATE INDEX statements_by_id ON statements (id);
CREATE INDEX statements_by_reading ON statements (reading);
CREATE INDEX figures_by_reading ON figures (reading);
CREATE INDEX states_by_reading ON states (reading);
INSERT INTO ledger VALUES
  ('6c15968e0d4909e9550b8c9ef9909da2', x'0fb558d4a2212333232250c2a7948a06512b3e5bf15f6cd3287474d7bbbe3e18');
INSERT INTO log VALUES
  (1, '2031-05-20T08:00:00.000000Z', NULL, 'created', '86c250541ae156784e679bab33e06f6a0bc0e9ac5ff3c9ce2e84ce1f773f9ccc', NULL, 'onrecord 0.2.0, tables 1', '0000000000000000000000000000000000000000000000000000000000000000', '2156dc0549329c6665d4391f573a416c1bafba3004ffb41540cb1020d17d977c'),
  (2, '2031-05-20T09:00:00.000000Z', NULL, 'added', 'f77418c1f6ddbc512b66171db6550e1af0cfdd3a4094f0fc109ddc70b34ec390', NULL, NULL, '2156dc0549329c6665d4391f573a416c1bafba3004ffb41540cb1020d17d977c', '109e494a8cff9b059dc102b1be1e2c23e3f51526719ab328ef8012e1f2139053'),
  (3, '2031-05-20T10:00:00.000000Z', NULL, 'added', '8a8b805386bd2287d4bda4e78e1d8d9971cf05e4525586b6160b213296091f48', NULL, NULL, '109e494a8cff9b059dc102b1be1e2c23e3f51526719ab328ef8012e1f2139053', '75af1a1828f8802e5edc6ec79ecdc5f4b1399b578385345e56bd69f97dc8369b'),
  (4, '2031-05-20T11:00:00.000000Z', NULL, 'forgot', 'a0584dcecfc7305ff27c817bbf9998aebadf508fe716a91b1600b759d8be3977', '3', 'the family asked', '75af1a1828f8802e5edc6ec79ecdc5f4b1399b578385345e56bd69f97dc8369b', '5fb641f35c6da9dcf65a9702f332a85bbd4f0de7cccac3f9fb5b185cdfdc2bb6'),
  (5, '2031-05-20T12:00:00.000000Z', NULL, 'added', '28ceea099a1bea1619c1118caa4b3b6139c7945a549ac0f420de1c9d200574f7', NULL, NULL, '5fb641f35c6da9dcf65a9702f332a85bbd4f0de7cccac3f9fb5b185cdfdc2bb6', '60776e1dcc62ad777f0270e6c548ed63dd8ce41b4a42c9059a085574714145af');
INSERT INTO blobs VALUES
  ('882ce848dcf9e79a5c99916464b5f19b7119506ded4cc38fe2dcc16d2a71843a', 274, x'789c2590314ec4400c45fb9ce21f208a28b800a2802d68d08adeecfcdd8c18c691c751946e0f0297db93e0591acbf2b7ff7ff28b38d1e6d547887def68b2b76178d6a2950587ca86a398c1b524f84cbcd2245aad78d39a648fa1f85db974abe83f18fa260db7eb4f77c6590d17d574bbfe464a4df793413e35b4c7072cd4a5704455c74ec749d7ea4c23361a31f33fd83845a2e918b4c4661a61b94250e84e8b6d5d3bd7c28aec433e43da17d38463ac07c9c102f95da55320379c8ab62e3f85474ef183a881300d7f8a8561bb'),
  ('6f19bb9f3e72b3aafb550dd79809fab80e1a453320b512c2444f76cf56545b78', 41, x'789c7bd43027242355212935274721b35821b92831393b3545e751c35c05c79444058ffc9c5c85e2c4cc143d005c9c0fb8');
INSERT INTO engines VALUES
  (1, '0.1', 'none', 'int8');
INSERT INTO documents VALUES
  ('6f19bb9f3e72b3aafb550dd79809fab8', '6f19bb9f3e72b3aafb550dd79809fab80e1a453320b512c2444f76cf56545b78'),
  ('882ce848dcf9e79a5c99916464b5f19b', '882ce848dcf9e79a5c99916464b5f19b7119506ded4cc38fe2dcc16d2a71843a');
INSERT INTO weights VALUES
  (1, 0, 'attribution', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc');
INSERT INTO readings VALUES
  (2, 'f2f02961645e3bc94a7f5d05ab9da657', '882ce848dcf9e79a5c99916464b5f19b', 'reports/gate.txt', 'https://herald.example/gate', 'Gate shut, army says', 'The Herald', '2031-05-14', 'en', 'text/plain', '882ce848dcf9e79a5c99916464b5f19b7119506ded4cc38fe2dcc16d2a71843a', 1, '51fe8056550345325e93d57ed81d8948', x'9866b0425c279f676dedb35f8b13505e'),
  (5, '9aa5a1d2f88bedc0ff5ebfaf695c6409', '6f19bb9f3e72b3aafb550dd79809fab8', NULL, NULL, NULL, 'Vantry Clarion', '2031-05-16', 'en', 'text/plain', '6f19bb9f3e72b3aafb550dd79809fab80e1a453320b512c2444f76cf56545b78', 1, '91137c6c706f795d662bfb208057c72e', x'8ccd844f278e878cbab16e19460c6a97');
INSERT INTO authors VALUES
  (2, 0, 'Ada Holm'),
  (2, 1, 'Pim Astarra');
INSERT INTO sections VALUES
  (2, 0, 0, 20, 'headline'),
  (2, 1, 22, 260, 'body');
INSERT INTO entities VALUES
  (1, 2, 0, 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee1', 'Ines Tarr', 'person'),
  (2, 2, 1, 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeee2', 'the gate', 'place'),
  (3, 5, 0, 'b04707170c7618d26465766dd4de9156', 'Ada Holm', 'person');
INSERT INTO places VALUES
  (1, 2, 0, 'Veld', 'Veld', 12.5, -7.25, 'ML', '123', 0.66);
INSERT INTO leftovers VALUES
  (2, 0, 'quotation');
INSERT INTO problems VALUES
  (2, 0, 'A mark is open.', 'Close it.'),
  (2, 1, 'No day.', 'Give it with --published.');
INSERT INTO spans VALUES
  (2, 'addressees', 0, 'words', 0, 45, 55, 45, 55),
  (2, 'candidates', 0, 'evidence', 0, 175, 178, 179, 182),
  (2, 'channels', 0, 'words', 0, 45, 55, 45, 55),
  (2, 'channels', 1, 'words', 0, 185, 196, 189, 200),
  (2, 'channels', 2, 'words', 0, 188, 196, 192, 200),
  (2, 'entities', 0, 'mention', 0, 30, 39, 30, 39),
  (2, 'entities', 0, 'mention', 1, 175, 178, 179, 182),
  (2, 'entities', 0, 'role', 0, 22, 29, 22, 29),
  (2, 'entities', 1, 'mention', 0, 71, 79, 71, 79),
  (2, 'figures', 0, 'caveat', 0, 135, 150, 139, 154),
  (2, 'figures', 0, 'of_what', 0, 127, 133, 131, 137),
  (2, 'figures', 0, 'span', 0, 118, 126, 122, 130),
  (2, 'leftovers', 0, 'span', 0, 227, 236, 233, 242),
  (2, 'places', 0, 'evidence', 0, 71, 82, 71, 82),
  (2, 'places', 0, 'span', 0, 83, 87, 83, 87),
  (2, 'problems', 0, 'span', 0, 226, 231, 230, 237),
  (2, 'statements', 0, 'content', 0, 66, 107, 66, 111),
  (2, 'statements', 0, 'content', 1, 113, 133, 117, 137),
  (2, 'statements', 0, 'cue', 0, 40, 44, 40, 44),
  (2, 'statements', 0, 'evidence', 0, 30, 39, 30, 39),
  (2, 'statements', 0, 'quoted', 0, 93, 106, 95, 108),
  (2, 'statements', 0, 'source', 0, 22, 39, 22, 39),
  (2, 'statements', 1, 'condition', 0, 212, 220, 216, 224),
  (2, 'statements', 1, 'content', 0, 169, 173, 173, 177),
  (2, 'statements', 1, 'content', 1, 198, 211, 202, 215),
  (2, 'statements', 1, 'cue', 0, 179, 184, 183, 188),
  (2, 'statements', 1, 'source', 0, 175, 178, 179, 182),
  (2, 'statements', 2, 'content', 0, 262, 265, 270, 273),
  (2, 'statements', 2, 'reason', 0, 252, 256, 260, 264),
  (2, 'statements', 2, 'source', 0, 249, 256, 257, 264),
  (2, 'times', 0, 'evidence', 0, 59, 65, 59, 65),
  (2, 'times', 0, 'span', 0, 59, 65, 59, 65),
  (2, 'times', 1, 'evidence', 0, 59, 65, 59, 65),
  (2, 'times', 1, 'span', 0, 59, 65, 59, 65),
  (2, 'times', 2, 'evidence', 0, 59, 65, 59, 65),
  (2, 'times', 2, 'span', 0, 59, 65, 59, 65),
  (2, 'wording', 0, 'span', 0, 227, 236, 233, 242),
  (2, 'wording', 1, 'span', 0, 157, 161, 161, 165),
  (5, 'entities', 0, 'mention', 0, 23, 31, NULL, NULL),
  (5, 'statements', 0, 'content', 0, 1, 21, NULL, NULL),
  (5, 'statements', 0, 'cue', 0, 32, 36, NULL, NULL),
  (5, 'statements', 0, 'evidence', 0, 23, 31, NULL, NULL),
  (5, 'statements', 0, 'quoted', 0, 1, 21, NULL, NULL),
  (5, 'statements', 0, 'source', 0, 23, 31, NULL, NULL);
INSERT INTO aliases VALUES
  (2, 0, 1, 'Colonel Tarr'),
  (2, 1, 1, 'Ines Tar');
INSERT INTO statements VALUES
  (1, 2, 0, '11111111111111111111111111111111', NULL, 22, 133, 1, 1.0, 'Colonel Ines Tarr', 'told', 'that the gate at Veld was “shut for good” … that about 40 people', 'body', 'mixed', 'asserted', 'named', 'tell', 'say', 0.91),
  (2, 2, 1, '22222222222222222222222222222222', 1, 169, 211, NULL, NULL, 'she', 'wrote', 'Moro … would open it', 'body', 'indirect', 'conditional', 'named', 'write', 'write', 0.5),
  (3, 2, 2, '33333333333333333333333333333333', NULL, 249, 265, NULL, NULL, 'An aide', NULL, 'no.', NULL, 'indirect', 'denied', 'unnamed', NULL, 'deny', 0.2),
  (4, 5, 0, 'd6a946e8b1256afb9c7f391f730094ea', NULL, 1, 36, 3, 0.9, 'Ada Holm', 'said', '“The bell is cracked,”', NULL, 'direct', 'asserted', 'named', 'say', 'say', 0.87);
INSERT INTO channels VALUES
  (2, 0, 1, 'press', 'the Herald', 'the Herald'),
  (2, 1, 2, 'letter', NULL, 'in a letter'),
  (2, 2, 2, 'document', 'the letter', 'a letter');
INSERT INTO addressees VALUES
  (2, 0, 1, NULL, 'the Herald'),
  (2, 1, 2, 1, '');
INSERT INTO figures VALUES
  (1, 2, 0, 'ffffffffffffffffffffffffffffffff', 1, 'about 40', 'people', '40', '35', '45', 1, 0, 'about', 'count', '1', 1, 'not yet counted', 0.8);
INSERT INTO wording VALUES
  (2, 0, NULL, 'scare-quote', NULL),
  (2, 1, 1, 'listed', 'custody');
INSERT INTO voices VALUES
  (2, 0, 0, 30, NULL, 0),
  (2, 1, 30, 266, 1, 1),
  (5, 0, 0, 37, NULL, 0);
INSERT INTO candidates VALUES
  (2, 0, 3, NULL, 1, 0.4);
INSERT INTO times VALUES
  (2, 0, NULL, NULL, NULL, 'Monday', '2031-05-12', '2031-05-12', '2031-05-12', 'published'),
  (2, 1, 1, NULL, NULL, 'Monday', '2031-05-12', '2031-05-12', '2031-05-12', 'published'),
  (2, 2, NULL, 1, NULL, 'Monday', '2031-05-12', '2031-05-12', '2031-05-12', 'published');
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
INSERT INTO statement_index(statement_index) VALUES ('rebuild');
INSERT INTO figure_index(figure_index) VALUES ('rebuild');
CREATE TRIGGER no_update_of_blobs BEFORE UPDATE ON blobs BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_blobs BEFORE DELETE ON blobs BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_engines BEFORE UPDATE ON engines BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_engines BEFORE DELETE ON engines BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_ledger BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_ledger BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_log BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_log BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_documents BEFORE UPDATE ON documents BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_documents BEFORE DELETE ON documents BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_weights BEFORE UPDATE ON weights BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_weights BEFORE DELETE ON weights BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_readings BEFORE UPDATE ON readings BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_readings BEFORE DELETE ON readings BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_authors BEFORE UPDATE ON authors BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_authors BEFORE DELETE ON authors BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_entities BEFORE UPDATE ON entities BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_entities BEFORE DELETE ON entities BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_leftovers BEFORE UPDATE ON leftovers BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_leftovers BEFORE DELETE ON leftovers BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_places BEFORE UPDATE ON places BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_places BEFORE DELETE ON places BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_problems BEFORE UPDATE ON problems BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_problems BEFORE DELETE ON problems BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_sections BEFORE UPDATE ON sections BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_sections BEFORE DELETE ON sections BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_spans BEFORE UPDATE ON spans BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_spans BEFORE DELETE ON spans BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_aliases BEFORE UPDATE ON aliases BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_aliases BEFORE DELETE ON aliases BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_statements BEFORE UPDATE ON statements BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_statements BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_addressees BEFORE UPDATE ON addressees BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_addressees BEFORE DELETE ON addressees BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_channels BEFORE UPDATE ON channels BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_channels BEFORE DELETE ON channels BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_figures BEFORE UPDATE ON figures BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_figures BEFORE DELETE ON figures BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_states BEFORE UPDATE ON states BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_states BEFORE DELETE ON states BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_voices BEFORE UPDATE ON voices BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_voices BEFORE DELETE ON voices BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_wording BEFORE UPDATE ON wording BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_wording BEFORE DELETE ON wording BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_candidates BEFORE UPDATE ON candidates BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_candidates BEFORE DELETE ON candidates BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_update_of_times BEFORE UPDATE ON times BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
CREATE TRIGGER no_delete_of_times BEFORE DELETE ON times BEGIN SELECT RAISE(ABORT, 'A ledger only grows: rows are never changed, and only onrecord forget takes them out.'); END;
PRAGMA application_id = 1869509219;
PRAGMA user_version = 1;
