import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Shell

/// Each sentence in which the parser complains, as the parser says it, and our words for it.
@Suite struct UsageTextsTests {
  @Test(arguments: [
    ("complaint answer", "<number> is missing", "缺少编号（数字）"),
    ("find", "<words> ... is missing", "缺少内容"),
    ("clock fix --agent 3", "--date (date) is missing", "缺少 --date（日期）"),
    ("find x --limit", "--limit (at most this many) lacks its value", " --limit（最多几条）后面没有写值"),
    ("record retract x --reason y", "“x” is no value for <number>", "编号（数字）不能是“x”"),
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

  /// Every argument without an option is named in Chinese.
  @Test func everyArgumentHasAChineseName() {
    for (path, command) in HelpPages(tree: Root.tree).all() {
      for argument in CommandDescription(of: command).arguments where argument.kind == .positional {
        let word = "<\(argument.valueName ?? "")>"
        #expect(Root.tree.meaning(ofOption: word).chinese.isChinese, "\(path) \(word)")
      }
    }
  }

  /// The value behind an unknown option is no wrong value of something else, and an unknown command
  /// of a group is named whole.
  @Test(arguments: [
    ("report week --shop qinghe", "kefu: 没有选项 --shop"),
    ("order tagg", "kefu: 没有“单 tagg”这条命令"), ("payroll run 11x", "kefu: 月份（如 2026-11）不能是“11x”"),
    ("sign-in", "kefu: 缺少工号（如 4）"),
  ])
  func theTrueReasonIsGiven(_ line: String, _ reason: String) throws {
    let printed = Printed()
    let environment = BuiltProgram.environment(home: "/nonexistent")
    let status = Program(environment: environment, output: printed)
      .run(line.split(separator: " ").map(String.init))
    #expect(status == 64)
    #expect(printed.complaints.first == reason)
  }
}
