import Vocabulary

/// The checked content of a record: made by `RecordDraft.entry` only, or read from the store.
public struct RecordEntry: Hashable, Codable, Sendable {
  /// The day of the event; it counts in that day's month.
  public let day: Day
  public let agent: AgentNumber
  public let kind: RecordKind
  /// The value, in one spelling for each kind: a mark's English name, points, a rule's id, yuan
  /// with two decimals, a decimal; empty where the kind has none.
  public let value: String
  public let order: OrderNumber?
  public let note: String

  init(
    day: Day, agent: AgentNumber, kind: RecordKind, value: String, order: OrderNumber?, note: String
  ) {
    self.day = day
    self.agent = agent
    self.kind = kind
    self.value = value
    self.order = order
    self.note = note
  }

  /// The mark of a grade; nil for other kinds.
  public var mark: Mark? { Mark(value) }
  /// The points that a lead set for a complaint or outstanding conduct.
  public var points: Points? { Points(value) }
  /// The amount of a reward or an adjustment.
  public var amount: Money? { Money(value) }
  /// The number that a figure states.
  public var figure: Ratio? { Ratio(decimal: value) }

  /// The whole content in one line, equal for equal entries, by which rows without an id are
  /// identified.
  var whole: String {
    let parts = [day.description, agent.description, kind.code, value, order?.text ?? "", note]
    return parts.joined(separator: "\u{1F}")
  }

  /// The entry in words: `2026-10-09 3号 属实投诉 8`, `2026-10-09 3号 售后客服素质：优`.
  ///
  /// - Parameter titles: the names of the month's items and conduct rules by their keys.
  public func label(_ titles: [String: Text] = [:]) -> Text { Texts.label(self, titles) }

  /// The entry in words without day and agent.
  public func words(_ titles: [String: Text]) -> Text { Texts.words(self, titles) }
}
