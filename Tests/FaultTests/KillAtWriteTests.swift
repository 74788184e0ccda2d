import Foundation
import TestSupport
import Testing

/// The program is killed at every write of a command: the store holds all of what it did or nothing,
/// all of it once it was acknowledged, and `check` is clean.
@Suite(.enabled(if: Fault.isPossible, "strace can't trace programs here"))
struct KillAtWriteTests {
  struct Deed: Sendable, CustomTestStringConvertible {
    let what: String
    var before: [[String]] = []
    let command: [String]
    var testDescription: String { what }
  }

  private static let samples = BuiltProgram.repository + "/Tests/Samples/2026-10/"
  private static let month = ["orders", "refunds", "clockings", "records"].map {
    ["import", $0, samples + $0 + ".csv", "--as", "9"]
  }

  static let deeds = [
    Deed(
      what: "order tag",
      command: ["order", "tag", "4100000000000001", "--flag", "红", "--note", "急", "--as", "1"]),
    Deed(what: "clock in", command: ["clock", "in", "--as", "1"]),
    Deed(what: "handover write", command: ["handover", "write", "补发一件", "--as", "1"]),
    Deed(
      what: "undo", before: [["order", "tag", "4100000000000001", "--flag", "红", "--as", "1"]],
      command: ["undo", "--as", "1"]),
    Deed(what: "import orders", command: month[0]),
    Deed(what: "import refunds", before: [month[0]], command: month[1]),
    Deed(what: "import clockings", command: month[2]),
    Deed(what: "import records", command: month[3]),
    Deed(
      what: "payroll close",
      before: month + [
        [
          "clock", "answer", "--agent", "2", "--date", "2026-10-13", "--out", "17:30",
          "--reason", "问过本人", "--as", "9",
        ]
      ],
      command: ["payroll", "close", "2026-10", "--as", "9"]),
  ]

  @Test("killed at every write", arguments: deeds)
  func allOrNothing(_ deed: Deed) throws {
    let desk = try TestDesk(after: deed.before)
    let before = try desk.counts()
    try desk.run(deed.command)
    let after = try desk.counts()
    #expect(before != after)
    var kills = 0
    for call in Fault.writes {
      for number in 1... {
        try desk.putBack()
        let fault = Fault(call: call, number: number, effect: .kill)
        guard let result = try fault.run(deed.command, desk: desk.path) else { break }
        kills += 1
        let found = try desk.counts()
        let isDone = found == after
        #expect(isDone || found == before, "killed at \(call) \(number): \(found)")
        #expect(isDone || result.output.isEmpty, "acknowledged at \(call) \(number), then lost")
        let check = try desk.attempt(["check"])
        #expect(check.status == 0, "killed at \(call) \(number): \(check.output)\(check.errors)")
      }
    }
    print("\(deed.what): killed at \(kills) writes")
    #expect(kills > 10)
  }

  /// A restore copies two whole stores, page after page alike: of these writes every
  /// seventeenth stands for its neighbours, the first and last forty of each kind are all tried.
  @Test("killed throughout a restore: the old store or the backup")
  func restore() throws {
    let tag = ["--flag", "红", "--as", "1"]
    let desk = try TestDesk(after: [["order", "tag", "4100000000000001"] + tag])
    let backup = desk.path + "/kept.sqlite"
    try desk.run(["backup", backup])
    try desk.run(["order", "tag", "4100000000000002"] + tag)
    try desk.keep()
    let now = try desk.counts()
    var kills = 0
    for call in Fault.writes {
      try desk.putBack()
      let restore = ["restore", backup, "--as", "9"]
      let total = try Fault.count(call, of: restore, desk: desk.path)
      for number in 1...(total + 1) where number <= 40 || number > total - 40 || number % 17 == 0 {
        try desk.putBack()
        let fault = Fault(call: call, number: number, effect: .kill)
        guard try fault.run(restore, desk: desk.path) != nil else { continue }
        kills += 1
        let check = try desk.attempt(["check"])
        #expect(check.status == 0, "killed at \(call) \(number): \(check.output)\(check.errors)")
        let tags = try desk.counts()["desk_tag"]
        #expect(tags == now["desk_tag"] || tags == 1, "killed at \(call) \(number)")
      }
    }
    print("restore: killed at \(kills) writes")
    #expect(kills > 5)
  }
}
