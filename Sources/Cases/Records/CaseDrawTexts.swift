import Vocabulary

/// Texts about draws.
enum CaseDrawTexts {
  static let guardMeans = Text(
    zh: "只能办当月抽中的事项（事项 抽签）", en: "only a case of its month's draw (case draw)")
  static let leadsDraw = Text(zh: "抽签要组长或薪资专员", en: "a draw is made by a lead or clerk")
  static func notDrawnYet(_ flow: Text, _ month: Month) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(month) 还没抽签", en: "“\(flow.english)” was not drawn for \(month) yet")
  }
  static func drawFirst(_ flow: String, _ month: Month) -> Text {
    Text(
      zh: "先抽：事项 抽签 \(flow) \(month) --share 20",
      en: "draw first: case draw \(flow) \(month) --share 20")
  }
  static func notInDraw(_ number: Int, _ month: Month) -> Text {
    Text(zh: "\(month) 没有抽中 \(number)", en: "\(number) is not in the draw of \(month)")
  }
  static func seeDraw(_ flow: String, _ month: Month) -> Text {
    Text(
      zh: "抽中的：事项 抽签 \(flow) \(month)", en: "see which are: case draw \(flow) \(month)")
  }
  static func otherShare(_ flow: Text, _ month: Month, _ share: Points) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(month) 已经按 \(share) % 抽过，只抽一次",
      en: "“\(flow.english)” was drawn for \(month) with \(share) %, and is drawn once")
  }
  static func notOver(_ month: Month) -> Text {
    Text(zh: "\(month) 还没完", en: "\(month) is not over")
  }
  static func drawFrom(_ day: Day) -> Text {
    Text(zh: "\(day) 起可以抽", en: "it can be drawn from \(day) on")
  }
  static func noCases(_ flow: Text, _ month: Month) -> Text {
    Text(
      zh: "“\(flow.chinese)”\(month) 一件也没有", en: "“\(flow.english)” has no case of \(month)")
  }
}
