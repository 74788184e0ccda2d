import Foundation
import TestSupport
import Testing

@testable import Desk

/// Who was refused what, whose data somebody saw, and what an import takes about its own author.
@Suite struct PrivacyTests {
  /// A desk of the shipped texts, with what a test needs.
  private final class Shop {
    let path: String
    private var folder: String { (path as NSString).deletingLastPathComponent }

    init() throws { path = try BuiltProgram.desk() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @discardableResult
    func run(_ line: String) throws -> BuiltProgram.Result {
      try BuiltProgram.kefu(line.split(separator: " ").map(String.init), in: path)
    }

    func file(_ name: String, _ lines: String...) throws -> String {
      let file = folder + "/" + name
      try (lines.joined(separator: "\n") + "\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }

    func sql(_ text: String) throws -> [String] {
      try SQLiteTool.run(path + "/.kefu/kefu.sqlite", text).split(separator: "\n")
        .map(String.init)
    }

    func map(_ number: Int) throws {
      let file = path + "/Shifts/agents.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let head = "  - number: \(number)\n"
      try text.replacing(head, with: head + "    login: \(Identity.user ?? "")\n")
        .write(toFile: file, atomically: true, encoding: .utf8)
    }
  }

  private func refusals(_ shop: Shop) throws -> [String] {
    try shop.sql(
      "SELECT actor || ' ' || coalesce(login, '-') || ' ' || detail FROM journal "
        + "WHERE kind = 'refused' ORDER BY actor, number")
  }

  @Test func aRefusalIsInTheJournalOnce() throws {
    let shop = try Shop()
    let file = try shop.file("r.csv", "订单编号,退款金额,退款完结时间")
    for line in [
      "import refunds \(file) --as 1", "record reward 3 9999 --note 王小明13812345678 --as 3",
      "payroll close 2026-10 --as 3", "payroll explain 2026-10 --agent 4 --as 1",
    ] {
      #expect(try shop.run(line).status == 77, "\(line)")
    }
    #expect(
      try refusals(shop) == [
        "1 - import refunds", "1 - payroll explain about 4", "3 - record reward about 3",
        "3 - payroll close",
      ])
    #expect(try shop.run("check").status == 0)
    // What is allowed leaves none.
    try shop.run("order untagged --as 1")
    #expect(try refusals(shop).count == 4)
  }

  @Test func whoMayNotClaimIsNamed() throws {
    let shop = try Shop()
    try shop.map(1)
    #expect(try shop.run("clock in --as 9").status == 77)
    #expect(try shop.run("payroll close 2026-10").status == 77)
    #expect(try refusals(shop) == ["1 - clock in as 9", "1 - payroll close"])
  }

  /// Without a store to write to it stays the same refusal.
  @Test func aStoreThatCannotBeWrittenLeavesTheRefusal() throws {
    let shop = try Shop()
    try FileManager.default.removeItem(atPath: shop.path + "/.kefu/kefu.sqlite")
    let refused = try shop.run("payroll close 2026-10 --as 3")
    #expect(refused.status == 77 && refused.errors.contains("没有这个权限"), "\(refused.errors)")
  }

  private static let orders = [
    "订单编号,订单创建时间,订单付款时间,买家实际支付金额,订单状态,订单备注",
    "4100000000000001,2026-10-02 10:00,2026-10-02 10:05,99.00,交易成功,3号 红旗",
    "4100000000000002,2026-10-02 11:00,2026-10-02 11:05,59.00,交易成功,4号 红旗",
  ]

  private func refused(_ result: BuiltProgram.Result) -> [Int] {
    let json = try? JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    return (json?["refused"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int }
  }

  @Test func anImportLeavesTheImportersOwnRowsOut() throws {
    let shop = try Shop()
    let orders = try shop.file("o.csv", Self.orders[0], Self.orders[1], Self.orders[2])
    let refunds = try shop.file(
      "r.csv", "订单编号,退款金额,退款完结时间", "4100000000000001,5.00,2026-10-09 10:00",
      "4100000000000002,5.00,2026-10-09 10:00")
    let clockings = try shop.file(
      "c.csv", "工号,时间,方向", "4,2026-10-09 08:25,上班", "3,2026-10-09 08:25,上班")
    let records = try shop.file(
      "p.csv", "日期,工号,类别,数值", "2026-10-09,3,praise,", "2026-10-09,4,praise,")
    let imports = [
      ("orders", orders, [2]), ("refunds", refunds, [2]), ("clockings", clockings, [3]),
      ("records", records, [2]),
    ]
    func run(_ kind: String, _ file: String, _ agent: Int) throws -> BuiltProgram.Result {
      try shop.run("import \(kind) \(file) --as \(agent) --format json")
    }
    // The order must be there for its refund to be the lead's own.
    #expect(refused(try run("orders", orders, 3)) == [2])
    #expect(try run("orders", orders, 9).status == 0)
    for (kind, file, own) in imports.dropFirst() {
      let lead = try run(kind, file, 3)
      #expect(lead.status == 1 && refused(lead) == own, "\(kind): \(lead.output)")
      #expect(lead.output.contains("和导入的人自己有关"))
      #expect(try run(kind, file, 9).status == 0, "\(kind)")
    }
    // What another brought in stays what it is.
    #expect(try run("orders", orders, 3).status == 0)
    #expect(try run("refunds", refunds, 3).status == 0)
    // A changed amount is the lead's own figure.
    let more = try shop.file(
      "more.csv", Self.orders[0], Self.orders[1].replacing("99.00", with: "999.00"))
    #expect(refused(try run("orders", more, 3)) == [2])
    // Under a clerk's number the login is still the lead.
    try shop.map(3)
    #expect(refused(try run("orders", more, 9)) == [2])
    #expect(refused(try run("clockings", clockings, 9)) == [3])
  }

  @Test func aBuyersDataAreShownToWhoseOrderItIsAndJournaled() throws {
    let shop = try Shop()
    let sheet = try shop.file(
      "o.csv", Self.orders[0] + ",收货人姓名,联系手机", Self.orders[2] + ",王小明,13812345678",
      "4100000000000003,2026-10-02 11:00,2026-10-02 11:05,59.00,交易成功,,李四光,13912345678")
    #expect(try shop.run("import orders \(sheet) --as 9").status == 0)
    let masked = try shop.run("order show 4100000000000002 --as 4")
    #expect(masked.output.contains("138****5678") && !masked.output.contains("13812345678"))
    for (order, agent, status) in [
      ("2", 4, 0), ("2", 1, 77), ("2", 3, 0), ("2", 9, 0), ("3", 1, 0),
    ] as [(String, Int, Int32)] {
      let shown = try shop.run("order show 410000000000000\(order) --reveal --as \(agent)")
      #expect(shown.status == status, "\(order) \(agent): \(shown.errors)")
      #expect(shown.output.contains("12345678") == (status == 0))
    }
    #expect(try shop.run("order show 4100000000000002 --reveal").status == 64)
    let seen =
      "SELECT actor || ' ' || detail FROM journal WHERE kind = 'order.reveal' ORDER BY actor"
    #expect(
      try shop.sql(seen) == [
        "1 4100000000000003", "3 4100000000000002", "4 4100000000000002", "9 4100000000000002",
      ])
    // The form that is filled from the import names the buyer too.
    let form = "--goods A1 --size M --colour 白 --quantity 1 --courier 申通 --address 浙江省杭州市西湖区1号"
    #expect(try shop.run("order confirm 4100000000000002 \(form) --as 1").status == 77)
    #expect(try shop.run("order confirm 4100000000000002 \(form) --as 4").output.contains("王小明"))
    #expect(try shop.sql(seen).count == 5)
    // Whoever takes a matter over may see whose it is.
    try shop.run("handover write 地址要改 --order 4100000000000002 --to 2 --as 4")
    #expect(try shop.run("order show 4100000000000002 --reveal --as 2").status == 77)
    try shop.run("handover accept 1 --as 2")
    #expect(try shop.run("order show 4100000000000002 --reveal --as 2").status == 0)
  }

  @Test func aCasesNumberIsShownToWhoHoldsIt() throws {
    let shop = try Shop()
    try shop.run(
      "case open call caller=王女士 phone=13812345678 question=几点下班 answer=五点 "
        + "began=2026-11-21T13:52+08:00 ended=2026-11-21T13:56+08:00 --as 1")
    let shown = try shop.run("case show call 1 --as 1 --format json")
    #expect(shown.status == 0 && shown.output.contains("138****5678"), "\(shown.errors)")
    #expect(try shop.run("case show call 1 --reveal --as 1").output.contains("13812345678"))
    #expect(try shop.run("book show call 1 --reveal --as 3").output.contains("13812345678"))
    #expect(try shop.run("case show call 1 --reveal --as 2").status == 77)
    #expect(
      try shop.sql("SELECT actor || ' ' || detail FROM journal WHERE kind = 'case.reveal'")
        == ["1 call 1", "3 call 1"])
  }

  @Test func theReasonOfALeaveIsNobodyElses() throws {
    let shop = try Shop()
    #expect(try shop.run("leave ask --date 2026-11-25 --reason 看病 --as 6").status == 0)
    for (agent, sees) in [(6, true), (3, true), (9, true), (1, false)] {
      for line in ["leave list", "leave list 2026-11", "case show leave 1"] {
        let shown = try shop.run("\(line) --as \(agent) --format json")
        #expect(shown.output.contains("看病") == sees, "\(line) \(agent)")
      }
    }
    #expect(try shop.run("leave list --as 1").output.contains("2026-11-25"))
  }

  @Test func whatBuyersSearchedInVainIsForWhoTendsThePhrases() throws {
    let shop = try Shop()
    try shop.run("find 欧阳先生的蒸汽拖把快递 --as 1")
    #expect(try shop.run("phrasebook stats --as 3").output.contains("欧阳"))
    #expect(try !shop.run("phrasebook stats --as 2").output.contains("欧阳"))
  }

  @Test func nobodyElseMayReadWhatInitMakes() throws {
    let folder = try TestFolder.make()
    let made = try BuiltProgram.run(
      "/bin/bash", ["-c", "umask 022; mkdir d; exec kefu init d"], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let names = FileManager.default.enumerator(atPath: folder + "/d")?.compactMap { $0 as? String }
    #expect((names?.count ?? 0) > 30)
    for name in names ?? [] {
      let mode =
        try FileManager.default.attributesOfItem(atPath: folder + "/d/" + name)[
          .posixPermissions] as? Int
      #expect((mode ?? 7) & 0o007 == 0, "\(name)")
    }
  }

  /// At one terminal the next agent finds nothing of the one before, and the disk keeps no words.
  @Test func theHistoryIsEachAgentsOwn() throws {
    let first = try TmuxTerminal(agent: 1)
    defer { first.end() }
    try first.wait(for: "1号>")
    for line in ["order untagged --date 2026-10-02", "王小明的快递到哪了"] {
      first.type(line)
      first.press("Enter")
      try first.wait(for: "1号>")
    }
    first.press("Up")
    try first.wait(for: "> 王小明的快递到哪了")
    first.press("C-u")
    first.type("交班")
    first.press("Enter")
    try first.wait(for: "您的工号")
    first.type("2")
    first.press("Enter")
    try first.wait(for: "2号>")
    first.press("Up")
    first.type("order untagged --date 2026-10-03")
    first.press("Enter")
    try first.wait(for: "2026-10-03 没有订单")
    let folder = first.desk + "/.kefu/history"
    let own = folder + "/\(geteuid())"
    #expect(
      try String(contentsOfFile: own + ".1", encoding: .utf8)
        == "order untagged --date 2026-10-02\n交班\n")
    #expect(
      try String(contentsOfFile: own + ".2", encoding: .utf8)
        == "order untagged --date 2026-10-03\n")
    let mode = try FileManager.default.attributesOfItem(atPath: own + ".1")[.posixPermissions]
    #expect(mode as? Int == 0o600)
    // Whoever signs in without the other signing out has an own history too.
    first.type("sign-in 1")
    first.press("Enter")
    try first.wait(for: "1号>")
    first.press("Up")
    // It stands on the screen already, where it was typed.
    try first.wait(for: "1号> 交班") { $0.components(separatedBy: "1号> 交班").count > 2 }
  }
}
