import Vocabulary

/// The desk's figures beyond single flows, as `Policies/figures.yaml` states them: numbers from
/// outside, and the board that puts holds of several flows together.
public struct FigureBook: Hashable, Sendable {
  public static let fileName = "Policies/figures.yaml"

  /// A number that no case holds, such as how many customers there are.
  public struct Number: Hashable, Sendable {
    public let id: String
    public let name: Text
    public let values: [Value]
  }

  public struct Value: Hashable, Sendable {
    /// The month from which it holds, until a later one.
    public let month: Month
    /// The value of a field, in stored form, for which it counts, such as a branch; nil for all.
    public let part: String?
    public let number: Ratio
  }

  /// A line of the board.
  public struct Line: Hashable, Sendable {
    public let flow: String
    public let hold: String
    /// The 1-based line in the file.
    public let line: Int
  }

  public let numbers: [Number]
  public let board: [Line]

  public init(numbers: [Number] = [], board: [Line] = []) {
    self.numbers = numbers
    self.board = board
  }

  /// Returns the number that holds at the end of a period; nil when none is stated by then.
  ///
  /// - Parameter part: the value of a field for which it counts; nil for all.
  public func number(_ id: String, for part: String? = nil, in period: Period) -> Ratio? {
    numbers.first { $0.id == id }?.values
      .filter { $0.part == part && $0.month <= period.days.upperBound.month }
      .max { $0.month < $1.month }?.number
  }

  /// Returns a finding for every line of the board whose flow or hold a desk lacks.
  public func check(against flows: Flows) -> [Finding] {
    board.compactMap { line in
      let place = Place(file: Self.fileName, line: line.line, column: 1)
      guard flows.ids.contains(line.flow) else {
        return Finding(
          place, FlowTexts.unknownFlow(line.flow),
          fix: FlowTexts.nearest(line.flow, among: flows.ids))
      }
      // A fault of the definition itself is reported there.
      guard let flow = try? flows.flow(line.flow),
        !flow.holds.contains(where: { $0.id == line.hold })
      else { return nil }
      return Finding(
        place, FigureTexts.unknownHold(line.hold, flow.name),
        fix: FlowTexts.nearest(line.hold, among: flow.holds.map(\.id)))
    }
  }
}
