import Files
import Vocabulary

/// Changes of values in the facts' file, whose other text stays as it is, comments included.
public struct FactEdit {
  private let name: String
  private var lines: [String]

  public init(_ file: TextFile) {
    name = file.name
    lines = file.lines.map(String.init)
  }

  public var text: String { lines.joined(separator: "\n") + (lines.last == "" ? "" : "\n") }
  private var file: TextFile { TextFile(name: name, text: text) }

  /// Sets a fact's value for a shop (nil: for all) and a time, or takes it away.
  ///
  /// - Parameter value: the value as typed; empty to take it away.
  /// - Returns: the value before; nil for none.
  /// - Throws: `Refusal` of kind `.usage` for a fact that is not declared, of kind `.refused` for a
  ///   value that is none of its kind, or when the file's form leaves no place for it.
  @discardableResult
  public mutating func set(
    _ fact: String, to value: String, shop: String? = nil, from: DayTime? = nil,
    until: DayTime? = nil
  ) throws -> String? {
    let fact = try ShopFacts(file).fact(fact)
    let text = value.trimmed.isEmpty ? nil : try fact.kind.value(value, of: fact.name)
    let known = fact.values.first { $0.isFor(shop, from: from, until: until) }
    switch (known, text) {
    case (nil, nil): return nil
    case (let known?, nil): try remove(known)
    case (let known?, let text?): try replace(known.place, by: text)
    case (nil, let text?):
      if shop == nil, from == nil, until == nil {
        insert(["value: \(YAMLText.scalar(text))"], below: "example", of: fact)
      } else {
        add(Self.item(text, shop, from, until), to: fact)
      }
    }
    let written = ShopFacts(file)
    let now = written[fact.name]?.values.first { $0.isFor(shop, from: from, until: until) }
    guard written.findings.isEmpty, now?.text == text else {
      throw Refusal(Texts.noPlaceForFact(fact.name), fix: Texts.editFact, at: fact.place)
    }
    return known?.text
  }

  /// Says whether examples stand for what is missing.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file has no such line to change.
  public mutating func takeExamples(_ takes: Bool) throws {
    guard let line = lines.firstIndex(where: { $0.hasPrefix("examples:") }) else {
      if !takes { return }
      throw Refusal(Texts.noExamplesLine, fix: Texts.addExamplesLine, at: Place(file: name))
    }
    let value = lines[line].drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    lines[line] = "examples: \(takes)" + value.drop { $0 != " " }
  }

  // MARK: Lines

  private static func item(
    _ text: String, _ shop: String?, _ from: DayTime?, _ until: DayTime?
  ) -> String {
    let bounds = [
      shop.map { "shop: \(YAMLText.scalar($0))" }, from.map { "from: \($0)" },
      until.map { "until: \($0)" },
    ].compactMap(\.self)
    return "- {" + (["value: \(YAMLText.quoted(text))"] + bounds).joined(separator: ", ") + "}"
  }

  /// The lines of a fact's entry, 0-based, without blank lines and comments after it.
  private func entry(_ fact: ShopFact) -> Range<Int> {
    let start = (fact.place.line ?? 1) - 1
    let indent = Self.indent(lines[start])
    var end = start + 1
    var last = end
    while end < lines.count {
      let line = lines[end]
      let content = line.trimmed
      if !content.isEmpty, !content.hasPrefix("#") {
        if Self.indent(line) <= indent { break }
        last = end + 1
      }
      end += 1
    }
    return start..<last
  }

  private static func indent(_ line: String) -> Int { line.prefix { $0 == " " }.count }

  /// Inserts lines below a key of an entry, at the key's own indent.
  private mutating func insert(_ added: [String], below key: String, of fact: ShopFact) {
    let range = entry(fact)
    let margin = String(repeating: " ", count: Self.indent(lines[range.lowerBound]) + 2)
    let found = range.first { lines[$0].hasPrefix(margin + key + ":") }
    lines.insert(
      contentsOf: added.map { margin + $0 }, at: found.map { $0 + 1 } ?? range.upperBound)
  }

  private mutating func add(_ item: String, to fact: ShopFact) {
    let range = entry(fact)
    let margin = String(repeating: " ", count: Self.indent(lines[range.lowerBound]) + 2)
    if let list = range.first(where: { lines[$0].trimmed == "values:" }) {
      lines.insert(margin + "  " + item, at: list + 1)
    } else {
      lines.insert(contentsOf: [margin + "values:", margin + "  " + item], at: range.upperBound)
    }
  }

  /// Replaces the scalar at a place.
  private mutating func replace(_ place: Place, by text: String) throws {
    guard let (line, range) = scalar(at: place) else {
      throw Refusal(Texts.noPlaceForFact(text), fix: Texts.editFact, at: place)
    }
    lines[line].replaceSubrange(range, with: YAMLText.quoted(text))
  }

  /// Takes the value away, with its line.
  private mutating func remove(_ value: ShopFact.Value) throws {
    guard let line = value.place.line.map({ $0 - 1 }), lines.indices.contains(line) else { return }
    lines.remove(at: line)
    // A list without an item is no list.
    let above = line - 1
    if lines.indices.contains(above), lines[above].trimmed == "values:",
      !lines.indices.contains(line) || !lines[line].trimmed.hasPrefix("- {")
    {
      lines.remove(at: above)
    }
  }

  /// Returns the line and the range in it of the scalar at a place.
  private func scalar(at place: Place) -> (line: Int, range: Range<String.Index>)? {
    guard let line = place.line.map({ $0 - 1 }), let column = place.column,
      lines.indices.contains(line)
    else { return nil }
    let text = lines[line]
    let scalars = text.unicodeScalars
    guard
      let start = scalars.index(
        scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex),
      start < scalars.endIndex
    else { return nil }
    if let quote = text[start...].first, quote == "\"" || quote == "'" {
      var end = text.index(after: start)
      while end < text.endIndex, text[end] != quote {
        if quote == "\"", text[end] == "\\" { end = text.index(after: end) }
        guard end < text.endIndex else { return nil }
        end = text.index(after: end)
      }
      return end < text.endIndex ? (line, start..<text.index(after: end)) : nil
    }
    let isInBraces = text[..<start].contains("{")
    var end = start
    while end < text.endIndex {
      if isInBraces, ",}".contains(text[end]) { break }
      if text[end...].hasPrefix(" #") { break }
      end = text.index(after: end)
    }
    while end > start, text[text.index(before: end)] == " " { end = text.index(before: end) }
    return (line, start..<end)
  }
}
