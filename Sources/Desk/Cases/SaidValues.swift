import Cases
import Shell
import Vocabulary

extension Context {
  /// Returns values typed for a case's fields, days, times, agents and orders in the form that the
  /// room reads, with a remark where one could mean another.
  ///
  /// - Throws: `Refusal` of kind `.refused` for a name of several agents; as `order(_:)` does.
  package func said(_ values: [String: String], of flow: Flow) throws -> [String: String] {
    var said = values
    for (name, value) in values {
      guard let field = try? flow.field(named: name), !value.trimmed.isEmpty else { continue }
      said[name] = try self.said(value, for: field)
    }
    return said
  }

  /// Returns a typed value in the form that the room reads; itself where it is not understood, for
  /// the room to say why.
  ///
  /// - Throws: `Refusal` as `said(_:of:)` does.
  package func said(_ value: String, for field: Field) throws -> String {
    let desk = try desk()
    switch field.kind {
    case .day: return try day(value, .ahead)?.description ?? value
    case .time:
      // A moment that is written out keeps its seconds and its offset.
      guard desk.zone.parse(value.halfWidth) == nil else { return value }
      return try momentIfAny(value, .ahead).map(desk.zone.label) ?? value
    case .agent: return try desk.staff().agent(called: value)?.description ?? value
    case .order:
      return OrderNumber(value.halfWidth) != nil || value.utf8.contains { $0 > 127 }
        ? try mentionedOrder(value).text : value
    default: return value
    }
  }
}
