import Orders
import Shell
import Terminal
import Vocabulary

/// The note of an `order tag` line while it is typed, with its bytes counted.
struct TagPreview {
  /// The note as it would be copied.
  let note: String
  /// The note's length in bytes of UTF-8.
  let bytes: Int

  var isTooLong: Bool { bytes > OrderNote.limit }

  /// Nil when the line is no `order tag`.
  init?(_ line: String, agent: AgentNumber) {
    // A quote that is still open is closed for the preview.
    let words =
      ["", "'", "\""].lazy.compactMap { try? Words.split(line + $0) }.first ?? []
    guard words.count > 2, Self.calls(OrderGroup.self, words[0]),
      Self.calls(OrderTag.self, words[1])
    else { return nil }
    var fields = OrderNote()
    for (option, value) in zip(words, words.dropFirst()) {
      switch option {
      case "--courier": fields.courier = value
      case "--wait": fields.wait = value
      case "--gift": fields.gift = value
      case "--refund": fields.refund = Money(value)
      case "--note": fields.other = value
      default: break
      }
    }
    note = fields.line(for: agent)
    bytes = note.utf8.count
  }

  private static func calls(_ command: any ParsableCommand.Type, _ word: String) -> Bool {
    command.name == word || command.configuration.aliases.contains(word)
  }

  func rows(_ language: Language) -> [PaneRow] {
    let count = Texts.noteBytes(bytes, OrderNote.limit)(language)
    let over = isTooLong ? "  " + Texts.noteOver(bytes - OrderNote.limit)(language) : ""
    return [
      PaneRow([PaneRow.Segment(count + over, isTooLong ? .bad : .faint)]),
      PaneRow([PaneRow.Segment(note)], wraps: true),
    ]
  }
}
