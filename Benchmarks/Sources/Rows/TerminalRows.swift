/// The built program over a phrasebook: what an agent waits for until it can be used and after each
/// key, at a terminal with the pane on, and the memory that it takes meanwhile.
enum TerminalRows {
  private static let prompt = "号> "

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    let desk = try workplace.phraseDesk(PhraseRows.count)
    let few = try workplace.phraseDesk(300)
    return [indexing(desk)] + starts(desk, aim: 0.15) + starts(few, aim: 0.02) + memory(desk)
      + [keys(desk), keys(few)]
  }

  private static func indexing(_ desk: PhraseDesk) -> Pair {
    Pair(
      what: "first search of \(desk.count) phrases, which indexes them", rounds: 3,
      before: { try desk.dropIndex() }, ours: { try desk.find("退货").run() })
  }

  /// Until the prompt stands, the phrases indexed before.
  private static func starts(_ desk: PhraseDesk, aim: Double) -> [Pair] {
    let lists = "\(desk.count)/\(desk.count)"
    return [
      ("sqlite3", "its prompt", ["sqlite3"], "sqlite> "),
      ("fzf", "the phrases read", ["sh", "-c", "exec fzf < \(desk.lines)"], lists),
    ].map { program, until, words, mark in
      let isThere = Child.isInstalled(program)
      return Pair(
        what: "start until the prompt, \(desk.count) phrases", rounds: 21, aim: .seconds(aim),
        beside: isThere ? "\(program): start until \(until)" : "\(program) is not installed",
        before: { try desk.find("退货").run() },
        ours: { try start(desk.session(), until: prompt) },
        theirs: isThere ? { try start(PseudoTerminal(words), until: mark) } : nil)
    }
  }

  private static func start(_ terminal: PseudoTerminal, until mark: String) throws -> Cost {
    defer { terminal.end() }
    return Cost(seconds: try terminal.wait(for: mark), processor: try terminal.processor())
  }

  /// Queries of every kind and messages, each put into the line at once, so that the pane answers;
  /// then what is resident: all of it, and this session's share where several map the same index.
  private static func memory(_ desk: PhraseDesk) -> [Pair] {
    let lines = desk.queries.kinds.flatMap(\.lines) + desk.queries.messages
    return [("resident", \PseudoTerminal.Memory.resident), ("its share", \.share)].map {
      name, part in
      Pair(
        what: "session after \(lines.count) queries, \(name), \(desk.count) phrases", rounds: 3,
        memoryAim: 120,
        ours: {
          let terminal = try desk.session()
          defer { terminal.end() }
          _ = try terminal.wait(for: prompt)
          var cost = try typed(lines.map { [$0] }, terminal)
          cost.peak = try terminal.memory()[keyPath: part]
          return cost
        })
    }
  }

  /// Each key of messages in Chinese, a character at a time as an input method gives them, and of
  /// pinyin and initials.
  private static func keys(_ desk: PhraseDesk) -> Pair {
    let latin = desk.queries.kinds.filter { !$0.areCharacters }.flatMap { $0.lines.prefix(20) }
    let chinese = desk.queries.messages.prefix(10).map { String($0.prefix(15)) }
    return Pair(
      what: "key until the screen is drawn, \(desk.count) phrases", rounds: 5,
      tail: Tail(percent: 95, aim: 0.002),
      ours: {
        let terminal = try desk.session()
        defer { terminal.end() }
        _ = try terminal.wait(for: prompt)
        return try typed((latin + chinese).map { $0.map(String.init) }, terminal)
      })
  }

  /// Types lines into an empty one after the other; what is typed at once counts as one piece. The
  /// blank before them makes each a buyer's words, whatever it begins with.
  private static func typed(_ lines: [[String]], _ terminal: PseudoTerminal) throws -> Cost {
    var seconds: [Double] = []
    let start = try terminal.processor()
    for line in lines {
      _ = try terminal.type("\u{15} ")
      for keys in line { seconds.append(try terminal.type(keys)) }
    }
    return Cost(
      seconds: seconds.median,
      processor: (try terminal.processor() - start) / Double(max(1, seconds.count)),
      pieces: seconds)
  }
}
