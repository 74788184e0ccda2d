import Foundation
import Store
import TestSupport
import Testing

@testable import Commands
@testable import Desk
@testable import Shell

/// STORE.md, Personal data: after an erasing no file of the desk holds a byte of the buyer. What is
/// filled with the buyer's words is generated: every column for words of the store's tables, and
/// every argument of every command's examples.
@Suite struct ErasingTests {
  private static let order = "4100000000000001"
  private static let said = "王小明 138 1234 5678，138-1234-5678，１３８１２３４５６７８，地址：浙江省杭州市余杭区文一西路9号"
  /// Whatever is looked for in the files.
  private static let traces = [
    "王小明", "13812345678", "138 1234 5678", "138-1234-5678", "１３８１２３４５６７８", "文一西路", "tb_smile88",
  ]

  /// A desk with an order whose buyer is known, and with its confirmation form.
  private static func desk() throws -> String {
    let desk = try BuiltProgram.desk()
    let sheet = """
      订单编号,订单创建时间,订单付款时间,买家实际支付金额,订单状态,买家会员名,收货人姓名,联系手机,订单备注
      \(order),2026-10-02 10:00,2026-10-02 10:05,99.00,买家已付款,tb_smile88,王小明,13812345678,1号 红旗 \(said)
      4100000000000009,2026-10-03 10:00,2026-10-03 10:05,59.00,买家已付款,tb_smile88,王小明,,2号/\(said)
      4100000000000005,2026-10-03 10:00,2026-10-03 10:05,59.00,买家已付款,t***8,王**,,2号 蓝旗

      """
    let file = (desk as NSString).deletingLastPathComponent + "/orders.csv"
    try sheet.write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try BuiltProgram.kefu(["import", "orders", file, "--as", "9"], in: desk).status == 0)
    let form =
      "order confirm \(order) --goods A1 --size M --colour 白 --quantity 1 --remark \(traces[0])"
      + " --address 浙江省杭州市余杭区文一西路9号 --courier 申通 --phone 13812345678 --name 王小明 --as 1"
    #expect(try BuiltProgram.kefu(form.components(separatedBy: " "), in: desk).status == 0)
    return desk
  }

  /// The traces in each file below a folder: `FILE: TRACE`.
  private static func found(below folder: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.flatMap { name in
      let data = (try? Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))) ?? Data()
      return traces.filter { data.range(of: Data($0.utf8)) != nil }.map { "\(name): \($0)" }
    }
  }

  private static func erase(_ desk: String, _ order: String = order) throws {
    let erased = try BuiltProgram.kefu(["order", "erase", order, "--as", "3"], in: desk)
    #expect(erased.status == 0, "\(erased.errors)")
    #expect(erased.errors.contains("以前的备份"))
  }

  /// Every column that may hold words is filled, in a row of its own, whatever table it is of.
  @Test func noColumnKeepsAnything() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    let store = desk + "/.kefu/kefu.sqlite"
    var columns = 0
    for change in Tables.all.flatMap(\.changes) {
      guard case .addTable(let table) = change, table.columns.contains(where: \.isFree) else {
        continue
      }
      let values = table.columns.map { column in
        if column.isFree, !table.key.contains(column.name) {
          columns += 1
          return "'\(Self.said)'"
        }
        let text = column.words?.first ?? "4199999999999999"
        return column.storage == .integer ? "4199999" : "'\(text)'"
      }
      try SQLiteTool.run(
        store, "INSERT INTO \(table.name) VALUES (\(values.joined(separator: ", ")))")
    }
    #expect(columns > 20)
    // Rows that go leave their bytes in the file, too.
    try SQLiteTool.run(store, "DELETE FROM vain; INSERT INTO vain VALUES ('k', 1, 1, '王小明');")
    #expect(try Self.found(below: desk).count >= Self.traces.count)
    try Self.erase(desk)
    #expect(try Self.found(below: desk) == [])
    let marked = try SQLiteTool.run(store, ".dump").components(separatedBy: "＊＊＊").count
    #expect(marked > columns)
  }

  /// Every line that the commands' examples give, with each of its words in turn said about the
  /// buyer.
  private static func lines() throws -> [String] {
    try CommandTreeTests.leaves.flatMap { path, command in
      try (HelpPages.guide(of: command)?.examples ?? []).flatMap { example in
        let words = Array(try Words.split(example.line).dropFirst())
        let claim = words.firstIndex(of: "--as") ?? words.count
        let changed = (path.count..<max(path.count, claim)).filter { !words[$0].hasPrefix("--") }
        return ([nil] + changed.map { $0 }).map { place in
          var words = words
          if let place {
            let sign = words[place].firstIndex(of: "=").map { words[place][...$0] } ?? ""
            words[place] = sign + Self.said
          }
          if claim == words.count { words += ["--as", "3"] }
          return ([words[0]] + words.dropFirst().map { "'\($0)'" }).joined(separator: " ")
        }
      }
    }
  }

  private static func run(
    _ lines: [String], in desk: String, _ options: [String] = []
  ) throws -> BuiltProgram.Result {
    let folder = (desk as NSString).deletingLastPathComponent
    return try BuiltProgram.kefu(
      ["--desk", desk] + options, input: lines.joined(separator: "\n") + "\n", in: folder,
      environment: ["EDITOR": "true", "VISUAL": "true"])
  }

  /// Commands that would take the buyer or the store away, or that freeze what a month says.
  /// A fact is what the shop says of itself to every buyer.
  private static func isFilling(_ line: String) -> Bool {
    !["'erase'", "'restore'", "'close'", "'backup'", "'init'", "'fact'"]
      .contains(where: line.contains)
  }

  @Test func noCommandLeavesAnything() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    let lines = try Self.lines().filter(Self.isFilling)
    _ = try Self.run(lines, in: desk)
    let history = desk + "/.kefu/history"
    try FileManager.default.createDirectory(atPath: history, withIntermediateDirectories: true)
    try "order untagged\nfind \(Self.said)\n".write(
      toFile: history + "/\(geteuid()).1", atomically: true, encoding: .utf8)
    let dump = try SQLiteTool.run(desk + "/.kefu/kefu.sqlite", ".dump")
    let tables = Set(
      dump.split(separator: "\n").filter { $0.contains("王小明") && $0.hasPrefix("INSERT") }
        .compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) })
    #expect(tables.count >= 6, "\(tables.sorted())")
    try Self.erase(desk)
    let left = try Self.found(below: desk)
    #expect(left.isEmpty, "\(left)")
    #expect(
      try String(contentsOfFile: history + "/\(geteuid()).1", encoding: .utf8)
        == "order untagged\n")
    // What stays can be read: notes keep the tags that pay.
    let shown = try BuiltProgram.kefu(
      ["order", "show", "4100000000000009", "--format", "json"], in: desk)
    #expect(shown.output.contains("\"note\":\"2号 红旗\""))
    #expect(shown.status == 0, "\(shown.errors)")
  }

  /// A buyer whose name another one's sheet masks alike is another buyer.
  @Test func othersKeepTheirData() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    try Self.erase(desk)
    let others = try SQLiteTool.run(
      desk + "/.kefu/kefu.sqlite",
      "SELECT name, receiver FROM buyer_contact WHERE order_number = '4100000000000005'")
    #expect(others == "t***8|王**\n")
    let note = try SQLiteTool.run(
      desk + "/.kefu/kefu.sqlite",
      "SELECT note FROM orders WHERE order_number = '4100000000000005'")
    #expect(note == "2号 蓝旗\n")
  }

  /// The sheet comes again after the erasing: it restores nothing.
  @Test func aLaterImportRestoresNothing() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    try Self.erase(desk)
    let sheet = (desk as NSString).deletingLastPathComponent + "/orders.csv"
    let again = try BuiltProgram.kefu(
      ["import", "orders", sheet, "--as", "9", "--format", "json"], in: desk)
    #expect(again.output.contains("\"unchanged\":3"))
    #expect(try Self.found(below: desk) == [])
  }

  /// What an import brought is erased also after the import was taken back.
  @Test func aWithdrawnImportKeepsNothing() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    let withdrawn = try BuiltProgram.kefu(
      ["import", "withdraw", "1", "--reason", "王小明的单", "--as", "9"], in: desk)
    #expect(withdrawn.status == 0, "\(withdrawn.errors)")
    for order in [Self.order, "4100000000000009"] { try Self.erase(desk, order) }
    #expect(try Self.found(below: desk) == [])
    #expect(try BuiltProgram.kefu(["check"], in: desk).status == 0)
  }

  /// Lists, notes, JSON, statistics: no command shows a number or an address in full unasked.
  @Test func nothingShowsThemUnasked() throws {
    let desk = try Self.desk()
    defer { Self.remove(desk) }
    _ = try Self.run(try Self.lines().filter(Self.isFilling), in: desk)
    let looking = try Self.lines().filter { line in
      !line.contains(Self.said) && !line.contains("'--reveal'") && Self.isFilling(line)
        && !line.contains("'confirm'")
    }
    for (format, agent) in [("text", 3), ("json", 9), ("json", 1)] {
      let lines = looking.map { $0.replacing(#/'--as' '\d+'/#, with: "'--as' '\(agent)'") }
      let shown = try Self.run(lines, in: desk, ["--format", format])
      for trace in Self.traces.dropFirst().dropLast() {
        let found = (shown.output + shown.errors).split(separator: "\n").filter {
          $0.contains(trace)
        }
        #expect(found.isEmpty, "\(format) \(agent) \(trace): \(found.first ?? "")")
      }
      #expect(shown.output.contains("138****5678"))
    }
  }

  private static func remove(_ desk: String) {
    try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
  }
}
