import Testing
import Vocabulary

@Suite struct LanguageTests {
  /// DECISIONS.md: `--lang`, else `KEFU_LANG`, else the locale, else Chinese.
  static let choices: [(option: String?, environment: [String: String], language: Language)] = [
    ("en", ["KEFU_LANG": "zh"], .english),
    ("zh", ["KEFU_LANG": "en", "LANG": "en_US.UTF-8"], .chinese),
    (nil, ["KEFU_LANG": "en", "LANG": "zh_CN.UTF-8"], .english),
    (nil, ["LANG": "en_GB.UTF-8"], .english),
    (nil, ["LANG": "zh_CN.UTF-8"], .chinese),
    (nil, ["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], .chinese),
    (nil, ["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "zh_CN"], .english),
    (nil, ["LC_ALL": "C.UTF-8"], .chinese),
    (nil, ["LANG": "POSIX"], .chinese),
    (nil, ["LANG": "fr_FR.UTF-8"], .chinese),
    (nil, ["KEFU_LANG": ""], .chinese),
    (nil, ["KEFU_LANG": "tlh", "LANG": "en_US"], .english),
    (nil, [:], .chinese),
  ]

  @Test(arguments: choices)
  func isChosen(_ option: String?, _ environment: [String: String], _ language: Language) {
    #expect(Language.chosen(option: option, environment: environment) == language)
  }

  @Test(arguments: [
    ("zh", Language.chinese), ("zh_CN.UTF-8", .chinese), ("ZH", .chinese), ("en-GB", .english),
    ("EN_us", .english),
  ])
  func readsTags(_ tag: String, _ language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["", "z", "fr", "C", "中文", "enormous", "zhuang"])
  func refusesTags(_ tag: String) {
    #expect(Language(tag: tag) == nil)
  }

  @Test func textsSpeakBoth() {
    let text = Text(zh: "红", en: "red")
    #expect(text(.chinese) == "红")
    #expect(text(.english) == "red")
    #expect(Text(same: "kefu").chinese == Text(same: "kefu").english)
  }
}

@Suite struct FindingTests {
  let reason = Text(zh: "不认识的键", en: "unknown key")
  let fix = Text(zh: "改成 name", en: "write name")

  @Test func placeIsWrittenAsFarAsKnown() {
    #expect(Place(file: "a.yaml").label == "a.yaml")
    #expect(Place(file: "a.yaml", line: 3).label == "a.yaml:3")
    #expect(Place(file: "a.yaml", line: 3, column: 7).label == "a.yaml:3:7")
  }

  @Test func standsOnOneLine() {
    let place = Place(file: "Shifts/agents.yaml", line: 3, column: 5)
    let finding = Finding(place, reason, fix: fix, excerpt: "  nmae: 王春")
    #expect(finding.line(.chinese) == "Shifts/agents.yaml:3:5: 不认识的键（改成 name）")
    #expect(finding.line(.english) == "Shifts/agents.yaml:3:5: unknown key (write name)")
    #expect(Finding(nil, reason).line(.english) == "unknown key")
    #expect(Finding(nil, reason).line(.chinese) == "不认识的键")
  }

  /// CONTRACT.md, Running: the exit statuses.
  @Test func refusalsHaveTheExitStatusesOfTheContract() {
    #expect(Refusal.Kind.nothingFound.rawValue == 1)
    #expect(Refusal.Kind.refused.rawValue == 2)
    #expect(Refusal.Kind.store.rawValue == 3)
    #expect(Refusal.Kind.usage.rawValue == 64)
    #expect(Refusal.Kind.notPermitted.rawValue == 77)
    #expect(Refusal.Kind.interrupted.rawValue == 130)
    let refusal = Refusal(reason, fix: fix, at: Place(file: "a.csv", line: 2))
    #expect(refusal.kind == .refused)
    #expect(refusal.findings.map { $0.line(.english) } == ["a.csv:2: unknown key (write name)"])
    #expect(Refusal(.store, reason).kind == .store)
  }
}
