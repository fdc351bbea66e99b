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
