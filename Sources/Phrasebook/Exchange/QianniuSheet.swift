import Files
import Vocabulary

/// The quick replies of 千牛 as CSV: a code, a text, a group. 千牛 wrote the first header, older
/// versions the second: `快捷短语编码,快捷短语,快捷短语分组` and `快捷编码,快捷短语,快捷短语分组`.
enum QianniuSheet {
  static let text = "快捷短语"
  static let codes = ["快捷短语编码", "快捷编码"]
  static let group = "快捷短语分组"

  /// True when a CSV file has these columns. Takes the header from the reader.
  static func isHeader(of reader: SheetReader) throws -> Bool {
    try SheetColumns(of: reader, names: ["text": [text]], required: [])["text"] != nil
  }

  static func document(_ phrases: [Phrase]) -> String {
    let header = [codes[0], text, group].map(CSVCell.text)
    return CSVText.document(
      [header]
        + phrases.map { phrase in
          [
            .text(phrase.id), .text(SheetText.written(phrase.reply.joined(separator: "\n"))),
            .text(phrase.category.name.chinese),
          ]
        })
  }
}

extension PhraseImport {
  /// 千牛 has no variables: braces that make none are taken as they stand. A code may stand there
  /// twice, or be missing; see `ForeignID`.
  mutating func readQianniu(
    _ reader: SheetReader, _ usual: Category?, _ progress: (Double, Int) throws -> Void
  ) throws {
    let columns = try SheetColumns(
      of: reader,
      names: [
        "code": QianniuSheet.codes, "text": [QianniuSheet.text], "group": [QianniuSheet.group],
      ], required: ["text"])
    let code = columns["code"] ?? .max
    let text = columns["text"] ?? .max
    let group = columns["group"] ?? .max
    var groups = GroupMemory()
    var replies: [String: String] = [:]
    while let row = try reader.next({ row in
      row.isBlank
        ? nil
        : (
          line: row.line, code: row.plain(code), text: SheetText.read(row.text(text)),
          group: row.plain(group)
        )
    }) {
      guard let row else { continue }
      read += 1
      try progress(reader.share, read)
      do throws(RowRefusal) {
        let message = try Self.qianniuMessage(row.text)
        let title = ForeignTitle.of(message)
        var id = ForeignID.of(code: row.code) ?? ForeignID.of(title: title, text: message)
        if let other = replies[id], other != message { id = ForeignID.of(id, text: message) }
        replies[id] = message
        var draft = PhraseDraft(
          line: row.line, id: id, title: title, reply: [message], stated: [.reply])
        draft.joinsMessages = true
        draft.category = groups.category(of: row.group, at: row.line, in: &self) ?? usual
        draft.group = row.group
        drafts.append(draft)
      } catch {
        refuse(row.line, error.reason)
      }
    }
  }

  private static func qianniuMessage(_ text: String) throws(RowRefusal) -> String {
    let isTemplate = (try? Template(text)) != nil
    return try Template.message(isTemplate ? text : Template.literal(text))
  }
}

/// The groups of a file and what they were taken for; a guess is noted once.
struct GroupMemory {
  private var known: [String: GroupName.Match?] = [:]

  mutating func category(
    of group: String, at line: Int, in file: inout PhraseImport
  ) -> Category? {
    if let match = known[group] { return match?.category }
    let match = group.isEmpty ? nil : GroupName.match(group)
    known[group] = match
    if case .guessed(let category) = match {
      file.note(line, Texts.guessedGroup(group, category), fix: Texts.guessedGroupFix)
    }
    return match?.category
  }
}
