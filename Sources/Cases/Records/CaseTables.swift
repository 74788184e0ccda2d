import Store
import Vocabulary

/// The tables of this room.
enum CaseTables {
  /// Stands for no moment in columns that lists are ordered by: engines differ in where NULL goes.
  static let never = 253_402_300_799

  static let migrations = [
    Migration(
      "cases", 1,
      [
        // The columns from `state` on repeat what the steps say, for quick lists; the check
        // compares them. `party` is who holds a case that no agent holds, such as any lead;
        // `warns` is when people are warned, `expires` when a clock acts by itself.
        """
        CREATE TABLE case_entry (
          flow TEXT NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, owner INTEGER NOT NULL,
          day TEXT NOT NULL, subject_key TEXT, definition TEXT NOT NULL, state TEXT NOT NULL,
          is_open INTEGER NOT NULL, holder INTEGER NOT NULL, party TEXT, recipient INTEGER,
          urgent INTEGER NOT NULL, due INTEGER NOT NULL, warns INTEGER NOT NULL,
          expires INTEGER NOT NULL, opened_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
          PRIMARY KEY (flow, number))
        """,
        "CREATE UNIQUE INDEX case_entry_subject ON case_entry (flow, subject_key)",
        """
        CREATE INDEX case_entry_list
        ON case_entry (flow, is_open, urgent DESC, due, number, expires)
        """,
        """
        CREATE INDEX case_entry_state ON case_entry (flow, state, urgent DESC, due, number,
          expires, holder, party, recipient, owner)
        """,
        "CREATE INDEX case_entry_open ON case_entry (is_open, urgent DESC, due, number, expires)",
        """
        CREATE INDEX case_entry_holder ON case_entry (holder, is_open, warns, expires, party, flow,
          state, urgent, due, number)
        """,
        """
        CREATE INDEX case_entry_party ON case_entry (party, is_open, warns, expires, flow, state,
          urgent, due, number)
        """,
        "CREATE INDEX case_entry_expires ON case_entry (expires)",
        "CREATE INDEX case_entry_day ON case_entry (flow, day)",
        "CREATE INDEX case_entry_number ON case_entry (number)",
        // `agent` is NULL where a clock acted; `effects` names what the step did in other rooms.
        """
        CREATE TABLE case_step (
          flow TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          id TEXT NOT NULL, step TEXT NOT NULL, agent INTEGER, clock TEXT, login INTEGER,
          at INTEGER NOT NULL, day TEXT NOT NULL, state_from TEXT, state_to TEXT NOT NULL,
          holder INTEGER, recipient INTEGER, reason TEXT, undoes INTEGER, effects TEXT,
          PRIMARY KEY (flow, number, sequence))
        """,
        "CREATE INDEX case_step_agent ON case_step (agent, id)",
        "CREATE INDEX case_step_day ON case_step (flow, day)",
        """
        CREATE TABLE case_value (
          flow TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          field TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (flow, number, sequence, field))
        """,
        // Personal data, and only here: erased by emptying `value`.
        """
        CREATE TABLE case_personal (
          flow TEXT NOT NULL, number INTEGER NOT NULL, sequence INTEGER NOT NULL,
          field TEXT NOT NULL, value TEXT, erased_at INTEGER,
          PRIMARY KEY (flow, number, sequence, field))
        """,
        // The values of reference fields as they are now: orders, agents, customers, choices, days
        // and the subject.
        """
        CREATE TABLE case_key (
          flow TEXT NOT NULL, number INTEGER NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (flow, number, field))
        """,
        "CREATE INDEX case_key_value ON case_key (field, value, flow, number)",
        """
        CREATE TABLE flow_definition (
          digest TEXT NOT NULL, flow TEXT NOT NULL, version TEXT NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (digest))
        """,
        "CREATE TABLE case_counter (counter TEXT NOT NULL, last INTEGER NOT NULL, "
          + "PRIMARY KEY (counter))",
      ])
  ]
}
