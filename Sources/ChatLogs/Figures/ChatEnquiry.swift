import Vocabulary

/// A buyer's enquiry: one who wrote on a day, was answered, and had not paid shortly before.
public struct ChatEnquiry: Hashable, Sendable {
  /// The days before a chat within which a payment makes it one about the goods that were bought.
  public static let afterSalesDays = 15

  /// Stands in an erased chat that was no enquiry for the days until a payment.
  static let none = -1

  public let agent: AgentNumber?
  public let day: Day
  /// The moment of the first question.
  public let at: Moment
  public let platform: ChatPlatform
  /// The days from the chat to the first payment after it, 0 for the same day; nil without one.
  public let paidAfter: Int?

  /// Returns the enquiry of a chat; nil when it is none.
  ///
  /// - Parameter payments: the moments at which the buyer paid.
  static func of(
    _ chat: ChatLog, _ payments: [Moment], frozen: Int?, zone: DeskZone
  ) -> ChatEnquiry? {
    guard let first = chat.turns.first(where: { $0.speaker == .buyer }), let agent = chat.agent
    else { return nil }
    if frozen == none { return nil }
    let later = payments.filter { $0 >= first.at }.min().map {
      zone.day($0).number - chat.day.number
    }
    let paid = frozen ?? later
    let isAfterSales =
      frozen == nil
      && payments.contains { payment in
        payment < first.at && zone.day(payment).number >= chat.day.number - afterSalesDays
      }
    if isAfterSales, paid.map({ $0 > 3 }) ?? true { return nil }
    return ChatEnquiry(
      agent: agent, day: chat.day, at: first.at, platform: chat.platform, paidAfter: paid)
  }
}
