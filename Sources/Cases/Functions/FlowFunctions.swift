import Store
import Vocabulary

/// The named guards, effects and computing functions that rooms register for definitions.
public struct FlowFunctions: Sendable {
  public private(set) var guards: [FlowGuard]
  public private(set) var effects: [FlowEffect]
  public private(set) var computed: [FlowComputation]

  public init(
    guards: [FlowGuard] = [], effects: [FlowEffect] = [], computed: [FlowComputation] = []
  ) {
    self.guards = guards
    self.effects = effects
    self.computed = computed
  }

  /// Those of several rooms.
  public static func + (left: Self, right: Self) -> Self {
    FlowFunctions(
      guards: left.guards + right.guards, effects: left.effects + right.effects,
      computed: left.computed + right.computed)
  }

  func checking(_ name: String) throws -> FlowGuard {
    try guards.first { $0.name == name }.orRefuse(name)
  }
  func effect(_ name: String) throws -> FlowEffect {
    try effects.first { $0.name == name }.orRefuse(name)
  }
  func computation(_ name: String) throws -> FlowComputation {
    try computed.first { $0.name == name }.orRefuse(name)
  }
}

extension Optional {
  /// - Throws: `Refusal` for a name in a stored definition that this program does not have.
  fileprivate func orRefuse(_ name: String) throws -> Wrapped {
    guard let self else {
      throw Refusal(FlowTexts.unknownFunction(name), fix: FlowTexts.seeFunctions)
    }
    return self
  }
}

/// Something that must be true before a step is written, beyond what a condition can say.
public struct FlowGuard: Sendable {
  /// Such as `return.rules`.
  public let name: String
  public let description: Text
  /// Throws `Refusal` with the reason and a way out.
  public let demand: @Sendable (CaseAttempt, Reading) throws -> Void

  public init(
    _ name: String, _ description: Text,
    _ demand: @escaping @Sendable (CaseAttempt, Reading) throws -> Void
  ) {
    self.name = name
    self.description = description
    self.demand = demand
  }
}

/// Something that a step does in another room, in the same transaction.
public struct FlowEffect: Sendable {
  public typealias Way = @Sendable (CaseAttempt, Writing) throws -> Void

  /// Such as `payroll.reward`.
  public let name: String
  public let description: Text
  /// Returns values that are added to the step, such as the number of a record.
  public let act: @Sendable (CaseAttempt, Writing) throws -> [String: String]
  /// Undoes it when the step is taken back; nil where it can't be, which keeps the step.
  public let takeBack: Way?

  public init(
    _ name: String, _ description: Text,
    act: @escaping @Sendable (CaseAttempt, Writing) throws -> [String: String],
    takeBack: Way?
  ) {
    self.name = name
    self.description = description
    self.act = act
    self.takeBack = takeBack
  }
}

/// A value that is worked out from others.
public struct FlowComputation: Sendable {
  public let name: String
  public let description: Text
  /// From the stored values by field; nil where there is no value.
  public let value: @Sendable ([String: String]) throws -> String?

  public init(
    _ name: String, _ description: Text,
    _ value: @escaping @Sendable ([String: String]) throws -> String?
  ) {
    self.name = name
    self.description = description
    self.value = value
  }
}
