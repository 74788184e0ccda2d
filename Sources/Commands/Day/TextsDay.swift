import Vocabulary

/// The texts of an agent's day: signing in and out, reminders.
extension Texts {
  static let signInSummary = Text(
    zh: "换人：以后的操作算这位客服的，并列出等着处理的事",
    en: "changes who acts at this terminal, and shows what waits for them")
  static let signInExample = Text(
    zh: "3 号坐到这台终端前", en: "agent 3 sits down at this terminal")
  static let todaySummary = Text(
    zh: "今天等着我处理的事，按先后排好", en: "what waits for me today, in the order to do it")
  static let todayExample = Text(zh: "3 号随时再看一遍", en: "agent 3 looks again at any time")
  static let signOutSummary = Text(
    zh: "下班前看一眼：漏标的订单、没交接的事，并可当场写交接",
    en: "before leaving: untagged orders, what is not handed over, and a chance to write it")
  static let signOutExample = Text(zh: "3 号下班", en: "agent 3 goes home")

  static let rosterChanged = Text(
    zh: "排班或名单有改动，已生效", en: "rosters or agents changed; they hold from now on")

  static let offerHandover = Text(
    zh: "有事要交接就写在这里，没有就回车：",
    en: "write a handover item, or order tag …, handover pass … (Enter alone: none): ")
  static let offerNextHandover = Text(
    zh: "还有就再写一条，没有就回车：", en: "one more (Enter alone ends): ")
  static let offerClockIn = Text(
    zh: "打上班卡？回车就打，n 不打：", en: "clock in? Enter does it, n does not: ")
  static func offerClockOut(isEarly: Bool) -> Text {
    isEarly
      ? Text(
        zh: "还没到下班时间，打下班卡？y 打，回车不打：",
        en: "it is early: clock out? y does it, Enter does not: ")
      : Text(zh: "打下班卡？回车就打，n 不打：", en: "clock out? Enter does it, n does not: ")
  }
  static func signedOut(_ name: String) -> Text {
    Text(zh: "\(name) 已交班", en: "\(name) signed out")
  }
}
