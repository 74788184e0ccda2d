/// The lines of a phrase file, and which of them are the entries of its list, when that is written
/// with a dash for each.
struct EntryLines {
  private var lines: [Substring]
  /// The lines of each entry; blank lines and comments after it are not its own.
  private(set) var entries: [Range<Int>] = []
  /// Blanks before a dash.
  let indent: Int
  private let lineEnd: String

  /// Nil when the file has no such list.
  init?(_ text: String) {
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in Substring(line.last == "\r" ? line.dropLast() : line) }
    guard let head = lines.firstIndex(where: { $0.hasPrefix("phrases:") }),
      let first = lines[(head + 1)...].firstIndex(where: { Self.isDash($0) })
    else { return nil }
    indent = Self.indent(of: lines[first])
    let isOver: (Substring) -> Bool = { [indent] line in
      Self.hasContent(line) && Self.indent(of: line) <= indent && !Self.isDash(line)
    }
    let end = lines[first...].firstIndex(where: isOver) ?? lines.endIndex
    let starts = (first..<end).filter {
      Self.isDash(lines[$0]) && Self.indent(of: lines[$0]) == indent
    }
    entries = zip(starts, starts.dropFirst() + [end]).map { start, end in
      let last = lines[start..<end].lastIndex { Self.hasContent($0) } ?? start
      return start..<last + 1
    }
  }

  var text: String {
    let text = lines.joined(separator: lineEnd)
    return text.hasSuffix(lineEnd) ? text : text + lineEnd
  }

  mutating func replace(_ entry: Int, with new: [String]) {
    lines.replaceSubrange(entries[entry], with: new.map { $0[...] })
  }

  /// Puts lines after the last entry.
  mutating func append(_ new: [String]) {
    guard let end = entries.last?.upperBound else { return }
    lines.insert(contentsOf: new.map { $0[...] }, at: end)
  }

  private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private static func isDash(_ line: Substring) -> Bool {
    let rest = line.drop { $0 == " " }
    return rest.hasPrefix("- ") || rest == "-"
  }

  private static func hasContent(_ line: Substring) -> Bool {
    line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
  }
}
