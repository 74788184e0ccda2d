import Cases
import Desk
import Orders
import Shell
import Staff
import Store
import Terminal
import Vocabulary

/// The personal data of one order or case in full, which `--reveal` asks for.
struct RevealedFields: Shown {
  /// Named by its id, for scripts, and by its name, for people.
  struct Field {
    let id: String
    let name: Text
    let value: String
  }

  let what: String
  let fields: [Field]

  func lines(_ paper: Paper) -> [String] {
    fields.isEmpty
      ? [paper.text(Texts.nothingToReveal)]
      : fields.map { (paper.text($0.name) + "：" + $0.value).harmless() }
  }

  private enum CodingKeys: CodingKey { case of, fields }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(what, forKey: .of)
    let values = Dictionary(fields.map { ($0.id, $0.value) }) { first, _ in first }
    try container.encode(values, forKey: .fields)
  }
}

/// Showing a buyer's data in full: the table is asked, and the journal says who saw whose.
extension Context {
  /// Allows an order's data to be shown, which are one's own for the order that bears one's tag or
  /// nobody's, and for one about which one holds an open case.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when they are another's.
  func reveal(_ number: OrderNumber) throws {
    let acting = try acting()
    let bearer = try orders().bearer(of: number)
    var isOwn = bearer.map(acting.isSelf) ?? true
    if !isOwn {
      var query = CaseQuery.held(by: acting.agent)
      query.subject = number.text
      query.limit = 1
      isOwn = try !cases().items(query, for: acting.agent, at: clock.now).isEmpty
    }
    try acting.demand(.reveal, about: isOwn ? acting.number : bearer)
    try store().note(Act(acting.author, "order.reveal"), "\(number)")
  }

  /// Allows a case's data to be shown, which are one's own for who wrote or holds it, or to whom it
  /// is addressed.
  ///
  /// - Throws: `Refusal` of kind `.notPermitted` when they are another's.
  func reveal(_ item: Case) throws {
    let acting = try acting()
    let people = [item.owner, item.holder] + (item.recipient.map { [$0] } ?? [])
    try acting.demand(.reveal, about: people.first(where: acting.isSelf) ?? item.holder)
    try store().note(Act(acting.author, "case.reveal"), "\(item.flow) \(item.number)")
  }

  /// Answers the fields of a case that are masked elsewhere.
  func revealed(_ item: Case, _ flow: Flow) throws -> Answer {
    try reveal(item)
    let fields = flow.fields.compactMap { field in
      item.values[field.id].flatMap { value in
        flow.isShown(field, item) && (field.isPersonal || field.masks(value))
          ? RevealedFields.Field(id: field.id, name: field.name, value: value) : nil
      }
    }
    return Answer(RevealedFields(what: "\(item.flow) \(item.number)", fields: fields))
  }

  /// Answers what an order's rows say of its buyer.
  func revealed(_ number: OrderNumber) throws -> Answer {
    try reveal(number)
    let contact = try orders().contact(of: number)
    let fields = contact.map {
      RevealedFields.Field(id: $0.id, name: Texts.revealed($0.id), value: $0.value)
    }
    return Answer(RevealedFields(what: number.text, fields: fields))
  }
}
