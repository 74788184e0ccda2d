import Cases
import Desk
import Shell
import Terminal
import Vocabulary

/// `case draw FLOW MONTH [--share 20]`: draws a month's fair sample, or shows the one that was
/// drawn.
struct CaseDrawCommand: DeskCommand {
  static let configuration = CommandConfiguration.leaf("draw", aliases: ["抽签"])
  static let guide = Guide(
    DrawCommandTexts.summary,
    examples: [
      .init("kefu case draw property_duty 2026-11 --share 20 --as 8", DrawCommandTexts.example),
      .init("kefu case draw property_duty 2026-11 --as 8", DrawCommandTexts.seeExample),
    ], more: DrawCommandTexts.more)

  @OptionGroup var shared: SharedOptions
  @Option var share: String?
  @Argument var flow: String
  @Argument var month: Month

  func answer(_ context: Context) throws -> Answer {
    let records = try context.cases()
    let flow = try records.flows.flow(flow)
    guard let share else {
      if let draw = try records.draw(of: flow, month) { return Answer(DrawView(draw, records)) }
      throw Refusal(
        .nothingFound, DrawCommandTexts.notDrawn(flow.name, month), fix: DrawCommandTexts.giveShare)
    }
    let said = share.halfWidth.filter { $0 != "%" && $0 != " " }
    guard let points = Points(said), (1...10_000).contains(points.hundredths) else {
      throw Refusal(.usage, DrawCommandTexts.noShare(share), fix: DrawCommandTexts.giveShare)
    }
    let draw = try records.draw(
      of: flow, month, share: points.hundredths, by: context.caseHand())
    return Answer(DrawView(draw, records))
  }
}

/// A draw; JSON as CONTRACT.md states.
struct DrawView: Shown {
  private let draw: CaseDraw
  private let zone: DeskZone

  init(_ draw: CaseDraw, _ records: CaseRecords) {
    self.draw = draw
    zone = records.zone
  }

  func lines(_ paper: Paper) -> [String] {
    paper.fold([
      paper.text(DrawCommandTexts.drawn(draw, zone)),
      draw.numbers.map(String.init).joined(separator: " "),
    ])
  }

  func encode(to encoder: any Encoder) throws {
    let object: JSONObject = [
      "flow": draw.flow, "month": draw.month, "share": Points(hundredths: draw.share).description,
      "seed": draw.seed, "among": draw.among, "numbers": draw.numbers, "agent": draw.agent,
      "at": zone.iso(draw.at),
    ]
    try object.encode(to: encoder)
  }
}
