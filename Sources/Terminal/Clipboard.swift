import Glibc
import Vocabulary

/// The clipboard, through any means available here: a desktop's tool, tmux, or the terminal.
///
/// A tool's exit status tells whether it worked. OSC 52, the sequence by which a program hands a
/// text to the terminal (over SSH too), has no answer, so all that is known is that it was sent.
public struct Clipboard: Sendable {
  public enum Setting: String, Codable, CaseIterable, Sendable {
    case automatic
    /// A desktop's tool is never used.
    case terminal
    /// Nothing is copied; the text is printed, to be selected by hand.
    case print
  }

  public enum Outcome: Hashable, Sendable {
    /// The tool of that name took the text.
    case copied(String)
    case sentToTerminal
    /// Nothing was copied, by setting; the caller prints the text.
    case printed
    case failed(Text)

    public var isFailure: Bool {
      if case .failed = self { true } else { false }
    }

    /// A short notice for people.
    public var notice: Text {
      switch self {
      case .copied(let tool): Texts.copied(tool)
      case .sentToTerminal: Texts.sentToTerminal
      case .printed: Texts.printed
      case .failed(let reason): reason
      }
    }

    /// The notice for somebody who was told before what to do where pasting fails.
    public var noticeAgain: Text { self == .sentToTerminal ? Texts.sentAgain : notice }
  }

  /// One means to try.
  enum Route: Equatable {
    case tool([String])
    /// tmux's own buffer, which tmux also passes on to the terminal around it.
    case tmux
    case terminal
  }

  /// The length in base64 up to which xterm accepts one OSC 52 sequence; other terminals accept
  /// more.
  static let sequenceLimit = 74_994

  private let setting: Setting
  private let environment: [String: String]

  public init(setting: Setting = .automatic, environment: [String: String]) {
    self.setting = setting
    self.environment = environment
  }

  /// Puts the text on the clipboard through the first means that works.
  public func copy(_ text: String) -> Outcome {
    guard setting != .print else { return .printed }
    var failed: [String] = []
    for route in routes {
      switch route {
      case .tool(let words):
        if run(words, text) { return .copied(words[0]) }
        failed.append(words[0])
      case .tmux:
        if run(["tmux", "load-buffer", "-w", "-"], text) { return .sentToTerminal }
      case .terminal:
        guard let sequence = sequence(for: text) else { return .failed(Texts.tooLongToCopy) }
        if send(sequence) { return .sentToTerminal }
      }
    }
    return .failed(Texts.cannotCopy(failed))
  }

  /// The means that make sense here, the best first (DECISIONS.md).
  var routes: [Route] {
    var routes: [Route] = []
    let isRemote = has("SSH_CONNECTION") || has("SSH_TTY")
    if setting == .automatic, !isRemote {
      if has("WAYLAND_DISPLAY") { routes.append(.tool(["wl-copy"])) }
      if has("DISPLAY") {
        routes.append(.tool(["xclip", "-selection", "clipboard"]))
        routes.append(.tool(["xsel", "--clipboard", "--input"]))
      }
      routes.append(.tool(["pbcopy"]))
    }
    if has("TMUX") { routes.append(.tmux) }
    return (routes + [.terminal]).filter(isAtHand)
  }

  private func has(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }

  private func isAtHand(_ route: Route) -> Bool {
    switch route {
    case .tool(let words): ExternalTool(words[0], environment: environment) != nil
    case .tmux: ExternalTool("tmux", environment: environment) != nil
    case .terminal: (environment["TERM"] ?? "dumb") != "dumb"
    }
  }

  private func run(_ words: [String], _ text: String) -> Bool {
    guard let tool = ExternalTool(words[0], environment: environment) else { return false }
    return tool.run(Array(words.dropFirst()), input: Array(text.utf8))
  }

  /// Returns the OSC 52 sequence, within tmux and screen also wrapped so that they let it through;
  /// nil if the text is too long for it.
  func sequence(for text: String) -> String? {
    let coded = Base64.encode(Array(text.utf8))
    guard coded.utf8.count <= Self.sequenceLimit else { return nil }
    let plain = "\u{1B}]52;c;\(coded)\u{07}"
    if has("TMUX") { return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" }
    return isInScreen ? Self.pieces(plain) : plain
  }

  /// True within GNU screen, also over SSH: no other program calls a terminal `screen.xterm`.
  private var isInScreen: Bool {
    has("STY") || (environment["TERM"] ?? "").hasPrefix("screen.")
  }

  /// A sequence in device control strings that screen hands on one after the other. It keeps 768
  /// bytes of one (`MAXSTR` in its `screen.h`) and shows the rest of a longer one as text.
  private static func pieces(_ sequence: String) -> String {
    let bytes = Array(sequence.utf8)
    return stride(from: 0, to: bytes.count, by: pieceLength).map { start in
      let piece = bytes[start..<min(start + pieceLength, bytes.count)]
      return "\u{1B}P" + String(decoding: piece, as: UTF8.self) + "\u{1B}\\"
    }.joined()
  }

  /// Bytes within the four of a device control string's own.
  private static let pieceLength = 768 - 4

  private func send(_ sequence: String) -> Bool {
    // stdout is not used: `kefu say` prints the reply there, perhaps into a file.
    let terminal = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    defer { close(terminal) }
    return Output.write(sequence, to: terminal)
  }
}
