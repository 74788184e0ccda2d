import Testing
import Vocabulary

@Suite struct TypedDigitsTests {
  @Test(arguments: [
    ("１２", "12"), ("２０２６－１１", "2026-11"), ("１５：２０", "15:20"), ("颜色=１２", "颜色=12"),
    ("phone=１３８", "phone=138"),
    ("要２件", "要２件"), ("买家=２号楼", "买家=２号楼"), ("12", "12"), ("ＡＢ", "ＡＢ"), ("", ""),
  ])
  func arePlain(_ typed: String, _ plain: String) { #expect(typed.plainDigits == plain) }

  @Test(arguments: [
    ("13812345678", "13812345678"), ("138 1234 5678", "13812345678"),
    ("+8613812345678", "13812345678"),
    ("８６138-1234-5678", "13812345678"), ("12812345678", nil), ("1381234567", nil),
    ("4100000000000001", nil), ("阿玲", nil), ("", nil),
  ])
  func mobileNumbers(_ text: String, _ number: String?) { #expect(text.mobileNumber == number) }
}
