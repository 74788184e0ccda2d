import Vocabulary

/// The fields, states and steps that a room's own commands need of a flow: its definition is the
/// shop's to edit.
public struct FlowShape: Sendable {
  let flow: String
  let fields: [String: Field.Kind]
  /// Choices by field that the room tells apart.
  let choices: [String: [String]]
  let states: [String]
  let steps: [String]

  /// - Parameter flow: its id.
  public init(
    _ flow: String, fields: [String: Field.Kind], choices: [String: [String]] = [:],
    states: [String] = [], steps: [String]
  ) {
    self.flow = flow
    self.fields = fields
    self.choices = choices
    self.states = states
    self.steps = steps
  }

  fileprivate func lacks(_ flow: Flow) -> [Text] {
    let fields = self.fields.sorted { $0.key < $1.key }.compactMap { id, kind in
      flow[field: id]?.kind == kind ? nil : FlowShapeTexts.field(id, kind)
    }
    let choices = self.choices.sorted { $0.key < $1.key }.flatMap { field, ids in
      ids.filter { flow[field: field]?[choice: $0] == nil }
        .map { FlowShapeTexts.choice($0, of: field) }
    }
    return fields + choices
      + states.filter { flow[state: $0] == nil }.map(FlowShapeTexts.state)
      + steps.filter { flow[step: $0] == nil }.map(FlowShapeTexts.step)
  }
}

extension Flows {
  /// The flow behind a room's own commands.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the definition's file and all that it lacks.
  public func flow(_ shape: FlowShape) throws -> Flow {
    let place = Place(file: "\(Self.folder)/\(shape.flow).yaml")
    guard ids.contains(shape.flow) else {
      throw Refusal(FlowShapeTexts.noFile, fix: FlowShapeTexts.takeShipped, at: place)
    }
    let flow = try flow(shape.flow)
    let lacks = shape.lacks(flow)
    guard lacks.isEmpty else {
      throw Refusal(
        .refused, lacks.map { Finding(place, $0, fix: FlowShapeTexts.putBack) })
    }
    return flow
  }
}
