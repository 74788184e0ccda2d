import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

/// The schema says what the parser does: the same keys, the same required ones, the same choices.
@Suite("Schema of phrase files")
struct PhraseSchemaTests {
  static func schema() throws -> [String: Any] {
    let text = try PhraseSchema.document(.chinese)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  static func definition(_ name: String) throws -> [String: Any] {
    let definitions = try #require(try schema()["definitions"] as? [String: Any])
    return try #require(definitions[name] as? [String: Any])
  }

  static func keys(_ table: [String: Any]) -> Set<String> {
    Set((table["properties"] as? [String: Any] ?? [:]).keys)
  }

  @Test("every key that the parser knows is in the schema, and the reverse")
  func keys() throws {
    #expect(Self.keys(try Self.schema()) == Set(PhraseFile.keys))
    #expect(Self.keys(try Self.definition("phrase")) == Set(PhraseEntry.keys))
    #expect(Self.keys(try Self.definition("variant")) == Set(PhraseEntry.variantKeys))
    for table in [try Self.schema(), try Self.definition("phrase"), try Self.definition("variant")]
    {
      #expect(table["additionalProperties"] as? Bool == false)
    }
  }

  static func findings(_ entry: [String: String], head: String = "category: stock") -> [Finding] {
    let lines = entry.map { "    \($0.key): \($0.value)" }.sorted().joined(separator: "\n")
    let text = "\(head)\nphrases:\n  -\n\(lines)\n"
    return PhraseFile(TextFile(name: "a.yaml", text: text)).findings
  }

  static let whole = ["id": "one", "title": "有货", "reply": "\"有的哦亲\""]

  @Test("what the schema requires the parser misses, and nothing else")
  func required() throws {
    #expect(Self.findings(Self.whole).isEmpty)
    let required = try #require(try Self.definition("phrase")["required"] as? [String])
    #expect(Set(required) == Set(Self.whole.keys))
    for key in required {
      #expect(!Self.findings(Self.whole.filter { $0.key != key }).isEmpty, "\(key)")
    }
    #expect(try Self.schema()["required"] as? [String] == ["phrases"])
    let file = PhraseFile(TextFile(name: "a.yaml", text: "category: stock\n"))
    #expect(file.findings.count == 1)
  }

  @Test("the categories of the schema are those that the parser takes")
  func categories() throws {
    let names = try #require(try Self.definition("givenCategory")["enum"] as? [String])
    #expect(names.count == 2 * Category.allCases.count)
    for name in names {
      #expect(Self.findings(Self.whole.merging(["category": name]) { $1 }).isEmpty, "\(name)")
    }
    #expect(!Self.findings(Self.whole.merging(["category": "shoes"]) { $1 }).isEmpty)
  }

  @Test(
    "ids and days fit the schema's patterns when the parser takes them",
    arguments: [
      ("id", "a-1"), ("id", "A"), ("id", "a--b"), ("id", "-a"), ("id", "a_b"), ("id", "尺码"),
      ("id", "a234567890123456789012345"), ("from", "2026-11-01"), ("from", "2026/1/2"),
      ("from", "2026-11-10 20:00"), ("until", "2026-11-10 9:05"), ("from", "2026-11-10 20"),
      ("until", "2026-11-10 20:60"), ("from", "1.11.2026"), ("from", "2026-11"), ("until", "soon"),
    ])
  func patterns(_ key: String, _ value: String) throws {
    let rule = try Self.definition(key == "id" ? "id" : "day")
    let pattern = try Regex(try #require(rule["pattern"] as? String))
    let isShort = (rule["maxLength"] as? Int).map { value.count <= $0 } ?? true
    let isTaken = Self.findings(Self.whole.merging([key: value]) { $1 }).isEmpty
    #expect((value.wholeMatch(of: pattern) != nil && isShort) == isTaken, "\(key): \(value)")
  }

  @Test("a variant names its shop, platform or tone")
  func variants() throws {
    let table = try Self.definition("variant")
    #expect(table["required"] as? [String] == ["reply"])
    let choices = try #require(table["anyOf"] as? [[String: Any]])
    #expect(choices.map { $0["required"] as? [String] } == [["shop"], ["platform"], ["tone"]])
  }

  @Test("every key is described in both languages")
  func descriptions() throws {
    for language in Language.allCases {
      let text = try PhraseSchema.document(language)
      #expect(!text.contains("\"description\" : \"\""), "\(language)")
    }
    #expect(try PhraseSchema.document(.chinese) != PhraseSchema.document(.english))
    #expect(try !PhraseSchema.document(.english, isCompact: true).contains("\n"))
  }

  static let library = String(
    #filePath.dropLast("/Tests/PhrasebookTests/PhraseSchemaTests.swift".count) + "/Scripts-Library")

  @Test("the shipped files fit the schema")
  func shipped() throws {
    let names = try #require(FileManager.default.enumerator(atPath: Self.library))
      .compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") && $0 != ShopFacts.fileName }
    #expect(names.count >= 20)
    let checker = try SchemaChecker(Self.schema())
    for name in names {
      let source = YAMLSource(try TextFile(path: Self.library + "/" + name, name: name))
      let root = try #require(source.root())
      #expect(checker.faults(of: root) == [])
    }
  }

  @Test(
    "a file fits the schema when the parser takes it",
    arguments: [
      "phrases: [{id: 7, title: 7, reply: 7}]", "phrases: [{id: 007, title: b, reply: c}]",
      "phrases: [{id: true, title: b, reply: c}]", "phrases: [{id: -7, title: b, reply: c}]",
      "phrases: [{id: a, title: b, reply: c, category: }]", "phrases:", "phrases: ~", "phrases: []",
      "phrases: [{id: a, title: ~, reply: c}]", "phrases: [{id: a, title: '', reply: c}]",
      "phrases: [{id: a, title: ' ', reply: c}]",
      "phrases: [{id: a, title: b, reply: ' '}]", "phrases: [{id: a, title: b, reply: [c, ~]}]",
      "phrases: [{id: a, title: b, reply: c, buyers: [d, ~]}]",
      "phrases: [{id: a, title: b, reply: c, buyers: ~, shop: ~, until: ~, variants: ~}]",
      "phrases: [{id: a, title: b, reply: c, next: [~]}]",
      "phrases: [{id: a, title: b, reply: c, fallback: ~}]",
      "phrases: [{id: a, title: b, reply: c, variants: [{shop: ~, reply: d}]}]",
      "phrases: [{id: a, title: b, reply: c, variants: [{shop: e, platform: ~, reply: d}]}]",
    ], ["category: stock\n", "category:\n", ""])
  func agreement(_ entries: String, _ head: String) throws {
    let file = TextFile(name: "a.yaml", text: head + entries + "\n")
    let root = try #require(YAMLSource(file).root())
    let faults = try SchemaChecker(Self.schema()).faults(of: root)
    #expect(faults.isEmpty == PhraseFile(file).findings.isEmpty, "\(faults)")
  }

  @Test(
    "a file that does not fit is found",
    arguments: [
      "phrase: []", "phrases: 3", "phrases: [{id: a}]", "phrases: [{id: a, title: b, reply: []}]",
      "phrases: [{id: A, title: b, reply: c}]", "phrases: [{id: a, title: b, reply: c, nxt: []}]",
      "phrases: [{id: a, title: b, reply: c, category: shoes}]",
      "phrases: [{id: a, title: b, reply: c, variants: [{reply: d}]}]",
    ])
  func misfit(_ text: String) throws {
    let root = try #require(YAMLSource(TextFile(name: "a.yaml", text: text)).root())
    #expect(!(try SchemaChecker(Self.schema()).faults(of: root)).isEmpty)
    #expect(!PhraseFile(TextFile(name: "a.yaml", text: text)).findings.isEmpty)
  }
}
