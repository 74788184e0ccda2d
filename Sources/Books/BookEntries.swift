import Cases
import Vocabulary

/// Entries of books, read by the ids of the fields that ship.
extension Case {
  public var isUnfinished: Bool {
    EntryState(rawValue: state).map(EntryState.unfinished.contains) ?? false
  }

  /// The day by which it is due; nil when it has none.
  public var dueDay: Day? { values["due"].flatMap { Day($0) } }

  /// The step that gave it its present state. A step that only notes that somebody has seen it does
  /// not count.
  var closing: CaseStep? { standing.last { !$0.isNote } }

  // The stock watch.

  /// The steps from the last report of the pieces on.
  private var sinceReported: [CaseStep] {
    let steps = standing
    let start = steps.lastIndex { $0.values["pieces"] != nil } ?? 0
    return Array(steps[start...])
  }

  /// The step that last reported the number of pieces; nil when no step stands.
  var reported: CaseStep? { sinceReported.first }

  /// The number of pieces counted since they were reported, else the number reported; 0 without
  /// either.
  public var pieces: Int {
    (standingValues["counted"] ?? values["pieces"]).flatMap { Int(stored: $0) } ?? 0
  }

  /// The values of its fields, without a count from before the last report of the pieces.
  public var standingValues: [String: String] {
    var values = values
    guard values["counted"] != nil else { return values }
    values["counted"] = sinceReported.compactMap { $0.values["counted"] }.last
    return values
  }

  /// The agents who noted that they know it in its present state, in that order.
  public var seenBy: [AgentNumber] {
    sinceReported.filter { $0.step == "seen" }.compactMap(\.agent)
  }

  /// The agents who wrote, saw or checked it in its present state, by number.
  public var knownTo: [AgentNumber] { Set(sinceReported.compactMap(\.agent)).sorted() }

  // Calls.

  /// Seconds that a call took; nil unless its beginning and end are known.
  public var callSeconds: Int? { CallTimes(values)?.seconds }

  /// Returns true when a call took longer than `minutes`, the aim (HANDBOOK/systems.md, S20: within
  /// 5 minutes).
  public func isLongCall(_ minutes: Int) -> Bool { (callSeconds ?? 0) > minutes * 60 }
}

/// The length of a call, from its beginning and end.
struct CallTimes {
  let seconds: Int

  /// Returns nil when one of them is missing.
  init?(_ values: [String: String]) {
    guard let began = values["began"].flatMap({ Int(stored: $0) }),
      let ended = values["ended"].flatMap({ Int(stored: $0) })
    else { return nil }
    seconds = ended - began
  }
}
