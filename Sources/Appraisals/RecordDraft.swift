import Files
import Staff
import Vocabulary

/// A record as it was written, in a file's row or on a command line, before it is checked.
public struct RecordDraft: Sendable {
  public var date: String
  public var agent: String
  public var kind: String
  public var value: String
  public var order: String
  public var note: String

  /// The maximum number of characters in a note. Notes are read beside a number; longer ones are
  /// another document.
  static let longestNote = 1000
  /// The number of days that leave may be entered ahead.
  static let leaveAhead = 366
  /// The maximum reward; one above it is a typing error.
  static let largestReward = Money(fen: 100_000_000)

  public init(
    date: String, agent: String, kind: String, value: String = "", order: String = "",
    note: String = ""
  ) {
    self.date = date
    self.agent = agent
    self.kind = kind
    self.value = value
    self.order = order
    self.note = note
  }

  /// Returns the checked entry under the rules of its month.
  ///
  /// - Parameters:
  ///   - zone: reads dates that a spreadsheet wrote with a time of the day.
  ///   - today: the day after whose month only leave is known.
  ///   - rules: returns the rules for records of a month.
  /// - Throws: `Refusal` of kind `.refused` with one finding that names the fault and the correct
  ///   form.
  public func entry(
    staff: Staff, zone: DeskZone, today: Day, rules: (Month) throws -> RecordRules
  ) throws -> RecordEntry {
    guard let day = Day(date) ?? zone.parse(date).map(zone.day) ?? Self.writtenDay(date) else {
      throw Refusal(Texts.noDate(date))
    }
    guard let number = AgentNumber(agent) else { throw Refusal(Texts.noAgentNumber(agent)) }
    guard let agent = staff[number] else {
      throw Refusal(Texts.unknownAgent(number), fix: .seeAgents)
    }
    guard agent.joined <= day else {
      throw Refusal(Texts.beforeJoining(number, day, joined: agent.joined), fix: .seeAgents)
    }
    let monthly = try rules(day.month)
    guard let written = WrittenKind(self.kind, rules: monthly) else {
      if self.kind.hasPrefix("grade.") { throw Self.unknownItem(self.kind, monthly) }
      let near = Nearest.match(
        self.kind, among: RecordKind.codes + Self.named("grade.", monthly.gradedItems))
      throw Refusal(Texts.unknownKind(self.kind, near: near), fix: Self.kinds(monthly))
    }
    let kind = written.kind
    guard day <= (kind == .leave ? today + Self.leaveAhead : today.month.last) else {
      throw Refusal(Texts.dayAhead(day), fix: Texts.daysAhead)
    }
    guard order.isEmpty || OrderNumber(order) != nil else {
      throw Refusal(Texts.noOrderNumber(order))
    }
    guard note.count <= Self.longestNote else {
      throw Refusal(Texts.longNote(Self.longestNote), fix: .makeItShorter)
    }
    return RecordEntry(
      day: day, agent: number, kind: kind,
      value: try value(of: kind, value.isEmpty ? written.value ?? "" : value, monthly),
      order: OrderNumber(order), note: Mask.numbers(in: note))
  }

  /// Returns whether the checked entry is a figure between 0 and 1 that was written without a
  /// percent sign: it may be meant as a percentage.
  func isFraction(_ entry: RecordEntry) -> Bool {
    guard case .figure = entry.kind, !(value + kind).contains(where: { "%％".contains($0) }) else {
      return false
    }
    return entry.value.hasPrefix("0.") || entry.value.hasPrefix("-0.")
  }

  private static func unknownItem(_ kind: String, _ rules: RecordRules) -> Refusal {
    let items = rules.gradedItems.sorted()
    let name = String(kind.dropFirst("grade.".count))
    return Refusal(
      Texts.unknownItem(name, near: Nearest.match(name, among: items)),
      fix: Texts.itemsAre(items.map { ($0, rules.name(of: $0)) }))
  }

  private static func kinds(_ rules: RecordRules) -> Text {
    let items = rules.gradedItems.sorted().map { (key: $0, name: rules.name(of: $0)) }
    return Texts.kindsAre(RecordKind.codes.compactMap(RecordKind.init), items: items)
  }

  private static func writtenDay(_ text: String) -> Day? {
    guard case .time(let written) = WrittenTime.read(text), !written.isNextDay else { return nil }
    return written.day
  }

  private static func named(_ prefix: String, _ names: Set<String>) -> [String] {
    names.map { prefix + $0 }
  }

  private func value(
    of kind: RecordKind, _ written: String, _ rules: RecordRules
  ) throws -> String {
    let value = HalfWidth.folded(written)
    switch kind {
    case .grade(let item):
      guard rules.gradedItems.contains(item) else {
        throw Refusal(Texts.unknownItem(item, known: rules.gradedItems.sorted()))
      }
      guard let mark = Mark(value) else { throw Refusal(Texts.noMark(value)) }
      return mark.rawValue
    case .complaint: return try points(value, within: rules.complaintPoints)
    case .outstanding: return try points(value, within: rules.outstandingPoints)
    case .conduct:
      let rule = rules.key(named: value, among: rules.conductRules) ?? value
      guard rules.conductRules.contains(rule) else {
        throw Refusal(Texts.unknownRule(value, known: rules.conductRules.sorted()))
      }
      return rule
    case .reward:
      guard let money = WrittenMoney.read(value), money > .zero, money <= Self.largestReward else {
        throw Refusal(Texts.noReward(value, upTo: Self.largestReward))
      }
      return money.description
    case .adjustment: throw Refusal(Texts.adjustmentByHand, fix: Texts.adjustInstead)
    case .figure(let name):
      if let known = rules.figures, !known.contains(name) {
        throw Refusal(Texts.unknownFigure(name, known: known.sorted()))
      }
      // Policies compare percentages as 46, not as 0.46.
      let plain = value.filter { $0 != "," && $0 != " " }
      guard let number = Ratio(decimal: plain.hasSuffix("%") ? String(plain.dropLast()) : plain)
      else {
        throw Refusal(Texts.noFigure(value), fix: Texts.figureShape)
      }
      return number.decimal(9)
    case .lowRating, .praise, .leave:
      // One row is one event, so a bare 1 adds nothing.
      guard value.isEmpty || value == "1" else { throw Refusal(Texts.oneEach(kind, value)) }
      return ""
    }
  }

  private func points(_ value: String, within range: ClosedRange<Points>) throws -> String {
    guard let points = Points(value), range.contains(points) else {
      throw Refusal(Texts.noPoints(value, range))
    }
    return points.description
  }
}
