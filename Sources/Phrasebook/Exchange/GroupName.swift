import Vocabulary

/// Which of our categories the group of a foreign file means.
enum GroupName {
  enum Match: Equatable {
    /// The group is a category's id or name.
    case exact(Category)
    /// It holds a word of that category, or is nearly its name.
    case guessed(Category)

    var category: Category {
      switch self {
      case .exact(let category), .guessed(let category): category
      }
    }
  }

  /// Nil when the group means none. Of several words that it holds the longest counts (催发货 is no
  /// 发货), of equally long ones the first.
  static func match(_ group: String) -> Match? {
    if let category = Category(named: group) { return .exact(category) }
    let held = words.compactMap { word, category in
      group.firstRange(of: word).map { (category, length: word.count, start: $0.lowerBound) }
    }.min { $0.length != $1.length ? $0.length > $1.length : $0.start < $1.start }
    if let held { return .guessed(held.0) }
    // Two characters of which one is wrong may be anything: only longer names are guessed.
    let names = Category.allCases.flatMap { [$0.id, $0.name.chinese] }.filter { $0.count > 2 }
    let near = group.count > 2 ? Nearest.match(group, among: names) : nil
    return near.flatMap { Category(named: $0) }.map { .guessed($0) }
  }

  private static let words: [(word: String, category: Category)] =
    Category.allCases.map { ($0.name.chinese, $0) }
    + usual.flatMap { category, words in
      words.split(separator: " ").map { (String($0), category) }
    }

  /// The usual names of groups in shops.
  private static let usual: [(Category, String)] = [
    (.greeting, "欢迎 问候 问好 开场 接待 首次 打招呼"),
    (.stock, "库存 现货 缺货 断货 补货 预售"),
    (.size, "尺寸 码数 大小"),
    (.colour, "色差 色号"),
    (.product, "产品 宝贝 面料 材质 质量 洗涤 功能 规格"),
    (.bargaining, "讨价还价 砍价 还价 讲价 价格"),
    (.promotion, "优惠 活动 促销 满减 赠品 会员 积分"),
    (.ordering, "拍下 购买 订单 取消"),
    (.payment, "支付 催付 未付 花呗 分期"),
    (.change, "改地址 改尺码 改颜色 修改 备注"),
    (.dispatch, "出货 仓库"),
    (.urging, "催单 催促 加急"),
    (.courier, "物流 派送 快件 签收 丢件"),
    (.freight, "邮费 包邮 运费险"),
    (.returns, "售后 退货 换货 退款 退换 破损 错发 漏发"),
    (.warranty, "质保 维修 售后维修"),
    (.priceProtection, "保价 降价 差价 价格保护"),
    (.invoice, "开票"),
    (.authenticity, "真假 假货 真伪 授权"),
    (.complaint, "差评 纠纷 维权 举报 安抚"),
    (.human, "人工 转接"),
    (.waiting, "等待 忙碌 忙线 离开"),
    (.closing, "结束语 感谢 再见 告别 道别"),
    (.followup, "好评 评价 满意度"),
    (.hotline, "来电 热线"),
    (.care, "节日 祝福 生日 维护"),
  ]
}
