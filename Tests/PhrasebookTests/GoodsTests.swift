import Files
import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Goods and sizes")
struct GoodsTests {
  private static func file(_ text: String) throws -> String {
    let path = NSTemporaryDirectory() + "sheet-" + UUID().uuidString + ".csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  static func goods(_ text: String) throws -> GoodsSheet {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try GoodsSheet(path: path, name: "goods.csv")
  }

  static func sizes(_ text: String) throws -> SizeSheet {
    let path = try file(text)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try SizeSheet(path: path, name: "sizes.csv")
  }

  static let sheet = """
    款号,商品名,面料成分,版型,售价,链接,上新日,充绒量,类目
    QH1,白衬衫,100%棉,偏小,99,https://x.example/item.htm?id=700000000001&spm=1,2026-11-20,,上衣
    QH12,高腰牛仔裤,98%棉2%氨纶,正常,129,https://x.example/item.htm?id=700000000002,2026-09-01,,裤子
    QH13,羽绒服,锦纶,偏大,359,,2026-12-05,90克,外套

    """

  @Test("any column is a variable, by its usual name or its own")
  func columns() throws {
    let sheet = try Self.goods(Self.sheet)
    #expect(sheet.findings.isEmpty && sheet.goods.map(\.number) == ["QH1", "QH12", "QH13"])
    let shirt = try #require(sheet["qh1"])
    #expect(shirt.name == "白衬衫" && shirt.values["面料"] == "100%棉" && shirt.values["价格"] == "99")
    #expect(sheet["QH13"]?.values["充绒量"] == "90克")
    #expect(shirt.values["充绒量"] == nil)
    #expect(shirt.newFrom == Day("2026-11-20"))
  }

  @Test(
    "a number as a word of its own, or a link to the page, names goods",
    arguments: [
      ("这款QH12什么面料", "QH12"), ("qh1 有货吗", "QH1"), ("QH123有吗", nil), ("AQH1", nil),
      ("https://m.x.example/i?id=700000000002&u=9 能机洗吗", "QH12"), ("700000000002", nil),
      ("QH1和QH12哪个好", nil), ("什么面料", nil),
    ] as [(String, String?)])
  func named(message: String, number: String?) throws {
    #expect(try Self.goods(Self.sheet).named(in: message)?.number == number)
  }

  @Test("an order's goods are those of its title; words find goods by any cell; new ones by day")
  func found() throws {
    let sheet = try Self.goods(Self.sheet)
    #expect(sheet.titled("青禾高腰牛仔裤女直筒")?.number == "QH12")
    #expect(sheet.titled("连衣裙") == nil)
    #expect(sheet.find("棉 偏小").map(\.number) == ["QH1"])
    let day = try #require(Day("2026-11-30"))
    #expect(sheet.new(on: day).map(\.number) == ["QH13"])
    #expect(sheet.new(on: day - 3).map(\.number) == ["QH1"])
  }

  @Test("rows that can't be goods are told, the others taken")
  func faults() throws {
    let sheet = try Self.goods("货号,商品,（备注）\nA1,甲,好\n,乙,\nA1,丙,\n")
    #expect(sheet.goods.map(\.number) == ["A1"])
    #expect(sheet.findings.map(\.place?.line) == [1, 3, 4])
    #expect(throws: Refusal.self) { try Self.goods("商品,价格\n甲,9\n") }
  }

  @Test("the check names bad cells, and empty ones that phrases wait for")
  func check() throws {
    let sheet = try Self.goods(
      "货号,商品,版型,价格,上新日,弹力\nA1,甲,大一点,9,2026-11-01,\nA2,,偏大,便宜,明天,微弹\n")
    let sizes = try Self.sizes("货号,尺码,身高\nB9,M,155-160\n")
    let found = sheet.check(sizes, waited: ["弹力", "版型"])
    #expect(found.map(\.place?.line) == [2, 3, 3, 3, 2, nil])
    #expect(found.last?.reason.english.contains("B9") == true)
    #expect(sheet.check(SizeSheet(), waited: []).count == 4)
  }

  @Test("a sheet is merged by number; an empty cell leaves what was there")
  func intake() throws {
    var intake = GoodsIntake(try Self.goods(Self.sheet))
    let report = intake.take(
      try Self.goods("货号,价格,洗法\nqh1,89,手洗\nQH12,,\nQH20,59,机洗\n,9,\n"))
    #expect((report.added, report.updated, report.unchanged, report.read) == (1, 1, 1, 4))
    #expect(report.refused.map(\.line) == [5])
    let merged = try Self.goods(intake.text)
    #expect(merged["QH1"]?.values["价格"] == "89" && merged["QH1"]?.values["面料"] == "100%棉")
    #expect(merged["QH12"]?.values["价格"] == "129" && merged["QH20"]?.values["洗法"] == "机洗")
    var again = GoodsIntake(merged)
    #expect(again.take(try Self.goods(intake.text)).unchanged == 4)
    #expect(again.text == intake.text)
  }

  static let table = """
    货号,类目,尺码,身高,体重,腰围,臀围,别家码
    ,,S,150-160,75-95,62-68,84-90,
    ,,M,155-165,95-110,68-73,90-95,
    ,,L,160-170,110-125,73-78,95-100,
    ,裤子,M,155-165,95-110,70,94,27
    ,裤子,L,160-170,110-125,75,98,28
    QH13,,均码,150-175,80-140,,,

    """

  static let advice:
    [(number: String?, measures: [String: String], size: String?, ground: String)] =
      [
        (nil, ["身高": "163", "体重": "100斤"], "M", "身高163、体重100斤"),
        (nil, ["身高": "163", "体重": "50公斤"], "M", "50公斤"),
        ("QH1", ["身高": "163", "体重": "100斤"], "M", "这款版型偏小"),
        (nil, ["身高": "168", "体重": "100斤"], "L", "在M和L之间，取大的"),
        (nil, ["身高": "163", "体重": "180斤"], nil, "75-125"),
        (nil, ["身高": "185", "体重": "100斤"], nil, "150-170"),
        (nil, ["腰围": "67"], "M", "腰围67再加5厘米"), (nil, ["腰围": "62", "臀围": "92"], "L", "臀围92"),
        (nil, ["腰围": "90"], nil, "62-78"), ("QH12", ["别家码": "28"], "L", "别家穿28码"),
        (nil, ["别家码": "28"], "L", "别家穿28码"), ("QH13", ["身高": "163", "体重": "100斤"], "均码", "版型偏大"),
      ]

  @Test("a size rests on the table: by body, by waist and hip, by another brand", arguments: advice)
  func sizes(number: String?, measures: [String: String], size: String?, ground: String) throws {
    let goods = try number.flatMap { try Self.goods(Self.sheet)[$0] }
    let table = try Self.sizes(Self.table).table(for: goods)
    let advice = try #require(SizeAdvice(measures, table: table, goods: goods))
    switch advice {
    case .size(let advised, let said):
      #expect(advised == size && said.contains(ground))
      #expect(advice.values == ["尺码建议": advised, "尺码依据": said])
    case .outside(_, _, let range):
      #expect(size == nil && range == ground && advice.values.isEmpty)
    }
  }

  @Test("without measures or a table nothing is advised")
  func noAdvice() throws {
    let table = try Self.sizes(Self.table).rows
    #expect(SizeAdvice([:], table: table) == nil)
    #expect(SizeAdvice(["身高": "163"], table: table) == nil)
    #expect(SizeAdvice(["别家码": "45"], table: table) == nil)
    #expect(SizeAdvice(["身高": "163", "体重": "100斤"], table: []) == nil)
  }

  @Test("size tables are replaced whole, and read back as they were written")
  func sizeIntake() throws {
    var sizes = try Self.sizes(Self.table)
    let report = sizes.take(
      try Self.sizes("货号,尺码,身高,体重kg\nQH13,F,150-175,40-70\nQH14,M,坏,45-50\n"))
    #expect((report.added, report.updated, report.refused.count) == (0, 1, 1))
    #expect(sizes.rows.filter { $0.goods == "QH13" }.map(\.size) == ["F"])
    #expect(sizes.rows.last { $0.goods == "QH13" }?.measures["体重"] == 80...140)
    var again = try Self.sizes(sizes.text)
    #expect(again.text == sizes.text)
    #expect(again.take(try Self.sizes(sizes.text)).unchanged == sizes.rows.count)
  }

  @Test("a table of which one row is wrong is not taken, and each of its rows is said")
  func faultyTable() throws {
    var sizes = try Self.sizes(Self.table)
    let before = sizes.text
    let report = sizes.take(
      try Self.sizes("货号,尺码,身高\nQH13,S,150-160\nQH13,M,坏\nQH13,L,165-175\n"))
    #expect((report.added, report.updated) == (0, 0))
    #expect(report.refused.map(\.line) == [2, 3, 4])
    #expect(sizes.text == before)
  }

  @Test("the shipped goods and sizes are without a fault")
  func shipped() throws {
    func path(_ name: String) -> String { Checkout.path("Scripts-Library/" + name) }
    let goods = try GoodsSheet(path: path("goods.csv"), name: "goods.csv")
    let sizes = try SizeSheet(path: path("sizes.csv"), name: "sizes.csv")
    #expect(goods.goods.count == 10 && goods.check(sizes, waited: ["面料", "版型"]).isEmpty)
    #expect(Set(sizes.table(for: goods["QH2642"]).map(\.goods)) == ["QH2642"])
    #expect(Set(sizes.table(for: goods["QH2621"]).map(\.kind)) == ["裤子"])
  }

  @Test("a size of another brand is read from a message")
  func spoken() {
    #expect(MessageValues("平时穿28码的裤子").measures == ["别家码": "28"])
    #expect(MessageValues("165 120斤穿多大").measures == ["身高": "165", "体重": "120斤"])
  }

  @Test("a measure that no body has is told, and ends nothing")
  func hugeMeasure() throws {
    let sizes = try Self.sizes("货号,类目,尺码,身高,体重\n,,S,150-160,75-99999999999999999999\n")
    #expect(sizes.findings.count == 1)
    #expect(!sizes.text.isEmpty)
  }
}
