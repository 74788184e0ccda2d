import Foundation
import TestSupport
import Testing

/// One desk, a terminal for everybody who works there, and a clock that moves while they are open.
final class DayStage {
  /// Who works at the shipped desk, and within which terminal emulator besides tmux: two of them use
  /// GNU screen.
  struct Person {
    let number: Int
    let usesScreen: Bool
  }

  static let people = [
    "李小满": Person(number: 1, usesScreen: true), "王春": Person(number: 3, usesScreen: false),
    "周晴": Person(number: 4, usesScreen: false), "何田": Person(number: 5, usesScreen: true),
    "林安": Person(number: 9, usesScreen: false),
  ]

  /// Saturday 2026-11-21, 0:00 in Shanghai.
  private static let midnight = 1_795_190_400

  let desk: String
  private let columns: Int
  private let clockFile: String
  private var minute = 0
  private var terminals: [Int: TmuxTerminal] = [:]

  init(columns: Int = 100) throws {
    self.columns = columns
    desk = try BuiltProgram.desk()
    // The line of keys below every screen would only repeat itself.
    let settings = desk + "/kefu.yaml"
    let text = try String(contentsOfFile: settings, encoding: .utf8)
    try (text + "\nkey_bar: false\n").write(toFile: settings, atomically: true, encoding: .utf8)
    clockFile = desk + "/../clock"
  }

  /// Seconds since 1970 on the desk's clock.
  private var now: Int { Self.midnight + minute * 60 }

  /// Moves the clock to a minute of the day; an earlier one is the next day's.
  func move(to wanted: Int) throws {
    var next = minute - minute % 1440 + wanted
    if next < minute { next += 1440 }
    minute = next
    try "\(now)\n".write(toFile: clockFile, atomically: true, encoding: .utf8)
  }

  /// Plays a document, step by step; what it then holds, screens included, is written when it is
  /// recorded.
  func play(_ path: String, recording: Bool) throws -> DayScript {
    var script = DayScript(try String(contentsOfFile: path, encoding: .utf8))
    for (index, piece) in script.pieces.enumerated() {
      switch piece {
      case .prose: continue
      case .time(_, let minute): try move(to: minute)
      case .step(var step):
        let screen = try play(step, recording: recording)
        #expect(screen.holds(step.expected), "\(path): \(step.sentence)\n\(screen)")
        // What follows would differ too.
        if !recording { try #require(screen == step.screen, "\(path): \(step.sentence)") }
        step.screen = screen
        script.pieces[index] = .step(step)
      }
    }
    if recording { try script.text.write(toFile: path, atomically: true, encoding: .utf8) }
    return script
  }

  /// Does a step and reads the screen. Throws when there is no such person or session.
  func play(_ step: DayScript.Step, recording: Bool) throws -> String {
    guard let person = Self.people[step.person] else {
      throw BuiltProgram.Failure(what: "nobody is called \(step.person)")
    }
    if step.verb == .runs { return try run(step, as: person) }
    let terminal = try self.terminal(of: person, opening: step.verb == .opens ? step : nil)
    try act(step, terminal, prompt: "\(person.number)号")
    if step.verb == .pastes { return terminal.buffer }
    return read(terminal, step, recording: recording)
  }

  private func terminal(
    of person: Person, opening step: DayScript.Step?
  ) throws -> TmuxTerminal {
    guard let step else {
      guard let open = terminals[person.number] else {
        throw BuiltProgram.Failure(what: "\(person.number) has no open session")
      }
      return open
    }
    terminals[person.number]?.close()
    let settings = desk + "/../screenrc"
    // GNU screen ends with its terminal instead of going on without.
    try "autodetach off\n".write(toFile: settings, atomically: true, encoding: .utf8)
    let terminal = try TmuxTerminal(
      agent: step.words.first == "kefu" ? nil : person.number, desk: desk, columns: columns,
      rows: 40, variables: "KEFU_NOW='\(clockFile)'",
      within: person.usesScreen ? "screen -U -c '\(settings)'" : "")
    terminals[person.number] = terminal
    return terminal
  }

  private func act(_ step: DayScript.Step, _ terminal: TmuxTerminal, prompt: String) throws {
    switch step.verb {
    case .opens, .sees, .pastes, .runs: break
    case .enters:
      try clear(terminal, prompt)
      terminal.type(step.words[0])
      terminal.press("Enter")
    case .types:
      try clear(terminal, prompt)
      terminal.type(step.words[0])
    case .adds: terminal.type(step.words[0])
    case .receives:
      try clear(terminal, prompt)
      terminal.paste(step.words[0].replacing("⏎", with: "\n"))
    case .presses: step.words.forEach { terminal.press(Self.key($0)) }
    case .answers:
      for (index, answer) in step.words.enumerated() {
        let rows = terminal.screen.rows.count
        if answer != "↵" {
          terminal.press("C-u")
          terminal.type(answer)
        }
        terminal.press("Enter")
        // The next question stands on a row of its own.
        if index + 1 == step.words.count { break }
        try terminal.wait(for: "", where: { $0.rows.count > rows })
      }
    }
  }

  /// An empty line on an empty screen, whichever buyer's chat it is.
  private func clear(_ terminal: TmuxTerminal, _ prompt: String) throws {
    terminal.press("C-u", "C-l")
    try terminal.wait(
      for: prompt,
      where: { screen in
        let rows = screen.rows
        return rows.count == 1 && rows[0].hasPrefix(prompt) && rows[0].hasSuffix(">")
      })
  }

  /// tmux's name of a key.
  private static func key(_ name: String) -> String {
    name.replacing("Alt-", with: "M-").replacing("Ctrl-", with: "C-")
  }

  /// The screen as it was recorded, else once it no longer moves; what is there when time is up.
  private func read(
    _ terminal: TmuxTerminal, _ step: DayScript.Step, recording: Bool
  ) -> String {
    var (screen, equal) = ("", 0)
    let end = ContinuousClock.now + .seconds(recording ? 10 : 30)
    while .now < end {
      let rows = terminal.screen.rows.joined(separator: "\n")
      equal = rows == screen ? equal + 1 : 0
      screen = rows
      let isRight = recording ? equal >= Self.readings : screen == step.screen
      if isRight, screen.holds(step.expected) { break }
      usleep(20_000)
    }
    return screen
  }

  /// Equal readings, one after another, that make a screen a settled one when it is recorded.
  private static let readings = 10

  /// The desk's people also use a shell: what it prints, errors included.
  private func run(_ step: DayScript.Step, as person: Person) throws -> String {
    let environment = BuiltProgram.environment(home: desk)
      .merging(["KEFU_NOW": clockFile, "COLUMNS": "\(columns)"]) { $1 }
    let result = try BuiltProgram.run(
      "/bin/bash", ["-c", "exec 2>&1\n" + step.words[0]], in: desk, environment: environment)
    return result.output.replacing(desk, with: "desk").rows.joined(separator: "\n")
  }

  /// A command's JSON as one of the desk reads it at the end.
  func json(_ words: String, as number: Int) throws -> Any {
    let result = try BuiltProgram.kefu(
      words.split(separator: " ").map(String.init) + ["--format", "json", "--as", "\(number)"],
      in: desk, environment: ["KEFU_NOW": clockFile])
    guard result.status == 0 else { throw BuiltProgram.Failure(what: result.errors) }
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8))
  }

  func end() { terminals.values.forEach { $0.close() } }
}

extension String {
  /// Whether the texts are there, each after the one before.
  func holds(_ texts: [String]) -> Bool {
    var rest = self[...]
    for text in texts {
      guard let found = rest.firstRange(of: text) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  /// A screen's rows without blanks at their ends and without blank rows at its end.
  fileprivate var rows: [String] {
    var rows = split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }
}
