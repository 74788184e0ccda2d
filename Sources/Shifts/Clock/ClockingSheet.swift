import Files
import Staff
import Vocabulary

/// Reads clockings from the rows of a sheet. A row holds a clocking, a day with its clockings in
/// columns, or a month with a column for each day (HANDBOOK/sheets.md, Clockings).
struct ClockingSheet {
  /// The columns and words of sheets for `import clockings`.
  static let use = SheetUse(
    id: "clockings",
    columns: [
      SheetColumn("agent", ["工号"], Texts.agentMeans),
      SheetColumn("name", ["姓名"], Texts.nameMeans),
      SheetColumn("date", ["日期", "考勤日期", "打卡日期"], Texts.dateMeans),
      SheetColumn("time", ["时间", "打卡时间", "日期时间"], Texts.timeMeans),
      SheetColumn("direction", ["方向", "打卡类型"], Texts.directionMeans),
      SheetColumn("result", ["打卡结果"], Texts.resultMeans),
      SheetColumn("days", [], Texts.daysMeans),
    ] + ends.map { SheetColumn($0.column, [], Texts.endMeans($0.direction)) },
    required: ["agent", "time"],
    words: [
      "in": [
        "in", "i", "c/in", "clockin", "checkin", "上班", "上班打卡", "上班签到", "签到", "上班卡", "上班1", "上班2",
      ],
      "out": [
        "out", "o", "c/out", "clockout", "checkout", "下班", "下班打卡", "下班签退", "签退", "下班卡", "下班1",
        "下班2",
      ],
    ])

  private static let ends: [(column: String, direction: Direction)] = [
    ("in1", .in), ("out1", .out), ("in2", .in), ("out2", .out), ("in3", .in), ("out3", .out),
  ]

  /// One press of the clock.
  struct Press: Hashable {
    let agent: AgentNumber
    let at: Moment
    let direction: Direction?
  }

  private let sheet: Sheet
  private let staff: Staff
  private let finder: AgentFinder
  private let zone: DeskZone
  private let now: Moment
  private let ends: [(column: Int, direction: Direction)]
  private let days: [(column: Int, day: Day)]
  private let directions: [String: Direction]

  /// - Parameter now: the present moment, after which nobody has clocked yet.
  /// - Throws: `Refusal` of kind `.refused` when a day of a grid has no certain date.
  init(_ sheet: Sheet, staff: Staff, zone: DeskZone, now: Moment) throws {
    self.sheet = sheet
    self.staff = staff
    self.zone = zone
    self.now = now
    finder = AgentFinder(staff)
    ends = Self.ends.compactMap { end in sheet[end.column].map { ($0, end.direction) } }
    days = sheet["days"] == nil ? [] : try Self.days(of: sheet)
    var directions: [String: Direction] = [:]
    for word in sheet.words("in") { directions[Self.folded(word)] = .in }
    for word in sheet.words("out") { directions[Self.folded(word)] = .out }
    self.directions = directions
  }

  /// Returns the days of a grid's columns.
  ///
  /// - Throws: `Refusal` of kind `.refused` when one has no certain date.
  private static func days(of sheet: Sheet) throws -> [(column: Int, day: Day)] {
    let (days, doubtful) = GridDays(titles: sheet.columns.above).columns(of: sheet.columns.header)
    guard let doubtful else { return days }
    throw Refusal(
      Texts.daysWithoutMonth(doubtful), fix: Texts.daysWithoutMonthFix,
      at: Place(file: sheet.name, line: sheet.columns.line))
  }

  /// Returns the clockings of a row; empty for a day without any, and for the weekdays below a
  /// header.
  ///
  /// - Throws: `RowFault` for a cell that can't be read, and for a time that is still to come or
  ///   before the agent joined.
  func read(_ row: SheetRow) throws -> [Press] {
    if let fault = row.fault { throw RowFault(fault) }
    let presses = try presses(row)
    for press in presses {
      guard press.at <= now else { throw RowFault(Texts.timeAhead(zone.label(press.at))) }
      if let joined = staff[press.agent]?.joined, zone.day(press.at) < joined {
        throw RowFault(Texts.beforeJoining(press.agent, zone.day(press.at), joined: joined))
      }
    }
    return presses
  }

  private func presses(_ row: SheetRow) throws -> [Press] {
    func cell(_ name: String) -> String {
      let text = sheet[name].map { row.plain($0) } ?? ""
      return EmptyMark.isOne(text) ? "" : text
    }
    let (number, name) = (cell("agent"), cell("name"))
    if number.isEmpty, name.isEmpty, !days.isEmpty { return [] }
    let agent = try agent(number, name)
    if !days.isEmpty { return try grid(row, agent) }
    let day = try day(cell("date"))
    if sheet["time"] == nil, !ends.isEmpty { return try daily(row, agent, day) }
    let time = cell("time")
    // A missed clocking has no time, and a result or the cell itself says so.
    if time.isEmpty ? !cell("result").isEmpty : Self.isMissing(time) { return [] }
    guard let at = try moment(time, on: day) else { throw RowFault(Texts.noTime(time)) }
    return [Press(agent: agent, at: at, direction: try direction(cell("direction")))]
  }

  private func agent(_ number: String, _ name: String) throws -> AgentNumber {
    let found = finder.find(number, name: name)
    switch found {
    case .agent(let agent): return agent
    case .unknown(let agent): throw RowFault(Texts.unknownAgent(agent))
    case .nobody(let text): throw RowFault(Texts.noAgentNumber(text))
    case .shared, .disagreeing: throw RowFault(found.nameFault ?? Texts.noAgentNumber(number))
    }
  }

  private func day(_ text: String) throws -> Day? {
    if text.isEmpty { return nil }
    switch WrittenTime.read(text) {
    case .time(let written):
      guard let day = written.day else { throw RowFault(Texts.noDay(text)) }
      return day
    case .ambiguous: throw RowFault(Texts.ambiguousDay(text))
    case .unreadable: throw RowFault(Texts.noDay(text))
    }
  }

  /// Returns the moment that a cell states by itself, or with a day beside it; nil when the text is
  /// no time.
  ///
  /// - Throws: `RowFault` when day and month can't be told apart.
  private func moment(_ text: String, on day: Day?) throws -> Moment? {
    if let at = zone.parse(text) { return at }
    switch WrittenTime.read(text) {
    case .time(let written):
      guard let day = written.day ?? day, let second = written.second else { return nil }
      return zone.moment(written.isNextDay ? day + 1 : day, second: second)
    case .ambiguous: throw RowFault(Texts.ambiguousDay(text))
    case .unreadable: return nil
    }
  }

  /// Returns a day's clockings from their columns. A clock-out earlier than the clocking before it
  /// is on the next day.
  private func daily(_ row: SheetRow, _ agent: AgentNumber, _ day: Day?) throws -> [Press] {
    guard let day else { throw RowFault(Texts.noDay("")) }
    var presses: [Press] = []
    for end in ends {
      let text = row.plain(end.column)
      guard !EmptyMark.isOne(text), !Self.isMissing(text) else { continue }
      guard var at = try moment(Self.bare(text), on: day) else {
        throw RowFault(Texts.noTime(text))
      }
      if let last = presses.last, at < last.at { at = at + 86_400 }
      presses.append(Press(agent: agent, at: at, direction: end.direction))
    }
    return presses
  }

  private static func isMissing(_ text: String) -> Bool {
    ["缺卡", "未打卡", "休息", "请假", "旷工"].contains { text.hasPrefix($0) }
  }

  /// Returns the text without a remark in brackets, such as `08:26(补卡)`.
  private static func bare(_ text: String) -> String {
    text.replacing(/[\(（【\[][^\)）】\]]*[\)）】\]]/, with: " ")
  }

  /// Returns a month's clockings, of which a cell may hold several: `08:26(GPS)、17:31`. A time
  /// earlier than the one before it is on the next day.
  private func grid(_ row: SheetRow, _ agent: AgentNumber) throws -> [Press] {
    var presses: [Press] = []
    for (column, day) in days {
      var last: Moment?
      for word in Self.bare(row.plain(column)).split(whereSeparator: Self.separates)
      where word.contains(where: \.isNumber) && word.contains(where: { ":：".contains($0) }) {
        guard var at = try moment(String(word), on: day) else {
          throw RowFault(Texts.noTime(String(word)))
        }
        if let last, at < last { at = at + 86_400 }
        presses.append(Press(agent: agent, at: at, direction: nil))
        last = at
      }
    }
    return presses
  }

  private static func separates(_ character: Character) -> Bool {
    character.isNewline || "、,，;； /|".contains(character)
  }

  private func direction(_ text: String) throws -> Direction? {
    if text.isEmpty { return nil }
    guard let direction = directions[Self.folded(Self.bare(text))] else {
      throw RowFault(Texts.noDirection(text))
    }
    return direction
  }

  private static func folded(_ word: String) -> String {
    HalfWidth.folded(word).lowercased().filter { !$0.isWhitespace && $0 != "-" }
  }
}
