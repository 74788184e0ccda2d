import Testing
import Vocabulary

@testable import Phrasebook

@Suite("The model of categories")
struct CategoryModelTests {
  /// A weight of level 20 for one category, of a feature that tells 1.
  private static func row(_ feature: String, _ category: Phrasebook.Category) -> String {
    var weights = [Double](repeating: 0, count: Phrasebook.Category.ordered.count)
    weights[Phrasebook.Category.ordered.firstIndex(of: category) ?? 0] = 8
    return feature + "\t" + CategoryModel.row(significance: 1, weights: weights)
  }

  private static func first(_ text: String, _ rows: [String]) -> Phrasebook.Category? {
    let sorted = rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let shares = CategoryModel(Array(sorted.joined(separator: "\n").utf8))
      .shares(Folding.letters(text))
    let top = shares.indices.max { shares[$0] < shares[$1] } ?? 0
    return shares[top] > 0.5 ? Phrasebook.Category.ordered[top] : nil
  }

  @Test(
    "a feature of each kind finds its row: letters, beginning and end, any digit, sounds",
    arguments: [
      ("退", "想退了"), ("退货", "要退货"), ("^退", "退了吧"), ("吗$", "有吗"), ("#斤", "110斤"), ("tui huo", "想腿货"),
      ("ok$", "那ok"),
    ])
  func kinds(_ feature: String, _ message: String) {
    let others = ["一", "色$", "邮", "龥龥"].map { Self.row($0, .care) }
    #expect(Self.first(message, others + [Self.row(feature, .returns)]) == .returns)
    #expect(Self.first(message, others) == nil)
  }

  @Test("without rows or known features all categories are alike")
  func unknown() {
    #expect(Self.first("退货", []) == nil)
    #expect(CategoryModel([UInt8]()).isEmpty)
    let shares = CategoryModel.shared.shares([])
    let fitted = zip(Phrasebook.Category.ordered, shares)
      .filter { !CategoryModel.unfitted.contains($0.0) }.map(\.1)
    #expect(Set(fitted).count == 1)
    #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
  }

  @Test("the table that ships is sorted by bytes, so that every row is found")
  func sorted() throws {
    let rows = try ModelFile(ModelFile.shipped).rows.split(separator: UInt8(ascii: "\n"))
    #expect(rows.count > 10_000)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test("a file that is no model, damaged, of another format or other categories is refused")
  func refused() throws {
    let shipped = String(decoding: ModelFile.shipped, as: UTF8.self)
    let row = Self.row("退", .returns)
    let good = String(decoding: ModelFile.bytes(of: [row], facts: []), as: UTF8.self)
    #expect(try ModelFile(Array(good.utf8)).rows == Array(row.utf8))
    let bad = [
      ("", Texts.noModel), ("categories\n\n", Texts.noModel),
      (String(shipped.dropLast()), Texts.damagedModel), (good + "\n", Texts.damagedModel),
      (good.replacing("categories 1", with: "categories 2"), Texts.otherModel("kefu categories 2")),
      (good.replacing("greeting stock", with: "stock greeting"), Texts.otherCategories),
    ]
    for (text, reason) in bad {
      let refusal = #expect(throws: Refusal.self) { try ModelFile(Array(text.utf8)) }
      #expect(refusal?.findings.first?.reason == reason)
    }
  }

  @Test("the model that ships states the texts in this repository that it was fitted to")
  func corpora() throws {
    let facts = try ModelFile(ModelFile.shipped).facts
    let names = facts.filter { $0.name == "corpus" }.map { $0.value.prefix { $0 != " " } }
    #expect(names == ["phrases", "fit.txt", "foreign.txt"])
  }

  @Test("the same messages give the same file")
  func deterministic() throws {
    let messages = ["想退货", "退货怎么退", "这个退货", "有货吗", "还有货吗", "没货吗"].enumerated().map {
      LabelledMessage(text: $1, category: $0 < 3 ? .returns : .stock)
    }
    let corpus = CategoryFit.Corpus(name: "made", messages: messages)
    let files = (0..<2).map { _ in
      CategoryFit.file(fittedTo: [corpus], heldOut: corpus, foreign: corpus)
    }
    #expect(files[0] == files[1])
    let model = CategoryModel(try ModelFile(files[0]).rows)
    #expect(model.hits(messages).first == 6)
  }
}
