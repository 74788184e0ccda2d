import Files
import Vocabulary

/// The register of a flow's fines: a flow whose entries are the breaches found, each with its
/// case, the broken rule, the party that pays and the amount at that time. It is made from
/// `fines:` of the definition, so that lists, undo, export and checks need nothing of their own.
struct FinesRegister {
  private let flow: Flow
  /// The field of the flow that names the party; the same for all fines of a flow.
  private let party: Field

  /// Takes a flow with fines; nil for one without.
  init?(_ flow: Flow) {
    guard let who = flow.fines.first?.who, let party = flow[field: who] else { return nil }
    self.flow = flow
    self.party = party
  }

  /// The state of an entry that counts.
  static let entered = "entered"
  /// The step by which a dropped entry counts again.
  static let enterAgain = "enter_again"

  /// Returns the id of the register that belongs to a flow.
  static func id(of flow: String) -> String { flow + ending }
  private static let ending = "_fines"

  /// Returns the flow whose fines a register has; nil for any other flow.
  static func flow(of register: String) -> String? {
    register.hasSuffix(ending) ? String(register.dropLast(ending.count)) : nil
  }

  /// - Throws: `Refusal` of kind `.refused` when the flow's words do not give a definition.
  func register() throws -> Flow { try FlowFile.read(kept: text, of: Self.id(of: flow.id)) }

  /// The definition, as a file would contain it; entries keep it like that of any flow.
  private var text: String {
    typealias Names = FinesRegisterTexts
    let isAgent = party.kind == .agent
    let not = isAgent ? "not: field \(party.id)" : ""
    return """
      id: \(Self.id(of: flow.id))
      name: \(Names.name(flow.name).flowYAML)
      version: \(flow.version)
      subject: \(party.id)
      \(isAgent ? "readers: [writer, field \(party.id)]" : "readers: []")
      once: [case, rule]
      fields:
        - id: case
          name: \(Names.caseNumber.flowYAML)
          type: case
          flow: \(flow.id)
          required: true
        - id: rule
          name: \(Names.rule.flowYAML)
          type: choice
          required: true
          choices:
      \(flow.fines.map(Self.choice).joined(separator: "\n"))
        - id: \(party.id)
          name: \(party.name.flowYAML)
          type: \(party.kind.rawValue)
          required: true
          \(choices)
        - id: amount
          name: \(Names.amount.flowYAML)
          type: computed
          function: \(FlowComputation.fineAmount.name)
        - {id: number, name: \(Names.number.flowYAML), type: whole, least: 1}
        - {id: set, name: \(Names.set.flowYAML), type: money}
        - {id: note, name: \(Names.note.flowYAML), type: text}
      states:
        \(Self.entered): {is: last, name: \(Names.entered.flowYAML)}
        dropped: {is: last, name: \(Names.dropped.flowYAML)}
      \(rules.isEmpty ? "" : "rules:\n" + rules.joined(separator: "\n"))
      steps:
        enter:
          name: \(Names.enter.flowYAML)
          to: \(Self.entered)
          by: [lead, clerk]
          asks: [case, rule, \(party.id)]
          may: [number, set, note]
          \(needs)
          \(not)
        \(Self.enterAgain):
          name: \(Names.enterAgain.flowYAML)
          from: dropped
          to: \(Self.entered)
          by: [lead, clerk]
          asks: [\(party.id)]
          may: [number, set, note]
          \(needs)
          \(not)
        drop:
          name: \(Names.drop.flowYAML)
          from: \(Self.entered)
          to: dropped
          by: [lead, clerk]
          reason: required
          \(not)

      """
  }

  /// What an entry needs, entered for the first time or again.
  private var needs: String {
    rules.isEmpty ? "" : "needs: [" + ruled.map(\.rule).joined(separator: ", ") + "]"
  }

  private var choices: String {
    guard !party.choices.isEmpty else { return "" }
    let all = party.choices.map { "{id: \($0.id), name: \($0.name.flowYAML)}" }
    return "choices: [\(all.joined(separator: ", "))]"
  }

  private static func choice(_ fine: FlowFine) -> String {
    let amount = fine.amount.map { ", amount: \($0)" } ?? ""
    return "      - {id: \(fine.rule), name: \(fine.name.flowYAML)\(amount)}"
  }

  /// The fines that take a number or an amount.
  private var ruled: [FlowFine] { flow.fines.filter { $0.each != nil || $0.amount == nil } }

  /// The named rules by which an entry of such a fine has its number, and an amount within bounds.
  private var rules: [String] {
    ruled.map { fine in
      var demands: [String] = []
      if fine.each != nil { demands.append("number given") }
      if fine.amount == nil {
        demands.append("set >= \(fine.amounts.lowerBound) and set <= \(fine.amounts.upperBound)")
      }
      let when = "rule != \(fine.rule) or \(demands.joined(separator: " and "))"
      return "  \(fine.rule): {name: \(fine.name.flowYAML), when: \(when.quotedYAML)}"
    }
  }
}

extension Text {
  /// The text as a flow mapping of YAML.
  fileprivate var flowYAML: String { "{zh: \(chinese.quotedYAML), en: \(english.quotedYAML)}" }
}

extension String {
  /// The text as a double-quoted scalar of YAML.
  fileprivate var quotedYAML: String {
    "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
