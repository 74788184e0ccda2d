import Cases
import Store
import Vocabulary

/// Rules for asking.
extension RequestJudge {
  /// Checks that a request may be asked for.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the other agent is the asking one, a shift is
  ///   missing where one must be or lies where none may, the time for asking is over, or the roster
  ///   would not hold with the request approved.
  func demandAsking(_ request: ShiftRequest, at now: Moment, in reading: Reading) throws {
    guard request.other != request.agent else {
      throw Refusal(Texts.withOneself, fix: Texts.nameAnother)
    }
    var request = request
    switch request.kind {
    case .swap: request.trades = try trades(request)
    case .cover: _ = try shift(request.agent, request.day)
    case .leave: try demandLeave(request, at: now, in: reading)
    }
    try demand(changes.adding(request))
  }

  /// Returns the cells that would change hands, by day.
  ///
  /// - Throws: `Refusal` of kind `.refused` when an agent is not rostered or both have the same
  ///   code.
  func trades(_ swap: ShiftRequest) throws -> [ShiftRequest.Trade] {
    try swap.days.map { day in
      let codes = try swap.parties.map { try code($0, day) }
      guard codes[0] != codes[1] else {
        throw Refusal(Texts.nothingToSwap(day, codes[0]), fix: Texts.seeRoster(day.month))
      }
      return ShiftRequest.Trade(day: day, own: codes[0], other: codes[1])
    }
  }

  /// Returns the code in an agent's cell, empty for rest.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is no roster, or the agent is not in it that
  ///   day.
  private func code(_ agent: AgentNumber, _ day: Day) throws -> String {
    guard let roster = try book.file(day.month, changes)?.roster else {
      throw Refusal(Texts.noRosterYet(day.month), fix: Texts.rosterFirst(day.month))
    }
    guard let code = roster[agent, day], book.staff[agent]?.isEmployed(on: day) == true else {
      throw Refusal(Texts.notRostered(agent, day), fix: Texts.seeRoster(day.month))
    }
    return code
  }

  private func shift(_ agent: AgentNumber, _ day: Day) throws -> RosteredShift {
    guard let shift = timetable.shift(of: agent, on: day) else {
      throw Refusal(Texts.noShift(agent, day), fix: Texts.seeRoster(day.month))
    }
    return shift
  }

  /// Returns the moment of a time on the desk's clock within a shift, on the next day after
  /// midnight of a night.
  ///
  /// - Throws: `Refusal` of kind `.refused` when there is no shift, or the time lies outside it.
  func moment(_ time: ClockTime, in agent: AgentNumber, _ day: Day) throws -> Moment {
    let shift = try shift(agent, day)
    let found = (0...1).map { book.zone.moment(day + $0, second: time.seconds) }
      .first { $0 >= shift.start && $0 <= shift.end }
    guard let found else {
      throw Refusal(Texts.outsideShift(time, shift, zone: book.zone), fix: Texts.hoursWithin)
    }
    return found
  }

  /// Returns true when leave can be asked for a day: it is rostered, or nobody has written its
  /// roster yet, so that it may turn out to be.
  func mayNeedLeave(_ agent: AgentNumber, _ day: Day) -> Bool {
    timetable.shift(of: agent, on: day) != nil
      || book.rosters(day.month...day.month, changes)[day.month] == nil
  }

  private func demandLeave(
    _ request: ShiftRequest, at now: Moment, in reading: Reading
  ) throws {
    let (agent, day) = (request.agent, request.day)
    guard mayNeedLeave(agent, day) else {
      throw Refusal(Texts.restAlready(day...day), fix: Texts.seeRoster(day.month))
    }
    let earlier = try RequestFlow.cases(of: day...day, in: reading).map { try ShiftRequest($0) }
      .first { $0.kind == .leave && $0.agent == agent && ($0.isPending || $0.approval != nil) }
    if let earlier {
      throw Refusal(Texts.leaveTwice(earlier), fix: Texts.withdrawFirst(earlier))
    }
    guard now < timetable.shift(of: agent, on: day)?.start ?? book.zone.moment(day) else {
      throw Refusal(Texts.leaveTooLate(day), fix: Texts.leaveByLead(agent, day))
    }
  }
}
