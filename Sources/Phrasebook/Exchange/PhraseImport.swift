import Files
import Vocabulary

/// The contents of a foreign file of phrases: the phrases that can be taken, and the rows that
/// can't.
///
/// Three kinds of files are recognized: CSV with 千牛's columns, CSV with our own, and match files of
/// espanso (`.yml`, `.yaml`), of which nothing is ever executed.
public struct PhraseImport: Sendable {
  /// The file as the user named it.
  public let name: String
  public internal(set) var drafts: [PhraseDraft] = []
  public internal(set) var refused: [RefusedRow] = []
  /// Findings about phrases that were taken but need a look.
  public internal(set) var findings: [Finding] = []
  /// Rows read, without blank ones.
  public internal(set) var read = 0

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - category: the category of phrases for which the file states none.
  ///   - progress: called at each row of a CSV file with the share that is read (0...1) and the
  ///     number of rows; an error that it throws ends the reading.
  /// - Throws: `Refusal` of kind `.refused` when the file can't be read or decoded, its syntax is
  ///   broken, or it lacks a required column.
  public init(
    path: String, name: String, category: Category? = nil,
    progress: (Double, Int) throws -> Void = { _, _ in }
  ) throws {
    self.name = name
    if [".yml", ".yaml"].contains(where: path.lowercased().hasSuffix) {
      try readEspanso(TextFile(path: path, name: name), category)
    } else if try QianniuSheet.isHeader(of: SheetReader(path: path, name: name)) {
      try readQianniu(SheetReader(path: path, name: name), category, progress)
    } else {
      try OurSheet.demandHeader(of: SheetReader(path: path, name: name))
      try readOurs(SheetReader(path: path, name: name), category, progress)
    }
  }

  mutating func refuse(_ line: Int, _ reason: Text) {
    refused.append(RefusedRow(line: line, reason: reason))
  }

  mutating func note(_ line: Int, _ reason: Text, fix: Text? = nil) {
    findings.append(Finding(Place(file: name, line: line), reason, fix: fix))
  }
}

/// The reason why a row can't be taken.
struct RowRefusal: Error {
  let reason: Text
}

extension Template {
  /// A message of a foreign file as our own: without another program's markup, trimmed, and known
  /// to be a template that never comes out empty. Throws `RowRefusal`.
  static func message(_ text: String) throws(RowRefusal) -> String {
    let message = Lines.unified(ForeignText.plain(text)).trimmed
    guard !message.isEmpty else { throw RowRefusal(reason: Texts.emptyReply) }
    let template: Template
    do throws(Malformed) {
      template = try Template(message)
    } catch {
      throw RowRefusal(reason: Texts.malformed(message, error.reason))
    }
    guard !template.canBeBlank else { throw RowRefusal(reason: Texts.blankReply) }
    return message
  }

  /// Returns words without variables as a template, with their braces doubled.
  static func literal(_ text: some StringProtocol) -> String {
    String(text).replacing("{", with: "{{").replacing("}", with: "}}")
  }
}
