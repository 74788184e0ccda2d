import Vocabulary

/// The list under the line when Tab has several answers: a description beside each, or several
/// answers a line where there is none.
struct CompletionList {
  let completions: [Completion]
  let cells: CellWidth
  let style: Style
  let language: Language

  /// At most as many lines as leave room for the line itself; the last one tells how many are left.
  func lines(columns: Int, rows: Int) -> [String] {
    let room = max(3, rows - 3)
    let lines =
      completions.contains { !$0.description.isEmpty }
      ? described(columns: columns - 1) : packed(columns: columns - 1)
    guard lines.count > room else { return lines.map(\.text) }
    let left = lines.dropFirst(room - 1).reduce(0) { $0 + $1.count }
    return lines.prefix(room - 1).map(\.text) + [style(Texts.more(left)(language), .faint)]
  }

  private func described(columns: Int) -> [(text: String, count: Int)] {
    let words = completions.map { $0.text.harmless() }
    let width = min(words.map { cells.of($0) }.max() ?? 0, columns / 2)
    return zip(words, completions).map { word, completion in
      let name = cells.pad(cells.cut(word, to: width), to: width)
      let room = columns - width - 2
      let description = cells.cut(completion.description.harmless(), to: room)
      guard room > 0, !description.isEmpty else { return (trimmed(name), 1) }
      return (name + "  " + style(description, .faint), 1)
    }
  }

  private func packed(columns: Int) -> [(text: String, count: Int)] {
    let words = completions.map { cells.cut($0.text.harmless(), to: columns) }
    let width = (words.map { cells.of($0) }.max() ?? 0) + 2
    let across = max(1, (columns + 2) / width)
    let down = (words.count + across - 1) / across
    return (0..<down).map { row in
      let line = stride(from: row, to: words.count, by: down).map { words[$0] }
      return (trimmed(line.map { cells.pad($0, to: width) }.joined()), line.count)
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  /// The common beginning of all words, never less than was typed.
  static func commonStart(_ words: [String], _ typed: String) -> String {
    var common = Array((words.first ?? "").unicodeScalars)
    for word in words {
      let length = zip(common, word.unicodeScalars).prefix { $0 == $1 }.count
      common.removeLast(common.count - length)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: common)
    return text.starts(with: typed.unicodeScalars) ? String(text) : typed
  }
}
