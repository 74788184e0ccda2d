import Files
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Commands
@testable import Desk

/// The settings of kefu.yaml, declared once: reader, list, page, man page and completion agree.
@Suite struct SettingsTests {
  private static let shop = "shops: [{id: a, name: 甲店}]\ntime_zone: Asia/Shanghai\n"

  private func settings(_ more: String) throws -> Settings {
    let file = try TestFolder.make() + "/kefu.yaml"
    try (Self.shop + more).write(toFile: file, atomically: true, encoding: .utf8)
    return try Settings.read(TextFile(path: file, name: "kefu.yaml"))
  }

  private func row(_ key: String, _ settings: Settings) throws -> (String, Settings.Origin) {
    let setting = try Settings.setting(key)
    return (setting.text(in: settings), settings.origin(of: setting))
  }

  @Test func everySettingIsListedOnceWithItsMeaning() {
    #expect(Settings.all.count == Mirror(reflecting: SettingKeys()).children.count)
    #expect(Set(Settings.all.map(\.key)).count == Settings.all.count)
    for setting in Settings.all {
      #expect(setting.meaning.chinese != setting.meaning.english, "\(setting.key)")
      #expect(setting.takes.chinese != setting.takes.english, "\(setting.key)")
    }
  }

  @Test func valuesAreThoseOfTheFileOrTheUsualOnes() throws {
    let settings = try settings("grace_minutes: 5\nambiguous_width: 2\nvariables: [店名, 活动]\n")
    #expect(settings.grace == 300)
    #expect(settings.ambiguousIsWide)
    #expect(settings.variables == ["店名", "活动"])
    #expect(settings.pane && !settings.plain)
    #expect(settings.shops.map(\.id) == ["a"])
    #expect(settings.chaseLimit == 1)
  }

  /// As one text they would be a word that no reply holds, and forbid nothing.
  @Test(arguments: [
    "forbidden_words: 包治 根治", "allowed_words: 最好，第一", "variables: 活动/赠品", "picked_up_words: 已打 已发",
  ])
  func severalWordsWithoutAListAreTold(_ line: String) throws {
    let refusal = try #require(throws: Refusal.self) { try settings("# 词\n" + line + "\n") }
    #expect(refusal.findings.map(\.place?.line) == [4])
    #expect(refusal.findings.first?.fix?.english.contains("[") == true)
  }

  @Test func aWordInQuotesMayHoldABlank() throws {
    #expect(try settings("forbidden_words: \"top 1\"\n").forbiddenWords == ["top 1"])
    #expect(try settings("forbidden_words: 包治\n").forbiddenWords == ["包治"])
    #expect(try settings("forbidden_words: [包治, top 1]\n").forbiddenWords == ["包治", "top 1"])
  }

  /// By any other name a shop would see none of its platform's phrases.
  @Test(arguments: [("淘宝", "taobao"), ("JD", "jd"), ("拼多多", "pdd"), ("抖店", "douyin")])
  func aPlatformByItsSpokenNameIsTold(_ written: String, _ known: String) throws {
    let text =
      "shops:\n  - id: a\n    name: 甲店\n    platform: \(written)\ntime_zone: Asia/Shanghai\n"
    let refusal = try #require(throws: Refusal.self) {
      try Settings.read(TextFile(name: "kefu.yaml", text: text))
    }
    #expect(refusal.findings.map(\.place?.line) == [4])
    #expect(refusal.findings.first?.fix?.english.contains(known) == true)
    let other = text.replacing(written, with: "自营商城")
    #expect(try Settings.read(TextFile(name: "kefu.yaml", text: other)).shops.count == 1)
  }

  /// An origin is what the reader took, whatever a line of the file looks like.
  @Test func theOriginIsTheReadersNotALookAtTheLines() throws {
    let settings = try settings(
      "\"pane\": false\nchase_limit:\npicked_up_words: []\nforbidden_words: |\n  plain: yes\n")
    #expect(try row("pane", settings) == ("false", .file))
    #expect(try row("chase_limit", settings) == ("1", .usual))
    #expect(try row("picked_up_words", settings).1 == .usual)
    #expect(try row("plain", settings) == ("false", .usual))
  }

  @Test func everyFindingOfAFileIsSaidAtOnce() throws {
    let file = try TestFolder.make() + "/kefu.yaml"
    try "shops: [{id: a}]\npane: perhaps\nchase_limit: 99\n"
      .write(toFile: file, atomically: true, encoding: .utf8)
    do {
      _ = try Settings.read(TextFile(path: file, name: "kefu.yaml"))
      Issue.record("a bad file was read")
    } catch let refusal as Refusal {
      #expect(refusal.findings.count == 4, "\(refusal.findings)")
    }
  }

  @Test func thePageInTheDocumentationIsUpToDate() throws {
    let printed = Printed()
    let program = Program(environment: BuiltProgram.environment(home: "/tmp"), output: printed)
    #expect(program.run(["config", "show", "--markdown", "--lang", "en"]) == 0)
    let page = printed.lines.joined(separator: "\n") + "\n"
    let path = BuiltProgram.repository + "/Documentation/SETTINGS.md"
    if ProcessInfo.processInfo.environment["KEFU_RECORD"] == "1" {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
  }

  @Test(arguments: ["zh", "en"]) func theManPageHasEverySetting(language: String) {
    let printed = Printed()
    let program = Program(environment: BuiltProgram.environment(home: "/tmp"), output: printed)
    #expect(program.run(["help", "--man", "--lang", language]) == 0)
    for setting in Settings.all { #expect(printed.lines.contains(".B " + setting.key)) }
  }

  @Test func keysAreCompletedAndAskedFor() throws {
    let desk = try BuiltProgram.desk()
    let printed = Printed()
    let program = Program(environment: BuiltProgram.environment(home: desk), output: printed)
    #expect(program.run(["__complete", "--desk", desk, "config", "show", "pl"]) == 0)
    #expect(printed.lines.map { $0.prefix { $0 != "\t" } } == ["plain"])
    #expect(program.run(["--desk", desk, "config", "show", "pane"]) == 0)
    #expect(printed.lines.last?.hasPrefix("pane ") == true)
    #expect(program.run(["--desk", desk, "config", "show", "panne"]) == 64)
    #expect(printed.complaints.contains { $0.hasSuffix("pane？") }, "\(printed.complaints)")
  }
}
