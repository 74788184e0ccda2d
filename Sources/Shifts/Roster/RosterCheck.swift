import Staff
import Vocabulary

extension RosterFile {
  /// Checks the roster against patterns and staff, and returns everything for which
  /// HANDBOOK/shifts.md (Patterns) refuses a roster, and remarks that refuse nothing.
  ///
  /// - Parameters:
  ///   - previous: the roster of the month before; nil when there is none. Its last nights forbid a
  ///     day shift on the 1st.
  ///   - next: the roster of the month after; nil when there is none. A day shift there straight
  ///     after this month's last night is that roster's fault, so here it only advises.
  public func check(
    patterns: Patterns, staff: Staff, previous: Roster? = nil, next: Roster? = nil
  ) -> RosterFindings {
    var check = RosterCheck(sheet: self, patterns: patterns, staff: staff)
    check.agents()
    check.codes()
    check.employment()
    if hasEveryDay {
      check.minimumStaff()
      check.restDays()
      check.afterNights(previous: previous, next: next)
    }
    return RosterFindings(refusing: findings + check.refusing, advising: check.advising)
  }
}

private struct RosterCheck {
  let sheet: RosterFile
  let patterns: Patterns
  let staff: Staff
  /// The agents of the rows, in the same order; nil for an unknown one.
  let agentsOfRows: [Agent?]
  var refusing: [Finding] = []
  var advising: [Finding] = []

  init(sheet: RosterFile, patterns: Patterns, staff: Staff) {
    self.sheet = sheet
    self.patterns = patterns
    self.staff = staff
    let agents = Dictionary(staff.agents.map { ($0.number, $0) }) { first, _ in first }
    agentsOfRows = sheet.roster.rows.map { agents[$0.agent] }
  }

  private var month: Month { sheet.roster.month }
  private var rows: [RosterRow] { sheet.roster.rows }

  /// Finds agents without a row, rows without an agent, and names that differ from the staff's.
  /// Agents without a wage grade, or not employed in the month, need no row.
  mutating func agents() {
    for (index, row) in rows.enumerated() where agentsOfRows[index] == nil {
      let place = sheet.rowPlaces[index]
      refusing.append(
        sheet.file.finding(
          line: place.line, offset: place.agent, Texts.unknownAgent(row.agent),
          fix: Texts.unknownAgentFix))
    }
    for (index, agent) in agentsOfRows.enumerated() {
      let place = sheet.rowPlaces[index]
      guard let agent, !place.name.isEmpty, place.name != agent.name else { continue }
      refusing.append(
        sheet.file.finding(
          line: place.line, offset: place.agent,
          Texts.otherName(agent.number, place.name, agent.name), fix: Texts.otherNameFix))
    }
    let listed = Set(rows.map(\.agent))
    for agent in staff.paid(in: month) where !listed.contains(agent.number) {
      refusing.append(
        sheet.file.finding(
          line: sheet.headerLine, offset: sheet.agentPlace,
          Texts.missingAgent(agent.number, agent.name, month),
          fix: Texts.missingAgentFix))
    }
  }

  mutating func codes() {
    let known = patterns.patterns.map(\.code)
    // Grouped so that a code that is wrong everywhere makes one finding.
    var unknown: [String: [(row: Int, day: Int)]] = [:]
    for (index, row) in rows.enumerated() {
      for (day, code) in row.codes.enumerated() where !code.isEmpty && patterns[code] == nil {
        unknown[code, default: []].append((index, day))
      }
    }
    for (code, cells) in unknown.sorted(by: {
      ($0.value[0].row, $0.value[0].day) < ($1.value[0].row, $1.value[0].day)
    }) {
      let (row, day) = cells[0]
      let reason =
        cells.count == 1
        ? Texts.unknownCode(code, rows[row].agent, month.first + day)
        : Texts.unknownCodeMany(code, cells.count)
      refusing.append(sheet.finding(row: row, day: day, reason, fix: Texts.knownCodes(known)))
    }
  }

  /// Finds shifts of agents who are not employed then, one finding for each agent.
  mutating func employment() {
    for (index, row) in rows.enumerated() {
      guard let agent = agentsOfRows[index] else { continue }
      let days = row.codes.indices.filter {
        !row.codes[$0].isEmpty && !agent.isEmployed(on: month.first + $0)
      }
      guard let first = days.first, let last = days.last else { continue }
      let reason =
        days.count == 1
        ? Texts.shiftOutsideEmployment(row.codes[first], row.agent, month.first + first)
        : Texts.shiftsOutsideEmployment(
          days.count, row.agent, month.first + first, month.first + last)
      advising.append(sheet.finding(row: index, day: first, reason))
    }
  }

  mutating func minimumStaff() {
    for (day, present) in sheet.roster.presence(of: staff, by: patterns).enumerated() {
      for pattern in patterns.patterns {
        let count = present[pattern.code, default: 0]
        guard count < pattern.minimum else { continue }
        refusing.append(
          sheet.file.finding(
            line: sheet.headerLine, offset: sheet.dayPlaces[day],
            Texts.tooFew(pattern, month.first + day, count)))
      }
    }
  }

  /// Finds agents with too few days of rest. Days outside employment count as rest: an agent who
  /// joins late or leaves early is not refused for a month that is only partly theirs.
  mutating func restDays() {
    guard let minimum = patterns.rules.restDays else { return }
    for (index, row) in rows.enumerated() {
      guard let agent = agentsOfRows[index] else { continue }
      let worked = row.codes.enumerated().count { day, code in
        !code.isEmpty && agent.isEmployed(on: month.first + day)
      }
      let rest = month.length - worked
      guard rest < minimum else { continue }
      let place = sheet.rowPlaces[index]
      refusing.append(
        sheet.file.finding(
          line: place.line, offset: place.agent,
          Texts.tooLittleRest(row.agent, days: rest, minimum: minimum)))
    }
  }

  /// Finds day shifts straight after a night: a shift on day D + 1 that is no night itself, after a
  /// night of day D.
  mutating func afterNights(previous: Roster?, next: Roster?) {
    guard patterns.rules.refusesDayAfterNight else { return }
    let before = edge(of: previous, day: month.first - 1)
    let after = edge(of: next, day: month.last + 1)
    for (index, row) in rows.enumerated() {
      guard let agent = agentsOfRows[index] else { continue }
      func pattern(_ code: String?, on day: Day) -> Pattern? {
        agent.isEmployed(on: day) ? code.flatMap { patterns[$0] } : nil
      }
      var yesterday = pattern(before[row.agent], on: month.first - 1)
      for (day, date) in month.days.enumerated() {
        let today = pattern(row.codes[day], on: date)
        if let yesterday, yesterday.isNight, let today, !today.isNight {
          refusing.append(
            sheet.finding(
              row: index, day: day, Texts.dayAfterNight(today, yesterday, row.agent, date)))
        }
        yesterday = today
      }
      let tomorrow = pattern(after[row.agent], on: month.last + 1)
      if let yesterday, yesterday.isNight, let tomorrow, !tomorrow.isNight {
        advising.append(
          sheet.finding(
            row: index, day: month.length - 1,
            Texts.dayAfterNight(tomorrow, yesterday, row.agent, month.last + 1)))
      }
    }
  }

  /// Returns the codes of one day of a neighbouring month's roster, by agent; empty without a
  /// roster.
  private func edge(of roster: Roster?, day: Day) -> [AgentNumber: String] {
    guard let roster, roster.month.contains(day) else { return [:] }
    let index = day.number - roster.month.first.number
    return Dictionary(roster.rows.map { ($0.agent, $0.codes[index]) }) { first, _ in first }
  }
}
