import Vocabulary

/// A mapping in a YAML file. The typed readers return nil for a missing key, and report a value of
/// another kind.
public struct YAMLTable {
  public let node: YAMLNode
  public let entries: [(key: String, value: YAMLNode)]
  /// The keys themselves, in the order of the entries.
  private let keyNodes: [YAMLNode]
  /// The index of each key's entry, for a table too long to be searched for each key; nil for a
  /// short one.
  private let places: [String: Int]?
  private static let short = 16

  init(node: YAMLNode, entries: [(String, YAMLNode)], keyNodes: [YAMLNode]) {
    self.node = node
    self.entries = entries
    self.keyNodes = keyNodes
    places =
      entries.count > Self.short
      ? Dictionary(entries.indices.map { (entries[$0].0, $0) }) { first, _ in first } : nil
  }

  private func place(of key: String) -> Int? {
    if let places { return places[key] }
    return entries.firstIndex { $0.key == key }
  }

  /// The value of a key; nil when it is missing or left empty.
  public subscript(key: String) -> YAMLNode? {
    place(of: key).map { entries[$0].value }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Returns the node of the key itself, for a finding about it.
  public func keyNode(_ key: String) -> YAMLNode? {
    place(of: key).map { keyNodes[$0] }
  }

  public func text(_ key: String) -> String? { self[key]?.text(for: key) }

  public func list(_ key: String) -> [YAMLNode] { self[key]?.list(for: key) ?? [] }

  /// Returns the texts of a list; a single scalar is taken as a list of one.
  public func texts(_ key: String) -> [String] {
    guard let node = self[key] else { return [] }
    if let one = node.scalar { return [one] }
    return node.list(for: key).compactMap { $0.text(for: key) }
  }

  public func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
    self[key]?.value(for: key, Texts.between(range.lowerBound, range.upperBound)) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  public func decimal(_ key: String) -> Ratio? {
    self[key]?.value(for: key, Texts.aDecimal) { Ratio(decimal: $0) }
  }

  public func money(_ key: String) -> Money? {
    self[key]?.value(for: key, Texts.anAmount) { Money($0) }
  }

  public func day(_ key: String) -> Day? { self[key]?.value(for: key, Texts.aDay) { Day($0) } }

  public func flag(_ key: String) -> Bool? {
    self[key]?.value(for: key, Texts.aSwitch) { text in
      switch text.lowercased() {
      case "true", "yes", "on": true
      case "false", "no", "off": false
      default: nil
      }
    }
  }

  /// Returns one of the values of an enumeration, by its raw value or a name in either language.
  public func choice<Value>(
    _ key: String, _ type: Value.Type, names: (Value) -> Text? = { _ in nil }
  ) -> Value? where Value: RawRepresentable<String> & CaseIterable {
    let choices = Value.allCases.map { ($0, names($0)) }
    let words = choices.map { [$0.0.rawValue, $0.1?.chinese].compactMap(\.self) }
    let list = Text(
      zh: words.map { $0.joined(separator: " ") }.joined(separator: ", "),
      en: words.map { $0[0] }.joined(separator: ", "))
    return self[key]?.value(for: key, Texts.oneOf(list)) { text in
      Value(rawValue: text)
        ?? choices.first { text == $0.1?.chinese || text == $0.1?.english }?.0
    }
  }

  /// Returns a text in both languages, written `{zh: ..., en: ...}` or as one text for both.
  public func bilingual(_ key: String) -> Text? {
    guard let node = self[key] else { return nil }
    if let one = node.scalar { return Text(same: one) }
    let table = node.table(keys: ["zh", "en"], required: ["zh", "en"], as: key)
    guard let chinese = table?.text("zh"), let english = table?.text("en") else { return nil }
    return Text(zh: chinese, en: english)
  }
}
