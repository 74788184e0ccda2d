import Cases
import Shell
import Vocabulary

/// A step in the story of a book's entry or a handover item (CONTRACT.md).
struct StoryStep: Encodable {
  let at: String
  /// The agent who acted; nil when a clock acted by itself.
  let agent: AgentNumber?
  let kind: String
  let recipient: AgentNumber?
  let reason: String?
  let undoes: Int?
  private let label: String
  private let actor: Text
  private let name: Text

  private enum CodingKeys: CodingKey { case at, agent, kind, recipient, reason, undoes }

  init(_ step: CaseStep, _ flow: Flow, _ zone: DeskZone) {
    (at, label) = (zone.iso(step.at), zone.label(step.at))
    (agent, kind, recipient) = (step.agent, step.step, step.recipient)
    (reason, undoes) = (step.reason, step.undoes)
    (actor, name) = (step.actorName(in: flow), step.name(in: flow))
  }

  func lines(_ paper: Paper) -> [String] {
    let to = recipient.map { " → \($0)号" } ?? ""
    let why = reason.map { "：" + $0.harmless() } ?? ""
    let step = "\(paper.text(actor)) \(paper.text(name))" + to + why
    return paper.fold(["      \(label)  " + step])
  }
}

extension CaseStep {
  /// Returns the agent who took the step, or the clock that did.
  func actorName(in flow: Flow) -> Text {
    switch actor {
    case .agent(let agent): Text(same: "\(agent)号")
    case .clock(let id):
      CaseCommandTexts.clockName(flow.clocks.first { $0.id == id }?.name ?? Text(same: id))
    }
  }

  func name(in flow: Flow) -> Text { flow[step: step]?.name ?? CaseCommandTexts.ownStep(step) }
}
