import Files
import Vocabulary

/// Reads `holds:` of a definition.
struct FlowHoldReader {
  private let words: FlowWords
  private let places: FlowPlaces

  init(_ words: FlowWords, _ places: FlowPlaces) {
    self.words = words
    self.places = places
  }

  private static let keys = [
    "id", "name", "of", "have", "since", "with", "in_time", "on", "count", "sum", "among", "per",
    "at_least", "at_most",
  ]

  func holds(_ flow: YAMLTable) -> [FlowHold] {
    var holds: [FlowHold] = []
    for node in flow.list("holds") {
      guard let hold = hold(node) else { continue }
      if holds.contains(where: { $0.id == hold.id }) {
        node.report(FlowTexts.twice(hold.id), fix: FlowTexts.otherID)
      }
      holds.append(hold)
    }
    return holds
  }

  private func hold(_ node: YAMLNode) -> FlowHold? {
    guard
      let table = node.table(keys: Self.keys, required: ["id", "name", "of"], as: "holds"),
      let id = table.plainID, table["name"] != nil, let of = table["of"]
    else { return nil }
    places.mark(table, "holds/\(id)")
    let (states, when) = cases(of)
    guard let measure = measure(table, id), let aim = aim(table, measure) else { return nil }
    return FlowHold(
      id: id, name: table.label(id), measure: measure, states: states, when: when,
      have: table.each("have").compactMap(words.step), since: table["since"].flatMap(words.state),
      with: ConditionReader(words).condition(table["with"]),
      inTime: table.each("in_time").compactMap(words.clock), on: table["on"].flatMap(dated),
      aim: aim.least == nil && aim.most == nil ? nil : aim, unit: unit(table, measure))
  }

  /// Reads `closed`, `[judged, closed]`, `closed with valid = yes`, `any with kind given`.
  private func cases(_ node: YAMLNode) -> (states: [String], when: Condition?) {
    guard let text = node.scalar else {
      return (node.list(for: "of").compactMap(words.state), nil)
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    var states: [String] = []
    if let state = parts.first, state != "any" {
      if words.states.contains(state) {
        states = [state]
      } else {
        FlowWords.report(state, at: node, among: ["any"] + words.states, FlowTexts.unknownState)
      }
    }
    guard let rest else { return (states, nil) }
    guard rest.hasPrefix("with ") else {
      node.report(FlowTexts.noCases(text), fix: FlowTexts.casesShape)
      return (states, nil)
    }
    return (states, ConditionReader(words).condition(String(rest.dropFirst(5)), at: node))
  }

  /// Reads `on: held_on`, a field of type day or month.
  private func dated(_ node: YAMLNode) -> String? {
    guard let id = words.field(node) else { return nil }
    guard let field = words.fields.first(where: { $0.id == id }) else { return nil }
    guard field.kind == .day || field.kind == .month, !field.isPersonal else {
      node.report(FlowTexts.notDated(id), fix: FlowTexts.dayOrMonth)
      return nil
    }
    return id
  }

  /// Reads the measure: `count:`, `sum:` with or without `among:`, `per: 10000` with
  /// `among: figure customers`, else a share.
  private func measure(_ table: YAMLTable, _ id: String) -> FlowHold.Measure? {
    if table["count"] != nil, table["sum"] != nil {
      table["sum"]?.report(FlowTexts.oneMeasure, fix: FlowTexts.holdShape)
      return nil
    }
    if table["count"] != nil { return .count }
    if let sum = table["sum"] {
      guard let of = amount(sum) else { return nil }
      guard let among = table["among"] else { return .sum(of, among: nil) }
      return amount(among).map { .sum(of, among: $0) }
    }
    if let among = table["among"] {
      let parts = (among.scalar ?? "").split(separator: " ").map(String.init)
      guard parts.count == 2, parts[0] == "figure",
        let per = table.whole("per", in: 1...1_000_000_000)
      else {
        among.report(FlowTexts.noFigure(among.scalar ?? ""), fix: FlowTexts.figureShape)
        return nil
      }
      return .rate(per: per, among: parts[1])
    }
    guard table["have"] != nil || table["with"] != nil || table["in_time"] != nil else {
      table.node.report(FlowTexts.holdAsksNothing(id), fix: FlowTexts.holdShape)
      return nil
    }
    return .share
  }

  /// Returns a field with numbers that can be summed.
  private func amount(_ node: YAMLNode) -> String? {
    guard let id = words.field(node) else { return nil }
    guard words.fields.first(where: { $0.id == id })?.kind.isNumber == true else {
      node.report(FlowTexts.notSummed(id), fix: FlowTexts.sumNumbers)
      return nil
    }
    return id
  }

  /// Reads `per: year` of a count or a sum.
  private func unit(_ table: YAMLTable, _ measure: FlowHold.Measure) -> Period.Unit? {
    if case .rate = measure { return nil }
    return table.choice("per", Period.Unit.self)
  }

  /// Returns the bounds, both nil for a figure without an aim; nil after reporting.
  private func aim(_ table: YAMLTable, _ measure: FlowHold.Measure) -> FlowHold.Aim? {
    if let count = table["count"] { return counted(count) }
    let isShare = measure.isShare
    guard !isShare || (table["at_least"] == nil) != (table["at_most"] == nil) else {
      table.node.report(FlowTexts.oneAim)
      return nil
    }
    let largest = Ratio(isShare ? 100 : Field.largestNumber)
    func bound(_ key: String) -> Ratio? {
      table[key]?.value(for: key, isShare ? FlowTexts.aPercent : FlowTexts.aNumber) { text in
        Ratio(decimal: text.filter { $0 != "%" && $0 != " " })
          .flatMap { Ratio(0) <= $0 && $0 <= largest ? $0 : nil }
      }
    }
    let aim = FlowHold.Aim(least: bound("at_least"), most: bound("at_most"))
    return isShare && aim.least == nil && aim.most == nil ? nil : aim
  }

  /// Reads `4 to 6`, `at least 4`, `at most 3`, `4` or `any`.
  private func counted(_ node: YAMLNode) -> FlowHold.Aim? {
    let parts = (node.scalar ?? "").split(separator: " ").map(String.init)
    let numbers = parts.compactMap { Int($0) }.map { Ratio($0) }
    switch (parts.count, numbers.count) {
    case (1, 0) where parts[0] == "any": return FlowHold.Aim()
    case (1, 1): return FlowHold.Aim(least: numbers[0], most: numbers[0])
    case (3, 2) where parts[1] == "to" && numbers[0] <= numbers[1]:
      return FlowHold.Aim(least: numbers[0], most: numbers[1])
    case (3, 1) where parts[0] == "at" && parts[1] == "least": return .atLeast(numbers[0])
    case (3, 1) where parts[0] == "at" && parts[1] == "most": return .atMost(numbers[0])
    default:
      node.report(FlowTexts.noCount(node.scalar ?? ""), fix: FlowTexts.countShape)
      return nil
    }
  }
}

extension FlowHold.Measure {
  /// True for a figure in per cent.
  public var isShare: Bool {
    switch self {
    case .share: true
    case .sum(_, let among): among != nil
    case .count, .rate: false
    }
  }
}
