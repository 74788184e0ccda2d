import Files
import Imports
import Staff
import Store
import Vocabulary

/// Imports chats (HANDBOOK/chats.md, Getting chats in).
///
/// A message is known by buyer, time, who speaks and text, so that files may overlap and formats
/// differ; a message that is there already changes nothing.
public struct ChatImport {
  /// The sheets that the import takes.
  public static let use = TableTurns.use

  /// The number of messages in one transaction, with one journal row.
  static let batchSize = 10_000
  /// The maximum number of refused rows listed; a file with more has one and the same fault.
  static let refusedLimit = 100_000

  private let records: ChatLogRecords
  private let mapping: ChatMapping
  private let finder: AgentFinder

  public init(_ records: ChatLogRecords, mapping: ChatMapping, staff: Staff) {
    self.records = records
    self.mapping = mapping
    finder = AgentFinder(staff)
  }

  /// Imports a file and returns its report.
  ///
  /// - Parameters:
  ///   - name: the file as the user named it.
  ///   - options: the format's id, and what is known of sheets.
  ///   - platform: the platform where the file does not say; nil to leave it to the format.
  ///   - isDryRun: true to report what would happen and change nothing.
  ///   - progress: called after every batch with the share of the file that is done (0...1) and the
  ///     messages so far; an error that it throws stops the import, and the earlier batches stay.
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole, or of kind `.store`.
  public func run(
    path: String, name: String, author: Author, options: SheetOptions = SheetOptions(),
    platform: ChatPlatform? = nil, isDryRun: Bool = false,
    progress: @escaping (_ share: Double, _ rows: Int) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    let opened = try mapping.open(path: path, name: name, options: options, zone: records.zone)
    let reader = reader(platform ?? opened.platform)
    return try records.store.runImport(
      .chats, as: Act(author, "import.chats"), path: path, name: name, isDryRun: isDryRun
    ) { running, batches in
      var report = ImportReport()
      report.header = opened.source.header
      var writer = ChatWriter(running: running, zone: records.zone)
      var isAtEnd = false
      var masked = 0
      while !isAtEnd {
        let turns = try batch(opened.source, reader, &report)
        masked += turns.count { $0.buyer.contains("*") }
        isAtEnd = turns.count < Self.batchSize
        // Not a file of chats: its name, which may be anything, does not get into the journal.
        if isAtEnd, turns.isEmpty, report.added + report.unchanged == 0 {
          let rows = report.refused.prefix(5).map {
            Finding(Place(file: name, line: $0.line), $0.reason)
          }
          let none = Finding(Place(file: name), ReadTexts.noChats, fix: ReadTexts.tryFile)
          throw Refusal(.refused, [none] + rows)
        }
        report = try batches.write { writing in
          var now = report
          try running.begin(in: writing)
          let outcome = try writer.write(turns, in: writing)
          now.added += outcome.added
          now.unchanged += turns.count - outcome.added
          if isAtEnd {
            finish(&now, opened.source, masked: masked, erased: writer.erased, name)
            try running.finish(now, in: writing)
          } else {
            try running.note(now, in: writing)
          }
          writing.detail = "#\(running.number) \(Mask.numbers(in: name)): \(turns.count)"
          return now
        }
        try progress(opened.source.share, report.read)
      }
      return report
    }
  }

  /// Returns the first messages of a file as they are read, and the first places that are not.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the file is refused whole.
  public func trial(
    path: String, name: String, options: SheetOptions = SheetOptions(),
    platform: ChatPlatform? = nil, shown: Int = 20
  ) throws -> ChatTrial {
    let opened = try mapping.open(path: path, name: name, options: options, zone: records.zone)
    let reader = reader(platform ?? opened.platform)
    var trial = ChatTrial(format: opened.format)
    while let next = try opened.source.next() {
      trial.take(Self.read(next, by: reader), shown: shown)
    }
    trial.finish(opened.source.strays, opened.source.findings)
    return trial
  }

  private func reader(_ platform: ChatPlatform?) -> TurnReader {
    TurnReader(
      agents: mapping.agents, automatic: mapping.automatic, platform: platform, finder: finder,
      zone: records.zone, now: records.store.clock.now, firstKept: records.firstKept,
      keptDays: records.keptDays)
  }

  private static func read(
    _ next: Result<SaidTurn, SourceFault>, by reader: TurnReader
  ) -> Result<ReadTurn, SourceFault> {
    next.flatMap { said in
      do {
        return .success(try reader.read(said))
      } catch let fault as RowFault {
        return .failure(SourceFault(line: said.line, reason: fault.reason))
      } catch {
        return .failure(SourceFault(line: said.line, reason: ReadTexts.noText))
      }
    }
  }

  /// Returns the next messages that can be taken, up to a batch; the others go to the report.
  private func batch(
    _ source: any TurnSource, _ reader: TurnReader, _ report: inout ImportReport
  ) throws -> [ReadTurn] {
    var turns: [ReadTurn] = []
    turns.reserveCapacity(Self.batchSize)
    while turns.count < Self.batchSize, let next = try source.next() {
      report.read += 1
      switch Self.read(next, by: reader) {
      case .success(let turn): turns.append(turn)
      case .failure(let fault):
        guard report.refused.count < Self.refusedLimit else { continue }
        report.refused.append(RefusedRow(line: fault.line, reason: fault.reason))
      }
    }
    return turns
  }

  private func finish(
    _ report: inout ImportReport, _ source: any TurnSource, masked: Int, erased: Int, _ name: String
  ) {
    report.read += source.strays.count
    report.refused = (report.refused + source.strays).sorted { $0.line < $1.line }
    report.findings += source.findings
    if masked > 0 {
      report.findings.append(Finding(Place(file: name), ReadTexts.maskedBuyers(masked)))
    }
    if erased > 0 {
      report.findings.append(Finding(Place(file: name), ReadTexts.erasedChats(erased)))
    }
  }
}
