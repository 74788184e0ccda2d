import Cases
import Shell
import Shifts
import Terminal
import Vocabulary

/// A swap, substitute or leave for display.
struct RequestView: Shown {
  let request: ShiftRequest
  let zone: DeskZone
  /// False for somebody whom the reasons are none of the business of.
  var showsReasons = true
  /// Shown instead of the request, when a step was just taken with it.
  let done: Text?

  private var reason: String { showsReasons ? request.reason : "" }

  /// Returns the reason of a step; that of the first one is the request's own.
  private func reason(of step: CaseStep) -> String? {
    step.sequence == 1 || !showsReasons ? nil : step.reason
  }

  func encode(to encoder: any Encoder) throws {
    let trades = request.trades.map { trade -> JSONObject in
      ["date": trade.day, "own": trade.own, "other": trade.other]
    }
    let steps = request.steps.map { step -> JSONObject in
      [
        "kind": step.step, "agent": step.agent, "at": zone.iso(step.at), "reason": reason(of: step),
      ]
    }
    let object: JSONObject = [
      "number": request.number, "kind": request.kind.rawValue, "state": request.state,
      "agent": request.agent, "date": request.day, "other": request.other, "trades": trades,
      "from": request.span.map { zone.iso($0.lowerBound) },
      "until": request.span.map { zone.iso($0.upperBound) }, "reason": reason, "steps": steps,
    ]
    try object.encode(to: encoder)
  }

  func lines(_ paper: Paper) -> [String] {
    let label = paper.text(request.label(zone))
    if let done {
      let colon = paper.language == .chinese ? "：" : ": "
      return [paper.text(done) + colon + label.harmless()]
    }
    let state = request.state
    let role: Style.Role? =
      state == "refused" || state == "withdrawn" ? .faint : state == "approved" ? .good : .warning
    let standing = paper.style(
      paper.text(Text.requestState(request.kind.rawValue, state)), role)
    let why = reason.isEmpty ? "" : " · " + reason
    let steps = request.steps.map { step in
      "\(zone.label(step.at))" + (step.agent.map { " \($0)号 " } ?? " ")
        + paper.text(Texts.requestStep(step.step)) + (reason(of: step).map { "：" + $0 } ?? "")
    }
    return paper.entry(
      request.number, "[\(standing)] " + (label + why).harmless(), facts: steps)
  }
}
