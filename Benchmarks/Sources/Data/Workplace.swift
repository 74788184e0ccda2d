import Foundation

/// The temporary folder, the program that is measured, and the data, each made when first asked
/// for.
final class Workplace {
  /// What issue and closing notes speak of: a big desk's month.
  static let agents = 500
  /// As many as agent numbers leave beside the clerk's.
  static let mostAgents = 9_990

  let folder: String
  let program: String
  let orders: Int
  let agents: Int
  /// A desk folder with the agents and without a store.
  lazy var desk = folder + "/desk"
  private var orderFilesMade: OrderFiles?
  private var isDeskMade = false
  private var isMonthMade = false
  private var isOpenWorkMade = false
  private var phraseDesks: [Int: PhraseDesk] = [:]

  /// - Parameter parent: the folder that its own is made in; it goes with that one.
  init(
    orders: Int, agents: Int = Workplace.agents, in parent: String = NSTemporaryDirectory()
  ) throws {
    self.orders = orders
    self.agents = agents
    let built = URL(fileURLWithPath: #filePath)  // Benchmarks/Sources/Data/Workplace.swift
      .deletingLastPathComponent().appendingPathComponent("../../../.build-drill/release/kefu")
    program = ProcessInfo.processInfo.environment["KEFU"] ?? built.standardizedFileURL.path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure("\(program) is missing: make bench builds it")
    }
    folder = parent + "/kefu-benchmarks-\(getpid())-\(agents)-\(orders)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  /// A command of the clerk's at the desk.
  func kefu(_ words: String...) -> Child {
    Child([program] + words + ["--desk", desk, "--as", "\(StaffFiles.clerk)"])
  }

  /// A session of agent 2's that reads its lines from a file.
  func session(_ lines: String) -> Child {
    Child([program, "--desk", desk, "--as", "2"], input: lines)
  }

  func orderFiles() throws -> OrderFiles {
    if let orderFilesMade { return orderFilesMade }
    progress("writing \(orders) orders")
    let files = try OrderFiles(orders: orders, agents: agents, in: folder)
    orderFilesMade = files
    return files
  }

  /// A desk of its own with so many made phrases.
  func phraseDesk(_ count: Int) throws -> PhraseDesk {
    if let made = phraseDesks[count] { return made }
    let desk = try PhraseDesk(count, self)
    phraseDesks[count] = desk
    return desk
  }

  func makeDesk() throws {
    guard !isDeskMade else { return }
    try Child([program, "init", desk]).run()
    try StaffFiles(agents: agents).writeShifts(desk: desk)
    isDeskMade = true
    try emptyStore()
  }

  /// The desk without a store; the next command makes one.
  func emptyStore() throws {
    try makeDesk()
    let store = desk + "/.kefu"
    if FileManager.default.fileExists(atPath: store) {
      try FileManager.default.removeItem(atPath: store)
    }
    sync()
  }

  /// The desk with the whole month imported, as it was before anything else was done with it.
  func fillStore() throws {
    let backup = path("month.sqlite")
    if !isMonthMade {
      try importMonth()
      try kefu("backup", backup).run()
      isMonthMade = true
    }
    try takeStore(backup)
  }

  private func takeStore(_ backup: String) throws {
    try emptyStore()
    try FileManager.default.createDirectory(
      atPath: desk + "/.kefu", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: backup, toPath: store)
    // What was written must not be waited for by the first commit that is measured.
    sync()
  }

  /// The same with what waits at a busy desk (`OpenWork`).
  func fillStoreWithOpenWork() throws {
    let backup = path("open-work.sqlite")
    guard !isOpenWorkMade else { return try takeStore(backup) }
    try fillStore()
    let work = OpenWork(agents: agents)
    try work.writeOrders(path("loose.csv"))
    try work.writeLines(path("open-work.txt"))
    progress("writing \(OpenWork.handoverItems) handover items, books and complaints")
    try kefu("import", "orders", path("loose.csv")).run()
    try session(path("open-work.txt")).run()
    try kefu("backup", backup).run()
    isOpenWorkMade = true
  }

  /// A store with the cases of a long flow and nothing else.
  func fillStoreWithCases() throws {
    try emptyStore()
    let flow = LongFlow(agents: agents)
    try flow.writeDefinition(desk: desk)
    try flow.writeSheet(path("cases.csv"))
    try flow.writeLines(path("case-lines.txt"))
    progress("importing \(LongFlow.cases) cases")
    try kefu("case", "import", LongFlow.id, path("cases.csv")).run()
    try session(path("case-lines.txt")).run()
    sync()
  }

  var store: String { desk + "/.kefu/kefu.sqlite" }

  private func importMonth() throws {
    let files = try orderFiles()
    let staff = StaffFiles(agents: agents)
    try emptyStore()
    try staff.writeClockings(path("clockings.csv"))
    try staff.writeRecords(path("records.csv"))
    progress("importing the month")
    try kefu("import", "orders", files.utf8).run()
    try kefu("import", "refunds", files.refunds).run()
    try kefu("import", "clockings", path("clockings.csv")).run()
    try kefu("import", "records", path("records.csv")).run()
  }
}
