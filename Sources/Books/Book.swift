import Files
import Vocabulary

/// A register: what its entries ask for, how long they stay open, who may look
/// (HANDBOOK/systems.md: a register is a form with required fields).
public struct Book: Hashable, Sendable {
  public enum Openness: String, CaseIterable, Sendable {
    /// Until somebody says that it is done.
    case untilDone = "until_done"
    /// Like that when it has a due day, else only noted.
    case whileDue = "while_due"
    /// Entries are figures or notes with nothing left to do.
    case never
  }

  public let id: String
  public let name: Text
  public let open: Openness
  /// Everybody may look; otherwise the one whose entry it is, leads and clerks.
  public let isShared: Bool
  /// What makes an entry the same one: `owner`, `day` or ids of fields. Writing it again replaces
  /// what it said. Empty: every entry is another.
  public let once: [String]
  public let fields: [Field]

  public subscript(id: String) -> Field? { fields.first { $0.id == id } }

  /// A choice by id or by its name in either language. Throws `Refusal` with the nearest one.
  public func choice(_ text: String, of id: String) throws -> Field.Choice {
    try field(id).choice(text)
  }

  /// Reads `FIELD=VALUE` words, each field by its id or its name in either language. Throws
  /// `Refusal` for a word of another shape, an unknown field, or one that is named twice.
  public func values(_ words: [String]) throws -> [String: String] {
    var values: [String: String] = [:]
    for word in words {
      let pair = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else {
        throw Refusal(.usage, Texts.noFieldValue(word), fix: Texts.fieldValueShape(fields))
      }
      let field = try field(String(pair[0]))
      guard values.updateValue(String(pair[1]), forKey: field.id) == nil else {
        throw Refusal(.usage, Texts.twice(field.id), fix: Texts.fieldOnce)
      }
    }
    return values
  }

  /// The field that a value is for, by id or name. Throws `Refusal` with the nearest known one.
  func field(_ id: String) throws -> Field {
    if let field = self[id] { return field }
    let named = fields.first { $0.name.chinese == id || $0.name.english == id.lowercased() }
    if let named { return named }
    let near = Nearest.match(id, among: fields.map(\.id))
    throw Refusal(
      Texts.unknownField(id, book: name),
      fix: near.map(Texts.didYouMean) ?? Texts.fieldsAre(fields.map(\.id)))
  }
}

extension Book {
  /// What an entry is once it is written with these values.
  func state(whenWritten values: [String: String]) -> Entry.State {
    switch open {
    case .untilDone: .open
    case .whileDue: values[dueField] == nil ? .noted : .open
    case .never: .noted
    }
  }

  /// What makes a draft the same entry as an earlier one; nil where every entry is another.
  func subject(of draft: EntryDraft, _ values: [String: String]) -> String? {
    guard !once.isEmpty else { return nil }
    return once.map { part in
      switch part {
      case "owner": "\(draft.owner)"
      case "day": "\(draft.day)"
      default: values[part] ?? ""
      }
    }.joined(separator: "\u{1F}")
  }
}

/// The day on which something is due is the value of the field with this id.
let dueField = "due"
