import Foundation
import Phrasebook

/// A desk folder with so many made phrases and nothing else in its store.
final class PhraseDesk {
  static let words = Words()

  let count: Int
  let folder: String
  /// Every phrase as a line of its own, for tools that search lines.
  let lines: String
  private let program: String

  init(_ count: Int, _ workplace: Workplace) throws {
    self.count = count
    folder = workplace.path("phrases-\(count)")
    lines = workplace.path("phrases-\(count).txt")
    program = workplace.program
    progress("writing \(count) phrases")
    try Child([program, "init", folder]).run()
    try FileManager.default.removeItem(atPath: scripts)
    try FileManager.default.createDirectory(atPath: scripts, withIntermediateDirectories: true)
    try phrases.write(into: scripts, lines: lines)
  }

  var phrases: MadePhrases { MadePhrases(count: count, words: Self.words) }
  var queries: PhraseQueries { PhraseQueries(of: phrases) }
  private var scripts: String { folder + "/Scripts-Library" }
  private var cache: String { folder + "/.kefu" }

  /// The phrasebook as a session opens it.
  func library() throws -> PhraseLibrary {
    try PhraseLibrary(folder: scripts, name: "Scripts-Library", cache: cache)
  }

  /// The next to open the phrasebook compiles it.
  func dropIndex() throws {
    try? FileManager.default.removeItem(atPath: cache + "/phrasebook.index")
  }

  /// A search from the shell.
  func find(_ words: String) -> Child { Child([program, "find", words, "--desk", folder]) }

  /// A session of agent 2's at a terminal.
  func session() throws -> PseudoTerminal {
    try PseudoTerminal([program, "--desk", folder, "--as", "2"])
  }
}
