import Vocabulary

/// What records of a month may say: the part of it that a policy settles. The caller makes it from
/// the policies, since this room stands below them.
public struct RecordRules: Hashable, Sendable {
  /// The items that grades are given for.
  public var gradedItems: Set<String>
  /// The figures that some item reads; nil when none reads any, and a figure of any name is kept.
  public var figures: Set<String>?
  /// The ids of the conduct rules.
  public var conductRules: Set<String>
  /// The names of graded items and conduct rules by which people call them, with their keys.
  public var names: [String: String] = [:]
  /// What a lead may set for one complaint, and for outstanding conduct (HANDBOOK/kpi.md, Score).
  public var complaintPoints: ClosedRange<Points>
  public var outstandingPoints: ClosedRange<Points>

  public init(
    gradedItems: Set<String> = ["quality", "complaints", "cooperation", "execution"],
    figures: Set<String>? = nil,
    conductRules: Set<String> = ["private_use", "colleague_contact"],
    complaintPoints: ClosedRange<Points> = Points(5)...Points(20),
    outstandingPoints: ClosedRange<Points> = Points(2)...Points(5)
  ) {
    self.gradedItems = gradedItems
    self.figures = figures
    self.conductRules = conductRules
    self.complaintPoints = complaintPoints
    self.outstandingPoints = outstandingPoints
  }
}
