import Glibc

/// One row of the table: what is measured, beside what, and how far apart they may be.
struct Pair {
  let what: String
  /// How often each side is run; the median counts.
  let rounds: Int
  /// The most that ours may take; nil where nobody asked.
  var aim: Aim?
  /// The slowest of many pieces; nil where a run is one piece.
  var tail: Tail?
  /// The most that ours may have resident, in MB of 10^6 bytes; nil where nobody asked.
  var memoryAim: Int?
  /// What theirs is called; empty when nothing stands beside ours.
  var beside = ""
  /// Undoes what the round before did; not measured.
  var before: () throws -> Void = {}
  let ours: () throws -> Cost
  var theirs: (() throws -> Cost)?

  /// Theirs, ours, theirs, ours: what slows the machine for a while slows both. Theirs comes first,
  /// since ours may change what both read.
  func measure(rounds asked: Int?) throws -> (ours: [Cost], theirs: [Cost]) {
    var costs: (ours: [Cost], theirs: [Cost]) = ([], [])
    for _ in 0..<(asked ?? rounds) {
      try before()
      if let theirs { costs.theirs.append(try theirs()) }
      costs.ours.append(try ours())
    }
    progress("\(what): " + Self.line(costs.ours))
    if theirs != nil { progress("  \(beside): " + Self.line(costs.theirs)) }
    return costs
  }

  private static func line(_ costs: [Cost]) -> String {
    let seconds = costs.map(\.seconds).sorted()
    let processor = costs.map(\.processor).median
    return "\(Table.time(seconds.median)) (\(Table.time(seconds[0])) to "
      + "\(Table.time(seconds[seconds.count - 1]))), processor \(Table.time(processor))"
  }
}

/// How slow the slow pieces of ours are: what `percent` of a hundred take at most.
struct Tail {
  let percent: Int
  /// Seconds; nil where nobody asked.
  var aim: Double?
}

/// The most that ours may take.
enum Aim {
  /// As a multiple of theirs.
  case times(Double)
  /// Seconds more than theirs.
  case above(Double)
  /// Seconds, whatever theirs is.
  case seconds(Double)

  func isMissed(_ ours: Double, beside theirs: Double) -> Bool {
    switch self {
    case .times(let factor): ours > theirs * factor
    case .above(let seconds): ours > theirs + seconds
    case .seconds(let seconds): ours > seconds
    }
  }

  var text: String {
    switch self {
    case .times(let factor): "\(factor)"
    case .above(let seconds): "+" + Table.time(seconds)
    case .seconds(let seconds): Table.time(seconds)
    }
  }
}
