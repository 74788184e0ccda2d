import Foundation
import TestSupport

/// A desk with a phrasebook of a few phrases, and its session in a terminal.
struct PaneDesk {
  let terminal: TmuxTerminal
  var desk: String { terminal.desk }

  /// Nine phrases with one word in common, each with a reply that fits a row.
  static let nine = (1...9).map { number in
    "  - {id: test-\(number), title: 暗号\(number), buyers: [暗号\(number)是什么], reply: 第\(number)条回复}"
  }.joined(separator: "\n")

  /// - Parameters:
  ///   - phrases: entries of a phrase file; the shipped phrases are taken away.
  ///   - setting: a line of `kefu.yaml` that takes the place of the one with its key.
  init(
    _ phrases: String = nine, setting: String = "", columns: Int = 100, rows: Int = 30,
    variables: String = "", within emulator: String = ""
  ) throws {
    let desk = try BuiltProgram.desk()
    let library = desk + "/Scripts-Library"
    for name in try FileManager.default.contentsOfDirectory(atPath: library) {
      try FileManager.default.removeItem(atPath: library + "/" + name)
    }
    try Self.write(phrases, in: desk)
    let file = desk + "/kefu.yaml"
    let key = setting.prefix { $0 != ":" } + ":"
    let kept = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix(key) }.joined(separator: "\n")
    try (kept + "\n" + setting + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    terminal = try TmuxTerminal(
      agent: 1, desk: desk, columns: columns, rows: rows, now: 1_795_240_800,
      variables: variables, within: emulator)
    try terminal.wait(for: "1号>")
  }

  static func write(_ phrases: String, in desk: String) throws {
    try "category: closing\nphrases:\n\(phrases)\n"
      .write(toFile: desk + "/Scripts-Library/test.yaml", atomically: true, encoding: .utf8)
  }

  func write(_ phrases: String) throws { try Self.write(phrases, in: desk) }

  /// The words that the screen shows beside a number of the pane, below the last prompt.
  func drawn(beside number: Int) -> String? {
    let rows = terminal.screen.split(separator: "\n").map(String.init)
    let pane = rows[(rows.lastIndex { $0.hasPrefix("1号>") } ?? 0)...]
    return pane.first { $0.hasPrefix("\(number) ") }
      .flatMap { $0.components(separatedBy: "  ").last }
  }

  /// Waits until the clipboard holds a text.
  func waitForCopy(of text: String) throws {
    for _ in 0..<200 where terminal.buffer != text { usleep(25_000) }
    guard terminal.buffer == text else {
      throw BuiltProgram.Failure(
        what: "copied is “\(terminal.buffer)”, not “\(text)”:\n\(terminal.screen)")
    }
  }
}
