import Cases
import Files
import Vocabulary

/// A definition that says most of what one can say, and what reading it with a change comes to.
enum FlowSample {
  static let text = """
    id: sample
    name: {zh: 业户投诉, en: resident's complaint}
    version: 2026-11-01
    alias: 投诉单
    subject: household
    fields:
      - {id: household, name: {zh: 房号, en: household}, type: text, required: true}
      - id: kind
        name: {zh: 类别, en: kind}
        type: choice
        required: true
        choices:
          - {id: noise, name: {zh: 噪音, en: noise}}
          - {id: leak, name: {zh: 漏水, en: leak}}
      - {id: phone, name: {zh: 电话, en: phone}, type: phone}
      - {id: cost, name: {zh: 费用, en: cost}, type: money, limit: 500}
      - {id: valid, name: {zh: 有效, en: valid}, type: flag}
      - id: department
        name: {zh: 部门, en: department}
        type: choice
        choices: [{id: repair, name: {zh: 维修, en: repair}}]
      - {id: handler, name: {zh: 经办, en: handler}, type: agent}
      - {id: due, name: {zh: 期限, en: due}, type: day}
      - {id: measure, name: {zh: 措施, en: measure}, type: text}
      - {id: satisfied, name: {zh: 满意, en: satisfied}, type: flag}
    states: {received: first, judged: , dispatched: , waiting: , handled: , called_back: , closed: last, invalid: last}
    steps:
      judge: {from: received, to: judged, by: desk, asks: [valid]}
      refuse: {from: judged, to: invalid, when: valid = no}
      dispatch: {from: [judged, called_back], to: dispatched, by: desk, asks: [department, handler, due], most: 2, beyond: lead}
      wait: {from: dispatched, to: waiting}
      resume: {from: waiting, to: dispatched}
      handle: {from: dispatched, to: handled, by: department, asks: [measure]}
      call: {from: handled, to: called_back, by: desk, not: handler, hours: [10:30-11:30, 15:00-17:30], asks: [satisfied]}
      close: {from: called_back, to: closed, when: satisfied = yes}
    clocks:
      answer: {from: received, until: judged, within: 2 h, in: always, warn: 75 %, then: {hold: lead}}
      date: {from: dispatched, until: called_back, within: field due, in: working days, pause: [waiting]}
    holds:
      - {id: call_back, name: {zh: 回访率, en: called back}, of: closed with valid = yes, have: call, at_least: 100 %}
    fines:
      - {rule: no_form, amount: 50, who: handler, name: {zh: 缺单, en: no form}}

    """

  static let name = "Policies/flows/sample.yaml"

  static func flow(_ text: String = text, in world: FlowWorld = FlowWorld()) throws -> Flow {
    try FlowFile.read(TextFile(name: name, text: text), in: world)
  }

  /// The findings of a definition; empty when it has none.
  static func findings(_ text: String, in world: FlowWorld = FlowWorld()) -> [Finding] {
    do {
      _ = try flow(text, in: world)
      return []
    } catch { return (error as? Refusal)?.findings ?? [] }
  }

  /// The sample with a text replaced; a `§` in the new text marks the place of the finding that
  /// should follow, which is the first line and column of it.
  static func changed(_ old: String, _ new: String) -> (text: String, place: Place) {
    let marked = text.replacing(old, with: new, maxReplacements: 1)
    let before = marked.prefix { $0 != "§" }
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = Place(file: name, line: line.count, column: (line.last?.count ?? 0) + 1)
    return (marked.replacing("§", with: ""), place)
  }
}
