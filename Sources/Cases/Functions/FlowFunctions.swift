import Store
import Vocabulary

/// The named guards, effects and computing functions that rooms register for definitions, and the
/// titles that they give to cases of their flows.
public struct FlowFunctions: Sendable {
  public private(set) var guards: [FlowGuard]
  public private(set) var effects: [FlowEffect]
  public private(set) var computed: [FlowComputation]
  public private(set) var titles: [FlowTitle]

  public init(
    guards: [FlowGuard] = [], effects: [FlowEffect] = [], computed: [FlowComputation] = [],
    titles: [FlowTitle] = []
  ) {
    self.guards = guards
    self.effects = effects
    self.computed = computed
    self.titles = titles
  }

  /// The functions that belong to no room; registers of fines and draws need them.
  public static let everywhere = FlowFunctions(
    guards: [CaseDraw.drawn], computed: [.choiceAmount, .fineAmount, .share, .difference])

  /// Returns the functions of several rooms.
  public static func + (left: Self, right: Self) -> Self {
    FlowFunctions(
      guards: left.guards + right.guards, effects: left.effects + right.effects,
      computed: left.computed + right.computed, titles: left.titles + right.titles)
  }

  func checking(_ name: String) throws -> FlowGuard {
    try guards.first { $0.name == name }.orRefuse(name)
  }
  func effect(_ name: String) throws -> FlowEffect {
    try effects.first { $0.name == name }.orRefuse(name)
  }
  /// - Parameter text: the name, followed by the fields from which the value is worked out.
  func computation(_ text: String) throws -> FlowComputation {
    let name = FlowComputation.name(of: text)
    return try computed.first { $0.name == name }.orRefuse(name)
  }
}

extension Optional {
  /// - Throws: `Refusal` of kind `.refused` for a name in a stored definition that this program
  ///   lacks.
  fileprivate func orRefuse(_ name: String) throws -> Wrapped {
    guard let self else {
      throw Refusal(FlowTexts.unknownFunction(name), fix: FlowTexts.seeFunctions)
    }
    return self
  }
}
