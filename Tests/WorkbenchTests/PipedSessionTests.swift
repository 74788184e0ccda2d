import Foundation
import TestSupport
import Testing

/// The session fed by a pipe: plain lines in, plain lines out (CONTRACT.md, In the session).
@Suite struct PipedSessionTests {
  @Test func jsonDocumentsAreOneLineEach() throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk],
      input: "find 包邮 --limit 2 --format json\nsuggest '能便宜点吗' --limit 3 --format json\n",
      in: desk)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [[String: Any]]
      let first = try #require(value?.first)
      #expect(
        Set(first.keys) == ["id", "title", "category", "shop", "score", "reply", "variables"])
      #expect(first["shop"] is NSNull)
    }
    #expect(result.status == 0)
  }

  /// Whatever reads a pipe sends it on as it is; pictures of characters are for a terminal.
  @Test func aReplyIntoAPipeIsToTheByte() throws {
    let desk = try BuiltProgram.desk()
    let words = ["店长👩🏽‍🍳家🏳️‍🌈好\u{202A}\u{2068}", "第二条\u{200B}🧑‍🤝‍🧑"]
    let quoted = words.map { "\"\($0)\"" }.joined(separator: ", ")
    try "category: closing\nphrases:\n  - {id: joined, title: 暗号, reply: [\(quoted)]}\n"
      .write(toFile: desk + "/Scripts-Library/joined.yaml", atomically: true, encoding: .utf8)
    let whole = words.joined(separator: "\n")
    let once = try BuiltProgram.kefu(["--desk", desk, "--as", "1", "say", "joined"], in: desk)
    #expect(Array(once.output.utf8) == Array(whole.utf8))
    let piped = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"], input: "say joined\n", in: desk)
    // A session's replies are lines of one stream.
    #expect(Array(piped.output.utf8) == Array((whole + "\n").utf8))
  }

  @Test func aFailingLineIsReportedAndTheSessionGoesOn() throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"],
      input: "say no-such-phrase\norder tag ab --flag red\norder use 4100000000000001\n", in: desk)
    #expect(result.status == 1, "that of the first line that failed")
    #expect(result.errors.contains("no-such-phrase"))
    #expect(result.output.contains("当前订单：4100000000000001"))
  }

  @Test func freeTextListsRepliesAndANumberTakesOne() throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"], input: "能便宜点吗\n1\n find 这个词开头有空格\n", in: desk)
    #expect(result.output.contains("bargain-cheaper"))
    #expect(result.output.contains("满200减20"))
  }

  /// Nobody puts a comma between words to look for; one behind them all is no matter.
  @Test(arguments: [("蓝鲸 白鹭", true), ("蓝鲸白鹭？", true), ("蓝鲸，白鹭", false), ("蓝鲸?白鹭", false)])
  func aLineOfSeveralClausesIsAMessage(line: String, areWords: Bool) throws {
    let desk = try BuiltProgram.desk()
    try "category: closing\nphrases:\n  - {id: birds, title: 暗号, reply: 蓝鲸白鹭}\n"
      .write(toFile: desk + "/Scripts-Library/birds.yaml", atomically: true, encoding: .utf8)
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"], input: line + "\n", in: desk)
    #expect(result.output.contains("birds") == areWords, "\(result.output)")
  }

  @Test func whatIsLookedForInVainAtThePromptIsKeptWithoutNumbers() throws {
    let desk = try BuiltProgram.desk()
    _ = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"],
      input: "羽毛球拍\nqvxqvx\n能便宜点吗\n怎么退货\n你好\nfind 13812345678绝无此词\n", in: desk)
    let stats = try BuiltProgram.kefu(
      ["--desk", desk, "phrasebook", "stats", "--format", "json"], in: desk)
    let value = try JSONSerialization.jsonObject(with: Data(stats.output.utf8)) as? [String: Any]
    let vain = try #require(value?["in_vain"] as? [[String: Any]])
    let words = Set(vain.compactMap { $0["query"] as? String })
    #expect(words.isSuperset(of: ["羽毛球拍", "qvxqvx"]) && words.count == 3, "\(words)")
    #expect(!stats.output.contains("13812345678"))
  }

  @Test(arguments: ["find", "suggest"]) func aListOfNothingIsRefused(command: String) throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1", command, "退货", "--limit", "0"], in: desk)
    #expect(result.status == 64)
    #expect(result.errors.contains("--limit 不能是 0"))
    let stats = try BuiltProgram.kefu(
      ["--desk", desk, "phrasebook", "stats", "--format", "json"], in: desk)
    #expect(stats.output.contains("\"in_vain\":[]"))
  }

  @Test func aValueForNoVariableIsRefused() throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1", "say", "cour-which", "快抵=圆通"], in: desk)
    #expect(result.status == 64)
    #expect(result.errors.contains("没有变量“快抵”") && result.errors.contains("有：快递"))
    #expect(result.output.isEmpty)
  }

  @Test(arguments: [".kefu/kefu.sqlite", "kefu.yaml", "Scripts-Library/returns.yaml", "Shifts/x"])
  func anExportNeverTakesThePlaceOfTheDesksOwnFiles(name: String) throws {
    let desk = try BuiltProgram.desk()
    let before = FileManager.default.contents(atPath: desk + "/" + name)
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1", "export", "phrases", "--to", name], in: desk)
    #expect(result.status == 64)
    #expect(result.errors.contains("不能覆盖"))
    #expect(FileManager.default.contents(atPath: desk + "/" + name) == before)
  }

  @Test(arguments: ["a", "-", "a.csv"])
  func aFileOfAnyNameIsWritten(name: String) throws {
    let desk = try BuiltProgram.desk()
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1", "export", "phrases", "--to", name], in: desk)
    #expect(result.status == 0, "\(result.errors)")
    #expect(FileManager.default.contents(atPath: desk + "/" + name)?.isEmpty == false)
    let copy = try BuiltProgram.kefu(["--desk", desk, "--as", "9", "backup", "b"], in: desk)
    #expect(copy.status == 0, "\(copy.errors)")
  }

  @Test func everythingIsRefusedWithoutADesk() throws {
    let folder = try TestFolder.make()
    let result = try BuiltProgram.kefu([], input: "find 包邮\n", in: folder)
    #expect(result.status == 64)
    #expect(result.errors.hasPrefix("kefu: "))
  }

  @Test func twoSessionsOnOneStoreLoseNothing() async throws {
    let desk = try BuiltProgram.desk()
    let lines = 60
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for agent in [1, 2] {
        let input = (0..<lines).map { index in
          "order tag 41\(agent)00000000\(1000 + index) --flag red\n"
            + "handover write '第\(index)条'\n"
        }.joined()
        group.addTask {
          try BuiltProgram.kefu(["--desk", desk, "--as", "\(agent)"], input: input, in: desk).status
        }
      }
      for try await status in group { #expect(status == 0) }
    }
    let list = try BuiltProgram.kefu(
      ["--desk", desk, "handover", "list", "--format", "json"], in: desk)
    let items = try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [Any]
    #expect(items?.count == 2 * lines)
    for agent in [1, 2] {
      let last = try BuiltProgram.kefu(
        ["--desk", desk, "order", "show", "41\(agent)00000000\(1000 + lines - 1)"], in: desk)
      #expect(last.output.contains("\(agent)号"))
    }
    #expect(try BuiltProgram.kefu(["--desk", desk, "check"], in: desk).status == 0)
  }

  @Test func nothingOfABuyerIsLeftForTheNextAgent() throws {
    let desk = try BuiltProgram.desk()
    try "category: closing\nphrases:\n  - {id: test-order, title: 报订单, reply: '您的订单{订单}办好了'}\n"
      .write(toFile: desk + "/Scripts-Library/extra.yaml", atomically: true, encoding: .utf8)
    let result = try BuiltProgram.kefu(
      ["--desk", desk, "--as", "1"],
      input: "order use 4100000000000001\nsay test-order\nsign-in 4\nsay test-order\n", in: desk)
    let replies = result.output.split(separator: "\n").filter { $0.contains("办好了") }
    #expect(replies == ["您的订单4100000000000001办好了"])
    #expect(result.status == 2, "the next agent's has a hole and is refused")
  }
}
