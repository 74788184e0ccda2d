import Vocabulary

/// A definition in `Policies/flows/`: which cases there are, what they ask for, how they move and
/// by when. A register is a flow whose cases are only noted, or open until done.
public struct Flow: Hashable, Sendable {
  public let id: String
  public let name: Text
  /// The day from which this version holds.
  public let version: Day
  /// The word that calls the flow in a session; nil where its id is enough.
  public let alias: String?
  /// The counter that gives out numbers; flows that name the same one share a series.
  public let counter: String
  /// The field that names what a case is about: an order, a buyer, goods, a household.
  public let subject: String?
  /// Parties that may read a case beside leads and clerks; empty: everybody.
  public let readers: [Party]
  /// Parts that make a case the same one as an earlier one: `owner`, `day` or ids of fields. Empty:
  /// every case is another.
  public let once: [String]
  /// Numbers that rules of a room go by, by id.
  public let numbers: [String: Int]
  public let fields: [Field]
  public let states: [FlowState]
  /// In the order of the file; a step that has several rules stands once.
  public let steps: [FlowStep]
  public let clocks: [FlowClock]
  public let holds: [FlowHold]
  public let fines: [FlowFine]
  /// The definition as it was written; a case keeps it by its digest.
  public let source: FlowSource

  public init(
    id: String, name: Text, version: Day, alias: String? = nil, counter: String = Flow.counter,
    subject: String? = nil, readers: [Party] = [], once: [String] = [],
    numbers: [String: Int] = [:], fields: [Field],
    states: [FlowState], steps: [FlowStep], clocks: [FlowClock] = [], holds: [FlowHold] = [],
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
  public subscript(step id: String) -> FlowStep? { steps.first { $0.id == id } }

  /// The step that makes a new case: the one whose rules start from nothing.
  public var opening: FlowStep? { steps.first { $0.rules.contains(where: \.opens) } }
}

/// The text that a flow was read from.
public struct FlowSource: Hashable, Sendable {
  /// Relative to the desk folder, such as `Policies/flows/handover.yaml`.
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
