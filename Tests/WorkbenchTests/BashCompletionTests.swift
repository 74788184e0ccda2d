import Foundation
import TestSupport
import Testing

/// Tab in bash, asked in bash itself: a file's name is whatever somebody gave it.
@Suite struct BashCompletionTests {
  static let names = [
    "orders-`{touch,PWNED}`.csv", "$(touch PWNED).csv", "a;touch PWNED;.csv", "~root.csv",
    "#b.csv", "c!d[e]f.csv", "{g,h}.csv", "i j'k\"l.csv", "m\\n*?.csv", "订单 十月.csv", "p^q|r&s.csv",
  ]

  /// What Tab puts into the line, and what a shell then takes it for.
  private func complete(_ names: [String]) throws -> [(text: String, word: String)] {
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try BuiltProgram.kefu(["init", "desk"], in: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/files", withIntermediateDirectories: true)
    for name in names {
      try Data().write(to: URL(fileURLWithPath: folder + "/files/" + name))
    }
    let script = """
      source \(BuiltProgram.repository)/Sources/Completions/kefu.bash
      export KEFU_DESK=$PWD/desk
      cd files
      COMP_WORDS=(\(BuiltProgram.folder)/kefu import orders '') COMP_CWORD=3
      _kefu
      for text in "${COMPREPLY[@]}"; do
        eval "word=($text)"
        printf '%s\\t%s\\n' "$text" "${word[*]}"
      done
      ls PWNED 2>/dev/null
      true
      """
    let output = try BuiltProgram.run("/bin/bash", ["-c", script], in: folder).output
    return output.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  @Test func whatTabPutsInIsThatFileAndNothingElse() throws {
    let found = try complete(Self.names)
    #expect(found.map(\.word).sorted() == Self.names.sorted())
    // What needs no quotes stays readable.
    #expect(try complete(["订单-10.csv"]).map(\.text) == ["订单-10.csv"])
  }

  @Test func namesThatATerminalWouldObeyAreLeftOut() throws {
    let found = try complete(["x\u{9D}0;y\u{9C}.csv", "a\u{202E}b.csv", "n\nl.csv", "plain.csv"])
    #expect(found.map(\.word) == ["plain.csv"])
  }
}
