import Files
import Vocabulary

/// The quick replies of 千牛 as CSV: a code, a text, a group. 千牛 wrote the first of these headers,
/// older versions the second: `快捷短语编码,快捷短语,快捷短语分组` and `快捷编码,快捷短语,快捷短语分组`.
enum QianniuSheet {
  static let text = "快捷短语"
  static let codes = ["快捷短语编码", "快捷编码"]
  static let group = "快捷短语分组"

  /// Returns whether a CSV file has these columns. It reads the header from the reader.
  static func isHeader(of reader: SheetReader) throws -> Bool {
    try SheetColumns(of: reader, names: ["text": [text]], required: [])["text"] != nil
  }

  static func document(_ phrases: [Phrase]) -> String {
    let header = [codes[0], text, group].map(CSVCell.text)
    return CSVText.document(
      [header]
        + phrases.map { phrase in
          [
            .verbatim(phrase.id), .verbatim(SheetText.written(words(of: phrase.reply))),
            .verbatim(SheetText.written(phrase.group ?? phrase.category.name.chinese)),
          ]
        })
  }

  /// A reply as 千牛 has it: one text, and a brace that is none of a variable stands once.
  static func words(of reply: [String]) -> String {
    let text = reply.joined(separator: "\n")
    return (try? Template(text))?.undoubled ?? text
  }
}

extension Template {
  /// The message as it was written, with each of its words' braces once.
  fileprivate var undoubled: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .variable(let name, let usual): "{\(name)\(usual.map { "=" + $0 } ?? "")}"
      }
    }.joined()
  }
}

extension PhraseImport {
  /// 千牛 has no variables: double braces are another program's and stand as they are, and so do
  /// braces that make none of ours. A code may stand there twice, or be missing; see `ForeignID`.
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
          group: SheetText.read(row.text(group)).trimmed
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
        draft.joined = Lines.unified(row.text).trimmed
        draft.category = groups.category(of: row.group, at: row.line, in: &self) ?? usual
        draft.group = row.group
        if !row.group.isEmpty, Category(named: row.group) == nil { draft.stated.insert(.group) }
        drafts.append(draft)
      } catch {
        refuse(row.line, error.reason)
      }
    }
  }

  private static func qianniuMessage(_ text: String) throws(RowRefusal) -> String {
    let plain = ForeignText.plain(text)
    let isForeign = ["{{", "}}"].contains(where: plain.contains)
    let isTemplate = !isForeign && (try? Template(plain)) != nil
    return try Template.message(isTemplate ? plain : Template.literal(plain))
  }
}
