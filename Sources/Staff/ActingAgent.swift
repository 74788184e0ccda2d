import Store
import Vocabulary

/// The agent whose number an act carries, and the agent who is logged in. `--as` gives no right
/// that the login lacks: both must have the right to an act.
public struct ActingAgent: Sendable {
  public let agent: Agent
  /// The agent whose login it is; nil where that is `agent`, or where no login vouches for the
  /// number.
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

  /// Returns whether an agent is the one who acts, by number or by login.
  public func isSelf(_ number: AgentNumber) -> Bool { author.isSelf(number) }

  /// Returns whether an act is allowed.
  ///
  /// - Parameter subject: the agent whom it concerns; nil for all of them, or for nobody.
  public func may(_ permission: Permission, about subject: AgentNumber? = nil) -> Bool {
    refusal(permission, about: subject) == nil
  }

  /// Checks that an act is allowed.
  ///
  /// - Parameter subject: the agent whom it concerns; nil for all of them, or for nobody.
  /// - Throws: `Refusal` of kind `.notPermitted` when it is not.
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
      // The right exists, but not about oneself: another person with the same right must act.
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
