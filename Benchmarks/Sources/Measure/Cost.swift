/// What a run cost: seconds of the clock and of the processors, bytes resident at most.
struct Cost {
  var seconds: Double
  var processor: Double
  /// Nil where nobody asks.
  var peak: Int?
  /// The seconds of each piece, where a run has many and `seconds` is the median of them.
  var pieces: [Double] = []
}

extension Cost {
  /// Times every piece of work in this process; the median counts.
  init<Piece>(ofEach pieces: [Piece], _ work: (Piece) throws -> Void) rethrows {
    let start = Clock.processor()
    let seconds = try pieces.map { piece in
      let start = Clock.now()
      try work(piece)
      return Clock.now() - start
    }
    self.init(
      seconds: seconds.median,
      processor: (Clock.processor() - start) / Double(max(1, pieces.count)), pieces: seconds)
  }
}

extension [Cost] {
  /// The seconds of each piece, the median of its rounds: a piece that is slow stays so, a moment in
  /// which the machine was busy goes.
  var pieces: [Double] {
    (0..<(map(\.pieces.count).min() ?? 0)).map { piece in map { $0.pieces[piece] }.median }
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

  /// The least one that so many of a hundred do not exceed; of none 0.
  func percentile(_ percent: Int) -> Double {
    isEmpty ? 0 : sorted()[Swift.max(0, (count * percent + 99) / 100 - 1)]
  }
}
