import Shell
import Vocabulary

/// Questions that a session asks one after the other: everything that is missing before something
/// is written. ↑ goes back to the one before; Escape and Ctrl-C give the form up.
package struct Form {
  package let items: [FormItem]
  /// True when an empty answer ends the form, which a caller then takes as it is.
  package var endsWhenEmpty = false
  /// Returns the lines below a question, by the item, the answer typed so far and the others.
  package var below: ((_ item: String, _ typed: String, _ others: [String: String]) -> [String])?

  package init(_ items: [FormItem]) { self.items = items }

  /// The way a form ended.
  package enum Ending: Hashable, Sendable { case filled, empty, escaped, interrupted }

  /// Asks for everything and returns the answers by item.
  ///
  /// - Throws: `Refusal` of kind `.interrupted` when the form is given up.
  package func fill(in context: Context) throws -> [String: String] {
    let (answers, ending) = ask(in: context)
    guard ending == .filled else { throw Refusal(.interrupted, Texts.formGivenUp) }
    return answers
  }

  /// Asks for everything, as far as the person goes. Nothing is asked where there is nobody.
  package func ask(in context: Context) -> (answers: [String: String], ending: Ending) {
    var answers: [String: String] = [:]
    guard let put = context.session?.put else { return (answers, .interrupted) }
    var index = 0
    while index < items.count {
      let item = items[index]
      switch put(question(index, answers, context.language)) {
      case .back: index = max(0, index - 1)
      case .escaped: return (answers, .escaped)
      case .interrupted: return (answers, .interrupted)
      case .line(let typed):
        let typed = item.noIsNothing && Context.isNo(typed) ? "" : typed
        let answer = typed.isEmpty && item.isRequired ? item.offered ?? "" : typed
        if answer.isEmpty, endsWhenEmpty { return (answers, .empty) }
        do {
          guard !answer.isEmpty || !item.isRequired else { throw Refusal(Texts.answerNeeded) }
          answers[item.id] = try item.read(answer)
          index += 1
        } catch {
          let refusal = error as? Refusal ?? Refusal(Text(same: "\(error)"))
          context.output.complain(ErrorText.lines(refusal, context.language))
          // The answer is there to be put right.
          answers[item.id] = answer.isEmpty ? nil : answer
        }
      }
    }
    return (answers, .filled)
  }

  private func question(
    _ index: Int, _ answers: [String: String], _ language: Language
  ) -> Question {
    let item = items[index]
    let text = items.count == 1 ? item.question : Texts.progress(index + 1, items.count, item)
    var question = Question(text, offered: answers[item.id] ?? item.offered)
    question.complete = item.complete ?? { _ in [] }
    question.mayReturn = true
    let keys = Texts.formKeys(tab: item.complete != nil, back: index > 0)(language)
    question.below = { typed in below.map { $0(item.id, typed, answers) } ?? [keys] }
    return question
  }
}
