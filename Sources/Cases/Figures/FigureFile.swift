import Files
import Vocabulary

/// Reads `Policies/figures.yaml`. The file is accepted whole or refused, since half of a board says
/// less than none.
public struct FigureFile {
  /// - Throws: `Refusal` of kind `.refused` with every finding.
  public static func read(_ file: TextFile) throws -> FigureBook {
    let source = YAMLSource(file)
    let table = source.root()?.table(keys: ["numbers", "board"], as: file.name)
    var numbers: [FigureBook.Number] = []
    for node in table?.list("numbers") ?? [] {
      guard let number = number(node) else { continue }
      if numbers.contains(where: { $0.id == number.id }) {
        node.report(FlowTexts.twice(number.id), fix: FlowTexts.otherID)
      }
      numbers.append(number)
    }
    let board = (table?.list("board") ?? []).compactMap(line)
    guard source.findings.isEmpty else { throw Refusal(.refused, source.findings) }
    return FigureBook(numbers: numbers, board: board)
  }

  private static func number(_ node: YAMLNode) -> FigureBook.Number? {
    guard
      let table = node.table(
        keys: ["id", "name", "values"], required: ["id", "name", "values"], as: "numbers"),
      let id = table.plainID
    else { return nil }
    return FigureBook.Number(
      id: id, name: table.label(id), values: table.list("values").compactMap(value))
  }

  private static func value(_ node: YAMLNode) -> FigureBook.Value? {
    guard
      let table = node.table(
        keys: ["month", "for", "is"], required: ["month", "is"], as: "values"),
      let month = table["month"]?.value(for: "month", FieldTexts.aMonth, { Month($0) }),
      let number = table.decimal("is")
    else { return nil }
    if number <= Ratio(0) { table["is"]?.report(FigureTexts.aboveZero) }
    return FigureBook.Value(month: month, part: table.text("for"), number: number)
  }

  private static func line(_ node: YAMLNode) -> FigureBook.Line? {
    guard
      let table = node.table(keys: ["flow", "hold"], required: ["flow", "hold"], as: "board"),
      let flow = table.text("flow"), let hold = table.text("hold")
    else { return nil }
    return FigureBook.Line(flow: flow, hold: hold, line: node.line)
  }
}
