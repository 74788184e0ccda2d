import Cases
import Customers
import Files
import Foundation
import Imports
import Staff
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// The shipped salon's customers with a store of their own, on 2026-11-21.
final class Salon {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()
  static let shipped = String(#filePath.dropLast("/Tests/CustomersTests/Salon.swift".count))

  let folder: String
  let store: RecordStore
  let policy: CustomerPolicy

  /// - Parameter at: the moment of the store's clock, such as `2026-11-21 10:00`.
  init(at: String = "2026-11-21 10:00") throws {
    folder = try TestFolder.make()
    let now = Self.moment(at)
    store = try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: Self.zone.identifier,
      migrations: CaseRecords.migrations + ImportLog.migrations + CustomerRecords.migrations,
      clock: DeskClock { now })
    let path = Self.shipped + "/Desks/salon/" + CustomerPolicy.fileName
    policy = try CustomerPolicyFile.read(TextFile(path: path, name: CustomerPolicy.fileName))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func moment(_ text: String) -> Moment {
    zone.parse(text) ?? { preconditionFailure("\(text) is no time") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  static func number(_ text: String) -> CustomerNumber {
    CustomerNumber(text) ?? { preconditionFailure("\(text) is no number") }()
  }
  static func author(_ number: Int) -> Author {
    Author(AgentNumber(number) ?? { preconditionFailure("\(number)") }(), claimed: false)
  }

  var customers: CustomerRecords { CustomerRecords(store, policy: policy, zone: Self.zone) }

  /// An identity number of a region that does not exist.
  static func identity(_ birthday: String, _ sequence: Int) -> String {
    let digits = "990101" + birthday.filter { $0 != "-" } + String(sequence + 1000).dropFirst()
    return (["X"] + (0...9).map(String.init)).map { digits + $0 }
      .first { IdentityNumber($0) != nil } ?? ""
  }

  static func draft(
    _ more: [CustomerDraft.Field: String] = [:], birthday: String = "1990-05-12",
    sequence: Int = 2
  ) -> CustomerDraft {
    let usual: [CustomerDraft.Field: String] = [
      .name: "林一一", .mobile: "13800009901", .idNumber: identity(birthday, sequence),
      .gender: sequence % 2 == 1 ? "男" : "女", .birthday: birthday, .signature: "本人",
      .branch: "east", .branchPart: "清楚", .card: "金卡", .consent: "是",
    ]
    return CustomerDraft(usual.merging(more) { $1 })
  }

  @discardableResult
  func add(
    _ number: String, _ more: [CustomerDraft.Field: String] = [:],
    birthday: String = "1990-05-12", sequence: Int = 2, by agent: Int = 2
  ) throws -> CustomerNumber {
    try customers.add(
      Self.draft(more, birthday: birthday, sequence: sequence), number: Self.number(number),
      by: Self.author(agent))
  }

  func file(_ text: String) throws -> String {
    let path = folder + "/\(Key.make()).csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @discardableResult
  func importCustomers(_ text: String) throws -> ImportReport {
    try CustomerImport(customers).run(
      path: file(text), name: "customers.csv", author: Self.author(9))
  }

  @discardableResult
  func importPurchases(_ text: String) throws -> ImportReport {
    try PurchaseImport(customers).run(
      path: file(text), name: "purchases.csv", author: Self.author(9))
  }

  func withdraw(_ number: Int) throws -> WithdrawalOutcome {
    try ImportLog(store, zone: Self.zone).withdraw(
      number, reason: "导错", by: Self.author(9)
    ) { kind in
      if kind == .customers { return CustomerWithdrawal() }
      return PurchaseWithdrawal()
    }
  }

  /// The cases of the salon's flows.
  func cases() throws -> CaseRecords {
    let desk = Self.shipped + "/Desks/salon"
    let name = "Shifts/agents.yaml"
    let staff = try StaffFile.read(TextFile(path: desk + "/" + name, name: name))
    return CaseRecords(
      store, flows: Flows(desk: desk), staff: staff,
      calendars: Calendars(zone: Self.zone, week: .plain), functions: .everywhere)
  }

  func hand(_ agent: Int) -> CaseHand {
    let role: Role = [1, 6].contains(agent) ? .lead : .agent
    return CaseHand(Self.author(agent), role: role, day: Self.zone.day(store.clock.now))
  }

  /// The same store's customers at a later moment.
  func later(at: String) throws -> CustomerRecords {
    let now = Self.moment(at)
    let store = try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: Self.zone.identifier,
      migrations: CaseRecords.migrations + ImportLog.migrations + CustomerRecords.migrations,
      clock: DeskClock { now })
    return CustomerRecords(store, policy: policy, zone: Self.zone)
  }

  func undo(by agent: Int) throws {
    let author = Self.author(agent)
    try CustomerActs(store).lastAct(by: author, on: Self.day("2026-11-21"))?.takeBack(by: author)
  }

  /// All bytes of the store's files.
  func bytes() throws -> String {
    let folder = folder + "/store"
    return try FileManager.default.contentsOfDirectory(atPath: folder).map {
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)), as: UTF8.self)
    }.joined()
  }
}

extension Refusal {
  /// Runs `body` and gives what it refuses with; nil when it does not.
  static func of(_ body: () throws -> Void) -> Refusal? {
    do {
      try body()
      return nil
    } catch { return error as? Refusal }
  }

  var english: String { findings.map { $0.line(.english) }.joined(separator: "\n") }
}
