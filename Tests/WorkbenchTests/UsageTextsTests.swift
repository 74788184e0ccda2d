import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// Each sentence in which the parser complains, as the parser says it, and our words for it.
@Suite struct UsageTextsTests {
  @Test(arguments: [
    ("complaint answer", "<number> is missing", "缺少 <number> "),
    ("find", "<words> ... is missing", "缺少 <words> ... "),
    ("clock fix --agent 3", "--date (date) is missing", "缺少 --date（日期）"),
    ("find x --limit", "--limit (at most this many) lacks its value", " --limit（最多几条）后面没有写值"),
    ("record retract x --reason y", "“x” is no value for <number>", " <number> 不能是“x”"),
    (
      "find x --format xml",
      "“xml” is no value for --format (text or json); choose from text, json",
      " --format（text 或 json）不能是“xml”；可选：text、json"
    ),
    ("check a", "“a” is too much here, or no command", "“a”是多出来的，或不是命令"),
    ("check a b", "“a b” is too much here, or no command", "“a b”是多出来的，或不是命令"),
    ("find x --zzzzzzzz", "there is no option --zzzzzzzz", "没有选项 --zzzzzzzz"),
    (
      "find x --limt 3", "there is no option --limt; did you mean --limit?",
      "没有选项 --limt；是不是 --limit？"
    ),
    (
      "order unpaid --all=x", "--all (finished ones too) takes no value: leave out “x”",
      " --all（连已了结的）后面不写值，去掉“x”"
    ),
    (
      "--generate-completion-script=foo", "there is no completion script for foo",
      "没有 foo 的补全脚本"
    ),
  ])
  func sentence(_ line: String, _ english: String, _ chinese: String) throws {
    let words = line.split(separator: " ").map(String.init)
    do {
      _ = try Root.tree.command(words)
      Issue.record("“\(line)” was parsed")
    } catch {
      let text = UsageTexts(option: Root.tree.meaning).text(Root.message(for: error))
      #expect(text.english == english)
      #expect(text.chinese == chinese)
    }
  }
}
