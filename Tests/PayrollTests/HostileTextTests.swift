import Foundation
import Payroll
import Testing
import Vocabulary

/// Foreign text in notes reaches the document as the same text, and harmless.
@Suite struct HostileTextTests {
  @Test(arguments: [
    "引号\"和反斜杠\\", "换行\n回车\r制表\t", "\u{1B}[31m红\u{1B}[0m", "\u{7F}\u{80}\u{9F}é",
    "\u{200B}\u{200F}\u{2028}\u{202E}反\u{2066}\u{2069}\u{FEFF}", "“中文，标点。”…—", "😀👩‍👩‍👧", "\u{A0}\u{0}",
  ])
  func aNoteComesThroughTheDocument(note: String) throws {
    let place = try Workplace()
    try place.gradeAll()
    let quoted = note.replacing("\"", with: "\"\"")
    try place.records(["2024-10-12,3,praise,,,\"x\(quoted)x\""])
    let json = try place.payroll.run(Workplace.october).json(.chinese)
    let document = try JSONDecoder().decode(PayrollDocument.self, from: Data(json.utf8))
    #expect(document.agents[2].additions.first?.because == "记录 17，x\(note)x")
    let harmful: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF...0xFEFF,
    ]
    // A joiner between emoji (U+200D) is escaped too: the decoder puts it back.
    #expect(json.unicodeScalars.allSatisfy { scalar in !harmful.contains { $0 ~= scalar.value } })
    try place.close()
    #expect(try place.payroll.verify(Workplace.october).isSound)
  }
}
