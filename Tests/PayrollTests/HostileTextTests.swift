import Foundation
import Payroll
import Testing
import Vocabulary

/// Foreign text in notes reaches the document as the same text, and harmless.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "引号\"和反斜杠\\", "换行\n回车\r制表\t", "\u{1B}[31m红\u{1B}[0m", "\u{7F}\u{80}\u{9F}é",
    "\u{200B}\u{200F}\u{2028}\u{202E}反\u{2066}\u{2069}\u{FEFF}", "“中文，标点。”…—", "😀👩‍👩‍👧", "\u{A0}\u{0}",
    "\u{AD}\u{34F}\u{115F}\u{180E}\u{206A}\u{206F}", "\u{3164}\u{FFA0}\u{FFF9}\u{FFFB}",
    "\u{1BCA0}\u{1D173}\u{1D17A}\u{E0041}❤\u{FE0F}",
  ])
  func aNoteComesThroughTheDocument(note: String) throws {
    let place = try Workplace()
    try place.gradeAll()
    let quoted = note.replacing("\"", with: "\"\"")
    try place.records(["2024-10-12,3,praise,,,\"x\(quoted)x\""])
    let json = try place.payroll.run(Workplace.october).json(.chinese)
    let document = try JSONDecoder().decode(PayrollDocument.self, from: Data(json.utf8))
    #expect(document.agents[2].additions.first?.because == "记录 17，x\(note)x")
    // A joiner between emoji (U+200D) is escaped too: the decoder puts it back.
    #expect(json.unicodeScalars.allSatisfy { !$0.isRisky })
    try place.close()
    #expect(try place.payroll.verify(Workplace.october).isSound)
  }
}
