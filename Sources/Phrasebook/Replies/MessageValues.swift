import Vocabulary

/// The values for variables that a buyer's message states: `我165 120斤穿多大` gives 身高 and 体重.
public struct MessageValues: Hashable, Sendable {
  /// Values that can hardly mean anything else; they fill replies.
  public private(set) var certain: [String: String] = [:]
  /// Values that may be meant; they are only offered where one is asked for.
  public private(set) var likely: [String: String] = [:]

  public init(_ message: String) {
    let text = message.halfWidth
    let numbers = MessageNumber.all(in: text)
    takeMeasures(numbers)
    numbers.forEach { take($0) }
    takeWords(text)
  }

  /// Reads body measures alone, fast enough for each key while a message is typed.
  public init(measuresIn message: String) {
    guard message.utf8.contains(where: { 48...57 ~= $0 || $0 == 0xEF }) else { return }
    takeMeasures(MessageNumber.all(in: message.halfWidth))
  }

  // MARK: Body measures

  /// Height and weight, which buyers write with units, with their names, or both alone: `165 120`.
  private mutating func takeMeasures(_ numbers: [MessageNumber]) {
    guard !isOfSeveral(numbers) else { return }
    var bare: String?
    let following = numbers.dropFirst().map { Optional($0) } + [nil]
    for (number, next) in zip(numbers, following) {
      if let height = number.height {
        certain["身高"] = height
      } else if let weight = number.weight {
        certain["体重"] = weight
      } else if let name = ["腰围", "臀围"].first(where: { number.follows($0, String($0.prefix(1))) }) {
        certain[name] = number.text
      } else if number.follows("体重"), let whole = number.whole, 30...260 ~= whole {
        takeWeight(whole)
      } else if number.isAlone, let whole = number.whole, MessageNumber.heights.contains(whole) {
        bare = bare ?? number.text
        if let next, certain["体重"] == nil, next.isAlone, let weight = next.whole,
          35...250 ~= weight
        {
          certain["身高"] = number.text
          takeWeight(weight)
        }
      }
    }
    guard let bare, certain["身高"] == nil else { return }
    if certain["体重"] == nil { likely["身高"] = bare } else { certain["身高"] = bare }
  }

  /// Returns whether heights and weights are two people's: 165 and 120斤, 178 and 160斤. One who
  /// corrects a height, or tells a weight from one to another, states one of the other measure.
  private func isOfSeveral(_ numbers: [MessageNumber]) -> Bool {
    let heights = numbers.compactMap { number in
      number.height
        ?? (number.isAlone && number.whole.map(MessageNumber.heights.contains) == true
          ? number.text : nil)
    }
    return Set(heights).count > 1 && Set(numbers.compactMap(\.weight)).count > 1
  }

  /// A weight without a unit is in 斤 where it is too large for 公斤, and the other way round.
  private mutating func takeWeight(_ weight: Int) {
    switch weight {
    case ..<75: certain["体重"] = "\(weight)公斤"
    case 111...: certain["体重"] = "\(weight)斤"
    default: likely["体重"] = "\(weight)"
    }
  }

  // MARK: Other values

  private static let units: [(units: [String], variables: [String])] = [
    (["元", "块"], ["金额", "差价"]), (["件", "条", "双", "套"], ["件数"]), (["天"], ["天数"]),
  ]

  private mutating func take(_ number: MessageNumber) {
    for (units, variables) in Self.units where units.contains(where: number.after.hasPrefix) {
      for name in variables { likely[name] = number.text }
    }
    if number.after.hasPrefix("码"), let size = number.whole, 20...60 ~= size {
      likely["尺码"] = number.text + "码"
    }
    if number.text.count == 11, number.text.hasPrefix("1") { likely["电话"] = number.text }
    if let letters = number.letters, number.text.count >= 8 {
      likely["运单号"] = letters + number.text
    } else if 12...15 ~= number.text.count {
      likely["运单号"] = number.text
    }
    if let date = number.date { likely["日期"] = date }
    if let time = number.time { likely["时间"] = time }
  }

  private static let days = ["今天", "明天", "后天", "大后天", "昨天", "前天"]
  private static let couriers = [
    "顺丰", "申通", "圆通", "中通", "韵达", "极兔", "邮政", "京东快递", "德邦", "EMS",
  ]
  private static let colours = Set("黑白红橙黄绿青蓝紫粉灰棕咖米杏卡驼")

  // A literal is compiled each time that it is met, which took a fifth of a message's time. Nothing
  // changes a Regex after that, though its type does not say so.
  nonisolated(unsafe) private static let week = /(?:下?周|下?星期|下?礼拜)[一二三四五六日天末]/
  nonisolated(unsafe) private static let colour = /([深浅藏酒]?\p{Han})色/
  nonisolated(unsafe) private static let size = /[2-6]?X{0,3}[SL]|M/

  private mutating func takeWords(_ text: String) {
    if let courier = Self.couriers.first(where: text.contains) { likely["快递"] = courier }
    if let day = Self.days.last(where: text.contains) { likely["日期"] = day }
    if let week = text.firstMatch(of: Self.week) {
      likely["日期"] = String(week.0)
    }
    if let colour = text.firstMatch(of: Self.colour),
      let last = colour.1.last, Self.colours.contains(last)
    {
      likely["颜色"] = String(colour.0)
    }
    let sizes = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { $0.uppercased() }
    let isSize = { (word: String) in word.wholeMatch(of: Self.size) != nil }
    if let size = sizes.first(where: isSize) { likely["尺码"] = size }
    if text.contains("均码") { likely["尺码"] = "均码" }
  }
}
