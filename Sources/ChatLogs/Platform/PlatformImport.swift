import Files
import Imports
import Staff
import Store
import Vocabulary

/// Imports the monthly figures of a platform's own report, a row an agent (HANDBOOK/chats.md,
/// Getting chats in). A later report of the same month replaces what an earlier one says.
public struct PlatformImport {
  /// The sheets that the import takes.
  public static let use = SheetUse(
    id: "chat_figures",
    columns: [
      SheetColumn("agent", ["客服", "客服账号", "旺旺昵称", "旺旺账号名称"], ReadTexts.agent)
    ]
      + PlatformFigure.Kind.allCases.map {
        SheetColumn($0.rawValue, [], PlatformTexts.name(of: $0))
      },
    required: ["agent", PlatformFigure.Kind.allCases.map(\.rawValue).joined(separator: "/")])

  private let records: ChatLogRecords
  private let agents: ChatAgents
  private let finder: AgentFinder

  public init(_ records: ChatLogRecords, mapping: ChatMapping, staff: Staff) {
    self.records = records
    agents = mapping.agents
    finder = AgentFinder(staff)
  }

  /// Imports a file and returns its report.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - platform: whose report it is; nil to tell it by the header.
  ///   - isDryRun: true to report what would happen and change nothing.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole.
  public func run(
    path: String, name: String, month: Month, author: Author,
    options: SheetOptions = SheetOptions(), platform: ChatPlatform? = nil, isDryRun: Bool = false
  ) throws -> ImportReport {
    let sheet = try Sheet(path: path, name: name, use: Self.use, options: options)
    let known = ChatPlatform.allCases.first { sheet.kind.id.hasPrefix($0.rawValue) }
    guard let platform = platform ?? known else {
      throw Refusal(
        PlatformTexts.whichPlatform, fix: PlatformTexts.sayPlatform, at: Place(file: name))
    }
    return try records.store.runImport(
      .chatFigures, as: Act(author, "import.chat_figures"), path: path, name: name,
      isDryRun: isDryRun
    ) { running, batches in
      try batches.write { writing in
        try running.begin(in: writing)
        var report = try take(sheet, month, platform, running, in: writing)
        report.header = sheet.columns.line
        report.read += sheet.strays.count
        report.refused = (report.refused + sheet.strays).sorted { $0.line < $1.line }
        report.findings += sheet.findings
        try running.finish(report, in: writing)
        writing.detail = "#\(running.number) \(Mask.numbers(in: name)) \(month)"
        return report
      }
    }
  }

  private func take(
    _ sheet: Sheet, _ month: Month, _ platform: ChatPlatform, _ running: RunningImport,
    in writing: Writing
  ) throws -> ImportReport {
    var report = ImportReport()
    let held = try PlatformRows.figures(of: month, in: writing)
    var seen: Set<AgentNumber> = []
    while true {
      let read: (line: Int, row: Result<Row, RowFault>)? = try sheet.next { row in
        do {
          return (row.line, .success(try understood(row, sheet)))
        } catch let fault as RowFault {
          return (row.line, .failure(fault))
        }
      }
      guard let read else { return report }
      report.read += 1
      guard case .success(let row) = read.row else {
        if case .failure(let fault) = read.row {
          report.refused.append(RefusedRow(line: read.line, reason: fault.reason))
        }
        continue
      }
      guard seen.insert(row.agent).inserted else {
        report.refused.append(
          RefusedRow(line: read.line, reason: PlatformTexts.agentTwice(row.agent)))
        continue
      }
      let before = held.filter { $0.agent == row.agent && $0.platform == platform }
      let isSame = row.values.allSatisfy { kind, value in
        before.contains { $0.kind == kind && $0.value == value }
      }
      for (kind, value) in row.values {
        try PlatformRows.add(
          month, row.agent, platform, kind, value, from: running.number, in: writing)
      }
      if isSame {
        report.unchanged += 1
      } else if before.isEmpty {
        report.added += 1
      } else {
        report.updated += 1
      }
    }
  }

  private struct Row {
    let agent: AgentNumber
    let values: [PlatformFigure.Kind: Ratio]
  }

  private func understood(_ row: SheetRow, _ sheet: Sheet) throws -> Row {
    if let fault = row.fault { throw RowFault(fault) }
    func cell(_ name: String) -> String { sheet[name].map { row.plain($0) } ?? "" }
    let nick = cell("agent")
    guard !EmptyMark.isOne(nick) else { throw RowFault(ReadTexts.noAgent) }
    guard let agent = agents.agent(nick, among: finder) else {
      throw RowFault(ReadTexts.unknownAgent(nick))
    }
    var values: [PlatformFigure.Kind: Ratio] = [:]
    for kind in PlatformFigure.Kind.allCases {
      let text = cell(kind.rawValue)
      if EmptyMark.isOne(text) { continue }
      guard let value = kind.read(text) else {
        throw RowFault(PlatformTexts.badCell(text, PlatformTexts.name(of: kind)))
      }
      values[kind] = value
    }
    guard !values.isEmpty else { throw RowFault(PlatformTexts.noFigures) }
    return Row(agent: agent, values: values)
  }
}
