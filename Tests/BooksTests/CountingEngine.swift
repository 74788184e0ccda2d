import Store
import Synchronization

/// An engine that counts the rows read through it: a measure of work that no clock disturbs.
final class CountingEngine: Engine {
  private let engine: any Engine
  private let count = Mutex(0)

  init(_ engine: any Engine) { self.engine = engine }

  var name: String { engine.name }
  var rows: Int { count.withLock { $0 } }

  func read<Result>(_ body: (any Session) throws -> Result) throws -> Result {
    try engine.read { try body(counting($0)) }
  }

  func write<Result>(
    _ ending: TransactionEnding, _ body: (any Session) throws -> Result
  ) throws -> Result {
    try engine.write(ending) { try body(counting($0)) }
  }

  func giveWay() { engine.giveWay() }
  func integrity() throws -> [String] { try engine.integrity() }
  func differences(from changes: [SchemaChange]) throws -> [String] {
    try engine.differences(from: changes)
  }
  func forgetErased() throws { try engine.forgetErased() }
  func backUp(to file: String) throws { try engine.backUp(to: file) }

  private func counting(_ session: any Session) -> any Session {
    Counting(session: session) { self.count.withLock { $0 += 1 } }
  }

  private final class Counting: Session {
    private let session: any Session
    private let read: () -> Void

    init(session: any Session, read: @escaping () -> Void) {
      self.session = session
      self.read = read
    }

    var changes: Int { session.changes }

    func query(
      _ sql: String, _ values: [Value], limit: Int, _ body: (Row) throws -> Void
    ) throws {
      try session.query(sql, values, limit: limit) { row in
        read()
        try body(row)
      }
    }

    func run(_ sql: String, _ values: [Value]) throws -> Int { try session.run(sql, values) }
    func apply(_ change: SchemaChange) throws { try session.apply(change) }
    func hasTable(_ name: String) throws -> Bool { try session.hasTable(name) }
  }
}
