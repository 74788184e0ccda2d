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
      ]),
    Migration(
      "shifts", 2,
      [
        // Asked for, agreed to, decided: a request is never changed, its steps say what became of
        // it. A swap has the cells that change hands, on one day or two; a cover its span.
        """
        CREATE TABLE shift_request (
          number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL,
          kind TEXT NOT NULL CHECK (kind IN ('swap', 'cover', 'leave')),
          agent INTEGER NOT NULL, day TEXT NOT NULL, other INTEGER, other_day TEXT,
          own_code TEXT, other_code TEXT, own_code_then TEXT, other_code_then TEXT,
          starts INTEGER, ends INTEGER, reason TEXT NOT NULL)
        """,
        "CREATE INDEX shift_request_by_day ON shift_request (day)",
        "CREATE INDEX shift_request_by_other_day ON shift_request (other_day)",
        """
        CREATE TABLE shift_request_step (
          request INTEGER NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL,
          kind TEXT NOT NULL, agent INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT,
          undoes INTEGER, PRIMARY KEY (request, sequence))
        """,
        "CREATE INDEX shift_request_step_by_agent ON shift_request_step (agent)",
        """
        CREATE TABLE clocking_answer_retraction (
          answer TEXT NOT NULL PRIMARY KEY,
          entered_by INTEGER NOT NULL, entered_at INTEGER NOT NULL)
        """,
      ]),
  ]
}
