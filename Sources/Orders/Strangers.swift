import Vocabulary

/// Numbers in a file's notes that no agent has: their orders stay untagged, and somebody should
/// look.
struct Strangers {
  private static let limit = 1000
  private var seen: [String: (line: Int, count: Int)] = [:]

  mutating func note(_ number: String, line: Int) {
    let number = String(number.prefix(12))
    guard seen[number] != nil || seen.count < Self.limit else { return }
    seen[number, default: (line, 0)].count += 1
  }

  /// Returns one finding for each number, at the first line that names it.
  func findings(file: String) -> [Finding] {
    seen.sorted { $0.value.line < $1.value.line }.map { number, place in
      Finding(
        Place(file: file, line: place.line), Texts.stranger(number, place.count),
        fix: Texts.strangerFix)
    }
  }
}
