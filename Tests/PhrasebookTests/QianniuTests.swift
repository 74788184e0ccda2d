import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Quick replies of 千牛")
struct QianniuTests {
  static func read(_ text: String, category: Phrasebook.Category? = nil) throws -> PhraseImport {
    try ForeignFile.read(Data(text.utf8), "a.csv", category)
  }

  @Test("GB18030 with CR LF: line breaks and emoji inside cells stay")
  func oldEncoding() throws {
    let bytes = try #require(
      Data(
        base64Encoded:
          "v+y93bbM0++x4MLrLL/svd22zNPvLL/svd22zNPvt9bX6Q0KZmgsIsfXo6w0ONChyrHE2reiu/XFtpQ5"
          + "/TYNCsfrxM3QxLXItP0iLLTft6K79Q0KsPzTyizC+jk5sPzTysW2o6zGq9S2tdjH+LP9zeIs1Mu30Q0K"
      ))
    let file = try ForeignFile.read(bytes, "a.csv")
    #expect(file.refused.isEmpty && file.findings.isEmpty)
    #expect(file.drafts.map(\.id) == ["fh", "baoyou"])
    #expect(file.drafts.map(\.reply) == [["亲，48小时内发货哦😊\n请耐心等待"], ["满99包邮哦，偏远地区除外"]])
    #expect(file.drafts.map(\.category) == [.urging, .freight])
    #expect(file.drafts.map(\.line) == [2, 4])
    #expect(file.drafts.map(\.title) == ["48小时内发货哦😊", "满99包邮哦"])
  }

  @Test("UTF-8 with BOM and the older header")
  func olderHeader() throws {
    let file = try Self.read("\u{FEFF}快捷编码,快捷短语,快捷短语分组\n/1,在的呢,进店\n\n,好的亲,进店\n")
    #expect(file.read == 2)
    #expect(file.drafts.first?.id == "1")
    #expect(file.drafts.last?.id.hasPrefix("hdq-") == true, "without a code, from its words")
  }

  @Test("the same row always gets the same id, and a second text under one code another")
  func ids() throws {
    let rows = "a,第一句话,进店\na,第二句话,进店\na,第一句话,进店\n,没有编码,进店\n"
    let file = try Self.read("快捷短语编码,快捷短语,快捷短语分组\n" + rows)
    let ids = file.drafts.map(\.id)
    #expect(ids[0] == "a" && ids[2] == "a" && ids[1].hasPrefix("a-") && ids[1] != ids[3])
    #expect(ids.allSatisfy(PhraseEntry.isIdentifier))
    let later = try Self.read("快捷短语编码,快捷短语,快捷短语分组\n,新来的,进店\n" + rows)
    #expect(later.drafts.dropFirst().map(\.id) == ids)
  }

  @Test(
    "a code becomes an id",
    arguments: [
      ("FH01", "fh01"), ("/包邮", "baoyou"), ("退 货-2", "tui-huo-2"), ("ＡＢ", nil), ("——", nil),
      ("a-very-long-code-that-does-not-fit", "a-very-long-code-that-do"),
    ] as [(String, String?)])
  func codes(_ code: String, _ id: String?) {
    #expect(ForeignID.of(code: code) == id)
  }

  @Test(
    "a group is a category by its name, by a word in it, or by one wrong letter",
    arguments: [
      ("退换货", .exact(.returns)), ("returns", .exact(.returns)), ("催发货", .exact(.urging)),
      ("催发货的", .guessed(.urging)), ("发货问题", .guessed(.dispatch)), ("讨价还价", .guessed(.bargaining)),
      ("售后-退款", .guessed(.returns)), ("优惠话动", .guessed(.promotion)),
      ("物流公司", .guessed(.courier)), ("无货", nil), ("其他", nil),
    ] as [(String, GroupName.Match?)])
  func groups(_ group: String, _ match: GroupName.Match?) {
    #expect(GroupName.match(group) == match)
  }

  @Test("a guess is noted once, and an unknown group needs a given category")
  func unknownGroup() throws {
    let text = "快捷短语编码,快捷短语,快捷短语分组\na,亲亲,物流公司\nb,好的,物流公司\nc,%%%,随便\n"
    let file = try Self.read(text)
    #expect(file.findings.count == 1)
    #expect(file.findings.first?.place == Place(file: "a.csv", line: 2))
    #expect(file.drafts.last?.category == nil)
    #expect(try Self.read(text, category: .waiting).drafts.last?.category == .waiting)
    var intake = try PhraseIntake(into: TextFile(name: "b.yaml", text: ""), library: [])
    let report = intake.take(file)
    #expect(report.added == 2)
    #expect(report.refused.map(\.line) == [4])
    #expect(report.refused.first?.reason.chinese.contains("随便") == true)
  }

  @Test("braces that make no variable are words, and an empty text is refused")
  func braces() throws {
    let file = try Self.read(
      "快捷短语编码,快捷短语,快捷短语分组\na,发{快递=申通}哦,快递\nb,笑{^_^}脸,快递\nc,半{个,快递\nd,,快递\ne,{空=},快递\n")
    #expect(file.drafts.map(\.reply) == [["发{快递=申通}哦"], ["笑{{^_^}}脸"], ["半{{个"]])
    #expect(file.refused.map(\.line) == [5, 6])
  }

  @Test("a file without the text's column is refused whole, as one that ends inside a quote")
  func faultyFiles() {
    #expect(throws: Refusal.self) { try Self.read("快捷短语编码,快捷短语分组\na,进店\n") }
    #expect(throws: Refusal.self) { try Self.read("快捷短语编码,快捷短语,快捷短语分组\na,\"没完,进店\n") }
    #expect(throws: Refusal.self) { try Self.read("") }
  }
}

/// A file in a temporary folder, read as an import.
enum ForeignFile {
  static func read(
    _ data: Data, _ name: String, _ category: Phrasebook.Category? = nil
  ) throws -> PhraseImport {
    let folder = NSTemporaryDirectory() + "kefu-foreign-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + name
    try data.write(to: URL(fileURLWithPath: path))
    return try PhraseImport(path: path, name: name, category: category)
  }
}
