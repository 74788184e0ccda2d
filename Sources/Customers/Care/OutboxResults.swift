import Files
import Store
import Vocabulary

/// `outbox result`: reads back what a provider says became of messages.
public struct OutboxResults {
  /// The sheets that are read.
  public static let use = SheetUse(
    id: "outbox",
    columns: [
      SheetColumn("number", ["编号"], Texts.messageNumber),
      SheetColumn("result", ["结果", "状态", "发送状态"], Texts.resultMeans),
      SheetColumn("reason", ["原因", "失败原因"], Texts.reasonMeans),
    ],
    required: ["number", "result"],
    words: [
      "sent": ["sent", "ok", "delivered", "成功", "已送达", "发送成功"],
      "failed": ["failed", "rejected", "失败", "发送失败", "拒收"],
    ])

  private let records: CustomerRecords

  public init(_ records: CustomerRecords) { self.records = records }

  /// Reads a sheet and returns its report: `updated` are messages whose result is new.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions()
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    return try records.store.write(Act(author, "outbox.result", stays: true)) { writing in
      var report = ImportReport()
      report.header = sheet.columns.line
      let read: (SheetRow) throws -> Void = { row in
        report.read += 1
        do {
          if let fault = row.fault { throw Refusal(fault) }
          let isNew = try note(row, sheet, by: author, in: writing)
          if isNew { report.updated += 1 } else { report.unchanged += 1 }
        } catch let refusal as Refusal where refusal.kind != .store {
          guard let reason = refusal.findings.first?.reason else { throw refusal }
          report.refused.append(RefusedRow(line: row.line, reason: reason))
        }
      }
      while try sheet.next(read) != nil {}
      report.findings += sheet.findings
      writing.detail = "\(Mask.numbers(in: name)) ~\(report.updated)"
      return report
    }
  }

  /// Notes one result; returns false when it stands there already.
  private func note(
    _ row: SheetRow, _ sheet: Sheet, by author: Author, in writing: Writing
  ) throws -> Bool {
    let typed = sheet.value("number", of: row)
    guard let number = Int(typed.halfWidth) else { throw Refusal(Texts.noMessageNumber(typed)) }
    let message = try OutboxRows.message(number, in: writing)
    let word = sheet.value("result", of: row)
    let isSent = sheet.words("sent").contains(word.lowercased())
    guard isSent || sheet.words("failed").contains(word.lowercased()) else {
      throw Refusal(Texts.unknownResult(word))
    }
    let state: CareMessage.State = isSent ? .sent : .failed
    if message.state == state { return false }
    // A result also settles a handing-over that was in doubt.
    guard [.handing, .handed, .sent, .failed].contains(message.state) else {
      throw Refusal(Texts.neverHanded(number))
    }
    let reason = sheet.value("reason", of: row)
    try OutboxRows.step(
      number, to: state, batch: message.batch,
      reason: reason.isEmpty ? nil : Mask.numbers(in: reason), by: author, in: writing)
    return true
  }
}
