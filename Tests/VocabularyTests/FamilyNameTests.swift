import Testing
import Vocabulary

@Suite struct FamilyNameTests {
  @Test(arguments: [
    ("林一一", "林"), ("林一", "林"), ("欧阳一一", "欧阳"), ("欧阳一", "欧阳"), ("诸葛一", "诸葛"),
    ("司马", "司"), (" 上官一 ", "上官"),
  ])
  func theFamilyNameStandsFirst(_ name: String, _ family: String) {
    #expect(FamilyName.of(name) == family)
  }

  @Test func anEmptyNameHasNone() { #expect(FamilyName.of(" ") == nil) }
}
