import Terminal
import Vocabulary

/// The texts of the shell that people see: reading a line, help, the man page.
enum Texts {
  static func noCommand(_ line: String) -> Text {
    Text(
      zh: "没有“\(line)”这条命令；买家的话在行首加一个空格",
      en: "“\(line)” is no command; put a blank before a buyer's words")
  }
  static func openQuote(_ quote: String) -> Text {
    Text(
      zh: "引号 \(quote) 没有闭合；买家原话可在行首加一个空格直接输入",
      en: "the quote \(quote) is not closed; begin the line with a blank to type a buyer's words")
  }
  static func seeHelp(_ command: Text) -> Text {
    Text(zh: "用法和例子：\(command.chinese)", en: "usage and examples: \(command.english)")
  }
  static func oneOf(_ chinese: [String], _ english: [String]) -> Text {
    Text(
      zh: "有：" + chinese.joined(separator: "、"),
      en: "there are: " + english.joined(separator: ", "))
  }
  static func lineTooLong(_ line: String) -> Text {
    let (bytes, most) = (line.utf8.count, LineEditor.longestLine)
    return Text(
      zh: "这一行有 \(bytes) 字节，最多 \(most) 字节",
      en: "the line has \(bytes) bytes, at most \(most) are taken")
  }
  static let splitLine = Text(
    zh: "分成几行，或把内容存成文件再导入", en: "split it, or import what it contains from a file")
  static func tooManyWords(_ count: Int, _ most: Int) -> Text {
    Text(
      zh: "这条命令有 \(count) 个词，最多 \(most) 个",
      en: "the command has \(count) words, at most \(most) are taken")
  }
  static let quoteWords = Text(
    zh: "一段话请用引号括起来，编号分几次写", en: "put a text in quotes; give numbers in several commands")
  static let closeQuote = Text(zh: "补上另一个引号", en: "add the other quote")
  static let usageHead = Text(zh: "用法", en: "Usage")
  static let keysHead = Text(zh: "按键", en: "Keys")
  static let commandsHead = Text(zh: "命令", en: "Commands")
  static let examplesHead = Text(zh: "例子", en: "Examples")
  static let moreHelp = Text(
    zh: "详细说明和例子：kefu 帮助 命令", en: "details and examples: kefu help COMMAND")
  static let allHelp = Text(
    zh: "每条命令做什么：kefu 帮助 全部", en: "what each command does: kefu help all")

  // The options that every command takes.
  static let deskOption = Text(zh: "客服台文件夹", en: "desk folder")
  static let formatOption = Text(zh: "text 或 json", en: "text or json")
  static let languageOption = Text(zh: "zh 或 en", en: "zh or en")
  static let actingOption = Text(zh: "以此工号操作", en: "act as this agent")
  static let aFolder = Text(zh: "文件夹", en: "DIR")
  static let aNumber = Text(zh: "工号", en: "NUMBER")
  static func name(of language: Language) -> String { language == .chinese ? "中文" : "English" }
  static func everyCommandTakes(_ options: Text) -> Text {
    Text(
      zh: "每条命令都可以加     \(options.chinese)",
      en: "every command takes  \(options.english)")
  }
  static let helpOption = Text(zh: "帮助", en: "help")
  static let versionOption = Text(zh: "版本", en: "version")

  // The sections of a man page.
  static let manualName = Text(zh: "名称", en: "NAME")
  static let manualSynopsis = Text(zh: "用法", en: "SYNOPSIS")
  static let manualDescription = Text(zh: "说明", en: "DESCRIPTION")
  static let manualOptions = Text(zh: "每条命令都有的选项", en: "OPTIONS OF EVERY COMMAND")
  static let manualCommands = Text(zh: "命令", en: "COMMANDS")
  static let manualSettings = Text(zh: "kefu.yaml 的设置", en: "SETTINGS OF kefu.yaml")
  static let manualEnvironment = Text(zh: "环境变量", en: "ENVIRONMENT")
  static let manualFiles = Text(zh: "文件", en: "FILES")
  static let manualExitStatus = Text(zh: "退出码", en: "EXIT STATUS")
}
