import Appraisals
import Shell
import Vocabulary

/// Texts of complaints.
extension Texts {
  static let complaintGuide = Guide(
    zh: "投诉：记下、答复买家、组长认定、定分", en: "complaints: taken down, answered, judged, scored",
    more: Texts.complaintSteps)
  static let complaintSteps = Text(
    zh: """
      谁接到都可以记；答应买家何时答复，用 --due 写上，到时没答复会标出来。
      只有组长认定“属实且是服务问题”的才扣分罚款；以后改判，记录跟着改。
      """,
    en: """
      Anybody takes one down; --due says by when the buyer was promised an answer; late ones show.
      Only what a lead judges true and about service costs points and a fine; a later judgement
      corrects the earlier one.
      """)
  static let complaintOpenGuide = Guide(
    zh: "记下一个投诉", en: "takes a complaint down",
    (
      "kefu complaint open 4 --note 答应回电未回 --due '2026-11-21 18:00' --as 2", "买家投诉 4号，答应今晚六点前答复",
      "about agent 4; an answer is promised by six"
    ))
  static let complaintAnswerGuide = Guide(
    zh: "记下怎么答复了买家", en: "notes what the buyer was told",
    ("kefu complaint answer 1 已回电道歉，补发运费 --as 2", "投诉 1 已答复", "complaint 1 is answered"))
  static let complaintJudgeGuide = Guide(
    zh: "组长认定：service 属实且是服务问题（要 --points），not_service 属实但非服务，untrue 不实",
    en: "a lead judges: service (with --points), not_service or untrue",
    (
      "kefu complaint judge 1 service --points 8 --reason 听了录音，确实没回电 --as 3", "属实，扣 8 分，记一次投诉罚款",
      "true: 8 points and a fine"
    ),
    ("kefu complaint judge 1 untrue --reason 通话记录显示已回电 --as 3", "不实，不算数", "untrue: counts nothing"),
    (
      "kefu complaint judge 1 not_service --reason 快递破损 --as 3", "属实，但不是服务问题，不算数",
      "true, but not about service: counts nothing"
    ))
  static let complaintDropGuide = Guide(
    zh: "销掉记错的投诉；没认定前记的人可销，之后归组长",
    en: "takes a case back: whoever took it down until it is judged, then a lead",
    ("kefu complaint drop 2 --reason 与投诉1重复 --as 2", "重复记了", "it was taken down twice"))
  static let complaintListGuide = Guide(
    zh: "待认定、待答复的投诉，超时的标出；写月份则看全月",
    en: "what is to judge or to answer, late ones marked; with a month all of it",
    ("kefu complaint list --as 3", "还没了结的", "what is still to do"),
    ("kefu complaint list 2026-11 --as 3", "十一月的全部", "all of November"))
  static let complaintHistoryGuide = Guide(
    zh: "一个投诉的每一步：谁、何时、为什么", en: "every step of a case: who, when, why",
    ("kefu complaint history 1 --as 3", "投诉 1 的经过", "the story of complaint 1"))
  static let noComplaints = Text(zh: "没有投诉", en: "no complaints")
  static let answerNeeded = Text(zh: "请写明怎么答复的", en: "say what the buyer was told")
  static let answerShape = Text(
    zh: "写在编号后面，如：kefu 投诉本 复 1 已道歉，今天补发",
    en: "put it behind the number: kefu complaint answer 1 TEXT")
  static let stepTakenBack = Text(zh: "撤回上一步", en: "took the step before back")
  static let takenDown = Text(zh: "记下", en: "taken down")
  static func answeredWith(_ text: String) -> Text {
    Text(zh: "已答复：\(text)", en: "answered: \(text)")
  }
  static func reasonIs(_ reason: String) -> Text {
    Text(zh: "理由：\(reason)", en: "why: \(reason)")
  }
  static func answerDue(_ time: String) -> Text {
    Text(zh: "\(time) 前答复", en: "answer by \(time)")
  }
  static func overdue(_ time: String) -> Text {
    Text(zh: "超时未答复（\(time)）", en: "OVERDUE: answer was due \(time)")
  }
  static func verdict(_ complaint: ComplaintCase) -> Text {
    switch complaint.verdict {
    case .service:
      let points = complaint.points ?? .zero
      return Text(zh: "属实，扣 \(points) 分", en: "true, \(points) points")
    case .notService: return Text(zh: "属实，非服务问题", en: "true, not about service")
    case .untrue: return Text(zh: "不实", en: "untrue")
    case .dropped: return Text(zh: "已销", en: "dropped")
    case nil: return Text(zh: "待认定", en: "not judged")
    }
  }
}
