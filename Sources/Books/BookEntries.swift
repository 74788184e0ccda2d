import Cases
import Vocabulary

/// Entries of books, told by the ids of the fields that ship.
extension Case {
  public var isUnfinished: Bool {
    EntryState(rawValue: state).map(EntryState.unfinished.contains) ?? false
  }

  /// The day by which it is due.
  public var dueDay: Day? { values["due"].flatMap { Day($0) } }

  /// The step that made it what it is; that somebody has seen it changes nothing.
  var closing: CaseStep? { standing.last { !$0.isNote } }

  // The stock watch.

  /// The steps since the pieces were last reported.
  private var sinceReported: [CaseStep] {
    let steps = standing
    let start = steps.lastIndex { $0.values["pieces"] != nil } ?? 0
    return Array(steps[start...])
  }

  /// The step that last said how many pieces there are said to be.
  var reported: CaseStep? { sinceReported.first }

  /// Pieces that were counted since they were reported, else those reported.
  public var pieces: Int {
    (standingValues["counted"] ?? values["pieces"]).flatMap { Int($0) } ?? 0
  }

  /// The values of its fields, without what was counted before the pieces were reported anew.
  public var standingValues: [String: String] {
    var values = values
    guard values["counted"] != nil else { return values }
    values["counted"] = sinceReported.compactMap { $0.values["counted"] }.last
    return values
  }

  /// Agents who say that they know it as it stands, in that order.
  public var seenBy: [AgentNumber] {
    sinceReported.filter { $0.step == "seen" }.compactMap(\.agent)
  }

  /// Agents who wrote, saw or checked it as it stands, by number.
  public var knownTo: [AgentNumber] { Set(sinceReported.compactMap(\.agent)).sorted() }

  // Calls.

  /// Seconds that a call took; nil when this is none.
  public var callSeconds: Int? { CallTimes(values)?.seconds }

  /// Whether a call took longer than the aim (HANDBOOK/systems.md, S20: within 5 minutes).
  public func isLongCall(_ minutes: Int) -> Bool { (callSeconds ?? 0) > minutes * 60 }
}

/// When a call began and ended.
struct CallTimes {
  let seconds: Int

  /// Nil where one of them is missing.
  init?(_ values: [String: String]) {
    guard let began = values["began"].flatMap({ Int($0) }),
      let ended = values["ended"].flatMap({ Int($0) })
    else { return nil }
    seconds = ended - began
  }
}
