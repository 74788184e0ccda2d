import Store
import Vocabulary

/// The tables of this room.
enum BookTables {
  static let migrations = [
    Migration(
      "books", 1,
      [
        // `state`, `holder` and `due` repeat what the steps say, for quick lists; the check
        // compares them. `subject` is what makes an entry the same one, in books that have one for
        // each day or thing.
        """
        CREATE TABLE book_entry (
          book TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, owner INTEGER NOT NULL,
          day TEXT NOT NULL, subject TEXT, state TEXT NOT NULL, holder INTEGER NOT NULL, due TEXT,
          PRIMARY KEY (book, number))
        """,
        "CREATE UNIQUE INDEX book_entry_subject ON book_entry (book, subject)",
        "CREATE INDEX book_entry_state ON book_entry (state, book, holder)",
        "CREATE INDEX book_entry_day ON book_entry (book, day)",
        """
        CREATE TABLE book_event (
          book TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          id TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, agent INTEGER NOT NULL,
          at INTEGER NOT NULL, day TEXT NOT NULL, recipient INTEGER, reason TEXT, undoes INTEGER,
          PRIMARY KEY (book, number, sequence))
        """,
        "CREATE INDEX book_event_agent ON book_event (agent, id)",
        "CREATE INDEX book_event_day ON book_event (day, book)",
        """
        CREATE TABLE book_value (
          book TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          field TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (book, number, sequence, field))
        """,
        // Personal data of buyers, and only here: erased by emptying `value`.
        """
        CREATE TABLE book_personal (
          book TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          field TEXT NOT NULL, value TEXT, erased_at INTEGER,
          PRIMARY KEY (book, number, sequence, field))
        """,
      ]),
    // Lists of what is open are answered from one index alone.
    Migration(
      "books", 2,
      [
        "DROP INDEX book_entry_state",
        "CREATE INDEX book_entry_list ON book_entry (book, state, holder, due, day, owner)",
      ]),
  ]
}
