import Vocabulary

/// The variables that phrases may use.
public struct Variables: Hashable, Sendable {
  /// Filled by the desk itself: shop, agent's number and name, buyer, order, time of day.
  public static let automatic = ["店名", "工号", "客服", "买家", "订单", "时段"]

  /// Filled by the message, the order or the agent.
  public static let spoken: Set = [
    "快递", "运单号", "尺码", "颜色", "商品", "金额", "差价", "日期", "时间", "天数", "件数", "优惠", "地址",
    "电话", "身高", "体重", "腰围", "臀围", "原因", "单号",
  ]

  /// Worked out by the desk from size tables.
  public static let advised = ["尺码建议", "尺码依据"]

  /// All that the program knows by itself, with the usual columns of goods.
  public static let usual =
    automatic + spoken.sorted() + advised
    + GoodsSheet.names.keys.filter { !spoken.contains($0) }.sorted()

  /// The variables whose values are amounts.
  public static let amounts: Set = ["金额", "差价"]

  /// Returns a value as a reply states it; an amount without its 元, which the reply writes.
  ///
  /// - Throws: `Refusal` of kind `.refused` for an amount that is none.
  public static func checked(_ value: String, for name: String) throws -> String {
    guard amounts.contains(name) else { return value }
    let text = value.halfWidth.filter { !"元块￥¥ ".contains($0) }
    guard let amount = Money(text), amount >= .zero else {
      throw Refusal(Texts.notAnAmount(name, value), fix: Texts.amountShape)
    }
    return text
  }

  public let known: [String]

  /// - Parameter more: the shop's own names, from its settings.
  public init(adding more: [String] = []) {
    known = Self.usual + more.filter { !Self.usual.contains($0) }
  }

  /// Returns the greeting for an hour of the day, 0...23, which is the value of `{时段}`.
  public static func timeOfDay(hour: Int) -> String {
    switch hour {
    case 5..<9: "早上好"
    case 9..<12: "上午好"
    case 12..<14: "中午好"
    case 14..<18: "下午好"
    default: "晚上好"
    }
  }
}
