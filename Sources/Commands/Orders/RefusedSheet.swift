import Desk
import Files
import Vocabulary

/// A file for the rows that an import refuses, to be corrected and imported again.
struct RefusedSheet {
  let target: String
  private let file: String
  private let page: String?

  /// - Parameters:
  ///   - target: the file to write; nil makes nothing.
  ///   - file: the sheet that is imported.
  ///   - page: the name of the workbook's sheet.
  /// - Throws: `Refusal` of kind `.usage` when the target is a file of the desk, or the sheet.
  init?(_ target: String?, of file: String, page: String?, _ context: Context) throws {
    guard let target else { return nil }
    try context.desk().protect(from: target)
    guard WholeFile.resolved(target) != WholeFile.resolved(file) else {
      throw Refusal(.usage, Texts.refusedOverSheet(target), fix: Texts.otherTarget)
    }
    self.target = target
    self.file = file
    self.page = page
  }

  /// Writes the rows, and returns their number. Without any there is no file: one of an earlier
  /// import stays.
  ///
  /// - Throws: `Refusal` of kind `.refused` when it can't be written.
  func write(_ refused: [RefusedRow], header: Int, _ language: Language) throws -> Int {
    guard !refused.isEmpty else { return 0 }
    var rows = try RefusedRows(
      path: file, name: file, header: header, page: page, language: language)
    try WholeFile.write(rows.text(refused), to: target, isPrivate: true)
    return refused.count
  }
}
