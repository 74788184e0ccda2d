import Files
import Vocabulary

/// Notes of a file that look like a tag and are none, such as `3号-顺丰` or `4#`: their orders stay
/// untagged, and somebody should look.
struct NearTags {
  private static let examples = 5
  private var count = 0
  private var seen: [(line: Int, note: String)] = []
  /// The number of notes that are tags.
  private(set) var tags = 0

  mutating func tag() { tags += 1 }

  /// Counts a note that is no tag if it looks like one.
  mutating func note(_ note: String, line: Int) {
    guard NoteTag.isNear(note) else { return }
    count += 1
    if seen.count < Self.examples { seen.append((line, String(note.prefix(16)))) }
  }

  func findings(file: String) -> [Finding] {
    guard let first = seen.map(\.line).min() else { return [] }
    let examples = seen.sorted { $0.line < $1.line }.map { "\($0.line) “\($0.note)”" }
    return [
      Finding(
        Place(file: file, line: first), Texts.nearTags(count, examples, tags: tags),
        fix: Texts.nearTagsFix)
    ]
  }
}
