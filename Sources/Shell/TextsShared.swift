import Vocabulary

/// Texts of the shell that commands use too.
extension Text {
  /// Suggests the nearest word without quotation marks, such as a command or an id.
  package static func didYouMeanPlainly(_ word: String) -> Text {
    didYouMeanPlainly(Text(same: word))
  }
  /// Suggests the command that was meant.
  static func didYouMeanPlainly(_ call: Text) -> Text {
    Text(zh: "是不是 \(call.chinese)？", en: "did you mean \(call.english)?")
  }
  /// The remark on a word that could mean something else too, with the meaning that was taken.
  package static func taken(_ word: String, as meaning: Text) -> Text {
    Text(
      zh: "“\(word)”按 \(meaning.chinese) 算；不对就写全",
      en: "“\(word)” is taken as \(meaning.english); write it in full if it is another")
  }
  /// A day with its weekday.
  package static func day(_ day: Day) -> Text {
    let chinese = ["一", "二", "三", "四", "五", "六", "日"][day.weekday - 1]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    return Text(zh: "\(day)（周\(chinese)）", en: "\(english) \(day)")
  }
  package static func severalCalled(
    _ name: String, _ agents: [(number: AgentNumber, name: String)]
  ) -> Text {
    let agents = agents.map { "\($0.number)号 \($0.name)" }
    return Text(
      zh: "“\(name)”可能是 \(agents.joined(separator: "、"))",
      en: "“\(name)” may be \(agents.joined(separator: ", "))")
  }
  package static let nameNumber = Text(zh: "写工号", en: "write the agent's number")
}
