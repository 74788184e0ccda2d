import Store
import Vocabulary

/// The agent whose number an act carries, and the one who is logged in. `--as` gives no right that
/// the login lacks: what both are asked for, both must have.
public struct ActingAgent: Sendable {
  public let agent: Agent
  /// The agent whose login it is, where that is another; nil where they are one, or where no login
  /// vouches for the number.
  public let login: Agent?
  /// True when the number was only claimed.
  private let isClaimed: Bool

  /// - Parameter person: the agent whose login it is; nil where the login is nobody's.
  public init(_ agent: Agent, person: Agent?) {
    self.agent = agent
    login = person.flatMap { $0.number == agent.number ? nil : $0 }
    isClaimed = person == nil
  }

  public var number: AgentNumber { agent.number }

  public var author: Author {
    Author(agent.number, login: login?.number, claimed: isClaimed)
  }

  private var people: [Agent] { [agent, login].compactMap(\.self) }

  /// True when an agent is the one who acts, by number or by login.
  public func isSelf(_ number: AgentNumber) -> Bool { people.contains { $0.number == number } }

  /// True when an act is allowed.
  ///
  /// - Parameter subject: the agent about whom it is; nil for all of them, or for nobody.
  public func may(_ permission: Permission, about subject: AgentNumber? = nil) -> Bool {
    refusal(permission, about: subject) == nil
  }

  /// - Throws: `Refusal` of kind `.notPermitted`.
  public func demand(_ permission: Permission, about subject: AgentNumber? = nil) throws {
    if let refusal = refusal(permission, about: subject) { throw refusal }
  }

  private func refusal(_ permission: Permission, about subject: AgentNumber?) -> Refusal? {
    for person in people {
      let whose = permission.whose(person.role)
      let isAllowed =
        switch (whose, subject) {
        case (nil, _), (.own, nil): false
        case (_, nil): true
        case (.own, let subject?): subject == person.number
        case (let whose?, let subject?): whose.covers(isOwn: isSelf(subject))
        }
      guard !isAllowed else { continue }
      // The right is there, but not about oneself: another with the same right is asked.
      if case .others = whose {
        return Refusal(.notPermitted, Texts.aboutYourself, fix: Texts.askAnother(permission.roles))
      }
      return Refusal(
        .notPermitted, Texts.notPermitted(person.number, permission.roles),
        fix: Texts.askRole(permission.roles))
    }
    return nil
  }
}
