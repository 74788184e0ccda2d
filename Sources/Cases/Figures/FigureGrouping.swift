import Staff
import Vocabulary

/// The parts into which figures are divided.
public enum FigureGrouping: Hashable, Sendable {
  case month
  /// The agent to whom a case belongs.
  case writer
  /// Whoever has the case, an agent or a party.
  case holder
  /// The agent who last took a step.
  case took(String)
  case field(String)

  /// The words beside fields, with their meanings.
  public static let words = [
    ("month", FigureTexts.month), ("writer", CaseTexts.writer), ("holder", CaseTexts.holder),
  ]

  /// Reads `month`, `writer`, `holder` or `party`, `took STEP`, or a field by id or name.
  ///
  /// - Throws: `Refusal` of kind `.usage` for an unknown word, of kind `.refused` for personal
  ///   data.
  public init(_ text: String, in flow: Flow) throws {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("month", 1), ("月", 1), ("月份", 1): self = .month
    case ("writer", 1): self = .writer
    case ("holder", 1), ("party", 1): self = .holder
    case ("took", 2): self = .took(try flow.step(named: words[1]).id)
    default:
      let known = Self.words.map(\.0) + flow.fields.map(\.id)
      guard let field = try? flow.field(named: text) else {
        throw Refusal(
          .usage, FigureTexts.noGrouping(text), fix: FlowTexts.nearest(text, among: known))
      }
      guard !field.isPersonal else {
        throw Refusal(FigureTexts.personal(field.name), fix: FigureTexts.publicField)
      }
      self = .field(field.id)
    }
  }

  /// Returns what the parts are, such as the field's name.
  public func title(in flow: Flow) -> Text {
    switch self {
    case .month: FigureTexts.month
    case .writer: CaseTexts.writer
    case .holder: CaseTexts.holder
    case .took(let step): CaseTexts.took(flow[step: step]?.name ?? Text(same: step))
    case .field(let field): flow[field: field]?.name ?? Text(same: field)
    }
  }

  /// Returns the part to which a case belongs, in stored form; nil when it says none.
  func key(of item: Case, in flow: Flow) -> String? {
    switch self {
    case .month: item.day.month.description
    case .writer: "\(item.owner)"
    case .holder:
      item.holdingParty(in: flow).map { $0.word(item.values, flow) } ?? "\(item.holder)"
    case .took(let step): Self.taker(of: step, in: item)
    case .field(let field): item.values[field]
    }
  }

  /// Apart from `key`: in one expression the release compiler of Swift 6.3 ends in an error of its
  /// own ("Found outside of lifetime use").
  private static func taker(of step: String, in item: Case) -> String? {
    guard let agent = item.last(step)?.agent else { return nil }
    return "\(agent)"
  }

  /// Returns the name of a part for people.
  func name(_ key: String?, _ flow: Flow, _ rights: CaseRights) -> Text {
    guard let key else { return FigureTexts.none }
    switch self {
    case .month: return Text(same: key)
    case .field(let id):
      guard let field = flow[field: id] else { return Text(same: key) }
      if field.kind == .agent, let agent = AgentNumber(key) { return rights.person(agent) }
      return field.shown(key, zone: rights.zone)
    case .writer, .holder, .took:
      return AgentNumber(key).map(rights.person) ?? Text(same: key)
    }
  }
}

/// The figures of one part.
public struct FigurePart: Hashable, Sendable {
  /// The part in stored form; nil for cases that say none.
  public let key: String?
  public let name: Text
  public let figures: [HoldFigure]
  /// The rank by each figure, by the hold's id, 1 for the best; equal values share one, and a
  /// figure without value has none.
  public internal(set) var ranks: [String: Int] = [:]
}

extension [FigurePart] {
  /// Returns the parts with their ranks: by a figure's aim more or less is better, without one
  /// more is.
  func ranked(by holds: [FlowHold]) -> [FigurePart] {
    var parts = self
    for hold in holds {
      let values = parts.map { part in part.figures.first { $0.id == hold.id }?.value }
      let isLowBest = hold.aim.map { $0.least == nil && $0.most != nil } ?? false
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        let better = values.count { other in
          other.map { isLowBest ? $0 < value : value < $0 } ?? false
        }
        parts[index].ranks[hold.id] = better + 1
      }
    }
    return parts
  }
}
