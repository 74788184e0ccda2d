import Desk
import Shell
import Shifts
import Terminal
import Vocabulary

/// A command whose argument is the number of a handover item.
protocol HandoverNumberCommand: DeskCommand {
  /// True when it takes items that others hold, rather than one's own.
  static var takesOthers: Bool { get }
}

/// A command whose argument is the number of a swap, substitute or leave.
protocol RequestNumberCommand: DeskCommand {
  static var requests: ShiftRequest.Kind { get }
  /// True when it decides or agrees, rather than takes back.
  static var answers: Bool { get }
}

/// A command with options that name the day of somebody's shift.
protocol ShiftDateCommand: DeskCommand {
  /// True when it is about past days, rather than days to come.
  static var isPast: Bool { get }
}

extension ShiftDateCommand {
  static var isPast: Bool { false }
}

extension HandoverFinish: HandoverNumberCommand { static let takesOthers = false }
extension HandoverPass: HandoverNumberCommand { static let takesOthers = false }
extension HandoverDrop: HandoverNumberCommand { static let takesOthers = false }
extension HandoverAccept: HandoverNumberCommand { static let takesOthers = true }
extension HandoverStory: HandoverNumberCommand { static let takesOthers = true }

extension SwapAgree: RequestNumberCommand {
  static let requests = ShiftRequest.Kind.swap
  static let answers = true
}
extension RequestApprove: RequestNumberCommand {
  static var requests: ShiftRequest.Kind { Group.kind }
  static var answers: Bool { true }
}
extension RequestRefuse: RequestNumberCommand {
  static var requests: ShiftRequest.Kind { Group.kind }
  static var answers: Bool { true }
}
extension RequestWithdraw: RequestNumberCommand {
  static var requests: ShiftRequest.Kind { Group.kind }
  static var answers: Bool { false }
}

extension SwapAsk: ShiftDateCommand {}
extension CoverAsk: ShiftDateCommand {}
extension LeaveAsk: ShiftDateCommand {}
extension ClockFix: ShiftDateCommand { static let isPast = true }

extension CommandCompletion {
  /// Returns the numbers that a command about handovers or requests may take; nil for any other
  /// command.
  func numbers(of command: any ParsableCommand.Type, _ words: [String]) -> [Completion]? {
    if let command = command as? any HandoverNumberCommand.Type {
      return (try? items(ofOthers: command.takesOthers, words)) ?? []
    }
    if let command = command as? any RequestNumberCommand.Type {
      return (try? requests(command.requests, answering: command.answers, words)) ?? []
    }
    return nil
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
