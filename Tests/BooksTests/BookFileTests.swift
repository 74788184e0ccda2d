import Books
import Files
import Testing
import Vocabulary

/// `Policies/books.yaml`: what ships is good, and each fault is named with its place.
@Suite struct BookFileTests {
  /// HANDBOOK/systems.md: S13 below 10 pieces, S20 within 5 minutes.
  @Test func shippedFiguresAreTheHandbooks() throws {
    let shelf = try Desk.shelf()
    #expect(shelf.stockThreshold == 10)
    #expect(shelf.callMinutes == 5)
    for book in BookID.standard { _ = try shelf.book(book) }
  }

  /// The shipped file with one text replaced, and what reading it refuses with.
  private func findings(_ old: String, _ new: String) throws -> [Finding] {
    let text = try Desk.shippedText()
    #expect(text.contains(old))
    let file = TextFile(
      name: "books.yaml", text: text.replacing(old, with: new, maxReplacements: 1))
    return Refusal.of { _ = try BookFile.read(file) }?.findings ?? []
  }

  @Test func anUnknownKeyIsNamedWithTheNearestOne() throws {
    let found = try findings("shared: true", "shard: true")
    let finding = try #require(found.first)
    let lines = try Desk.shippedText().split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("shared: true") }) + 1
    #expect(finding.place == Place(file: "books.yaml", line: line, column: 5))
    #expect(finding.fix?.english == "did you mean “shared”?")
  }

  @Test func everyFaultIsFoundAtOnce() throws {
    let text = try Desk.shippedText()
      .replacing("stock_threshold: 10", with: "stock_threshold: many")
      .replacing("type: phone", with: "type: phon")
      .replacing("id: warehouse", with: "id: Ware house")
      .replacing("role: lead,", with: "role: boss,")
    let file = TextFile(name: "books.yaml", text: text)
    let refusal = try #require(Refusal.of { _ = try BookFile.read(file) })
    #expect(refusal.findings.count == 5)
    #expect(refusal.findings.allSatisfy { $0.place?.line != nil && $0.place?.column != nil })
  }

  @Test(arguments: [
    ("- {id: result, name: {zh: 结果, en: result}, type: text}", "", "lacks the field “result”"),
    ("once: [goods]", "once: [good]", "did you mean “goods”?"),
    ("id: summary", "id: sumary", "the book “summary”, which commands use, is missing"),
    ("amount: 10", "amount: -10", "amount is above 0"),
    (
      "- {id: lead, name: {zh: 组长, en: lead}", "- {id: warehouse, name: {zh: 组长, en: lead}",
      "“warehouse” stands there already"
    ),
  ])
  func aFaultSaysWhatIsWrong(old: String, new: String, says: String) throws {
    let lines = try findings(old, new).map { $0.line(.english) }
    #expect(lines.contains { $0.contains(says) }, "\(lines)")
  }

  /// What a lead may do: other choices, other figures, another field, a book of their own.
  @Test func aLeadAddsChoicesFieldsAndBooks() throws {
    let text =
      try Desk.shippedText()
      .replacing("stock_threshold: 10", with: "stock_threshold: 3")
      .replacing(
        "          - {id: other, name: {zh: 其他, en: other}}",
        with: "          - {id: nightly, name: {zh: 太晚, en: too late}}")
        + """
          - id: visitors
            name: {zh: 来访登记, en: visitors}
            open: never
            fields:
              - {id: who, name: {zh: 谁, en: who}, type: text, required: true}

        """
    let shelf = try BookFile.read(TextFile(name: "books.yaml", text: text))
    #expect(shelf.stockThreshold == 3)
    #expect(try shelf.book(.service)["reasons"]?[choice: "nightly"]?.name.english == "too late")
    #expect(try shelf.book("visitors").fields.map(\.id) == ["who"])
  }
}
