import Files
import Vocabulary

/// Reads `states:` of a definition: `received: first`, `judged:` or
/// `received: {is: first, name: {zh: ..., en: ...}}`.
struct FlowStateReader {
  private let places: FlowPlaces

  init(_ places: FlowPlaces) { self.places = places }

  func states(_ flow: YAMLTable, _ words: inout FlowWords) -> [FlowState] {
    guard let node = flow["states"], let table = node.openTable(as: "states") else { return [] }
    var states: [FlowState] = []
    for (id, value) in table.entries {
      let key = table.keyNode(id) ?? value
      places.mark(key, "states/\(id)")
      guard YAMLTable.plainID(id, at: key, hyphen: true) != nil else { continue }
      let state = state(id, value)
      if id == Case.withdrawn, state.place != .last {
        key.report(FlowTexts.withdrawnIsLast, fix: FlowTexts.makeLast(id))
      }
      states.append(state)
    }
    for extra in states.filter({ $0.place == .first }).dropFirst() {
      places.report("states/\(extra.id)", FlowTexts.secondFirst(extra.id))
    }
    words.states = table.entries.map(\.key)
    words.lastStates = states.filter { !$0.isOpen }.map(\.id)
    return states
  }

  private func state(_ id: String, _ value: YAMLNode) -> FlowState {
    if value.isEmpty { return FlowState(id: id, name: Text(same: id)) }
    guard value.isTable else {
      return FlowState(id: id, name: Text(same: id), place: place(value) ?? .middle)
    }
    guard let table = value.table(keys: ["is", "name"], as: id) else {
      return FlowState(id: id, name: Text(same: id))
    }
    return FlowState(
      id: id, name: table.label(id), place: table["is"].flatMap { place($0) } ?? .middle)
  }

  private func place(_ node: YAMLNode) -> FlowState.Place? {
    guard let text = node.text(for: "states") else { return nil }
    let known = FlowState.Place.allCases.map(\.rawValue)
    guard let place = FlowState.Place(rawValue: text) else {
      FlowWords.report(text, at: node, among: known, FlowTexts.unknownPlace)
      return nil
    }
    return place
  }
}
