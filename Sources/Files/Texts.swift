import Glibc
import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static let moreFindings = Text(
    zh: "这个文件里还有更多问题，没有一一列出", en: "this file has more faults, which are not listed")
  static let settleThese = Text(
    zh: "先改好上面的，再检查一次", en: "settle those above and check again")
  /// The reason why the system did not open or read a file, by its error number.
  static func unreadable(_ error: Int32) -> Text {
    switch error {
    case ENOENT: Text(zh: "没有这个文件", en: "there is no such file")
    case EACCES, EPERM: Text(zh: "没有读这个文件的权限", en: "no permission to read this file")
    case EISDIR: Text(zh: "这是文件夹，不是文件", en: "this is a folder, not a file")
    default: unreadable(String(cString: strerror(error)))
    }
  }
  static func unreadableFolder(_ error: Int32) -> Text {
    switch error {
    case EACCES, EPERM: Text(zh: "没有读这个文件夹的权限", en: "no permission to read this folder")
    default: unreadable(String(cString: strerror(error)))
    }
  }
  static func unreadable(_ reason: String) -> Text {
    Text(zh: "读不了这个文件：\(reason)", en: "cannot read this file: \(reason)")
  }
  static let notRegular = Text(
    zh: "这不是普通文件", en: "this is not a regular file")
  static let utf16 = Text(
    zh: "文件是 UTF-16 编码", en: "the file is in UTF-16")
  static let saveAsUTF8 = Text(
    zh: "请另存为 UTF-8（表格软件里叫“CSV UTF-8”）或 GB18030",
    en: "save it as UTF-8 (“CSV UTF-8” in a spreadsheet) or GB18030")
  static let undecodable = Text(
    zh: "这里的字节既不是 UTF-8，也不是 GB18030", en: "the bytes here are neither UTF-8 nor GB18030")
  static let empty = Text(zh: "文件是空的，缺表头", en: "the file is empty: it lacks a header row")
  static let openQuote = Text(
    zh: "从这一行开始的引号到文件末尾都没有闭合",
    en: "a quote opened in the row that starts here is never closed")
  static let closeQuote = Text(
    zh: "补上缺少的 \"，或去掉多余的 \"", en: "add the missing \" or drop the stray one")
  static func rowTooLong(_ bytes: Int) -> Text {
    Text(
      zh: "这一行超过 \(bytes) 字节，多半是引号没有闭合",
      en: "this row is longer than \(bytes) bytes; most likely a quote is not closed")
  }
  static func fileTooLarge(_ bytes: Int) -> Text {
    Text(zh: "文件超过 \(bytes >> 20) MiB", en: "the file is larger than \(bytes >> 20) MiB")
  }
  static func missingColumn(_ names: String, header: String) -> Text {
    Text(zh: "表头缺少列 \(names)；现有：\(header)", en: "the header lacks \(names); it has: \(header)")
  }
  static func columnTwice(_ name: String) -> Text {
    Text(zh: "表头里列“\(name)”出现了两次", en: "the header has the column “\(name)” twice")
  }
  static func yaml(_ problem: String) -> Text {
    let said = YAMLTexts.text(problem)
    return Text(zh: "YAML 写法有误：\(said.chinese)", en: "YAML syntax: \(said.english)")
  }
  static func wideColon(_ name: String) -> Text {
    Text(zh: "“\(name)”后面是全角冒号", en: "a full-width colon stands behind “\(name)”")
  }
  static func wideColonFix(_ name: String) -> Text {
    Text(
      zh: "改成半角冒号，后面空一格：\(name): …", en: "write a plain colon and a blank: \(name): ...")
  }
  static let yamlFix = Text(
    zh: "检查这里和上一行的缩进、引号、冒号；值里有特殊符号时请用双引号括起来",
    en: "check indentation, quotes and colons here and on the line above; quote values with symbols"
  )
  static func alias(_ name: String) -> Text {
    Text(
      zh: "不支持 YAML 的引用“*\(name)”", en: "YAML aliases such as “*\(name)” are not supported")
  }
  static func largeAlias(_ name: String) -> Text {
    Text(
      zh: "YAML 的引用“*\(name)”一层套一层，展开后大得没边",
      en: "YAML aliases such as “*\(name)” stand for too much: they hold each other")
  }
  static let aliasFix = Text(
    zh: "把内容写出来；* 或 & 是文字时，请用双引号括起来",
    en: "write out what it stands for; where * or & is text, put it in double quotes")
  static func duplicateKey(_ key: String) -> Text {
    Text(zh: "“\(key)”写了两次", en: "“\(key)” is given twice")
  }
  static func unknownKey(_ key: String) -> Text {
    Text(zh: "不认识的键“\(key)”", en: "unknown key “\(key)”")
  }
  static func knownKeys(_ keys: String) -> Text {
    Text(zh: "可用的键：\(keys)", en: "known keys: \(keys)")
  }
  static func missingKey(_ key: String) -> Text {
    Text(zh: "缺少“\(key)”", en: "“\(key)” is missing")
  }
  static func wanted(_ what: Text, for key: String) -> Text {
    // A blank between Chinese and a figure.
    let blank = what.chinese.first?.isASCII == true ? " " : ""
    return Text(zh: "“\(key)”应当是\(blank)\(what.chinese)", en: "“\(key)” should be \(what.english)")
  }
  static let aList = Text(zh: "一个列表（每项以 - 开头）", en: "a list (each item begins with -)")
  static let aMapping = Text(zh: "一组“键: 值”", en: "a group of “key: value”")
  static let aText = Text(zh: "一段文字", en: "a text")
  static let aWhole = Text(zh: "一个整数", en: "a whole number")
  static let aDecimal = Text(zh: "一个小数", en: "a decimal number")
  static let aDay = Text(zh: "一个日期，如 2026-10-02", en: "a date such as 2026-10-02")
  static let anAmount = Text(zh: "一个金额，如 12.50", en: "an amount such as 12.50")
  static let aSwitch = Text(zh: "true 或 false", en: "true or false")
  static func oneOf(_ choices: Text) -> Text {
    Text(zh: "其中之一：\(choices.chinese)", en: "one of: \(choices.english)")
  }
  static func between(_ low: Int, _ high: Int) -> Text {
    Text(zh: "\(low) 到 \(high) 之间的整数", en: "a whole number from \(low) to \(high)")
  }

  // Ways out.
  static func addKey(_ key: String) -> Text {
    Text(zh: "补上“\(key): …”", en: "add “\(key): ...”")
  }
  static let oneKey = Text(zh: "合成一个", en: "make one of them")
  static func readableFix(_ error: Int32) -> Text {
    switch error {
    case EISDIR: Text(zh: "写上文件夹里那个文件的名字", en: "name a file, such as one in this folder")
    case EACCES, EPERM:
      Text(zh: "请它的主人放开读的权限", en: "ask its owner for permission to read it")
    default: Text(zh: "核对文件名和文件夹", en: "check the file's name and folder")
    }
  }
  static let exportAgain = Text(
    zh: "打开看看是不是导错了文件；重新导出一份", en: "look whether it is the right file, or export it again")
  static let oneOfThem = Text(zh: "改名或删掉其中一列", en: "rename or remove one of them")
  static let addColumns = Text(
    zh: "导出时勾上这些列，或在首行改成这样的列名", en: "export these columns too, or name them so in the first row")
  static let splitFile = Text(zh: "拆成几个小一些的文件", en: "split it into smaller ones")
}
