import Desk
import Orders
import Terminal
import Vocabulary

/// Order numbers and return numbers for Tab, each with a description that tells it from the next:
/// the buyer masked, the state, the flag by word.
struct OrderCompletion {
  let desk: Desk
  let language: Language

  func orders(_ word: String) -> [Completion] {
    let found = (try? desk.orders().candidates(beginning: word)) ?? []
    return found.map { Completion($0.order.number.text, describe($0)) }
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

  private func describe(_ candidate: OrderCandidate) -> String {
    let order = candidate.order
    let flag = order.tag.map { "\($0.agent)号 ⚑\($0.flag.name(language))" }
    return [
      candidate.buyer?.receiver ?? candidate.buyer?.name, order.status,
      flag ?? Texts.noTag(language),
    ].compactMap(\.self).joined(separator: " · ")
  }
}
