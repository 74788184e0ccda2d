import Vocabulary

/// The rules that turn a shift's clockings into its outcome (HANDBOOK/shifts.md, Attendance).
struct Judgement {
  let now: Moment
  let zone: DeskZone
  /// Seconds after the start that do not count as late.
  let grace: Int

  /// Returns a shift's outcome and the question that its clockings leave open; nil when there is
  /// none.
  ///
  /// Leave counts from its approval on, even before the shift; every other outcome waits for the
  /// shift's end.
  func of(
    _ shift: RosteredShift, clockings: [Clocking], isLeave: Bool, answers: [ClockAnswer]
  ) -> (ShiftDay, OpenQuestion?) {
    let answers = answers.sorted { $0.id < $1.id }
    let ends = Ends(clockings, answers: answers)
    func day(_ state: ShiftDay.State, late: Int = 0, early: Int = 0) -> ShiftDay {
      ShiftDay(
        shift: shift, state: state, clockedIn: ends.first, clockedOut: ends.last,
        lateSeconds: late, earlySeconds: early, clockings: clockings, answers: answers)
    }
    if isLeave { return (day(.leave), nil) }
    if now < shift.end { return (day(.notYet), nil) }
    if ends.areAbsent { return (day(.absent), nil) }
    guard let first = ends.first, let last = ends.last else {
      let missing: OpenQuestion.Missing =
        ends.first != nil ? .clockOut : ends.last != nil ? .clockIn : .both
      return (day(.open), OpenQuestion(shift, missing: missing, clockings: clockings, zone: zone))
    }
    let late = first - shift.expected.lowerBound
    let early = shift.expected.upperBound - last
    return (day(.worked, late: late > grace ? late : 0, early: max(0, early)), nil)
  }
}

/// The two ends of a worked shift: the first clock-in and the last clock-out, corrected by answers.
///
/// Decisions, where the handbook is silent:
/// - If no clocking of the shift states its direction, the first is the clock-in and the last the
///   clock-out; those within 5 minutes of each other are one (HANDBOOK/sheets.md, Clockings).
/// - Beside clockings with a direction, one without takes the opposite of the one before it in the
///   shift, and is a clock-in if it is the first. One at the same second as the clocking before it
///   is the same press, exported twice, and is ignored.
/// - The first clocking must be a clock-in and the last one a clock-out; in between people come and
///   go (breaks, a key pressed twice), which changes neither end. A shift that begins with a
///   clock-out lacks its clock-in: a later clock-in is only the return from a break, and taking it
///   for the first would make the agent late. One that ends with a clock-in lacks its clock-out in
///   the same way.
/// - An answer overrides the clockings; the latest statement holds.
struct Ends {
  private(set) var first: Moment?
  private(set) var last: Moment?
  private(set) var areAbsent: Bool

  /// Determines the ends.
  ///
  /// - Parameters:
  ///   - clockings: those of one shift, by time.
  ///   - answers: those to that shift, in the order in which they were entered.
  init(_ clockings: [Clocking], answers: [ClockAnswer]) {
    let walked = Self.directed(clockings)
    let clocked = (
      first: walked.first.flatMap { $0.direction == .in ? $0.at : nil },
      last: walked.last.flatMap { $0.direction == .out ? $0.at : nil }
    )
    (first, last) = clocked
    areAbsent = walked.isEmpty
    for answer in answers {
      areAbsent = answer.absent
      first = answer.absent ? clocked.first : answer.clockedIn ?? first
      last = answer.absent ? clocked.last : answer.clockedOut ?? last
    }
    if areAbsent { (first, last) = (nil, nil) }
  }

  /// Seconds within which presses without direction count as one.
  private static let onePress = 300

  static func directed(_ clockings: [Clocking]) -> [(at: Moment, direction: Direction)] {
    if let first = clockings.first, let last = clockings.last,
      clockings.allSatisfy({ $0.direction == nil })
    {
      return last.at - first.at <= onePress
        ? [(first.at, .in)] : [(first.at, .in), (last.at, .out)]
    }
    var walked: [(at: Moment, direction: Direction)] = []
    for clocking in clockings {
      if let direction = clocking.direction {
        walked.append((clocking.at, direction))
      } else if walked.last?.at != clocking.at {
        walked.append((clocking.at, walked.last?.direction == .in ? .out : .in))
      }
    }
    return walked
  }
}
