import Store
import Vocabulary

extension ReturnRecords: Checked {
  /// What `check` asks: does each case's row say what its steps come to, and is its order there.
  public func check() throws -> [Finding] {
    try store.read { reading in
      var findings: [Finding] = []
      let items = try reading.all(
        "SELECT \(ReturnRows.columns) FROM return_case ORDER BY number", make: ReturnRows.item)
      for item in items {
        let steps = try ReturnRows.steps(of: item.number, in: reading)
        if steps.state != item.state {
          findings.append(Finding(nil, Texts.returnDiffers(item.number), fix: .changedOutside))
        }
        if try OrderRows.order(item.order, in: reading) == nil {
          findings.append(
            Finding(
              nil, Texts.returnWithoutOrder(item.number, item.order), fix: .changedOutside))
        }
      }
      return findings
    }
  }
}
