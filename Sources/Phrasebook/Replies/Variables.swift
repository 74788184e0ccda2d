/// The variables that phrases may use.
public struct Variables: Hashable, Sendable {
  /// Filled by the desk itself: shop, agent's number and name, buyer, order, time of day.
  public static let automatic = ["店名", "工号", "客服", "买家", "订单", "时段"]

  /// The automatic variables, and those for facts that a shop's replies state.
  public static let usual =
    automatic + [
      "快递", "运单号", "尺码", "颜色", "商品", "金额", "差价", "日期", "时间", "天数", "件数", "优惠", "地址",
      "电话", "身高", "体重", "腰围", "臀围", "原因",
    ]

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
