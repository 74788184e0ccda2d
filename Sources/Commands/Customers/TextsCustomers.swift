import Customers
import Shell
import Vocabulary

/// Texts of customers' files.
extension Texts {
  static let customersHead = Text(zh: "顾客和关怀", en: "Customers and care")

  static let customerGuide = Guide(
    zh: "顾客档案：五项资料、签名、门店、卡，同意联系还是勿扰",
    en: "customers' files: five entries, signature, branch, card, consent and do not contact")
  static let customerAddGuide = Guide(
    zh: "建一份顾客档案；工作台里缺什么问什么",
    en: "enters a customer; a session asks for what is missing",
    (
      "kefu customer add 林一一 --mobile 13800009901 --id 990101199005120020 --gender 女 "
        + "--birthday 1990-05-12 --signed own --branch east --branch-part clear --card gold "
        + "--consent yes --as 2",
      zh: "五项、签名、门店栏、卡都要有", en: "the five entries, signature, branch part and card are needed"
    ),
    more: Text(
      zh: "证件号核对校验位，生日、性别要和它一致。--number 写会员号，不写就由本台编。"
        + "没问过 --consent 就不发消息。卡和门店见 Policies/customers.yaml。",
      en:
        "The id number must have its check digit, and agree with birthday and gender. --number "
        + "is the "
        + "customer's number; without it the desk gives one. Without --consent no message is sent. "
        + "Cards and branches stand in Policies/customers.yaml."))
  static let customerShowGuide = Guide(
    zh: "看一份顾客档案和消费，个人信息遮住", en: "a customer's file and purchases, masked",
    ("kefu customer show M20001", zh: "看会员 M20001", en: "customer M20001"),
    (
      "kefu customer show M20001 --reveal --as 1", zh: "整个看，流水记下谁看了谁",
      en: "in full; the journal says who saw whose"
    ))
  static let customerListGuide = Guide(
    zh: "列出顾客，可按门店、卡、级", en: "lists customers, by branch, card or tier",
    ("kefu customer list --tier A", zh: "只看 A 级", en: "those of tier A"))
  static let customerFindGuide = Guide(
    zh: "按会员号、姓名、手机或尾号四位找顾客",
    en: "finds customers by number, name, mobile or its last four digits",
    ("kefu customer find 9901", zh: "手机尾号 9901", en: "whose mobile ends with 9901"))
  static let customerChangeGuide = Guide(
    zh: "改顾客档案里的几项；以前的版本都留着",
    en: "changes entries of a customer's file; earlier versions are kept",
    ("kefu customer change M20001 --card gold --as 2", zh: "升成金卡", en: "a better card"),
    (
      "kefu customer change M20001 --do-not-contact yes --as 2", zh: "顾客说别再联系",
      en: "who wants to hear nothing"
    ),
    (
      "kefu customer change M20001 --cause moved --as 2", zh: "问到了为什么不来",
      en: "why somebody stays away"
    ))
  static let customerEraseGuide = Guide(
    zh: "抹掉顾客的个人信息，回不来；档案的卡、消费还在",
    en: "erases a customer's personal data for good; card and purchases stay",
    ("kefu customer erase M20001 --as 1", zh: "顾客要求忘掉", en: "who asks to be forgotten"))

  static func customerAdded(_ number: CustomerNumber) -> Text {
    Text(zh: "已建档：会员 \(number)", en: "entered: customer \(number)")
  }
  static func customerChanged(_ number: CustomerNumber) -> Text {
    Text(zh: "已改：会员 \(number)", en: "changed: customer \(number)")
  }
  static func customerUnchanged(_ number: CustomerNumber) -> Text {
    Text(zh: "会员 \(number) 本来就是这样", en: "customer \(number) says that already")
  }
  static let nothingToChange = Text(zh: "没写要改什么", en: "it is not said what to change")
  static let giveAnEntry = Text(
    zh: "如 --card gold；都有哪些见 kefu 帮助 顾客 改",
    en: "such as --card gold; all: kefu help customer change")
  static let nobodyFound = Text(zh: "没有找到顾客", en: "no such customer")
  static let findOtherwise = Text(
    zh: "会员号和手机要写全，或写手机尾号四位",
    en: "number and mobile are meant whole, or a mobile's last four digits")
  static func confirmEraseCustomer(_ number: CustomerNumber) -> Text {
    Text(
      zh: "抹掉会员 \(number) 的个人信息，回不来。确定？(y/n) ",
      en: "erase the personal data of customer \(number) for good? (y/n) ")
  }
  static func customerErased(_ number: CustomerNumber) -> Text {
    Text(zh: "已抹掉会员 \(number) 的个人信息", en: "the personal data of customer \(number) was erased")
  }
  static func customerErasedBefore(_ number: CustomerNumber) -> Text {
    Text(zh: "会员 \(number) 没有可抹的了", en: "nothing of customer \(number) is left to erase")
  }
  static func showCustomer(_ number: CustomerNumber) -> Text {
    Text(zh: "看：kefu 顾客 看 \(number)", en: "see: kefu customer show \(number)")
  }

  static let between = Text(zh: "、", en: ", ")
  static let noName = Text(zh: "（无姓名）", en: "(no name)")
  static let notNoted = Text(zh: "没记", en: "not noted")
  static func yesOrNo(_ flag: Bool) -> Text {
    flag ? Text(zh: "是", en: "yes") : Text(zh: "否", en: "no")
  }
  static func cardAndTier(_ card: Text, _ tier: CustomerPolicy.Tier?) -> Text {
    let tier = tier?.rawValue ?? "?"
    return Text(zh: "\(card.chinese)（\(tier)）", en: "\(card.english) (\(tier))")
  }
  static func stillMissing(_ entries: Text) -> Text {
    Text(zh: "还缺：\(entries.chinese)", en: "missing: \(entries.english)")
  }
  static func bought(_ count: Int, _ sum: Money, _ last: Day) -> Text {
    Text(
      zh: "消费 \(count) 次，合计 \(sum)，最近 \(last)",
      en: count == 1
        ? "one purchase of \(sum), on \(last)" : "\(count) purchases of \(sum) in all, last \(last)"
    )
  }
  static let customerHeads = [
    Text(zh: "会员号", en: "number"), Text(zh: "姓名", en: "name"), Text(zh: "手机", en: "mobile"),
    Text(zh: "卡", en: "card"), Text(zh: "门店", en: "branch"), Text(zh: "建档", en: "joined"),
  ]
  static func customerCount(_ count: Int, shown: Int) -> Text {
    guard shown < count else {
      return Text(zh: "\(count) 位顾客", en: count == 1 ? "one customer" : "\(count) customers")
    }
    return Text(
      zh: "\(count) 位顾客，列出前 \(shown) 位；--limit 列更多",
      en: "\(count) customers, the first \(shown) shown; --limit shows more")
  }

  static let importCustomersSummary = Text(zh: "导入顾客档案", en: "imports customers' files")
  static let importCustomersMore = Text(
    zh: "会员号认人；空格不改已有的；缺的项不算表错，月底核对时找出来。证件号、生日、性别对不上的行不收。"
      + "抹掉过个人信息的会员不恢复。",
    en:
      "The number tells whose row it is; a blank cell changes nothing. What is missing is found "
      + "by the "
      + "monthly audit. A row whose id number contradicts birthday or gender is refused. Nothing "
      + "restores "
      + "an erased customer.")
  static let importPurchasesSummary = Text(zh: "导入顾客的消费", en: "imports what customers bought")
  static let importPurchasesMore = Text(
    zh: "一行一项。有单号的按单号加项目认，没有的按整行认；同一份表再导不会重复。还没建档的会员，消费先记下。",
    en:
      "A row a service. A row with a receipt is known by receipt and service, one without by its "
      + "whole "
      + "content; the same file again adds nothing. Purchases of unknown customers are kept.")

  /// The meanings of the options that only commands about customers have.
  static let customerOptions: [String: Text] = [
    "--mobile": Text(zh: "手机", en: "mobile number"),
    "--id": Text(zh: "证件号，18 位", en: "id number of 18 characters"),
    "--gender": Text(zh: "性别", en: "gender"),
    "--birthday": Text(zh: "生日", en: "birthday"),
    "--signed": Text(zh: "谁签的名", en: "who signed the form"),
    "--branch": Text(zh: "门店", en: "branch"),
    "--branch-part": Text(zh: "门店栏填得怎样", en: "how the branch part is filled in"),
    "--card": Text(zh: "卡", en: "card"),
    "--consent": Text(zh: "同意收消息", en: "consent to messages"),
    "--do-not-contact": Text(zh: "勿扰", en: "wants to hear nothing"),
    "--joined": Text(zh: "建档日期", en: "day of the form"),
    "--cause": Text(zh: "为什么流失", en: "why the customer was lost"),
    "--tier": Text(zh: "级别", en: "tier"),
    "--list": Text(zh: "哪份名单", en: "which list"),
    "--call": Text(zh: "开回访单", en: "open call-backs"),
    "--about": Text(zh: "事由", en: "what it is about"),
    "--day": Text(zh: "哪天的", en: "of which day"),
    "--state": Text(zh: "到了哪一步", en: "in which state"),
    "--through": Text(zh: "交给哪条命令", en: "which command takes them"),
    "--how": Text(zh: "怎么定", en: "what becomes of them"),
  ]
}
