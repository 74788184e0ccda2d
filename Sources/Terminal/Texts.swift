import Vocabulary

/// The texts of this room that people see, in both languages.
enum Texts {
  static func progress(_ rows: String, _ rate: String) -> Text {
    Text(zh: "\(rows) 行  每秒 \(rate)", en: "\(rows) rows  \(rate)/s")
  }

  static func copied(_ tool: String) -> Text {
    Text(zh: "已复制（\(tool)）", en: "copied (\(tool))")
  }

  static let sentToTerminal = Text(
    zh: "已复制，可直接粘贴；贴不出来输入“设置”",
    en: "copied, ready to paste; where it can't be pasted, type config")
  static let sentAgain = Text(zh: "已复制，可直接粘贴", en: "copied, ready to paste")
  static let printed = Text(zh: "按设置只显示，不复制", en: "shown, not copied (a setting)")
  static let tooLongToCopy = Text(
    zh: "没有复制：内容太长，终端的剪贴板通道收不下；请装 xclip 或 wl-clipboard",
    en: "not copied: too long for the terminal's clipboard; install xclip or wl-clipboard")

  static func cannotCopy(_ tools: [String]) -> Text {
    guard !tools.isEmpty else {
      return Text(
        zh: "没有复制：这里没有剪贴板工具，也没有终端；请装 xclip 或 wl-clipboard",
        en: "not copied: no clipboard tool and no terminal here; install xclip or wl-clipboard")
    }
    let names = tools.joined(separator: ", ")
    return Text(
      zh: "没有复制：\(names) 失败了，这里也没有终端", en: "not copied: \(names) failed, and no terminal")
  }

  static func more(_ count: Int) -> Text {
    Text(zh: "…… 还有 \(count) 个，请再打几个字", en: "... \(count) more, type on to narrow")
  }

  static func historyNotKept(_ why: String) -> Text {
    Text(zh: "记不下输入历史：\(why)", en: "the history of lines can't be kept: \(why)")
  }
}
