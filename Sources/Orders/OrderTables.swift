import Store

/// The tables of this room. A migration that was released is never edited: a change is a new one.
extension OrderRecords {
  public static let migrations = [
    Migration(
      "orders", 1,
      [
        """
        CREATE TABLE orders ( -- wide rows
          order_number TEXT NOT NULL PRIMARY KEY, created_at INTEGER, paid_at INTEGER, paid INTEGER,
          status TEXT, title TEXT, quantity INTEGER, refund_shown TEXT, note TEXT,
          agent INTEGER, flag TEXT, tagged_at INTEGER, origin TEXT,
          contested INTEGER NOT NULL, awaits_payment INTEGER NOT NULL,
          imported_at INTEGER, imported_by INTEGER)
        """,
        // Payroll: a month is one range, which holds all that is counted and grows at its end.
        // (With the agent first every import would split pages at as many places as there are
        // agents.)
        "CREATE INDEX orders_tagged ON orders (tagged_at, agent, paid) WHERE tagged_at IS NOT NULL",
        // The sign-in screen: only what is open has entries, so these stay small.
        "CREATE INDEX orders_untagged_created ON orders (created_at) WHERE tagged_at IS NULL",
        """
        CREATE INDEX orders_untagged_paid ON orders (paid_at)
        WHERE tagged_at IS NULL AND paid_at IS NOT NULL
        """,
        "CREATE INDEX orders_unpaid ON orders (created_at) WHERE awaits_payment = 1",
        "CREATE INDEX orders_contested ON orders (order_number) WHERE contested = 1",
        // A row with `retracts` takes back the tag of that key; its agent is who did it.
        """
        CREATE TABLE desk_tag (
          order_number TEXT NOT NULL, key TEXT NOT NULL, agent INTEGER NOT NULL, flag TEXT,
          note TEXT,
          at INTEGER NOT NULL, retracts TEXT, PRIMARY KEY (order_number, key))
        """,
        "CREATE INDEX desk_tag_agent ON desk_tag (agent, at) WHERE retracts IS NULL",
        """
        CREATE TABLE buyer_contact (
          order_number TEXT NOT NULL PRIMARY KEY, name TEXT, receiver TEXT, mobile TEXT,
          erased_at INTEGER)
        """,
        """
        CREATE TABLE earlier_note (
          order_number TEXT NOT NULL, key TEXT NOT NULL, note TEXT NOT NULL,
          replaced_at INTEGER NOT NULL,
          PRIMARY KEY (order_number, key))
        """,
        """
        CREATE TABLE refund (
          order_number TEXT NOT NULL, refunded_at INTEGER NOT NULL, amount INTEGER NOT NULL,
          entered_at INTEGER NOT NULL, entered_by INTEGER NOT NULL,
          PRIMARY KEY (order_number, refunded_at, amount))
        """,
        "CREATE INDEX refund_time ON refund (refunded_at, order_number, amount)",
      ]),
    Migration(
      "orders", 2,
      [
        // What was done about an order at the desk beside tagging it. A row with `retracts` takes
        // back the one of that key; its agent is who did it.
        """
        CREATE TABLE order_event (
          order_number TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
          agent INTEGER NOT NULL, at INTEGER NOT NULL, chosen INTEGER, picked_up INTEGER,
          body TEXT, because TEXT, retracts TEXT, PRIMARY KEY (order_number, key))
        """,
        "CREATE INDEX order_event_agent ON order_event (agent, at) WHERE retracts IS NULL",
      ]),
    Migration(
      "orders", 3,
      [
        // A row for each saving of a form, its confirming and its reopening; the last one says how
        // it stands. The buyer's own fields are personal data and stand in `buyer_contact`.
        """
        CREATE TABLE confirmation (
          order_number TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL,
          agent INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL,
          goods TEXT, size TEXT, colour TEXT, quantity TEXT, remark TEXT, courier TEXT,
          PRIMARY KEY (order_number, key))
        """,
        "ALTER TABLE buyer_contact ADD COLUMN form_address TEXT",
        "ALTER TABLE buyer_contact ADD COLUMN form_phone TEXT",
        "ALTER TABLE buyer_contact ADD COLUMN form_name TEXT",
      ]),
    Migration(
      "orders", 4,
      [
        // `state` and `changed_at` repeat what the events say, for quick lists; the check compares
        // them.
        """
        CREATE TABLE return_case (
          number INTEGER NOT NULL PRIMARY KEY, id TEXT NOT NULL, order_number TEXT NOT NULL,
          wish TEXT NOT NULL, body TEXT NOT NULL, received_on TEXT,
          made_to_order INTEGER NOT NULL, opened_by INTEGER NOT NULL, opened_at INTEGER NOT NULL,
          state TEXT NOT NULL, changed_at INTEGER NOT NULL)
        """,
        """
        CREATE INDEX return_case_open ON return_case (changed_at)
        WHERE state NOT IN ('closed', 'withdrawn')
        """,
        "CREATE INDEX return_case_order ON return_case (order_number)",
        """
        CREATE TABLE return_event (
          item INTEGER NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
          agent INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, rule TEXT,
          condition TEXT, faulty INTEGER, freight_out INTEGER, freight_back INTEGER,
          insured INTEGER, amount INTEGER, undoes INTEGER, PRIMARY KEY (item, sequence))
        """,
        "CREATE INDEX return_event_agent ON return_event (agent, at)",
        "CREATE INDEX return_event_refund ON return_event (at) WHERE kind = 'refund'",
      ]),
    Migration(
      "orders", 5,
      // Whether a buyer is a member is asked whenever their order becomes the current one.
      ["CREATE INDEX buyer_contact_by_name ON buyer_contact (name) WHERE name IS NOT NULL"]),
    Migration(
      "orders", 6,
      [
        // `key` is `id:` and the platform's number, or order, amount and minute where it has none.
        // Refunds that were asked for and not paid back are kept with `counts` 0.
        "ALTER TABLE refund RENAME TO refund_before",
        "DROP INDEX refund_time",
        """
        CREATE TABLE refund (
          key TEXT NOT NULL PRIMARY KEY, order_number TEXT NOT NULL, refunded_at INTEGER,
          amount INTEGER NOT NULL, refund_id TEXT, status TEXT, counts INTEGER NOT NULL,
          entered_at INTEGER NOT NULL, entered_by INTEGER NOT NULL)
        """,
        """
        INSERT INTO refund (key, order_number, refunded_at, amount, counts, entered_at, entered_by)
        SELECT order_number || ' ' || amount || ' ' || refunded_at / 60, order_number,
          min(refunded_at), amount, 1, min(entered_at), min(entered_by)
        FROM refund_before GROUP BY order_number, amount, refunded_at / 60
        """,
        "DROP TABLE refund_before",
        """
        CREATE INDEX refund_time ON refund (refunded_at, order_number, amount)
        WHERE counts = 1
        """,
        "CREATE INDEX refund_order ON refund (order_number, amount, refunded_at)",
      ]),
  ]
}
