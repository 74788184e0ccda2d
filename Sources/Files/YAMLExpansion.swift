import Yams

/// Puts in the place of each alias the value that its anchor names.
///
/// The parser would copy aliases without bound, and forgets anchors. So it is handed a text in
/// which an anchor is a tag and an alias a word; they are looked up here, and what aliases add is
/// counted.
struct YAMLExpansion {
  /// The value of an alias would be too large.
  struct TooLarge: Error {
    /// The node that goes beyond the bound.
    let line: Int
    let name: String
  }

  /// Greatest number of bytes that aliases may add to a document.
  private static let limit = 4 << 20
  /// What a node counts beside its text, in bytes.
  private static let nodeSize = 64
  private static let tag = "!kefu-anchor-"
  /// A private-use character, so that the word is none that somebody wrote.
  private static let mark = "\u{F8FF}"

  private var anchors: [String: (node: Node, size: Int)] = [:]
  private var added = 0

  /// The text for the parser, with the same lines; nil when it holds the mark itself.
  static func marked(_ text: String) -> String? {
    guard !text.contains(mark) else { return nil }
    var marked = ""
    var done = text.startIndex
    for alias in YAMLAlias.all(in: text) {
      marked += text[done..<alias.range.lowerBound]
      marked += alias.isAnchor ? tag + alias.name : mark + alias.name + mark
      done = alias.range.upperBound
    }
    return marked + text[done...]
  }

  /// The document that was parsed from a marked text, with its aliases followed. One that names
  /// nothing is an empty list, which no reader takes for a text.
  static func expanded(_ root: Node) throws(TooLarge) -> Node {
    var expansion = YAMLExpansion()
    return try expansion.expanded(root).node
  }

  private mutating func expanded(_ node: Node) throws(TooLarge) -> (node: Node, size: Int) {
    let found = try expandedInside(node)
    if let name = Self.anchor(of: node) { anchors[name] = found }
    return found
  }

  private mutating func expandedInside(_ node: Node) throws(TooLarge) -> (node: Node, size: Int) {
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain, let name = Self.alias(scalar.string) {
        return try value(of: name, at: scalar.mark)
      }
      let text = Self.restored(scalar.string)
      let plain = Node.Scalar(text, .implicit, scalar.style, scalar.mark)
      return (.scalar(plain), Self.nodeSize + text.utf8.count)
    case .sequence(let sequence):
      var size = Self.nodeSize
      var items: [Node] = []
      for item in sequence {
        let found = try expanded(item)
        items.append(found.node)
        size += found.size
      }
      return (.sequence(.init(items, .implicit, sequence.style, sequence.mark)), size)
    case .mapping(let mapping): return try expanded(mapping)
    case .alias: return (node, Self.nodeSize)
    }
  }

  /// A key that is an alias stays the text that it is: long ones would cost without bound.
  private mutating func expanded(_ mapping: Node.Mapping) throws(TooLarge) -> (
    node: Node, size: Int
  ) {
    var size = Self.nodeSize
    var pairs: [(Node, Node)] = []
    var merged: [(Node, Node)] = []
    for (key, value) in mapping {
      let found = try expanded(value)
      size += found.size
      if key.scalar?.string == "<<", let tables = Self.tables(found.node) {
        merged += tables.flatMap { Array($0) }
        continue
      }
      var name = key
      if let scalar = key.scalar {
        name = .scalar(
          .init(Self.restored(scalar.string), .implicit, scalar.style, scalar.mark))
        size += Self.nodeSize + scalar.string.utf8.count
      }
      pairs.append((name, found.node))
    }
    // What a mapping says itself goes before what is merged into it, of that the first.
    var known = Set(pairs.compactMap { $0.0.scalar?.string })
    pairs += merged.filter { pair in pair.0.scalar.map { known.insert($0.string).inserted } ?? false
    }
    return (.mapping(.init(pairs, .implicit, mapping.style, mapping.mark)), size)
  }

  /// The mappings that `<<` merges: one, or a list of them; nil for anything else.
  private static func tables(_ node: Node) -> [Node.Mapping]? {
    if let mapping = node.mapping { return [mapping] }
    return node.sequence.map { $0.compactMap(\.mapping) }
  }

  private mutating func value(of name: String, at mark: Mark?) throws(TooLarge) -> (
    node: Node, size: Int
  ) {
    guard let known = anchors[name] else {
      return (.sequence(.init([], .implicit, .flow, mark)), Self.nodeSize)
    }
    added += known.size
    guard added <= Self.limit else { throw TooLarge(line: mark?.line ?? 1, name: name) }
    return known
  }

  private static func anchor(of node: Node) -> String? {
    let name = node.tag.description
    return name.hasPrefix(tag) ? String(name.dropFirst(tag.count)) : nil
  }

  private static func alias(_ text: String) -> String? {
    guard text.hasPrefix(mark), text.hasSuffix(mark), text.count > 2 else { return nil }
    let name = text.dropFirst().dropLast()
    return name.contains(mark) ? nil : String(name)
  }

  /// A text as it stood before it was marked.
  private static func restored(_ text: String) -> String {
    guard text.contains(mark) || text.contains(tag) else { return text }
    var restored = ""
    var isOpen = false
    for character in text.replacing(tag, with: "&") {
      guard String(character) == mark else {
        restored.append(character)
        continue
      }
      isOpen.toggle()
      if isOpen { restored += "*" }
    }
    return restored
  }
}
