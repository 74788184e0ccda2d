import Vocabulary

/// A shift that has ended and lacks its clock-in, its clock-out or both. Payroll refuses to pass
/// over it until a lead or clerk has answered.
public struct OpenQuestion: Hashable, Codable, Sendable {
  public enum Missing: String, Codable, Sendable {
    case clockIn = "in"
    case clockOut = "out"
    case both
  }

  public let shift: RosteredShift
  public let missing: Missing
  /// The missing end and the known clockings, in words.
  public let reason: Text
  /// The command that answers it, ready to fill in, with the times of the shift.
  public let command: Text

  init(_ shift: RosteredShift, missing: Missing, clockings: [Clocking], zone: DeskZone) {
    self.shift = shift
    self.missing = missing
    let known = clockings.map { Texts.clocking($0, zone: zone) }
    reason = Texts.openQuestion(shift, missing: missing, known: known)
    func time(_ moment: Moment) -> String {
      ClockTime(seconds: zone.clock(moment).second)?.description ?? ""
    }
    var words = ["--agent \(shift.agent) --date \(shift.day)"]
    if missing != .clockOut { words.append("--in \(time(shift.start))") }
    if missing != .clockIn { words.append("--out \(time(shift.end))") }
    command = Texts.answerIt(with: (words + ["--reason \"...\""]).joined(separator: " "))
  }

  /// The question as a finding whose fix is the command.
  public var finding: Finding { Finding(nil, reason, fix: command) }
}
