import Store
import Vocabulary

/// The rows of `confirmation`: each saving of a form with its fields, each confirming, each
/// reopening. The buyer's address, phone and name stand in `buyer_contact` alone.
enum ConfirmationRows {
  private static let fields: [ConfirmationForm.Field] = [
    .goods, .size, .colour, .quantity, .remark, .courier,
  ]

  /// - Throws: `Refusal` as `MostEntries.demand` does.
  static func add(
    _ kind: OrderConfirmation.Step.Kind, of order: OrderNumber, _ form: ConfirmationForm,
    reason: String = "", by agent: AgentNumber, in writing: Writing
  ) throws {
    try MostEntries.demand(in: "confirmation", of: order, by: agent, in: writing)
    try writing.run(
      """
      INSERT INTO confirmation (
        order_number, key, kind, agent, at, reason, goods, size, colour, quantity, remark, courier)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      """,
      values: [
        order.value, Key.make().value, kind.rawValue.value, agent.value, writing.now.value,
        reason.value,
      ] + fields.map { form[$0].value })
  }

  /// Writes the form's personal data to `buyer_contact`.
  static func keep(
    _ form: ConfirmationForm, of order: OrderNumber, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO buyer_contact (order_number, form_address, form_phone, form_name)
      VALUES ($1, $2, $3, $4)
      ON CONFLICT (order_number) DO UPDATE
      SET form_address = excluded.form_address, form_phone = excluded.form_phone,
        form_name = excluded.form_name
      """,
      order, form[.address], form[.phone], form[.name])
  }

  /// Returns an order's form with its steps; nil when none was saved.
  static func confirmation(
    of order: OrderNumber, in reading: Reading
  ) throws -> OrderConfirmation? {
    var form = ConfirmationForm()
    let steps = try reading.all(
      """
      SELECT kind, agent, at, reason, goods, size, colour, quantity, remark, courier,
        order_number, key
      FROM confirmation WHERE order_number = $1 ORDER BY at, key
      """,
      order
    ) { row in
      form = ConfirmationForm()
      for (index, field) in fields.enumerated() {
        form.fillIfFit(field, with: try row.textIfAny(4 + index))
      }
      return try OrderConfirmation.Step(
        kind: row.choice(0), agent: row.agent(1), at: row.moment(2), reason: row.text(3))
    }
    guard !steps.isEmpty else { return nil }
    let isErased = try reading.first(
      """
      SELECT form_address, form_phone, form_name, erased_at FROM buyer_contact
      WHERE order_number = $1
      """,
      order
    ) { row in
      for (index, field) in ConfirmationForm.personal.enumerated() {
        form.fillIfFit(field, with: try row.textIfAny(index))
      }
      return !row.isNull(3)
    }
    return OrderConfirmation(order: order, form: form, steps: steps, isErased: isErased ?? false)
  }
}
