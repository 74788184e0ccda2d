import Files
import Testing
import Vocabulary

enum Fruit: String, CaseIterable { case apple, pear }

/// The findings that reading a text as YAML gave, on one line each.
func findings(_ text: String, _ read: (YAMLNode) -> Void = { _ in }) -> [Finding] {
  let source = YAMLSource(TextFile(name: "a.yaml", text: text))
  if let root = source.root() { read(root) }
  return source.findings
}

@Suite struct YAMLTests {
  private func source(_ text: String) -> YAMLSource {
    YAMLSource(TextFile(name: "a.yaml", text: text))
  }

  private func table(_ text: String, _ keys: [String]) throws -> (YAMLTable, YAMLSource) {
    let source = source(text)
    let table = try #require(source.root()?.table(keys: keys, as: "a.yaml"))
    return (table, source)
  }

  /// Keys of a long table are looked up otherwise than those of a short one.
  @Test(arguments: [3, 40]) func keysAreFoundInShortAndLongTables(_ count: Int) throws {
    let text = (0..<count).map { "key\($0): \($0)\n" }.joined() + "empty:\n"
    let table = try #require(source(text).root()?.openTable(as: "a.yaml"))
    for number in 0..<count { #expect(table.text("key\(number)") == "\(number)") }
    #expect(table["empty"] == nil && table["key\(count)"] == nil)
    #expect(table.keyNode("key2")?.line == 3)
    #expect(table.keyNode("empty")?.line == count + 1)
    #expect(table.keyNode("other") == nil)
  }

  @Test func findingsOfOneFileAreBounded() {
    let text = (0..<1500).map { "key\($0): 1\n" }.joined()
    let found = findings(text) { _ = $0.table(keys: ["key"], as: "a.yaml") }
    #expect(found.count == 1001)
    #expect(found.last?.place?.line == 1001)
    #expect(found.last?.reason.english == "this file has more faults, which are not listed")
  }

  @Test func valuesAreRead() throws {
    let (table, source) = try table(
      """
      text: 你好
      quoted: "3"
      list: [a, "b", 好]
      one: a
      whole: 12
      decimal: 1.25
      money: 12.50
      day: 2026-10-02
      yes: true
      no: off
      fruit: pear
      empty:
      tilde: ~
      blank: ""
      """,
      [
        "text", "quoted", "list", "one", "whole", "decimal", "money", "day", "yes", "no", "fruit",
        "empty", "tilde", "blank",
      ])
    #expect(table.text("text") == "你好")
    #expect(table.text("quoted") == "3")
    #expect(table.texts("list") == ["a", "b", "好"])
    #expect(table.texts("one") == ["a"])
    #expect(table.list("list").count == 3)
    #expect(table.whole("whole", in: 1...12) == 12)
    #expect(table.decimal("decimal") == Ratio(5, over: 4))
    #expect(table.money("money") == Money(fen: 1250))
    #expect(table.day("day") == Day("2026-10-02"))
    #expect(table.flag("yes") == true)
    #expect(table.flag("no") == false)
    #expect(table.choice("fruit", Fruit.self) == .pear)
    #expect(table["empty"] == nil && table["tilde"] == nil && table["other"] == nil)
    #expect(table.text("empty") == nil && table.list("empty").isEmpty)
    #expect(table.text("blank") == "")
    #expect(source.findings.isEmpty)
    #expect(table.entries.first?.key == "text")
    #expect(table.keyNode("one")?.place == Place(file: "a.yaml", line: 4, column: 1))
  }

  @Test func wrongValuesAreReportedAtTheirPlace() throws {
    let (table, source) = try table(
      """
      text: [a]
      whole: 13
      long: 99999999999999999999
      decimal: 1,5
      money: 1.005
      day: 2026-02-30
      flag: maybe
      fruit: plum
      list: a: b
      """.replacing("list: a: b", with: "list: {a: b}"),
      ["text", "whole", "long", "decimal", "money", "day", "flag", "fruit", "list"])
    #expect(table.text("text") == nil)
    #expect(table.whole("whole", in: 1...12) == nil)
    #expect(table.whole("long", in: 1...12) == nil)
    #expect(table.decimal("decimal") == nil)
    #expect(table.money("money") == nil)
    #expect(table.day("day") == nil)
    #expect(table.flag("flag") == nil)
    #expect(table.choice("fruit", Fruit.self) == nil)
    #expect(table.list("list").isEmpty)
    #expect(
      source.findings.compactMap(\.place?.label) == [
        "a.yaml:1:7", "a.yaml:2:8", "a.yaml:3:7", "a.yaml:4:10", "a.yaml:5:8", "a.yaml:6:6",
        "a.yaml:7:7", "a.yaml:8:8", "a.yaml:9:7",
      ])
    #expect(source.findings[1].reason.english.contains("1 to 12"))
    #expect(source.findings[7].reason.english.contains("apple, pear"))
    #expect(source.findings[7].excerpt == "fruit: plum")
  }

  @Test func columnsCountCharacters() {
    let found = findings("标题: 好\n说明: {坏: 1, \"😀\": {键: 2}}\n") { root in
      let inner = root.openTable(as: "a")?["说明"]
      _ = inner?.openTable(as: "b")?["😀"]?.table(keys: [], as: "c")
    }
    #expect(found.map { $0.place?.label } == ["a.yaml:2:18"])
    #expect(found.first?.excerpt == "说明: {坏: 1, \"😀\": {键: 2}}")
  }

  @Test func anUnknownKeyOffersTheNearest() throws {
    let found = findings("name: 王春\nnubmer: 3\nfoo: 1\n") { root in
      _ = root.table(keys: ["name", "number"], required: ["name", "number"], as: "a.yaml")
    }
    #expect(found.map { $0.place?.label } == ["a.yaml:2:1", "a.yaml:3:1", "a.yaml:1:1"])
    #expect(found[0].fix?.english == "did you mean “number”?")
    #expect(found[1].fix?.english.contains("name, number") == true)
    #expect(found[2].reason.english.contains("number"))
  }

  @Test func aKeyGivenTwiceIsRefusedWithItsPlace() {
    let found = findings("name: a\nother: b\nlist:\n  - {x: 1, x: 2}\n")
    #expect(found.map { $0.place?.label } == ["a.yaml:4:6"])
    #expect(found.first?.reason.english.contains("x") == true)
    #expect(findings("name: a\nname: b\n").first?.place?.line == 1)
  }

  @Test(arguments: [
    ("a: b: c\n", 1, 5), ("a:\n\tb: 1\n", 2, 1), ("a: \"x\n", 2, 1), ("a: [1, 2\nb: 3\n", 2, 2),
    ("a: 1\n b: 2\n", 2, 3), ("a: @x\n", 1, 4), ("- a\nb: c\n", 2, 1), ("a: %x\n", 1, 4),
    ("a: 1\n---\nb: 2\n", 2, 1), ("a: *b\n", 1, 4), ("{", 1, 2), ("a: }\n", 1, 4),
  ])
  func syntaxErrorsHaveAPlace(_ text: String, _ line: Int, _ column: Int) {
    let found = findings(text)
    #expect(found.count == 1)
    #expect(found.first?.place == Place(file: "a.yaml", line: line, column: column))
    #expect(found.first?.fix != nil)
  }

  @Test func charactersThatYAMLRefusesHaveAPlaceToo() {
    for text in ["\u{7}", "\u{0}", "\u{1B}[2J", "\u{FFFF}"] {
      let found = findings("a: 1\nb: 中\(text)x\nc: 2\n")
      #expect(found.count == 1)
      #expect(
        found.first?.place == Place(file: "a.yaml", line: 2, column: 5), "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["", "\n\n", "# 说明\n", "---\n", "---\n...\n"])
  func anEmptyFileHasNothing(_ text: String) {
    let source = source(text)
    let root = source.root()
    #expect(root == nil || root?.isEmpty == true)
    #expect(source.findings.isEmpty)
  }

  @Test func whatIsNoMappingIsReported() {
    for text in ["- a\n", "a\n", "[]\n"] {
      let found = findings(text) { root in
        #expect(root.table(keys: ["a"], as: "a.yaml") == nil)
      }
      #expect(found.map { $0.place?.label } == ["a.yaml:1:1"])
    }
  }

  @Test func keysThatAreNoTextsAreUnknown() {
    let found = findings("? [a, b]\n: 1\n? {c: d}\n: 2\n1: 3\n") { root in
      _ = root.table(keys: ["name"], as: "a.yaml")
    }
    #expect(found.count == 3)
    #expect(found.map { $0.place?.line } == [1, 3, 5])
  }

  @Test func aFragmentKeepsItsLines() throws {
    let text = "- a: 1\n- b: {x\n- c: 3\n  d: [\n- 好: 5\n  zz: 6\n"
    let source = source(text)
    let items = try #require(source.fragment(lines: 5..<7)?.items)
    #expect(items.count == 1)
    _ = items[0].table(keys: ["好"], as: "x")
    #expect(source.findings.map { $0.place?.label } == ["a.yaml:6:3"])
    #expect(source.findings.first?.excerpt == "  zz: 6")
    #expect(source.fragment(lines: 3..<5) == nil)
    #expect(source.findings.last?.place?.line == 4, "the parser stops where the lines end")
    #expect(source.fragment(lines: 1..<2)?.items?.count == 1)
  }

  @Test func aFragmentOutsideTheFileIsEmpty() {
    let source = source("a: 1\nb: 2\n")
    for lines in [0..<0, 1..<1, 9..<20, 3..<3, 0..<1, -5 ..< -1, 2..<99] {
      let root = source.fragment(lines: lines)
      #expect((root == nil) == (lines != 2..<99), "\(lines)")
    }
    #expect(source.findings.isEmpty)
  }
}

/// Files that are made to break their reader.
@Suite struct YAMLBombTests {
  @Test(arguments: [100_000, 3_000, 1_200])
  func deepNestingIsRefused(_ depth: Int) {
    let texts = [
      String(repeating: "[", count: depth), String(repeating: "{a: ", count: depth),
      String(repeating: "- ", count: depth) + "a", String(repeating: "? ", count: depth) + "a",
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth),
      String(repeating: "[\n", count: depth), String(repeating: "{\"a\":[", count: depth),
      String(repeating: "[{", count: depth),
    ]
    for text in texts {
      #expect(findings(text).count == 1, "\(text.prefix(6))")
    }
  }

  @Test func deepIndentationIsRefused() {
    let text = (0..<1500).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(findings(text).count == 1)
  }

  /// Brackets and dashes in texts do not count as nesting.
  @Test func manyBracketsInTextsAreNoNesting() {
    let smile = (0..<3000).map { "- \"亲 :[ {(\($0)\"\n" }.joined()
    #expect(findings(smile).isEmpty)
    let rule = "text: |\n  " + String(repeating: "-", count: 3000) + "\n  a\n"
    #expect(findings(rule).isEmpty)
    let blanks = "a:\n" + String(repeating: " ", count: 3000) + "b\n"
    #expect(findings(blanks).isEmpty)
  }

  @Test(arguments: [
    ("a: 1\nname：好\nb: 2\n", 2, 5), ("list:\n  - id：x\n    name: 好\n", 2, 7),
    ("list：\n  - id: x\n", 1, 5), ("a: 1\nb: 好\nc： 2\n", 3, 2), ("a：[1]\n\nb: 2\n", 1, 2),
  ])
  func aColonInFullWidthIsTheReason(_ text: String, _ line: Int, _ column: Int) {
    let found = findings(text)
    #expect(found.map(\.place) == [Place(file: "a.yaml", line: line, column: column)])
    #expect(found.first?.reason.english.contains("full-width colon") == true)
  }

  @Test func anotherFaultIsNoColon() {
    let found = findings("a: 电话：123\nb: [1\nc: 2\n")
    #expect(found.count == 1 && found[0].reason.english.contains("YAML syntax"))
  }

  /// Ten lines that would be ten thousand million values.
  private func laughs(_ last: String) -> String {
    var text = "a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: alias, count: 10).joined(separator: ",")
      text += "]\n"
    }
    return text + last
  }

  @Test(arguments: [
    "x: *a9\n", "? *a9\n: x\n", "{*a9 : x}\n", "x: {? *a9 : y}\n", "? *a9\n: x\n? *a8\n: y\n",
    "x: [{*a9 : 1, *a9 : 2}]\n",
  ])
  func aBillionLaughsAreRefused(_ last: String) {
    let found = findings(laughs(last))
    #expect(found.count == 1)
    #expect(found.first?.place?.line == 2)
    #expect(found.first?.fix != nil)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x\n", 2, 4), ("- &x [1]\n- *x\n", 2, 3), ("[&x a,*x]", 1, 7),
    ("a: &x 1\n? *x\n: 2\n", 2, 3), ("a: &x {b: 1}\nc:\n  <<: *x\n", 3, 7),
    ("a: &x 1\nb:\t*x", 2, 4), ("{\"a\":&x 1, \"b\":*x}", 1, 16), ("a: &x 1\r\nb: *x\r\n", 2, 4),
    ("好: &x-1_A 1\n坏: *x-1_A\n", 2, 4),
  ])
  func aliasesAreRefusedWithTheirPlace(_ text: String, _ line: Int, _ column: Int) {
    let found = findings(text)
    #expect(found.map(\.place) == [Place(file: "a.yaml", line: line, column: column)])
    #expect(found.first?.excerpt?.contains("*x") == true)
  }

  @Test(arguments: [
    "a: 买一送一 & 包邮 *限今日*\n", "a: L&W 10*W\n", "a: \"&x\"\nb: x*x\n", "a: &x 1\n",
    "text: |\n  A & B\n  * B\n  *包邮*\n", "a: '5 * 3 & 2'\n", "a: S&M\n# *M\n", "a: 长*宽 &宽\n",
  ])
  func starsAndAmpersandsInTextsAreText(_ text: String) {
    #expect(findings(text).isEmpty)
  }
}
