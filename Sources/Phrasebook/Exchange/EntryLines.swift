/// The lines of a phrase file, and the entries of its list among them, when each is written with a
/// dash.
struct EntryLines {
  private let lines: [Substring]
  /// The lines of each entry, without blank lines and comments after it.
  private(set) var entries: [Range<Int>] = []
  /// The number of blanks before a dash.
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

  /// Returns the file with some entries rewritten, by their positions, and others added after the
  /// last one.
  func text(replacing changed: [Int: [String]], appending added: [String]) -> String {
    var written: [Substring] = []
    var done = 0
    for (index, range) in entries.enumerated() {
      written += lines[done..<range.lowerBound]
      written += changed[index].map { $0.map { $0[...] } } ?? Array(lines[range])
      done = range.upperBound
    }
    written += added.map { $0[...] }
    written += lines[done...]
    let text = written.joined(separator: lineEnd)
    return text.hasSuffix(lineEnd) ? text : text + lineEnd
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
