import Vocabulary

/// A shift that has ended with a clock-in but no clock-out, or the reverse. Payroll refuses to pass
/// over it until a lead or clerk has answered.
public struct OpenQuestion: Hashable, Codable, Sendable {
  public enum Missing: String, Codable, Sendable {
    case clockIn = "in"
    case clockOut = "out"
    case both
  }

  public let shift: RosteredShift
  public let missing: Missing
  /// What is there, for people.
  public let reason: Text
  /// The command that answers, ready to fill in: the times shown are those of the shift.
  public let command: String

  init(_ shift: RosteredShift, missing: Missing, clockings: [Clocking], zone: DeskZone) {
    self.shift = shift
    self.missing = missing
    let known = clockings.map { Texts.clocking($0, zone: zone) }
    reason = Texts.openQuestion(shift, missing: missing, known: known)
    func time(_ moment: Moment) -> String {
      ClockTime(seconds: zone.clock(moment).second)?.description ?? ""
    }
    var words = ["kefu clock fix --agent \(shift.agent) --date \(shift.day)"]
    if missing != .clockOut { words.append("--in \(time(shift.start))") }
    if missing != .clockIn { words.append("--out \(time(shift.end))") }
    command = (words + ["--reason \"...\""]).joined(separator: " ")
  }

  /// The question as a finding whose fix is the command.
  public var finding: Finding { Finding(nil, reason, fix: Text(same: command)) }
}
