import Terminal
import Testing

@testable import Shell

/// The last gate before the terminal lets this program's own colours through and nothing else.
struct GateTests {
  @Test(arguments: [Style.Role.title, .match, .faint, .rank, .good, .bad, .warning, .purple])
  func ownColoursPass(role: Style.Role) {
    let line = "1 " + Style(isOn: true)("退货", role) + "  申请\n"
    #expect(Gate.pass(line, colours: true) == line)
    #expect(!Gate.pass(line, colours: false).contains("\u{1B}"))
  }

  @Test(arguments: [
    "\u{1B}[8mhidden", "\u{1B}]52;c;eA==\u{7}", "\u{1B}[2J", "\u{1B}", "\u{1B}[1",
    "\u{1B}[38;5;1mx",
    "\u{9B}0m", "\u{1B}[0m\u{202E}txt",
  ])
  func nothingElsePasses(foreign: String) {
    let own = Style(isOn: true)("退货", .title)
    let passed = Gate.pass(own + foreign + own, colours: true)
    #expect(passed.hasPrefix(own) && passed.hasSuffix(own))
    let between = passed.dropFirst(own.count).dropLast(own.count)
    let rest = between.replacing("\u{1B}[0m", with: "").unicodeScalars
    #expect(!rest.contains { $0.value < 32 || 0x7F...0x9F ~= $0.value || $0 == "\u{202E}" })
  }

  @Test func jsonEscapesWhatTextShowsAsAPicture() throws {
    let text = "买\u{AD}\u{3164}\u{FFF9}\u{206A}\u{1D173}家❤\u{FE0F}"
    let json = try JSONText.encode([text], .chinese)
    #expect(json == #"["买\u00ad\u3164\ufff9\u206a\ud834\udd73家❤\#u{FE0F}"]"#)
  }
}
