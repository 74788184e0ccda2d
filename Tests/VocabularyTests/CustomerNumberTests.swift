import Testing
import Vocabulary

@Suite struct CustomerNumberTests {
  /// One customer has one number, however it is typed.
  @Test(arguments: ["W5-301", "w5-301", "Ｗ５－３０１", " w5-301 "])
  func oneNumberInAllSpellings(_ typed: String) {
    #expect(CustomerNumber(typed)?.text == "W5-301")
  }

  @Test(arguments: ["", "王一", "5 301", "a/b"])
  func whatIsNoNumber(_ typed: String) { #expect(CustomerNumber(typed) == nil) }
}
