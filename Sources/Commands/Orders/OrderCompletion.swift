import Desk
import Orders
import Terminal
import Vocabulary

/// Order numbers and return numbers for Tab, each with a description that tells it from the next:
/// the buyer masked, the state, the flag by word.
struct OrderCompletion {
  let desk: Desk
  let language: Language

  /// Returns the orders whose number begins with a word, else the one that it names otherwise: by
  /// nick, phone or last digits.
  func orders(_ word: String) -> [Completion] {
    guard let records = try? desk.orders() else { return [] }
    let found = (try? records.candidates(beginning: word)) ?? []
    if found.isEmpty, !word.isEmpty, let called = try? records.orders(called: word),
      called.count == 1
    {
      let order = called[0].order
      return [
        Completion(
          order.number.text, describe(order, called[0].name.map(Mask.name)), replaces: true)
      ]
    }
    return found.map {
      Completion($0.order.number.text, describe($0.order, $0.buyer?.name ?? $0.buyer?.receiver))
    }
  }

  /// Returns the numbers of open returns.
  func returns() -> [Completion] {
    guard let returns = try? desk.returns(), let open = try? returns.list(at: desk.now) else {
      return []
    }
    return open.map {
      Completion("\($0.number)", "\(returns.flow.stateName($0.state)(language)) · \($0.order)")
    }
  }

  /// - Parameter buyer: masked; nil when not known.
  private func describe(_ order: Order, _ buyer: String?) -> String {
    let flag = order.tag.map { "\($0.agent)号 ⚑\($0.flag.name(language))" }
    let day = order.createdAt.map { String("\(desk.zone.day($0))".dropFirst(5)) }
    return [
      buyer, order.title.map { CellWidth().cut($0, to: 20) }, order.paid?.description, day,
      order.status, flag ?? Texts.noTag(language),
    ].compactMap(\.self).joined(separator: " · ")
  }
}
