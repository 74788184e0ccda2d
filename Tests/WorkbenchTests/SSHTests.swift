import Foundation
import TestSupport
import Testing

/// The session over ssh: a server of our own on the loopback, with a key made for it.
@Suite(.serialized) struct SSHTests {
  private static let isAtHand = ["/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen"]
    .allSatisfy(FileManager.default.isExecutableFile)

  @Test(.enabled(if: isAtHand, "needs the packages openssh-server and openssh-client"))
  func thePaneAndTheClipboardWorkFromFarAway() throws {
    let server = try Server()
    defer { server.end() }
    let pane = try PaneDesk(columns: 60, rows: 14, within: server.login)
    defer { pane.terminal.end() }
    pane.terminal.takesSequences()
    for character in "暗号是什么" {
      pane.terminal.type(String(character))
      try pane.terminal.wait(for: "\(character)", where: { $0.contains("1号>") })
    }
    try pane.terminal.wait(for: "1号> 暗号是什么\n1 ")
    pane.terminal.resize(columns: 40, rows: 14)
    let screen = try pane.terminal.wait(for: "1号> 暗号是什么\n1 ")
    #expect(screen.split(separator: "\n").count { $0.hasPrefix("1号>") } == 1, "\(screen)")
    let drawn = try #require(pane.drawn(beside: 2))
    pane.terminal.press("M-2")
    // No tool of this machine: the terminal at the other end takes it (OSC 52).
    try pane.waitForCopy(of: drawn)
    pane.terminal.press("C-d")
    try pane.terminal.wait(for: "ended 0")
  }

  /// An ssh server that ends by itself after a minute.
  private final class Server {
    /// What runs a program over there.
    let login: String
    private let process = Process()

    init() throws {
      let folder = try TestFolder.make()
      for name in ["host", "user"] {
        _ = try BuiltProgram.run(
          "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(name)"],
          in: folder)
      }
      // Root's server keeps an empty folder here, which a boot would have made.
      if getuid() == 0 { mkdir("/run/sshd", 0o755) }
      let port = try Self.freePort()
      try """
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(folder)/host
      AuthorizedKeysFile \(folder)/user.pub
      PidFile none
      StrictModes no
      UsePAM no
      PasswordAuthentication no
      PermitRootLogin prohibit-password
      AcceptEnv LC_ALL KEFU_LANG KEFU_NOW INPUTRC
      """.write(toFile: folder + "/config", atomically: true, encoding: .utf8)
      process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
      process.arguments = ["60", "/usr/sbin/sshd", "-D", "-e", "-f", folder + "/config"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      login =
        "ssh -q -tt -F none -i \(folder)/user -p \(port) -o StrictHostKeyChecking=no"
        + " -o UserKnownHostsFile=/dev/null -o ConnectionAttempts=20 -o ConnectTimeout=2"
        + " -o SendEnv=LC_ALL -o SendEnv=KEFU_LANG -o SendEnv=KEFU_NOW -o SendEnv=INPUTRC"
        + " 127.0.0.1"
    }

    func end() { process.terminate() }

    private static func freePort() throws -> UInt16 {
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(descriptor) }
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
      var size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
        }
      }
      guard isBound else { throw BuiltProgram.Failure(what: "no port is free") }
      return UInt16(bigEndian: address.sin_port)
    }
  }
}
