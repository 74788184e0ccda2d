import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Match files of espanso")
struct EspansoTests {
  static func read(
    _ text: String, category: Phrasebook.Category? = .greeting
  ) throws -> PhraseImport {
    try ForeignFile.read(Data(text.utf8), "base.yml", category)
  }

  /// The reply of the only match.
  static func reply(_ match: String) throws -> String {
    let file = try read("matches:\n" + match)
    return try #require(file.drafts.first?.reply.first)
  }

  @Test("trigger, triggers, label and search terms")
  func plain() throws {
    let file = try Self.read(
      """
      imports: [other.yml]
      matches:
        - trigger: ":hi"
          replace: "在的呢亲，请讲~"
        - triggers: [":::", ":谢谢", ":thx"]
          replace: |
            不客气哦
            欢迎再来
          label: 道谢
          search_terms: [谢谢, 多谢]
          word: true
        - regex: ":r(?P<n>.*)"
          replace: "{{n}}号为您服务"
      """)
    #expect(file.drafts.map(\.id).prefix(2) == ["hi", "xiexie"])
    #expect(file.drafts[2].id.hasPrefix("nhwnfw-"))
    #expect(file.drafts.map(\.line) == [3, 5, 12])
    #expect(file.drafts.map(\.title) == ["在的呢亲", "道谢", "n号为您服务"])
    #expect(file.drafts.map(\.reply) == [["在的呢亲，请讲~"], ["不客气哦\n欢迎再来"], ["{n}号为您服务"]])
    #expect(file.drafts.map(\.buyers) == [[], ["谢谢", "多谢"], []])
    #expect(file.findings.map(\.place?.line) == [1], "the imports were not followed")
  }

  static let bodies: [(match: String, reply: String)] = [
    ("- {trigger: a, replace: '{{ 快递 }}发出'}", "{快递}发出"),
    ("- {trigger: a, replace: '笑 {x} {{a b}} \\{\\{y\\}\\}'}", "笑 {{x}} {{{{a b}}}} {{{{y}}}}"),
    ("- {trigger: a, replace: '{{{n}}}个'}", "{{{n}}}个"),
    ("- {trigger: a, replace: '不是[[域]]'}", "不是[[域]]"),
    ("- {trigger: a, form: '亲，[[姓名]]发[[快递]]', form_fields: {快递: {default: 申通}}}", "亲，{姓名}发{快递=申通}"),
    (
      "- {trigger: a, form: '[[选]]好', form_fields: {选: {type: choice, values: [甲, 乙]}}}", "{选}好"
    ),
    (
      "- {trigger: a, replace: '{{f.名}}您好', vars: [{name: f, type: form, params: {fields: {名: {default: 亲}}}}]}",
      "{名=亲}您好"
    ),
    (
      "- {trigger: a, replace: '{{e}}到', vars: [{name: e, type: echo, params: {echo: '{明天}'}}]}",
      "{{明天}}到"
    ),
    (
      "- {trigger: a, replace: '{{b}}元', vars: [{name: c, type: echo, params: {echo: 一百}}, {name: b, type: echo, params: {echo: '约{{c}}'}}]}",
      "约一百元"
    ),
    (
      "- {trigger: a, replace: '{{b}}元', vars: [{name: c, type: echo, params: {echo: '{{b}}'}}, {name: b, type: echo, params: {echo: '约{{c}}'}}]}",
      "约{b}元"
    ),
    (
      "- {trigger: a, replace: '{{r}}呀', vars: [{name: r, type: random, params: {choices: [好, 行]}}]}",
      "{r=好}呀"
    ),
    (
      "- {trigger: a, replace: '今天{{d}}', vars: [{name: d, type: date, params: {format: '%m'}}]}",
      "今天{d}"
    ),
    ("- {trigger: a, replace: '亲$|$您好'}", "亲您好"),
    ("- {trigger: a, replace: '贴{{c}}', vars: [{name: c, type: clipboard}]}", "贴{c}"),
  ]

  @Test("variables and forms become placeholders", arguments: bodies)
  func replies(_ body: (match: String, reply: String)) throws {
    let reply = try Self.reply("  " + body.match)
    #expect(reply == body.reply)
    #expect((try? Template(reply)) != nil)
  }

  @Test("words that hold each other do not grow without end")
  func growth() throws {
    let variables = (1...40).map { number in
      "{name: v\(number), type: echo, params: {echo: '{{v\(number - 1)}}{{v\(number - 1)}}好'}}"
    }
    let reply = try Self.reply(
      "  - {trigger: a, replace: '亲{{v40}}', vars: [\(variables.joined(separator: ", "))]}")
    #expect(reply.utf8.count < 5000)
  }

  @Test("no program is run: its value is asked for and reported")
  func commands() throws {
    let witness = NSTemporaryDirectory() + "kefu-witness-" + UUID().uuidString
    let file = try Self.read(
      """
      global_vars:
        - name: host
          type: script
          params: {args: [touch, \(witness)]}
      matches:
        - trigger: ":a"
          replace: "单号 {{out}} 在 {{host}}"
          vars:
            - name: out
              type: shell
              params: {cmd: "touch \(witness)"}
        - trigger: ":b"
          replace: " {{host}} "
      """)
    #expect(file.drafts.map(\.reply) == [["单号 {out} 在 {host}"]])
    #expect(file.findings.map(\.place?.line) == [6])
    #expect(file.findings.first?.reason.english.contains("{out} {host}") == true)
    #expect(file.refused.map(\.line) == [12], "nothing would be left to say")
    #expect(!FileManager.default.fileExists(atPath: witness))
  }

  @Test("what is no text is refused with its line")
  func refused() throws {
    let file = try Self.read(
      """
      matches:
        - {trigger: a, image_path: a.png}
        - {trigger: b, html: <b>x</b>}
        - {trigger: c}
        - 好
        - {trigger: d, replace: "{{x_longer_than_twenty_letters}}"}
        - {trigger: e, replace: 好}
      """)
    #expect(file.read == 6)
    #expect(file.refused.map(\.line) == [2, 3, 4, 5, 6])
    #expect(file.drafts.map(\.id) == ["e"])
  }

  @Test(
    "another file is refused whole, our own with a better idea",
    arguments: [
      ("phrases: []", "Scripts-Library"), ("a: 1", "espanso"), ("- a", "espanso"), ("", "espanso"),
    ])
  func otherFiles(_ text: String, _ says: String) throws {
    let refusal = try #require(throws: Refusal.self) { try Self.read(text) }
    #expect(refusal.findings.first?.fix?.english.contains(says) == true)
  }

  @Test("anchors are followed: words, lists, fields, and mappings merged by <<")
  func aliases() throws {
    let file = try Self.read(
      """
      anchors:
        - &sign "客服小王"
        - &fields {快递: {default: 申通}}
        - &terms [签收, 到了]
        - &base {label: 落款, search_terms: *terms}
      matches:
        - {trigger: ":a", replace: *sign}
        - trigger: ":b"
          form: "发[[快递]]"
          form_fields: *fields
        - <<: *base
          trigger: ":c"
          replace: 亲 *sign 与 &base 都是字
        - &whole {trigger: ":d", replace: "买 *sign 送"}
        - trigger: ":e"
          replace: |
            *sign
            &x 好
      """)
    #expect(file.refused.isEmpty)
    #expect(file.drafts.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(
      file.drafts.map(\.reply) == [
        ["客服小王"], ["发{快递=申通}"], ["亲 *sign 与 &base 都是字"], ["买 *sign 送"], ["*sign\n&x 好"],
      ])
    #expect(file.drafts[2].title == "落款" && file.drafts[2].buyers == ["签收", "到了"])
    #expect(file.drafts.map(\.line) == [7, 8, 11, 14, 15])
  }

  @Test("an alias of nothing, or of what holds it, refuses its own match alone")
  func undefinedAliases() throws {
    let file = try Self.read(
      "x: &loop [*loop]\nmatches:\n  - {trigger: a, replace: *gone}\n  - {trigger: b, replace: *loop}\n"
        + "  - {trigger: c, replace: *late}\n  - {trigger: d, replace: &late 好}\n")
    #expect(file.refused.map(\.line) == [3, 4, 5])
    #expect(file.drafts.map(\.id) == ["d"])
  }

  @Test(
    "aliases that grow without end are refused",
    arguments: ["matches: *a9\n", "? *a9\n: x\nmatches: []\n", "x: [*a9]\nmatches: []\n"])
  func laughs(_ last: String) throws {
    var text = "a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n"
    for level in 1...9 {
      let list = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(list)]\n"
    }
    let refusal = try #require(throws: Refusal.self) { try Self.read(text + last) }
    #expect(refusal.findings.count == 1 && refusal.findings.first?.place?.line != nil)
  }

  @Test("a long text that is named often is refused too")
  func longText() {
    let names = Array(repeating: "  - {trigger: a, replace: *t}", count: 2000)
      .joined(separator: "\n")
    let text = "t: &t \(String(repeating: "长", count: 5000))\nmatches:\n\(names)\n"
    #expect(throws: Refusal.self) { try Self.read(text) }
  }

  @Test("broken syntax is reported with its line")
  func syntax() throws {
    let refusal = try #require(throws: Refusal.self) {
      try Self.read("matches:\n  - trigger: \"a\n    replace: b\n")
    }
    #expect(refusal.findings.first?.place?.line != nil)
  }
}
