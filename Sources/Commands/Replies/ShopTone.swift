import Desk
import Phrasebook
import Shell
import Vocabulary

/// `shop tone [TONE]`: shows the tone of the current shop's replies; with a TONE chooses it for the
/// session.
struct ShopTone: DeskCommand {
  static let configuration = CommandConfiguration.leaf("tone", aliases: ["口吻"])
  static let guide = Guide(
    Texts.toneSummary,
    examples: [
      .init("kefu shop tone", Texts.toneShow), .init("kefu shop tone brand", Texts.toneChoose),
    ], more: Texts.toneMore)

  @OptionGroup var shared: SharedOptions
  @Argument var tone: String?

  func answer(_ context: Context) throws -> Answer {
    let desk = try context.desk()
    guard let tone else {
      return Answer(done: Texts.toneIs(desk.shop.name, desk.tone))
    }
    guard let chosen = Tone(named: tone) else {
      let near = Nearest.match(tone, among: Tone.allCases.map(\.rawValue))
      throw Refusal(
        .usage, Texts.noTone(tone), fix: near.map(Text.didYouMeanPlainly) ?? Texts.tones)
    }
    guard context.session != nil else {
      throw Refusal(.usage, ChatTexts.onlyInSession, fix: Texts.writeTone(chosen))
    }
    desk.tone = chosen
    return Answer(done: Texts.toneIs(desk.shop.name, chosen))
  }
}
