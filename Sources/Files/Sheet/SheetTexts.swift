import Vocabulary

/// Texts about files that are brought as sheets.
extension Texts {
  // The further columns of refused rows.
  static let refusedLine = Text(zh: "拒收行号", en: "refused row")
  static let refusedReason = Text(zh: "拒收原因", en: "refused because")

  // Other kinds of files.
  static let isOldWorkbook = Text(
    zh: "这是旧版 Excel（.xls）或加了密码的工作簿，读不了",
    en: "this is an old Excel workbook (.xls), or one with a password, which can't be read")
  static let isPDF = Text(zh: "这是 PDF，不是表格", en: "this is a PDF, not a sheet")
  static let isArchive = Text(zh: "这是压缩包，不是表格", en: "this is an archive, not a sheet")
  static let isPicture = Text(zh: "这是图片，不是表格", en: "this is a picture, not a sheet")
  static let isWebArchive = Text(
    zh: "这是“单个文件网页”，不是表格", en: "this is a web archive (MHTML), not a sheet")
  static let isXMLSheet = Text(
    zh: "这是“XML 表格 2003”，读不了", en: "this is an “XML Spreadsheet 2003”, which can't be read")
  static let isBinaryWorkbook = Text(
    zh: "这是二进制工作簿（.xlsb），读不了", en: "this is a binary workbook (.xlsb), which can't be read")
  static let isOpenDocument = Text(
    zh: "这是 OpenDocument 表格（.ods），读不了",
    en: "this is an OpenDocument sheet (.ods), which can't be read")
  static let isOtherOffice = Text(
    zh: "这是 Office 文档，但不是工作簿", en: "this is an Office document, but no workbook")
  static let saveAsWorkbook = Text(
    zh: "用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8”",
    en: "open it in Excel or WPS, and save it as .xlsx or “CSV UTF-8”")
  static let exportAsSheet = Text(
    zh: "回后台导出 .xlsx 或 .csv", en: "export .xlsx or .csv from the back office")
  static let unpackIt = Text(
    zh: "先解压，再导入里面的 .xlsx 或 .csv", en: "unpack it, and import the .xlsx or .csv inside")

  // Workbooks.
  static func brokenWorkbook(_ part: String) -> Text {
    Text(zh: "工作簿坏了：\(part)", en: "the workbook is damaged: \(part)")
  }
  static let openAndSave = Text(
    zh: "用 Excel 或 WPS 打开，再存一次", en: "open it in Excel or WPS, and save it again")
  static func workbookTooLarge(_ part: String) -> Text {
    Text(zh: "工作簿的 \(part) 解开后太大", en: "\(part) of the workbook is too large once unpacked")
  }
  static func formulasWithoutValue(_ count: Int) -> Text {
    Text(
      zh: "\(count) 格是公式，文件里没有算出的数，按公式原文读（从这一行起）",
      en: count == 1
        ? "a cell of this row is a formula whose value is not in the file; it is read as written"
        : "\(count) cells are formulas whose values are not in the file; they are read as written")
  }
  static func noSheets(_ sheet: String) -> Text {
    Text(
      zh: "只有工作簿才有工作表“\(sheet)”，这个文件不是工作簿",
      en: "only a workbook has a sheet “\(sheet)”, and this file is none")
  }
  static let leaveSheetOut = Text(zh: "去掉 --sheet", en: "leave --sheet out")
  static func noSheet(_ sheet: String) -> Text {
    Text(zh: "工作簿里没有工作表“\(sheet)”", en: "the workbook has no sheet “\(sheet)”")
  }
  static func sheetsAre(_ names: [String]) -> Text {
    let names = names.prefix(20).joined(separator: ", ")
    return Text(zh: "有：\(names)", en: "it has: \(names)")
  }
  static let emptyWorkbook = Text(zh: "工作簿里没有工作表", en: "the workbook has no sheets")
  static func otherSheets(_ names: [String]) -> Text {
    let list = names.prefix(10).joined(separator: ", ")
    return Text(
      zh: "只读了第一张工作表，另有：\(list)（--sheet 名称）",
      en: "only the first sheet was read; the workbook also has: \(list) (--sheet NAME)")
  }

  // Pages.
  static func neverEnds(_ awaited: String) -> Text {
    Text(
      zh: "网页表格里有一段没有结束（缺“\(awaited)”），后面的行读不到",
      en: "a part of the page never ends (“\(awaited)” is missing): the rows after it can't be read"
    )
  }

  // Rows.
  static func rowLength(_ count: Int, _ wanted: Int) -> Text {
    Text(
      zh: "这一行有 \(count) 格，表头有 \(wanted) 格：列会错位（格里的逗号要加引号，如 \"1,234.50\"）",
      en:
        "the row has \(count) fields, the header \(wanted): its columns would be shifted (a comma "
        + "within a cell needs quotes, such as \"1,234.50\")")
  }
  static let brokenQuotes = Text(
    zh: "引号不成对，看不出哪里是一格的末尾", en: "the quotes are broken: nobody can tell where a field ends")
  static func mendedQuotes(_ count: Int) -> Text {
    Text(
      zh: "\(count) 行里有没写成两个的引号，当文字读了（从这一行起）",
      en: count == 1
        ? "quotes inside a cell of this row are not doubled; they were read as text"
        : "quotes inside cells of \(count) rows are not doubled; they were read as text")
  }
  static func totalsLeftOut(_ text: String) -> Text {
    Text(zh: "“\(text.prefix(40))”是合计行，没有导入", en: "“\(text.prefix(40))” is a totals row: left out")
  }
  static func totalsAmongRows(_ text: String) -> Text {
    Text(
      zh: "“\(text.prefix(40))”像合计行，却在中间",
      en: "“\(text.prefix(40))” looks like totals, in the middle")
  }
}

/// Texts about headers.
extension Texts {
  static let plainKind = Text(zh: "标准表头", en: "standard headers")
  static func noKind(_ name: String) -> Text {
    Text(zh: "没有叫“\(name)”的表", en: "no kind of sheet is called “\(name)”")
  }
  static func kindsAre(_ ids: [String]) -> Text {
    let list = ids.isEmpty ? "-" : ids.joined(separator: ", ")
    return Text(
      zh: "可选：\(list)；在 Policies/sheets.yaml 里可以加",
      en: "choose: \(list); Policies/sheets.yaml adds others")
  }
  static func payingColumnsMissing(_ columns: [SheetColumn]) -> Text {
    let list = columns.map { ([$0.name] + $0.spellings.prefix(1)).joined(separator: " ") }
      .joined(separator: ", ")
    return Text(
      zh: "没找到和工资有关的列：\(list)", en: "columns that pay were not found: \(list)")
  }
  static let mapColumns = Text(
    zh: "表里有就写进 Policies/sheets.yaml；表头认成了什么：kefu 表格 试",
    en: "where the sheet has them, name them in Policies/sheets.yaml; look with kefu sheet try")
}

/// Texts about cells.
extension Texts {
  static let noOrder = Text(zh: "缺少订单编号", en: "the order number is missing")
  static func badOrder(_ text: String) -> Text {
    Text(
      zh: "订单编号“\(text.prefix(60))”应为 4 到 40 位字母、数字、连字符、# 或 _",
      en: "the order number “\(text.prefix(60))” should be 4 to 40 letters, digits, hyphens, # or _"
    )
  }
  static func roundedOrder(_ text: String) -> Text {
    Text(
      zh: "订单编号“\(text.prefix(60))”被表格软件改成了科学计数法，请把该列设为文本后重新导出",
      en: "a spreadsheet rounded the order number to “\(text.prefix(60))”: export it as text")
  }
  static func badTime(_ text: String) -> Text {
    Text(
      zh: "时间“\(text)”看不懂，应写成 2026-10-02 10:00",
      en: "cannot read the time “\(text)”; write it as 2026-10-02 10:00")
  }
  static func noClock(_ text: String) -> Text {
    Text(
      zh: "“\(text)”只有日期，没有几点：导出时选带时间的格式，如 2026-10-02 10:00",
      en: "“\(text)” has no time of the day: choose a format with it, such as 2026-10-02 10:00")
  }
  static func ambiguousTime(_ text: String) -> Text {
    Text(
      zh: "“\(text)”分不清月和日：把单元格格式设为 yyyy-mm-dd hh:mm",
      en: "nobody can tell month from day in “\(text)”: choose the cell format yyyy-mm-dd hh:mm")
  }
  static func badAmount(_ text: String) -> Text {
    Text(
      zh: "金额“\(text)”看不懂，应写成 12.50", en: "cannot read the amount “\(text)”; write it as 12.50")
  }
  static func negativeAmount(_ text: String) -> Text {
    Text(zh: "金额“\(text)”是负数", en: "the amount “\(text)” is negative")
  }
  static func badQuantity(_ text: String) -> Text {
    Text(zh: "数量“\(text)”应为不小于 0 的整数", en: "the quantity “\(text)” should be a whole number")
  }
}

/// Texts about `Policies/sheets.yaml`.
extension Texts {
  static func kindTwice(_ id: String) -> Text {
    Text(zh: "表“\(id)”写了两次", en: "the sheet “\(id)” is defined twice")
  }
  static func unknownUse(_ id: String) -> Text {
    Text(zh: "没有“\(id)”这种导入", en: "there is no import “\(id)”")
  }
  static func unknownColumn(_ name: String) -> Text {
    Text(zh: "这种导入没有列“\(name)”", en: "this import takes no column “\(name)”")
  }
}
