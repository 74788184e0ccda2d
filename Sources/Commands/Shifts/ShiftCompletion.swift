import Desk
import Orders
import Shell
import Shifts
import Terminal
import Vocabulary

/// A command with options that name the day of somebody's shift.
protocol ShiftDateCommand: DeskCommand {
  /// True when it is about past days, rather than days to come.
  static var isPast: Bool { get }
}

extension ShiftDateCommand {
  static var isPast: Bool { false }
}

extension SwapAsk: ShiftDateCommand {}
extension CoverAsk: ShiftDateCommand {}
extension LeaveAsk: ShiftDateCommand {}
extension ClockFix: ShiftDateCommand { static let isPast = true }

extension CommandCompletion {
  /// Returns the numbers that a step of a flow may take: of handovers and requests those that
  /// concern whoever acts, else those of cases with which they may take it.
  func numbers(of known: CommandFlow, _ step: String, _ words: [String]) -> [Completion] {
    if known.flow == HandoverItem.flow {
      return (try? items(ofOthers: ["accept", "history"].contains(step), words)) ?? []
    }
    if known.flow == ReturnFlow.id { return orders.returns() }
    if let kind = ShiftRequest.Kind(rawValue: known.flow) {
      return (try? requests(kind, answering: step != RequestFlow.withdraw, words)) ?? []
    }
    guard let records = try? desk.cases() else { return [] }
    return numbers(records, [known.flow], step: step, for: viewer(words))
  }

  private func items(ofOthers: Bool, _ words: [String]) throws -> [Completion] {
    let book = try desk.handovers()
    guard let agent = acting(words) else { return try book.list().map(completion) }
    return try book.open(for: agent).filter { ($0.holder != agent) == ofOthers }.map(completion)
  }

  private func completion(_ item: HandoverItem) -> Completion {
    let urgent = item.urgent ? Texts.urgentMark(language) + " " : ""
    return Completion("\(item.number)", urgent + (item.text ?? ""))
  }

  private func requests(
    _ kind: ShiftRequest.Kind, answering: Bool, _ words: [String]
  ) throws -> [Completion] {
    let records = try RosterFiles(desk: desk).requests()
    let all =
      if answering, let agent = viewer(words)?.agent { try records.waiting(for: agent) } else {
        try records.pending()
      }
    return all.filter { $0.kind == kind }
      .map { Completion("\($0.number)", $0.label(desk.zone)(language)) }
  }

  /// Returns the days of the shifts that an option may name, the nearest first; nil for any other
  /// option.
  func shiftDates(
    of option: String, _ command: any ParsableCommand.Type, _ words: [String]
  ) -> [Completion]? {
    guard ["--date", "--their-date"].contains(option),
      let command = command as? any ShiftDateCommand.Type
    else { return nil }
    let named = option == "--date" ? "--agent" : "--with"
    guard let agent = value(of: named, words) ?? acting(words) else { return [] }
    let today = desk.zone.day(now)
    let days = command.isPast ? (today - 10)...today : today...(today + 14)
    guard let files = try? RosterFiles(desk: desk).book(),
      let changes = try? RosterFiles(desk: desk).changes(days)
    else { return [] }
    let shifts = files.timetable(days, changes).shifts(of: agent)
      .filter { days.contains($0.day) && ($0.start < now) == command.isPast }
    return (command.isPast ? shifts.reversed() : shifts).map { shift in
      Completion("\(shift.day)", Texts.shiftDay(shift, desk.zone)(language))
    }
  }

  private func acting(_ words: [String]) -> AgentNumber? { viewer(words)?.number }

  private func value(of option: String, _ words: [String]) -> AgentNumber? {
    zip(words, words.dropFirst()).first { $0.0 == option }.flatMap { AgentNumber($0.1) }
  }
}
