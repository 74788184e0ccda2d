import Vocabulary

/// An act at the desk. `whose` is the only table of rights: which role may do which act, and about
/// whom (DECISIONS.md: nobody decides or records about themselves).
public enum Permission: String, CaseIterable, Sendable {
  /// Serving buyers, and everything else that no other act names.
  case serve
  /// Acting under another agent's number.
  case actForOthers
  /// Importing orders, refunds, clockings and records, everything that affects wages. Rows about
  /// oneself are refused one by one.
  case importFacts
  /// Importing phrases of other programs into the phrasebook.
  case importPhrases
  /// Stating the facts of the shop that replies promise by.
  case stateFacts
  /// Entering and retracting grades, complaints, praise, rewards and the like.
  case enterRecords
  /// Deciding whether a complaint is true, and its points (HANDBOOK/kpi.md, Score: "as the lead
  /// sets for the case").
  case judgeComplaints
  /// Approving a reward.
  case approveRewards
  /// Proposing an adjustment of a wage, and settling what a leaver owes.
  case adjustWages
  /// Approving an adjustment that a clerk proposed.
  case approveAdjustments
  /// Putting a shift's clockings right.
  case fixClockings
  /// Deciding whose an order is that two agents tagged.
  case resolveConflicts
  /// Dropping orders, and dropping or correcting their refunds.
  case correctOrders
  /// Settling other matters that colleagues left open, such as a confirmed form or a chase.
  case settle
  /// Seeing points and attendance.
  case seePoints
  /// Seeing wages.
  case seeMoney
  /// Closing a month.
  case closeMonth
  /// Seeing a buyer's number, name and address in full, of one's own orders and cases (`--reveal`).
  case reveal
  /// Erasing personal data of buyers.
  case erase
  /// Handing messages to a provider, which customers then get, and what is announced in them.
  case sendMessages
  /// Auditing the forms of customers, which fines branches.
  case auditCustomers
  /// Copying the whole record store, with every wage and every buyer in it.
  case backUp
  /// Replacing the whole record store.
  case restore

  /// The agents whom an act may concern, relative to the one who does it.
  public enum Whose: Sendable {
    case own
    case others
    case anybodys

    /// Returns whether an act about an agent is covered.
    ///
    /// - Parameter isOwn: true when the agent is the one who acts.
    public func covers(isOwn: Bool) -> Bool {
      switch self {
      case .own: isOwn
      case .others: !isOwn
      case .anybodys: true
      }
    }
  }

  /// Returns the agents about whom a role may do this; nil where it may not at all.
  public func whose(_ role: Role) -> Whose? {
    switch (self, role) {
    case (.serve, _): .anybodys
    case (.actForOthers, .lead), (.actForOthers, .clerk): .others
    case (.importFacts, .lead), (.importFacts, .clerk): .others
    case (.importPhrases, .lead), (.importPhrases, .clerk): .anybodys
    case (.stateFacts, .lead): .anybodys
    case (.enterRecords, .lead), (.enterRecords, .clerk): .others
    case (.judgeComplaints, .lead): .others
    case (.approveRewards, .lead), (.approveRewards, .clerk): .others
    case (.adjustWages, .clerk): .others
    case (.approveAdjustments, .lead), (.approveAdjustments, .clerk): .others
    case (.fixClockings, .lead), (.fixClockings, .clerk): .others
    case (.resolveConflicts, .lead), (.resolveConflicts, .clerk): .others
    case (.correctOrders, .lead), (.correctOrders, .clerk): .others
    case (.settle, .lead), (.settle, .clerk): .anybodys
    case (.seePoints, .agent): .own
    case (.seePoints, .lead), (.seePoints, .clerk): .anybodys
    case (.seeMoney, .agent), (.seeMoney, .lead): .own
    case (.seeMoney, .clerk): .anybodys
    case (.closeMonth, .clerk): .anybodys
    case (.reveal, .agent): .own
    case (.reveal, .lead), (.reveal, .clerk): .anybodys
    case (.erase, .lead), (.erase, .clerk): .anybodys
    case (.sendMessages, .lead), (.sendMessages, .clerk): .anybodys
    case (.auditCustomers, .lead), (.auditCustomers, .clerk): .anybodys
    case (.backUp, .lead), (.backUp, .clerk): .anybodys
    case (.restore, .lead), (.restore, .clerk): .anybodys
    case (_, .agent), (.stateFacts, .clerk), (.judgeComplaints, .clerk), (.closeMonth, .lead),
      (.adjustWages, .lead):
      nil
    }
  }

  /// The roles that may do this about others than themselves.
  public var roles: [Role] { Role.allCases.filter { isGiven(to: $0) } }

  /// Returns whether a role may do this about others than themselves.
  public func isGiven(to role: Role) -> Bool { whose(role)?.covers(isOwn: false) ?? false }
}
