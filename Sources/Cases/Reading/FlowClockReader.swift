import Files
import Vocabulary

/// Reads `clocks:` of a definition.
struct FlowClockReader {
  private let words: FlowWords
  private let places: FlowPlaces

  init(_ words: FlowWords, _ places: FlowPlaces) {
    self.words = words
    self.places = places
  }

  private static let keys = [
    "name", "from", "until", "within", "in", "pause", "warn", "then", "starts_anew",
  ]

  func clocks(_ flow: YAMLTable) -> [FlowClock] {
    guard let node = flow["clocks"], let table = node.openTable(as: "clocks") else { return [] }
    return table.entries.compactMap { id, value in
      let key = table.keyNode(id) ?? value
      places.mark(key, "clocks/\(id)")
      guard YAMLTable.plainID(id, at: key, hyphen: true) != nil else { return nil }
      return clock(id, value)
    }
  }

  private func clock(_ id: String, _ node: YAMLNode) -> FlowClock? {
    guard let table = node.table(keys: Self.keys, required: ["from", "within"], as: id),
      let within = table["within"], let (span, ownTime) = span(within)
    else { return nil }
    places.mark(table, "clocks/\(id)")
    places.mark(table.node, "clocks/\(id)")
    let time = table.choice("in", FlowClock.Time.self)
    if let time, let ownTime, time != ownTime { table["in"]?.report(FlowTexts.otherTime(ownTime)) }
    let until = table.each("until").compactMap(words.state)
    return FlowClock(
      id: id, name: table.label(id), from: table.each("from").compactMap(words.state),
      until: table["until"] == nil ? words.lastStates : until, within: span,
      time: ownTime ?? time ?? .always, pauses: table.each("pause").compactMap(words.state),
      warn: warn(table), then: then(table), startsAnew: table.flag("starts_anew") ?? false,
      line: node.line)
  }

  /// Reads `60 s`, `2 h`, `30 min`, `3 days`, `15 working days`, `field due`.
  private func span(_ node: YAMLNode) -> (FlowClock.Span, FlowClock.Time?)? {
    let parts = (node.scalar ?? "").split(separator: " ").map(String.init)
    if parts.count == 2, parts[0] == "field" {
      guard let field = words.fields.first(where: { $0.id == parts[1] }) else {
        if !words.brokenFields.contains(parts[1]) {
          let deadlines = words.fields.filter { $0.kind == .day || $0.kind == .time }.map(\.id)
          FlowWords.report(parts[1], at: node, among: deadlines, FlowTexts.unknownField)
        }
        return nil
      }
      guard field.kind == .day || field.kind == .time else {
        node.report(FlowTexts.noDeadline(field.id), fix: FlowTexts.dayOrTime)
        return nil
      }
      return (.field(field.id), nil)
    }
    if let number = parts.first.flatMap({ Int($0) }), (1...100_000).contains(number) {
      switch parts.dropFirst().joined(separator: " ") {
      case "s", "seconds", "second": return (.seconds(number), nil)
      case "min", "minutes", "minute": return (.seconds(number * 60), nil)
      case "h", "hours", "hour": return (.seconds(number * 3600), nil)
      case "days", "day", "d": return (.days(number), nil)
      case "working days", "working day": return (.days(number), .workingDays)
      default: break
      }
    }
    node.report(FlowTexts.noSpan(node.scalar ?? ""), fix: FlowTexts.spanShape)
    return nil
  }

  private func warn(_ table: YAMLTable) -> Int {
    let percent = table["warn"]?.value(for: "warn", FlowTexts.aPercent) { text in
      Int(text.filter { $0 != "%" && $0 != " " }).flatMap { (1...100).contains($0) ? $0 : nil }
    }
    return percent ?? 75
  }

  private func then(_ table: YAMLTable) -> FlowClock.Then {
    guard let node = table["then"],
      let then = node.table(keys: ["hold", "state"], as: "then")
    else { return .nothing }
    if then["hold"] != nil, then["state"] != nil { node.report(FlowTexts.oneThen) }
    if let state = then["state"].flatMap(words.state) { return .state(state) }
    if let party = then["hold"].flatMap(FlowPartyReader(words).party) { return .hold(party) }
    if then.entries.isEmpty { node.report(FlowTexts.oneThen) }
    return .nothing
  }
}
