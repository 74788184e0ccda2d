import Testing

@testable import Phrasebook

/// What a buyer's message states of the values that replies ask for.
@Suite struct MessageValuesTests {
  @Test(arguments: [
    ("我165 120斤穿多大", ["身高": "165", "体重": "120斤"]),
    ("身高165体重55穿什么码", ["身高": "165", "体重": "55公斤"]),
    ("1米65，55kg", ["身高": "165", "体重": "55kg"]), ("1.7米 130斤", ["体重": "130斤"]),
    ("我1.72m 重140斤", ["身高": "172", "体重": "140斤"]), ("１６５　１２０斤", ["身高": "165", "体重": "120斤"]),
    ("165/120穿L行吗", ["身高": "165", "体重": "120斤"]), ("165 52", ["身高": "165", "体重": "52公斤"]),
    ("腰围70臀围95", ["腰围": "70", "臀围": "95"]), ("165cm能穿吗", ["身高": "165"]),
    ("满200减20", [:]), ("拍了3件160元", [:]), ("订单4100000000000001怎么还没到", [:]),
    ("165块能便宜点吗", [:]), ("在吗", [:]), ("", [:]),
  ])
  func certain(message: String, values: [String: String]) {
    #expect(MessageValues(message).certain == values)
  }

  @Test(arguments: [
    ("我165穿多大", "身高", "165"), ("要黑色的", "颜色", "黑色"), ("深蓝色有吗", "颜色", "深蓝色"),
    ("XL还有吗", "尺码", "XL"), ("l码合适吗", "尺码", "L"), ("38码有吗", "尺码", "38码"),
    ("发顺丰行吗", "快递", "顺丰"), ("退我12.5元", "差价", "12.5"), ("退我12块", "金额", "12"),
    ("买3件", "件数", "3"), ("电话13812345678", "电话", "13812345678"),
    ("YT2234567890123到哪了", "运单号", "YT2234567890123"), ("明天能发吗", "日期", "明天"),
    ("周五之前要", "日期", "周五"), ("11月29号能到吗", "日期", "11月29日"), ("29号发吗", "日期", "29号"),
    ("11-29能到吗", "日期", "11月29日"), ("下午3点打给我", "时间", "下午3点"), ("15:30以后", "时间", "15:30"),
  ])
  func likely(message: String, name: String, value: String) {
    #expect(MessageValues(message).likely[name] == value)
  }

  @Test(
    "the measures of two people are nobody's",
    arguments: [
      "身高165 体重120斤 老公178 160斤 分别穿多大", "我165 120斤，我妈155 140斤，穿什么码",
    ])
  func severalPeople(message: String) {
    #expect(MessageValues(message).certain.isEmpty)
    #expect(MessageValues(message).likely["身高"] == nil)
  }

  @Test("who corrects one measure is one person")
  func onePerson() {
    #expect(MessageValues("165不对是170，120斤").certain == ["身高": "170", "体重": "120斤"])
    #expect(MessageValues("身高165，从140斤减到120斤").certain == ["身高": "165", "体重": "120斤"])
  }
}
