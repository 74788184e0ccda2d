import Cases
import Vocabulary

/// Names of care that people read.
public enum CareTexts {
  public static func name(of reason: CareItem.LeftOut) -> Text {
    switch reason {
    case .doNotContact: Text(zh: "勿扰", en: "do not contact")
    case .noConsent: Text(zh: "没有同意", en: "no consent")
    case .noMobile: Text(zh: "没有手机", en: "no mobile")
    }
  }
  public static func name(of state: CareMessage.State) -> Text {
    switch state {
    case .waiting: Text(zh: "待发", en: "waiting")
    case .handing: Text(zh: "正在交，或交没交不清楚", en: "being handed over, or in doubt")
    case .handed: Text(zh: "已交", en: "handed over")
    case .sent: Text(zh: "已送达", en: "sent")
    case .failed: Text(zh: "失败", en: "failed")
    case .dropped: Text(zh: "不发", en: "dropped")
    }
  }
  public static func name(of cause: CareMessage.Cause) -> Text {
    switch cause {
    case .customerIsGone: Text(zh: "顾客档案没有了", en: "the customer's file is gone")
    case .doNotContact: name(of: CareItem.LeftOut.doNotContact)
    case .noConsent: name(of: CareItem.LeftOut.noConsent)
    case .noMobile: name(of: CareItem.LeftOut.noMobile)
    case .tooLate: Text(zh: "过时了", en: "too late")
    case .tookBack: Text(zh: "宣布撤回了", en: "the announcement was taken back")
    }
  }
  public static func name(of means: Occasion.Means) -> Text {
    means == .message ? Text(zh: "消息", en: "message") : Text(zh: "回访", en: "call")
  }
  // Lists of `today`.
  static let noticesTitle = Text(zh: "近日通知顾客的", en: "what customers are told these days")
  static let dueTitle = Text(zh: "今天该关怀的", en: "care due today")
  static let outboxTitle = Text(zh: "发件箱等人处理的", en: "messages that need somebody")
  static let listPlan = Text(zh: "关怀 计划", en: "care plan")
  static let listDue = Text(zh: "关怀 到期", en: "care due")
  static let listOutbox = Text(zh: "发件箱 列", en: "outbox list")
  static func notice(_ occasion: Text, _ branch: Text?, _ what: String?) -> Text {
    let more = [branch?.chinese, what].compactMap(\.self).map { "  " + $0 }.joined()
    let english = [branch?.english, what].compactMap(\.self).map { "  " + $0 }.joined()
    return Text(zh: occasion.chinese + more, en: occasion.english + english)
  }
  static func due(_ occasion: Occasion, _ count: Int) -> Text {
    let means = name(of: occasion.means)
    return Text(
      zh: "\(occasion.name.chinese)：\(count) 位，\(means.chinese)",
      en: "\(occasion.name.english): \(count.counted("customer")) by \(means.english)")
  }
  static func messages(_ count: Int, _ state: CareMessage.State) -> Text {
    switch state {
    case .waiting:
      Text(zh: "\(count) 条到时候了，还没交", en: "\(count.counted("message")) to be handed over")
    case .handing:
      Text(zh: "\(count) 条交没交不清楚", en: "\(count.counted("message")) in doubt")
    default: Text(zh: "\(count) 条没送到", en: "\(count.counted("message")) not delivered")
    }
  }
  static let yes = Text(zh: "是", en: "yes")
  static let no = Text(zh: "否", en: "no")
}

/// Texts of the care plan and the outbox.
extension Texts {
  // The policy.
  static func needsKey(_ key: String, by means: String) -> Text {
    Text(zh: "by: \(means) 要有“\(key)”", en: "by: \(means) needs “\(key)”")
  }
  static func uselessKey(_ key: String, by means: String) -> Text {
    Text(zh: "by: \(means) 用不着“\(key)”", en: "by: \(means) has no use for “\(key)”")
  }
  static func addKey(_ key: String) -> Text { Text(zh: "加上 \(key)", en: "add \(key)") }
  static let leaveKeyOut = Text(zh: "去掉这一项", en: "leave it out")
  static let oneTime = Text(zh: "什么时候只能写一项", en: "exactly one key says when")
  static func timesAre(_ keys: [String]) -> Text {
    let list = keys.joined(separator: ", ")
    return Text(zh: "写一项：\(list)", en: "one of \(list)")
  }
  static let aDate = Text(zh: "日期，如 10-01 或 2026-09-25", en: "a date such as 10-01 or 2026-09-25")
  static let aTier = Text(zh: "级别 A、B、C 或 D", en: "a tier: A, B, C or D")
  static let announcedIsTrue = Text(zh: "announced 只能写 true", en: "announced can only be true")
  static let earlyIsAnnounced = Text(
    zh: "early 只配 announced", en: "early belongs to an announced occasion")
  static let someHours = Text(zh: "时段，如 09:00-20:00", en: "hours such as 09:00-20:00")

  // Announcing.
  static func notAnnounced(_ occasion: String) -> Text {
    Text(zh: "“\(occasion)”不是要人宣布的关怀", en: "“\(occasion)” is no occasion that is announced")
  }
  static func announcedAre(_ known: [Occasion]) -> Text {
    Text(
      zh: "能宣布的：\(known.map { "\($0.id) \($0.name.chinese)" }.joined(separator: "、"))",
      en: "those that are: \(known.map(\.id).joined(separator: ", "))")
  }
  static func dayIsOver(_ day: Day) -> Text {
    Text(zh: "\(day) 已经过了", en: "\(day) is over")
  }
  static let laterDay = Text(zh: "写今天或以后的日子", en: "give today or a later day")
  static func dayIsFar(_ day: Day) -> Text {
    Text(zh: "\(day) 还早", en: "\(day) is more than a month ahead")
  }
  static let withinAMonth = Text(
    zh: "一个月之内的再放进发件箱：那时才知道谁还同意",
    en: "fill it within a month: only then is it known who still agrees")
  static func undoAnnouncement(_ day: Day) -> Text {
    Text(zh: "宣布 \(day) 的关怀", en: "the announcement for \(day)")
  }

  // The outbox.
  static let outOfHours = Text(zh: "现在不是发消息的时候", en: "this is not the hour for messages")
  static func hoursAre(_ hours: [DaySpan]) -> Text {
    let list = hours.map(\.label).joined(separator: ", ")
    return Text(zh: "时段：\(list)", en: "it is possible \(list)")
  }
  static func noMessage(_ number: Int) -> Text {
    Text(zh: "发件箱里没有 \(number) 号", en: "the outbox has no message \(number)")
  }
  static let listOutbox = Text(zh: "看：kefu 发件箱 列", en: "see: kefu outbox list")
  static func announcedAlready(_ name: Text, _ day: Day) -> Text {
    Text(
      zh: "“\(name.chinese)”\(day) 已经宣布过",
      en: "“\(name.english)” is announced for \(day) already")
  }
  static let takeBackFirst = Text(
    zh: "先撤回那一条：kefu 撤", en: "take that one back first: kefu undo")
  static let reasonNeeded = Text(zh: "要写明原因", en: "a reason is needed")
  static let reasonFix = Text(zh: "加上 --reason 原因", en: "add --reason WHY")
  static func notToSettle(_ message: CareMessage) -> Text {
    let state = CareTexts.name(of: message.state)
    return Text(
      zh: "\(message.number) 号是“\(state.chinese)”，不能这样定",
      en: "message \(message.number) is \(state.english), which can't become that")
  }
  static let messageNumber = Text(zh: "消息编号，交出去的表里有", en: "the message's number, as handed over")
  static let resultMeans = Text(zh: "结果", en: "what became of it")
  static let reasonMeans = Text(zh: "失败的原因", en: "the reason of a failure")
  static func noMessageNumber(_ text: String) -> Text {
    Text(zh: "“\(text)”不是编号", en: "“\(text)” is no number")
  }
  static func unknownResult(_ word: String) -> Text {
    Text(zh: "不认得结果“\(word)”", en: "the result “\(word)” is not known")
  }
  static func neverHanded(_ number: Int) -> Text {
    Text(zh: "\(number) 号没有交出去过", en: "message \(number) was never handed over")
  }
}
