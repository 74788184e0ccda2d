import Cases
import Files
import Foundation
import Vocabulary

/// The flows of the desks that ship with the program, of which another desk may take single ones.
package struct ShippedFlows {
  private let folder: String

  /// - Throws: `Refusal` of kind `.refused` when nothing shipped is found.
  package init(environment: [String: String]) throws {
    folder = try Shipped.folder(environment: environment)
  }

  /// The flows that a desk lacks, by their desk and id.
  ///
  /// - Parameter ids: the ids of the desk's own flows.
  /// - Throws: `Refusal` of kind `.refused` for a shipped definition with a fault.
  package func besides(_ ids: [String]) throws -> [(desk: String, flow: Flow)] {
    try desks.flatMap { name, path in
      let flows = Flows(desk: path)
      return try flows.ids.filter { !ids.contains($0) && !$0.hasSuffix("_fines") }
        .map { (name, try flows.flow($0)) }
    }
  }

  private var desks: [(name: String, path: String)] {
    [(DeskPreset.shop, folder)]
      + DeskPreset.names(in: folder).map { ($0, "\(folder)/\(DeskPreset.folder)/\($0)") }
  }

  /// A flow that a desk may take.
  package struct Taking {
    package let flow: Flow
    /// Remarks about what the flow needs and the desk lacks, without which it can't be worked.
    package let needs: [Text]
    fileprivate let text: String
    fileprivate let path: String

    /// - Throws: `Refusal` of kind `.refused` when the file can't be written.
    package func take() throws { try WholeFile.write(text, to: path) }
  }

  /// Returns a flow ready to be taken.
  ///
  /// - Parameters:
  ///   - word: the flow's id.
  ///   - alias: the word that is to call it; nil for its own.
  /// - Throws: `Refusal` of kind `.refused` when no shipped desk has it, the desk has it already,
  ///   or another flow of the desk has its alias.
  package func taking(_ word: String, alias: String?, into desk: Desk) throws -> Taking {
    let flows = desk.flows()
    guard !flows.ids.contains(word) else {
      throw Refusal(
        ShippedFlowTexts.stands(word), fix: ShippedFlowTexts.seeFlow(word),
        at: Place(file: "\(Flows.folder)/\(word).yaml"))
    }
    let known = desks.flatMap { Flows(desk: $0.path).ids }
    guard let home = desks.first(where: { Flows(desk: $0.path).ids.contains(word) }),
      !word.hasSuffix("_fines")
    else {
      throw Refusal(
        ShippedFlowTexts.unknown(word),
        fix: Nearest.match(word, among: known).map(Text.didYouMean) ?? ShippedFlowTexts.seeShipped)
    }
    let name = "\(Flows.folder)/\(word).yaml"
    var file = try TextFile(path: "\(home.path)/\(name)", name: name)
    if let alias { file = TextFile(name: name, text: Self.calling(file.text, alias)) }
    let flow = try FlowFile.read(file)
    if let called = flow.alias, let owner = flows.aliases[called] {
      throw Refusal(
        ShippedFlowTexts.aliasTaken(called, owner), fix: ShippedFlowTexts.giveAlias(word))
    }
    return Taking(
      flow: flow, needs: try needs(file, flow, desk), text: file.text,
      path: "\(desk.folder)/\(name)")
  }

  /// Returns a definition's text with another alias.
  private static func calling(_ text: String, _ alias: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("alias:") ? "alias: \(alias)" : String($0) }.joined(separator: "\n")
  }

  /// Returns a remark for everything that the flow names and the desk lacks: groups, those that a
  /// field's choices name too, functions, hours, numbers from outside and other flows.
  private func needs(_ file: TextFile, _ flow: Flow, _ desk: Desk) throws -> [Text] {
    var needs: [Text] = []
    do {
      _ = try FlowFile.read(file, in: desk.cases().world(desk.figureBook()))
    } catch let refusal as Refusal {
      needs += refusal.findings.map(\.reason)
    }
    let groups = try desk.staff().groups
    for field in flow.fields where field.kind == .choice && flow.namesGroup(field.id) {
      let missing = field.choices.map(\.id).filter { !groups.contains($0) }
      if !missing.isEmpty { needs.append(ShippedFlowTexts.groups(field.name, missing)) }
    }
    return needs.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
