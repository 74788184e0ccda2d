import Vocabulary
import Yams

/// A value in a YAML file with its place. Reading it as another kind than it is reports a finding
/// at that place and gives nil.
public struct YAMLNode {
  let node: Node
  public let source: YAMLSource
  let lineOffset: Int

  init(_ node: Node, in source: YAMLSource, lineOffset: Int) {
    self.node = node
    self.source = source
    self.lineOffset = lineOffset
  }

  /// The line and column, both 1-based.
  public var line: Int { (node.mark?.line ?? 1) + lineOffset }
  public var column: Int { node.mark?.column ?? 1 }
  public var place: Place { Place(file: source.file.name, line: line, column: column) }

  public func report(_ reason: Text, fix: Text? = nil) {
    source.report(source.file.finding(line: line, column: column, reason, fix: fix))
  }

  /// True when the value is left empty, `~` or `null`.
  public var isEmpty: Bool {
    guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// True for a scalar that stands without quotes on its line.
  public var isPlain: Bool { node.scalar?.style == .plain }

  /// The text of a scalar, without a finding when it is none.
  public var scalar: String? { isEmpty ? nil : node.scalarText }

  /// The items of a list; nil, without a finding, when this is not one.
  public var items: [YAMLNode]? {
    node.sequence.map { $0.map { YAMLNode($0, in: source, lineOffset: lineOffset) } }
  }

  public var isTable: Bool { node.mapping != nil }

  /// Returns the items of a list; none when it is empty, and none with a finding when this is
  /// something else.
  public func list(for key: String) -> [YAMLNode] {
    if isEmpty { return [] }
    if let items { return items }
    report(Texts.wanted(Texts.aList, for: key))
    return []
  }

  /// Returns the entries of a mapping whose keys are all known; other keys are reported with the
  /// nearest known one, and missing required ones by name.
  public func table(keys: [String], required: [String] = [], as name: String) -> YAMLTable? {
    guard let table = openTable(as: name) else { return nil }
    for (key, node) in table.entries where !keys.contains(key) {
      let near = Nearest.match(key, among: keys)
      let fix = near.map(Text.didYouMean) ?? Texts.knownKeys(keys.joined(separator: ", "))
      (table.keyNode(key) ?? node).report(Texts.unknownKey(key), fix: fix)
    }
    for key in required where table[key] == nil {
      report(Texts.missingKey(key), fix: Texts.addKey(key))
    }
    return table
  }

  /// Returns the entries of a mapping with keys that the user chooses.
  public func openTable(as name: String) -> YAMLTable? {
    guard let mapping = node.mapping else {
      report(Texts.wanted(Texts.aMapping, for: name))
      return nil
    }
    var entries: [(String, YAMLNode)] = []
    var keyNodes: [YAMLNode] = []
    for (key, value) in mapping {
      let keyNode = YAMLNode(key, in: source, lineOffset: lineOffset)
      guard let name = key.scalarText else {
        keyNode.report(Texts.wanted(Texts.aText, for: "?"))
        continue
      }
      entries.append((name, YAMLNode(value, in: source, lineOffset: lineOffset)))
      keyNodes.append(keyNode)
    }
    return YAMLTable(node: self, entries: entries, keyNodes: keyNodes)
  }

  public func text(for key: String) -> String? {
    if let text = scalar { return text }
    report(Texts.wanted(Texts.aText, for: key))
    return nil
  }

  /// Returns a scalar read by `parse`; when it can't be read, reports what was wanted and returns
  /// nil.
  public func value<Value>(
    for key: String, _ wanted: @autoclosure () -> Text, _ parse: (String) -> Value?
  ) -> Value? {
    if let text = scalar, let value = parse(text) { return value }
    report(Texts.wanted(wanted(), for: key))
    return nil
  }
}
