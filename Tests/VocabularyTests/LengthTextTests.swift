import Testing
import Vocabulary

@Suite struct LengthTextTests {
  @Test(arguments: [
    (0, "0 秒", "0 s"), (5, "5 秒", "5 s"), (60, "1 分钟", "1 min"), (416, "6 分 56 秒", "6 min 56 s"),
    (3600, "1 小时", "1 h"), (30_316, "8 小时 25 分", "8 h 25 min"),
  ])
  func aLengthOfTime(_ seconds: Int, _ chinese: String, _ english: String) {
    #expect(Text.length(seconds: seconds) == Text(zh: chinese, en: english))
  }
}
