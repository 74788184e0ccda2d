import ChatLogs
import Files
import Foundation
import Imports
import Staff
import Store
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// A desk with a store for chats, on 2026-11-01.
final class ChatDesk {
  static let zone =
    DeskZone("Asia/Shanghai") ?? DeskZone("UTC") ?? { preconditionFailure("tzdata") }()
  static let shipped = String(#filePath.dropLast("/Tests/ChatLogsTests/ChatDesk.swift".count))

  let folder: String
  let store: RecordStore
  var mapping = ChatMapping()

  init(at: String = "2026-11-01 10:00") throws {
    folder = try TestFolder.make()
    store = try Self.store(folder, at)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func store(_ folder: String, _ at: String) throws -> RecordStore {
    let now = moment(at)
    return try RecordStore(
      path: folder + "/store/kefu.sqlite", zone: zone.identifier,
      migrations: ImportLog.migrations + ChatLogRecords.migrations, clock: DeskClock { now })
  }

  static func moment(_ text: String) -> Moment {
    zone.parse(text) ?? { preconditionFailure("\(text) is no time") }()
  }
  static func day(_ text: String) -> Day {
    Day(text) ?? { preconditionFailure("\(text) is no day") }()
  }
  static func agent(_ number: Int) -> AgentNumber {
    AgentNumber(number) ?? { preconditionFailure("\(number)") }()
  }
  static let author = Author(agent(9), claimed: false)

  func staff() throws -> Staff {
    let name = "Shifts/agents.yaml"
    return try StaffFile.read(TextFile(path: Self.shipped + "/" + name, name: name))
  }

  var records: ChatLogRecords { ChatLogRecords(store, zone: Self.zone, keptDays: 90) }

  /// The same store at a later moment.
  func later(_ at: String) throws -> ChatLogRecords {
    ChatLogRecords(try Self.store(folder, at), zone: Self.zone, keptDays: 90)
  }

  func file(_ text: String, _ name: String = "chats.csv") throws -> String {
    let path = folder + "/\(Key.make())-\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @discardableResult
  func take(
    _ text: String, _ name: String = "chats.csv", platform: ChatPlatform? = nil,
    isDryRun: Bool = false
  ) throws -> ImportReport {
    try ChatImport(records, mapping: mapping, staff: staff()).run(
      path: file(text, name), name: name, author: Self.author, platform: platform,
      isDryRun: isDryRun)
  }

  func withdraw(_ number: Int) throws -> WithdrawalOutcome {
    try ImportLog(store, zone: Self.zone).withdraw(number, reason: "导错", by: Self.author) { _ in
      ChatWithdrawal()
    }
  }

  /// The chats of October 2026.
  func chats() throws -> [ChatLog] {
    try records.chats(Self.day("2026-10-01")...Self.day("2026-10-31"))
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
