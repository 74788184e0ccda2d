import Files
import Store
import Vocabulary

/// Reads a definition, `Policies/flows/ID.yaml`. The file is accepted whole or refused, since half
/// a definition would move cases wrongly.
public struct FlowFile {
  /// - Parameters:
  ///   - world: the program, desk and cases that the definition must fit.
  ///   - isTrial: true for a file that stands in for the flow's own and may have any name.
  /// - Throws: `Refusal` of kind `.refused` with every finding, by line.
  public static func read(
    _ file: TextFile, in world: FlowWorld = FlowWorld(), isTrial: Bool = false
  ) throws -> Flow {
    let source = YAMLSource(file)
    let places = FlowPlaces()
    let flow = source.root().flatMap { Self.flow($0, places, isTrial: isTrial) }
    if let flow, source.findings.isEmpty { FlowCheck(flow, places, world).run() }
    guard let flow, source.findings.isEmpty else {
      if source.findings.isEmpty {
        source.report(Finding(Place(file: file.name), FlowTexts.nothing, fix: FlowTexts.shape))
      }
      throw Refusal(.refused, source.findings.sorted { $0.order < $1.order })
    }
    return flow
  }

  /// Returns the definition under which a case began, from the text that the store kept. Its words
  /// are read but nothing is checked: a check that a later program adds must not lock the case out.
  ///
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(kept text: String, of id: String) throws -> Flow {
    let source = YAMLSource(TextFile(name: "\(Flows.folder)/\(id).yaml", text: text))
    let flow = source.root().flatMap { Self.flow($0, FlowPlaces()) }
    guard let flow, source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return flow
  }

  private static let keys = [
    "id", "name", "version", "alias", "counter", "subject", "readers", "once", "numbers", "fields",
    "states", "rules", "steps", "clocks", "holds", "fines",
  ]

  private static func flow(
    _ node: YAMLNode, _ places: FlowPlaces, isTrial: Bool = false
  ) -> Flow? {
    guard
      let table = node.table(
        keys: keys, required: ["id", "name", "version", "fields", "states"], as: "flow")
    else { return nil }
    places.mark(table, "flow")
    let id = table.plainID
    if let id, !isTrial { agrees(id, table) }
    var words = FlowWords()
    let fields = FlowFieldReader(places).fields(table, &words)
    let states = FlowStateReader(places).states(table, &words)
    hiddenFields(fields, words, places)
    let rules = rules(table, words, places)
    words.rules = rules.map(\.id)
    words.steps = FlowStepReader.ids(table)
    words.clocks = ids(table, "clocks")
    let steps = FlowStepReader(words, places, states).steps(table)
    let clocks = FlowClockReader(words, places).clocks(table)
    guard let id, let name = table["name"] != nil ? table.label(id) : nil,
      let version = table.day("version")
    else { return nil }
    return Flow(
      id: id, name: name, version: version, alias: table.text("alias"),
      counter: table["counter"].flatMap { counter($0) } ?? Flow.counter,
      subject: table["subject"].flatMap { words.field($0) },
      readers: table.each("readers").compactMap(FlowPartyReader(words).party),
      once: once(table, words), numbers: numbers(table), fields: fields, states: states,
      rules: rules, steps: steps, clocks: clocks,
      holds: FlowHoldReader(words, places).holds(table),
      fines: FlowFineReader(words, places).fines(table), source: source(of: node))
  }

  /// Reads `rules: {brand: {name: {zh:, en:}, when: same_brand = yes}}`.
  private static func rules(
    _ table: YAMLTable, _ words: FlowWords, _ places: FlowPlaces
  ) -> [FlowRule] {
    guard let rules = table["rules"]?.openTable(as: "rules") else { return [] }
    return rules.entries.compactMap { id, value in
      let key = rules.keyNode(id) ?? value
      places.mark(key, "rules/\(id)")
      guard YAMLTable.plainID(id, at: key) != nil,
        let rule = value.table(keys: ["name", "when"], required: ["name", "when"], as: id),
        let when = ConditionReader(words).condition(rule["when"])
      else { return nil }
      places.mark(rule["when"], "rules/\(id)/when")
      return FlowRule(id: id, name: rule.label(id), when: when)
    }
  }

  private static func source(of node: YAMLNode) -> FlowSource {
    let file = node.source.file
    return FlowSource(file: file.name, text: file.text, digest: Digest.sha256(file.text))
  }

  private static func counter(_ node: YAMLNode) -> String? {
    node.text(for: "counter").flatMap { YAMLTable.plainID($0, at: node) }
  }

  /// Reports an id that differs from the file's name, by which the flow is looked up.
  private static func agrees(_ id: String, _ table: YAMLTable) {
    let file = table.node.source.file.name.lastComponent
    guard file != id + ".yaml" else { return }
    table["id"]?.report(FlowTexts.otherFile(id, file), fix: FlowTexts.nameFile(id))
  }

  private static func ids(_ table: YAMLTable, _ key: String) -> [String] {
    table[key].flatMap { $0.isTable ? $0.openTable(as: key)?.entries.map(\.key) : nil } ?? []
  }

  private static func once(_ table: YAMLTable, _ words: FlowWords) -> [String] {
    let parts = ["owner", "day"] + words.fields.map(\.id)
    return table.each("once").compactMap { node in
      guard let part = node.text(for: "once") else { return nil }
      if !parts.contains(part), !words.brokenFields.contains(part) {
        FlowWords.report(part, at: node, among: parts, FlowTexts.unknownField)
      }
      return part
    }
  }

  private static func numbers(_ table: YAMLTable) -> [String: Int] {
    guard let numbers = table["numbers"]?.openTable(as: "numbers") else { return [:] }
    return numbers.entries.reduce(into: [:]) { read, entry in
      guard YAMLTable.plainID(entry.key, at: numbers.keyNode(entry.key) ?? entry.value) != nil
      else { return }
      read[entry.key] = numbers.whole(entry.key, in: 0...Field.largestNumber)
    }
  }

  private static func hiddenFields(_ fields: [Field], _ words: FlowWords, _ places: FlowPlaces) {
    for field in fields {
      guard let state = field.hiddenUntil, !words.states.contains(state) else { continue }
      places.report(
        "fields/\(field.id)/hidden_until", FlowTexts.unknownState(state),
        fix: FlowTexts.nearest(state, among: words.states))
    }
  }
}

extension Finding {
  /// The position by which findings of one file are sorted: line and column.
  fileprivate var order: (Int, Int) { (place?.line ?? 0, place?.column ?? 0) }
}
