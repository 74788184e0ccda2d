import Vocabulary

/// Converts line breaks inside cells: to one kind of break, and between several values and one
/// cell.
enum Lines {
  /// Returns the text with CR LF and CR replaced by LF.
  static func unified(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Returns several values as the lines of a cell. A value of several lines has a `\` at the end
  /// of each line but its last; any other `\` at the end of a line is doubled.
  static func cell(_ values: [String]) -> String {
    values.map { value in
      unified(value).split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0 + String(repeating: "\\", count: slashes($0)) }
        .joined(separator: "\\\n")
    }.joined(separator: "\n")
  }

  /// Returns the values of a cell, without blanks at their ends; empty ones are left out.
  static func values(_ cell: String) -> [String] {
    var values: [String] = []
    var value = ""
    for line in unified(cell).split(separator: "\n", omittingEmptySubsequences: false) {
      let count = slashes(line)
      value += line.dropLast(count - count / 2)
      if count % 2 == 1 {
        value += "\n"
      } else {
        values.append(value.trimmed)
        value = ""
      }
    }
    values.append(value.trimmed)
    return values.filter { !$0.isEmpty }
  }

  private static func slashes(_ line: Substring) -> Int {
    line.reversed().prefix { $0 == "\\" }.count
  }
}
