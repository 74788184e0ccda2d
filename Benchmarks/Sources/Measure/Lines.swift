/// What a line costs a program that reads many of them, its start left out.
struct Lines {
  var count = 1000
  /// Where they are written.
  let file: String

  /// - Parameters:
  ///   - opening: lines before the others that only prepare.
  ///   - line: one line; asked anew for each.
  ///   - program: reads the file.
  func cost(
    opening: String? = nil, line: () -> String, program: (_ file: String) -> Child
  ) throws -> Cost {
    func run(_ count: Int) throws -> Cost {
      var file = try DataFile(self.file)
      if let opening { try file.line(opening) }
      for _ in 0..<count { try file.line(line()) }
      try file.flush()
      return try program(self.file).run()
    }
    let start = try run(1)
    let whole = try run(1 + count)
    return Cost(
      seconds: (whole.seconds - start.seconds) / Double(count),
      processor: (whole.processor - start.processor) / Double(count), peak: whole.peak)
  }

  /// What a statement costs an open sqlite3 whose commits are as safe as ours.
  func cost(in database: String, statement: () -> String) throws -> Cost {
    try cost(opening: "PRAGMA synchronous = FULL;", line: statement) { file in
      Child(["sqlite3", database], input: file)
    }
  }
}
