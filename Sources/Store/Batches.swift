/// The writes of a long work, such as an import.
public struct Batches {
  fileprivate enum Course {
    case oneByOne(RecordStore, Act)
    case withinOne(Writing)
  }

  private let course: Course

  fileprivate init(_ course: Course) { self.course = course }

  /// Runs `body` as the next write.
  public func write<Result>(_ body: (Writing) throws -> Result) throws -> Result {
    switch course {
    case .oneByOne(let store, let act):
      let result = try store.write(act, body)
      store.engine.giveWay()
      return result
    case .withinOne(let writing): return try body(writing)
    }
  }
}

extension RecordStore {
  /// Runs a work of many writes, each a transaction with a journal row of its own, so that others
  /// write in between. A dry run is one write that is rolled back at its end, in which later
  /// batches find what the earlier ones did; others wait with their writes meanwhile.
  public func inBatches<Result>(
    _ act: Act, isDryRun: Bool, _ body: (Batches) throws -> Result
  ) throws -> Result {
    guard isDryRun else { return try body(Batches(.oneByOne(self, act))) }
    return try dryRun { try body(Batches(.withinOne($0))) }
  }
}
