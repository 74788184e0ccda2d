import Vocabulary

/// A definition in `Policies/flows/`: its cases, the fields they ask for, the steps they take and
/// the deadlines they have. A register is a flow whose cases are only noted, or open until done.
public struct Flow: Hashable, Sendable {
  public let id: String
  public let name: Text
  /// The day from which this version holds.
  public let version: Day
  /// The word that calls the flow in a session; nil when its id is enough.
  public let alias: String?
  /// The counter that gives out numbers; flows with the same counter share a series.
  public let counter: String
  /// The field that names the subject of a case: an order, a buyer, goods, a household.
  public let subject: String?
  /// The parties that may read a case besides leads and clerks; empty when everybody may.
  public let readers: [Party]
  /// The parts that identify a case with an earlier one: `owner`, `day` or ids of fields. Empty
  /// when every case is a new one.
  public let once: [String]
  /// Numbers used by rules of a room, by id.
  public let numbers: [String: Int]
  public let fields: [Field]
  public let states: [FlowState]
  /// The named rules that steps may need.
  public let rules: [FlowRule]
  /// The steps in the order of the file; a step with several rules appears once.
  public let steps: [FlowStep]
  public let clocks: [FlowClock]
  public let holds: [FlowHold]
  public let fines: [FlowFine]
  /// The definition's text; a case refers to it by its digest.
  public let source: FlowSource

  public init(
    id: String, name: Text, version: Day, alias: String? = nil, counter: String = Flow.counter,
    subject: String? = nil, readers: [Party] = [], once: [String] = [],
    numbers: [String: Int] = [:], fields: [Field],
    states: [FlowState], rules: [FlowRule] = [], steps: [FlowStep], clocks: [FlowClock] = [],
    holds: [FlowHold] = [],
    fines: [FlowFine] = [], source: FlowSource
  ) {
    self.id = id
    self.name = name
    self.version = version
    self.alias = alias
    self.counter = counter
    self.subject = subject
    self.readers = readers
    self.once = once
    self.numbers = numbers
    self.fields = fields
    self.states = states
    self.rules = rules
    self.steps = steps
    self.clocks = clocks
    self.holds = holds
    self.fines = fines
    self.source = source
  }

  /// The series of numbers that flows share unless they name another.
  public static let counter = "case"

  public subscript(field id: String) -> Field? { fields.first { $0.id == id } }
  public subscript(state id: String) -> FlowState? { states.first { $0.id == id } }
  public subscript(rule id: String) -> FlowRule? { rules.first { $0.id == id } }
  public subscript(step id: String) -> FlowStep? { steps.first { $0.id == id } }

  /// The step that makes a new case: the one whose rules start from no state.
  public var opening: FlowStep? { steps.first { $0.rules.contains(where: \.opens) } }
}

/// The text from which a flow was read.
public struct FlowSource: Hashable, Sendable {
  /// The path relative to the desk folder, such as `Policies/flows/handover.yaml`.
  public let file: String
  public let text: String
  /// SHA-256 of the text, hexadecimal.
  public let digest: String

  public init(file: String, text: String, digest: String) {
    self.file = file
    self.text = text
    self.digest = digest
  }
}
