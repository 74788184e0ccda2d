import Files
import Vocabulary

/// The words that a definition itself introduces: ids of its fields, states, steps and clocks. Any
/// other word is reported at its place with the nearest known one.
struct FlowWords {
  var fields: [Field] = []
  /// Ids of fields that are in the file but were reported; naming one is no second fault.
  var brokenFields: Set<String> = []
  var states: [String] = []
  var steps: [String] = []
  /// The named rules.
  var rules: [String] = []
  var clocks: [String] = []
  /// The states in which a case is over.
  var lastStates: [String] = []

  func field(_ node: YAMLNode) -> String? {
    word(node, among: fields.map(\.id) + brokenFields.sorted(), FlowTexts.unknownField)
  }

  func state(_ node: YAMLNode) -> String? { word(node, among: states, FlowTexts.unknownState) }

  func step(_ node: YAMLNode) -> String? { word(node, among: steps, FlowTexts.unknownStep) }

  func rule(_ node: YAMLNode) -> String? { word(node, among: rules, FlowTexts.unknownRule) }

  func clock(_ node: YAMLNode) -> String? { word(node, among: clocks, FlowTexts.unknownClock) }

  private func word(
    _ node: YAMLNode, among known: [String], _ unknown: (String) -> Text
  ) -> String? {
    guard let text = node.text(for: "?")?.trimmed else { return nil }
    guard known.contains(text) else {
      node.report(unknown(text), fix: FlowTexts.nearest(text, among: known))
      return nil
    }
    return text
  }

  /// Reports an unknown function, group or choice.
  static func report(
    _ word: String, at node: YAMLNode, among known: [String], _ unknown: (String) -> Text
  ) {
    node.report(unknown(word), fix: FlowTexts.nearest(word, among: known))
  }
}

extension YAMLTable {
  /// Returns the items of a list, or the single value in its place.
  func each(_ key: String) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    return node.items ?? [node]
  }

  /// Returns the id, for use in records, if it consists of small letters, digits, `_` and, where
  /// allowed, `-`; reports any other and returns nil.
  static func plainID(_ id: String, at node: YAMLNode, hyphen: Bool = false) -> String? {
    let isPlain = id.utf8.allSatisfy {
      97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 || hyphen && $0 == 45
    }
    guard isPlain, (1...40).contains(id.utf8.count) else {
      node.report(FlowTexts.plainID(id))
      return nil
    }
    return id
  }

  /// The value of `id` if it is plain; nil after reporting it otherwise.
  var plainID: String? {
    guard let node = self["id"], let id = node.text(for: "id") else { return nil }
    return Self.plainID(id, at: node)
  }

  /// Returns the name for people, or the id when none is given. Reports a name that lacks a
  /// language: Chinese letters that stand for both, or in the English half.
  func label(_ id: String) -> Text {
    guard let node = self["name"] else { return Text(same: id) }
    guard let name = bilingual("name") else { return Text(same: id) }
    if name.chinese.trimmed.isEmpty || name.english.trimmed.isEmpty {
      node.report(FlowTexts.blankName, fix: FlowTexts.bothLanguages)
    } else if name.english.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) })
    {
      node.report(FlowTexts.lacksEnglish(name.english), fix: FlowTexts.bothLanguages)
    }
    return name
  }
}
