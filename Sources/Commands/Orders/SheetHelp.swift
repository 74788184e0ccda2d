import Desk
import Files
import Foundation
import Shell
import Vocabulary

/// The help about the sheets of an import: columns, kinds and their headers.
enum SheetHelp {
  /// - Parameter more: further words about the sheet, below.
  static func text(_ use: SheetUse, then more: Text? = nil) -> Text {
    let kinds = DeskSheets.shipped(ProcessInfo.processInfo.environment).filter { $0.use == use.id }
    func whole(_ language: Language) -> String {
      lines(use, kinds, language) + (more.map { "\n\n" + $0(language) } ?? "")
    }
    return Text(zh: whole(.chinese), en: whole(.english))
  }

  private static func lines(
    _ use: SheetUse, _ kinds: [SheetKind], _ language: Language
  ) -> String {
    var lines = [Texts.sheetFormats(language), "", Texts.sheetColumns(language)]
    for column in use.columns {
      let headers = ([column.name] + column.spellings).joined(separator: ", ")
      let needed = use.required.contains(column.name) ? Texts.needed(language) : ""
      lines.append("  \(headers)：\(column.meaning(language))\(needed)")
    }
    lines += ["", Texts.sheetKinds(language)]
    for kind in kinds {
      lines.append("  \(kind.id)  \(kind.name(language))")
      for column in use.columns {
        guard let headers = kind.columns[column.name] else { continue }
        lines.append("    \(column.name): \(headers.joined(separator: ", "))")
      }
    }
    return lines.joined(separator: "\n")
  }
}
