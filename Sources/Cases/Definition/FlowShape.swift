import Vocabulary

/// The fields, states, steps and numbers that a room's own commands need of a flow; the shop may
/// edit its definition.
public struct FlowShape: Sendable {
  let flow: String
  let fields: [String: Field.Kind]
  /// The choices that the room tells apart, by field.
  let choices: [String: [String]]
  let states: [String]
  let steps: [String]
  /// Effects by step; without its effect a step would do nothing in another room.
  let effects: [String: String]
  let numbers: [String]

  /// - Parameter flow: the flow's id.
  public init(
    _ flow: String, fields: [String: Field.Kind], choices: [String: [String]] = [:],
    states: [String] = [], steps: [String], effects: [String: String] = [:],
    numbers: [String] = []
  ) {
    self.flow = flow
    self.fields = fields
    self.choices = choices
    self.states = states
    self.steps = steps
    self.effects = effects
    self.numbers = numbers
  }

  fileprivate func lacks(_ flow: Flow) -> [Text] {
    let fields = self.fields.sorted { $0.key < $1.key }.compactMap { id, kind in
      flow[field: id]?.kind == kind ? nil : FlowShapeTexts.field(id, kind)
    }
    let choices = self.choices.sorted { $0.key < $1.key }.flatMap { field, ids in
      ids.filter { flow[field: field]?[choice: $0] == nil }
        .map { FlowShapeTexts.choice($0, of: field) }
    }
    let effects = self.effects.sorted { $0.key < $1.key }.compactMap { step, name in
      flow[step: step]?.rules.contains { $0.effects.contains(name) } == false
        ? FlowShapeTexts.effect(name, of: step) : nil
    }
    return fields + choices
      + states.filter { flow[state: $0] == nil }.map(FlowShapeTexts.state)
      + steps.filter { flow[step: $0] == nil }.map(FlowShapeTexts.step) + effects
      + numbers.filter { flow.numbers[$0] == nil }.map(FlowShapeTexts.number)
  }
}

extension Flows {
  /// Returns the flow behind a room's own commands.
  ///
  /// - Throws: `Refusal` of kind `.refused` that names the definition's file and everything that it
  ///   lacks.
  public func flow(_ shape: FlowShape) throws -> Flow {
    if let fault { throw fault }
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

  /// Returns a finding for everything that definitions lack of what the rooms' commands need.
  public func lacking(_ shapes: [FlowShape]) -> [Finding] {
    if let fault { return fault.findings }
    return shapes.flatMap { shape -> [Finding] in
      do {
        _ = try flow(shape)
        return []
      } catch {
        return (error as? Refusal)?.findings ?? []
      }
    }
  }
}
