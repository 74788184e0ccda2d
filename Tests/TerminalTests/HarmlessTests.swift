import Terminal
import Testing

struct HarmlessTests {
  @Test func ordinaryTextStaysAsItIs() {
    for text in ["", "abc ~", "亲，您好😀", "退货 ¥12.50 “好”…", "3️⃣", "é e\u{301}", "한국어 ﾊﾝｶｸ"] {
      #expect(text.harmless() == text)
    }
  }

  @Test func controlsAreShownAsPictures() {
    #expect("\u{1B}[31m红\u{7}".harmless() == "␛[31m红␇")
    #expect("a\tb\rc\nd\0\u{7F}".harmless() == "a␉b␍c␊d␀␡")
    #expect("\u{9B}31m\u{85}\u{90}".harmless() == "\\u{9B}31m\\u{85}\\u{90}")
  }

  @Test(arguments: [
    0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D,
    0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFFF9, 0xFFFB, 0xAD, 0x34F, 0x115F,
    0x180E, 0x3164, 0xFFA0, 0xE0001, 0xE0041, 0xE007F, 0xE0100,
  ])
  func whatHidesOrReordersIsSpelt(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let spelt = "\\u{\(String(value, radix: 16, uppercase: true))}"
    #expect("买\(scalar)家".harmless() == "买\(spelt)家")
  }

  @Test func noControlSurvives() {
    for value in Array(0...0x1F) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let shown = "x\(scalar)y".harmless().unicodeScalars
      #expect(shown.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }
  }

  @Test func newlinesAreKeptOnlyWhereAsked() {
    #expect("一\r\n二\n三\r四".harmless(keepingNewlines: true) == "一\n二\n三␍四")
    #expect("一\n二".harmless() == "一␊二")
  }

  @Test func joinedEmojiFallIntoParts() {
    #expect("👩\u{200D}👧".harmless() == "👩\\u{200D}👧")
  }
}
