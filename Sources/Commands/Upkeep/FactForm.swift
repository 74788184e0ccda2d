import Desk
import Foundation
import Phrasebook
import Shell
import Vocabulary

/// The questions of `init` about the facts of the shop, at a terminal: Enter takes the value in the
/// line, which is the example at first; Escape leaves the rest.
struct FactForm {
  private let desk: Desk
  private let context: Context

  init(_ folder: String, _ context: Context) throws {
    self.context = context
    desk = try Desk(folder: folder, clock: context.clock)
  }

  /// Asks, and writes what was answered.
  ///
  /// - Returns: how many facts are stated and missing; nil where nobody was asked.
  func ask() throws -> Text? {
    let facts = desk.facts.all
    guard !facts.isEmpty, isatty(STDIN_FILENO) == 1,
      context.output.screen(context.environment).isTerminal
    else { return nil }
    let session = SessionState(
      language: context.language, format: context.format, agent: context.claim)
    let editor = SessionEditor(
      desk: desk, state: session, environment: context.environment, output: context.output)
    session.put = editor.put
    let inside = Context(
      shared: SharedOptions(plainly: []) ?? SharedOptions(), environment: context.environment,
      session: session, desk: desk, output: context.output, clock: context.clock)
    context.output.say(Texts.factsAsked(facts.count)(context.language))
    let (answers, _) = form(facts).ask(in: inside)
    let given = facts.compactMap { fact in answers[fact.name].map { (fact.name, $0) } }
      .filter { !$0.1.isEmpty }
    _ = try desk.state(given, shop: nil, from: nil, until: nil)
    return Texts.factsStated(given.count, missing: facts.count - given.count)
  }

  private func form(_ facts: [ShopFact]) -> Form {
    var form = Form(
      facts.map { fact in
        var item = FormItem(fact.name, name: fact.label)
        (item.offered, item.isRequired) = (fact.example, false)
        item.read = { answer in
          if !answer.isEmpty { try fact.demand(answer) }
          return answer
        }
        return item
      })
    form.below = { [context] _, _, _ in [Texts.factKeys(context.language)] }
    return form
  }
}
