import Store

/// The tables of this room. A released migration is never edited: a change is a new one.
extension OrderRecords {
  public static let migrations = [
    Migration("orders", 1, orders + desk + refunds)
  ]

  private static let orders: [SchemaChange] = [
    .table(
      "orders",
      [
        .order("order_number"), .moment("created_at").orNull, .moment("paid_at").orNull,
        .money("paid").orNull, .made("status").orNull, .made("title").orNull,
        .integer("quantity").orNull, .made("refund_shown").orNull, .text("note").orNull,
        .agent("agent").orNull, .word("flag").orNull, .moment("tagged_at").orNull,
        .word("origin").orNull, .flag("contested"), .flag("awaits_payment"),
        .moment("imported_at").orNull, .agent("imported_by").orNull,
        .integer("import_number").orNull, .moment("dropped_at").orNull,
      ], key: ["order_number"], layout: .besideKey),
    // An order as it was before an import changed it, and as it was when that import was taken
    // back. A withdrawn import's new orders leave `orders`; they stand here.
    .table(
      "order_version",
      [
        .integer("import_number"), .order("order_number"), .word("role", of: ["before", "after"]),
        .moment("created_at").orNull, .moment("paid_at").orNull, .money("paid").orNull,
        .made("status").orNull, .made("title").orNull, .integer("quantity").orNull,
        .made("refund_shown").orNull, .text("note").orNull, .flag("awaits_payment"),
        .moment("imported_at").orNull, .agent("imported_by").orNull,
        .integer("import_before").orNull,
      ], key: ["import_number", "order_number", "role"]),
    // For whom an order could count (`OrderAgents`).
    .index("order_version_order", on: "order_version", ["order_number"]),
    // For payroll: a month is one range, which holds all that is counted and grows at its end.
    // (With the agent first every import would split pages at as many places as there are agents.)
    .index(
      "orders_tagged", on: "orders", ["tagged_at", "agent", "paid"],
      where: "tagged_at IS NOT NULL"),
    // For the sign-in screen: only open orders have entries, so these stay small.
    .index(
      "orders_untagged_created", on: "orders", ["created_at"], where: "tagged_at IS NULL"),
    .index(
      "orders_untagged_paid", on: "orders", ["paid_at"],
      where: "tagged_at IS NULL AND paid_at IS NOT NULL"),
    .index("orders_unpaid", on: "orders", ["created_at"], where: "awaits_payment = 1"),
    .index("orders_contested", on: "orders", ["order_number"], where: "contested = 1"),
    // The only personal data of buyers. The form's fields are those of `confirmation`.
    .table(
      "buyer_contact",
      [
        .order("order_number"), .personal("name").orNull, .personal("receiver").orNull,
        .personal("mobile").orNull, .moment("erased_at").orNull,
        .personal("form_address").orNull, .personal("form_phone").orNull,
        .personal("form_name").orNull,
      ], key: ["order_number"]),
    // Read whole by each import.
    .index(
      "buyer_contact_erased", on: "buyer_contact", ["order_number"],
      where: "erased_at IS NOT NULL"),
    // Serves the membership of a buyer, asked whenever their order becomes the current one.
    .index("buyer_contact_by_name", on: "buyer_contact", ["name"], where: "name IS NOT NULL"),
    .table(
      "earlier_note",
      [.order("order_number"), .key("key"), .text("note"), .moment("replaced_at")],
      key: ["order_number", "key"]),
  ]

  private static let desk: [SchemaChange] = [
    // A row with `retracts` takes back the tag of that key; its agent is the one who did it.
    .table(
      "desk_tag",
      [
        .order("order_number"), .key("key"), .agent("agent"), .word("flag").orNull,
        .text("note").orNull, .moment("at"), .key("retracts").orNull,
      ], key: ["order_number", "key"]),
    .index("desk_tag_agent", on: "desk_tag", ["agent", "at"], where: "retracts IS NULL"),
    .index("desk_tag_retracts", on: "desk_tag", ["retracts"], where: "retracts IS NOT NULL"),
    // Acts about an order at the desk beside tagging it. A row with `retracts` takes back the one
    // of that key; its agent is the one who did it.
    .table(
      "order_event",
      [
        .order("order_number"), .key("key"), .word("kind"), .agent("agent"), .moment("at"),
        .agent("chosen").orNull, .flag("picked_up").orNull, .text("body").orNull,
        .text("because").orNull, .key("retracts").orNull,
      ], key: ["order_number", "key"]),
    .index("order_event_agent", on: "order_event", ["agent", "at"], where: "retracts IS NULL"),
    .index("order_event_retracts", on: "order_event", ["retracts"], where: "retracts IS NOT NULL"),
    // A row for each saving, confirming and reopening of a form; the last one says how it stands.
    .table(
      "confirmation",
      [
        .order("order_number"), .key("key"), .word("kind"), .agent("agent"), .moment("at"),
        .text("reason"), .text("goods").orNull, .text("size").orNull, .text("colour").orNull,
        .text("quantity").orNull, .text("remark").orNull, .text("courier").orNull,
      ], key: ["order_number", "key"]),
  ]

  private static let refunds: [SchemaChange] = [
    // The `key` is `id:` and the platform's number, or order, amount and minute where it has none.
    // Refunds that were asked for and not paid back are kept with `counts` 0.
    .table(
      "refund",
      [
        .made("key"), .order("order_number"), .moment("refunded_at").orNull, .money("amount"),
        .made("refund_id").orNull, .made("status").orNull, .flag("counts"),
        .moment("entered_at"), .agent("entered_by"), .integer("import_number").orNull,
        .key("fixed").orNull,
      ], key: ["key"]),
    .index(
      "refund_time", on: "refund", ["refunded_at", "order_number", "amount"],
      where: "counts = 1"),
    .index("refund_order", on: "refund", ["order_number", "amount", "refunded_at"]),
    // A refund before an import changed it, and when that import was taken back.
    .table(
      "refund_version",
      [
        .integer("import_number"), .made("key"), .word("role", of: ["before", "after"]),
        .made("earlier_key"), .order("order_number"), .moment("refunded_at").orNull,
        .money("amount"), .made("refund_id").orNull, .made("status").orNull, .flag("counts"),
        .moment("entered_at"), .agent("entered_by"), .integer("import_before").orNull,
      ], key: ["import_number", "key", "role"]),
    // A refund before the desk dropped or corrected it; `event` is the act, which `refund.fixed`
    // names while it stands.
    .table(
      "refund_fix",
      [
        .key("event"), .made("key"), .moment("refunded_at").orNull, .money("amount"),
        .flag("counts"),
      ], key: ["event"]),
    // Standing refunds that steps of returns made; their cases say the rest.
    .table(
      "desk_refund",
      [
        .key("id"), .integer("return_number"), .order("order_number"), .moment("refunded_at"),
        .money("amount"), .agent("agent"),
      ], key: ["id"]),
    .index("desk_refund_order", on: "desk_refund", ["order_number", "amount"]),
    .index("desk_refund_return", on: "desk_refund", ["return_number"]),
    .index("desk_refund_time", on: "desk_refund", ["refunded_at"]),
  ]
}
