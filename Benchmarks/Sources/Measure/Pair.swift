import Glibc

/// One row of the table: what is measured, beside what, and how far apart they may be.
struct Pair {
  let what: String
  /// How often each side is run; the median counts.
  let rounds: Int
  /// The most that ours may take, as a multiple of theirs.
  var aim: Double?
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

extension [Double] {
  /// The middle one, or the mean of the middle two; of none 0.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    let upper = sorted[count / 2]
    return count % 2 == 1 ? upper : (sorted[count / 2 - 1] + upper) / 2
  }
}
