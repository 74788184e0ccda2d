import Testing

@testable import Terminal

struct TypedBytesTests {
  func handedOn(_ bytes: [UInt8]) -> [[UInt8]] {
    var typed = TypedBytes()
    return bytes.map { typed.take($0) }
  }

  @Test func aCharacterIsHandedOnWhole() {
    #expect(
      handedOn([0x61, 0xE8, 0x83, 0xBD, 0x0D]) == [[0x61], [], [], [0xE8, 0x83, 0xBD], [0x0D]])
    let text = Array("é能😀a".utf8)
    #expect(handedOn(text).joined().elementsEqual(text))
  }

  @Test(arguments: [
    "\u{80}", "\u{9B}", "\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}",
    "\u{2066}", "\u{2069}",
  ])
  func whatATerminalObeysIsLeftOut(character: String) {
    let bytes = Array(("买" + character + "家").utf8)
    #expect(handedOn(bytes).joined().elementsEqual("买家".utf8))
    #expect(("买" + character + "家").typeable == "买家")
  }

  @Test func bytesThatAreNoCharacterStay() {
    for bytes: [UInt8] in [
      [0x80, 0x61], [0xE8, 0x61], [0xE8, 0x83, 0x0D], [0xFF, 0xC0], [0xC2, 0xC2],
    ] {
      #expect(handedOn(bytes + [0x62]).joined().elementsEqual(bytes + [0x62]))
    }
  }

  @Test func joinersAndEmojiStay() {
    let text = "👩\u{200D}👧❤\u{FE0F}\u{1B}[200~\n"
    #expect(handedOn(Array(text.utf8)).joined().elementsEqual(text.utf8))
    #expect(text.typeable == text)
  }
}
