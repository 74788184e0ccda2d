import Files
import Vocabulary

/// A month's roster as written in `Shifts/2026-10.csv`, with the place of every cell.
///
/// The header is `agent` (or 工号) and the days from 1, also as `10/1`, `10月1日` or `1日`; a title may
/// stand above it, and a row of totals below. Names beside numbers are compared with the staff's;
/// other columns are ignored (HANDBOOK/sheets.md, Rosters).
/// Reading takes the valid parts and keeps a finding for the rest; `check` gives all findings.
public struct RosterFile: Sendable {
  /// The place of a row: its 1-based line, and the byte offsets of its agent and its days.
  struct RowPlace {
    let line: Int
    let agent: Int
    let days: [Int]
    /// The name beside the number; empty when there is none.
    let name: String
  }

  public let roster: Roster
  let file: TextFile
  /// Faults of the grid itself; each refuses the roster.
  let findings: [Finding]
  /// True when the header has exactly the days of the month, so that days can be compared.
  let hasEveryDay: Bool
  let headerLine: Int
  /// The byte offset of the agents' column in the header.
  let agentPlace: Int
  /// The byte offsets of the days in the header; 0 for a missing one.
  let dayPlaces: [Int]
  /// The places of the roster's rows, in the same order.
  let rowPlaces: [RowPlace]

  /// - Throws: `Refusal` of kind `.refused` when the file has no header row with a column for
  ///   agents.
  public init(_ file: TextFile, month: Month) throws {
    let lines = file.lines.enumerated()
      .map { GridLine($0.element, number: $0.offset + 1) }
      .filter { !$0.isBlank }
    let found = lines.prefix(Self.headerRows).enumerated().lazy.compactMap { index, line in
      line.cells.firstIndex { Self.isAgent($0.text) }.map { (index, line, $0) }
    }.first
    guard let (headerIndex, header, agentIndex) = found else {
      throw Refusal(
        Texts.noRosterHeader, fix: Texts.rosterHeaderFix(month.length),
        at: Place(file: file.name, line: 1))
    }
    var reading = Reader(file: file, month: month, header: header, agentIndex: agentIndex)
    reading.readDays()
    for line in lines.dropFirst(headerIndex + 1) { reading.readRow(line) }
    self.file = file
    roster = Roster(month: month, rows: reading.rows)
    findings = reading.findings
    hasEveryDay = reading.dayIndices.allSatisfy { $0 != nil } && !reading.hasSurplus
    headerLine = header.number
    agentPlace = header.cells[agentIndex].offset
    dayPlaces = reading.dayIndices.map { $0.map { header.cells[$0].offset } ?? 0 }
    rowPlaces = reading.places
  }

  /// Makes the same file with another roster in its cells.
  init(_ other: RosterFile, roster: Roster, findings: [Finding]) {
    file = other.file
    self.roster = roster
    self.findings = findings
    hasEveryDay = other.hasEveryDay
    headerLine = other.headerLine
    agentPlace = other.agentPlace
    dayPlaces = other.dayPlaces
    rowPlaces = other.rowPlaces
  }

  /// The number of rows within which the header is searched.
  private static let headerRows = 10

  private static func isAgent(_ text: String) -> Bool {
    text.lowercased() == "agent" || text == "工号"
  }

  /// Returns a finding at the cell of a row's day.
  func finding(row: Int, day: Int, _ reason: Text, fix: Text? = nil) -> Finding {
    let place = rowPlaces[row]
    return file.finding(line: place.line, offset: place.days[day], reason, fix: fix)
  }
}

extension TextFile {
  /// Returns a finding at a cell that begins at a byte offset of a 1-based line.
  func finding(line: Int, offset: Int, _ reason: Text, fix: Text? = nil) -> Finding {
    let column =
      lines.indices.contains(line - 1)
      ? GridLine.column(of: offset, in: lines[line - 1]) : nil
    return finding(line: line, column: column, reason, fix: fix)
  }
}

/// The state while one roster is read.
private struct Reader {
  let file: TextFile
  let month: Month
  let header: GridLine
  let agentIndex: Int
  let nameIndex: Int?
  /// The index of each day's cell in the header; nil for a missing day.
  var dayIndices: [Int?]
  var hasSurplus = false
  var rows: [RosterRow] = []
  var places: [RosterFile.RowPlace] = []
  var findings: [Finding] = []

  init(file: TextFile, month: Month, header: GridLine, agentIndex: Int) {
    self.file = file
    self.month = month
    self.header = header
    self.agentIndex = agentIndex
    nameIndex = header.cells.firstIndex { ["姓名", "name"].contains($0.text.lowercased()) }
    dayIndices = Array(repeating: nil, count: month.length)
  }

  mutating func readDays() {
    var surplus: [Int] = []
    var others: [String] = []
    for (index, cell) in header.cells.enumerated() where index != agentIndex {
      guard let head = DayHeader(cell.text) else { continue }
      let day = head.day
      let isOther =
        head.month.map { $0 != month.month } ?? false || head.year.map { $0 != month.year } ?? false
      if isOther {
        others.append(cell.text)
      } else if day > month.length {
        surplus.append(day)
      } else if dayIndices[day - 1] != nil {
        report(header.number, cell.offset, Texts.dayTwice(day))
      } else {
        dayIndices[day - 1] = index
      }
    }
    if surplus.isEmpty, others.isEmpty, dayIndices.allSatisfy({ $0 == nil }) { readWeekdays() }
    if let first = others.first {
      report(
        header.number, 0, Texts.otherMonth(month, first, others.count),
        fix: Texts.rosterHeaderFix(month.length))
      return
    }
    hasSurplus = !surplus.isEmpty
    let missing = (1...month.length).filter { dayIndices[$0 - 1] == nil }
    if hasSurplus || !missing.isEmpty {
      report(
        header.number, 0, Texts.wrongDays(month, missing: missing, surplus: surplus),
        fix: Texts.rosterHeaderFix(month.length))
    }
  }

  /// Reads the days of a header with weekdays alone: one for each day of the month, as in the
  /// calendar.
  private mutating func readWeekdays() {
    let names = ["一二三四五六日", "一二三四五六天"].map(Array.init)
    let cells = header.cells.indices.filter {
      header.cells[$0].text.wholeMatch(of: /(?:星期|周|礼拜)[一二三四五六日天]/) != nil
    }
    guard cells.count == month.length,
      zip(cells, month.days).allSatisfy({ cell, day in
        names.contains { $0[day.weekday - 1] == header.cells[cell].text.last }
      })
    else { return }
    dayIndices = cells
  }

  mutating func readRow(_ line: GridLine) {
    let name = agentIndex < line.cells.count ? line.cells[agentIndex] : line.cells[0]
    guard let agent = AgentNumber(name.text) else {
      let first = line.cells.first { !$0.text.isEmpty }?.text ?? ""
      if ["合计", "总计", "小计"].contains(where: first.hasPrefix) { return }
      // A row of weekdays below the days.
      let isWeekdays = line.cells.allSatisfy {
        $0.text.isEmpty || $0.text.wholeMatch(of: /(?:星期|周|礼拜)?[一二三四五六日天]/) != nil
      }
      if rows.isEmpty, isWeekdays { return }
      report(line.number, name.offset, Texts.noAgentNumber(name.text), fix: Texts.agentNumberFix)
      return
    }
    if let earlier = rows.firstIndex(where: { $0.agent == agent }) {
      report(line.number, name.offset, Texts.agentTwice(agent, line: places[earlier].line))
      return
    }
    // With a cell too many or too few, all after it belong to other days.
    let beyond = line.cells.dropFirst(header.cells.count)
    if line.cells.count < header.cells.count || beyond.contains(where: { !$0.text.isEmpty }) {
      let count = line.cells.count - header.cells.count + dayIndices.count { $0 != nil }
      report(
        line.number, name.offset, Texts.wrongCells(agent, cells: count, days: month.length),
        fix: Texts.wrongCellsFix)
    }
    let cells = dayIndices.map { index -> GridLine.Cell in
      guard let index, index < line.cells.count else { return GridLine.Cell(text: "", offset: 0) }
      return line.cells[index]
    }
    let codes = cells.map { Pattern.isRest($0.text) ? "" : $0.text }
    rows.append(RosterRow(agent: agent, codes: codes))
    places.append(
      RosterFile.RowPlace(
        line: line.number, agent: name.offset, days: cells.map(\.offset),
        name: nameIndex.flatMap { $0 < line.cells.count ? line.cells[$0].text : nil } ?? ""))
  }

  private mutating func report(_ line: Int, _ offset: Int, _ reason: Text, fix: Text? = nil) {
    findings.append(file.finding(line: line, offset: offset, reason, fix: fix))
  }
}
