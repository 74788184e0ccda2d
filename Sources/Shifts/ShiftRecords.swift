import Store
import Vocabulary

/// The tables of this room.
public enum ShiftRecords {
  public static let migrations = [
    Migration(
      "shifts", 1,
      [
        // By time first: a month is one stretch of the table. `turn` is 0 but for a press at the
        // desk at the second of one that was retracted, so the key says that the same agent, time
        // and direction is one.
        """
        CREATE TABLE clocking (
          at INTEGER NOT NULL, agent INTEGER NOT NULL,
          direction TEXT NOT NULL CHECK (direction IN ('in', 'out', '')),
          turn INTEGER NOT NULL, id TEXT NOT NULL,
          origin TEXT NOT NULL CHECK (origin IN ('desk', 'import')),
          entered_by INTEGER NOT NULL, entered_at INTEGER NOT NULL,
          PRIMARY KEY (at, agent, direction, turn))
        """,
        "CREATE INDEX clocking_by_agent ON clocking (agent, at)",
        """
        CREATE TABLE clocking_retraction (
          clocking TEXT NOT NULL PRIMARY KEY,
          entered_by INTEGER NOT NULL, entered_at INTEGER NOT NULL)
        """,
        """
        CREATE TABLE clocking_answer (
          id TEXT NOT NULL PRIMARY KEY, agent INTEGER NOT NULL, day TEXT NOT NULL,
          clocked_in INTEGER, clocked_out INTEGER, absent INTEGER NOT NULL, reason TEXT NOT NULL,
          entered_by INTEGER NOT NULL, entered_at INTEGER NOT NULL)
        """,
        "CREATE INDEX clocking_answer_by_day ON clocking_answer (day)",
        // `state`, `holder`, `recipient` and `changed_at` repeat what the events say, for quick
        // lists; the check compares them.
        """
        CREATE TABLE handover (
          number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL, writer INTEGER NOT NULL,
          body TEXT NOT NULL, buyer TEXT, order_number TEXT, promise TEXT, due INTEGER,
          urgent INTEGER NOT NULL, written_at INTEGER NOT NULL,
          state TEXT NOT NULL, holder INTEGER NOT NULL, recipient INTEGER,
          changed_at INTEGER NOT NULL)
        """,
        "CREATE INDEX handover_by_state ON handover (state)",
        """
        CREATE TABLE handover_event (
          item INTEGER NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
          agent INTEGER NOT NULL, at INTEGER NOT NULL, recipient INTEGER, reason TEXT,
          undoes INTEGER, PRIMARY KEY (item, sequence))
        """,
        "CREATE INDEX handover_event_by_agent ON handover_event (agent)",
      ]),
    Migration(
      "shifts", 2,
      [
        "ALTER TABLE handover ADD COLUMN may_buy INTEGER NOT NULL DEFAULT 0",
        """
        CREATE TABLE clocking_answer_retraction (
          answer TEXT NOT NULL PRIMARY KEY,
          entered_by INTEGER NOT NULL, entered_at INTEGER NOT NULL)
        """,
      ]),
    Migration(
      "shifts", 3,
      [
        // The unfinished items in the order of every list of them: the top of a list is read
        // without sorting, and the backlog is counted from the index alone.
        """
        CREATE INDEX handover_unfinished ON handover
          (urgent DESC, (due IS NULL), due, number, state, holder, recipient, written_at)
          WHERE state IN ('open', 'accepted')
        """,
        "DROP INDEX handover_by_state",
      ]),
  ]
}
