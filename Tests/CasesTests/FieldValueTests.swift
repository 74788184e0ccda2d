import Cases
import Foundation
import Staff
import TestSupport
import Testing
import Vocabulary

/// Values of fields: typed, kept, shown, compared.
@Suite struct FieldValueTests {
  static let name = Text(zh: "栏", en: "field")
  static let choices = [
    Field.Choice(id: "price", name: Text(zh: "嫌贵", en: "price")),
    Field.Choice(id: "size", name: Text(zh: "尺码", en: "size")),
  ]

  static func field(_ kind: Field.Kind, _ range: ClosedRange<Int>? = nil) -> Field {
    let chooses = kind == .choice || kind == .counts
    return Field(
      id: "f", name: name, kind: kind, range: range, choices: chooses ? choices : [])
  }

  private func stored(_ field: Field, _ typed: String, folder: String = ".") throws -> String {
    try field.stored(typed, staff: Sample.staff, zone: Sample.zone, folder: folder)
  }

  @Test(arguments: [
    (Field.Kind.text, " 买家催 ", "买家催", "买家催"), (.whole, "7", "7", "7"),
    (.money, "￥1,234.5", "1234.50", "1234.50"), (.percent, "12.50 %", "12.5", "12.5 %"),
    (.day, "2026/11/2", "2026-11-02", "2026-11-02"),
    (.time, "2026-11-22 10:00", "1795312800", "2026-11-22 10:00"), (.flag, "是", "yes", "yes"),
    (.flag, "No", "no", "no"), (.phone, "138 0000 1234", "13800001234", "138****1234"),
    (.order, " 4100000000000001 ", "4100000000000001", "4100000000000001"),
    (.agent, "03号", "3", "3号"), (.customer, "C-0123", "C-0123", "C-0123"),
    (.choice, "嫌贵", "price", "price"), (.choice, "嫌", "price", "price"),
    (.choice, "SI", "size", "size"),
    (.counts, "size=2 嫌贵=3 price=1", "price=4 size=2", "price 4, size 2"),
  ])
  func aValueIsKeptInOneFormAndShown(
    kind: Field.Kind, typed: String, kept: String, shown: String
  ) throws {
    let field = Self.field(kind)
    #expect(try stored(field, typed) == kept)
    #expect(field.shown(kept, zone: Sample.zone).english == shown)
    if kind != .phone, kind != .time { #expect(try stored(field, kept) == kept) }
  }

  @Test(arguments: [
    (
      Field.Kind.text, nil as ClosedRange<Int>?, String(repeating: "长", count: 501),
      "longer than 500"
    ),
    (.text, 3...10, "短", "shorter than 3"), (.whole, 0...100, "101", "whole number from 0 to 100"),
    (.whole, nil, "-1", "whole number from 0"), (.money, nil, "-0.01", "amount from 0.00"),
    (.money, 0...50_000, "500.01", "amount from 0.00 to 500.00"),
    (.money, nil, "1.005", "amount from"), (.percent, nil, "100.01", "percentage from 0 to 100"),
    (.percent, nil, "-1", "percentage"), (.day, nil, "2026-02-30", "no date"),
    (.time, nil, "10:00", "no date and time such as"), (.flag, nil, "perhaps", "no yes or no"),
    (.phone, nil, "abc", "no phone number"), (.order, nil, "12", "no order number"),
    (.agent, nil, "8", "agent 8 is not in"), (.agent, nil, "0", "no agent number"),
    (.customer, nil, "王 女士", "no customer number"),
    (.choice, nil, "prize", "did you mean “price”?"),
    (.counts, nil, "price", "no count"), (.computed, nil, "5", "worked out by the program"),
  ])
  func aValueOutOfBoundsIsRefused(
    kind: Field.Kind, range: ClosedRange<Int>?, typed: String, says: String
  ) throws {
    do {
      let kept = try stored(Self.field(kind, range), typed)
      Issue.record("taken as \(kept)")
    } catch {
      let line = (error as? Refusal)?.findings.first?.line(.english) ?? "\(error)"
      #expect(line.contains(says == "no date and time such as" ? "time such as" : says), "\(line)")
    }
  }

  @Test func aDebtMayBeBelowNothing() throws {
    let field = Self.field(.money, -10_000...10_000)
    #expect(try stored(field, "-12.5") == "-12.50")
    #expect(throws: Refusal.self) { try stored(field, "-100.01") }
  }

  @Test func aFileIsKeptWithItsDigest() throws {
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "abc".write(toFile: folder + "/收据.txt", atomically: true, encoding: .utf8)
    let field = Self.field(.file)
    let kept = try stored(field, "收据.txt", folder: folder)
    let file = try #require(KeptFile(kept))
    #expect(file.path == "收据.txt")
    // FIPS 180-2, appendix B.1.
    #expect(file.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(field.shown(kept, zone: Sample.zone).english == "收据.txt")
    #expect(throws: Refusal.self) { try stored(field, "nothing.txt", folder: folder) }
    #expect(throws: Refusal.self) { try stored(field, ".", folder: folder) }
  }

  @Test(arguments: [
    ("valid = no", ["valid": "no"], true), ("valid = no", [:], false),
    ("valid != no", [:], false), ("valid missing", [:], true),
    ("valid given", ["valid": "no"], true),
    ("cost > 100", ["cost": "99.99"], false), ("cost > 100", ["cost": "1000.00"], true),
    ("cost <= 100", ["cost": "100.00"], true), ("cost >= 9", ["cost": "10.00"], true),
    ("due < 2026-12-01", ["due": "2026-11-30"], true),
    ("due < 2026-12-01", ["due": "2026-12-01"], false), ("kind = 漏水", ["kind": "leak"], true),
    ("valid = no and cost > 1 or kind = leak", ["valid": "no", "cost": "0.50"], false),
    ("valid = no and cost > 1 or kind = leak", ["valid": "no", "cost": "2.00"], true),
    ("valid = no and cost > 1 or kind = leak", ["kind": "leak"], true),
    ("household = '3 栋 101'", ["household": "3 栋 101"], true), ("cost≥2", ["cost": "2.00"], true),
  ])
  func aConditionIsTrueOfStoredValues(
    condition: String, values: [String: String], isTrue: Bool
  ) throws {
    // Any field may be given with the very step.
    let (text, _) = FlowSample.changed(
      "when: valid = no", "may: any, when: \"\(condition)\"")
    let flow = try FlowSample.flow(text)
    let read = try #require(flow[step: "refuse"]?.rules.first?.when)
    #expect(try read.holds(values, in: flow) == isTrue)
  }

  /// A number that is none was not written by the program: no rule may be decided by it.
  @Test func aDamagedValueDecidesNothing() throws {
    let flow = try FlowSample.flow()
    let condition = Condition([[.init("cost", .more, "100.00")]])
    do {
      _ = try condition.holds(["cost": "much"], in: flow)
      Issue.record("taken")
    } catch { #expect((error as? Refusal)?.kind == .store) }
  }
}
