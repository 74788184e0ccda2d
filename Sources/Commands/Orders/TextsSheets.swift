import Desk
import Files
import Shell
import Vocabulary

/// Texts about sheets.
extension Texts {
  static let sheetSummary = Text(zh: "表格：看看一份表会怎么读", en: "sheets: how a file would be read")
  static let sheetTrySummary = Text(
    zh: "不导入，只看一份表认成了什么、前几行读成什么、缺什么",
    en: "says what a sheet was recognized as, its first rows as read, and what is missing")
  static let sheetTryExample = Text(zh: "什么都不改", en: "changes nothing")
  static let sheetTryFor = Text(zh: "指定是哪种导入", en: "says which import it is for")
  static let importAsSheet = Text(
    zh: "认错了就指定是哪种表；--sheet 选工作表", en: "says which kind of sheet it is; --sheet chooses a page")
  static let sheetFormats = Text(
    zh: "可读 CSV、TSV、分号分隔、XLSX、存成 .xls 的网页表格；UTF-8、GB18030、UTF-16。先看：kefu 表格 试 文件",
    en: "Takes CSV, TSV, semicolons, XLSX and HTML saved as .xls, in UTF-8, GB18030 or UTF-16.\n"
      + "Look first: kefu sheet try FILE")
  static let sheetColumns = Text(zh: "列（表头可用的写法）：", en: "Columns, with the headers they go by:")
  static let needed = Text(zh: "（必须有）", en: " (required)")
  static let sheetKinds = Text(
    zh: "认得的表（--as-sheet 名称），写在 Policies/sheets.yaml：",
    en: "Kinds of sheets that are known (--as-sheet NAME), from Policies/sheets.yaml:")
  static func noImport(_ name: String) -> Text {
    Text(zh: "没有“\(name)”这种导入", en: "there is no import “\(name)”")
  }
  static func imports(_ names: [String]) -> Text {
    let list = names.joined(separator: ", ")
    return Text(zh: "可选：\(list)", en: "choose: \(list)")
  }
  static func sheetIs(_ use: String, _ kind: SheetKind, line: Int, rows: Int) -> Text {
    Text(
      zh: "import \(use)：\(kind.name.chinese)（\(kind.id)），表头在第 \(line) 行，\(rows) 行数据",
      en:
        "import \(use): \(kind.name.english) (\(kind.id)), header in line \(line), "
        + "\(rows.counted("row"))"
    )
  }
  static func unreadColumns(_ names: [String]) -> Text {
    let list = names.prefix(40).joined(separator: ", ")
    return Text(zh: "没用到的列：\(list)", en: "columns that nothing reads: \(list)")
  }
}
