import Cases
import Desk
import Shell
import Staff
import Vocabulary

/// A command that takes one step of a flow. Each such command is a face of `Take`: its words, its
/// arguments, and its answer.
protocol StepCommand {
  associatedtype Given: StepArguments
  static var face: StepFace { get }
  /// Takes the step and says so.
  static func answer(_ act: CaseAct, _ given: Given, _ context: Context) throws -> Answer
}

/// The words of a step's command.
struct StepFace: Sendable {
  /// The flow and the step; the flow is nil where the line names one.
  let flow: String?
  let step: String
  /// The command's word, and its word in Chinese.
  let name: String
  let alias: String
  let guide: Guide
  let permission: Permission

  /// - Parameter name: the command's word; nil for that of the step.
  init(
    _ flow: String?, _ step: String, as name: String? = nil, _ alias: String, _ guide: Guide,
    permission: Permission = .serve
  ) {
    (self.flow, self.step, self.name, self.alias) = (flow, step, name ?? step, alias)
    (self.guide, self.permission) = (guide, permission)
  }
}

/// The arguments of a step's command.
protocol StepArguments: ParsableArguments {
  var numbers: [Int] { get }
  /// The values of the flow's fields; nil for one that is not given.
  func values() throws -> [String: String?]
  var reason: String? { get }
  var recipient: AgentNumber? { get }
}

extension StepArguments {
  func values() -> [String: String?] { [:] }
  var reason: String? { nil }
  var recipient: AgentNumber? { nil }
}

/// The command of a step.
struct Take<Step: StepCommand>: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration.leaf(Step.face.name, aliases: [Step.face.alias])
  }
  static var guide: Guide { Step.face.guide }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var given: Step.Given

  var permission: Permission { Step.face.permission }

  func answer(_ context: Context) throws -> Answer {
    var values = try given.values().compactMapValues(\.self)
    // The room says what a missing definition lacks.
    if let id = Step.face.flow, !values.isEmpty, let flow = try? context.cases().flows.flow(id) {
      values = try context.said(values, of: flow)
    }
    let act = CaseAct(
      Step.face.step, values, recipient: given.recipient, reason: given.reason)
    return try Step.answer(act, given, context)
  }
}
