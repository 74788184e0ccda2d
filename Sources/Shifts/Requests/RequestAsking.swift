import Store
import Vocabulary

extension RequestRecords {
  /// Asks for a change to the roster. Leave over several days becomes a request for each day that
  /// is rostered.
  ///
  /// Throws `Refusal`: who or what is named is not there; a shift lies where none may or none where
  /// one must; the time for asking is over; the month is closed; or the roster, with the change,
  /// would break a rule of HANDBOOK/shifts.md (each such finding names its cell).
  public func ask(
    _ draft: RequestDraft, reason: String, author: Author
  ) throws -> [RequestReceipt] {
    guard reason.count <= HandoverDraft.limit else {
      throw Refusal(Texts.textTooLong(HandoverDraft.limit), fix: .makeItShorter)
    }
    return try store.write(Act(author, "request.ask")) { writing in
      let requests: [ShiftRequest]
      switch draft {
      case .swap(let other, let day, let theirDay):
        requests = [try swap(with: other, day, theirDay, reason, author, in: writing)]
      case .cover(let agent, let substitute, let day, let from, let to):
        requests = [
          try cover(agent, by: substitute, day, from, to, reason, author, in: writing)
        ]
      case .leave(let days): requests = try leave(days, reason, author, in: writing)
      }
      return try requests.map { request in
        let judge = try RequestJudge(self, days: request.days, in: writing)
        try judge.demandOpen(request.days)
        try judge.demand(judge.changes.adding(request))
        let kept = try insert(request, author, in: writing)
        return RequestReceipt(request: kept, notes: judge.begun(kept, now: writing.now))
      }
    }
  }

  private func swap(
    with other: AgentNumber, _ day: Day, _ theirDay: Day?, _ reason: String, _ author: Author,
    in writing: Writing
  ) throws -> ShiftRequest {
    guard other != author.agent else { throw Refusal(Texts.withOneself, fix: Texts.nameAnother) }
    try known(other)
    let days = [day] + [theirDay].compactMap { $0 == day ? nil : $0 }
    let judge = try RequestJudge(self, days: days, in: writing)
    let trades = try days.map { day in
      let own = try judge.code(author.agent, day)
      let their = try judge.code(other, day)
      guard own != their else {
        throw Refusal(Texts.nothingToSwap(day, own), fix: Texts.seeRoster(day.month))
      }
      return ShiftRequest.Trade(day: day, own: own, other: their)
    }
    return ShiftRequest(
      number: 0, kind: .swap, agent: author.agent, day: day, other: other, trades: trades,
      span: nil, reason: reason, steps: [])
  }

  private func cover(
    _ agent: AgentNumber, by substitute: AgentNumber, _ day: Day, _ from: ClockTime,
    _ to: ClockTime, _ reason: String, _ author: Author, in writing: Writing
  ) throws -> ShiftRequest {
    guard substitute != agent else { throw Refusal(Texts.withOneself, fix: Texts.nameAnother) }
    guard author.agent == agent || book.staff[author.agent]?.role == .lead else {
      throw Refusal(.notPermitted, Texts.coverAskedBy, fix: Texts.askALead)
    }
    try known(agent)
    try known(substitute)
    let judge = try RequestJudge(self, days: [day], in: writing)
    guard let shift = judge.timetable.shift(of: agent, on: day) else {
      throw Refusal(Texts.noShift(agent, day), fix: Texts.seeRoster(day.month))
    }
    func moment(_ time: ClockTime) throws -> Moment {
      let found = (0...1).map { book.zone.moment(day + $0, second: time.seconds) }
        .first { $0 >= shift.start && $0 <= shift.end }
      guard let found else {
        throw Refusal(Texts.outsideShift(time, shift, zone: book.zone), fix: Texts.hoursWithin)
      }
      return found
    }
    let (start, end) = (try moment(from), try moment(to))
    guard start < end else { throw Refusal(Texts.emptyCover(from, to), fix: Texts.hoursInOrder) }
    return ShiftRequest(
      number: 0, kind: .cover, agent: agent, day: day, other: substitute, trades: [],
      span: start...end, reason: reason, steps: [])
  }

  private func leave(
    _ days: ClosedRange<Day>, _ reason: String, _ author: Author, in writing: Writing
  ) throws -> [ShiftRequest] {
    let all = (days.lowerBound.number...days.upperBound.number).map(Day.init(number:))
    guard all.count <= 62 else { throw Refusal(Texts.longLeave, fix: Texts.leaveInParts) }
    let judge = try RequestJudge(self, days: all, in: writing)
    let agent = author.agent
    let taken = try Self.all(of: days, in: writing)
      .filter { $0.kind == .leave && $0.agent == agent && ($0.isPending || $0.approval != nil) }
    // Where nobody has written a roster yet, the day may turn out to be one.
    let asked = all.filter {
      !judge.isWritten($0) || judge.timetable.shift(of: agent, on: $0) != nil
    }
    guard !asked.isEmpty else {
      throw Refusal(Texts.restAlready(days), fix: Texts.seeRoster(days.lowerBound.month))
    }
    return try asked.map { day in
      if let earlier = taken.first(where: { $0.day == day }) {
        throw Refusal(Texts.leaveTwice(earlier), fix: Texts.withdrawFirst(earlier))
      }
      let start = judge.timetable.shift(of: agent, on: day)?.start ?? book.zone.moment(day)
      guard writing.now < start else {
        throw Refusal(Texts.leaveTooLate(day), fix: Texts.leaveByLead(agent, day))
      }
      return ShiftRequest(
        number: 0, kind: .leave, agent: agent, day: day, other: nil, trades: [], span: nil,
        reason: reason, steps: [])
    }
  }

  private func known(_ agent: AgentNumber) throws {
    guard book.staff[agent] != nil else {
      throw Refusal(Texts.unknownAgent(agent), fix: .seeAgents)
    }
  }

  private func insert(
    _ request: ShiftRequest, _ author: Author, in writing: Writing
  ) throws -> ShiftRequest {
    let number = try writing.next("shift_request")
    let first = request.trades.first
    let second = request.trades.dropFirst().first
    try writing.run(
      """
      INSERT INTO shift_request (id, \(Self.columns))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
      """,
      Key.make(), number, request.kind.rawValue, request.agent, request.day, request.other,
      second?.day, first?.own, first?.other, second?.own, second?.other, request.span?.lowerBound,
      request.span?.upperBound, request.reason)
    try Self.add(.asked, to: number, author, in: writing)
    writing.detail += (writing.detail.isEmpty ? "" : " ") + "\(request.kind.rawValue) \(number)"
    return try Self.request(number, request.kind, in: writing)
  }
}
