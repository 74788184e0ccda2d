import Foundation
import TestSupport
import Testing

@testable import Terminal

// One after the other: a script can't be run while a child of another test still holds it open.
@Suite(.serialized)
struct ClipboardTests {
  /// A folder with tools of our own, so that the machine's don't matter.
  func folder(_ tools: [String: String]) throws -> String {
    let folder = URL(filePath: try TestFolder.make(), directoryHint: .isDirectory)
    for (name, script) in tools {
      let file = folder.appending(path: name)
      try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return folder.path
  }

  func clipboard(_ environment: [String: String], _ tools: [String: String] = [:]) throws
    -> Clipboard
  {
    let path = try folder(tools)
    return Clipboard(environment: environment.merging(["PATH": path, "OUT": path]) { a, _ in a })
  }

  @Test func aDesktopsToolComesFirstAndIsChecked() throws {
    let tools = ["xclip": "/bin/cat > $OUT/text", "wl-copy": "exit 1"]
    let path = try folder(tools)
    let desktop = ["DISPLAY": ":0", "WAYLAND_DISPLAY": "w", "PATH": path, "OUT": path]
    #expect(Clipboard(environment: desktop).copy("亲，您好") == .copied("xclip"))
    #expect(try String(contentsOfFile: path + "/text", encoding: .utf8) == "亲，您好")
  }

  @Test func aToolThatStaysBehindDoesNotHoldUs() throws {
    let clipboard = try clipboard(
      ["DISPLAY": ":0"], ["xclip": "/bin/cat > /dev/null; /bin/sleep 20 & exit 0"])
    let start = Stopwatch.seconds()
    #expect(clipboard.copy("a") == .copied("xclip"))
    #expect(Stopwatch.seconds() - start < 10)
  }

  @Test func aToolThatReadsNothingIsNoCrash() throws {
    let clipboard = try clipboard(["DISPLAY": ":0", "TERM": "dumb"], ["xclip": "exit 1"])
    #expect(clipboard.copy(String(repeating: "长", count: 1_000_000)).isFailure)
  }

  @Test func overSSHTheTerminalIsAsked() throws {
    let tools = ["xclip": "", "tmux": ""]
    let remote = ["DISPLAY": ":0", "SSH_TTY": "/dev/pts/1", "TERM": "xterm"]
    #expect(try clipboard(remote, tools).routes == [.terminal])
    let within = remote.merging(["TMUX": "/tmp/tmux,1,0"]) { a, _ in a }
    #expect(try clipboard(within, tools).routes == [.tmux, .terminal])
  }

  @Test func tmuxTakesItIntoItsBuffer() throws {
    let path = try folder(["tmux": "echo \"$@\" > $OUT/words; /bin/cat > $OUT/text"])
    let environment = ["TMUX": "t", "TERM": "screen", "PATH": path, "OUT": path]
    #expect(Clipboard(environment: environment).copy("好") == .sentToTerminal)
    #expect(try String(contentsOfFile: path + "/words", encoding: .utf8) == "load-buffer -w -\n")
    #expect(try String(contentsOfFile: path + "/text", encoding: .utf8) == "好")
  }

  @Test func theSequenceIsOSC52AndWrappedForTmuxAndScreen() {
    let plain = "\u{1B}]52;c;5aW9\u{07}"
    #expect(Clipboard(environment: [:]).sequence(for: "好") == plain)
    #expect(
      Clipboard(environment: ["TMUX": "t"]).sequence(for: "好")
        == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
    #expect(
      Clipboard(environment: ["STY": "s"]).sequence(for: "好") == "\u{1B}P" + plain + "\u{1B}\\")
    let tooLong = String(repeating: "a", count: 56_300)
    #expect(Clipboard(environment: [:]).sequence(for: tooLong) == nil)
    #expect(Clipboard(environment: [:]).sequence(for: String(tooLong.dropLast(200))) != nil)
  }

  /// screen keeps 768 bytes of a device control string: a longer one is cut into several.
  @Test(arguments: [1, 550, 567, 568, 1290, 9000])
  func screenGetsALongTextInPieces(_ count: Int) throws {
    let text = String(repeating: "长", count: count)
    let plain = try #require(Clipboard(environment: [:]).sequence(for: text))
    for environment in [["STY": "9.pts"], ["TERM": "screen.xterm-256color"]] {
      let sent = try #require(Clipboard(environment: environment).sequence(for: text))
      let pieces = sent.components(separatedBy: "\u{1B}P").dropFirst()
      #expect(pieces.allSatisfy { $0.utf8.count + 2 <= 768 && $0.hasSuffix("\u{1B}\\") })
      #expect(pieces.map { $0.dropLast(2) }.joined() == plain)
      #expect(pieces.count == (plain.utf8.count + 763) / 764)
    }
  }

  @Test func bySettingNothingIsCopied() throws {
    let tools = try folder(["xclip": ""])
    let environment = ["DISPLAY": ":0", "TERM": "xterm", "PATH": tools]
    #expect(Clipboard(setting: .print, environment: environment).copy("a") == .printed)
    #expect(Clipboard(setting: .terminal, environment: environment).routes == [.terminal])
  }

  @Test func nothingAtHandIsSaid() throws {
    let outcome = try clipboard(["TERM": "dumb"]).copy("a")
    #expect(outcome == .failed(Texts.cannotCopy([])))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func base64IsThatOfRFC4648(text: String, coded: String) {
    #expect(Base64.encode(Array(text.utf8)) == coded)
  }
}
