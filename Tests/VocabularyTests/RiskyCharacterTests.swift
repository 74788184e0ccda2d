import Testing
import Vocabulary

struct RiskyCharacterTests {
  /// The list is written out; this machine's Unicode tables must not know more.
  @Test func everyControlAndEveryIgnorableCharacterIsRisky() {
    for scalar in (0...UInt32(0x10FFFF)).lazy.compactMap(Unicode.Scalar.init) {
      let isSelector = 0xFE00...0xFE0F ~= scalar.value
      let isAnnotation = 0xFFF9...0xFFFB ~= scalar.value
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: #expect(scalar.isRisky, "\(scalar.value)")
      default:
        let isIgnored = scalar.properties.isDefaultIgnorableCodePoint && !isSelector
        guard scalar.isRisky != (isIgnored || isAnnotation) else { continue }
        Issue.record("U+\(String(scalar.value, radix: 16)): risky is \(scalar.isRisky)")
      }
    }
  }

  @Test(arguments: "a~ é中。ﾊ한👩❤\u{FE0F}\u{301}".unicodeScalars.map { $0 })
  func ordinaryCharactersAreNot(scalar: Unicode.Scalar) {
    #expect(!scalar.isRisky)
  }

  @Test func anEscapeHasFourDigitsForEachUnit() {
    #expect(("\u{7}" as Unicode.Scalar).jsonEscape == "\\u0007")
    #expect(("\u{202E}" as Unicode.Scalar).jsonEscape == "\\u202e")
    #expect(("\u{E0041}" as Unicode.Scalar).jsonEscape == "\\udb40\\udc41")
  }
}
