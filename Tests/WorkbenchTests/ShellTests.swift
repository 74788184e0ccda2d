import Foundation
import TestSupport
import Testing

/// What `make install` gives the shell: Tab in bash, zsh and fish, and the man page.
@Suite struct ShellTests {
  private static let completions = BuiltProgram.repository + "/Sources/Completions"

  /// What bash's own completion would offer after a line; more than one come with descriptions.
  private func offered(_ words: [String], in folder: String, listing: Bool = false) throws
    -> [String]
  {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      source \(Self.completions)/kefu.bash
      complete -p kefu >/dev/null || exit 3
      COMP_WORDS=(\(quoted)); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_TYPE=\(listing ? 63 : 9)
      _kefu
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    return try BuiltProgram.run("/bin/bash", ["-c", script], in: folder).output
      .split(separator: "\n").map(String.init)
  }

  @Test func bashCompletesCommandsWithoutADesk() throws {
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try offered(["kefu", "ord"], in: folder) == ["order"])
    #expect(try offered(["kefu", "order", "untag"], in: folder) == ["untagged"])
    let listed = try offered(["kefu", "order", "un"], in: folder, listing: true)
    #expect(listed.map { $0.prefix { $0 != "(" } } == ["untagged  ", "unpaid  "])
    #expect(try offered(["kefu", "order", "tag", "--fl"], in: folder) == ["--flag"])
    #expect(try offered(["kefu", "上"], in: folder) == ["上班"])
  }

  @Test func bashCompletesWhatTheDeskHolds() throws {
    let desk = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }
    #expect(
      try offered(["kefu", "--desk", desk, "clock", "fix", "--agent", "4"], in: "/") == ["4"])
    let flags = try offered(
      ["kefu", "order", "tag", "--flag", ""], in: desk, listing: true)
    #expect(flags.contains { $0.hasPrefix("red  (") })
    let tagged = try BuiltProgram.kefu(
      ["order", "tag", "4100000000000001", "--flag", "red", "--as", "1"], in: desk)
    #expect(tagged.status == 0)
    #expect(try offered(["kefu", "order", "show", "41"], in: desk) == ["4100000000000001"])
    #expect(try offered(["kefu", "import", "orders", "Shi"], in: desk) == ["Shifts/"])
  }

  /// Bash splits words at `=`: a field and its choices are completed all the same.
  @Test func bashCompletesFieldsAndTheirChoices() throws {
    let desk = try BuiltProgram.desk()
    defer {
      try? FileManager.default.removeItem(atPath: (desk as NSString).deletingLastPathComponent)
    }
    try FileManager.default.copyItem(
      atPath: BuiltProgram.repository + "/Tests/Samples/case.yaml",
      toPath: desk + "/Policies/flows/case.yaml")
    #expect(try offered(["kefu", "book", "add", "ca"], in: desk) == ["case"])
    #expect(try offered(["kefu", "book", "add", "case", "ki"], in: desk) == ["kind="])
    // In Chinese the Chinese names are offered; ids by their beginning.
    #expect(try offered(["kefu", "book", "add", "case", "kind", "="], in: desk) == ["表扬", "教训"])
    #expect(
      try offered(["kefu", "book", "add", "case", "kind", "=", "le"], in: desk) == ["lesson"])
    let listed = try offered(["kefu", "book", "add", "case", ""], in: desk, listing: true)
    #expect(listed == ["什么事=  (what)", "类别=  (kind)", "学到什么=  (learned)", "电话=  (phone)"])
  }

  /// Where the shell is installed, its script at least parses there.
  @Test(arguments: [("bash", "kefu.bash"), ("zsh", "_kefu"), ("fish", "kefu.fish")])
  func scriptsParse(_ shell: String, _ file: String) throws {
    let path = "/usr/bin/" + shell
    guard FileManager.default.isExecutableFile(atPath: path) else { return }
    let result = try BuiltProgram.run(path, ["-n", Self.completions + "/" + file], in: "/tmp")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func installPutsEveryDocumentWhereItIsLookedFor() throws {
    let folder = try TestFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = BuiltProgram.folder + "/kefu"
    let made = try BuiltProgram.run(
      "/usr/bin/make",
      [
        "-s", "-C", BuiltProgram.repository, "install-documents", "PREFIX=/usr",
        "DESTDIR=" + folder, "PROGRAM=" + program,
      ], in: folder)
    #expect(made.status == 0, "\(made.errors)")
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: folder + "/usr/share/" + name, encoding: .utf8)
    }
    #expect(try text("man/man1/kefu.1").contains(".TH"))
    #expect(try text("man/zh_CN/man1/kefu.1").contains("客服"))
    let shells = [
      ("bash-completion/completions/kefu", "kefu.bash"), ("zsh/site-functions/_kefu", "_kefu"),
      ("fish/vendor_completions.d/kefu.fish", "kefu.fish"),
    ]
    for (installed, source) in shells {
      let written = try String(
        contentsOfFile: Self.completions + "/" + source, encoding: .utf8)
      #expect(try text(installed) == written)
    }
  }

  @Test(arguments: ["zh", "en"]) func manPageHasEveryCommandAndNoFault(_ language: String) throws {
    let page = try BuiltProgram.kefu(["help", "--man", "--lang", language], in: "/tmp").output
    for (path, _) in CommandTreeTests.leaves {
      #expect(page.contains(".SS \"\(path.joined(separator: " ").replacing("-", with: "\\-"))"))
    }
    let groff = "/usr/bin/groff"
    guard FileManager.default.isExecutableFile(atPath: groff) else { return }
    let result = try BuiltProgram.run(
      groff, ["-man", "-ww", "-Kutf8", "-Tutf8", "-z"], input: page, in: "/tmp")
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }
}
