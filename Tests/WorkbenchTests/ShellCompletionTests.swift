import Foundation
import TestSupport
import Testing

/// Tab in zsh and fish, pressed in the shells themselves: what it puts into the line is that file's
/// name and nothing else, whatever somebody called it. Bash is asked in `BashCompletionTests`.
@Suite struct ShellCompletionTests {
  enum Shell: String, CaseIterable { case zsh, fish }

  /// A shell in a folder with one file, where `kefu` writes its arguments down instead of running.
  private struct Place {
    let folder: String
    let terminal: TmuxTerminal

    init(_ shell: Shell, file: String) throws {
      let desk = try BuiltProgram.desk()
      folder = (desk as NSString).deletingLastPathComponent
      for part in ["bin", "files", "home"] {
        try FileManager.default.createDirectory(
          atPath: folder + "/" + part, withIntermediateDirectories: true)
      }
      try Data().write(to: URL(fileURLWithPath: folder + "/files/" + file))
      let program = folder + "/bin/kefu"
      try """
      #!/bin/bash
      if [ "$1" = __complete ]; then exec '\(BuiltProgram.folder)/kefu' "$@"; fi
      printf '%s\\0' "$@" > '\(folder)/part'; mv '\(folder)/part' '\(folder)/arguments'
      """.write(toFile: program, atomically: true, encoding: .utf8)
      chmod(program, 0o755)
      let completions = BuiltProgram.repository + "/Sources/Completions"
      try """
      PS1='ready> '
      fpath=('\(completions)' $fpath)
      autoload -Uz compinit
      compinit -u -d '\(folder)/home/dump'
      """.write(toFile: folder + "/home/.zshrc", atomically: true, encoding: .utf8)
      try """
      source '\(completions)/kefu.fish'
      function fish_prompt; echo -n 'ready> '; end
      """.write(toFile: folder + "/home/begin.fish", atomically: true, encoding: .utf8)
      let start =
        switch shell {
        case .zsh: "zsh -i"
        case .fish: "fish --no-config -C 'source \(folder)/home/begin.fish'"
        }
      terminal = try TmuxTerminal(
        running: "env HOME='\(folder)/home' ZDOTDIR='\(folder)/home' KEFU_DESK='\(desk)' "
          + "PATH='\(folder)/bin':$PATH sh -c \"cd '\(folder)/files' && exec \(start)\"",
        desk: desk)
    }

    /// Presses Tab behind `kefu import orders`, then Enter; the arguments that `kefu` was given.
    func complete() throws -> [String] {
      let typed = "ready> kefu import orders"
      try terminal.wait(for: "ready>")
      terminal.type("kefu import orders ")
      try terminal.wait(for: typed)
      terminal.press("Tab")
      try terminal.wait(for: typed) { screen in
        screen.split(separator: "\n").contains { $0.hasPrefix(typed) && $0.count > typed.count + 1 }
      }
      terminal.press("Enter")
      try terminal.wait(for: "") { _ in
        FileManager.default.fileExists(atPath: folder + "/arguments")
      }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/arguments"))
      return String(decoding: bytes, as: UTF8.self).split(separator: "\0").map(String.init)
    }
  }

  @Test(arguments: Shell.allCases, BashCompletionTests.names + ["x:y\\z.csv"])
  func whatTabPutsInIsThatFile(_ shell: Shell, _ name: String) throws {
    let place = try Place(shell, file: name)
    defer { try? FileManager.default.removeItem(atPath: place.folder) }
    #expect(try place.complete() == ["import", "orders", name])
    let files = try FileManager.default.contentsOfDirectory(atPath: place.folder + "/files")
    #expect(files == [name])
  }
}
