import Vocabulary

/// The agents whom an act concerns: nobody takes back what counts for or against themselves
/// (DECISIONS.md, 2026-11-30 · Whom an act is about).
public struct Concerned: Hashable, Sendable {
  /// The agents whom the act is about, such as whose tag, clocking or request it is. Whoever did it
  /// was allowed to, so that they may take it back.
  public let about: Set<AgentNumber>
  /// The agents for whom something else may count once it is taken back, such as everybody whose
  /// number stands on its order.
  public let gaining: Set<AgentNumber>

  public init(about: Set<AgentNumber> = [], gaining: Set<AgentNumber> = []) {
    self.about = about
    self.gaining = gaining
  }

  /// An act that counts for nobody.
  public static let nobody = Concerned()

  /// Returns the first of some people who must leave the act to others; nil when each may take it
  /// back.
  ///
  /// - Parameter doer: the agent who did it.
  public func barring(_ people: [AgentNumber], from doer: AgentNumber) -> AgentNumber? {
    people.first { person in
      about.contains(person) ? person != doer : gaining.contains(person)
    }
  }

  /// Checks that nobody decides about themselves by taking an act back. The owner of the login does
  /// it where that is somebody else: the number only says whose act it is.
  ///
  /// - Parameters:
  ///   - author: who takes it back, under the number of the agent who did it.
  ///   - what: the act in plain words.
  /// - Throws: `Refusal` of kind `.notPermitted` when they would.
  public func demand(_ author: Author, takingBack what: Text) throws {
    guard let own = barring([author.login ?? author.agent], from: author.agent) else { return }
    throw Refusal(.notPermitted, StoreTexts.concernsYou(what, own), fix: StoreTexts.askAnother)
  }
}
