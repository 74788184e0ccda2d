import Foundation

/// A desk with rows in nearly every table, into whose columns values are written that no program of
/// ours writes.
public final class HostileDesk {
  /// A value for one column, in SQL.
  public struct Damage: Sendable, CustomStringConvertible {
    public let table: String
    public let column: String
    public let value: String
    let key: [String]

    public var description: String { "\(table).\(column) = \(value)" }
  }

  public let path: String
  private let kept: String
  /// The environment of every run.
  private static let environment = ["KEFU_LANG": "en"]

  public init() throws {
    path = try BuiltProgram.desk()
    kept = path + "-kept.sqlite"
    for kind in ["orders", "refunds", "clockings", "records"] {
      let file = "\(BuiltProgram.repository)/Tests/Samples/2026-10/\(kind).csv"
      _ = try run(["import", kind, file, "--as", "9"])
    }
    for note in ["2号", "3号"] {
      let file = path + "/more.csv"
      try """
      order,created_at,paid_at,paid,status,note
      \(Self.order),2026-11-20 10:00,2026-11-20 10:01,98,success,\(note)

      """.write(toFile: file, atomically: true, encoding: .utf8)
      _ = try run(["import", "orders", file, "--as", "9"])
    }
    _ = try run([], input: Self.work)
    try SQLiteTool.run(store, "PRAGMA wal_checkpoint(TRUNCATE)")
    try FileManager.default.copyItem(atPath: store, toPath: kept)
  }

  public var store: String { path + "/.kefu/kefu.sqlite" }

  public func run(_ arguments: [String], input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.kefu(
      ["--desk", path] + arguments, input: input, in: path, environment: Self.environment)
  }

  /// Runs commands in one session, reading and writing ones: a dozen, or with `all` fifty.
  public func session(all: Bool = false) throws -> BuiltProgram.Result {
    try run([], input: all ? Self.few + Self.more : Self.few)
  }

  /// Returns the tables that hold no row.
  public func emptyTables() throws -> [String] {
    try tables().filter { try SQLiteTool.run(store, "SELECT count(*) FROM \($0)") == "0\n" }
  }

  private func tables() throws -> [String] {
    try SQLiteTool.run(store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .split(separator: "\n").map(String.init)
  }

  /// Returns every value for every column of every table.
  public func damages() throws -> [Damage] {
    try tables().flatMap { table in
      let columns = try SQLiteTool.run(
        store, "SELECT name, type, pk FROM pragma_table_info('\(table)')"
      ).split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
      let key = columns.filter { $0[2] != "0" }.map { $0[0] }
      return columns.flatMap { column in
        (column[1] == "INTEGER" ? Self.integers : Self.texts).map {
          Damage(table: table, column: column[0], value: $0, key: key)
        }
      }
    }
  }

  public static let integers = ["0", "-1", "9223372036854775807", "-9223372036854775808"]
  public static let texts = [
    "''", "'x'", "'9223372036854775807'", "'2026-02-30'", "printf('%.*c', 300000, 'x')",
    "NULL", "x'ff00'",
  ]

  /// Puts the store back and writes a value into one row for a column of the key, into all rows for
  /// another; returns false where the value stood there already, or the engine does not take it.
  public func damage(_ damage: Damage) throws -> Bool {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store + suffix)
    }
    try FileManager.default.copyItem(atPath: kept, toPath: store)
    try? FileManager.default.removeItem(atPath: path + "/.kefu/head")
    let list = damage.key.joined(separator: ", ")
    let row = "WHERE (\(list)) = (SELECT \(list) FROM \(damage.table) LIMIT 1)"
    let isLoose = ["NULL", "x'ff00'"].contains(damage.value)
    if isLoose { try schema(damage.table, "replace(replace(sql, ' NOT NULL', ''), ' STRICT', '')") }
    defer { if isLoose { try? putBackSchema(damage.table) } }
    let changed = try? SQLiteTool.run(
      store,
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE \(damage.table) SET \(damage.column) = \(damage.value)
      \(damage.key.contains(damage.column) ? row + " AND" : "WHERE")
      \(damage.column) IS NOT \(damage.value);
      SELECT total_changes();
      """)
    return changed.map { $0 != "0\n" } ?? false
  }

  private func schema(_ table: String, _ text: String) throws {
    try SQLiteTool.run(
      store,
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = replace(\(text), ', WITHOUT', ' WITHOUT')
      WHERE type = 'table' AND name = '\(table)'
      """)
  }

  private func putBackSchema(_ table: String) throws {
    try SQLiteTool.run(
      store,
      """
      ATTACH '\(kept)' AS kept; PRAGMA writable_schema = ON;
      UPDATE main.sqlite_master SET sql = (
        SELECT k.sql FROM kept.sqlite_master k WHERE k.type = 'table' AND k.name = '\(table)')
      WHERE type = 'table' AND name = '\(table)'
      """)
  }

  private static let order = "4100000000000002"
  private static let sold = "4100000020261003864"

  private static let work = """
    payroll close 2026-10 --as 9
    clock answer --agent 2 --date 2026-10-13 --out 17:30 --reason 问过本人 --as 9
    payroll close 2026-10 --as 9
    clock answer --agent 4 --date 2026-11-19 --out 17:30 --reason x --as 9
    undo --as 9
    order tag 4100000000000001 --flag red --note 急 --as 1
    order tag 4100000000000001 --flag blue --as 2
    order tag \(order) --flag red --as 1
    undo --as 1
    order add \(order) 白色M码T恤1件 --printed --as 2
    order add \(order) 袜子 --not-printed --as 2
    undo --as 2
    order resolve 4100000000000001 --agent 1 --reason 聊天 --as 3
    order confirm \(sold) --goods A1 --size M --colour 白 --address 文一西路9号 --phone 13812345678 \
    --name 王小明 --courier 申通 --quantity 1 --as 1
    return ask \(sold) 尺码不合适 --received 2026-11-18 --condition 完好 --as 1
    handover write 到货联系 --buyer 小鱼 --may-buy --promise 到货就联系 --due 16:00 --to 2 --as 1
    handover accept 1 --as 2
    handover write 打给13800001234 --as 1
    complaint open 4 --order \(sold) --note 答应回电未回 --date 2026-11-20 --as 2
    complaint judge 1 service --points 8 --reason 听了录音 --as 3
    issue write 尺码表写错了 --kind fact --route warehouse --as 1
    stock enter A100 4 --as 1
    followup add 小鹿 --kind prospect --on 2026-11-20 --note 等 --as 1
    plan add 整理新款尺码 --as 1
    plan summary 尺码整理完 --as 1
    reward propose 3 好 --kind wrong_fact --as 1
    leave ask --date 2026-11-27 --reason 头疼 --as 1
    clock in --as 1
    clock out --as 1
    undo --as 1
    own write hongbao '亲，红包在店铺首页领哦~' --as 1
    find 没有这种东西qqq --as 1
    say auth-real --as 1
    record praise 4 --as 9

    """

  private static let few = """
    check
    today --as 3
    order show \(sold)
    handover list --all
    clock show 2026-11 --as 9
    record list 2026-10 --as 9
    complaint list 2026-11 --as 3
    payroll run 2026-10 --as 9
    payroll run 2026-11 --as 9
    fund --as 9
    case show handover 1 --as 3
    own list --as 1
    order tag 4100000000000001 --flag red --as 4
    undo --as 1

    """

  private static let more = """
    today --as 1
    sign-out --as 2
    order show 4100000000000001
    order show \(order)
    order untagged
    order unpaid
    order conflicts --as 3
    order confirm \(sold) --as 1
    order member \(sold)
    return list
    return show 1
    handover history 1
    clock show 2026-10 --as 9
    roster show 2026-11
    leave list 2026-11
    complaint history 1 --as 3
    payroll explain 2026-10 --agent 4 --as 9
    payroll verify 2026-10 --as 9
    payroll compare 2026-10 --as 9
    payroll attendance 2026-10 --as 9
    report week --as 3
    issue list --all
    service show --as 3
    stock list --all
    followup list --all --as 1
    plan show --as 1
    call list --all --as 1
    reward list --all --as 3
    case list --as 3
    figures complaint 2026-11
    find 包邮 --as 1
    phrasebook stats --as 3
    journal head
    order tag 4100000000000077 --flag red --as 1
    clock in --as 5
    undo --as 2
    undo --as 9
    handover write x --as 1
    record praise 4 --as 9

    """
}
