import Testing
import Vocabulary

struct PartitionPointTests {
  @Test(arguments: 0..<12)
  func theFirstThatHoldsIsFoundAmongAllLengths(count: Int) {
    for first in 0...count {
      var asked = 0
      let found = (0..<count).partitionPoint {
        asked += 1
        return $0 >= first
      }
      #expect(found == first)
      #expect(asked <= 4)
    }
  }

  @Test func aRangeNeedNotBeginAtZero() {
    #expect((5..<9).partitionPoint { $0 >= 7 } == 7)
    #expect((5..<9).partitionPoint { _ in false } == 9)
    #expect((5..<5).partitionPoint { _ in true } == 5)
  }
}
