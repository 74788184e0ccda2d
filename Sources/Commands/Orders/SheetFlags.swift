import Desk
import Files
import Shell

/// The options that every import of a sheet takes.
struct SheetFlags: ParsableArguments {
  @Option var asSheet: String?
  @Option(name: .customLong("sheet")) var page: String?

  func options(_ context: Context) throws -> SheetOptions {
    SheetOptions(kinds: try context.desk().sheetKinds(), kind: asSheet, sheet: page)
  }
}
