-- Who somebody is in another house: its name for itself (issuer), and its name for the person there (subject).
CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  person_id INTEGER NOT NULL REFERENCES person(id),
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  linked_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX identity_of_subject ON identity (issuer, subject);
CREATE UNIQUE INDEX identity_of_person ON identity (person_id, issuer);
