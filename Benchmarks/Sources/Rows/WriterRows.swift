import Foundation
import Synchronization

/// The longest wait of one write while eight sessions write without a pause and a month's orders
/// are imported. An error of any of them, or a write that was acknowledged and is not there, stops
/// the benchmark.
enum WriterRows {
  private static let sessions = 8

  static func pairs(_ workplace: Workplace) throws -> [Pair] {
    let orders = try workplace.orderFiles().utf8
    return [
      Pair(
        what: "longest write of \(sessions) sessions while \(workplace.orders) orders come in",
        rounds: 3, aim: .seconds(2), before: { try workplace.emptyStore() },
        ours: {
          // The store exists before everybody opens it.
          try workplace.kefu("order", "unpaid").run()
          return try measure(workplace, importing: orders)
        })
    ]
  }

  private static func measure(_ workplace: Workplace, importing orders: String) throws -> Cost {
    let isOver = Atomic(false)
    let all = Mutex<[Result<[Double], any Error>]>([])
    let (program, desk) = (workplace.program, workplace.desk)
    let group = DispatchGroup()
    for session in 1...sessions {
      DispatchQueue.global().async(group: group) {
        let waits = Result { try write(session, program, desk) { isOver.load(ordering: .relaxed) } }
        all.withLock { $0.append(waits) }
      }
    }
    let result = Result { try workplace.kefu("import", "orders", orders).run() }
    isOver.store(true, ordering: .relaxed)
    group.wait()
    let cost = try result.get()
    let waits = try all.withLock { try $0.flatMap { try $0.get() } }.sorted()
    try refuseLosses(workplace, acknowledged: waits.count)
    progress(
      "\(waits.count) writes acknowledged, none lost, while the import took "
        + "\(Table.time(cost.seconds)); median wait \(Table.time(waits.median)), longest "
        + Table.time(waits.last ?? 0))
    return Cost(seconds: waits.last ?? 0, processor: cost.processor, peak: cost.peak)
  }

  /// What each write of a session waited, in seconds.
  private static func write(
    _ session: Int, _ program: String, _ desk: String, until isOver: () -> Bool
  ) throws -> [Double] {
    let talk = try Conversation([program, "--desk", desk, "--as", "\(session)"])
    var waits: [Double] = []
    while !isOver() {
      let number = waits.count
      let line =
        number % 2 == 0
        ? "order tag 53\(session)0\(1_000_000 + number) --flag red" : "handover write 第\(number)件"
      waits.append(try talk.wait(for: line))
    }
    let status = try talk.end()
    guard status == 0 else { throw Failure("a session ended with status \(status)") }
    return waits
  }

  private static func refuseLosses(_ workplace: Workplace, acknowledged: Int) throws {
    let counted = workplace.path("counted.txt")
    try Child(
      [
        "sqlite3", workplace.store,
        "SELECT (SELECT count(*) FROM desk_tag) + (SELECT count(*) FROM case_entry WHERE flow = 'handover');",
      ], output: counted
    ).run()
    let kept = try String(contentsOfFile: counted, encoding: .utf8)
    guard Int(kept.trimmingCharacters(in: .whitespacesAndNewlines)) == acknowledged else {
      throw Failure("\(acknowledged) writes were acknowledged, and there are \(kept)")
    }
    try workplace.kefu("check").run()
  }
}
