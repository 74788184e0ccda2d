import Shell
import Vocabulary

/// The keys of the session.
extension Texts {
  static let keys = [
    KeyHint(
      Text(same: "Alt-1…9"), Text(zh: "复制下面第几条", en: "copy that one below"),
      bar: Text(zh: "复制", en: "copy")),
    KeyHint(
      Text(same: "Alt-e"), Text(zh: "把第一条放进行里改", en: "edit the first in the line"),
      bar: Text(zh: "改", en: "edit")),
    KeyHint(
      Text(zh: "数字 回车", en: "N Enter"), Text(zh: "复制列出的第几条", en: "copy that one of a list")),
    KeyHint(
      Text(zh: "空行 回车", en: "Enter alone"),
      Text(zh: "复制回复的下一句", en: "copy a reply's next message")),
    KeyHint(
      Text(same: "Tab"), Text(zh: "补全命令、编号、工号、日期", en: "complete commands and ids"),
      bar: Text(zh: "补全", en: "complete")),
    KeyHint(
      Text(same: "Esc"), Text(zh: "回答问题时：不答了", en: "leave a question")),
    KeyHint(
      Text(same: "Alt-↑ Alt-↓"), Text(zh: "上一位、下一位买家", en: "the buyer before, after"),
      bar: Text(zh: "换买家", en: "buyers")),
    KeyHint(
      Text(same: "Alt-w"), Text(zh: "等得最久的买家", en: "who waits longest"),
      bar: Text(zh: "最久的", en: "longest wait")),
    KeyHint(
      Text(same: "Ctrl-C"), Text(zh: "放弃这一行", en: "give the line up"),
      bar: Text(zh: "放弃", en: "give up")),
    KeyHint(
      Text(same: "↑ Ctrl-R"), Text(zh: "找以前输入过的", en: "lines typed before")),
    KeyHint(
      Text(same: "Alt-s"), Text(zh: "藏起或显示下面的推荐", en: "hide or show the pane")),
    KeyHint(
      Text(same: "Ctrl-D"), Text(zh: "离开", en: "leave")),
  ]
}
