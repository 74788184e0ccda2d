import Books
import Shell
import Shifts
import Staff
import Vocabulary

/// The flow into which a command writes: its arguments are the flow's fields, by which a session
/// asks for those that a line lacks, and Tab completes them.
struct CommandFlow {
  let flow: String
  /// The step with which the command takes the case whose number it has; nil for none.
  let step: String?
  /// The fields of arguments that have another name: options with their hyphens.
  let fields: [String: String]
  /// The right that whoever is asked must have.
  var permission = Permission.serve

  init(_ flow: String, step: String? = nil, _ fields: [String: String] = [:]) {
    (self.flow, self.step, self.fields) = (flow, step, fields)
  }

  /// Returns the id of the field that an argument gives, whether the flow has it or not.
  func field(of argument: String) -> String {
    fields[argument] ?? String(argument.drop { $0 == "-" }).replacing("-", with: "_")
  }

  /// Returns the flow of a command; nil for one that belongs to none.
  static func of(_ command: any ParsableCommand.Type) -> CommandFlow? {
    (command as? any FlowCommand.Type)?.place ?? all[ObjectIdentifier(command)]
  }

  private static let all: [ObjectIdentifier: CommandFlow] = Dictionary(
    uniqueKeysWithValues: commands.map { (ObjectIdentifier($0.0), $0.1) })

  /// The commands besides those of steps, which say it themselves.
  static let commands: [(any ParsableCommand.Type, CommandFlow)] = [
    (IssueWrite.self, .init("issue", ["text": "what"])),
    (IssueList.self, .init("issue")),
    (ServiceEnter.self, .init("service", ["--reason": "reasons"])),
    (StockEnter.self, .init("stock")),
    (FollowupAdd.self, .init("followup", ["--on": "due"])),
    (PlanAdd.self, .init("plan", ["text": "what"])),
    (CallNote.self, .init("call", ["--on": "due"])),
    (RewardPropose.self, .init("reward")),
    (HandoverWrite.self, .init("handover")),
    (
      SwapAsk.self,
      .init("swap", ["--with": "other", "--date": "day", "--their-date": "other_day"])
    ),
    (
      CoverAsk.self,
      .init("cover", ["--by": "other", "--date": "day", "--from": "starts", "--until": "ends"])
    ),
    (LeaveAsk.self, .init("leave", ["--date": "day"])),
    (ReturnAsk.self, .init("return", ["--want": "wish", "--received": "received_on"])),
    (ReturnShow.self, .init("return", step: "show")),
    (HandoverStory.self, .init("handover", step: "history")),
    (ComplaintOpen.self, .init("complaint")),
  ]
}

/// A command that says itself into which flow it writes.
protocol FlowCommand: ParsableCommand {
  static var place: CommandFlow? { get }
}

extension Take: FlowCommand {
  static var place: CommandFlow? {
    // Arguments of steps with another name than their field.
    let fields = ["text": "answer", "pieces": "counted", "--on": "due"]
    guard let flow = Step.face.flow else { return nil }
    var place = CommandFlow(flow, step: Step.face.step, fields)
    place.permission = Step.face.permission
    return place
  }
}

/// The commands for flows that ship.
enum FlowCommandNames {
  private static let others = [
    "adjustment": "payroll adjust", "summary": "plan summary", "swap": "roster swap",
    "cover": "roster cover", "leave": "leave",
    "handover": "handover", "return": "return", "complaint": "complaint",
  ]

  /// Returns the words of a flow's command; nil for a flow of the shop's own.
  static func command(of flow: String) -> String? {
    others[flow] ?? Book(rawValue: flow)?.rawValue
  }
}
