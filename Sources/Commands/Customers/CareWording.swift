import Customers
import Desk
import Phrasebook
import Vocabulary

/// The words of messages: phrases of category `care`, filled with what the desk knows of the
/// customer.
struct CareWording {
  /// Read at once: texts are asked for within a write, in which the store can't be asked.
  private let library: PhraseLibrary
  private let values: [String: String]
  private let scope: Scope
  private let policy: CustomerPolicy

  init(_ context: Context) throws {
    let replies = try context.replies()
    (library, scope) = (replies.library, replies.scope)
    values = replies.values(agent: nil, chat: nil)
    policy = try context.desk().customerPolicy()
  }

  /// Returns the text of a message.
  ///
  /// - Parameter about: what was announced; nil for an occasion that is not.
  /// - Throws: `Refusal` of kind `.refused` when the phrase is not there, is none of care, or lacks
  ///   a value.
  func text(
    _ message: CareMessage, _ customer: Customer, _ about: Announcement?
  ) throws -> String {
    let occasion = policy.occasions.first { $0.id == message.occasion }
    guard let occasion, let id = occasion.phrase else {
      throw Refusal(Texts.noOccasion(message.occasion), fix: Texts.seeCustomerPolicy)
    }
    guard let phrase = library.phrase(id) else {
      throw Refusal(Texts.noCarePhrase(id, occasion.name), fix: Texts.seeCustomerPolicy)
    }
    guard phrase.category == .care else {
      throw Refusal(Texts.notOfCare(id), fix: Texts.seeCustomerPolicy)
    }
    var values = values
    values["称呼"] = Self.address(customer.person)
    values["门店"] = policy.branchName(customer.file.branch).chinese
    values["卡"] = policy.cardName(customer.file.card).chinese
    values["事由"] = about?.what
    let rendering = phrase.render(values, in: scope)
    guard let messages = rendering.messages else {
      guard case .missing(let names) = rendering else { return "" }
      throw Refusal(
        Texts.careLacks(id, names, message.number), fix: Texts.careValues(message.number))
    }
    return messages.joined(separator: "\n")
  }

  /// Returns the messages of the policy whose phrase is not there, or is none of care.
  func findings() -> [Finding] {
    policy.occasions.compactMap { occasion in
      guard let id = occasion.phrase else { return nil }
      let place = Place(file: CustomerPolicy.fileName)
      guard let phrase = library.phrase(id) else {
        return Finding(place, Texts.noCarePhrase(id, occasion.name), fix: Texts.seeCustomerPolicy)
      }
      return phrase.category == .care
        ? nil : Finding(place, Texts.notOfCare(id), fix: Texts.seeCustomerPolicy)
    }
  }

  /// Returns how a message addresses somebody: 林女士, 林先生, else the whole name.
  private static func address(_ person: Person) -> String? {
    guard let name = person.name, let family = FamilyName.of(name) else { return nil }
    switch person.gender {
    case .female: return "\(family)女士"
    case .male: return "\(family)先生"
    case nil: return name
    }
  }
}
