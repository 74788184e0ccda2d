import Foundation
import Testing
import Vocabulary

@testable import Phrasebook

@Suite("Trades")
struct TradeTests {
  /// A phrase folder with shared phrases, two trades and a file of facts.
  private static func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "trades-" + UUID().uuidString
    func write(_ name: String, _ phrases: [(id: String, reply: String)]) throws {
      let path = folder + "/" + name
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      let entries = phrases.map {
        "  - {id: \($0.id), title: 甲, buyers: [\($0.reply)吗], reply: \"\($0.reply)\"}\n"
      }
      try ("category: product\nphrases:\n" + entries.joined())
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    try write("shared.yaml", [("hello", "您好"), ("wash", "看洗标")])
    try write("trades/clothing/size.yaml", [("size", "有尺码表")])
    try write("trades/food/taste.yaml", [("wash", "洗净再吃"), ("taste", "微甜")])
    try "facts: []\n".write(
      toFile: folder + "/facts.yaml", atomically: true, encoding: .utf8)
    return folder
  }

  private static func ids(_ folder: PhraseFolder) -> [String] { folder.phrases.map(\.id) }

  @Test("a desk reads the shared phrases and those of its trades, whose own words go before")
  func read() throws {
    let path = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let shared = try PhraseFolder(path: path, name: "S")
    #expect(Self.ids(shared) == ["hello", "wash"])
    let clothing = try PhraseFolder(path: path, name: "S", trades: ["clothing"])
    #expect(Self.ids(clothing) == ["hello", "wash", "size"])
    #expect(clothing.phrases[2].place.file == "S/trades/clothing/size.yaml")
    let food = try PhraseFolder(path: path, name: "S", trades: ["food"])
    #expect(Self.ids(food) == ["hello", "wash", "taste"])
    #expect(food.phrases[1].reply == ["洗净再吃"])
    let both = try PhraseFolder(path: path, name: "S", trades: ["clothing", "food"])
    #expect(Set(Self.ids(both)) == ["hello", "wash", "size", "taste"])
    #expect([shared, clothing, food, both].allSatisfy { $0.findings.isEmpty })
  }

  @Test("a trade without a folder is told with the nearest one")
  func missing() throws {
    let path = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let found = try PhraseFolder(path: path, name: "S", trades: ["fod"]).findings
    #expect(found.count == 1)
    #expect(found.first?.fix?.english.contains("food") == true)
    try FileManager.default.removeItem(atPath: path + "/trades")
    #expect(try PhraseFolder(path: path, name: "S", trades: ["clothing"]).findings.isEmpty)
  }

  @Test("the shipped phrases of each trade stand with the shared ones alone")
  func shipped() throws {
    let path = Checkout.path("Scripts-Library")
    for trade in PhraseTrades(path: path).names {
      let folder = try PhraseFolder(path: path, name: "Scripts-Library", trades: [trade])
      #expect(folder.findings.isEmpty, "\(trade): \(folder.findings.first?.reason.english ?? "")")
    }
  }

  @Test("the compiled phrasebook is anew when the trades change, or a trade's file")
  func cache() throws {
    let path = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let none = try PhraseCache.fingerprint(path, name: "S")
    let food = try PhraseCache.fingerprint(path, name: "S", ["food"])
    #expect(none != food)
    try "category: product\nphrases: []\n".write(
      toFile: path + "/trades/food/taste.yaml", atomically: true, encoding: .utf8)
    #expect(try PhraseCache.fingerprint(path, name: "S", ["food"]) != food)
    #expect(try PhraseCache.fingerprint(path, name: "S") == none)
  }
}
