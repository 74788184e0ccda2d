import Desk
import Files
import Shell
import Vocabulary

/// The options that every import of a sheet takes.
struct SheetFlags: ParsableArguments {
  @Option var asSheet: String?
  @Option(name: .customLong("sheet")) var page: String?
  @Option var refused: String?

  func options(_ context: Context) throws -> SheetOptions {
    SheetOptions(kinds: try context.desk().sheetKinds(), kind: asSheet, sheet: page)
  }

  /// Returns the file that takes the refused rows; nil when none is wanted.
  ///
  /// - Throws: `Refusal` of kind `.usage` when it is a file of the desk, or the sheet itself.
  func refusedSheet(of file: String, _ context: Context) throws -> RefusedSheet? {
    try RefusedSheet(refused, of: file, page: page, context)
  }
}
