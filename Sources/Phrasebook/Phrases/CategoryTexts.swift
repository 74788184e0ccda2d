import Vocabulary

extension Texts {
  /// A category's name for people.
  static func name(of category: Category) -> Text {
    switch category {
    case .greeting: Text(zh: "进店", en: "greeting")
    case .stock: Text(zh: "有货", en: "stock")
    case .size: Text(zh: "尺码", en: "size")
    case .colour: Text(zh: "颜色", en: "colour")
    case .product: Text(zh: "商品", en: "product")
    case .bargaining: Text(zh: "议价", en: "bargaining")
    case .promotion: Text(zh: "优惠活动", en: "promotion")
    case .ordering: Text(zh: "下单", en: "ordering")
    case .payment: Text(zh: "付款", en: "payment")
    case .change: Text(zh: "改单", en: "order change")
    case .dispatch: Text(zh: "发货", en: "dispatch")
    case .urging: Text(zh: "催发货", en: "urging")
    case .courier: Text(zh: "快递", en: "courier")
    case .freight: Text(zh: "运费", en: "freight")
    case .returns: Text(zh: "退换货", en: "returns")
    case .warranty: Text(zh: "保修", en: "warranty")
    case .priceProtection: Text(zh: "价保", en: "price protection")
    case .invoice: Text(zh: "发票", en: "invoice")
    case .authenticity: Text(zh: "正品", en: "authenticity")
    case .complaint: Text(zh: "投诉", en: "complaint")
    case .human: Text(zh: "找人工", en: "a person")
    case .waiting: Text(zh: "稍等", en: "waiting")
    case .closing: Text(zh: "结束", en: "closing")
    case .followup: Text(zh: "回访", en: "follow-up")
    case .hotline: Text(zh: "电话", en: "hotline")
    case .care: Text(zh: "关怀", en: "care")
    case .notice: Text(zh: "店铺通知", en: "notice")
    case .review: Text(zh: "公开评价回复", en: "public review")
    }
  }

  /// A habit's name for people.
  static func name(of habit: PhraseHabit) -> Text {
    switch habit {
    case .particle: Text(zh: "句尾带“哦”", en: "ending in 哦")
    case .tilde: Text(zh: "带“~”", en: "with a ~")
    case .dear: Text(zh: "以“亲”开头", en: "beginning with 亲")
    case .asking: Text(zh: "第一句反问", en: "asking back at once")
    case .page: Text(zh: "叫买家看页面", en: "pointing to the page")
    }
  }
  static func habit(_ habit: PhraseHabit, _ share: Int, _ limit: Int) -> Text {
    Text(
      zh: "\(habit.name.chinese)的回复占 \(share)%，上限是 \(limit)%；这是第一条",
      en:
        "\(share) % of the replies are \(habit.name.english), more than \(limit) %; the first is "
        + "here"
    )
  }
  static let habitFix = Text(
    zh: "改写一些；上限在 kefu.yaml 的 habit_limits 里改",
    en: "reword some; habit_limits in kefu.yaml sets the limit")

  /// A tone's name for people.
  static func name(of tone: Tone) -> Text {
    switch tone {
    case .warm: Text(zh: "亲切", en: "warm")
    case .brand: Text(zh: "品牌", en: "brand")
    case .live: Text(zh: "直播", en: "live")
    }
  }
}
