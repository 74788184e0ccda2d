import Foundation
import TestSupport
import Testing

/// Copying into clipboards that are there: tmux's buffer and an X server's selection.
@Suite(.serialized) struct CopyingTests {
  private static let reply = "发错是我们的问题"

  private func take(in terminal: TmuxTerminal) throws {
    try terminal.wait(for: "1号>")
    terminal.type("发错货了")
    try terminal.wait(for: "1 收到发错的货")
    terminal.press("M-1")
    try terminal.wait(for: "按回车复制下一条")
  }

  @Test func tmuxHoldsTheReply() throws {
    let terminal = try TmuxTerminal(agent: 1)
    defer { terminal.end() }
    try take(in: terminal)
    #expect(terminal.buffer.contains(Self.reply))
  }

  /// As over SSH: the program does not know of tmux, and the terminal takes OSC 52.
  @Test func aTerminalTakesTheSequence() throws {
    let terminal = try TmuxTerminal(agent: 1, variables: "-u TMUX")
    defer { terminal.end() }
    try terminal.wait(for: "1号>")
    terminal.takesSequences()
    try take(in: terminal)
    #expect(terminal.buffer.contains(Self.reply))
  }

  private static let hasDesktop = ["/usr/bin/Xvfb", "/usr/bin/xclip"]
    .allSatisfy(FileManager.default.isExecutableFile)

  @Test(.enabled(if: hasDesktop, "needs the packages xvfb and xclip"))
  func aDesktopsClipboardHoldsTheReply() throws {
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/Xvfb")
    server.arguments = ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "320x240x8"]
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    // Signals that a program may block are blocked in what a test's thread starts.
    defer { kill(server.processIdentifier, SIGKILL) }
    let number = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    try #require(!number.isEmpty)
    defer {
      for file in ["/tmp/.X\(number)-lock", "/tmp/.X11-unix/X\(number)"] {
        try? FileManager.default.removeItem(atPath: file)
      }
    }
    let display = ["DISPLAY": ":\(number)"]
    let desk = try BuiltProgram.desk()
    defer { try? FileManager.default.removeItem(atPath: desk.replacing("/desk", with: "")) }
    // xclip stays behind to answer for what it holds.
    let said = try BuiltProgram.run(
      "/bin/bash",
      ["-c", BuiltProgram.closeInherited + "exec kefu --desk . say ret-wrong --as 1"],
      in: desk, environment: BuiltProgram.environment(home: desk).merging(display) { $1 })
    #expect(said.status == 0, "\(said.errors)")
    #expect(said.errors.contains("xclip"))
    let held = try BuiltProgram.run(
      "/usr/bin/xclip", ["-o", "-selection", "clipboard"], in: desk,
      environment: BuiltProgram.environment(home: desk).merging(display) { $1 })
    #expect(held.output.contains(Self.reply))
    #expect(said.output.hasPrefix(held.output))
  }
}
